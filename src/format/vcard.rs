//! Contacts as a file for an address book (vCard 3.0, RFC 2426).

use super::content_lines::{ContentLines, escaped};
use crate::domain::{Contact, Record};

/// A card for each contact.
pub fn vcards<'contact>(contacts: impl IntoIterator<Item = &'contact Record<Contact>>) -> String {
    let mut lines = ContentLines::default();
    for contact in contacts {
        card(&mut lines, contact);
    }
    lines.finish()
}

fn card(lines: &mut ContentLines, contact: &Record<Contact>) {
    let name = contact.name.trim();
    let (first, last) = name.rsplit_once(' ').unwrap_or((name, ""));
    lines.line("BEGIN", "VCARD");
    lines.line("VERSION", "3.0");
    // Stable, so that an address book that imports the card twice has the contact once.
    lines.line("UID", &format!("urn:uuid:{}", contact.id));
    lines.line("N", &format!("{};{};;;", escaped(last), escaped(first)));
    // This line is mandatory, even if it is empty.
    lines.line("FN", &escaped(name));
    lines.text("ORG", contact.organisation.as_deref().unwrap_or_default());
    lines.text("TITLE", contact.role.as_deref().unwrap_or_default());
    lines.text("TEL;TYPE=VOICE", contact.phone.as_deref().unwrap_or_default());
    lines.text(
        "EMAIL;TYPE=INTERNET",
        contact.email.as_deref().unwrap_or_default(),
    );
    lines.line("END", "VCARD");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, uuid};
    use crate::domain::{Fieldbook, Id};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    #[test]
    fn another_reader_finds_every_person() {
        let village = Id::new(uuid(1));
        let mut bodil = Contact::named(village, "Bodil Ærø Krogh".to_owned());
        bodil.organisation = Some(
            "Borgerforeningen; Mou, Dokkedal og Egense – alle byens foreninger under ét stort tag".to_owned(),
        );
        bodil.phone = Some("12 34 56 78".to_owned());
        bodil.email = Some("bodil@mou.example".to_owned());
        let bodil = Record::new(Id::new(uuid(2)), at(NOW), bodil);
        let ida = Record::new(
            Id::new(uuid(3)),
            at(NOW),
            Contact::named(village, "Ida".to_owned()),
        );
        let text = vcards([&bodil, &ida]);
        let read: Vec<_> = ical::VcardParser::new(text.as_bytes())
            .map(Result::unwrap)
            .collect();
        assert_eq!(read.len(), 2);
        let value = |card: usize, name: &str| {
            let property = read[card]
                .properties
                .iter()
                .find(|property| property.name == name);
            property
                .and_then(|property| property.value.clone())
                .unwrap_or_default()
        };
        assert_eq!(value(0, "VERSION"), "3.0");
        assert_eq!(value(0, "FN"), "Bodil Ærø Krogh");
        assert_eq!(value(0, "N"), "Krogh;Bodil Ærø;;;");
        assert_eq!(
            value(0, "ORG").replace('\\', ""),
            bodil.body.organisation.unwrap()
        );
        assert_eq!(value(0, "TEL"), "12 34 56 78");
        assert_eq!(value(1, "EMAIL"), "");
        assert_eq!(
            [value(0, "UID"), value(1, "UID")],
            [
                "urn:uuid:00000000-0000-0000-0000-000000000002",
                "urn:uuid:00000000-0000-0000-0000-000000000003"
            ]
        );
    }

    #[test]
    fn the_examples_people_are_all_there() {
        let book = crate::format::plan(include_str!("../../public/example.json"), &Fieldbook::default())
            .unwrap()
            .book;
        let people = book.contacts_in(crate::domain::EXAMPLE);
        let text = vcards(people.iter().copied());
        assert_eq!(ical::VcardParser::new(text.as_bytes()).count(), people.len());
    }
}
