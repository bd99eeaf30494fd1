//! Promises in a village and their due dates.

use super::plan_entries;
use crate::domain::{
    Agreement, Contact, Day, EXAMPLE, Fieldbook, Id, Initiative, OfKind, Phase, PlanItem, PlanState, Record,
    RecordKey, Resource, Scope, Timestamp, Village, danish_key, ordered,
};

/// Something due on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The day.
    pub on: Day,
    /// What is due.
    pub what: DueWhat,
    /// Who promised it, as somebody wrote it.
    pub who: Option<String>,
    /// Stays the same for as long as it is the same promise.
    pub uid: String,
    /// Whether it is open, done or cancelled.
    pub state: DueState,
    /// When the records it is based on were last written.
    pub changed: Timestamp,
}

/// The state of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueState {
    /// Still to be done.
    Open,
    /// Done.
    Done,
    /// No longer expected.
    Cancelled,
}

/// What is due.
#[derive(Clone, Debug, PartialEq)]
pub enum DueWhat {
    /// A follow-up: the contact's id and name, and what was promised.
    FollowUp(Id<Contact>, String, Option<String>),
    /// An agreement: its initiative, if it belongs to one, and what was agreed.
    Agreement(Option<Id<Initiative>>, String),
    /// Something to publish: about which initiative, its title, and the item of the plan.
    Plan(Id<Initiative>, String, String),
    /// The last day of the library's involvement in an initiative: its id and title.
    LastDay(Id<Initiative>, String),
}

/// Every open promise in `village`, the oldest first.
pub fn due_in(book: &Fieldbook, village: Id<Village>) -> Vec<Due> {
    let mut due = all_in(book, village);
    due.retain(|due| due.state == DueState::Open);
    due
}

/// How many promises are overdue on `today`, in all villages but the example.
pub fn overdue(book: &Fieldbook, today: Day) -> usize {
    let villages = book
        .villages()
        .into_iter()
        .filter(|village| village.id != EXAMPLE);
    let late = villages.flat_map(|village| due_in(book, village.id));
    late.filter(|due| due.on < today).count()
}

/// Every promise in `village` with a day, the oldest first, for a person's calendar: open ones, and those that are
/// done or cancelled, because the calendar may still contain them. Promises to a person who refused to be stored are
/// cancelled there, without the name.
pub fn ever_due_in(book: &Fieldbook, village: Id<Village>) -> Vec<Due> {
    let mut due = all_in(book, village);
    for due in &mut due {
        if let DueWhat::FollowUp(id, name, what) = &mut due.what
            && of_kind::<Contact>(book).any(|contact| contact.id == *id && contact.says_no())
        {
            name.clear();
            *what = None;
            due.state = DueState::Cancelled;
        }
    }
    due
}

fn all_in(book: &Fieldbook, village: Id<Village>) -> Vec<Due> {
    let trashed = of_kind::<Contact>(book).filter(|contact| !contact.is_live() && contact.village == village);
    let contacts = book.contacts_in(village).into_iter().chain(trashed);
    let follow_ups = contacts.filter_map(follow_up);
    let initiative = of_kind::<Initiative>(book).filter(|initiative| initiative.village == village);
    let initiative = ordered(initiative, |initiative| {
        (i64::from(!initiative.is_open()), danish_key(&initiative.title))
    });
    let of_initiatives = initiative
        .into_iter()
        .flat_map(|initiative| of_initiative(book, initiative));
    let of_village = book
        .record(&RecordKey::of::<Village>(&village))
        .and_then(Village::of);
    let of_village = of_village
        .into_iter()
        .flat_map(|village| agreements(book, village.id.into(), None, village.is_live(), village.updated));
    ordered(follow_ups.chain(of_village).chain(of_initiatives), |due| {
        (due.on.number(), String::new())
    })
}

/// The records of one kind, the trash included.
fn of_kind<B: OfKind>(book: &Fieldbook) -> impl Iterator<Item = &Record<B>> {
    book.of_kind(B::KIND).filter_map(B::of)
}

/// The state of something that is `done` or not, and in the trash unless `live`.
fn state(done: bool, live: bool) -> DueState {
    match (done, live) {
        (_, false) => DueState::Cancelled,
        (true, true) => DueState::Done,
        (false, true) => DueState::Open,
    }
}

fn follow_up(contact: &Record<Contact>) -> Option<Due> {
    let promise = contact.follow_up.as_ref()?;
    Some(Due {
        on: promise.on,
        what: DueWhat::FollowUp(contact.id, contact.name.clone(), promise.what.clone()),
        who: None,
        uid: RecordKey::of::<Contact>(&contact.id).to_string(),
        state: state(promise.done.is_some(), contact.is_live()),
        changed: contact.updated,
    })
}

/// The agreements of `scope`. If it is an initiative, `initiative` is its id, `live` says whether it is out of the
/// trash, and `changed` is when it was last written.
fn agreements(
    book: &Fieldbook,
    scope: Scope,
    initiative: Option<Id<Initiative>>,
    live: bool,
    changed: Timestamp,
) -> Vec<Due> {
    let all = of_kind::<Agreement>(book).filter(|agreement| agreement.scope == scope);
    let all = ordered(all, |agreement| (0, danish_key(&agreement.what)));
    let due = all.into_iter().filter_map(|agreement| {
        Some(Due {
            on: agreement.due?,
            what: DueWhat::Agreement(initiative, agreement.what.clone()),
            who: agreement.who.clone(),
            uid: RecordKey::of::<Agreement>(&agreement.id).to_string(),
            state: state(agreement.done.is_some(), agreement.is_live() && live),
            changed: agreement.updated.max(changed),
        })
    });
    due.collect()
}

fn of_initiative(book: &Fieldbook, initiative: &Record<Initiative>) -> Vec<Due> {
    let live = initiative.is_live();
    let agreements = agreements(
        book,
        initiative.id.into(),
        Some(initiative.id),
        live,
        initiative.updated,
    );
    let plans = Phase::ALL
        .into_iter()
        .flat_map(|phase| of_plan(book, initiative, phase));
    let last_day = initiative.library_until.map(|on| Due {
        on,
        what: DueWhat::LastDay(initiative.id, initiative.title.clone()),
        who: None,
        uid: RecordKey::of::<Initiative>(&initiative.id).to_string(),
        state: state(!initiative.is_open(), live),
        changed: initiative.updated,
    });
    agreements.into_iter().chain(plans).chain(last_day).collect()
}

/// The items with a due date in the plan of `initiative` for `phase`. An item that is no longer in the plan counts as
/// cancelled.
fn of_plan(book: &Fieldbook, initiative: &Record<Initiative>, phase: Phase) -> Vec<Due> {
    let entries = plan_entries(book, initiative.id.into(), initiative.village, phase);
    let items = of_kind::<PlanItem>(book)
        .filter(|item| item.scope == initiative.id.into() && item.phase == phase && item.due.is_some());
    let dated: Vec<_> = items.collect();
    let place = |item: &PlanItem| entries.iter().position(|entry| entry.item == item.item);
    let last = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    let dated = ordered(dated, |item| {
        let place = place(item).and_then(|place| i64::try_from(place).ok());
        (place.unwrap_or(last), item.item.clone())
    });
    let due = dated.into_iter().filter_map(|item| {
        let entry = place(item).map(|place| &entries[place]);
        let state = match item.state {
            _ if !initiative.is_live() || !item.is_live() || entry.is_none() => DueState::Cancelled,
            PlanState::Open | PlanState::Planned => DueState::Open,
            PlanState::Done => DueState::Done,
            PlanState::NotRelevant => DueState::Cancelled,
        };
        let label = entry.map_or_else(|| label_of(book, item), |entry| entry.label.clone());
        Some(Due {
            on: item.due?,
            what: DueWhat::Plan(initiative.id, initiative.title.clone(), label),
            who: item.responsible.clone(),
            uid: RecordKey::of::<PlanItem>(&item.id).to_string(),
            state,
            changed: item.updated.max(initiative.updated),
        })
    });
    due.collect()
}

/// The label of an item that is no longer in the plan.
fn label_of(book: &Fieldbook, item: &PlanItem) -> String {
    let channel = item.item.strip_prefix("resource:");
    let channel = channel.and_then(|id| of_kind::<Resource>(book).find(|it| it.id.to_string() == id));
    let channel = channel.map(|channel| channel.name.clone());
    item.label.clone().or(channel).unwrap_or_default()
}

#[cfg(test)]
#[path = "due_tests.rs"]
mod tests;
