//! «Samtale»: one thing at a time, in large type, for talking together around a table.

mod card;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::missing::MissingPage;
use crate::domain::{Id, Initiative};
use crate::guide::{About, Card, CardKind, OUTREACH, conversation};
use crate::platform::{matches_media, stay_awake};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, steps, talk};
use crate::ui::navigation::{use_leave, use_route};
use crate::ui::parts::{Icon, Shown, announce, focus, icon};
use card::CardBody;

/// The conversation about the step in the address.
#[component]
pub fn TalkPage() -> impl IntoView {
    let app = use_app();
    page(
        match (use_route().get_untracked(), untrack(|| app.village_id())) {
            (Some(Route::StepTalk(number)), Some(village)) => Some(Meeting {
                about: About::Step(village, number),
                place: format!("talk-{village}-{number}"),
                way_out: Route::Step(number),
            }),
            _ => None,
        },
    )
}

/// The conversation about the route of the initiative in the address.
#[component]
pub fn InitiativeTalkPage() -> impl IntoView {
    page(initiative_in_address().map(|id| Meeting {
        about: About::Route(id),
        place: format!("talk-{id}"),
        way_out: Route::Initiative(id),
    }))
}

/// The conversation about the formidling of the initiative in the address.
#[component]
pub fn OutreachTalkPage() -> impl IntoView {
    page(initiative_in_address().map(|id| Meeting {
        about: About::Outreach(id),
        place: format!("talk-{id}-{}", OUTREACH.number),
        way_out: Route::Outreach(id),
    }))
}

fn initiative_in_address() -> Option<Id<Initiative>> {
    let app = use_app();
    let Some(Route::InitiativeTalk(id) | Route::OutreachTalk(id)) = use_route().get_untracked() else {
        return None;
    };
    app.with_untracked(|book| book.live::<Initiative>(&id).is_some())
        .then_some(id)
}

/// A conversation, the key that stores the current card, and where the conversation leads afterwards.
struct Meeting {
    about: About,
    place: String,
    way_out: Route,
}

fn page(meeting: Option<Meeting>) -> AnyView {
    let app = use_app();
    let meeting =
        meeting.filter(|meeting| !app.with_untracked(|book| conversation(book, meeting.about).is_empty()));
    let Some(Meeting {
        about,
        place,
        way_out,
    }) = meeting
    else {
        return view! { <MissingPage/> }.into_any();
    };
    stay_awake();
    view! { <Conversation about place way_out/> }.into_any()
}

/// The heading of a card.
fn heading(card: &Card) -> String {
    match &card.kind {
        CardKind::Background(step) => step.title.to_owned(),
        CardKind::ThreeRoutes => steps::THREE_ROUTES.to_owned(),
        CardKind::Route(question) => question.text.to_owned(),
        CardKind::Talk(text) | CardKind::Question { text, .. } | CardKind::Day(text) => (*text).to_owned(),
        CardKind::Own(text) => text.clone(),
        CardKind::Decision(_) => steps::DECISION.to_owned(),
        CardKind::Agreements => talk::AGREE.to_owned(),
    }
}

/// The card's page title. A team's own words stay out of the browser's history.
fn title(card: &Card) -> String {
    match card.kind {
        CardKind::Own(_) => steps::OWN_QUESTIONS.to_owned(),
        _ => heading(card),
    }
}

/// What to write or choose in on a card, before what is already there. Nothing inside a closed fold.
const FIELDS: [&str; 2] = [
    "input[type=radio]:checked",
    ":is(textarea, input:not([type=checkbox])):not(details:not([open]) *)",
];

/// Whether people type on keys: a touch screen's keyboard would cover what they are talking about.
fn has_keys() -> bool {
    matches_media("(pointer: fine)")
}

/// Focuses the card's field, so that the answer can be typed at once.
fn focus_field(card: &HtmlElement) {
    let find = |selector| card.query_selector(selector).ok().flatten();
    let field = FIELDS.into_iter().find_map(find);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        focus(&field);
    }
}

/// A card's content below the heading.
#[component]
fn Content(card: Card, about: About, on_route: Callback<()>) -> impl IntoView {
    let content = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(content) = content.get()
            && has_keys()
        {
            focus_field(&content);
        }
    });
    view! { <div class="talk__card" node_ref=content><CardBody card about on_route/></div> }
}

#[component]
fn Conversation(about: About, place: String, way_out: Route) -> impl IntoView {
    let app = use_app();
    let cards = Memo::new(move |_| app.with(|book| conversation(book, about)));
    let left_at = app.setting(&place);
    let start =
        cards.with_untracked(|cards| cards.iter().position(|card| Some(&card.id) == left_at.as_ref()));
    let at = RwSignal::new(start.unwrap_or_default());
    let last = Memo::new(move |_| cards.with(|cards| cards.len().saturating_sub(1)));
    let card = Memo::new(move |_| cards.with(|cards| cards.get(at.get().min(last.get())).cloned()));
    let said = move |say: fn(&Card) -> String| card.with(|card| card.as_ref().map(say).unwrap_or_default());
    let h1 = announce(Signal::derive(move || said(title)));
    let go_to = move |next: usize| {
        at.set(next);
        let id = cards.with_untracked(|cards| cards.get(next).map(|card| card.id.clone()));
        app.keep_setting(&place, &id.unwrap_or_default());
        if let Some(h1) = h1.get_untracked() {
            focus(&h1);
        }
    };
    let go_to = StoredValue::new_local(go_to);
    let go_to = Callback::new(move |next| go_to.with_value(|go| go(next)));
    let go_on = move || go_to.run((at.get_untracked() + 1).min(last.get_untracked()));
    let press = move |event: KeyboardEvent| {
        let next = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
        if next && at.get_untracked() < last.get_untracked() {
            event.prevent_default();
            go_on();
        }
    };
    let step = move || card.with(|card| card.as_ref().and_then(|card| card.step).map(text::step_name));
    let count = move || text::out_of(at.get() + 1, last.get() + 1);
    let eyebrow = move || text::facts([step(), Some(count())]);
    let leave = use_leave();
    view! {
        <header class="top talk__top">
            <p class="top__title">{eyebrow}</p>
            <button type="button" class="icon-button" aria-label=talk::END on:click=move |_| leave(way_out)>
                <Icon drawing=icon::CLOSE/>
            </button>
        </header>
        <main class="page talk" id="indhold" tabindex="-1" on:keydown=press>
            <progress class="bar" aria-hidden="true" max=move || (last.get() + 1).to_string() value=move || (at.get() + 1).to_string()></progress>
            <h1 class="talk__question" node_ref=h1 tabindex="-1">{move || said(heading)}</h1>
            // Each card has elements of its own: a fold opened on one isn't open on the next.
            <For each=move || card.get() key=|card| card.id.clone() let(card)>
                <Content card about on_route=Callback::new(move |()| go_to.run(0))/>
            </For>
            <div class="actions">
                <button
                    type="button"
                    class="button button--ghost"
                    disabled=move || at.get() == 0
                    on:click=move |_| go_to.run(at.get_untracked().saturating_sub(1))
                >
                    {talk::PREVIOUS}
                </button>
                <Shown
                    when=move || at.get() < last.get()
                    fallback=move || view! { <a class="button" href=way_out.href() data-back="">{talk::DONE}</a> }
                >
                    <button
                        type="button"
                        class="button"
                        aria-keyshortcuts="Control+Enter"
                        on:click=move |_| go_on()
                    >
                        {talk::NEXT}
                    </button>
                </Shown>
            </div>
        </main>
    }
}
