//! Moving what a village answered and ticked in steps 3 and 4, before it had an initiative, to its first initiative.

use super::edit::Edit;
use super::{
    AnyRecord, CommandError, Fieldbook, Id, Initiative, OfKind, Question, RecordKey, Scope, StepId, Village,
};

/// The guide's question for a day: an initiative has its own field for it.
const LAST_DAY: &str = "selfhelp.anchor.until";

impl Fieldbook {
    /// The live records of steps 3 and 4 that belong to `village` itself.
    pub fn left_with(&self, village: Id<Village>) -> Vec<&AnyRecord> {
        let scope = Scope::from(village);
        let left = |record: &&AnyRecord| match record {
            AnyRecord::Answer(answer) => {
                answer.scope == scope && !answer.text.trim().is_empty() && self.is_later(&answer.question)
            }
            AnyRecord::Tick(tick) => tick.scope == scope && tick.done.is_some() && self.is_later(&tick.item),
            AnyRecord::PlanItem(item) => item.scope == scope,
            AnyRecord::Sender(sender) => sender.scope == scope,
            _ => false,
        };
        self.records()
            .filter(|record| record.deleted().is_none())
            .filter(left)
            .collect()
    }

    /// Whether `key` names something in step 3 or 4. What a team said about its formidling in general stays with the
    /// village.
    fn is_later(&self, key: &str) -> bool {
        if key.starts_with("outreach.talk.") {
            return false;
        }
        let step = match key.strip_prefix("own:") {
            Some(id) => {
                let id: Option<Id<Question>> = id.parse().ok();
                id.and_then(|id| self.record(&RecordKey::of::<Question>(&id)))
                    .and_then(Question::of)
                    .map(|question| question.step)
            }
            None => key.split('.').next().and_then(StepId::from_code),
        };
        step.is_some_and(|step| !matches!(step, StepId::Needs | StepId::Contact)) || key.starts_with("route.")
    }
}

impl Edit<'_> {
    /// Moves what `left_with` returns for `village` to `initiative`. What the initiative already has stays unchanged,
    /// and the village keeps its own record then.
    pub fn carry_over(
        &mut self,
        village: Id<Village>,
        initiative: Id<Initiative>,
    ) -> Result<(), CommandError> {
        let found = self.book.live::<Initiative>(&initiative);
        let last_day = self.book.answer(village.into(), LAST_DAY).parse().ok();
        if let Some(found) = found.filter(|found| found.library_until.is_none() && last_day.is_some()) {
            let with_day = found.edited(|initiative| initiative.library_until = last_day);
            self.put(with_day.into())?;
        }
        let left: Vec<AnyRecord> = self.book.left_with(village).into_iter().cloned().collect();
        for record in left {
            let Some(moved) = record.moved(village.uuid(), initiative.uuid()) else {
                continue;
            };
            let there = self.book.record(&moved.key());
            if there.is_none_or(|there| there.deleted().is_some()) {
                self.put(moved)?;
                self.set_trash(record.key(), Some(self.now))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, uuid};
    use crate::domain::{Answer, Command, Phase, PlanItem, Record, Tick};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    #[test]
    fn steps_three_and_four_go_along_and_the_others_stay() {
        let (village, initiative) = (Id::<Village>::new(uuid(1)), Id::<Initiative>::new(uuid(2)));
        let mut book = Fieldbook::default();
        let put = |book: &mut Fieldbook, record| book.apply(Command::Put(record), at(NOW)).unwrap();
        let answer = |scope: Scope, question: &str, text: &str| {
            AnyRecord::from(Record::keyed(Answer {
                scope,
                question: question.to_owned(),
                text: text.to_owned(),
            }))
        };
        put(&mut book, answer(village.into(), "needs.desk.people", "412"));
        put(
            &mut book,
            answer(village.into(), "cocreate.frame.purpose", "At mødes"),
        );
        put(
            &mut book,
            answer(village.into(), "cocreate.frame.format", "Gammelt"),
        );
        put(&mut book, answer(village.into(), "route.partner", ""));
        put(
            &mut book,
            answer(village.into(), "selfhelp.anchor.until", "2026-12-01"),
        );
        put(
            &mut book,
            answer(initiative.into(), "cocreate.frame.format", "Nyt"),
        );
        put(
            &mut book,
            Record::new(
                initiative,
                at(NOW),
                Initiative::titled(village, "Læseaften".to_owned()),
            )
            .into(),
        );
        let tick = Tick {
            scope: village.into(),
            item: "outreach.sender".to_owned(),
            done: Some(at(NOW)),
        };
        put(&mut book, Record::keyed(tick).into());
        put(
            &mut book,
            Record::keyed(PlanItem::open(
                village.into(),
                Phase::Before,
                "posters".to_owned(),
            ))
            .into(),
        );
        assert_eq!(book.left_with(village).len(), 5);

        let before = book.clone();
        let changes = book
            .apply(Command::CarryOver { village, initiative }, at(NOW))
            .unwrap();
        assert_eq!(
            book.answer(initiative.into(), "cocreate.frame.purpose"),
            "At mødes"
        );
        assert_eq!(book.answer(village.into(), "cocreate.frame.purpose"), "");
        assert_eq!(book.answer(initiative.into(), "cocreate.frame.format"), "Nyt");
        assert_eq!(
            book.answer(village.into(), "cocreate.frame.format"),
            "Gammelt",
            "nothing is written over"
        );
        assert_eq!(book.answer(village.into(), "needs.desk.people"), "412");
        assert!(book.is_ticked(initiative.into(), "outreach.sender"));
        assert_eq!(
            book.live::<Initiative>(&initiative).unwrap().library_until,
            "2026-12-01".parse().ok()
        );
        assert_eq!(book.left_with(village).len(), 1);

        book.apply(Command::Undo(changes), at(NOW)).unwrap();
        assert_eq!(book.left_with(village).len(), before.left_with(village).len());
    }

    /// What a team had written in steps 3 and 4 before the village had an initiative.
    #[test]
    fn a_fieldbook_from_before_there_were_tiltag_goes_along_whole() {
        let file = include_str!("../../tests/fixtures/before-tiltag.json");
        let mut book = crate::format::plan(file, &Fieldbook::default()).unwrap().book;
        let village = book.villages()[0].id;
        let initiative = Id::<Initiative>::new(uuid(2));
        let titled = Initiative::titled(village, "Bytteboks".to_owned());
        let carry = Command::CarryOver { village, initiative };
        let both = Command::All(vec![
            Command::Put(Record::new(initiative, at(NOW), titled).into()),
            carry,
        ]);
        let said = |book: &Fieldbook, scope: Scope| -> Vec<String> {
            let of_scope = book.records().filter(|record| record.deleted().is_none());
            let named = of_scope.map(|record| record.key().to_string());
            let prefix = format!("/{}/", scope.0);
            named
                .filter_map(|key| {
                    let (kind, rest) = key.split_once(&prefix)?;
                    Some(format!("{kind} {rest}"))
                })
                .collect()
        };
        let before = said(&book, village.into());
        book.apply(both, at(NOW)).unwrap();
        let (stays, went) = (said(&book, village.into()), said(&book, initiative.into()));
        assert_eq!(stays, ["answer needs.desk.people", "tick needs.desk"]);
        let gone: Vec<&String> = before.iter().filter(|key| !stays.contains(key)).collect();
        assert_eq!(went.iter().collect::<Vec<_>>(), gone);
        assert_eq!(went.len(), 13);
        let last_day = book.live::<Initiative>(&initiative).unwrap().library_until;
        assert_eq!(last_day, "2027-03-31".parse().ok());
    }
}
