//! A step's questions on paper, with room to write, for participants without a phone.

use leptos::prelude::*;

use super::missing::MissingPage;
use crate::guide::{About, CardKind, GROUNDS_TEXT, conversation};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, sheet};
use crate::ui::navigation::use_route;
use crate::ui::parts::{DetailPage, PrintButton};

/// The sheet for the step in the address.
#[component]
pub fn SheetPage() -> impl IntoView {
    let app = use_app();
    match (use_route().get_untracked(), untrack(|| app.village_id())) {
        (Some(Route::StepSheet(number)), Some(village)) => {
            page(About::Step(village, number), Route::Step(number))
        }
        _ => view! { <MissingPage/> }.into_any(),
    }
}

/// The sheet for the route of the initiative in the address.
#[component]
pub fn InitiativeSheetPage() -> impl IntoView {
    match use_route().get_untracked() {
        Some(Route::InitiativeSheet(id)) => page(About::Route(id), Route::Initiative(id)),
        _ => view! { <MissingPage/> }.into_any(),
    }
}

fn page(about: About, back: Route) -> AnyView {
    let app = use_app();
    let cards = app.with_untracked(|book| conversation(book, about));
    let mut talk = Vec::new();
    let mut questions = Vec::new();
    let mut name = None;
    for card in &cards {
        name = name.or(card.step);
        match &card.kind {
            CardKind::Talk(text) => talk.push(room(text)),
            CardKind::Question { text, .. } => questions.push(room(text)),
            CardKind::Own(text) => questions.push(room(text)),
            CardKind::Route(question) => questions.push(room(question.text)),
            CardKind::Decision(_) => questions.push(room(GROUNDS_TEXT)),
            CardKind::Background(_) | CardKind::ThreeRoutes | CardKind::Day(_) | CardKind::Agreements => {}
        }
    }
    if cards.is_empty() {
        return view! { <MissingPage/> }.into_any();
    }
    let eyebrow = name.map_or_else(|| text::nav::STEPS.to_owned(), text::step_name);
    view! {
        <DetailPage heading=sheet::HEADING eyebrow=eyebrow.clone() back>
            <p class="lead no-print">{sheet::LEAD}</p>
            <PrintButton class="button no-print"/>
            <article class="sheet" aria-label=sheet::HEADING>
                <h2>{eyebrow}</h2>
                <ol class="sheet__list">{talk}</ol>
                <p class="sheet__next"><strong>{text::talk::AGREE}</strong></p>
                <h2 class="sheet__second">{sheet::WORKSHEET}</h2>
                <ol class="sheet__list">{questions}</ol>
            </article>
        </DetailPage>
    }
    .into_any()
}

/// A question with room to write the answer.
fn room(question: &str) -> AnyView {
    view! { <li class="sheet__question" dir="auto">{question.to_owned()}</li> }.into_any()
}
