//! What is too long for its field. The browser's own `maxlength` drops the end of what is pasted
//! without a word; here all of it stays in the field, which says how much there is too much.

use leptos::prelude::*;

use crate::domain::too_many;
use crate::text;

/// What stands in a field, and how much of it can't be saved.
#[derive(Clone, Copy)]
pub struct Limited {
    /// What stands in the field, saved or not.
    pub shown: RwSignal<String>,
    over: Memo<Option<usize>>,
    max: usize,
}

impl Limited {
    /// A field that shows `value` until something else is typed, for at most `max` characters.
    pub fn new(value: Signal<String>, max: usize) -> Self {
        // What is too long is not saved. Only another value may take its place, not the same once more.
        let value = Memo::new(move |_| value.get());
        let shown = RwSignal::new(value.get_untracked());
        Effect::new(move |_| shown.set(value.get()));
        Self::of(shown, max)
    }

    /// The same where `shown` is all there is.
    pub fn of(shown: RwSignal<String>, max: usize) -> Self {
        let over = Memo::new(move |_| shown.with(|text| too_many(text, max)));
        Self { shown, over, max }
    }

    /// The attribute by which a form knows that it can't be saved yet.
    pub fn too_long(self) -> Option<&'static str> {
        self.over.get().map(|_| "")
    }

    /// Whether the field is wrong, as `aria-invalid` has it.
    pub fn invalid(self) -> Option<&'static str> {
        self.over.get().map(|_| "true")
    }

    /// What the field says about it.
    pub fn problem(self) -> Option<String> {
        self.over.get().map(|over| text::too_long(over, self.max))
    }
}

/// Says at the field how much there is too much.
#[component]
pub fn TooLong(
    /// What stands in the field.
    limited: Limited,
) -> impl IntoView {
    view! { <span class="field__problem" role="alert">{move || limited.problem()}</span> }
}
