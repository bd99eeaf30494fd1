//! «Slet», which moves a record to the trash and leaves its page.

use leptos::prelude::*;

use super::Once;
use crate::domain::{Command, RecordKey};
use crate::route::Route;
use crate::state::use_app;
use crate::text::notes;
use crate::ui::navigation::use_leave;

/// Moves the record to the trash, says so with undo, and navigates where the page's back link leads.
#[component]
pub fn DeleteButton(
    /// The record.
    key: RecordKey,
    /// The message when it is done.
    said: &'static str,
    /// Where to go afterwards.
    back: Route,
) -> impl IntoView {
    let app = use_app();
    let leave = use_leave();
    let delete = move || {
        let done = app.run(Command::Trash(key.clone()), said);
        if done {
            leave(back);
        }
        done
    };
    let once = Once::new();
    view! { <button type="button" class="button button--danger" on:click=move |_| once.run(&delete)>{notes::DELETE}</button> }
}
