//! Long lists that are drawn a few rows at a time.

use leptos::prelude::*;

use super::is_restoring_scroll;
use crate::state::use_app;

/// How many rows are added per frame.
const A_FRAME: usize = 4;

/// How many of `all` rows to draw: first the `at_once` rows that fit a screen, then a few more per frame, so
/// that nobody waits for what is off screen. It starts over whenever `narrowed` (`generation_of`) changes.
/// When a scroll position is being restored, all rows are drawn at once.
pub fn progressive_list(at_once: usize, all: Memo<usize>, narrowed: Memo<u32>) -> Memo<usize> {
    let app = use_app();
    let everything = is_restoring_scroll().then(|| (narrowed.get_untracked(), usize::MAX));
    let grown = RwSignal::new(everything);
    let drawn = Memo::new(move |_| {
        let so_far = match grown.get() {
            Some((turn, number)) if turn == narrowed.get() => number,
            _ => at_once,
        };
        so_far.min(all.get())
    });
    Effect::new(move |_| {
        let (drawn, turn) = (drawn.get(), narrowed.get());
        // At start, wait with the rest until all records are loaded.
        if app.store.is_loaded() && drawn < all.get() {
            let more = move || {
                // The page may be gone by then.
                let _ = grown.try_set(Some((turn, drawn + A_FRAME)));
            };
            // Two frames ahead, because the next one shows the current rows.
            request_animation_frame(move || request_animation_frame(more));
        }
    });
    drawn
}

/// Counts how many times the value of `of` has changed.
pub fn generation_of<T: PartialEq + Send + Sync + 'static>(
    of: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<u32> {
    // An equal value is no change.
    let of = Memo::new(move |_| of());
    Memo::new(move |turn: Option<&u32>| {
        of.track();
        turn.map_or(0, |turn| turn.wrapping_add(1))
    })
}
