//! «Noter»: newest first, by day, filtered as the user types.

mod drawn;
mod filters;
mod found;

use leptos::prelude::*;

use crate::domain::{Day, Id, Kind, Note, Query, Village, by_day};
use crate::platform::local;
use crate::route::Route;
use crate::state::{NoteFilter, use_app};
use crate::text::{self, notes};
use crate::ui::parts::{
    More, NoteCard, Shown, TabPage, VisitChip, dynamic, first_of, generation_of, progressive_list,
};
use drawn::limit;
use filters::Filters;
use found::{Found, found};

/// How many cards are drawn at once.
const AT_ONCE: usize = 5;

/// The list of notes.
#[component]
pub fn NotesPage() -> impl IntoView {
    let app = use_app();
    let query = Memo::new(move |_| app.session.filter.with(|filter| Query::new(&filter.search)));
    let found = found(query);
    Effect::new(move |_| {
        if app.store.is_loaded() {
            app.fold_ahead();
        }
    });
    let how_many = Memo::new(move |_| found.with(|found| found.notes.len()));
    first_of(move || found.with(|found| found.notes.iter().copied().map(Route::Note).collect()));
    let limit = limit();
    let all = Memo::new(move |_| how_many.get().min(limit.get()));
    let drawn = progressive_list(AT_ONCE, all, generation_of(move || app.session.filter.get()));
    let days = Memo::new(move |_| {
        let drawn = drawn.get();
        found.with(|found| {
            app.with_untracked(|book| {
                let days = found.first(drawn).into_iter().flat_map(|(village, notes)| {
                    let dated = notes
                        .iter()
                        .filter_map(|id| Some((book.live::<Note>(id)?.at, *id)));
                    let days = by_day(dated, |at| local(at).day()).into_iter();
                    days.map(move |(day, notes)| ((village, day), notes))
                });
                days.collect::<Vec<_>>()
            })
        })
    });
    view! {
        <TabPage heading=text::nav::NOTES>
            <VisitChip/>
            <Filters/>
            <Album/>
            <div class="days">
                <p class="count" role="status">{dynamic(move || text::notes(how_many.get()))}</p>
                <For each=move || days.get() key=|(key, _)| *key let((key, _))><OneDay key days found query/></For>
                <Shown when=move || how_many.get() == 0><Nothing/></Shown>
                // Only when all cards above it have been drawn.
                <Shown when=move || { how_many.get() > limit.get() && drawn.get() == limit.get() }>
                    <More more=move |()| drawn::more(limit)/>
                </Shown>
            </div>
        </TabPage>
    }
}

/// The way to the village's photos, if it has any.
#[component]
fn Album() -> impl IntoView {
    let app = use_app();
    let count = Memo::new(move |_| {
        let village = app.village_id()?;
        Some(app.with(|book| book.photos_in(village).len()))
    });
    dynamic(move || {
        let count = count.get().filter(|count| *count > 0)?;
        let (one, many) = text::kind(Kind::Photo);
        Some(view! { <p><a href=Route::Photos.href()>{text::counted(count, one, many)}</a></p> })
    })
}

/// A day, and the village if the search covers several.
type Key = (Option<Id<Village>>, Day);

/// Notes, newest first, by the day they were made in the device's time zone.
type Days = Vec<(Key, Vec<Id<Note>>)>;

/// The notes of a day, below the village's heading if it is the village's first.
#[component]
fn OneDay(key: Key, days: Memo<Days>, found: Memo<Found>, query: Memo<Query>) -> impl IntoView {
    let app = use_app();
    let (village, day) = key;
    // There may be hundreds of days, and each new batch of notes belongs to only one of them.
    let notes = Memo::new(move |_| {
        let same = |days: &Days| Some(days.iter().find(|(other, _)| *other == key)?.1.clone());
        days.with(same).unwrap_or_default()
    });
    let place = Memo::new(move |_| {
        let first = days.with(|days| Some(days.iter().find(|((of, _), _)| *of == village)?.0.1));
        village
            .filter(|_| first == Some(day))
            .and_then(|village| found.with(|found| found.heading(village)))
    });
    let name = move || text::day_heading(day, app.today());
    view! {
        <section class="day">
            {dynamic(move || place.get().map(|place| view! { <h2 class="day__place" dir="auto">{place}</h2> }))}
            {match village {
                Some(_) => view! { <h3 class="day__name">{name}</h3> }.into_any(),
                None => view! { <h2 class="day__name">{name}</h2> }.into_any(),
            }}
            <div class="day__notes">
                <For each=move || notes.get() key=|id| *id let(id)><NoteCard id query/></For>
            </div>
        </section>
    }
}

/// Says that there are no notes yet, or that none match.
#[component]
fn Nothing() -> impl IntoView {
    let app = use_app();
    let narrowed = Memo::new(move |_| app.session.filter.with(|filter| !filter.is_open()));
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
                <button type="button" class="button" on:click=move |_| app.session.filter.set(NoteFilter::default())>
                    {notes::CLEAR}
                </button>
            </Shown>
        </div>
    }
}
