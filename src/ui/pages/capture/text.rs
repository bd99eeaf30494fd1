//! The text of a note. Where the page had the field before the app ran (`public/typing.js`), that element goes on: a
//! new one would lose the cursor, what can be undone, and a word that is being composed. So the element is not made by
//! `view!`.

use leptos::html::{Div, Textarea};
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

use super::FormState;
use crate::platform::put_first;
use crate::state::use_app;
use crate::text::capture;
use crate::ui::parts::Limited;

/// As in `public/index.html`.
const ATTRIBUTES: [(&str, &str); 7] = [
    ("class", "input input--capture"),
    ("aria-label", capture::TEXT),
    ("dir", "auto"),
    ("autocomplete", "off"),
    ("enterkeyhint", "enter"),
    ("autocapitalize", "sentences"),
    ("spellcheck", "true"),
];

/// The field itself.
#[component]
pub fn NoteText(
    /// The form.
    state: FormState,
    /// Its text.
    limited: Limited,
    /// What to write about.
    #[prop(into)]
    hint: Signal<&'static str>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let name = early_name(state);
    if let Some(field) = early_field().or_else(new_field) {
        listen(&field, state, limited);
        let field = StoredValue::new_local(field);
        let set = move |name: &'static str, value: Option<&str>| {
            field.with_value(|field| {
                // The names are valid, so it can't fail.
                let _ = match value {
                    Some(value) => field.set_attribute(name, value),
                    None => field.remove_attribute(name),
                };
            });
        };
        Effect::new(move |_| set("placeholder", Some(hint.get())));
        Effect::new(move |_| set("aria-invalid", limited.invalid()));
        Effect::new(move |_| set("data-too-long", limited.too_long()));
        Effect::new(move |_| {
            limited.shown.with(|text| {
                field.with_value(|field| {
                    // Setting the same text would move the cursor in some browsers.
                    if field.value() != *text {
                        field.set_value(text);
                    }
                });
            });
        });
        Effect::new(move |_| {
            if let Some(place) = place.get() {
                field.with_value(|field| {
                    put_first(&place, field);
                    NodeRefContainer::<Textarea>::load(state.text, field);
                });
                match name {
                    Some((from, to)) => {
                        state.focus_name();
                        // Once the field has its text.
                        request_animation_frame(move || state.select_in_name(from, to));
                    }
                    None => state.focus_first(),
                }
            }
        });
    }
    view! { <div class="capture__field" node_ref=place></div> }
}

/// The field that the page has had until now.
fn early_field() -> Option<HtmlTextAreaElement> {
    let found = document().query_selector("#app-shell .capture textarea");
    found.ok()??.dyn_into().ok()
}

/// Keeps what has been typed in the early field of the person's name. If that has the focus, returns its selection.
fn early_name(state: FormState) -> Option<(u32, u32)> {
    let app = use_app();
    let found = document().query_selector("#app-shell .capture input");
    let field: HtmlInputElement = found.ok()??.dyn_into().ok()?;
    if field.has_attribute("data-typed") {
        state.edit(app, |draft| draft.contact.name = field.value());
        state.restored.set(false);
    }
    let focused = document().active_element().as_ref() == Some(&field);
    let selection = (field.selection_start().ok()??, field.selection_end().ok()??);
    focused.then_some(selection)
}

fn new_field() -> Option<HtmlTextAreaElement> {
    let field = document().create_element("textarea").ok()?;
    for (name, value) in ATTRIBUTES {
        field.set_attribute(name, value).ok()?;
    }
    field.dyn_into().ok()
}

/// Keeps what is typed in `field`, now and already: an early field that nobody has typed in may show another draft than
/// the form's.
fn listen(field: &HtmlTextAreaElement, state: FormState, limited: Limited) {
    let app = use_app();
    let keep = move |text: String| {
        limited.shown.set(text.clone());
        state.edit(app, |draft| draft.text = text);
    };
    if field.has_attribute("data-typed") {
        keep(field.value());
        // Written a moment ago, it is no news that there is a draft.
        state.restored.set(false);
    }
    let typed = Closure::<dyn FnMut(Event)>::new(move |event: Event| keep(event_target_value(&event)));
    field.set_oninput(Some(typed.as_ref().unchecked_ref()));
    // Lives as long as the form.
    StoredValue::new_local(typed);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::NoteKind;
    use crate::text;

    #[test]
    fn the_static_page_has_the_same_field_and_words() {
        let page = include_str!("../../../../public/index.html");
        let (_, rest) = page.split_once("<textarea ").unwrap();
        let (field, _) = rest.split_once('>').unwrap();
        for (name, value) in ATTRIBUTES {
            assert!(field.contains(&format!("{name}=\"{value}\"")), "{name}");
        }
        let hints = [
            capture::HINT_INTERVIEW,
            capture::HINT_OBSERVATION,
            capture::HINT_CONTACT,
        ];
        for (kind, hint) in NoteKind::ALL.into_iter().zip(hints) {
            let segment = format!("data-hint=\"{hint}\">{}<", text::note_kind(kind));
            assert!(page.contains(&segment), "{segment}");
        }
        for words in [
            format!("<h1 class=\"top__heading\">{}</h1>", capture::TITLE),
            format!("data-kept=\"{}\"", capture::DRAFT_KEPT),
            format!("aria-label=\"{}\"", capture::NAME),
        ] {
            assert!(page.contains(&words), "{words}");
        }
    }
}
