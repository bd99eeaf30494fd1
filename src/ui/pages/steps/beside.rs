//! What is known already, shown beside the question it answers.

use leptos::prelude::*;

use crate::domain::{Id, Note, Query, Record, Theme};
use crate::guide::resources_for;
use crate::route::Route;
use crate::state::{NoteFilter, use_app};
use crate::text::{self, notes, resources, steps};
use crate::ui::navigation::use_go;
use crate::ui::pages::contacts::ContactRow;
use crate::ui::parts::{NoteCard, ResourceAdd, dynamic};

/// How many notes of a theme are shown here.
const SOME: usize = 3;
/// How many people are shown here.
const SOME_PEOPLE: usize = 10;

/// The resources relevant to a question, and the form that adds one.
#[component]
pub fn Registered(
    /// The question's id.
    question: String,
) -> impl IntoView {
    let app = use_app();
    let kinds = resources_for(&question);
    let found = Memo::new(move |_| {
        app.with_here(|book, village| {
            let all = book.resources_in(village).into_iter();
            let these = all.filter(|resource| kinds.contains(&resource.kind));
            these.cloned().collect::<Vec<_>>()
        })
    });
    let links = dynamic(move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let links = found.into_iter().map(|resource| {
                view! { <li><a class="chip" href=Route::Resource(resource.id).href()><bdi>{resource.name.clone()}</bdi></a></li> }
            });
            view! { <ul class="chips chips--line" aria-label=steps::REGISTERED>{links.collect_view()}</ul> }
        })
    });
    let label = if let [only] = kinds {
        text::resource_add(*only)
    } else {
        resources::ADD_HEADING
    };
    (!kinds.is_empty()).then(|| {
        view! {
            {links}
            <details class="fold">
                <summary>{label}</summary>
                <ResourceAdd kinds/>
            </details>
        }
    })
}

/// The people to contact, most urgent first.
#[component]
pub fn ContactsHere() -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| {
        let today = app.today();
        app.with_here(|book, village| {
            let all = book.contacts_by_urgency(village, today);
            let more = all.len() > SOME_PEOPLE;
            let some = all.into_iter().take(SOME_PEOPLE);
            (some.cloned().collect::<Vec<_>>(), more)
        })
    });
    dynamic(move || {
        let (some, more) = found.get();
        (!some.is_empty()).then(|| {
            let rows = some.into_iter().map(|contact| view! { <ContactRow contact/> });
            view! {
                <h3>{steps::FOUND_CONTACTS}</h3>
                <ul class="contact-list">{rows.collect_view()}</ul>
                {more.then(|| view! { <a class="button button--ghost" href=Route::Contacts.href()>{steps::ALL_CONTACTS}</a> })}
            }
        })
    })
}

/// What was heard and seen, by theme.
#[component]
pub fn NotesByTheme() -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| {
        app.with_here(|book, village| {
            let all = book.notes_in(village);
            let notes = |theme: Theme| {
                let of_theme = all.iter().filter(|note| note.themes.contains(&theme));
                (theme, of_theme.map(|note| note.id).collect::<Vec<_>>())
            };
            let themes = Theme::ALL.map(notes).into_iter();
            themes.filter(|(_, notes)| !notes.is_empty()).collect::<Vec<_>>()
        })
    });
    dynamic(move || {
        let groups = found.get().into_iter().map(|(theme, ids)| {
            let count = format!("{} · {}", text::theme(theme), text::notes(ids.len()));
            let some = ids
                .iter()
                .take(SOME)
                .map(|id| view! { <NoteCard id=*id query=Query::default()/> });
            view! {
                <details class="fold">
                    <summary>{count}</summary>
                    {some.collect_view()}
                    {(ids.len() > SOME).then(|| view! { <AllOfTheme theme/> })}
                </details>
            }
        });
        groups.collect_view()
    })
}

#[component]
fn AllOfTheme(theme: Theme) -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let show = move |_| {
        app.session.filter.set(NoteFilter {
            theme: Some(theme),
            ..NoteFilter::default()
        });
        go(Route::Notes);
    };
    view! {
        <button type="button" class="button button--ghost" on:click=show>
            {format!("{}: {}", notes::ALL_OF, text::theme(theme))}
        </button>
    }
}

/// The latest notes relevant to a question.
pub fn related(notes: Vec<&Record<Note>>, themes: &[Theme]) -> Vec<Id<Note>> {
    let every = themes.len() == Theme::ALL.len();
    let fits = |note: &&Record<Note>| every || note.themes.iter().any(|theme| themes.contains(theme));
    notes.into_iter().filter(fits).map(|note| note.id).collect()
}
