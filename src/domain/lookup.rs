//! The queries on a fieldbook.

use std::collections::BTreeMap;

use super::anonymous::whole_hits;
use super::order::{latest_first, ordered};
use super::{
    Agreement, Answer, Contact, Day, Decision, Fieldbook, Id, Initiative, Note, OfKind, Phase, PlanItem,
    PlanState, Query, Question, Record, RecordKey, Resource, Scope, Sender, StepId, Tick, Timestamp, Topic,
    Village, Visit, danish_key, fold,
};

impl Fieldbook {
    /// The record with this id, unless it or anything it belongs to is in the trash: a note must not be shown under
    /// another village than its own.
    pub fn live<B: OfKind>(&self, id: &B::Id) -> Option<&Record<B>> {
        let record = self.record(&RecordKey::of::<B>(id))?;
        B::of(record).filter(|_| self.is_shown(record))
    }

    pub(super) fn all_live<B: OfKind>(&self) -> impl Iterator<Item = &Record<B>> {
        self.of_kind(B::KIND)
            .filter_map(B::of)
            .filter(|record| record.is_live())
    }

    /// The villages, sorted by name.
    pub fn villages(&self) -> Vec<&Record<Village>> {
        ordered(self.all_live::<Village>(), |village| {
            (0, danish_key(&village.name))
        })
    }

    /// The notes of `village`, the latest first.
    pub fn notes_in(&self, village: Id<Village>) -> Vec<&Record<Note>> {
        self.notes_that(village, |_| true)
    }

    /// The notes of `village` that satisfy `fit`, the latest first.
    pub fn notes_that(
        &self,
        village: Id<Village>,
        mut fit: impl FnMut(&Record<Note>) -> bool,
    ) -> Vec<&Record<Note>> {
        latest_first(self.each_note_in(village).filter(|note| fit(note)), |note| {
            note.at
        })
    }

    /// The notes of `village`, unsorted: there may be ten thousand.
    pub fn each_note_in(&self, village: Id<Village>) -> impl Iterator<Item = &Record<Note>> {
        self.all_live::<Note>()
            .filter(move |note| note.village == village)
    }

    /// The visits to `village`, the latest first.
    pub fn visits_in(&self, village: Id<Village>) -> Vec<&Record<Visit>> {
        let visits = self.all_live::<Visit>().filter(|visit| visit.village == village);
        latest_first(visits, |visit| visit.started)
    }

    /// The visit to `village` that is under way at `now`.
    pub fn running_visit(&self, village: Id<Village>, now: Timestamp) -> Option<&Record<Visit>> {
        self.visits_in(village)
            .into_iter()
            .find(|visit| visit.is_running(now))
    }

    /// The visits without an end, in all villages.
    pub fn open_visits(&self) -> impl Iterator<Item = &Record<Visit>> {
        self.all_live::<Visit>().filter(|visit| visit.ended.is_none())
    }

    /// The notes made on `visit`, the latest first.
    pub fn notes_on(&self, visit: Id<Visit>) -> Vec<&Record<Note>> {
        let notes = self.all_live::<Note>().filter(|note| note.visit == Some(visit));
        latest_first(notes, |note| note.at)
    }

    /// The number of notes made on a visit, for many visits: goes through all notes only once.
    pub fn notes_per_visit(&self) -> impl Fn(Id<Visit>) -> usize + use<> {
        let mut counts: BTreeMap<Id<Visit>, usize> = BTreeMap::new();
        for visit in self.all_live::<Note>().filter_map(|note| note.visit) {
            *counts.entry(visit).or_default() += 1;
        }
        move |visit| counts.get(&visit).copied().unwrap_or_default()
    }

    /// The resources in `village`, by kind, then by name.
    pub fn resources_in(&self, village: Id<Village>) -> Vec<&Record<Resource>> {
        let resources = self
            .all_live::<Resource>()
            .filter(|resource| resource.village == village);
        ordered(resources, |resource| {
            (resource.kind as i64, danish_key(&resource.name))
        })
    }

    /// The initiatives in `village`: unfinished ones first, by title.
    pub fn initiatives_in(&self, village: Id<Village>) -> Vec<&Record<Initiative>> {
        let initiative = self
            .all_live::<Initiative>()
            .filter(|initiative| initiative.village == village);
        ordered(initiative, |initiative| {
            (i64::from(!initiative.is_open()), danish_key(&initiative.title))
        })
    }

    /// The agreements of an initiative or a village: open ones first, by due date.
    pub fn agreements_of(&self, scope: Scope) -> Vec<&Record<Agreement>> {
        let all = self
            .all_live::<Agreement>()
            .filter(|agreement| agreement.scope == scope);
        ordered(all, |agreement| {
            let due = agreement.due.map_or(i64::MAX / 4, Day::number);
            let kept = if agreement.done.is_some() { i64::MAX / 2 } else { 0 };
            (kept + due, agreement.what.clone())
        })
    }

    /// The contacts in `village`: key persons first, by name.
    pub fn contacts_in(&self, village: Id<Village>) -> Vec<&Record<Contact>> {
        let contacts = self
            .all_live::<Contact>()
            .filter(|contact| contact.village == village);
        ordered(contacts, |contact| {
            (i64::from(!contact.key_person), danish_key(&contact.name))
        })
    }

    /// The contacts in `village` with an open promise, the oldest first.
    pub fn follow_ups(&self, village: Id<Village>) -> Vec<(Day, &Record<Contact>)> {
        let contacts = self.contacts_in(village).into_iter();
        let waiting = contacts.filter_map(|contact| Some((contact.open_follow_up()?.on, contact)));
        ordered(waiting, |(on, _)| (on.number(), String::new()))
    }

    /// The contacts in `village`, those with a promise due by `today` on top, the oldest first.
    pub fn contacts_by_urgency(&self, village: Id<Village>, today: Day) -> Vec<&Record<Contact>> {
        let due = |contact: &Contact| {
            contact
                .open_follow_up()
                .map(|promise| promise.on)
                .filter(|on| *on <= today)
        };
        ordered(self.contacts_in(village), |contact| {
            (due(contact).map_or(i64::MAX, Day::number), String::new())
        })
    }

    /// The notes about meetings with `contact` and those that mention them, the latest first. The note of a meeting
    /// with another person of the same name counts for that person only.
    pub fn notes_about(&self, contact: &Record<Contact>) -> Vec<&Record<Note>> {
        let name = Query::phrase(&contact.name);
        let same_name = self.contacts_named(contact.village, &contact.name);
        let is_with_another = |note: &Note| {
            let met = note.contact.filter(|met| *met != contact.id);
            met.is_some_and(|met| same_name.iter().any(|other| other.id == met))
        };
        let notes = self.all_live::<Note>().filter(|note| {
            note.contact == Some(contact.id)
                || (note.village == contact.village
                    && !is_with_another(note)
                    && name.matches(&fold(&note.text))
                    && !whole_hits(&name, &note.text).is_empty())
        });
        latest_first(notes, |note| note.at)
    }

    /// Whether a note is about a meeting with one of `contacts`, or mentions one.
    pub fn is_noted(&self, contacts: &[&Record<Contact>]) -> bool {
        let met = |note: &Record<Note>| contacts.iter().any(|contact| note.contact == Some(contact.id));
        let names: Vec<_> = contacts
            .iter()
            .map(|contact| (contact.village, Query::phrase(&contact.name)))
            .collect();
        let tells_of_one = |note: &Record<Note>| {
            let text = fold(&note.text);
            let mut here = names.iter().filter(|(village, _)| note.village == *village);
            here.any(|(_, name)| name.matches(&text))
        };
        // Folding is slow, so it is the last resort.
        self.all_live().any(met) || !names.is_empty() && self.all_live().any(tells_of_one)
    }

    /// The team's own questions for a step, in the order they were created.
    pub fn own_questions(&self, step: StepId) -> Vec<&Record<Question>> {
        let questions = self
            .all_live::<Question>()
            .filter(|question| question.step == step);
        ordered(questions, |question| {
            (question.created.unix_millis(), question.id.to_string())
        })
    }

    /// The answer to `question`; empty if there is none.
    pub fn answer(&self, scope: Scope, question: &str) -> &str {
        self.live::<Answer>(&Answer::id(scope, question))
            .map_or("", |answer| answer.text.as_str())
    }

    /// Whether `item` is ticked.
    pub fn is_ticked(&self, scope: Scope, item: &str) -> bool {
        self.live::<Tick>(&Tick::id(scope, item))
            .is_some_and(|tick| tick.done.is_some())
    }

    /// The outcome of step 1.
    pub fn decision(&self, village: Id<Village>) -> Option<&Record<Decision>> {
        self.live::<Decision>(&village.to_string())
    }

    /// `item` in the plan of `scope`, whether or not anyone has edited it.
    pub fn plan_item(&self, scope: Scope, phase: Phase, item: &str) -> PlanItem {
        self.live::<PlanItem>(&PlanItem::id(scope, phase, item))
            .map_or_else(
                || PlanItem::open(scope, phase, item.to_owned()),
                |record| record.body.clone(),
            )
    }

    /// The team's own items in the plan of `scope`, in the order they were created.
    pub fn own_plan_items(&self, scope: Scope, phase: Phase) -> Vec<&Record<PlanItem>> {
        let items = self
            .all_live::<PlanItem>()
            .filter(|item| item.scope == scope && item.phase == phase && item.item.starts_with("own:"));
        ordered(items, |item| (item.created.unix_millis(), item.item.clone()))
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
}
