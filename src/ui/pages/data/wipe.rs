//! «Slet alt»: final, so the user must type a word, and is offered an export first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::BackupFile;
use crate::platform;
use crate::state::{DEADLINE, use_app};
use crate::text::{self, wipe};
use crate::ui::parts::{Dialog, Form, Saving, Takes, TextField};

/// The button, and the dialog that asks for confirmation.
#[component]
pub fn WipeCard(
    /// The backup that is offered first.
    book: BackupFile,
) -> impl IntoView {
    view! {
        <section class="card stack">
            <h2>{wipe::HEADING}</h2>
            <p>{wipe::BODY}</p>
            <div class="actions"><WipeButton book/></div>
        </section>
    }
}

/// The button alone.
#[component]
pub fn WipeButton(
    /// The backup that is offered first; a locked app has none.
    #[prop(optional)]
    book: Option<BackupFile>,
    /// Its name.
    #[prop(default = wipe::ALL)]
    name: &'static str,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    view! {
        <button type="button" class="button button--danger" on:click=move |_| asking.set(true)>{name}</button>
        <Dialog heading=name open=asking><Asked book asking/></Dialog>
    }
}

#[component]
fn Asked(book: Option<BackupFile>, asking: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new("");
    let saving = Saving::new();
    let go = move |()| {
        if typed.with_untracked(|typed| typed.trim() != wipe::WORD) {
            problem.set(wipe::TYPE_IT);
            return false;
        }
        // At once, as browsers allow it only just after a tap; nothing waits for it.
        spawn_local(platform::clear_clipboard());
        spawn_local(async move {
            let say_late = move || {
                let _ = problem.try_set(wipe::LATE);
            };
            let late = set_timeout_with_handle(say_late, DEADLINE);
            let outcome = app.wipe().await;
            if let Ok(late) = late {
                late.clear();
            }
            if let Err(why) = outcome {
                let _ = problem.try_set(text::trouble(&why));
                saving.again();
            }
        });
        true
    };
    view! {
        <Form class="stack" saving on_save=go>
            <p>{wipe::MEANING}</p>
            {book.map(|book| view! {
                <button type="button" class="button button--ghost" on:click=move |_| book.export()>{wipe::EXPORT_FIRST}</button>
            })}
            <TextField label=wipe::LABEL takes=Takes::Capitals enter="done" value=typed on_input=move |text| typed.set(text)/>
            <p class="field__problem" role="alert">{problem}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| asking.set(false)>{wipe::KEEP}</button>
                <button type="submit" class="button button--danger">{wipe::FOR_GOOD}</button>
            </div>
        </Form>
    }
}
