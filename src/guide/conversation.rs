//! The cards of a team's conversation about a step: one topic at a time, in this order.

use super::{
    CONTACT, GROUNDS, Item, NEEDS, OUTREACH, RouteQuestion, STEPS, Step, partner_key, step_of, trail,
};
use crate::domain::{Fieldbook, Id, Initiative, Scope, StepId, Village};

/// The subject of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A step of the guide, 1 to 4, in a village.
    Step(Id<Village>, u8),
    /// The route of an initiative; the choice of one while it has none.
    Route(Id<Initiative>),
    /// The formidling of an initiative.
    Outreach(Id<Initiative>),
}

/// One topic of a conversation.
#[derive(Clone, Debug)]
pub struct Card {
    /// Unique within the conversation.
    pub id: String,
    /// The step it belongs to, if any.
    pub step: Option<&'static Step>,
    /// What the card asks to read or do.
    pub kind: CardKind,
}

/// What a card asks to read or do.
#[derive(Clone, Debug)]
pub enum CardKind {
    /// The purpose of the step and its background.
    Background(&'static Step),
    /// The three routes of step 3.
    ThreeRoutes,
    /// One of the questions that lead to a route.
    Route(&'static RouteQuestion),
    /// A question to talk about; an answer is optional.
    Talk(&'static str),
    /// A question of the worksheet.
    Question {
        /// The question.
        text: &'static str,
        /// Help with the answer.
        help: Option<&'static str>,
        /// The key of the partner's answer, for questions that both sides answer.
        partner: Option<String>,
    },
    /// One of the team's own questions.
    Own(String),
    /// A sentence that is completed by a date.
    Day(&'static str),
    /// The decision of step 1, with its reasons: the code and text of each outcome.
    Decision(&'static [(&'static str, &'static str)]),
    /// Who does what by when.
    Agreements,
}

impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl About {
    /// The owner of the answers.
    pub fn owner(self) -> Scope {
        match self {
            Self::Step(village, _) => village.into(),
            Self::Route(initiative) | Self::Outreach(initiative) => initiative.into(),
        }
    }
}

/// The cards of a conversation; empty if there is nothing to talk about.
pub fn conversation(book: &Fieldbook, about: About) -> Vec<Card> {
    let mut cards = match about {
        About::Step(_, 1) => of_step(book, &NEEDS),
        About::Step(_, 2) => of_step(book, &CONTACT),
        About::Step(_, 3) => which_route(book, about.owner()),
        About::Step(_, 4) | About::Outreach(_) => of_step(book, &OUTREACH),
        About::Step(..) => Vec::new(),
        About::Route(initiative) => {
            let route = book
                .live::<Initiative>(&initiative)
                .and_then(|initiative| initiative.route);
            route.map_or_else(
                || which_route(book, about.owner()),
                |route| of_step(book, step_of(route)),
            )
        }
    };
    if !cards.is_empty() {
        cards.push(card("agreements", None, CardKind::Agreements));
    }
    cards
}

/// The questions that lead to a route, followed by the cards of the route they suggest.
fn which_route(book: &Fieldbook, scope: Scope) -> Vec<Card> {
    let trail = trail(book, scope);
    let questions = trail.asked.into_iter();
    let questions = questions.map(|question| card(question.id, None, CardKind::Route(question)));
    let suggested = trail
        .suggested
        .and_then(|(id, _)| STEPS.into_iter().find(|step| step.id == id));
    [card("routes", None, CardKind::ThreeRoutes)]
        .into_iter()
        .chain(questions)
        .chain(suggested.map(|step| of_step(book, step)).unwrap_or_default())
        .collect()
}

fn of_step(book: &Fieldbook, step: &'static Step) -> Vec<Card> {
    let background = card(step.id, Some(step), CardKind::Background(step));
    let talk = step
        .talk
        .iter()
        .map(|talk| card(talk.id, Some(step), CardKind::Talk(talk.text)));
    let items = step
        .items()
        .filter_map(|item| Some(card(item.id(), Some(step), kind_of(item)?)));
    // The decision comes last.
    let (decision, questions): (Vec<Card>, Vec<Card>) =
        items.partition(|card| matches!(card.kind, CardKind::Decision(_)));
    let own = StepId::from_code(step.id)
        .map(|id| book.own_questions(id))
        .unwrap_or_default();
    let own = own
        .into_iter()
        .map(|own| card(&own.key(), Some(step), CardKind::Own(own.text.clone())));
    [background]
        .into_iter()
        .chain(talk)
        .chain(questions)
        .chain(own)
        .chain(decision)
        .collect()
}

fn kind_of(item: &'static Item) -> Option<CardKind> {
    match item {
        Item::Question { id, text, help } if *id != GROUNDS => Some(CardKind::Question {
            text,
            help: *help,
            partner: partner_key(id),
        }),
        Item::Day { text, .. } => Some(CardKind::Day(text)),
        Item::Decision { outcomes, .. } => Some(CardKind::Decision(outcomes)),
        // The reasons for the decision are on its card.
        Item::Question { .. } | Item::Action { .. } | Item::Sender { .. } => None,
    }
}

fn card(id: &str, step: Option<&'static Step>, kind: CardKind) -> Card {
    Card {
        id: id.to_owned(),
        step,
        kind,
    }
}

#[cfg(test)]
#[path = "conversation_tests.rs"]
mod tests;
