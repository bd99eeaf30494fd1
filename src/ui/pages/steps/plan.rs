//! The formidling checklist: what to tell, before and after.

use leptos::prelude::*;

use super::item::say_if_refused;
use crate::domain::{Command, Kind, MAX_DETAILS, Phase, PlanItem, PlanState, Record, RecordKey, Scope};
use crate::guide::{AFTER_PURPOSE, BEFORE_PURPOSE, CHECKLIST};
use crate::state::{App, new_uuid, now, use_app};
use crate::text::{self, steps};
use crate::ui::parts::{AddForm, Icon, Shown, TextArea, TextField, icon, live};

/// Both lists.
#[component]
pub fn Plan(
    /// Whose plan.
    scope: Scope,
) -> impl IntoView {
    view! {
        <div class="plan">
            <PhaseList scope phase=Phase::Before name=steps::BEFORE purpose=BEFORE_PURPOSE/>
            <PhaseList scope phase=Phase::After name=steps::AFTER purpose=AFTER_PURPOSE/>
        </div>
    }
}

#[component]
fn PhaseList(scope: Scope, phase: Phase, name: &'static str, purpose: &'static str) -> impl IntoView {
    let app = use_app();
    let heading_id = format!("plan-{}", phase.code());
    let done = Memo::new(move |_| app.read(|book| book.plan_done(scope, phase)));
    let own = Memo::new(move |_| -> Vec<(String, String)> {
        let label = |item: &PlanItem| (item.item.clone(), item.label.clone().unwrap_or_default());
        app.read(|book| {
            book.own_plan_items(scope, phase)
                .into_iter()
                .map(|item| label(item))
                .collect()
        })
    });
    let rows = |fitting: bool| {
        let items = CHECKLIST.iter().filter(move |item| {
            fitting
                == if phase == Phase::Before {
                    item.before
                } else {
                    item.after
                }
        });
        items
            .map(|item| view! { <PlanRow scope phase item=item.id label=item.text/> })
            .collect_view()
    };
    view! {
        <section class="card plan__phase" aria-labelledby=heading_id.clone()>
            <h2 id=heading_id.clone()>{name}</h2>
            <p class="soft">{format!("– {purpose}")}</p>
            <p class="plan__count">{live(move || text::done_of(done.get(), CHECKLIST.len() + own.with(Vec::len)))}</p>
            <h3>{steps::FITS}</h3>
            {rows(true)}
            <For each=move || own.get() key=Clone::clone let((item, label))>
                <PlanRow scope phase item label own=true/>
            </For>
            <h3>{steps::OTHERS}</h3>
            {rows(false)}
            <OwnItem scope phase/>
        </section>
    }
}

#[component]
fn PlanRow(
    scope: Scope,
    phase: Phase,
    #[prop(into)] item: String,
    #[prop(into)] label: String,
    #[prop(optional)] own: bool,
) -> impl IntoView {
    let app = use_app();
    let id = StoredValue::new(item);
    let open = RwSignal::new(false);
    let item = Memo::new(move |_| id.with_value(|id| app.read(|book| book.plan_item(scope, phase, id))));
    let done = move || item.with(|item| item.state == PlanState::Done);
    let tick = move |event| {
        let checked = event_target_checked(&event);
        change(app, item.get_untracked(), |item| {
            item.state = if checked { PlanState::Done } else { PlanState::Open };
            item.done = checked.then(now);
        });
    };
    let details = move || {
        item.with(|item| {
            let due = item
                .due
                .map(|day| format!("{} {}", steps::DUE, text::short_day(day)));
            item.responsible
                .clone()
                .into_iter()
                .chain(due)
                .collect::<Vec<_>>()
                .join(" · ")
        })
    };
    view! {
        <div class="plan__row">
            <label class="check">
                <input type="checkbox" prop:checked=done on:change=tick/>
                <span>{label.clone()}</span>
            </label>
            <button
                type="button"
                class="icon-button"
                aria-label=format!("{} {label}", crate::text::notes::EDIT)
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon drawing=icon::DOWN/>
            </button>
            <p class="soft plan__details">{details}</p>
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
    let remove = move |_| {
        let id = item.with_untracked(|item| PlanItem::id(item.scope, item.phase, &item.item));
        match app.dispatch(Command::Trash(RecordKey {
            kind: Kind::PlanItem,
            id,
        })) {
            Ok(changes) => app.say_with_undo(steps::ITEM_REMOVED, changes),
            Err(refusal) => app.say(text::refusal(&refusal)),
        }
    };
    view! {
        <div class="plan__fields">
            <TextField label=steps::RESPONSIBLE value=field(|item| &item.responsible) on_input=move |text: String| {
                change(app, item.get_untracked(), |item| item.responsible = filled(text));
            }/>
            <TextField label=steps::DUE kind="date" value=due on_input=move |text: String| {
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

/// A way to tell about it that the guide didn't think of.
#[component]
fn OwnItem(scope: Scope, phase: Phase) -> impl IntoView {
    let app = use_app();
    let add = move |label| {
        let mut item = PlanItem::open(scope, phase, format!("own:{}", new_uuid()));
        item.label = Some(label);
        let added = app.dispatch(Command::Put(Record::keyed(item).into()));
        added.map(drop).map_err(|refusal| text::refusal(&refusal))
    };
    view! { <AddForm label=steps::OWN_ITEM button=steps::ADD empty=steps::ITEM_EMPTY on_add=add/> }
}

fn change(app: App, mut item: PlanItem, edit: impl FnOnce(&mut PlanItem)) {
    edit(&mut item);
    say_if_refused(app, Command::Put(Record::keyed(item).into()));
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
