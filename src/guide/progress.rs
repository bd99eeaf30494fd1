//! How far a village has come with the steps, and what it lacks for the next one.

use super::{GROUNDS, Item, NEEDS, OUTREACH, Part, STEPS, Step, step_of};
use crate::domain::{
    Contact, ContactKind, Fieldbook, Id, Initiative, NoteKind, Phase, Record, ResourceKind, Scope, StepId,
    Theme, Topic, Village,
};

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing has been done.
    NotBegun,
    /// Something has been done.
    UnderWay,
    /// The step is complete.
    Ready,
}

/// What a step lacks («Klar til næste trin»).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Step 1: nothing found out before the first visit.
    Fact,
    /// Step 1: nobody from the village has been heard.
    Voice,
    /// Step 1: no decision.
    Decision,
    /// Step 1: no reasons for the decision.
    Grounds,
    /// Step 2: no key person.
    KeyPerson,
    /// Step 2: no notes from a conversation with a key person.
    Meeting,
}

/// How far a step has come, how many of its questions and actions are done, and how many there are.
pub type StepStatus = (Stage, (usize, usize));

/// How far `village` has come with each step.
pub fn way(book: &Fieldbook, village: Id<Village>) -> [StepStatus; 4] {
    [1, 2, 3, 4].map(|number| (stage(book, village, number), progress(book, village, number)))
}

/// How many of a step's questions and actions are answered or ticked, and how many there are. Steps 3 and 4 count for
/// the initiative that has come furthest; before there is one, for the village itself, with the three routes of step
/// 3 added together.
pub fn progress(book: &Fieldbook, village: Id<Village>, number: u8) -> (usize, usize) {
    let initiative = book.initiatives_in(village).into_iter();
    let of_initiatives = initiative.filter_map(|initiative| {
        let step = match number {
            3 => step_of(initiative.route?),
            4 => &OUTREACH,
            _ => return None,
        };
        Some(step_progress(book, initiative.id.into(), step))
    });
    // The completed share, in thousandths; no step is without questions.
    let share = |(done, all): &(usize, usize)| done * 1000 / all.max(&1);
    of_initiatives
        .max_by_key(share)
        .unwrap_or_else(|| of_village(book, village, number))
}

fn of_village(book: &Fieldbook, village: Id<Village>, number: u8) -> (usize, usize) {
    let steps = STEPS
        .iter()
        .filter(|step| step.number.starts_with(&number.to_string()));
    steps.fold((0, 0), |(done, all), step| {
        let (step_done, step_all) = step_progress(book, village.into(), step);
        (done + step_done, all + step_all)
    })
}

/// How many of a step's questions and actions `scope` has answered or ticked, and how many there are.
pub fn step_progress(book: &Fieldbook, scope: Scope, step: &Step) -> (usize, usize) {
    let items = step
        .items()
        .filter(|item| !matches!(item, Item::Sender { .. }))
        .map(|item| is_done(book, scope, item));
    let own = StepId::from_code(step.id)
        .map(|step| book.own_questions(step))
        .unwrap_or_default();
    let own = own
        .iter()
        .map(|question| is_answered(book, scope, &question.key()));
    count(items.chain(own))
}

/// The same for one part of a step, with who sends what.
pub fn part_progress(book: &Fieldbook, scope: Scope, part: &Part) -> (usize, usize) {
    count(part.items.iter().map(|item| is_done(book, scope, item)))
}

/// Whether there is nothing left to do in a part: it is ticked, or everything in it is done.
pub fn is_finished(book: &Fieldbook, scope: Scope, part: &Part) -> bool {
    let (done, all) = part_progress(book, scope, part);
    book.is_ticked(scope, part.id) || (all > 0 && done == all)
}

fn count(items: impl Iterator<Item = bool>) -> (usize, usize) {
    items.fold((0, 0), |(done, all), is_done| {
        (done + usize::from(is_done), all + 1)
    })
}

fn is_answered(book: &Fieldbook, scope: Scope, question: &str) -> bool {
    !book.answer(scope, question).trim().is_empty()
}

fn is_done(book: &Fieldbook, scope: Scope, item: &Item) -> bool {
    match item {
        Item::Question { id, .. } => is_answered(book, scope, id),
        Item::Day { id, .. } => {
            let initiative = book.live::<Initiative>(&Id::new(scope.0));
            is_answered(book, scope, id)
                || initiative.is_some_and(|initiative| initiative.library_until.is_some())
        }
        Item::Action { id, .. } => book.is_ticked(scope, id),
        Item::Decision { .. } => book.decision(Id::new(scope.0)).is_some(),
        Item::Sender { id, .. } => {
            let topic = id.rsplit('.').next().and_then(Topic::from_code);
            topic.is_some_and(|topic| book.sender(scope, topic).is_some())
        }
    }
}

/// What `village` lacks to complete step `number`. Steps 3 and 4 have no list of their own.
pub fn missing(book: &Fieldbook, village: Id<Village>, number: u8) -> Vec<Missing> {
    let checks = match number {
        1 => vec![
            (Missing::Fact, has_fact(book, village)),
            (
                Missing::Voice,
                book.each_note_in(village)
                    .any(|note| note.kind != NoteKind::Contact),
            ),
            (Missing::Decision, book.decision(village).is_some()),
            (Missing::Grounds, is_answered(book, village.into(), GROUNDS)),
        ],
        2 => {
            let key_persons = key_persons(book, village);
            let is_municipality = |person: &&Record<Contact>| person.kind == ContactKind::Municipality;
            let met = key_persons.iter().any(is_municipality) || book.is_noted(&key_persons);
            vec![
                (Missing::KeyPerson, !key_persons.is_empty()),
                (Missing::Meeting, met),
            ]
        }
        _ => Vec::new(),
    };
    let lacking = checks.into_iter().filter(|(_, there)| !there);
    lacking.map(|(missing, _)| missing).collect()
}

fn has_fact(book: &Fieldbook, village: Id<Village>) -> bool {
    let at_home = NEEDS
        .parts
        .iter()
        .filter(|part| matches!(part.id, "needs.desk" | "needs.library"));
    !book.resources_in(village).is_empty()
        || at_home
            .flat_map(|part| part.items)
            .any(|item| is_answered(book, village.into(), item.id()))
}

fn key_persons(book: &Fieldbook, village: Id<Village>) -> Vec<&Record<Contact>> {
    let contacts = book.contacts_in(village).into_iter();
    contacts.filter(|contact| contact.key_person).collect()
}

/// How far `village` has come with step `number`.
pub fn stage(book: &Fieldbook, village: Id<Village>, number: u8) -> Stage {
    let scope = Scope::from(village);
    let (done, all) = progress(book, village, number);
    let initiative = book.initiatives_in(village);
    let scopes: Vec<Scope> = [scope]
        .into_iter()
        .chain(initiative.iter().map(|initiative| initiative.id.into()))
        .collect();
    let has_told = |phase| scopes.iter().any(|scope| book.plan_done(*scope, phase) > 0);
    let (begun, ready) = match number {
        1 => (
            book.each_note_in(village).next().is_some() || !book.resources_in(village).is_empty(),
            missing(book, village, 1).is_empty(),
        ),
        2 => (
            !book.contacts_in(village).is_empty(),
            missing(book, village, 2).is_empty(),
        ),
        // One route is enough: nobody follows all three.
        3 => (
            !initiative.is_empty(),
            done == all
                || STEPS
                    .iter()
                    .filter(|step| step.number.starts_with('3'))
                    .map(|step| step_progress(book, scope, step))
                    .any(|(done, all)| done == all),
        ),
        _ => (
            has_told(Phase::Before) || has_told(Phase::After),
            has_told(Phase::Before) && has_told(Phase::After),
        ),
    };
    match (ready, begun || done > 0) {
        (true, _) => Stage::Ready,
        (false, true) => Stage::UnderWay,
        (false, false) => Stage::NotBegun,
    }
}

/// The kinds of resource that a question is about: they can be viewed and added next to it.
pub fn resources_for(question: &str) -> &'static [ResourceKind] {
    match question {
        "needs.desk.offers" => &[
            ResourceKind::Association,
            ResourceKind::Event,
            ResourceKind::Institution,
        ],
        "needs.desk.places" => &[ResourceKind::MeetingPlace],
        "needs.desk.channels" | "outreach.overview.where" => &[ResourceKind::Channel],
        "cocreate.base.relations" | "outreach.overview.communities" => &[ResourceKind::Community],
        "contact.lowhanging.who" => &ResourceKind::ALL,
        _ => &[],
    }
}

/// The themes whose notes are relevant to a question; every note if it isn't about any theme in particular.
pub fn themes_for(question: &str) -> &'static [Theme] {
    match question {
        "needs.desk.places" => &[Theme::Behaviour, Theme::Belonging],
        "needs.desk.offers" | "selfhelp.listen.audience" => &[Theme::Behaviour, Theme::Interests],
        "needs.desk.channels" | "needs.library.loans" | "needs.library.events" => &[Theme::Use],
        "selfhelp.listen.idea" | "cocreate.frame.purpose" | "structural.expect.outcome" => {
            &[Theme::Needs, Theme::Interests]
        }
        _ => &Theme::ALL,
    }
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
