//! What happens to the records that deadlines are based on.

use proptest::prelude::*;

use super::NOW;
use crate::domain::tests::at;
use crate::domain::{AnyRecord, Consent, ConsentStatus, Day, FollowUp, PlanState};

/// What happens to the record of this number.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Move(usize, i64),
    Reword(usize, char),
    Tick(usize, bool),
    Trash(usize),
    Restore(usize),
    /// A colleague moved it a while ago, and it only comes here now.
    Arrive(usize, i64),
    Import,
    /// The calendar imports, then the trash is emptied.
    Purge,
}

pub fn step() -> impl Strategy<Value = Step> {
    let what = 0..8_usize;
    prop_oneof![
        (what.clone(), 0..40_i64).prop_map(|(what, days)| Step::Move(what, days)),
        (
            what.clone(),
            prop::char::ranges(vec!['A'..='C', ','..=','].into())
        )
            .prop_map(|(what, word)| Step::Reword(what, word)),
        (what.clone(), any::<bool>()).prop_map(|(what, done)| Step::Tick(what, done)),
        what.clone().prop_map(Step::Trash),
        what.clone().prop_map(Step::Restore),
        (what, 0..40_i64).prop_map(|(what, days)| Step::Arrive(what, days)),
        Just(Step::Import),
        Just(Step::Import),
        Just(Step::Purge),
    ]
}

pub fn moved(mut record: AnyRecord, day: Day) -> AnyRecord {
    match &mut record {
        AnyRecord::Contact(contact) => contact.body.follow_up = Some(FollowUp::by(day)),
        AnyRecord::Initiative(initiative) => initiative.body.library_until = Some(day),
        AnyRecord::Agreement(agreement) => agreement.body.due = Some(day),
        AnyRecord::PlanItem(item) => item.body.due = Some(day),
        _ => {}
    }
    record
}

pub fn reworded(mut record: AnyRecord, word: char) -> AnyRecord {
    let words = format!("Ord {word}; og mere");
    match &mut record {
        AnyRecord::Village(village) => village.body.name = words,
        AnyRecord::Contact(contact) => contact.body.name = words,
        AnyRecord::Initiative(initiative) => initiative.body.title = words,
        AnyRecord::Agreement(agreement) => agreement.body.what = words,
        AnyRecord::Resource(resource) => resource.body.name = words,
        AnyRecord::PlanItem(item) => item.body.responsible = Some(words),
        _ => {}
    }
    record
}

/// Marks it as done or not; a contact says no or yes.
pub fn ticked(mut record: AnyRecord, done: bool) -> AnyRecord {
    let (moment, status) = if done {
        (Some(at(NOW)), ConsentStatus::Refused)
    } else {
        (None, ConsentStatus::Given)
    };
    match &mut record {
        AnyRecord::Contact(contact) => contact.body.consent = Some(Consent::spoken(status, at(NOW).day())),
        AnyRecord::Agreement(agreement) => agreement.body.done = moment,
        AnyRecord::PlanItem(item) => {
            item.body.state = if done { PlanState::Done } else { PlanState::Open };
        }
        _ => {}
    }
    record
}
