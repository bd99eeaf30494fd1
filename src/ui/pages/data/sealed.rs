//! «Gem i en låst fil»: everything, sealed with a passphrase.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::archive::{Making, NotMade, pack};
use super::outgoing::{BackupFile, Whole};
use super::ready::{Leaves, Ready, SendButton};
use crate::platform::{Shared, copy, new_passphrase, now, seal};
use crate::state::{App, use_app};
use crate::text::{sealed, share};
use crate::ui::parts::{Check, Dialog, Form, Progress, Saving, Shown, Takes, TextField};

/// How many words a new passphrase has: sixty bits.
const WORDS: u32 = 6;
/// How many characters the user's own passphrase has at least.
const LEAST: usize = 12;

/// The button, and the dialog it opens.
#[component]
pub fn SealedButton(
    /// The file that is sealed.
    book: BackupFile,
    /// Whether there are pictures.
    has_photos: Memo<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button button--ghost" on:click=move |_| open.set(true)>{sealed::SAVE}</button>
        <Dialog heading=sealed::SAVE open><Choose book has_photos open/></Dialog>
    }
}

#[component]
fn Choose(book: BackupFile, has_photos: Memo<bool>, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let passphrase = RwSignal::new(String::new());
    let is_typed = StoredValue::new(false);
    let type_it = move |typed| {
        is_typed.set_value(true);
        passphrase.set(typed);
    };
    let with_pictures = RwSignal::new(has_photos.get_untracked());
    let progress: Making = RwSignal::new(None);
    let problem = RwSignal::new("");
    let saving = Saving::new();
    let leaves = Leaves::new();
    spawn_local(async move {
        // Without an offer the user thinks of one.
        let offered = new_passphrase(WORDS).await.unwrap_or_default();
        // The dialog may be closed by now.
        if is_typed.try_get_value() == Some(false) {
            passphrase.set(offered);
        }
    });
    let make_with = move |export: Whole| {
        progress.set(Some((0, 0)));
        let (with_pictures, passphrase) = (with_pictures.get_untracked(), passphrase.get_untracked());
        spawn_local(async move {
            let made = make(app, export, with_pictures, passphrase.trim(), progress).await;
            // The dialog may be closed by now.
            let _ = progress.try_set(None);
            match made {
                Ok(ready) => {
                    if leaves.finish(ready).await {
                        let _ = open.try_set(false);
                    }
                }
                Err(_) => drop(problem.try_set(sealed::FAILED)),
            }
        });
    };
    let save = move |()| {
        if passphrase.with_untracked(|passphrase| passphrase.trim().chars().count() < LEAST) {
            problem.set(sealed::TOO_SHORT);
            return false;
        }
        problem.set("");
        leaves.again();
        book.when_made(move |export| app.leave(book.warning(), move || make_with(export)));
        false
    };
    let keep = move |_| {
        let passphrase = passphrase.get_untracked();
        spawn_local(async move {
            let copied = copy(passphrase.trim()).await == Shared::Copied;
            app.say(if copied { sealed::COPIED } else { share::FAILED });
        });
    };
    view! {
        <Form class="stack" saving on_save=save>
            <p>{sealed::BODY}</p>
            <TextField label=sealed::PASSPHRASE takes=Takes::Exact enter="done" help=sealed::PASSPHRASE_HELP value=passphrase on_input=type_it/>
            // The field shows only some of it, and it must be written down.
            <p class="passphrase" dir="auto">{passphrase}</p>
            <Shown when=move || has_photos.get()>
                <Check checked=with_pictures on_change=move |with| with_pictures.set(with)>{sealed::WITH_PICTURES}</Check>
            </Shown>
            <p class="field__problem" role="alert">{problem}</p>
            <Shown when=move || progress.get().is_some()>
                <Progress name=sealed::MAKING progress=move || progress.get().unwrap_or_default()/>
            </Shown>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=keep>{sealed::COPY}</button>
                <button type="submit" class="button" disabled=move || progress.get().is_some()>{sealed::MAKE}</button>
                <SendButton label=sealed::SHARE leaves/>
            </div>
        </Form>
    }
}

/// Makes the file and seals it.
async fn make(
    app: App,
    export: Whole,
    with_pictures: bool,
    passphrase: &str,
    progress: Making,
) -> Result<Ready, NotMade> {
    let plain = if with_pictures {
        pack(app, export, progress).await?
    } else {
        Ready {
            begun: now(),
            file: export.ok_or(NotMade::Export)?,
            pictures: None,
        }
    };
    let file = seal(&plain.file, passphrase).await?;
    Ok(Ready { file, ..plain })
}
