//! The formidling checklist: what to announce, before and after.

use leptos::prelude::*;

use crate::domain::{Command, MAX_DETAILS, Phase, PlanItem, PlanState, Record, RecordKey, Scope};
use crate::guide::{AFTER_PURPOSE, BEFORE_PURPOSE, by_deadline, plan_entries, plan_progress};
use crate::platform::{new_uuid, now};
use crate::state::{App, use_app};
use crate::text::{self, steps};
use crate::ui::parts::{
    AddForm, Check, Choice, Icon, Ring, Shown, Takes, TextArea, TextField, choices, icon,
};

/// Both lists, in the guide's order or by deadline.
#[component]
pub fn Plan(
    /// The scope of the plan.
    scope: Scope,
) -> impl IntoView {
    let sorted = RwSignal::new(false);
    view! {
        <Check checked=sorted on_change=move |by_deadline| sorted.set(by_deadline)>{steps::BY_DEADLINE}</Check>
        <div class="plan">
            <PhaseList scope phase=Phase::Before sorted name=steps::BEFORE purpose=BEFORE_PURPOSE/>
            <PhaseList scope phase=Phase::After sorted name=steps::AFTER purpose=AFTER_PURPOSE/>
        </div>
    }
}

#[component]
fn PhaseList(
    scope: Scope,
    phase: Phase,
    sorted: RwSignal<bool>,
    name: &'static str,
    purpose: &'static str,
) -> impl IntoView {
    let app = use_app();
    let heading_id = format!("plan-{}", phase.code());
    let entries =
        Memo::new(move |_| app.with_here(|book, village| plan_entries(book, scope, village, phase)));
    let progress = Memo::new(move |_| entries.with(|entries| plan_progress(entries)));
    // Only what is shown, so that a tick doesn't redraw the list.
    let rows = move |fitting: bool| {
        let shown = Memo::new(move |_| {
            let entries = entries.get();
            let entries = if sorted.get() {
                by_deadline(entries)
            } else {
                entries
            };
            let shown = entries.into_iter().filter(|entry| entry.fits == fitting);
            shown.map(|entry| (entry.item, entry.label)).collect::<Vec<_>>()
        });
        view! {
            <For each=move || shown.get() key=Clone::clone let((item, label))>
                <PlanRow scope phase item label/>
            </For>
        }
    };
    view! {
        <section class="card plan__phase" aria-labelledby=heading_id.clone()>
            <h2 id=heading_id.clone()>{name}</h2>
            <p class="soft">{format!("– {purpose}")}</p>
            <Ring progress/>
            <h3>{steps::FITS}</h3>
            {rows(true)}
            <h3>{steps::OTHERS}</h3>
            {rows(false)}
            <OwnItem scope phase/>
        </section>
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
