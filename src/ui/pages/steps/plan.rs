//! The formidling checklist: what to announce, before and after.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::{Command, MAX_DETAILS, Phase, PlanItem, PlanState, Record, RecordKey, Scope};
use crate::guide::{AFTER_PURPOSE, BEFORE_PURPOSE, PlanEntry, by_deadline, plan_entries, plan_progress};
use crate::platform::{new_uuid, now};
use crate::route::{Route, Tab};
use crate::state::{App, use_app};
use crate::text::{self, steps};
use crate::ui::parts::{
    AddForm, Check, Choice, Icon, Panel, Shown, Tabs, Takes, TextArea, TextField, choices, icon,
};

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

#[component]
fn PlanRow(scope: Scope, phase: Phase, item: String, label: String) -> impl IntoView {
    let app = use_app();
    let own = item.starts_with("own:");
    let channel = item.starts_with("resource:");
    let id = StoredValue::new(item);
    let open = RwSignal::new(false);
    let item = Memo::new(move |_| id.with_value(|id| app.with(|book| book.plan_item(scope, phase, id))));
    let done = move || item.with(|item| item.state == PlanState::Done);
    let tick = move |done| {
        let state = if done { PlanState::Done } else { PlanState::Open };
        set_state(app, item.get_untracked(), state);
    };
    let late = move || {
        item.with(|item| item.state != PlanState::Done && item.due.is_some_and(|due| due < app.today()))
    };
    let details = move || {
        item.with(|item| {
            let state = matches!(item.state, PlanState::Planned | PlanState::NotRelevant)
                .then(|| text::plan_state(item.state).to_owned());
            let due = item
                .due
                .map(|day| format!("{} {}", steps::DUE, text::short_day(day)));
            let from = channel.then(|| steps::FROM_STEP_ONE.to_owned());
            text::facts([from, state, item.responsible.clone(), due])
        })
    };
    let edit = format!("{} {label}", steps::EDIT_ITEM);
    view! {
        <div class="plan__row">
            <Check checked=done on_change=tick own_words=true>{label}</Check>
            <button
                type="button"
                class="icon-button"
                aria-label=edit
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon drawing=icon::DOWN/>
            </button>
            <p class="plan__details" class:late=late class:soft=move || !late()>{details}</p>
        </div>
        <Shown when=move || open.get()><PlanFields item own/></Shown>
    }
}

#[component]
fn PlanFields(item: Memo<PlanItem>, own: bool) -> impl IntoView {
    let app = use_app();
    let field = move |get: fn(&PlanItem) -> &Option<String>| {
        Signal::derive(move || item.with(|item| get(item).clone().unwrap_or_default()))
    };
    let due =
        Signal::derive(move || item.with(|item| item.due.map(|day| day.to_string()).unwrap_or_default()));
    let state = Signal::derive(move || item.with(|item| item.state.code().to_owned()));
    let states = PlanState::ALL.map(|state| (state.code(), text::plan_state(state)));
    let remove = move |_| {
        let id = item.with_untracked(|item| PlanItem::id(item.scope, item.phase, &item.item));
        app.run(
            Command::Trash(RecordKey::of::<PlanItem>(&id)),
            steps::ITEM_REMOVED,
        );
    };
    view! {
        <div class="plan__fields">
            <Choice label=steps::STATE choices=choices(states) value=state on_change=move |code: String| {
                if let Some(state) = PlanState::from_code(&code) {
                    set_state(app, item.get_untracked(), state);
                }
            }/>
            <TextField label=steps::RESPONSIBLE takes=Takes::Names value=field(|item| &item.responsible) on_input=move |text: String| {
                change(app, item.get_untracked(), |item| item.responsible = filled(text));
            }/>
            <TextField label=steps::DUE takes=Takes::Day value=due on_input=move |text: String| {
                change(app, item.get_untracked(), |item| item.due = text.parse().ok());
            }/>
            <TextArea label=steps::NOTE max=MAX_DETAILS value=field(|item| &item.note) on_input=move |text: String| {
                change(app, item.get_untracked(), |item| item.note = filled(text));
            }/>
            <Shown when=move || own>
                <button type="button" class="button button--danger" on:click=remove>{text::notes::DELETE}</button>
            </Shown>
        </div>
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

fn set_state(app: App, item: PlanItem, state: PlanState) {
    change(app, item, |item| {
        item.state = state;
        item.done = (state == PlanState::Done).then(now);
    });
}

fn change(app: App, mut item: PlanItem, edit: impl FnOnce(&mut PlanItem)) {
    edit(&mut item);
    app.put(Record::keyed(item));
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
