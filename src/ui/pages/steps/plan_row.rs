//! A row of the formidling checklist: its tick, its state, and, unfolded, who, when and a note.

use leptos::prelude::*;

use crate::domain::{Command, MAX_DETAILS, Phase, PlanItem, PlanState, Record, RecordKey, Scope};
use crate::platform::now;
use crate::state::{App, use_app};
use crate::text::{self, steps};
use crate::ui::parts::{Check, Choice, Icon, Shown, Takes, TextArea, TextField, choices, icon};

/// One item of the plan.
#[component]
pub fn PlanRow(
    /// The scope of the plan.
    scope: Scope,
    /// Before or after.
    phase: Phase,
    /// Its id.
    item: String,
    /// Its text.
    label: String,
) -> impl IntoView {
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
