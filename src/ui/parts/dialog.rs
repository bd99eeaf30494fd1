//! A modal dialog: the browser's own, which traps and restores the focus and closes on Escape.

use leptos::html;
use leptos::prelude::*;

use super::{Icon, Shown, icon};
use crate::text::nav;

/// A dialog over the page, shown while `open` is set.
#[component]
pub fn Dialog(
    /// Its heading.
    heading: &'static str,
    /// Whether it is shown.
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !open.get() {
            dialog.close();
        } else if !dialog.open() {
            // Fails only if the dialog is shown already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=heading on:close=move |_| open.set(false)>
            <div class="dialog__head">
                <h2>{heading}</h2>
                <button type="button" class="icon-button" aria-label=nav::CLOSE on:click=move |_| open.set(false)>
                    <Icon drawing=icon::CLOSE/>
                </button>
            </div>
            <Shown when=move || open.get()>{children()}</Shown>
        </dialog>
    }
}
