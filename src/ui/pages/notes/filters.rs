//! The filters of the list: search field, kinds, themes and visits.

use leptos::prelude::*;

use crate::domain::{Id, NoteKind, Theme, Visit};
use crate::state::use_app;
use crate::text::{self, notes};
use crate::ui::parts::{ChoiceChips, SearchField, Shown, dynamic};

/// How many visits are offered before the user opens the full list.
const LATEST: usize = 30;

/// All filters.
#[component]
pub fn Filters() -> impl IntoView {
    let app = use_app();
    let open = Memo::new(move |_| {
        app.session
            .filter
            .with(|filter| filter.kind.is_none() && filter.theme.is_none())
    });
    let kind = Memo::new(move |_| app.session.filter.with(|filter| filter.kind));
    let theme = Memo::new(move |_| app.session.filter.with(|filter| filter.theme));
    let kinds = NoteKind::ALL.map(|kind| (kind, text::note_kind(kind))).to_vec();
    let themes = Theme::ALL.map(|theme| (theme, text::theme(theme))).to_vec();
    view! {
        <div class="filters" role="search">
            <SearchField label=notes::SEARCH value=Signal::derive(move || app.session.filter.with(|filter| filter.search.clone())) on_input=move |text| app.session.filter.update(|filter| filter.search = text)/>
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
                    choices=kinds
                    chosen=kind
                    on_change=move |kind| app.session.filter.update(|filter| filter.kind = kind)
                />
                <ChoiceChips
                    choices=themes
                    chosen=theme
                    on_change=move |theme| app.session.filter.update(|filter| filter.theme = theme)
                />
            </div>
            <VisitFilter/>
        </div>
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
                    on:change=move |event| app.session.filter.update(|filter| filter.visit = event_target_value(&event).parse().ok())
                >
                    <option value="">{notes::ANY_VISIT}</option>
                    {dynamic(options)}
                </select>
            </label>
        </Shown>
    }
}
