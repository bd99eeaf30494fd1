//! The line that says what just happened, with a way back.

use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use crate::domain::{Changes, Command};
use crate::text::{self, trouble};

/// What just happened.
#[derive(Clone)]
pub struct Toast {
    /// In one line.
    pub text: String,
    /// What «Fortryd» does. Not a `Callback`: it outlives the page it was made on.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl App {
    /// Says `text`.
    pub fn say(self, text: impl Into<String>) {
        self.toast.set(Some(Toast {
            text: text.into(),
            undo: None,
        }));
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

    /// Says `text`, and offers `undo`.
    pub fn say_with(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        let undo = Some(Arc::new(undo) as Arc<_>);
        self.toast.set(Some(Toast {
            text: text.into(),
            undo,
        }));
    }

    /// What was said last and not yet closed.
    pub fn toast(self) -> Option<Toast> {
        self.toast.get()
    }

    /// Closes the toast.
    pub fn close_toast(self) {
        self.toast.set(None);
    }

    /// Takes back what the toast is about.
    pub fn undo(self) {
        let toast = self.toast.get_untracked();
        self.close_toast();
        if let Some(undo) = toast.and_then(|toast| toast.undo) {
            undo();
        }
    }
}
