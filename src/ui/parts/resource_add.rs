//! Adding a local resource in one line: a name and a kind are enough.

use leptos::prelude::*;

use super::{AddForm, Choice, Takes, choices};
use crate::domain::{Command, Record, Resource, ResourceKind};
use crate::platform::{new_id, now};
use crate::state::use_app;
use crate::text::{self, resources};

/// The form that adds a resource of one of `kinds`; if there is only one kind, it doesn't ask.
#[component]
pub fn ResourceAdd(
    /// The kinds to choose from.
    kinds: &'static [ResourceKind],
) -> impl IntoView {
    let app = use_app();
    let first = kinds.first().copied().unwrap_or(ResourceKind::Community);
    let kind = RwSignal::new(first.code().to_owned());
    let add = move |name| {
        let Some(village) = untrack(|| app.village_id()) else {
            return Ok(());
        };
        let resource = Resource {
            kind: ResourceKind::from_code(&kind.get_untracked()).unwrap_or(first),
            ..Resource::named(village, name)
        };
        let added = app.attempt(Command::Put(Record::new(new_id(), now(), resource).into()))?;
        app.say_with_undo(resources::ADDED, added);
        Ok(())
    };
    let (label, offered) = if let [only] = kinds {
        (text::resource_new(*only), None)
    } else {
        let kinds = kinds.iter().map(|kind| (kind.code(), text::resource_kind(*kind)));
        (resources::NAME, Some(choices(kinds)))
    };
    view! {
        <AddForm label takes=Takes::Names button=resources::ADD empty=resources::NEEDS_NAME on_add=add>
            {offered.map(|choices| view! {
                <Choice label=resources::KIND choices value=kind on_change=move |code| kind.set(code)/>
            })}
        </AddForm>
    }
}
