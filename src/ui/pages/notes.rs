//! Noter: newest first, by day, narrowed as one types.

use leptos::prelude::*;

use crate::domain::{Day, Id, Note, NoteKind, Query, Theme, Visit};
use crate::routes;
use crate::state::{NoteFilter, today, use_app};
use crate::text::{self, notes};
use crate::ui::parts::{ChoiceChips, NoteCard, PlacePage, SearchField, Shown, VisitChip, live};

/// How many cards are drawn before one asks for more.
const PAGE: usize = 50;
/// How many a screen shows at once.
const AT_ONCE: usize = 12;
/// How many are added to them a frame.
const A_FRAME: usize = 8;

/// The list of notes.
#[component]
pub fn NotesPage() -> impl IntoView {
    let app = use_app();
    let query = Memo::new(move |_| app.filter.with(|filter| Query::new(&filter.search)));
    let found = Memo::new(move |_| {
        let Some(village) = app.village_id() else {
            return Vec::new();
        };
        let filter = app.filter.get();
        let query = query.get();
        app.search(|book, folded| {
            let found = book.notes_that(village, |note| {
                filter.shows(note) && folded.has(book, note, &query)
            });
            found
                .into_iter()
                .map(|note| (note.at.day(), note.id))
                .collect::<Vec<_>>()
        })
    });
    Effect::new(move |_| {
        if app.is_joined() {
            app.fold_ahead();
        }
    });
    let limit = Memo::new(move |_| so_many(app.notes_drawn).unwrap_or(PAGE));
    let drawn = drawn_by_and_by(found, limit);
    let days = Memo::new(move |_| found.with(|found| by_day(&found[..found.len().min(drawn.get())])));
    view! {
        <PlacePage heading=text::nav::NOTES>
            <VisitChip/>
            <Filters/>
            <p class="count" role="status">{live(move || found.with(|found| text::notes(found.len())))}</p>
            <For each=move || days.get() key=|(day, _)| *day let((day, _))>
                <section class="day">
                    <h2 class="day__name">{text::day_heading(day, today())}</h2>
                    <For each=move || days.with(|days| notes_of(days, day)) key=|id| *id let(id)><NoteCard id query/></For>
                </section>
            </For>
            <Shown when=move || found.with(Vec::is_empty)><Nothing/></Shown>
            <Shown when=move || found.with(|found| { found.len() > limit.get() })>
                <button type="button" class="button button--ghost" on:click=move |_| app.notes_drawn.set(Some((app.filter.get_untracked(), limit.get_untracked() + PAGE)))>
                    {notes::MORE}
                </button>
            </Shown>
        </PlacePage>
    }
}

/// How many cards stand there: what a screen shows at once, and the others a few
/// a frame, so that nobody who types waits for what is out of sight. Who comes
/// back to a place further down finds all there was.
fn drawn_by_and_by(found: Memo<Vec<(Day, Id<Note>)>>, limit: Memo<usize>) -> Memo<usize> {
    let app = use_app();
    let all = is_further_down().then(|| (app.filter.get_untracked(), usize::MAX));
    let grown = RwSignal::new(all);
    let drawn = Memo::new(move |_| so_many(grown).unwrap_or(AT_ONCE).min(limit.get()));
    Effect::new(move |_| {
        let (drawn, filter) = (drawn.get(), app.filter.get());
        if drawn < found.with(Vec::len).min(limit.get()) {
            let more = move || {
                // The page may be gone by then.
                let _ = grown.try_set(Some((filter, drawn + A_FRAME)));
            };
            request_animation_frame(more);
        }
    });
    drawn
}

/// The number in `counted`, as long as the notes are narrowed as they were then.
fn so_many(counted: RwSignal<Option<(NoteFilter, usize)>>) -> Option<usize> {
    let app = use_app();
    counted.with(|counted| {
        let (of, number) = counted.as_ref()?;
        app.filter.with(|filter| of == filter).then_some(*number)
    })
}

/// Whether one comes back to a place further down (`trail.js`).
fn is_further_down() -> bool {
    let html = document().document_element();
    html.is_some_and(|html| html.has_attribute("data-further-down"))
}

/// Notes, newest first, by the day they were made.
type Days = Vec<(Day, Vec<Id<Note>>)>;

fn by_day(notes: &[(Day, Id<Note>)]) -> Days {
    notes
        .chunk_by(|one, next| one.0 == next.0)
        .map(|same| (same[0].0, same.iter().map(|(_, id)| *id).collect()))
        .collect()
}

fn notes_of(days: &Days, day: Day) -> Vec<Id<Note>> {
    let same = days.iter().find(|(other, _)| *other == day);
    same.map(|(_, notes)| notes.clone()).unwrap_or_default()
}

#[component]
fn Filters() -> impl IntoView {
    let app = use_app();
    let kinds = NoteKind::ALL.map(|kind| (kind, text::note_kind(kind))).to_vec();
    let themes = Theme::ALL.map(|theme| (theme, text::theme(theme))).to_vec();
    view! {
        <div class="filters" role="search">
            <SearchField label=notes::SEARCH value=Signal::derive(move || app.filter.with(|filter| filter.search.clone())) on_input=move |text| app.filter.update(|filter| filter.search = text)/>
            <div class="chips chips--line" role="group" aria-label=notes::FILTER>
                <button
                    type="button"
                    class="chip"
                    aria-pressed=move || app.filter.with(|filter| filter.kind.is_none() && filter.theme.is_none()).to_string()
                    on:click=move |_| app.filter.update(|filter| { filter.kind = None; filter.theme = None; })
                >
                    {notes::ALL}
                </button>
                <ChoiceChips
                    choices=kinds
                    chosen=Signal::derive(move || app.filter.with(|filter| filter.kind))
                    on_change=move |kind| app.filter.update(|filter| filter.kind = kind)
                />
                <ChoiceChips
                    choices=themes
                    chosen=Signal::derive(move || app.filter.with(|filter| filter.theme))
                    on_change=move |theme| app.filter.update(|filter| filter.theme = theme)
                />
            </div>
            <VisitFilter/>
        </div>
    }
}

/// Only where there are visits to choose from.
#[component]
fn VisitFilter() -> impl IntoView {
    let app = use_app();
    let visits = Memo::new(move |_| -> Vec<(Id<Visit>, String)> {
        let Some(village) = app.village_id() else {
            return Vec::new();
        };
        app.read(|book| {
            book.visits_in(village)
                .into_iter()
                .map(|visit| (visit.id, visit.title.clone()))
                .collect()
        })
    });
    view! {
        <Shown when=move || visits.with(|visits| !visits.is_empty())>
            <label class="field">
                <span class="field__label">{notes::VISIT}</span>
                <select
                    class="input"
                    aria-label=notes::VISIT
                    on:change=move |event| app.filter.update(|filter| filter.visit = event_target_value(&event).parse().ok())
                >
                    <option value="">{notes::ANY_VISIT}</option>
                    {live(move || visits.get().into_iter().map(|(id, title)| view! {
                        <option
                            value=id.to_string()
                            selected=app.filter.with_untracked(|filter| filter.visit == Some(id))
                        >
                            {title}
                        </option>
                    }).collect_view())}
                </select>
            </label>
        </Shown>
    }
}

/// No notes yet, or none that fit.
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
                    <a class="button" href=routes::capture()>{text::nav::CAPTURE}</a>
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
