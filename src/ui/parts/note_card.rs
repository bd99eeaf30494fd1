//! A note in a list.

use leptos::prelude::*;

use super::{Marked, Picture, dynamic, here};
use crate::domain::{Contact, Id, Note, Photo, PhotoOwner, Query, Record};
use crate::platform::local;
use crate::route::{self, Route};
use crate::state::{PictureSize, use_app};
use crate::text;

/// The note with this id, kept up to date; the whole card is a link to it.
#[component]
pub fn NoteCard(
    /// The note.
    id: Id<Note>,
    /// The search hits to mark in it.
    #[prop(into)]
    query: Signal<Query>,
) -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| {
        app.with(|book| {
            let note = book.live::<Note>(&id)?;
            let person = note.contact.and_then(|id| book.live::<Contact>(&id));
            let photo = book.photos_of(PhotoOwner::Note(id)).first().map(|photo| photo.id);
            Some((note.clone(), person.map(|person| person.name.clone()), photo))
        })
    });
    dynamic(move || {
        shown
            .get()
            .map(|(note, person, photo)| view! { <Card note person photo query=query.get()/> })
    })
}

#[component]
fn Card(note: Record<Note>, person: Option<String>, photo: Option<Id<Photo>>, query: Query) -> impl IntoView {
    let kind = text::note_kind(note.kind);
    let route = Route::Note(note.id);
    let name_id = format!("note-{}", note.id);
    let class = format!("card note note--{}", route::kind_code(note.kind));
    // What is searched but otherwise shown only on the note's own page.
    let relation = note.who.iter().filter_map(|who| who.relation.as_ref());
    let found = relation
        .chain(&note.tags)
        .filter(|words| !query.hits(words).is_empty());
    let details: Vec<String> = note
        .place
        .iter()
        .cloned()
        .chain(note.themes.iter().map(|theme| text::theme(*theme).to_owned()))
        .chain(found.cloned())
        .chain(note.initials.as_deref().map(text::sharing::written_by))
        .collect();
    view! {
        <article class=class aria-labelledby=name_id.clone()>
            <a class="note__link" href=route.href() aria-current=here(route) id=name_id.clone()>
                <span class="tag">{kind}</span>
                " "
                <span>{text::clock(local(note.at))}</span>
            </a>
            {photo.map(|id| view! { <div class="note__photo"><Picture id size=PictureSize::Thumbnail/></div> })}
            {person.map(|name| view! { <p class="note__person" dir="auto"><Marked text=name query=query.clone()/></p> })}
            {(!note.text.is_empty()).then(|| view! {
                <p class="note__text" dir="auto"><Marked text=query.excerpt(&note.text) query=query.clone()/></p>
            })}
            {note.quote.clone().map(|quote| view! {
                <blockquote class="note__quote" dir="auto"><Marked text=query.excerpt(&quote) query=query.clone()/></blockquote>
            })}
            <p class="note__details" dir="auto"><Marked text=details.join(" · ") query/></p>
        </article>
    }
}
