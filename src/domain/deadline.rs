//! By when what is noted about people is to be deleted (GDPR, article 5(1)(e)). A deadline only reminds: nothing is
//! deleted unless a person says so.

use super::{Contact, Day, Fieldbook, Id, Note, NoteKind, Record, Village, ordered};

/// What is to be deleted in a village by now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overdue<'book> {
    /// The contacts with their deadlines, the oldest first.
    pub contacts: Vec<(Day, &'book Record<Contact>)>,
    /// The interviews, unsorted.
    pub interviews: Vec<&'book Record<Note>>,
}

impl Overdue<'_> {
    /// Whether there is nothing to delete.
    pub fn is_empty(&self) -> bool {
        self.contacts.is_empty() && self.interviews.is_empty()
    }
}

impl Fieldbook {
    /// By when `contact` is to be deleted: its own deadline, or its village's.
    pub fn delete_by(&self, contact: &Contact) -> Option<Day> {
        contact.delete_by.or_else(|| {
            self.live::<Village>(&contact.village)
                .and_then(|village| village.delete_contacts_by)
        })
    }

    /// What is to be deleted in `village` by `today`.
    pub fn to_delete(&self, village: Id<Village>, today: Day) -> Overdue<'_> {
        let is_over = |deadline: &Day| *deadline <= today;
        let contacts = self.contacts_in(village).into_iter().filter_map(|contact| {
            let deadline = self.delete_by(contact).filter(is_over)?;
            Some((deadline, contact))
        });
        let deadline = self
            .live::<Village>(&village)
            .and_then(|village| village.delete_interviews_by);
        let interviews = deadline.filter(is_over).map(|_| {
            let notes = self.each_note_in(village);
            notes.filter(|note| note.kind == NoteKind::Interview).collect()
        });
        Overdue {
            contacts: ordered(contacts, |(deadline, _)| (deadline.number(), String::new())),
            interviews: interviews.unwrap_or_default(),
        }
    }
}

/// The earlier of two deadlines: data must not be kept longer because two records were merged.
pub(super) fn earlier(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.into_iter().chain(other).min()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::tests::{at, note, uuid};
    use crate::domain::{AnyRecord, Kind};

    const NOON: &str = "2026-11-23T12:00:00+01:00";

    fn village(contacts: Option<Day>, interviews: Option<Day>) -> AnyRecord {
        let village = Village {
            name: "Mou".to_owned(),
            delete_contacts_by: contacts,
            delete_interviews_by: interviews,
            ..Village::default()
        };
        Record::new(Id::new(uuid(1)), at(NOON), village).into()
    }

    fn contact(delete_by: Option<Day>) -> AnyRecord {
        let contact = Contact {
            delete_by,
            ..Contact::named(Id::new(uuid(1)), "Ida".to_owned())
        };
        Record::new(Id::new(uuid(2)), at(NOON), contact).into()
    }

    proptest! {
        #[test]
        fn a_contacts_own_deadline_goes_before_the_villages(
            own in prop::option::of(-3i64..3), common in prop::option::of(-3i64..3), interviews in prop::option::of(-3i64..3),
        ) {
            let today = at(NOON).day();
            let [own, common, interviews] = [own, common, interviews].map(|days| days.map(|days| today.plus(days)));
            let mut observation = note(4, "Set", at(NOON));
            observation.body.kind = NoteKind::Observation;
            let book = Fieldbook::from_records([
                village(common, interviews), contact(own), note(3, "Sagt", at(NOON)).into(), observation.into(),
            ]);
            let found = book.to_delete(Id::new(uuid(1)), today);
            let expected = own.or(common).filter(|deadline| *deadline <= today);
            prop_assert_eq!(found.contacts.first().map(|(deadline, _)| *deadline), expected);
            let is_over = interviews.is_some_and(|deadline| deadline <= today);
            prop_assert_eq!(found.interviews.len(), usize::from(is_over));
        }
    }

    #[test]
    fn what_is_in_the_trash_waits_there() {
        let today = at(NOON).day();
        let mut book = Fieldbook::from_records([village(Some(today), Some(today)), contact(None)]);
        let key = book.of_kind(Kind::Contact).next().unwrap().key();
        book.apply(crate::domain::Command::Trash(key), at(NOON)).unwrap();
        assert!(book.to_delete(Id::new(uuid(1)), today).is_empty());
    }
}
