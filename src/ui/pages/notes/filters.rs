//! The filters of the list: search field, kinds, themes and visits.

use leptos::prelude::*;

use crate::domain::{Id, NoteKind, Theme, Visit};
use crate::state::use_app;
use crate::text::{self, notes};
use crate::ui::parts::{Choice, ChoiceChips, NOTES_SEARCH, SearchField, Shown, choices, dynamic};

/// How many visits are offered before the user opens the full list.
const LATEST: usize = 30;

/// All filters: the search field, and the others in one row; hidden while there is nothing to search in any village.
#[component]
pub fn Filters() -> impl IntoView {
    let app = use_app();
    let open = Memo::new(move |_| {
        app.session
            .filter
            .with(|filter| filter.kind.is_none() && filter.theme.is_none())
    });
    let kind = Memo::new(move |_| app.session.filter.with(|filter| filter.kind));
    let theme = move || {
        app.session
            .filter
            .with(|filter| filter.theme.map(Theme::code).unwrap_or_default().to_owned())
    };
    let kinds = NoteKind::ALL.map(|kind| (kind, text::note_kind(kind))).to_vec();
    let themes = Theme::ALL.map(|theme| (theme.code(), text::theme(theme)));
    let themes = choices([("", notes::ANY_THEME)].into_iter().chain(themes));
    let search = Signal::derive(move || app.session.filter.with(|filter| filter.search.clone()));
    let some = Memo::new(move |_| {
        app.with(|book| {
            let mut villages = book.villages().into_iter();
            villages.any(|village| book.each_note_in(village.id).next().is_some())
        })
    });
    view! {
        <Shown when=some>
            <div class="filters" role="search">
                <SearchField label=notes::SEARCH id=NOTES_SEARCH value=search on_input=move |text| app.session.filter.update(|filter| filter.search = text)/>
                <div class="chips chips--line" role="group" aria-label=notes::FILTER>
                    <button
                        type="button"
                        class="chip"
                        aria-pressed=move || open.get().to_string()
                        on:click=move |_| app.session.filter.update(|filter| { filter.kind = None; filter.theme = None; })
                    >
                        {notes::ALL}
                    </button>
                    <ChoiceChips
                        choices=kinds.clone()
                        chosen=kind
                        on_change=move |kind| app.session.filter.update(|filter| filter.kind = kind)
                    />
                    <Choice
                        label=notes::THEME
                        choices=themes.clone()
                        value=Signal::derive(theme)
                        on_change=move |code: String| app.session.filter.update(|filter| filter.theme = Theme::from_code(&code))
                    />
                    <VisitFilter/>
                </div>
            </div>
        </Shown>
    }
}

/// The visit filter; shown only where there are visits.
#[component]
fn VisitFilter() -> impl IntoView {
    let app = use_app();
    let visits = Memo::new(move |_| -> Vec<(Id<Visit>, String)> {
        app.with_here(|book, village| {
            let visits = book.visits_in(village).into_iter();
            visits.map(|visit| (visit.id, visit.title.clone())).collect()
        })
    });
    // Ten years have eight hundred, which would be drawn each time the page is.
    let all = RwSignal::new(false);
    let chosen = move || {
        app.session
            .filter
            .with(|filter| filter.visit.map(|visit| visit.to_string()).unwrap_or_default())
    };
    let options = move || {
        let chosen = app.session.filter.with_untracked(|filter| filter.visit);
        let shown = visits.get().into_iter().enumerate();
        let shown = shown.filter(|(at, (id, _))| all.get() || *at < LATEST || chosen == Some(*id));
        shown
            .map(|(_, (id, title))| view! { <option value=id.to_string() selected=chosen == Some(id)>{title}</option> })
            .collect_view()
    };
    view! {
        <Shown when=move || visits.with(|visits| !visits.is_empty())>
            <label class="field">
                <span class="field__label">{notes::VISIT}</span>
                <select
                    class="input"
                    aria-label=notes::VISIT
                    on:pointerdown=move |_| all.set(true)
                    on:focus=move |_| all.set(true)
                    prop:value=chosen
                    on:change=move |event| app.session.filter.update(|filter| filter.visit = event_target_value(&event).parse().ok())
                >
                    <option value="">{notes::ANY_VISIT}</option>
                    {dynamic(options)}
                </select>
            </label>
        </Shown>
    }
}
