//! The guarantees of merging two contacts.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Command, Day, Kind};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn named(name: &str) -> Contact {
    Contact::named(village(), name.to_owned())
}

#[test]
fn a_shared_phone_alone_makes_nobody_the_same() {
    let reached = |name: &str, phone: &str, email: &str| Contact {
        phone: Some(phone.to_owned()),
        email: Some(email.to_owned()),
        ..named(name)
    };
    let bodil = reached("Bodil Krogh", "+45 12 34 56 78", "Kontakt@mou.example");
    let are_same = |other: &Contact| {
        let known = bodil.identifiers();
        other
            .identifiers()
            .iter()
            .any(|identifier| known.contains(identifier))
    };
    assert!(are_same(&named("bodil  krogh")));
    assert!(are_same(&reached("Bodil Ærø Krogh", "12345678", "-")));
    assert!(are_same(&reached("Bodil", "", "kontakt@mou.example ")));
    assert!(!are_same(&reached(
        "Hans Krogh",
        "12 34 56 78",
        "kontakt@mou.example"
    )));
    assert!(!are_same(&reached(
        "Bodil Friis",
        "87 65 43 21",
        "bodil@mou.example"
    )));
}

/// Texts that are often equal, and often part of one another.
fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of(" ?[ab]{0,2}(, [ab]{1,2})?")
}

/// The same, with several lines.
fn lines() -> impl Strategy<Value = Option<String>> {
    prop::option::of(" ?[ab]{0,2}( ?\n ?[ab]{1,2}){0,2}")
}

fn person() -> impl Strategy<Value = Contact> {
    let day = prop::option::of(1u32..28);
    let statuses = prop::sample::select(ContactStatus::ALL.to_vec());
    let said = prop::option::of((prop::sample::select(ConsentStatus::ALL.to_vec()), 1u32..28));
    let words = (text(), text(), text(), text(), lines());
    ("[ABab]{1,2}", words, statuses, any::<bool>(), said, day, lines()).prop_map(
        |(name, (organisation, role, phone, email, notes), status, key_person, said, day, what)| Contact {
            organisation,
            role,
            phone,
            email,
            notes,
            status,
            key_person,
            consent: said.map(|(status, day)| Consent::spoken(status, Day::new(2026, 5, day).unwrap())),
            follow_up: day.map(|day| FollowUp {
                what,
                ..FollowUp::by(Day::new(2026, 6, day).unwrap())
            }),
            ..named(&name)
        },
    )
}

/// Every line of every text in `contact`, trimmed.
fn lines_of(contact: &Contact) -> BTreeSet<String> {
    let what = contact
        .follow_up
        .as_ref()
        .and_then(|promise| promise.what.as_ref());
    let texts = [
        &contact.organisation,
        &contact.role,
        &contact.phone,
        &contact.email,
        &contact.notes,
    ];
    let texts = texts.into_iter().flatten().chain(what).chain([&contact.name]);
    let lines = texts.flat_map(|text| text.lines()).map(str::trim);
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn merging_two_contacts_loses_no_word_and_no_note(
        one in person(),
        two in person(),
        about in prop::collection::vec(0u128..4, 0..12),
    ) {
        let (keep, other) = (Id::<Contact>::new(uuid(100)), Id::<Contact>::new(uuid(101)));
        let mut book = Fieldbook::default();
        let put = |book: &mut Fieldbook, record| book.apply(Command::Put(record), at(NOW)).unwrap();
        put(&mut book, Record::new(keep, at(NOW), one.clone()).into());
        put(&mut book, Record::new(other, at(NOW), two.clone()).into());
        for (number, contact) in (200u128..).zip(&about) {
            let mut meeting = note(number, "Vi mødtes", at(NOW));
            meeting.body.contact = (*contact < 3).then(|| Id::new(uuid(100 + contact)));
            put(&mut book, meeting.into());
        }
        let before = book.clone();
        let changes = book.apply(Command::Join { keep, other }, at(NOW)).unwrap();

        let kept = book.live::<Contact>(&keep).unwrap();
        // The text of a postponed promise follows its day.
        let said = lines_of(kept).into_iter();
        let said: BTreeSet<String> = said.map(|line| {
            let words = line.strip_prefix("2026-06-").and_then(|line| line.split_once(' '));
            words.map_or(line.clone(), |(_, words)| words.trim().to_owned())
        }).collect();
        for line in lines_of(&one).union(&lines_of(&two)) {
            prop_assert!(said.contains(line), "{line:?} is gone from {kept:?}");
        }
        prop_assert_eq!(kept.key_person, one.key_person || two.key_person);
        prop_assert!(book.live::<Contact>(&other).is_none());
        let met = about.iter().filter(|contact| **contact < 2).count();
        prop_assert_eq!(book.notes_in(village()).iter().filter(|note| note.contact == Some(keep)).count(), met);
        prop_assert_eq!(book.count(Kind::Note), before.count(Kind::Note));

        book.apply(Command::Undo(changes), at(NOW)).unwrap();
        for record in before.records() {
            let mut back = book.record(&record.key()).unwrap().clone();
            back.set_updated(record.updated());
            prop_assert_eq!(&back, record);
        }
    }

    #[test]
    fn who_withdrew_last_is_not_made_to_consent(one in 1u32..28, two in 1u32..28) {
        let said = |status, day| Contact {
            consent: Some(Consent::spoken(status, Day::new(2026, 5, day).unwrap())),
            ..named("Bodil")
        };
        let joined = said(ConsentStatus::Given, one).joined(&said(ConsentStatus::Withdrawn, two));
        let expected = if one > two { ConsentStatus::Given } else { ConsentStatus::Withdrawn };
        prop_assert_eq!(joined.consent.unwrap().status, expected);
    }

    #[test]
    fn resembling_goes_both_ways(one in person(), two in person()) {
        prop_assert!(one.resembles(&one));
        prop_assert_eq!(one.resembles(&two), two.resembles(&one));
    }
}

#[test]
fn the_same_person_is_noticed() {
    let with = |name: &str, phone: Option<&str>, organisation: Option<&str>| Contact {
        phone: phone.map(str::to_owned),
        organisation: organisation.map(str::to_owned),
        ..named(name)
    };
    let bodil = with("Bodil Krogh", Some("+45 12 34 56 78"), Some("Borgerforeningen"));
    for same in [
        with("bodil krogh ", None, None),
        with("Fru Krogh", Some("12345678"), None),
        with("Bodil", None, Some("borgerforeningen")),
    ] {
        assert!(bodil.resembles(&same), "{same:?}");
    }
    for other in [
        with("Bodil", None, None),
        with("Bodil", None, Some("Idrætsforeningen")),
        with("Bo", None, Some("Borgerforeningen")),
        with("Peter", Some(""), None),
    ] {
        assert!(!bodil.resembles(&other), "{other:?}");
    }
    assert!(!with("Peter", Some(""), None).resembles(&with("Ida", Some(""), None)));
}

#[test]
fn only_what_is_equal_is_left_out_when_two_are_merged() {
    let with = |role: Option<&str>, phone: Option<&str>, notes: Option<&str>| Contact {
        role: role.map(str::to_owned),
        phone: phone.map(str::to_owned),
        notes: notes.map(str::to_owned),
        ..named("Bodil Krogh")
    };
    for (one, other, remarks) in [
        (
            with(Some("lærer"), None, Some("Næstformand i hallen")),
            with(Some("formand"), None, None),
            "Næstformand i hallen\nformand",
        ),
        (
            with(None, Some("12345678"), None),
            with(None, Some("12345678 (kun aften)"), None),
            "12345678 (kun aften)",
        ),
        (
            with(None, Some("12345678, 87654321"), None),
            with(None, Some("87654321"), None),
            "87654321",
        ),
        (
            with(Some("Formand"), Some(" 12345678"), Some("formand")),
            with(Some("formand"), Some("12345678 "), None),
            "formand",
        ),
    ] {
        let joined = one.joined(&other);
        assert_eq!(joined.notes.as_deref(), Some(remarks));
        assert_eq!((joined.role, joined.phone), (one.role, one.phone));
    }
    let blank = with(None, Some(" "), None).joined(&with(None, Some("12345678"), None));
    assert_eq!(blank.phone.as_deref(), Some("12345678"));
    assert_eq!(blank.notes, None);
}

#[test]
fn what_a_newer_version_knows_of_both_is_kept() {
    let (keep, other) = (Id::<Contact>::new(uuid(100)), Id::<Contact>::new(uuid(101)));
    let mut book = Fieldbook::default();
    for (id, property) in [(keep, "kept"), (other, "new")] {
        let mut record = Record::new(id, at(NOW), named("Bodil"));
        record.unknown.insert(property.to_owned(), "ord".into());
        book.apply(Command::Put(record.into()), at(NOW)).unwrap();
    }
    book.apply(Command::Join { keep, other }, at(NOW)).unwrap();
    let kept = book.live::<Contact>(&keep).unwrap();
    assert_eq!(kept.unknown.keys().collect::<Vec<_>>(), ["kept", "new"]);
}
