//! «Overblik»: how far this village has come, and the next thing to do.

mod backup;
mod due;
mod heard;
mod next;
mod road;

use leptos::prelude::*;

use crate::domain::{NoteKind, Query};
use crate::route::{self, Route};
use crate::state::{Draft, use_app};
use crate::text::{self, capture, overview};
use crate::ui::parts::{Icon, InstallCard, NoteCard, Shown, TabPage, VisitChip, dynamic, icon};
use backup::BackupReminder;
use due::DueList;
use heard::Heard;
use next::Next;
use road::Road;

/// How many of the latest notes are shown.
const LATEST: usize = 3;

/// The first tab.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! {
        <TabPage heading=text::nav::OVERVIEW>
            <DraftNotice/>
            <BackupReminder/>
            <VisitChip/>
            <Quick/>
            <Next/>
            <InstallCard/>
            <Road/>
            <DueList/>
            <Heard/>
            <Latest/>
        </TabPage>
    }
}

/// «Du har en kladde», on the page where the app opens.
#[component]
fn DraftNotice() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        if !app.store.is_ready() {
            return None;
        }
        let drafts = Draft::capture().found(app);
        let draft = drafts
            .into_iter()
            .map(|found| found.text)
            .find(|draft| !draft.is_empty())?;
        let when = draft
            .kept
            .map(|at| text::when(at, app.today()))
            .unwrap_or_default();
        Some(view! {
            <div class="notice">
                <p><strong>{capture::HAVE_DRAFT}</strong><br/>{format!("{}, {when}", text::note_kind(draft.kind))}</p>
                <a class="button" href=Route::Capture(None).href()>{capture::CONTINUE}</a>
            </div>
        })
    })
}

/// The three kinds of note, one tap away: a home screen icon on an iPhone has no shortcuts of its own.
#[component]
fn Quick() -> impl IntoView {
    let kinds = [
        (NoteKind::Interview, icon::TALK),
        (NoteKind::Observation, icon::EYE),
        (NoteKind::Contact, icon::PEOPLE),
    ];
    let links = kinds.map(|(kind, drawing)| {
        view! {
            <a class=format!("quick__link quick__link--{}", route::kind_code(kind)) href=Route::Capture(Some(kind)).href()>
                <Icon drawing/>
                {text::note_kind(kind)}
            </a>
        }
    });
    view! {
        <section aria-labelledby="quick">
            <h2 class="small-heading" id="quick">{overview::QUICK}</h2>
            <div class="quick">{links.collect_view()}</div>
        </section>
    }
}

#[component]
fn Latest() -> impl IntoView {
    let app = use_app();
    let latest = Memo::new(move |_| {
        app.with_here(|book, village| {
            let notes = book.notes_in(village).into_iter().take(LATEST);
            notes.map(|note| note.id).collect::<Vec<_>>()
        })
    });
    view! {
        <section aria-labelledby="latest">
            <h2 class="small-heading" id="latest">{overview::LATEST}</h2>
            <For each=move || latest.get() key=|id| *id let(id)><NoteCard id query=Query::default()/></For>
            <Shown
                when=move || latest.with(|latest| !latest.is_empty())
                fallback=|| view! { <p class="empty empty--notes">{overview::EMPTY}</p> }
            >
                <a class="button button--ghost" href=Route::Notes.href()>{overview::ALL}</a>
            </Shown>
        </section>
    }
}
