//! The line that says what just happened, with a way back.

use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use super::toasts::{Shows, Toasts};
use crate::domain::{Changes, Command};
use crate::text::{self, trouble};

/// What «Fortryd» does. Not a `Callback`: it outlives the page it was made on.
pub type Undo = Arc<dyn Fn() + Send + Sync>;

/// What just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// In one line.
    pub text: String,
    /// Whether it can be taken back.
    pub has_undo: bool,
}

impl App {
    /// Says `text`.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.toasts.update(|toasts| toasts.say(text));
    }

    /// Says `text` once the device has what changed, and offers to take
    /// `changes` back. What could not be saved is not called saved: then it says
    /// that instead.
    pub fn say_with_undo(self, text: impl Into<String>, changes: Changes) {
        let text = text.into();
        self.when_kept(move || {
            let text = if self.is_saved() {
                text
            } else {
                trouble::ONLY_HERE.to_owned()
            };
            self.say_with(text, move || {
                if let Err(refusal) = self.dispatch(Command::Undo(changes.clone())) {
                    self.say(text::refusal(&refusal));
                }
            });
        });
    }

    /// Says `text`, and offers `undo`; what was offered before can be taken back
    /// after it.
    pub fn say_with(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        let text = text.into();
        self.toasts.update(|toasts| toasts.offer(text, Arc::new(undo)));
    }

    /// What is to be said, until it is closed.
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

    /// Closes what is said, and shows what could be taken back before it.
    pub fn close_said(self) {
        self.toasts.update(Toasts::close);
    }

    /// Closes the toast with all that could be taken back: its time is over.
    pub fn close_toast(self) {
        self.toasts.set(Toasts::default());
    }

    /// Takes back what the toast is about, and offers to do so with what came
    /// before it.
    pub fn undo(self) {
        let undo = self.toasts.try_update(Toasts::take).flatten();
        if let Some(undo) = undo {
            undo();
        }
    }
}
