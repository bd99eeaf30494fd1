//! How many of the notes that were found stand there.

use leptos::prelude::*;

use crate::state::{NoteFilter, use_app};
use crate::ui::parts::is_further_down;

/// How many cards are drawn before one asks for more.
const PAGE: usize = 50;
/// How many a screen shows at once.
const AT_ONCE: usize = 5;
/// How many are added to them a frame.
const A_FRAME: usize = 4;

/// How many there are to be, by and by.
pub fn limit() -> Memo<usize> {
    let app = use_app();
    Memo::new(move |_| {
        app.notes_drawn
            .with(|counted| so_many(counted.as_ref()))
            .unwrap_or(PAGE)
    })
}

/// Raises the limit.
pub fn more(limit: Memo<usize>) {
    let app = use_app();
    let more = limit.get_untracked() + PAGE;
    app.notes_drawn.set(Some((app.filter.get_untracked(), more)));
}

/// How many cards of those `found` stand there: what a screen shows at once, and
/// the others a few a frame, so that nobody who types waits for what is out of
/// sight. Who comes back to a place further down finds all there was.
pub fn by_and_by(found: Memo<usize>, limit: Memo<usize>) -> Memo<usize> {
    let app = use_app();
    let all = is_further_down().then(|| (app.filter.get_untracked(), usize::MAX));
    let grown = RwSignal::new(all);
    let drawn = Memo::new(move |_| {
        grown
            .with(|counted| so_many(counted.as_ref()))
            .unwrap_or(AT_ONCE)
            .min(limit.get())
    });
    Effect::new(move |_| {
        let (drawn, filter) = (drawn.get(), app.filter.get());
        // At start the rest waits until all notes are here.
        if app.is_joined() && drawn < found.get().min(limit.get()) {
            let more = move || {
                // The page may be gone by then.
                let _ = grown.try_set(Some((filter, drawn + A_FRAME)));
            };
            // The frame after the next: the next shows what is there now.
            request_animation_frame(move || request_animation_frame(more));
        }
    });
    drawn
}

/// The number in `counted`, as long as the notes are narrowed as they were then.
fn so_many(counted: Option<&(NoteFilter, usize)>) -> Option<usize> {
    let (of, number) = counted?;
    use_app().filter.with(|filter| of == filter).then_some(*number)
}
