//! «Noter»: newest first, by day, filtered as the user types.

mod drawn;
mod filters;
mod found;

use leptos::prelude::*;

use crate::domain::{Day, Id, Note, Query, by_day};
use crate::platform::local;
use crate::route::Route;
use crate::state::{NoteFilter, use_app};
use crate::text::{self, notes};
use crate::ui::parts::{
    More, NoteCard, Shown, TabPage, VisitChip, dynamic, first_of, generation_of, progressive_list,
};
use drawn::limit;
use filters::Filters;
use found::found;

/// How many cards are drawn at once.
const AT_ONCE: usize = 5;

/// The list of notes.
#[component]
pub fn NotesPage() -> impl IntoView {
    let app = use_app();
    let query = Memo::new(move |_| app.filter.with(|filter| Query::new(&filter.search)));
    let found = found(query);
    Effect::new(move |_| {
        if app.is_loaded() {
            app.fold_ahead();
        }
    });
    let how_many = Memo::new(move |_| found.with(|found| found.notes.len()));
    first_of(move || found.with(|found| found.notes.iter().copied().map(Route::Note).collect()));
    let limit = limit();
    let all = Memo::new(move |_| how_many.get().min(limit.get()));
    let drawn = progressive_list(AT_ONCE, all, generation_of(move || app.filter.get()));
    let days = Memo::new(move |_| {
        let drawn = drawn.get();
        found.with(|found| {
            app.with_untracked(|book| {
                let dated = found
                    .first(drawn)
                    .iter()
                    .filter_map(|id| Some((book.live::<Note>(id)?.at, *id)));
                by_day(dated, |at| local(at).day())
            })
        })
    });
    view! {
        <TabPage heading=text::nav::NOTES>
            <VisitChip/>
            <Filters/>
            <p class="count" role="status">{dynamic(move || text::notes(how_many.get()))}</p>
            <For each=move || days.get() key=|(day, _)| *day let((day, _))><OneDay day days query/></For>
            <Shown when=move || how_many.get() == 0><Nothing/></Shown>
            // Only when all cards above it have been drawn.
            <Shown when=move || { how_many.get() > limit.get() && drawn.get() == limit.get() }>
                <More more=move |()| drawn::more(limit)/>
            </Shown>
        </TabPage>
    }
}

#[component]
fn OneDay(day: Day, days: Memo<Days>, query: Memo<Query>) -> impl IntoView {
    let app = use_app();
    // There may be hundreds of days, and each new batch of notes belongs to only one of them.
    let notes = Memo::new(move |_| days.with(|days| notes_of(days, day)));
    view! {
        <section class="day">
            <h2 class="day__name">{move || text::day_heading(day, app.today())}</h2>
            <For each=move || notes.get() key=|id| *id let(id)><NoteCard id query/></For>
        </section>
    }
}

/// Notes, newest first, by the day they were made in the device's time zone.
type Days = Vec<(Day, Vec<Id<Note>>)>;

fn notes_of(days: &Days, day: Day) -> Vec<Id<Note>> {
    let same = days.iter().find(|(other, _)| *other == day);
    same.map(|(_, notes)| notes.clone()).unwrap_or_default()
}

/// Says that there are no notes yet, or that none match.
#[component]
fn Nothing() -> impl IntoView {
    let app = use_app();
    let narrowed = Memo::new(move |_| app.filter.with(|filter| !filter.is_open()));
    view! {
        <div class="empty empty--notes" class:empty--no-hits=move || narrowed.get()>
            <Shown
                when=move || narrowed.get()
                fallback=|| view! {
                    <p>{notes::EMPTY}</p>
                    <a class="button" href=Route::Capture(None).href()>{text::nav::CAPTURE}</a>
                }
            >
                <p>{notes::NO_HITS}</p>
                <button type="button" class="button" on:click=move |_| app.filter.set(NoteFilter::default())>
                    {notes::CLEAR}
                </button>
            </Shown>
        </div>
    }
}
