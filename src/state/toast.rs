//! The toast: a line that says what just happened, with an undo.

use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use super::toasts::{Shows, Toasts};
use crate::text;

/// What «Fortryd» does. Not a `Callback`, because it outlives the page that created it.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// What just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The text, one line.
    pub text: String,
    /// Whether it can be undone.
    pub has_undo: bool,
}

impl App {
    /// Shows `text`.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.toasts.update(|toasts| toasts.say(text));
    }

    /// Shows `text` and offers `undo`; earlier changes can be undone after it.
    pub fn say_with(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        let text = text.into();
        self.toasts.update(|toasts| toasts.offer(text, Arc::new(undo)));
    }

    /// The toast to show, until it is closed.
    pub fn toast(self) -> Option<Toast> {
        self.toasts.with(|toasts| {
            let shown = toasts.shown()?;
            Some(Toast {
                text: match shown {
                    Shows::Said(text) | Shows::Undo(text) => text.to_owned(),
                    Shows::UndoBefore(text, count) => text::undo_before(text, count),
                },
                has_undo: !matches!(shown, Shows::Said(_)),
            })
        })
    }

    /// Closes the message, and shows the earlier undo that it covered.
    pub fn close_said(self) {
        self.toasts.update(Toasts::close);
    }

    /// Closes the toast and drops all undos, because its time is up.
    pub fn close_toast(self) {
        self.toasts.set(Toasts::default());
    }

    /// Undoes what the toast is about, then offers to undo what came before it.
    pub fn undo(self) {
        let undo = self.toasts.try_update(Toasts::take).flatten();
        if let Some(undo) = undo {
            undo();
        }
    }
}
