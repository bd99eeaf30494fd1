//! Fields with their labels.

use leptos::prelude::*;

use super::Shown;
use super::date_field::DateField;
use super::limit::{Limited, TooLong};
use crate::domain::looks_like_cpr;
use crate::text::capture;

/// What a one-line field accepts: decides the keyboard and the browser's typing aids.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// Words of a sentence.
    Words,
    /// The name of a person, a place or an organisation.
    Names,
    /// A phone number.
    Phone,
    /// A mail address.
    Email,
    /// A date.
    Day,
    /// A date soon: the nearest are a tap away.
    DayAhead,
    /// A date and time.
    Moment,
    /// A number.
    Number,
    /// One word in capitals.
    Capitals,
    /// Letters and signs as they are: a passphrase, a name to log in with.
    Exact,
}

impl Takes {
    /// Whether the field accepts free text.
    fn is_text(self) -> bool {
        !matches!(self, Self::Day | Self::DayAhead | Self::Moment)
    }

    /// The field's type, keyboard, capitals and spelling check.
    pub(super) fn attributes(self) -> [Option<&'static str>; 4] {
        match self {
            Self::Words => [Some("text"), Some("text"), Some("sentences"), Some("true")],
            Self::Names => [Some("text"), Some("text"), Some("words"), Some("false")],
            Self::Phone => [Some("tel"), Some("tel"), Some("none"), Some("false")],
            Self::Email => [Some("email"), Some("email"), Some("none"), Some("false")],
            Self::Number => [Some("text"), Some("decimal"), Some("none"), Some("false")],
            Self::Day | Self::DayAhead => [Some("date"), None, None, None],
            Self::Moment => [Some("datetime-local"), None, None, None],
            Self::Exact => [Some("text"), Some("text"), Some("none"), Some("false")],
            Self::Capitals => [Some("text"), Some("text"), Some("characters"), Some("false")],
        }
    }
}

/// A one-line field.
#[component]
pub fn TextField(
    /// Its label.
    label: &'static str,
    /// Its value.
    #[prop(into)]
    value: Signal<String>,
    /// Called with what was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What it accepts.
    #[prop(default = Takes::Words)]
    takes: Takes,
    /// What the phone's Enter key does: `next`, or the form's own action.
    #[prop(default = "next")]
    enter: &'static str,
    /// An example or a hint: the placeholder or, for a date, a line below the label.
    #[prop(optional)]
    help: Option<&'static str>,
    /// The maximum number of characters.
    #[prop(default = crate::domain::MAX_NAME)]
    max: usize,
) -> impl IntoView {
    let [kind, keyboard, capitals, spelling] = takes.attributes();
    if let (false, Some(kind)) = (takes.is_text(), kind) {
        let ahead = matches!(takes, Takes::DayAhead);
        return view! { <DateField label kind value on_input enter help ahead/> }.into_any();
    }
    let limited = Limited::new(value, max);
    let type_it = move |event| on_input.run(limited.typed(&event));
    // Names and numbers of other people: the phone must not suggest the user's own. `aria-label` makes the
    // name the label alone; WebKit would add everything else in the label element.
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <input
                class="input"
                type=kind
                aria-label=label
                dir="auto"
                placeholder=help
                aria-invalid=move || limited.invalid()
                data-too-long=move || limited.too_long()
                autocomplete="off"
                inputmode=keyboard
                enterkeyhint=enter
                autocapitalize=capitals
                spellcheck=spelling
                prop:value=limited.shown
                on:input=type_it
            />
            <TooLong limited/>
            {takes.is_text().then(|| view! { <CprWarning text=limited.shown/> })}
        </label>
    }
    .into_any()
}

/// A field to search with.
#[component]
pub fn SearchField(
    /// Its label, also shown as the placeholder.
    label: &'static str,
    /// Its value.
    #[prop(into)]
    value: Signal<String>,
    /// Called with what was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// Its id, where something else on the page leads to it.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    view! {
        <input
            class="input input--search"
            type="search"
            id=id
            aria-label=label
            dir="auto"
            placeholder=label
            autocomplete="off"
            inputmode="search"
            enterkeyhint="search"
            autocapitalize="none"
            spellcheck="false"
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
        />
    }
}

/// A field of running text.
#[component]
pub fn TextArea(
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its value.
    #[prop(into)]
    value: Signal<String>,
    /// Called with what was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// Advice on filling it in.
    #[prop(optional_no_strip)]
    help: Option<&'static str>,
    /// The maximum number of characters.
    #[prop(default = crate::domain::MAX_TEXT)]
    max: usize,
    /// Hides the label visually, where it is already shown above the field.
    #[prop(optional)]
    bare: bool,
    /// Initial number of rows; the field grows where the browser can.
    #[prop(default = 2)]
    rows: u8,
) -> impl IntoView {
    let limited = Limited::new(value, max);
    let type_it = move |event| on_input.run(limited.typed(&event));
    view! {
        <label class="field">
            <span class=if bare { "sr-only" } else { "field__label" }>{label.clone()}</span>
            {help.map(|help| view! { <span class="field__help" aria-hidden="true">{help}</span> })}
            <textarea
                class="input input--area"
                aria-label=label
                rows=rows.to_string()
                dir="auto"
                aria-invalid=move || limited.invalid()
                data-too-long=move || limited.too_long()
                autocomplete="off"
                enterkeyhint="enter"
                autocapitalize="sentences"
                spellcheck="true"
                aria-description=help
                prop:value=limited.shown
                on:input=type_it
            ></textarea>
            <TooLong limited/>
            <CprWarning text=limited.shown/>
        </label>
    }
}

/// Warns when `text` contains what looks like a CPR number. Every text field has it.
#[component]
pub fn CprWarning(
    /// What was typed.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let found = Memo::new(move |_| text.with(|text| looks_like_cpr(text)));
    view! {
        <div class="field__warning" role="alert">
            <Shown when=move || found.get()><p class="warning">{capture::CPR}</p></Shown>
        </div>
    }
}
