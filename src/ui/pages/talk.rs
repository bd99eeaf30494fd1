//! Samtale: one question at a time, in large type, for talking together round
//! a table.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::missing::MissingPage;
use super::steps::{answer, answer_to, related};
use crate::domain::{Id, Initiative, Query, Scope, StepId};
use crate::guide::{Item, STEPS, step_of, themes_for};
use crate::routes;
use crate::state::{App, SaveStatus, stay_awake, use_app};
use crate::text::{self, capture, notes, steps, talk};
use crate::ui::parts::{Icon, NoteCard, OnOneShelf, Shown, TextArea, announce, focus, icon, live};

/// How many related notes are shown.
const RELATED: usize = 5;

/// One question on its way through the conversation.
#[derive(Clone, PartialEq)]
struct Asked {
    id: String,
    text: String,
    help: Option<&'static str>,
    /// The step it belongs to, e.g. «3.B Samskabelse».
    step: String,
}

impl Asked {
    /// What the browser calls it. A team's own words stay out of its history.
    fn title(&self) -> String {
        let own = self.id.starts_with("own:");
        if own {
            steps::OWN_QUESTIONS.to_owned()
        } else {
            self.text.clone()
        }
    }
}

/// The conversation about the step the address names.
#[component]
pub fn TalkPage() -> impl IntoView {
    let app = use_app();
    let number = use_params_map()
        .with_untracked(|params| params.get("n").and_then(|number| number.parse::<u8>().ok()));
    let questions = number
        .map(|number| questions(app, &number.to_string()))
        .unwrap_or_default();
    match (number, untrack(|| app.village_id())) {
        (Some(number), Some(village)) if !questions.is_empty() => {
            stay_awake();
            let place = format!("talk-{village}-{number}");
            view! { <Conversation place way_out=routes::step(number) questions scope=village.into()/> }
                .into_any()
        }
        _ => view! { <MissingPage/> }.into_any(),
    }
}

/// The conversation about the route of the tiltag the address names.
#[component]
pub fn InitiativeTalkPage() -> impl IntoView {
    let app = use_app();
    let tiltag = use_params_map().with_untracked(|params| {
        let id = params.get("id")?.parse::<Id<Initiative>>().ok()?;
        app.read_once(|book| book.live::<Initiative>(&id).cloned())
    });
    let route = tiltag.as_ref().and_then(|tiltag| tiltag.route);
    let Some((tiltag, route)) = tiltag.zip(route) else {
        return view! { <MissingPage/> }.into_any();
    };
    stay_awake();
    let questions = questions(app, step_of(route).number);
    let place = format!("talk-{}", tiltag.id);
    let way_out = routes::initiative(tiltag.id);
    view! { <Conversation place way_out questions scope=tiltag.id.into()/> }.into_any()
}

/// Every question of the step, the guide's and then the team's own.
fn questions(app: App, number: &str) -> Vec<Asked> {
    let steps = STEPS.iter().filter(|step| step.number.starts_with(number));
    let of_step = steps.map(|step| {
        let name = format!("{} {}", step.number, step.title);
        let guides = step.items().filter_map(|item| match item {
            Item::Question { id, text, help } => Some(Asked {
                id: (*id).to_owned(),
                text: (*text).to_owned(),
                help: *help,
                step: name.clone(),
            }),
            _ => None,
        });
        let mut asked: Vec<Asked> = guides.collect();
        let own = StepId::from_code(step.id).map(|id| {
            app.read_once(|book| {
                let own = book.own_questions(id).into_iter();
                own.map(|own| Asked {
                    id: own.key(),
                    text: own.text.clone(),
                    help: Some(steps::OWN_QUESTIONS),
                    step: name.clone(),
                })
                .collect::<Vec<_>>()
            })
        });
        asked.extend(own.into_iter().flatten());
        asked
    });
    of_step.flatten().collect()
}

#[component]
fn Conversation(place: String, way_out: String, questions: Vec<Asked>, scope: Scope) -> impl IntoView {
    let app = use_app();
    let left_at = app.setting(&place);
    let start = questions
        .iter()
        .position(|asked| Some(&asked.id) == left_at.as_ref());
    let at = RwSignal::new(start.unwrap_or_default());
    let last = questions.len() - 1;
    let questions = StoredValue::new(questions);
    let asked = Memo::new(move |_| questions.with_value(|all| all[at.get().min(last)].clone()));
    let h1 = announce(Signal::derive(move || asked.with(Asked::title)));
    let step_to = move |next: usize| {
        at.set(next);
        app.keep_setting(&place, &questions.with_value(|all| all[next].id.clone()));
        if let Some(h1) = h1.get_untracked() {
            focus(&h1);
        }
    };
    let step_to = StoredValue::new_local(step_to);
    let go_to = move |next: usize| step_to.with_value(|go| go(next));
    let end = way_out.clone();
    view! {
        <header class="top talk__top">
            <p class="top__title">
                {live(move || format!("{} · {}", asked.with(|asked| asked.step.clone()), text::out_of(at.get() + 1, last + 1)))}
            </p>
            <a class="icon-button" href=way_out data-back="" aria-label=talk::END><Icon drawing=icon::CLOSE/></a>
        </header>
        <main class="page talk" id="indhold" tabindex="-1">
            <progress class="bar" aria-hidden="true" max=(last + 1).to_string() value=move || (at.get() + 1).to_string()></progress>
            <h1 class="talk__question" node_ref=h1 tabindex="-1">{move || asked.with(|asked| asked.text.clone())}</h1>
            {live(move || {
                let asked = asked.get();
                view! { <Answering asked scope/> }
            })}
            <div class="actions">
                <button
                    type="button"
                    class="button button--ghost"
                    disabled=move || at.get() == 0
                    on:click=move |_| go_to(at.get_untracked().saturating_sub(1))
                >
                    {talk::PREVIOUS}
                </button>
                <Shown
                    when=move || at.get() < last
                    fallback=move || view! { <a class="button" href=end.clone() data-back="">{talk::DONE}</a> }
                >
                    <button type="button" class="button" on:click=move |_| go_to((at.get_untracked() + 1).min(last))>
                        {talk::NEXT}
                    </button>
                </Shown>
            </div>
        </main>
    }
}

/// The field for the answer, and the notes that speak to it.
#[component]
fn Answering(asked: Asked, scope: Scope) -> impl IntoView {
    let app = use_app();
    let value = answer_to(app, scope, asked.id.clone());
    let themes = themes_for(&asked.id);
    let found = Memo::new(move |_| {
        let village = app.village_id();
        app.read(|book| {
            related(
                village.map(|village| book.notes_in(village)).unwrap_or_default(),
                themes,
            )
        })
    });
    let question = asked.id.clone();
    view! {
        <p class="soft">{asked.help.unwrap_or(talk::HELP)}</p>
        <TextArea bare=true label=asked.text value rows=6 on_input=move |text| answer(app, scope, &question, text)/>
        <p class="saved" role="status">
            <Shown when=move || !value.with(String::is_empty) && matches!(app.status(), SaveStatus::Idle | SaveStatus::Saved)>
                {capture::KEPT}
                <OnOneShelf/>
            </Shown>
        </p>
        {live(move || {
            let found = found.get();
            (!found.is_empty()).then(|| {
            let shown = found.iter().take(RELATED).map(|id| view! { <NoteCard id=*id query=Query::default()/> });
            view! {
                <details class="fold">
                    <summary>{format!("{}: {}", steps::RELATED, text::notes(found.len()))}</summary>
                    {shown.collect_view()}
                    {(found.len() > RELATED).then(|| view! { <a class="button button--ghost" href=routes::notes()>{notes::ALL_OF_THEM}</a> })}
                </details>
            }
            })
        })}
    }
}
