//! Promises in a village and their due dates.

use super::plan_entries;
use crate::domain::{
    Agreement, AnyRecord, Contact, Day, EXAMPLE, Fieldbook, Id, Initiative, OfKind, Phase, PlanItem,
    PlanState, Record, RecordKey, Resource, Scope, Timestamp, Village, danish_key, ordered,
};

/// Something due on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The day.
    pub on: Day,
    /// What is due.
    pub what: DueWhat,
    /// Stays the same for as long as it is the same promise.
    pub uid: String,
    /// Who has promised it, as somebody wrote it.
    pub who: Option<String>,
    /// Whether it is open, done or cancelled.
    pub state: DueState,
    /// When each of the records it is based on was last written.
    pub changed: Vec<Timestamp>,
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

impl DueWhat {
    /// The initiative it belongs to, if any.
    pub fn initiative(&self) -> Option<Id<Initiative>> {
        match self {
            Self::FollowUp(..) | Self::Agreement(None, _) => None,
            Self::Agreement(Some(id), _) | Self::Plan(id, ..) | Self::LastDay(id, _) => Some(*id),
        }
    }
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
///
/// A calendar can't be told of everything. A promise whose day was taken away or that was deleted for good has no day
/// here any more, and an event needs one: a person has to delete the event. The trash gives 30 days to export before.
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
    let initiatives = of_kind::<Initiative>(book).filter(|initiative| initiative.village == village);
    let initiatives = ordered(initiatives, |initiative| {
        (i64::from(!initiative.is_open()), danish_key(&initiative.title))
    });
    let of_initiatives = initiatives
        .into_iter()
        .flat_map(|initiative| of_initiative(book, initiative));
    let of_village = agreements(book, village.into(), None);
    let owner = book
        .record(&RecordKey::of::<Village>(&village))
        .and_then(Village::of);
    let all = follow_ups.chain(of_village).chain(of_initiatives);
    let all = all.map(|due| match owner {
        Some(owner) => under(owner, due),
        None => due,
    });
    ordered(all, |due| (due.on.number(), String::new()))
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

/// `due`, which belongs to `owner` and is cancelled when that is in the trash.
fn under<B: OfKind>(owner: &Record<B>, mut due: Due) -> Due {
    due.changed.push(owner.updated);
    if !owner.is_live() {
        due.state = DueState::Cancelled;
    }
    due
}

fn follow_up(contact: &Record<Contact>) -> Option<Due> {
    let promise = contact.follow_up.as_ref()?;
    Some(Due {
        on: promise.on,
        what: DueWhat::FollowUp(contact.id, contact.name.clone(), promise.what.clone()),
        uid: RecordKey::of::<Contact>(&contact.id).to_string(),
        who: None,
        state: state(promise.done.is_some(), contact.is_live()),
        changed: vec![contact.updated],
    })
}

/// The agreements of `scope`, which is `initiative` or a village.
fn agreements(book: &Fieldbook, scope: Scope, initiative: Option<Id<Initiative>>) -> Vec<Due> {
    let all = of_kind::<Agreement>(book).filter(|agreement| agreement.scope == scope);
    let all = ordered(all, |agreement| (0, danish_key(&agreement.what)));
    let due = all.into_iter().filter_map(|agreement| {
        Some(Due {
            on: agreement.due?,
            what: DueWhat::Agreement(initiative, agreement.what.clone()),
            uid: RecordKey::of::<Agreement>(&agreement.id).to_string(),
            who: agreement.who.clone(),
            state: state(agreement.done.is_some(), agreement.is_live()),
            changed: vec![agreement.updated],
        })
    });
    due.collect()
}

fn of_initiative(book: &Fieldbook, initiative: &Record<Initiative>) -> Vec<Due> {
    let agreements = agreements(book, initiative.id.into(), Some(initiative.id));
    let plans = Phase::ALL
        .into_iter()
        .flat_map(|phase| of_plan(book, initiative, phase));
    let last_day = initiative.library_until.map(|on| Due {
        on,
        what: DueWhat::LastDay(initiative.id, initiative.title.clone()),
        uid: RecordKey::of::<Initiative>(&initiative.id).to_string(),
        who: None,
        state: state(!initiative.is_open(), true),
        changed: Vec::new(),
    });
    let all = agreements.into_iter().chain(plans).chain(last_day);
    all.map(|due| under(initiative, due)).collect()
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
            _ if !item.is_live() || entry.is_none() => DueState::Cancelled,
            PlanState::Open | PlanState::Planned => DueState::Open,
            PlanState::Done => DueState::Done,
            PlanState::NotRelevant => DueState::Cancelled,
        };
        let channel = channel_of(item).and_then(|key| written(book, &key));
        let label = entry.map_or_else(|| label_of(book, item), |entry| entry.label.clone());
        Some(Due {
            on: item.due?,
            what: DueWhat::Plan(initiative.id, initiative.title.clone(), label),
            uid: RecordKey::of::<PlanItem>(&item.id).to_string(),
            who: item.responsible.clone(),
            state,
            changed: [item.updated].into_iter().chain(channel).collect(),
        })
    });
    due.collect()
}

/// The local channel that an item of a plan is about, if any.
fn channel_of(item: &PlanItem) -> Option<RecordKey> {
    let id = item.item.strip_prefix("resource:")?.parse().ok()?;
    Some(RecordKey::of::<Resource>(&id))
}

/// When a record was last written, or deleted for good.
fn written(book: &Fieldbook, key: &RecordKey) -> Option<Timestamp> {
    let record = book.record(key).map(AnyRecord::updated);
    record.or_else(|| book.horizon(key))
}

/// The label of an item that is no longer in the plan.
fn label_of(book: &Fieldbook, item: &PlanItem) -> String {
    let channel = channel_of(item).and_then(|key| Resource::of(book.record(&key)?));
    let channel = channel.map(|channel| channel.name.clone());
    item.label.clone().or(channel).unwrap_or_default()
}

#[cfg(test)]
#[path = "due_tests.rs"]
pub(super) mod tests;

#[cfg(test)]
#[path = "due_changed_tests.rs"]
mod changed_tests;
