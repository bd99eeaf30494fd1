//! Forms and buttons that ignore a second press.

use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::focus;

/// The fields that keep a form from being saved: unreadable or implausible dates, and text that is too long.
const WRONG: &str = "input:is([type=date], [type=datetime-local]):invalid, [data-too-long]";

/// An action that is done once, however often it is pressed.
#[derive(Clone, Copy)]
pub struct Once(StoredValue<bool>);

impl Once {
    /// Not done yet.
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// Runs `action` unless it has been done; `action` returns whether it is done now.
    pub fn run(self, action: impl FnOnce() -> bool) {
        // The page may be gone, before or after.
        if self.0.try_get_value() == Some(false) {
            let done = action();
            self.0.try_set_value(done);
        }
    }

    /// Allows it to be done again.
    pub fn again(self) {
        self.0.try_set_value(false);
    }
}

/// How a form is saved: once, and again after something in it has changed.
#[derive(Clone, Copy)]
pub struct Saving {
    once: Once,
    form: NodeRef<html::Form>,
}

impl Saving {
    /// For a form that has not been saved yet.
    pub fn new() -> Self {
        Self {
            once: Once::new(),
            form: NodeRef::new(),
        }
    }

    /// Saves, unless that has been done or a field is invalid; then the field says why.
    pub fn save(self, save: impl FnOnce() -> bool) {
        let form = self.form.try_get_untracked().flatten();
        let wrong = form.and_then(|form| form.query_selector(WRONG).ok().flatten());
        match wrong.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            Some(field) => {
                if let Some(date) = field.dyn_ref::<HtmlInputElement>() {
                    // Fires the event that makes a date field show its problem; text that is too long shows it already.
                    date.check_validity();
                }
                if let Ok(Some(fold)) = field.closest("details") {
                    // What is folded can't have the focus.
                    drop(fold.set_attribute("open", ""));
                }
                focus(&field);
            }
            None => self.once.run(save),
        }
    }

    /// Allows a form that could not be saved to be tried again unchanged.
    pub fn again(self) {
        self.once.again();
    }
}

/// A form that is saved once, by its button or the Enter key.
#[component]
pub fn Form(
    /// Its classes.
    class: &'static str,
    /// How it is saved; other buttons inside an element marked `data-save` may share it.
    saving: Saving,
    /// Saves, and returns whether that worked.
    #[prop(into)]
    on_save: Callback<(), bool>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        saving.save(|| on_save.run(()));
    };
    // A chip is a button, and fires no input event of its own.
    let press = move |event: MouseEvent| {
        let on = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let button = on.and_then(|on| on.closest("button").ok().flatten());
        let saves = |button: &Element| matches!(button.closest("[type=submit], [data-save]"), Ok(Some(_)));
        if button.is_some_and(|button| !saves(&button)) {
            saving.again();
        }
    };
    view! {
        <form
            novalidate=true
            class=class
            node_ref=saving.form
            on:submit=submit
            on:input=move |_| saving.again()
            on:change=move |_| saving.again()
            on:click=press
        >
            {children()}
        </form>
    }
}
