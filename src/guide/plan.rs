//! The formidling plan: what to publish, before and after, and how far it has come.

use super::{CHECKLIST, ChecklistItem};
use crate::domain::{Day, Fieldbook, Id, Phase, PlanState, ResourceKind, Scope, Village, ordered};

/// One line of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanEntry {
    /// An id of the checklist, `own:<uuid>` or `resource:<id>`.
    pub item: String,
    /// Its text.
    pub label: String,
    /// Whether it is suited to this phase; the team's own items always are.
    pub fits: bool,
    /// How far it has come.
    pub state: PlanState,
    /// The due date.
    pub due: Option<Day>,
}

impl PlanEntry {
    /// Whether it is part of the plan: what isn't relevant is not, and what suits the other phase only once
    /// somebody has planned it.
    pub fn counts(&self) -> bool {
        match self.state {
            PlanState::NotRelevant => false,
            PlanState::Open => self.fits,
            PlanState::Planned | PlanState::Done => true,
        }
    }
}

/// The plan of `scope` for `phase`: the guide's items, the channels registered
/// in `village`, and the team's own, in that order.
pub fn plan_entries(book: &Fieldbook, scope: Scope, village: Id<Village>, phase: Phase) -> Vec<PlanEntry> {
    let entry = |item: String, label: String, fits: bool| {
        let kept = book.plan_item(scope, phase, &item);
        PlanEntry {
            item,
            label,
            fits,
            state: kept.state,
            due: kept.due,
        }
    };
    let fits = |item: &ChecklistItem| match phase {
        Phase::Before => item.before,
        Phase::After => item.after,
    };
    let guides = CHECKLIST
        .iter()
        .map(|item| entry(item.id.to_owned(), item.text.to_owned(), fits(item)));
    let channels = book.resources_in(village).into_iter();
    let channels = channels
        .filter(|resource| resource.kind == ResourceKind::Channel)
        .map(|channel| entry(format!("resource:{}", channel.id), channel.name.clone(), true));
    let own = book.own_plan_items(scope, phase).into_iter();
    let own = own.map(|item| entry(item.item.clone(), item.label.clone().unwrap_or_default(), true));
    guides.chain(channels).chain(own).collect()
}

/// `entries` with the earliest deadline first, those without one last.
pub fn by_deadline(entries: Vec<PlanEntry>) -> Vec<PlanEntry> {
    ordered(entries, |entry| {
        (entry.due.map_or(i64::MAX, Day::number), String::new())
    })
}

/// How many of a plan's items are done, and how many count.
pub fn plan_progress(entries: &[PlanEntry]) -> (usize, usize) {
    let all = entries.iter().filter(|entry| entry.counts()).count();
    let done = entries
        .iter()
        .filter(|entry| entry.state == PlanState::Done)
        .count();
    (done, all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, uuid};
    use crate::domain::{Command, PlanItem, Record, Resource};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    #[test]
    fn what_is_not_relevant_does_not_count_and_the_rest_counts_once() {
        let (scope, village) = (Scope(uuid(2)), Id::<Village>::new(uuid(1)));
        let mut book = Fieldbook::default();
        let put = |book: &mut Fieldbook, record| book.apply(Command::Put(record), at(NOW)).unwrap();
        let entries = |book: &Fieldbook| plan_entries(book, scope, village, Phase::Before);
        let fitting = CHECKLIST.iter().filter(|item| item.before).count();
        assert_eq!(plan_progress(&entries(&book)), (0, fitting));

        let item = |item: &str, state, due: Option<&str>| {
            let due = due.map(|due| due.parse().unwrap());
            let item = PlanItem::open(scope, Phase::Before, item.to_owned());
            Record::keyed(PlanItem { state, due, ..item }).into()
        };
        put(&mut book, item("posters", PlanState::Done, Some("2026-12-02")));
        put(&mut book, item("radio", PlanState::NotRelevant, None));
        assert_eq!(plan_progress(&entries(&book)), (1, fitting - 1));
        put(&mut book, item("podcast", PlanState::Planned, Some("2026-12-01")));
        assert_eq!(
            plan_progress(&entries(&book)),
            (1, fitting),
            "planned, though it fits better afterwards"
        );

        let channel = Resource {
            village,
            kind: ResourceKind::Channel,
            name: "Kærby Nyt".to_owned(),
            details: None,
            audience: None,
            contact: None,
            months: Vec::new(),
        };
        put(&mut book, Record::new(Id::new(uuid(9)), at(NOW), channel).into());
        put(&mut book, item("own:x", PlanState::Open, None));
        assert_eq!(plan_progress(&entries(&book)), (1, fitting + 2));
        let after = plan_entries(&book, scope, village, Phase::After);
        assert_eq!(plan_progress(&after).0, 0, "each phase has its own");

        let sorted = by_deadline(entries(&book));
        let first: Vec<&str> = sorted.iter().take(2).map(|entry| entry.item.as_str()).collect();
        assert_eq!(first, ["podcast", "posters"]);
    }
}
