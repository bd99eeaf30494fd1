//! «Ny note»: quick capture of what was heard.

mod drafts;
mod form;
mod locked;
mod person;
mod question;
mod state;
mod suggest;
mod text;

use leptos::prelude::*;

pub use drafts::{DraftNotice, DraftStatus};
pub use form::CaptureForm;
pub use locked::{LockedCapturePage, finish_noted};
pub use state::FormState;

use locked::save_locked;
use question::{Asked, QuestionCard};

use crate::domain::{AnyRecord, Changes, Command, Contact, Id, Note, NoteKind, Record, Village};
use crate::platform::{local, new_id, now};
use crate::route::Route;
use crate::state::{Answers, App, CaptureDraft, Draft, Found, Question, Whom, use_app};
use crate::text::{capture, contacts, lock};
use crate::ui::navigation::{use_leave, use_route};
use crate::ui::parts::{DetailPage, Form, Saving, VisitChip};

/// Quick capture. The first field has the focus; nothing else is required.
#[component]
pub fn CapturePage() -> impl IntoView {
    let app = use_app();
    let route = use_route().get_untracked();
    let empty = fresh(app, route);
    let is_locked = untrack(|| app.lock.is_locked());
    let unwritten = Found {
        place: place(app, route),
        text: empty.clone(),
    };
    let state = FormState::open(app, half_written(app, route), unwritten);
    let leave = use_leave();
    let back = app.session.came_from.get_value().unwrap_or(Route::Notes);
    let go_on = move |draft: CaptureDraft, again: bool| {
        if again {
            let another = CaptureDraft {
                kind: draft.kind,
                place: draft.place,
                ..CaptureDraft::default()
            };
            state.begin_another(app, another);
        } else {
            // Back must not lead into an empty form.
            leave(back);
        }
    };
    let save = move |again: bool, answers: Answers| {
        if is_locked {
            return save_locked(app, state, |draft| go_on(draft, again));
        }
        let draft = state.draft.get_untracked();
        // A draft stays in the village it was started in, even if another is chosen later.
        let begun_in = draft
            .village
            .filter(|id| app.with_untracked(|book| book.live::<Village>(id).is_some()));
        let Some(village) = begun_in.or_else(|| untrack(|| app.village_id())) else {
            return false;
        };
        if !app.with_untracked(|book| draft.is_worth_saving(book)) {
            state.problem.set(Some(capture::EMPTY.to_owned()));
            state.focus_text();
            return false;
        }
        let whom = app.with_untracked(|book| draft.whom(book, village, &answers, app.today_once()));
        let whom = match whom {
            Ok(whom) => whom,
            Err(Question::Name) if draft.kind == NoteKind::Contact => {
                state.problem.set(Some(contacts::NEEDS_NAME.to_owned()));
                state.focus_name();
                return false;
            }
            Err(question) => {
                state.ask(Asked {
                    question,
                    answers,
                    again,
                });
                return false;
            }
        };
        match add(app, village, &draft, &whom) {
            Ok((note, changes)) => {
                state.store.get_value().clear_when_saved(app, draft.clone());
                app.say_with_undo(capture::note_saved(app.bring_in_sight(note)), changes);
                go_on(draft, again);
                true
            }
            Err(refusal) => {
                state.problem.set(Some(refusal));
                false
            }
        }
    };
    let save = StoredValue::new_local(save);
    let saving = Saving::new();
    let eyebrow = Memo::new(move |_| {
        if is_locked {
            return lock::EYEBROW.to_owned();
        }
        occasion(app, state.draft.with(|draft| draft.village)).unwrap_or_default()
    });
    view! {
        <DetailPage heading=capture::TITLE eyebrow back own_focus=true chip=|| view! { <VisitChip small=true/> }>
            <Form class="stack capture" saving on_save=move |()| save.with_value(|save| save(false, Answers::default()))>
                <DraftStatus state fresh=empty/>
                <CaptureForm state with_person=true/>
                <QuestionCard state on_answer=move |asked: Asked| {
                    saving.save(|| save.with_value(|save| save(asked.again, asked.answers)));
                }/>
                <div class="actions">
                    <button
                        type="button"
                        class="button button--ghost"
                        data-save=""
                        on:click=move |_| saving.save(|| save.with_value(|save| save(true, Answers::default())))
                    >
                        {capture::SAVE_NEW}
                    </button>
                    <button type="submit" class="button">{capture::SAVE}</button>
                </div>
            </Form>
        </DetailPage>
    }
}

/// Where a new note is stored. The page may have begun its draft before the app ran.
fn place(app: App, route: Option<Route>) -> Draft {
    match route {
        Some(Route::Draft(id)) if !untrack(|| app.lock.is_locked()) => Draft::with_id(id),
        _ => Draft::capture(app),
    }
}

/// The visit in progress, or the village that the note was begun in.
fn occasion(app: App, begun_in: Option<Id<Village>>) -> Option<String> {
    let village = begun_in.or_else(|| app.village_id())?;
    let visit = app.running_visit().filter(|visit| visit.village == village);
    let visit = visit.map(|visit| visit.body.title);
    visit.or_else(|| app.with(|book| Some(book.live::<Village>(&village)?.name.clone())))
}

/// The draft to go on with. Who chooses a kind of note gets an empty one, and what was half written waits on
/// «Overblik». Only when the app is opened at such an address, the tab may have been closed by the system.
fn half_written(app: App, route: Option<Route>) -> Option<Found> {
    let mut drafts = Draft::half_written(app).into_iter();
    match route {
        Some(Route::Draft(id)) => drafts.find(|found| found.place.id() == id),
        Some(Route::Capture(Some(kind))) => {
            let just_opened = app.session.came_from.with_value(Option::is_none);
            drafts.find(|found| just_opened && found.text.kind == kind)
        }
        _ => drafts.next(),
    }
}

/// An empty note, in the village of the current visit.
fn fresh(app: App, route: Option<Route>) -> CaptureDraft {
    let visit = untrack(|| app.running_visit());
    let asked = match route {
        Some(Route::Capture(kind)) => kind,
        _ => None,
    };
    CaptureDraft {
        kind: asked.unwrap_or_default(),
        place: visit.and_then(|visit| visit.body.place).unwrap_or_default(),
        ..CaptureDraft::default()
    }
}

/// Saves the note and the person, linked to each other. Only a meeting has a person: other notes name nobody.
fn add(
    app: App,
    village: Id<Village>,
    draft: &CaptureDraft,
    whom: &Whom,
) -> Result<(Id<Note>, Changes), String> {
    let now = now();
    let mut note = draft.note(village, now);
    // A note written later about another day was not made during this visit.
    let visit = app.visit_at(village, now);
    note.visit = visit
        .filter(|visit| local(visit.started).day() == local(note.at).day())
        .map(|visit| visit.id);
    let mut commands = Vec::new();
    if let Some(person) = person(app, village, draft, whom) {
        note.contact = (draft.kind == NoteKind::Contact).then_some(person.id);
        commands.push(Command::Put(person.into()));
    }
    let id = draft.note.unwrap_or_else(new_id);
    let note: AnyRecord = Record::new(id, now, note).into();
    commands.push(Command::Put(note));
    Ok((id, app.attempt(Command::All(commands))?))
}

fn person(app: App, village: Id<Village>, draft: &CaptureDraft, whom: &Whom) -> Option<Record<Contact>> {
    let known = match whom {
        Whom::Nobody => return None,
        Whom::New => None,
        Whom::Known(id) => app.with_untracked(|book| book.live::<Contact>(id).cloned()),
    };
    let body = draft
        .contact
        .contact(village, known.as_deref(), app.today_once())?;
    Some(match known {
        Some(known) => known.with(body),
        None => Record::new(new_id(), now(), body),
    })
}
