//! Long lists that nobody waits for.

use leptos::prelude::*;

use super::is_restoring_scroll;
use crate::state::use_app;

/// How many rows are added a frame.
const A_FRAME: usize = 4;

/// How many of `all` rows stand there: what a screen shows `at_once`, and the
/// others a few a frame, so that nobody waits for what is out of sight. It begins
/// anew with every turn of `narrowed` (`generation_of`). Who comes back to a place further
/// down finds all there was.
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
        // At start the rest waits until all records are here.
        if app.is_joined() && drawn < all.get() {
            let more = move || {
                // The page may be gone by then.
                let _ = grown.try_set(Some((turn, drawn + A_FRAME)));
            };
            // The frame after the next: the next shows what is there now.
            request_animation_frame(move || request_animation_frame(more));
        }
    });
    drawn
}

/// How many times `of` has become another one.
pub fn generation_of<T: PartialEq + Send + Sync + 'static>(
    of: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<u32> {
    // The same again is no turn.
    let of = Memo::new(move |_| of());
    Memo::new(move |turn: Option<&u32>| {
        of.track();
        turn.map_or(0, |turn| turn.wrapping_add(1))
    })
}
