//! «Ny note» while the app is locked: what is written is sealed at once, and can be read when the app is unlocked.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::FormState;
use super::{CapturePage, add};
use crate::domain::NoteKind;
use crate::platform::{new_id, now, to_local_input};
use crate::route::Route;
use crate::state::{Answers, App, CaptureDraft, Noted, use_app};
use crate::text::{capture, contacts, lock};
use crate::ui::parts::{DetailPage, dynamic};

/// Waits for the key of this page's notes.
#[component]
pub fn LockedCapturePage() -> impl IntoView {
    let app = use_app();
    let failed = RwSignal::new(false);
    spawn_local(async move {
        if app.begin_noting().await.is_err() {
            // The page may be gone by now.
            let _ = failed.try_set(true);
        }
    });
    dynamic(move || {
        if app.lock.can_note() {
            return CapturePage().into_any();
        }
        view! {
            <DetailPage heading=capture::TITLE eyebrow=lock::EYEBROW back=Route::Overview>
                <p role="alert">{move || failed.get().then_some(lock::NOT_NOTED)}</p>
            </DetailPage>
        }
        .into_any()
    })
}

/// Stores what is in the form as a finished note, and goes on. Returns whether that was done.
pub(super) fn save_locked(app: App, state: FormState, go_on: impl FnOnce(CaptureDraft)) -> bool {
    let mut draft = state.draft.get_untracked();
    // Two tabs that are unlocked at once both make this note, and it must be one.
    draft.note = draft.note.or_else(|| Some(new_id()));
    if draft.at.is_empty() {
        // It becomes a note later, and this is when it was heard.
        draft.at = to_local_input(now());
    }
    if !app.with_untracked(|book| draft.is_worth_saving(book)) {
        state.problem.set(Some(capture::EMPTY.to_owned()));
        state.focus_text();
        return false;
    }
    if draft.kind == NoteKind::Contact && draft.contact.name.trim().is_empty() {
        state.problem.set(Some(contacts::NEEDS_NAME.to_owned()));
        state.focus_name();
        return false;
    }
    match state.store.with_value(|place| place.finish_locked(app, &draft)) {
        Ok(()) => {
            app.say(lock::NOTED);
            go_on(draft);
            true
        }
        Err(why) => {
            state.problem.set(Some(crate::text::trouble(&why).to_owned()));
            false
        }
    }
}

/// Makes notes of what was finished while the app was locked, in the village where the user is. What raises a question stays
/// a draft.
pub async fn finish_noted(app: App) {
    let Ok((noted, unread)) = app.take_noted().await else {
        return app.say(lock::UNREAD);
    };
    let (mut saved, mut drafts) = (0, 0);
    for Noted { draft, is_finished } in noted {
        if is_finished && finish(app, &draft.text).is_some() {
            draft.place.clear_when_saved(app, draft.text);
            saved += 1;
        } else {
            drafts += 1;
        }
    }
    if unread > 0 {
        app.say(lock::UNREAD);
    } else if saved + drafts > 0 {
        app.when_persisted(move || app.say(lock::taken(saved, drafts)));
    }
}

fn finish(app: App, draft: &CaptureDraft) -> Option<()> {
    let village = draft.village.or_else(|| untrack(|| app.village_id()))?;
    let whom = app.with_untracked(|book| draft.whom(book, village, &Answers::default(), app.today_once()));
    add(app, village, draft, &whom.ok()?).ok()?;
    Some(())
}
