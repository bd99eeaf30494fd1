//! A field for a name that may be known already.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::FormState;
use crate::domain::{Contact, Fieldbook, Id, Village};
use crate::state::{CaptureDraft, use_app};
use crate::text::{capture, contacts};
use crate::ui::parts::{Takes, TextField, dynamic, focus};

/// A name that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The name.
    pub name: String,
    /// What tells it from others.
    pub facts: String,
    /// The contact of that name, if it is a person's.
    pub person: Option<Id<Contact>>,
}

/// The field, and below it a button for each suggestion. Not a combobox: those are hard to use with a screen reader on a
/// phone, and on some keyboards its list covers the field.
#[component]
pub fn SuggestField(
    /// Its label.
    label: &'static str,
    /// Its value.
    value: Signal<String>,
    /// Called with what was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is suggested.
    suggested: Memo<Vec<Suggestion>>,
    /// Called with the suggestion that was chosen.
    #[prop(into)]
    on_choose: Callback<Suggestion>,
    /// What is said above the suggestions, or in their place.
    #[prop(into)]
    said: Signal<Option<&'static str>>,
    /// The element around it.
    #[prop(optional)]
    around: NodeRef<Div>,
) -> impl IntoView {
    let choose = move |chosen| {
        // The button that has the focus is about to go.
        focus_field(around);
        on_choose.run(chosen);
    };
    let button = move |suggestion: Suggestion| {
        let label = format!("{} {}", contacts::USE, suggestion.name);
        let Suggestion { name, facts, .. } = suggestion.clone();
        let described = facts.clone();
        view! {
            <li>
                <button
                    type="button"
                    class="row-button"
                    aria-label=label
                    aria-description=described
                    on:click=move |_| choose(suggestion.clone())
                >
                    <span><strong dir="auto">{name}</strong><br/><span class="soft">{facts}</span></span>
                </button>
            </li>
        }
    };
    view! {
        <div class="suggesting" node_ref=around>
            <TextField label takes=Takes::Names value on_input/>
            <p class="soft" role="status">{said}</p>
            {dynamic(move || {
                let suggested = suggested.get();
                (!suggested.is_empty()).then(|| view! {
                    <ul class="rows card suggesting__list">{suggested.into_iter().map(button).collect_view()}</ul>
                })
            })}
        </div>
    }
}

/// A field for the name of a place or an association, with the local resources that are known.
#[component]
pub fn ResourceField(
    /// The form this field belongs to.
    state: FormState,
    /// Its label.
    label: &'static str,
    /// The field's place in the draft.
    get: fn(&CaptureDraft) -> &String,
    /// The same, to write.
    get_mut: fn(&mut CaptureDraft) -> &mut String,
    /// Finds the names that begin with what was typed.
    find: fn(&Fieldbook, Id<Village>, &str) -> Vec<String>,
) -> impl IntoView {
    let app = use_app();
    let value = state.field(get);
    let village = Memo::new(move |_| {
        state
            .draft
            .with(|draft| draft.village)
            .or_else(|| app.village_id())
    });
    let suggested = Memo::new(move |_| {
        let names = village
            .get()
            .map(|village| value.with(|typed| app.with(|book| find(book, village, typed))));
        let suggestion = |name| Suggestion {
            name,
            facts: String::new(),
            person: None,
        };
        names.into_iter().flatten().map(suggestion).collect()
    });
    let type_it = Callback::new(move |text| state.edit(app, |draft| *get_mut(draft) = text));
    view! {
        <SuggestField
            label
            value
            on_input=type_it
            suggested
            on_choose=move |chosen: Suggestion| type_it.run(chosen.name)
            said=Signal::derive(move || suggested.with(|some| (!some.is_empty()).then_some(capture::SUGGESTED)))
        />
    }
}

/// Puts the cursor in the field inside `around`. Returns whether there is one.
pub fn focus_field(around: NodeRef<Div>) -> bool {
    let field = around
        .get_untracked()
        .and_then(|around| around.query_selector("input").ok().flatten());
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    field.map(|field| focus(&field)).is_some()
}
