//! The questions one can ask a fieldbook.

use super::{
    Answer, Contact, Decision, Fieldbook, Id, Note, OfKind, Phase, PlanItem, PlanState, Record, RecordKey,
    Scope, Sender, Tick, Topic, Village, Visit,
};

impl Fieldbook {
    /// The live record with this id.
    pub fn live<B: OfKind>(&self, id: &B::Id) -> Option<&Record<B>> {
        let key = RecordKey {
            kind: B::KIND,
            id: id.to_string(),
        };
        self.record(&key)
            .and_then(B::of)
            .filter(|record| record.is_live())
    }

    fn all_live<B: OfKind>(&self) -> impl Iterator<Item = &Record<B>> {
        self.of_kind(B::KIND)
            .filter_map(B::of)
            .filter(|record| record.is_live())
    }

    /// The villages by name.
    pub fn villages(&self) -> Vec<&Record<Village>> {
        let mut villages: Vec<_> = self.all_live::<Village>().collect();
        villages.sort_by_cached_key(|village| village.name.to_lowercase());
        villages
    }

    /// The notes of `village`, the latest first.
    pub fn notes_in(&self, village: Id<Village>) -> Vec<&Record<Note>> {
        let mut notes: Vec<_> = self
            .all_live::<Note>()
            .filter(|note| note.village == village)
            .collect();
        notes.sort_by_key(|note| std::cmp::Reverse((note.at, note.id)));
        notes
    }

    /// The visits to `village`, the latest first.
    pub fn visits_in(&self, village: Id<Village>) -> Vec<&Record<Visit>> {
        let mut visits: Vec<_> = self
            .all_live::<Visit>()
            .filter(|visit| visit.village == village)
            .collect();
        visits.sort_by_key(|visit| std::cmp::Reverse((visit.started, visit.id)));
        visits
    }

    /// The contacts in `village`: follow-ups that wait first by their day, then
    /// key persons, then by name.
    pub fn contacts_in(&self, village: Id<Village>) -> Vec<&Record<Contact>> {
        let mut contacts: Vec<_> = self
            .all_live::<Contact>()
            .filter(|contact| contact.village == village)
            .collect();
        contacts.sort_by_cached_key(|contact| {
            let due = contact.open_follow_up().map(|promise| promise.on);
            (
                due.is_none(),
                due,
                !contact.key_person,
                contact.name.to_lowercase(),
            )
        });
        contacts
    }

    /// The contact in `village` called `name`, whatever the case of its letters.
    pub fn contact_named(&self, village: Id<Village>, name: &str) -> Option<&Record<Contact>> {
        let name = name.to_lowercase();
        self.all_live::<Contact>()
            .find(|contact| contact.village == village && contact.name.to_lowercase() == name)
    }

    /// The notes about meetings with `contact`, the latest first.
    pub fn notes_about(&self, contact: Id<Contact>) -> Vec<&Record<Note>> {
        let mut notes: Vec<_> = self
            .all_live::<Note>()
            .filter(|note| note.contact == Some(contact))
            .collect();
        notes.sort_by_key(|note| std::cmp::Reverse((note.at, note.id)));
        notes
    }

    /// The answer to `question`; empty where there is none.
    pub fn answer(&self, scope: Scope, question: &str) -> &str {
        self.live::<Answer>(&Answer::id(scope, question))
            .map_or("", |answer| answer.text.as_str())
    }

    /// Whether `item` is ticked.
    pub fn is_ticked(&self, scope: Scope, item: &str) -> bool {
        self.live::<Tick>(&Tick::id(scope, item))
            .is_some_and(|tick| tick.done.is_some())
    }

    /// What step 1 ended in.
    pub fn decision(&self, village: Id<Village>) -> Option<&Record<Decision>> {
        self.live::<Decision>(&village.to_string())
    }

    /// `item` as it stands in the plan of `scope`, touched or not.
    pub fn plan_item(&self, scope: Scope, phase: Phase, item: &str) -> PlanItem {
        self.live::<PlanItem>(&PlanItem::id(scope, phase, item))
            .map_or_else(
                || PlanItem::open(scope, phase, item.to_owned()),
                |record| record.body.clone(),
            )
    }

    /// The team's own items in the plan of `scope`, in the order they were made.
    pub fn own_plan_items(&self, scope: Scope, phase: Phase) -> Vec<&Record<PlanItem>> {
        let mut items: Vec<_> = self
            .all_live::<PlanItem>()
            .filter(|item| item.scope == scope && item.phase == phase && item.item.starts_with("own:"))
            .collect();
        items.sort_by_key(|item| item.created);
        items
    }

    /// How many items of the plan of `scope` are done in `phase`.
    pub fn plan_done(&self, scope: Scope, phase: Phase) -> usize {
        self.all_live::<PlanItem>()
            .filter(|item| item.scope == scope && item.phase == phase && item.state == PlanState::Done)
            .count()
    }

    /// Who sends `topic`.
    pub fn sender(&self, scope: Scope, topic: Topic) -> Option<&Record<Sender>> {
        self.live::<Sender>(&Sender::id(scope, topic))
    }

    /// What is in the trash, the latest first.
    pub fn trash(&self) -> Vec<RecordKey> {
        let deleted = self
            .records()
            .filter_map(|record| Some((record.deleted()?, record.key())));
        let mut keys: Vec<_> = deleted.collect();
        keys.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        keys.into_iter().map(|(_, key)| key).collect()
    }
}
