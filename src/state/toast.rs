//! The toast: a line that says what just happened, with an undo.

use std::sync::Arc;

use leptos::prelude::*;

use super::toasts::{Said, Toast, Toasts};
use super::{App, Session};

/// What «Fortryd» does. Not a `Callback`, because it outlives the page that created it.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

impl App {
    /// Shows `text`.
    pub fn say(self, text: impl Into<String>) {
        let said = Said::Text(text.into());
        self.session.toasts.update(|toasts| toasts.say(said));
    }

    /// Says that what could not be saved is saved now.
    pub(super) fn say_saved_late(self) {
        self.session.toasts.update(|toasts| toasts.say(Said::SavedLate));
    }

    /// Shows `text` and offers `undo`; earlier changes can be undone after it.
    pub fn say_with(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        let text = text.into();
        self.session
            .toasts
            .update(|toasts| toasts.offer(text, Arc::new(undo)));
    }
}

impl Session {
    /// The toast to show, until it is closed.
    pub fn toast(&self) -> Option<Toast> {
        self.toasts.with(Toasts::shown)
    }

    /// Closes the message, and shows the earlier undo that it covered.
    pub fn close_said(&self) {
        self.toasts.update(Toasts::close);
    }

    /// Closes the toast and drops all undos, because its time is up.
    pub fn close_toast(&self) {
        self.toasts.set(Toasts::default());
    }

    /// Undoes what the toast is about, then offers to undo what came before it.
    pub fn undo(&self) {
        if let Some(undo) = self.toasts.try_update(Toasts::take).flatten() {
            undo();
        }
    }
}
