//! The formidling checklist: what to announce, before and after.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::plan_row::PlanRow;
use crate::domain::{Command, Phase, PlanItem, PlanState, Record, Scope};
use crate::guide::{AFTER_PURPOSE, BEFORE_PURPOSE, PlanEntry, by_deadline, plan_entries, plan_progress};
use crate::platform::new_uuid;
use crate::route::{Route, Tab};
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::parts::{AddForm, Check, Panel, Shown, Tabs};

/// Both lists, each in its tab, in the guide's order or by deadline.
#[component]
pub fn Plan(
    /// The scope of the plan.
    scope: Scope,
    /// The page with the tabs.
    page: Route,
) -> impl IntoView {
    let app = use_app();
    let sorted = RwSignal::new(false);
    let panel = |tab, phase, purpose| {
        let entries =
            Memo::new(move |_| app.with_here(|book, village| plan_entries(book, scope, village, phase)));
        let progress = Memo::new(move |_| entries.with(|entries| plan_progress(entries)));
        Panel::new(
            tab,
            move || view! { <PhaseList scope phase entries progress sorted purpose/> },
        )
        .with_ring(progress)
    };
    let panels = vec![
        panel(Tab::Before, Phase::Before, BEFORE_PURPOSE),
        panel(Tab::After, Phase::After, AFTER_PURPOSE),
    ];
    view! {
        <Check checked=sorted on_change=move |by_deadline| sorted.set(by_deadline)>{steps::BY_DEADLINE}</Check>
        <Tabs page label=steps::PLAN panels/>
    }
}

/// Where a row is. It stays there while the page is open: a tick must not take it away under the finger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Open,
    Others,
    Done,
    NotRelevant,
}

impl Place {
    fn of(entry: &PlanEntry) -> Self {
        match entry.state {
            PlanState::Done => Self::Done,
            PlanState::NotRelevant => Self::NotRelevant,
            _ if entry.counts() => Self::Open,
            _ => Self::Others,
        }
    }
}

#[component]
fn PhaseList(
    scope: Scope,
    phase: Phase,
    entries: Memo<Vec<PlanEntry>>,
    progress: Memo<(usize, usize)>,
    sorted: RwSignal<bool>,
    purpose: &'static str,
) -> impl IntoView {
    let places: BTreeMap<String, Place> = entries.with_untracked(|entries| {
        let places = entries.iter().map(|entry| (entry.item.clone(), Place::of(entry)));
        places.collect()
    });
    let places = StoredValue::new(places);
    let place_of = move |item: &str| {
        places
            .with_value(|places| places.get(item).copied())
            .unwrap_or(Place::Open)
    };
    // Only what is shown, so that a tick doesn't redraw the list.
    let rows_at = move |place: Place| {
        Memo::new(move |_| {
            let entries = entries.get();
            let entries = if sorted.get() {
                by_deadline(entries)
            } else {
                entries
            };
            let shown = entries.into_iter().filter(|entry| place_of(&entry.item) == place);
            shown.map(|entry| (entry.item, entry.label)).collect::<Vec<_>>()
        })
    };
    let [open, others, done, dropped] =
        [Place::Open, Place::Others, Place::Done, Place::NotRelevant].map(rows_at);
    let count = move || {
        let (done, all) = progress.get();
        text::facts([Some(purpose.to_owned()), Some(text::done_of(done, all))])
    };
    let dropped_name = move || {
        format!(
            "{} ({})",
            text::plan_state(PlanState::NotRelevant),
            dropped.with(Vec::len)
        )
    };
    view! {
        <div class="card plan">
            <p class="soft">{count}</p>
            <PlanRows scope phase rows=open/>
            <Shown when=move || others.with(|rows| !rows.is_empty())>
                <h2 class="plan__heading">{steps::OTHERS}</h2>
                <PlanRows scope phase rows=others/>
            </Shown>
            <Shown when=move || done.with(|rows| !rows.is_empty())>
                <h2 class="plan__heading">{text::plan_state(PlanState::Done)}</h2>
                <PlanRows scope phase rows=done/>
            </Shown>
            <Shown when=move || dropped.with(|rows| !rows.is_empty())>
                <details class="fold">
                    <summary>{dropped_name}</summary>
                    <PlanRows scope phase rows=dropped/>
                </details>
            </Shown>
            <OwnItem scope phase/>
        </div>
    }
}

#[component]
fn PlanRows(scope: Scope, phase: Phase, rows: Memo<Vec<(String, String)>>) -> impl IntoView {
    view! {
        <For each=move || rows.get() key=Clone::clone let((item, label))><PlanRow scope phase item label/></For>
    }
}

/// Adds an item that isn't in the guide.
#[component]
fn OwnItem(scope: Scope, phase: Phase) -> impl IntoView {
    let app = use_app();
    let add = move |label| {
        let mut item = PlanItem::open(scope, phase, format!("own:{}", new_uuid()));
        item.label = Some(label);
        app.attempt(Command::Put(Record::keyed(item).into())).map(drop)
    };
    view! { <AddForm label=steps::OWN_ITEM button=steps::ADD empty=steps::ITEM_EMPTY on_add=add/> }
}
