//! Counting notes: by theme, and which groups haven't been heard.

use std::cell::LazyCell;

use super::order::ordered;
use super::{
    Age, Contact, ContactKind, Fieldbook, Id, Note, Query, Record, Resource, ResourceKind, Theme, Village,
    fold,
};

/// A theme and its number of notes.
pub type ThemeCount = (Theme, usize);

/// The groups that haven't been heard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unheard {
    /// The age groups that no note quotes.
    pub ages: Vec<Age>,
    /// The kinds of resource that no note mentions.
    pub kinds: Vec<ResourceKind>,
}

/// The number of `notes` for each theme, the largest first; themes without a note are left out.
pub fn by_theme(notes: &[&Record<Note>]) -> Vec<ThemeCount> {
    let counts = Theme::ALL.map(|theme| {
        let count = notes.iter().filter(|note| note.themes.contains(&theme)).count();
        (theme, count)
    });
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    ordered(some, |(_, count)| {
        (-i64::try_from(*count).unwrap_or(i64::MAX), String::new())
    })
}

impl Fieldbook {
    /// Who hasn't been heard in `village`. A kind of resource counts as heard when a note mentions one of that kind,
    /// or was made with somebody who represents it.
    pub fn unheard(&self, village: Id<Village>) -> Unheard {
        let notes: Vec<&Record<Note>> = self.each_note_in(village).collect();
        let ages: Vec<Age> = notes.iter().filter_map(|note| note.who.as_ref()?.age).collect();
        let met: Vec<&Record<Contact>> = notes
            .iter()
            .filter_map(|note| self.live::<Contact>(&note.contact?))
            .collect();
        let mut kinds: Vec<ResourceKind> = met
            .iter()
            .filter_map(|contact| spoken_for(contact.kind))
            .collect();
        // Folding is slow, so it is done only if a kind of resource hasn't been found otherwise.
        let texts = LazyCell::new(|| {
            let place = |note: &Note| note.place.clone().unwrap_or_default();
            let texts = notes
                .iter()
                .map(|note| fold(&format!("{} {}", note.text, place(note))));
            texts.collect::<Vec<String>>()
        });
        for resource in self.resources_in(village) {
            if !kinds.contains(&resource.kind) && is_heard(resource, &met, &texts) {
                kinds.push(resource.kind);
            }
        }
        let is_unheard_age = |age: &Age| !ages.contains(age);
        let is_unheard_kind = |kind: &ResourceKind| !kinds.contains(kind);
        Unheard {
            ages: Age::ALL.into_iter().filter(is_unheard_age).collect(),
            kinds: ResourceKind::ALL.into_iter().filter(is_unheard_kind).collect(),
        }
    }
}

fn is_heard(resource: &Record<Resource>, met: &[&Record<Contact>], texts: &[String]) -> bool {
    let name = Query::phrase(&resource.name);
    met.iter().any(|contact| resource.contact == Some(contact.id))
        || texts.iter().any(|text| name.matches(text))
}

/// The kind of resource that a contact of this kind represents.
fn spoken_for(kind: ContactKind) -> Option<ResourceKind> {
    match kind {
        ContactKind::Association => Some(ResourceKind::Association),
        ContactKind::Institution | ContactKind::Municipality => Some(ResourceKind::Institution),
        ContactKind::VillageHall => Some(ResourceKind::MeetingPlace),
        ContactKind::Church | ContactKind::Volunteer | ContactKind::Citizen | ContactKind::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note, uuid};
    use crate::domain::{Command, Who};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    #[test]
    fn a_voice_is_missing_until_a_note_has_it() {
        let village = Id::new(uuid(1));
        let mut book = Fieldbook::default();
        assert_eq!(book.unheard(village).ages, Age::ALL);
        assert_eq!(book.unheard(village).kinds, ResourceKind::ALL);

        let hall = Resource {
            village,
            kind: ResourceKind::MeetingPlace,
            name: "Forsamlingshuset".to_owned(),
            details: None,
            audience: None,
            contact: None,
            months: Vec::new(),
        };
        let mut said = note(2, "Vi ses i forsamlingshuset om fredagen", at(NOW));
        said.body.who = Some(Who {
            age: Some(Age::Senior),
            ..Who::default()
        });
        let put = |record| Command::Put(record);
        book.apply(put(Record::new(Id::new(uuid(3)), at(NOW), hall).into()), at(NOW))
            .unwrap();
        assert_eq!(
            book.unheard(village).kinds,
            ResourceKind::ALL,
            "registered, but nobody has spoken of it"
        );
        book.apply(put(said.into()), at(NOW)).unwrap();
        let unheard = book.unheard(village);
        assert!(!unheard.kinds.contains(&ResourceKind::MeetingPlace));
        assert!(!unheard.ages.contains(&Age::Senior));
        assert_eq!((unheard.kinds.len(), unheard.ages.len()), (5, 3));
    }

    #[test]
    fn each_visit_has_the_notes_made_on_it() {
        let on = |number, visit: Option<u128>| {
            let mut made = note(number, "a", at(NOW));
            made.body.visit = visit.map(|visit| Id::new(uuid(visit)));
            made
        };
        let mut discard_mark = on(5, Some(9));
        discard_mark.deleted = Some(at(NOW));
        let notes = [
            on(2, Some(8)),
            on(3, Some(8)),
            on(4, Some(9)),
            on(6, None),
            discard_mark,
        ];
        let book = Fieldbook::from_records(notes.map(Into::into));
        let counts = book.notes_per_visit();
        for (visit, count) in [(7, 0), (8, 2), (9, 1)] {
            let visit = Id::new(uuid(visit));
            assert_eq!((counts(visit), book.notes_on(visit).len()), (count, count));
        }
    }

    #[test]
    fn themes_are_counted_the_most_first() {
        let mut one = note(2, "a", at(NOW));
        one.body.themes = vec![Theme::Needs, Theme::Use];
        let mut two = note(3, "b", at(NOW));
        two.body.themes = vec![Theme::Use];
        assert_eq!(by_theme(&[&one, &two]), [(Theme::Use, 2), (Theme::Needs, 1)]);
    }
}
