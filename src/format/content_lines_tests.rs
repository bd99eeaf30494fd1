//! Whatever a field contains, the file has exactly the expected lines.

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Contact, Day, Id, Record};
use crate::format::{Deadline, calendar, vcards};

const NOW: &str = "2026-11-23T12:00:00+01:00";

/// Words mixed with every character that ends a line, and with lines that start something new.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "\r",
        "\n",
        "\r\n",
        "\0",
        "\u{b}",
        "\u{c}",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{7f}",
        "\u{1b}",
        "\t",
        " ",
        "\\",
        "\\n",
        ";",
        ",",
        ":",
        "\"",
        "=",
        "END:VCARD",
        "END:VEVENT",
        "BEGIN:VALARM",
        "NOTE:x",
        "æ",
        "😀",
        "ord",
    ];
    let some = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40);
    prop_oneof![
        some.prop_map(|pieces| pieces.concat()),
        "\\PC{0,120}",
        any::<String>()
    ]
}

/// The text that a line's value represents.
fn read(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next().map(|next| if next == 'n' { '\n' } else { next })),
            letter => text.push(letter),
        }
    }
    text
}

/// The visible characters of `text`, except colons: the parser used here takes colons at the start of a value for the
/// separator.
fn seen(text: &str) -> String {
    let seen = |letter: &char| !letter.is_control() && !letter.is_whitespace() && *letter != ':';
    text.chars().filter(seen).collect()
}

#[test]
fn every_end_of_a_line_is_one_within_the_value() {
    assert_eq!(
        escaped("a\r\nb\rc\nd\u{85}e\u{2028}f\u{2029}g\u{b}h\u{c}i\0j\u{1b}k\tl\u{7f}"),
        "a\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\nijk l"
    );
    assert_eq!(escaped(" a;b,c\\n "), "a\\;b\\,c\\\\n");
}

proptest! {
    #[test]
    fn a_card_holds_its_contact_and_nothing_else(
        name in hostile(), organisation in hostile(), role in hostile(), phone in hostile(), email in hostile(),
    ) {
        let contact = Contact {
            organisation: Some(organisation.clone()),
            role: Some(role.clone()),
            phone: Some(phone.clone()),
            email: Some(email.clone()),
            ..Contact::named(Id::new(uuid(1)), name.clone())
        };
        let record = Record::new(Id::new(uuid(2)), at(NOW), contact);
        let text = vcards([&record, &record]);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= LINE && !line.contains(char::is_control)));
        let cards: Vec<_> = ical::VcardParser::new(text.as_bytes()).map(Result::unwrap).collect();
        prop_assert_eq!(cards.len(), 2);
        let written = [("FN", name), ("ORG", organisation), ("TITLE", role), ("TEL", phone), ("EMAIL", email)];
        for card in cards {
            for property in &card.properties {
                let value = property.value.clone().unwrap_or_default();
                let own = matches!(property.name.as_str(), "VERSION" | "UID" | "N");
                let field = written.iter().find(|(name, _)| *name == property.name);
                prop_assert!(own || field.is_some(), "{property:?}");
                if let Some((_, text)) = field {
                    prop_assert_eq!(seen(&read(&value)), seen(text));
                }
            }
        }
    }

    #[test]
    fn an_event_holds_its_deadline_and_nothing_else(
        place in hostile(), what in hostile(), details in hostile(), uid in hostile(),
    ) {
        let deadline = Deadline {
            uid: uid.clone(),
            on: Day::new(2026, 12, 31).unwrap(),
            what: what.clone(),
            details: details.clone(),
            cancelled: true,
            changed: vec![at(NOW)],
        };
        let text = calendar(&place, &[deadline.clone(), deadline], at(NOW));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= LINE && !line.contains(char::is_control)));
        let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).map(Result::unwrap).collect();
        prop_assert_eq!(calendars.len(), 1);
        prop_assert_eq!(calendars[0].events.len(), 2);
        prop_assert!(calendars[0].alarms.is_empty() && calendars[0].todos.is_empty());
        let known = ["VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME"];
        prop_assert!(calendars[0].properties.iter().all(|it| known.contains(&it.name.as_str())));
        for event in &calendars[0].events {
            prop_assert!(event.alarms.is_empty());
            let value = |name: &str| {
                let property = event.properties.iter().find(|property| property.name == name);
                property.and_then(|property| property.value.clone()).unwrap_or_default()
            };
            prop_assert_eq!(seen(&read(&value("SUMMARY"))), seen(&what));
            prop_assert_eq!(seen(&read(&value("DESCRIPTION"))), seen(&details));
            prop_assert_eq!(seen(&read(&value("UID"))), seen(&format!("{uid}@vejviseren")));
            let known = [
                "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "SEQUENCE",
                "LAST-MODIFIED",
            ];
            prop_assert!(event.properties.iter().all(|it| known.contains(&it.name.as_str())));
        }
    }
}
