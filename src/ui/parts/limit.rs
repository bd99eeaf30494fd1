//! Text that is too long for its field. The browser's own `maxlength` silently drops the end of pasted text;
//! here all of it stays in the field, with a message about how much is too much.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::domain::too_many;
use crate::text;

/// The text of a field, and by how much it is too long to save.
#[derive(Clone, Copy)]
pub struct Limited {
    /// The text in the field, saved or not.
    pub shown: RwSignal<String>,
    over: Memo<Option<usize>>,
    max: usize,
}

impl Limited {
    /// A field that shows `value` until something else is typed, for at most `max` characters.
    pub fn new(value: Signal<String>, max: usize) -> Self {
        // Text that is too long is not saved. Only a changed value may replace it, not the same value again.
        let value = Memo::new(move |_| value.get());
        let shown = RwSignal::new(value.get_untracked());
        Effect::new(move |_| shown.set(value.get()));
        Self::of(shown, max)
    }

    /// The same for a field with no other value than `shown`.
    pub fn of(shown: RwSignal<String>, max: usize) -> Self {
        let over = Memo::new(move |_| shown.with(|text| too_many(text, max)));
        Self { shown, over, max }
    }

    /// Takes what is typed in the field, and returns it.
    pub fn typed(self, event: &Event) -> String {
        let text = event_target_value(event);
        self.shown.set(text.clone());
        text
    }

    /// The attribute that tells a form that it can't be saved yet.
    pub fn too_long(self) -> Option<&'static str> {
        self.over.get().map(|_| "")
    }

    /// The field's `aria-invalid`.
    pub fn invalid(self) -> Option<&'static str> {
        self.over.get().map(|_| "true")
    }

    /// The message at the field.
    pub fn problem(self) -> Option<String> {
        self.over.get().map(|over| text::too_long(over, self.max))
    }
}

/// The message at the field about how much is too much.
#[component]
pub fn TooLong(
    /// The text of the field.
    limited: Limited,
) -> impl IntoView {
    view! { <span class="field__problem" role="alert">{move || limited.problem()}</span> }
}
