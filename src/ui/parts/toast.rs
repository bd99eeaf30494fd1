//! What just happened, at the bottom, with undo; and the notice about a new version.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{Icon, Shown, dynamic, icon};
use crate::state::{Said, Toast, take_new_version, use_app};
use crate::text::{self, nav, trouble};

/// How long a toast stays. What it offers to undo can still be found in the trash, so the time limit takes
/// nothing away (WCAG 2.2.1).
const STAYS: Duration = Duration::from_secs(10);

/// The toast, in a polite live region.
#[component]
pub fn Toaster() -> impl IntoView {
    let app = use_app();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let shown = app.session.toast().is_some();
        if let Some(old) = timer.get_value() {
            old.clear();
        }
        let next = shown.then(|| set_timeout_with_handle(move || app.session.close_toast(), STAYS).ok());
        timer.set_value(next.flatten());
        if shown {
            request_animation_frame(keep_field_in_sight);
        }
    });
    view! {
        <div class="toasts">
            <div class="toast" class:toast--shown=move || app.session.toast().is_some()>
                <p role="status">{dynamic(move || app.session.toast().map(words))}</p>
                // Drawn once, so that a user who undoes one thing after another keeps the focus on the button.
                <Shown when=move || app.session.toast().is_some()><Actions/></Shown>
            </div>
            <Shown when=move || app.session.new_version.get()>
                <div class="toast toast--shown">
                    <p role="status">{nav::UPDATE_READY}</p>
                    <button type="button" class="toast__action" on:click=move |_| take_new_version(app, trouble::ONLY_HERE)>{nav::UPDATE}</button>
                </div>
            </Shown>
        </div>
    }
}

fn words(toast: Toast) -> String {
    match toast {
        Toast::Said(Said::SavedLate) => trouble::RETRIED.to_owned(),
        Toast::Said(Said::Text(text)) | Toast::Undo(text) => text,
        Toast::UndoBefore(text, count) => text::undo_before(&text, count),
    }
}

/// Scrolls so that the toast doesn't cover the focused field: `style/parts/toast.css` sets how much room it needs.
fn keep_field_in_sight() {
    let field = document().active_element();
    if let Some(field) = field.filter(|field| field.matches(".input").unwrap_or_default()) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        field.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[component]
fn Actions() -> impl IntoView {
    let app = use_app();
    view! {
        <Shown when=move || !matches!(app.session.toast(), None | Some(Toast::Said(_)))>
            <button type="button" class="toast__action" on:click=move |_| app.session.undo()>{nav::UNDO}</button>
        </Shown>
        <button type="button" class="toast__close" aria-label=nav::CLOSE on:click=move |_| app.session.close_said()>
            <Icon drawing=icon::CLOSE/>
        </button>
    }
}
