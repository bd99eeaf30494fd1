//! One field and one button: enough to add something with a name.

use leptos::prelude::*;

use super::{CprWarning, Form, Limited, Saving, Takes, TooLong};
use crate::domain::MAX_NAME;

/// A field for a name, and the button that adds it. The name stays in the field if it could not be added.
#[component]
pub fn AddForm(
    /// The field's label.
    label: &'static str,
    /// The button's label.
    button: &'static str,
    /// The type of input.
    #[prop(default = Takes::Words)]
    takes: Takes,
    /// The message if nothing has been typed.
    #[prop(optional)]
    empty: &'static str,
    /// Whether adding is what the user came for.
    #[prop(optional)]
    main: bool,
    /// Called with the name; returns the error message if it fails.
    #[prop(into)]
    on_add: Callback<String, Result<(), String>>,
    /// Other choices, between the field and the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let [kind, keyboard, capitals, spelling] = takes.attributes();
    let name = RwSignal::new(String::new());
    let limited = Limited::of(name, MAX_NAME);
    let problem = RwSignal::new(String::new());
    let add = move |()| {
        let typed = name.get_untracked().trim().to_owned();
        let outcome = if typed.is_empty() {
            Err(empty.to_owned())
        } else {
            on_add.run(typed)
        };
        let added = outcome.is_ok();
        // Adding may have led to another page.
        match outcome {
            Ok(()) => drop(name.try_set(String::new())),
            Err(why) => drop(problem.try_set(why)),
        }
        added
    };
    view! {
        <Form class="add" saving=Saving::new() on_save=add>
            <label class="field">
                <span class="field__label">{label}</span>
                <input
                    class="input"
                    type=kind
                    aria-label=label
                    dir="auto"
                    data-too-long=move || limited.too_long()
                    autocomplete="off"
                    inputmode=keyboard
                    enterkeyhint="done"
                    autocapitalize=capitals
                    spellcheck=spelling
                    aria-invalid=move || limited.invalid().or_else(|| problem.with(|why| !why.is_empty()).then_some("true"))
                    prop:value=name
                    on:input=move |event| {
                        problem.set(String::new());
                        name.set(event_target_value(&event));
                    }
                />
                <TooLong limited/>
                <CprWarning text=name/>
            </label>
            {children.map(|children| children())}
            <button type="submit" class=if main { "button" } else { "button button--ghost" }>{button}</button>
            <p class="field__problem" role="alert">{problem}</p>
        </Form>
    }
}
