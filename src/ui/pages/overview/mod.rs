//! «Overblik»: how far this village has come, and the next thing to do.

mod backup;
mod deletions;
mod due;
mod heard;
mod news;
mod next;
pub(super) mod road;
mod soon;

use leptos::prelude::*;

use super::capture::DraftNotice;
use super::lock::LockOffer;
use crate::domain::{NoteKind, Query};
use crate::route::{self, Route};
use crate::state::use_app;
use crate::text::{self, overview, visits};
use crate::ui::parts::{Icon, InstallCard, NoteCard, Shown, TabPage, VisitChip, icon};
use backup::BackupReminder;
use deletions::Deletions;
use due::DueList;
pub(super) use due::due_href;
use heard::{Came, Heard};
use news::News;
use next::Next;
use road::Road;
use soon::Soon;

/// How many of the latest notes are shown.
const LATEST: usize = 3;

/// The first tab.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! {
        <TabPage heading=text::nav::OVERVIEW>
            <div class="stack">
                <Quick/>
                <DraftNotice/>
                <News/>
                <DueList/>
                <Deletions/>
                <Next/>
                <BackupReminder/>
                <LockOffer/>
                <Road/>
                <InstallCard/>
            </div>
            <div class="stack"><Soon/><Heard/><Came/><Latest/></div>
        </TabPage>
    }
}

/// The three kinds of note and a visit, one tap away: a home screen icon on an iPhone has no shortcuts of its own. The
/// visit in progress takes the place of the next one.
#[component]
fn Quick() -> impl IntoView {
    let app = use_app();
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
    let start = || {
        view! { <a class="quick__link" href=Route::Visits.href()><Icon drawing=icon::FLAG/>{visits::START}</a> }
    };
    view! {
        <section class="quick" aria-label=overview::QUICK>
            {links.collect_view()}
            <Shown when=move || app.running_visit().is_some() fallback=start><VisitChip/></Shown>
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
        <section class="latest" aria-labelledby="latest">
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
