//! A picture over the whole screen.

use leptos::html;
use leptos::prelude::*;

use super::picture::Picture;
use crate::domain::{Id, Photo};
use crate::platform::{add_step, go_back};
use crate::state::{PictureSize, use_app};
use crate::text::{nav, photos};
use crate::ui::parts::{Icon, dynamic, icon};

/// Shows the picture that is looked at. Escape, the browser's Back and a button close it; two fingers enlarge it.
#[component]
pub fn Viewer(
    /// Which is looked at, if any.
    looked_at: RwSignal<Option<Id<Photo>>>,
    /// All of them, in order.
    #[prop(into)]
    all: Signal<Vec<Id<Photo>>>,
) -> impl IntoView {
    let app = use_app();
    let dialog = NodeRef::<html::Dialog>::new();
    // Whether the history has a step that Back takes to close it.
    let has_step = StoredValue::new(false);
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if looked_at.get().is_none() {
            dialog.close();
            if has_step.get_value() {
                has_step.set_value(false);
                go_back();
            }
        } else if !dialog.open() {
            // Fails only if the dialog is shown already.
            let _ = dialog.show_modal();
            has_step.set_value(add_step());
        }
    });
    let stepped_back = window_event_listener(leptos::ev::popstate, move |_| {
        has_step.set_value(false);
        looked_at.set(None);
    });
    on_cleanup(move || stepped_back.remove());
    let step = move |by: isize| {
        let all = all.get();
        let at = all.iter().position(|id| Some(*id) == looked_at.get())?;
        all.get(at.checked_add_signed(by)?).copied()
    };
    let go = move |by| {
        move |_| {
            if let Some(id) = untrack(|| step(by)) {
                looked_at.set(Some(id));
            }
        }
    };
    let caption = move || {
        let id = looked_at.get()?;
        app.with(|book| book.live::<Photo>(&id)?.caption.clone())
    };
    view! {
        <dialog class="viewer" node_ref=dialog aria-label=photos::PHOTOS on:close=move |_| looked_at.set(None)>
            <button type="button" class="icon-button viewer__close" aria-label=nav::CLOSE on:click=move |_| looked_at.set(None)>
                <Icon drawing=icon::CLOSE/>
            </button>
            <div class="viewer__picture">
                {dynamic(move || looked_at.get().map(|id| view! { <Picture id size=PictureSize::Whole/> }))}
            </div>
            <div class="viewer__foot">
                <button type="button" class="icon-button" aria-label=photos::BEFORE disabled=move || step(-1).is_none() on:click=go(-1)>
                    <Icon drawing=icon::BACK/>
                </button>
                <p dir="auto">{caption}</p>
                <button type="button" class="icon-button" aria-label=photos::AFTER disabled=move || step(1).is_none() on:click=go(1)>
                    <Icon drawing=icon::FORWARD/>
                </button>
            </div>
        </dialog>
    }
}
