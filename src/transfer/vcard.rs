//! Contacts as a file for an address book (vCard 3.0, RFC 2426).

use crate::domain::Contact;

/// Longest line in bytes, its end not counted (RFC 2426, 2.6).
const LINE: usize = 75;

/// A card for each contact.
pub fn vcards<'contact>(contacts: impl IntoIterator<Item = &'contact Contact>) -> String {
    contacts.into_iter().map(card).collect()
}

fn card(contact: &Contact) -> String {
    let mut card = String::new();
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            fold_into(&mut card, &format!("{name}:{value}"));
        }
    };
    let text = |value: &Option<String>| value.as_deref().map(escaped).unwrap_or_default();
    let (first, last) = contact
        .name
        .trim()
        .rsplit_once(' ')
        .unwrap_or((contact.name.trim(), ""));
    line("BEGIN", "VCARD");
    line("VERSION", "3.0");
    line("N", &format!("{};{};;;", escaped(last), escaped(first)));
    line("FN", &escaped(contact.name.trim()));
    line("ORG", &text(&contact.organisation));
    line("TITLE", &text(&contact.role));
    line("TEL;TYPE=VOICE", &text(&contact.phone));
    line("EMAIL;TYPE=INTERNET", &text(&contact.email));
    line("END", "VCARD");
    card
}

/// `text` with what has a meaning in a card marked (RFC 2426, 4).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Adds `line` to `card`, in as many lines as it needs; no letter is cut.
fn fold_into(card: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            card.push_str("\r\n ");
            length = 1;
        }
        card.push(letter);
        length += letter.len_utf8();
    }
    card.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Fieldbook, Id};

    #[test]
    fn another_reader_finds_every_person() {
        let village = Id::new(uuid::Uuid::from_u128(1));
        let mut bodil = Contact::named(village, "Bodil Ærø Krogh".to_owned());
        bodil.organisation = Some(
            "Borgerforeningen; Mou, Dokkedal og Egense – alle byens foreninger under ét stort tag".to_owned(),
        );
        bodil.phone = Some("12 34 56 78".to_owned());
        bodil.email = Some("bodil@mou.example".to_owned());
        let text = vcards([&bodil, &Contact::named(village, "Ida".to_owned())]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
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
        assert_eq!(value(0, "ORG").replace('\\', ""), bodil.organisation.unwrap());
        assert_eq!(value(0, "TEL"), "12 34 56 78");
        assert_eq!(value(1, "EMAIL"), "");
    }

    #[test]
    fn the_examples_people_are_all_there() {
        let book = crate::transfer::plan(include_str!("../../public/example.json"), &Fieldbook::default())
            .unwrap()
            .book;
        let people = book.contacts_in(crate::domain::EXAMPLE);
        let text = vcards(people.iter().map(|person| &person.body));
        assert_eq!(ical::VcardParser::new(text.as_bytes()).count(), people.len());
    }
}
