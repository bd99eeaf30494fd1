//! What is promised in a bysamfund, and by when.

use super::plan_entries;
use crate::domain::{
    Agreement, Contact, Day, Fieldbook, Id, Initiative, Phase, PlanItem, PlanState, RecordKey, Village,
    ordered,
};

/// Something to be done by a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The day.
    pub on: Day,
    /// What.
    pub what: DueWhat,
    /// The same as long as it is the same promise.
    pub uid: String,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum DueWhat {
    /// To follow up: whom, by id and name, and what was promised.
    FollowUp(Id<Contact>, String, Option<String>),
    /// To keep an agreement: on which tiltag, and what was agreed.
    Agreement(Id<Initiative>, String),
    /// To tell: about which tiltag, its title, and the item of the plan.
    Plan(Id<Initiative>, String, String),
    /// The library's last day with a tiltag: which, and its title.
    LastDay(Id<Initiative>, String),
}

/// Every promise in `village` that is still open, the oldest first.
pub fn due_in(book: &Fieldbook, village: Id<Village>) -> Vec<Due> {
    let follow_ups = book.follow_ups(village).into_iter().map(|(on, contact)| {
        let what = contact.open_follow_up().and_then(|promise| promise.what.clone());
        Due {
            on,
            what: DueWhat::FollowUp(contact.id, contact.name.clone(), what),
            uid: RecordKey::of::<Contact>(&contact.id).to_string(),
        }
    });
    let tiltag = book.initiatives_in(village).into_iter();
    let of_tiltag = tiltag.flat_map(|tiltag| of_initiative(book, village, tiltag.id, &tiltag.body));
    ordered(follow_ups.chain(of_tiltag), |due| {
        (due.on.number(), String::new())
    })
}

fn of_initiative(
    book: &Fieldbook,
    village: Id<Village>,
    id: Id<Initiative>,
    tiltag: &Initiative,
) -> Vec<Due> {
    let agreements = book
        .agreements_of(id)
        .into_iter()
        .filter(|agreement| agreement.done.is_none());
    let agreements = agreements.filter_map(|agreement| {
        Some(Due {
            on: agreement.due?,
            what: DueWhat::Agreement(id, agreement.what.clone()),
            uid: RecordKey::of::<Agreement>(&agreement.id).to_string(),
        })
    });
    let plans = Phase::ALL.into_iter().flat_map(|phase| {
        let entries = plan_entries(book, id.into(), village, phase).into_iter();
        let open = entries.filter(|entry| matches!(entry.state, PlanState::Open | PlanState::Planned));
        open.filter_map(move |entry| {
            Some(Due {
                on: entry.due?,
                uid: RecordKey::of::<PlanItem>(&PlanItem::id(id.into(), phase, &entry.item)).to_string(),
                what: DueWhat::Plan(id, tiltag.title.clone(), entry.label),
            })
        })
    });
    let last_day = tiltag.library_until.filter(|_| tiltag.is_open()).map(|on| Due {
        on,
        what: DueWhat::LastDay(id, tiltag.title.clone()),
        uid: RecordKey::of::<Initiative>(&id).to_string(),
    });
    agreements.chain(plans).chain(last_day).collect()
}
