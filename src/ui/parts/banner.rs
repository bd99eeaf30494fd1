//! Error messages, in the flow of the page so that they never cover a field, until they are closed.

use leptos::prelude::*;

use super::{ExampleBar, Icon, Shown, dynamic, icon};
use crate::route::Route;
use crate::state::{SaveStatus, use_app};
use crate::text::{self, trouble};

/// All current banners.
#[component]
pub fn Banners() -> impl IntoView {
    let app = use_app();
    let not_saved = move || match app.saving.status() {
        SaveStatus::NotSaved { trouble, waiting } if !app.saving.trouble_closed.get() => {
            Some((text::trouble(&trouble), waiting))
        }
        _ => None,
    };
    let set_aside_closed = RwSignal::new(false);
    let retry = move |_| {
        app.retry(move |saved| {
            if saved {
                app.say(trouble::RETRIED);
            }
        });
    };
    view! {
        <ExampleBar/>
        <div class="banners">
            {dynamic(move || not_saved().map(|(body, waiting)| view! {
                <div class="banner banner--danger" role="alert">
                    <p><strong>{trouble::NOT_SAVED}</strong><br/>{body}</p>
                    <div class="banner__actions">
                        <Shown when=move || waiting>
                            <button type="button" class="button" on:click=retry>{trouble::RETRY}</button>
                        </Shown>
                        <a class="button button--ghost" href=Route::Data.href()>{trouble::TO_DATA}</a>
                        <Close on_close=move |()| app.saving.trouble_closed.set(true)/>
                    </div>
                </div>
            }))}
            <Shown when=move || app.saving.was_cleared.get()>
                <div class="banner" role="status">
                    <p>{trouble::WRITTEN_AGAIN}</p>
                    <div class="banner__actions"><Close on_close=move |()| app.saving.was_cleared.set(false)/></div>
                </div>
            </Shown>
            <Shown when=move || !set_aside_closed.get() && !app.store.quarantined().is_empty()>
                <div class="banner" role="status">
                    <p>{trouble::SET_ASIDE}</p>
                    <div class="banner__actions">
                        <a class="button button--ghost" href=Route::Data.href()>{trouble::TO_DATA}</a>
                        <Close on_close=move |()| set_aside_closed.set(true)/>
                    </div>
                </div>
            </Shown>
        </div>
    }
}

/// Shown after «Gemt»: says that only one store has it, when the other fails.
#[component]
pub fn InOneStore() -> impl IntoView {
    let app = use_app();
    view! { <Shown when=move || app.saving.one_store_fails()>{trouble::IN_ONE_STORE}</Shown> }
}

#[component]
fn Close(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="icon-button" aria-label=trouble::DISMISS on:click=move |_| on_close.run(())>
            <Icon drawing=icon::CLOSE/>
        </button>
    }
}
