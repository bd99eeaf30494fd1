//! Taking people's names out of a text that is to be shown to others.

use std::ops::Range;

use super::order::ordered;
use super::{Contact, Fieldbook, Id, Query, Record, Village, fold};

/// What stands in a name's place.
pub const SOMEBODY: &str = "[navn]";

/// Names to be taken out, the longest first.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Query>);

impl Fieldbook {
    /// The names of the people in `village`: in full, and the first name alone.
    /// A contact that is called what its organisation or a resource is called
    /// is no person.
    pub fn names_in(&self, village: Id<Village>) -> Names {
        let things: Vec<String> = self
            .resources_in(village)
            .into_iter()
            .map(|resource| fold(&resource.name))
            .collect();
        let is_person = |contact: &&Record<Contact>| {
            let name = fold(contact.name.trim());
            !things.contains(&name) && contact.organisation.as_deref().map(fold).as_ref() != Some(&name)
        };
        let people = self.contacts_in(village).into_iter().filter(is_person);
        let names = people.flat_map(|person| {
            let name = person.name.trim();
            let first = name.split_once(char::is_whitespace).map(|(first, _)| first);
            [name].into_iter().chain(first).map(str::to_owned)
        });
        // Else «Ida Holm» would lose her first name to another Ida, and keep the rest.
        let mut names = ordered(names, |name| {
            (-i64::try_from(name.len()).unwrap_or(i64::MAX), name.clone())
        });
        names.dedup();
        Names(names.iter().map(|name| Query::phrase(name)).collect())
    }
}

impl Names {
    /// `text` with every name replaced.
    pub fn taken_out_of(&self, text: &str) -> String {
        let mut text = text.to_owned();
        let mut folded = fold(&text);
        for name in &self.0 {
            if !name.matches(&folded) {
                continue;
            }
            // From the end: replacing moves what comes after.
            for hit in whole_hits(name, &text).into_iter().rev() {
                text.replace_range(hit, SOMEBODY);
            }
            folded = fold(&text);
        }
        text
    }
}

/// Where in `text` `name` stands as a word of its own, or in the genitive: «Bo» and
/// «Bos», not «Bogen».
pub(super) fn whole_hits(name: &Query, text: &str) -> Vec<Range<usize>> {
    let mut hits = name.hits(text);
    hits.retain(|hit| is_whole(&text[..hit.start], &text[hit.end..]));
    hits
}

/// Whether what stands between `before` and `after` is a word of its own, or
/// one in the genitive.
fn is_whole(before: &str, after: &str) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let after = after
        .strip_prefix('s')
        .filter(|rest| !is_letter(rest.chars().next()))
        .unwrap_or(after);
    !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Command;
    use crate::domain::tests::{at, uuid};

    #[test]
    fn people_are_taken_out_and_places_stay() {
        let village = Id::new(uuid(1));
        let now = at("2026-11-23T12:00:00+01:00");
        let mut book = Fieldbook::default();
        let mut hall = Contact::named(village, "Kærby Forsamlingshus".to_owned());
        hall.organisation = Some("Kærby forsamlingshus".to_owned());
        let people = [
            Contact::named(village, "Bo Ærøskjold".to_owned()),
            Contact::named(village, "Ida".to_owned()),
            Contact::named(village, "Ida Holm".to_owned()),
            hall,
        ];
        for (number, person) in (2..).zip(people) {
            let record = Record::new(Id::new(uuid(number)), now, person);
            book.apply(Command::Put(record.into()), now).unwrap();
        }
        let names = book.names_in(village);
        assert_eq!(
            names.taken_out_of(
                "Bo Ærøskjold og IDA mødte Bos kone i Kærby Forsamlingshus. Bogen, Ida Holms og Bo."
            ),
            "[navn] og [navn] mødte [navn]s kone i Kærby Forsamlingshus. Bogen, [navn]s og [navn]."
        );
        assert_eq!(Names::default().taken_out_of("Bo"), "Bo");
    }
}
