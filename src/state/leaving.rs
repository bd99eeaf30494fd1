//! What leaves the app: a CPR number only if a person says so.

use leptos::prelude::*;

use super::App;
use super::root_signal::RootSignal;

/// What waits for the user's word.
type Waiting = StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>;

/// The question whether something may leave the app.
#[derive(Clone, Copy)]
pub struct Leaving {
    /// Why it is asked; `None` while it isn't.
    warning: RootSignal<Option<String>>,
    waiting: Waiting,
}

impl Leaving {
    pub(super) fn new() -> Self {
        Self {
            warning: RootSignal::default(),
            waiting: StoredValue::new_local(None),
        }
    }

    /// What the user is warned of before they decide.
    pub fn warning(self) -> Option<String> {
        self.warning.get()
    }

    /// The user's word: whether it may leave.
    pub fn decide(self, may: bool) {
        let Some(go) = self.waiting.try_update_value(Option::take).flatten() else {
            return;
        };
        self.warning.set(None);
        if may {
            go();
        }
    }
}

impl App {
    /// Lets something leave the app by calling `go`: at once, or if there is a `warning` when the user has read it. In
    /// both cases within the tap that browsers ask for before they share or copy.
    pub fn leave(self, warning: Option<String>, go: impl FnOnce() + 'static) {
        let leaving = self.session.leaving;
        if warning.is_none() {
            return go();
        }
        leaving.waiting.set_value(Some(Box::new(go)));
        leaving.warning.set(warning);
    }
}
