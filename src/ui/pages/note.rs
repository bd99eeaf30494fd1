//! One note: read, edit, delete.

mod links;

use leptos::prelude::*;

use super::capture::{CaptureForm, DraftStatus, FormState};
use super::initiatives::MakeInitiative;
use super::missing::{NotHere, of_address};
use crate::domain::{
    Command, Contact, Fieldbook, Id, Initiative, Note, PhotoOwner, Record, RecordKey, Version, Village, Visit,
};
use crate::platform::local;
use crate::route::{self, Route};
use crate::state::{CaptureDraft, Draft, Found, use_app};
use crate::text::{self, capture, initiatives, notes, sharing};
use crate::ui::parts::{DeleteButton, DetailPage, Form, Photos, Saving, Versions, dynamic};
use links::Links;

/// The note the address names.
#[component]
pub fn NotePage() -> impl IntoView {
    of_address::<Note>(
        |route| match route {
            Route::Note(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        || {
            view! { <NotHere heading=notes::GONE body=notes::GONE_BODY back=Route::Notes way_out=notes::TO_NOTES/> }.into_any()
        },
    )
}

#[component]
fn Present(id: Id<Note>) -> impl IntoView {
    let app = use_app();
    // Reopen an edit that was in progress when the app was closed.
    let unfinished = !Draft::of_note(id).found(app).is_empty();
    let editing = RwSignal::new(unfinished);
    let reopen = Callback::new(move |()| {
        // If the user has left the page there is nothing to open: the draft is still stored.
        let _ = editing.try_set(true);
    });
    dynamic(move || {
        let edited = editing.get();
        let note = app.with_untracked(|book| book.live::<Note>(&id).cloned());
        note.map(|note| {
            if edited {
                view! { <Edit note done=move |()| editing.set(false) reopen/> }.into_any()
            } else {
                view! { <Read id edit=move |()| editing.set(true)/> }.into_any()
            }
        })
    })
}

#[component]
fn Read(id: Id<Note>, #[prop(into)] edit: Callback<()>) -> impl IntoView {
    let app = use_app();
    let key = RecordKey::of::<Note>(&id);
    let shown = Memo::new(move |_| app.with(|book| Shown::of(book, id)));
    // The note's own village: the user may have chosen another.
    let village = move |shown: &Option<Shown>| Some(shown.as_ref()?.village.clone());
    let eyebrow = Signal::derive(move || shown.with(village).unwrap_or_default());
    let kind = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.note.kind)));
    let heading = Signal::derive(move || kind.get().map(text::note_kind).unwrap_or_default().to_owned());
    let begun = move |()| shown.with_untracked(|shown| shown.as_ref().map(|shown| begun_with(&shown.note)));
    let photographed = move |()| {
        let village = shown.with_untracked(|shown| Some(shown.as_ref()?.note.village))?;
        Some((PhotoOwner::Note(id), village))
    };
    let present = move || {
        shown.get().map(|shown| {
            let kind = text::note_kind(shown.note.kind);
            let class = format!("card note note--{}", route::kind_code(shown.note.kind));
            view! { <article class=class aria-label=kind><Details shown/></article> }
        })
    };
    view! {
        <DetailPage heading eyebrow back=Route::Notes>
            {dynamic(present)}
            <Versions of=key.clone()/>
            <Photos owner=Some(PhotoOwner::Note(id)) begin=photographed/>
            <Links id/>
            <MakeInitiative label=initiatives::MAKE from=begun/>
            <div class="actions">
                <DeleteButton key said=notes::DELETED back=Route::Notes/>
                <button type="button" class="button" on:click=move |_| edit.run(())>{notes::EDIT}</button>
            </div>
        </DetailPage>
    }
}

/// A note and the records it links to.
#[derive(Clone, PartialEq)]
struct Shown {
    note: Record<Note>,
    village: String,
    person: Option<(Id<Contact>, String)>,
    visit: Option<(Id<Visit>, String)>,
}

impl Shown {
    fn of(book: &Fieldbook, id: Id<Note>) -> Option<Self> {
        let note = book.live::<Note>(&id)?.clone();
        let person = note.contact.and_then(|id| book.live::<Contact>(&id));
        let visit = note.visit.and_then(|id| book.live::<Visit>(&id));
        let village = book.live::<Village>(&note.village);
        Some(Self {
            village: village.map(|village| village.name.clone()).unwrap_or_default(),
            person: person.map(|person| (person.id, person.name.clone())),
            visit: visit.map(|visit| (visit.id, visit.title.clone())),
            note,
        })
    }
}

/// A new initiative based on `note`.
fn begun_with(note: &Record<Note>) -> Initiative {
    Initiative {
        notes: vec![note.id],
        contacts: note.contact.into_iter().collect(),
        visits: note.visit.into_iter().collect(),
        ..Initiative::titled(note.village, text::first_words(note))
    }
}

#[component]
fn Details(shown: Shown) -> impl IntoView {
    let Shown {
        note, person, visit, ..
    } = shown;
    let themes: Vec<&str> = note.themes.iter().map(|theme| text::theme(*theme)).collect();
    let at = local(note.at);
    let at = format!("{} {}", text::long_day(at.day()), text::clock(at));
    let facts = [
        (capture::AT, at),
        (capture::PLACE, note.place.clone().unwrap_or_default()),
        (capture::WHO, text::speaker(&note)),
        (capture::THEMES, themes.join(", ")),
        (sharing::WRITTEN_BY, note.initials.clone().unwrap_or_default()),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            view! { <dt>{name}</dt><dd dir="auto">{value}</dd> }
        });
    view! {
        {person.map(|(id, name)| view! { <p class="note__person" dir="auto"><a href=Route::Contact(id).href()>{name}</a></p> })}
        <p class="note__text note__text--whole" dir="auto">{note.text.clone()}</p>
        {note.quote.clone().map(|quote| view! { <blockquote class="note__quote" dir="auto">{quote}</blockquote> })}
        <dl class="facts">
            {facts.collect_view()}
            {visit.map(|(id, title)| view! { <dt>{notes::VISIT}</dt><dd dir="auto"><a href=Route::Visit(id).href()>{title}</a></dd> })}
        </dl>
    }
}

#[component]
fn Edit(note: Record<Note>, #[prop(into)] done: Callback<()>, reopen: Callback<()>) -> impl IntoView {
    let app = use_app();
    let fresh = CaptureDraft::of(&note);
    let unedited = Found {
        place: Draft::of_note(note.id),
        text: fresh.clone(),
    };
    let state = FormState::resume(app, unedited);
    let id = note.id;
    // A meeting with a person may have an empty text.
    let note_has_no_person = note.contact.is_none();
    let close = move || {
        state
            .store
            .get_value()
            .clear_when_saved(app, state.draft.get_untracked());
        done.run(());
    };
    let cancel = move |_| {
        if state.draft.with_untracked(|typed| typed.kept.is_some()) {
            state.throw_away(app, move |_| {
                // If the user has left the page, the draft is still stored.
                let _ = reopen.try_run(());
            });
        }
        done.run(());
    };
    let save = move |()| {
        let draft = state.draft.get_untracked();
        let is_nothing = app.with_untracked(|book| {
            !draft.is_worth_saving(book) && book.photos_of(PhotoOwner::Note(id)).is_empty()
        });
        if is_nothing && note_has_no_person {
            state.problem.set(Some(capture::EMPTY.to_owned()));
            state.focus_text();
            return false;
        }
        let Some(now) = app.with_untracked(|book| book.live::<Note>(&id).cloned()) else {
            return false;
        };
        let mut commands = vec![Command::Put(now.with(draft.change(&now)).into())];
        // If another tab has changed the text meanwhile, don't overwrite it: keep it as a version.
        let other = (draft.base != Some(now.updated)).then(|| Version::of_record(&now.into()));
        commands.extend(other.flatten().map(|other| Command::Put(other.into())));
        let saved = app.attempt(Command::All(commands)).map(|changes| {
            app.say_with_undo(capture::SAVED, changes);
            close();
        });
        saved.map_err(|why| state.problem.set(Some(why))).is_ok()
    };
    view! {
        <DetailPage heading=capture::EDIT eyebrow=text::note_kind(note.kind) back=Route::Note(id) on_back=done own_focus=true>
            <Form class="stack capture" saving=Saving::new() on_save=save>
                <DraftStatus state fresh/>
                <CaptureForm state with_person=false/>
                <div class="actions">
                    <button type="button" class="button button--ghost" on:click=cancel>{capture::CANCEL}</button>
                    <button type="submit" class="button">{capture::SAVE}</button>
                </div>
            </Form>
        </DetailPage>
    }
}
