//! Choosing another village than the current one of something.

use leptos::prelude::*;

use super::dynamic;
use crate::domain::{EXAMPLE, Fieldbook, Id, Village};
use crate::state::use_app;
use crate::text::village;

/// The villages that can be chosen instead of `own`; nothing is moved to or from the example.
pub fn other_villages(book: &Fieldbook, own: Id<Village>) -> Vec<(Id<Village>, String)> {
    let others = book.villages().into_iter();
    let others = others.filter(|village| village.id != own && village.id != EXAMPLE && own != EXAMPLE);
    others.map(|village| (village.id, village.name.clone())).collect()
}

/// A list of the other villages, and the button that applies the choice. Hidden if there is no other; the
/// example is never offered.
#[component]
pub fn OtherVillage(
    /// The village to leave out of the list.
    own: Id<Village>,
    /// The list's label.
    label: &'static str,
    /// The button's label.
    button: &'static str,
    /// Called with the chosen village.
    #[prop(into)]
    on_choose: Callback<Id<Village>>,
) -> impl IntoView {
    let app = use_app();
    let others = Memo::new(move |_| app.with(|book| other_villages(book, own)));
    let chosen = RwSignal::new(None::<Id<Village>>);
    let problem = RwSignal::new("");
    let run = move |_| match chosen.get_untracked() {
        Some(village) => on_choose.run(village),
        None => problem.set(village::CHOOSE_FIRST),
    };
    dynamic(move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            chosen.set(None);
            let options = others
                .into_iter()
                .map(|(id, name)| view! { <option value=id.to_string()>{name}</option> });
            view! {
                <div class="stack">
                    <label class="field">
                        <span class="field__label">{label}</span>
                        <select class="input" aria-label=label on:change=move |event| {
                            problem.set("");
                            chosen.set(event_target_value(&event).parse().ok());
                        }>
                            <option value="">{village::CHOOSE}</option>
                            {options.collect_view()}
                        </select>
                    </label>
                    <p class="field__problem" role="alert">{problem}</p>
                    <button type="button" class="button button--ghost" on:click=run>{button}</button>
                </div>
            }
        })
    })
}
