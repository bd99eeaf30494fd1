//! Stopping to share.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::use_app;
use crate::text::{nav, sharing};
use crate::ui::parts::Dialog;

/// The button, and the question whether one is sure.
#[component]
pub fn StopCard() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let stop = move |_| {
        open.set(false);
        app.stop_sharing();
        app.say(sharing::STOPPED);
    };
    view! {
        <section class="card stack" aria-label=sharing::STOP>
            <h2>{sharing::STOP}</h2>
            <p>{sharing::STOP_BODY}</p>
            <p>{sharing::STOPPED_ENOUGH}" "<a href=Route::Data.href()>{nav::DATA}</a>"."</p>
            <div class="actions">
                <button type="button" class="button button--danger" on:click=move |_| open.set(true)>{sharing::STOP}</button>
            </div>
            <Dialog heading=sharing::STOP open>
                <div class="stack">
                    <p>{sharing::STOP_BODY}</p>
                    <div class="actions">
                        <button type="button" class="button button--ghost" on:click=move |_| open.set(false)>{sharing::KEEP}</button>
                        <button type="button" class="button button--danger" on:click=stop>{sharing::STOP_SURE}</button>
                    </div>
                </div>
            </Dialog>
        </section>
    }
}
