//! How a name that is typed again changes what is known.

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Command, Consent, Day};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn contact(name: &str, organisation: &str, phone: &str) -> Contact {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Contact {
        organisation: filled(organisation),
        phone: filled(phone),
        ..Contact::named(Id::new(uuid(1)), name.to_owned())
    }
}

fn promise(day: u32, what: Option<&str>) -> FollowUp {
    FollowUp {
        what: what.map(str::to_owned),
        ..FollowUp::by(Day::new(2026, 12, day).unwrap())
    }
}

#[test]
fn everybody_of_that_name_is_found() {
    let mut book = Fieldbook::default();
    let names = ["Anne Jensen", "Anne  jensen ", "Anne Jensen Bak", "Åse Holm"];
    for (number, name) in (10..).zip(names) {
        let record = Record::new(Id::new(uuid(number)), at(NOW), contact(name, "", ""));
        book.apply(Command::Put(record.into()), at(NOW)).unwrap();
    }
    let found = |name: &str| book.contacts_named(Id::new(uuid(1)), name).len();
    assert_eq!(found(" anne jensen"), 2);
    assert_eq!(found("Aase Holm"), 1);
    assert_eq!(found("Anne"), 0);
    assert!(book.contacts_named(Id::new(uuid(2)), "Anne Jensen").is_empty());
}

#[test]
fn a_meeting_with_one_is_not_about_another_of_the_same_name() {
    let mut book = Fieldbook::default();
    let people =
        [10, 11].map(|number| Record::new(Id::new(uuid(number)), at(NOW), contact("Anne Jensen", "", "")));
    for person in &people {
        book.apply(Command::Put(person.clone().into()), at(NOW)).unwrap();
    }
    for (number, met) in [(20, Some(people[0].id)), (21, Some(people[1].id)), (22, None)] {
        let mut met_her = note(number, "Anne Jensen vil være med", at(NOW));
        met_her.body.contact = met;
        book.apply(Command::Put(met_her.into()), at(NOW)).unwrap();
    }
    let about = |person: &Record<Contact>| {
        let notes = book.notes_about(person).into_iter();
        let mut notes: Vec<_> = notes.map(|note| note.id).collect();
        notes.sort();
        notes
    };
    let id = |number| Id::new(uuid(number));
    assert_eq!(about(&people[0]), [id(20), id(22)]);
    assert_eq!(about(&people[1]), [id(21), id(22)]);
}

#[test]
fn only_what_is_known_already_tells_nobody_apart() {
    let mut anne = contact("Anne Jensen", "Skolen", "11 11 11 11");
    anne.follow_up = Some(promise(1, Some("Send bogliste")));
    for (name, organisation, phone, known) in [
        ("anne jensen", "", "", true),
        ("Anne Jensen", "skolen ", "11111111", true),
        ("anne jensen", "Kirken", "", false),
        ("anne jensen", "", "22 22 22 22", false),
        ("Anne Jensén", "", "", false),
    ] {
        assert_eq!(
            anne.knows_all_of(&contact(name, organisation, phone)),
            known,
            "{name} {organisation} {phone}"
        );
    }
    let alone = contact("Anne Jensen", "", "");
    assert!(
        !alone.knows_all_of(&anne),
        "it may be another, of whom nothing else was known"
    );
    let again = |day| Contact {
        follow_up: Some(promise(day, None)),
        ..alone.clone()
    };
    assert!(anne.knows_all_of(&again(1)));
    assert!(!anne.knows_all_of(&again(2)));
    assert!(alone.knows_all_of(&again(2)));
}

#[test]
fn what_is_replaced_is_kept_among_the_remarks() {
    let mut anne = contact("Anne Jensen", "Skolen", "11 11 11 11");
    anne.role = Some("lærer".to_owned());
    anne.notes = Some("Træffes om aftenen".to_owned());
    anne.follow_up = Some(promise(1, Some("Send bogliste")));
    let mut typed = contact("anne jensen", "Kirken", "22 22 22 22");
    typed.email = Some("anne@kirken.example".to_owned());
    typed.follow_up = Some(promise(2, None));
    typed.status = ContactStatus::Contacted;
    let now = anne.updated_with(&typed);
    assert_eq!(now.name, "Anne Jensen");
    assert_eq!(
        (
            now.organisation.as_deref(),
            now.phone.as_deref(),
            now.role.as_deref()
        ),
        (Some("Kirken"), Some("22 22 22 22"), Some("lærer"))
    );
    assert_eq!((&now.email, &now.follow_up), (&typed.email, &typed.follow_up));
    assert_eq!(now.status, ContactStatus::Contacted);
    assert_eq!(
        now.notes.as_deref(),
        Some("Træffes om aftenen\nSkolen\n11 11 11 11\n2026-12-01 Send bogliste")
    );
    assert_eq!(now.updated_with(&typed), now, "said again it changes nothing");
}

#[test]
fn the_same_said_again_leaves_what_is_known() {
    let mut anne = contact("Anne Jensen", "Skolen", "11 11 11 11");
    anne.follow_up = Some(promise(1, Some("Send bogliste")));
    let day = Day::new(2026, 3, 1).unwrap();
    anne.consent = Some(Consent::spoken(ConsentStatus::Given, day));
    let typed = Contact {
        follow_up: Some(promise(1, None)),
        consent: Some(Consent::spoken(ConsentStatus::Given, day.plus(30))),
        ..contact("ANNE JENSEN", "skolen", "11111111")
    };
    assert_eq!(anne.updated_with(&typed), anne);
    anne.consent = Some(Consent::spoken(ConsentStatus::Withdrawn, day));
    assert_eq!(anne.updated_with(&typed).consent, typed.consent);
}

proptest! {
    #[test]
    fn no_word_is_lost_when_a_contact_is_updated(
        known in ("[ab]{0,2}", "[ab]{0,2}", "[ab]{0,2}"), typed in ("[ab]{0,2}", "[ab]{0,2}"),
        old in prop::option::of((1u32..4, "[ab]{1,2}")), new in prop::option::of(1u32..4),
    ) {
        let mut one = contact("Anne", &known.0, &known.1);
        one.notes = (!known.2.is_empty()).then(|| known.2.clone());
        one.follow_up = old.as_ref().map(|(day, what)| promise(*day, Some(what)));
        let mut two = contact("anne", &typed.0, &typed.1);
        two.follow_up = new.map(|day| promise(day, None));
        let now = one.updated_with(&two);
        let notes = now.notes.clone().unwrap_or_default();
        let what = now.follow_up.as_ref().and_then(|promise| promise.what.clone());
        let said: Vec<&str> = [&now.organisation, &now.phone, &what].into_iter().flatten().map(String::as_str)
            .chain(notes.lines()).chain(notes.lines().filter_map(|line| line.strip_prefix("2026-12-0")?.get(2..)))
            .collect();
        let old = old.map(|(_, what)| what).unwrap_or_default();
        for word in [&known.0, &known.1, &known.2, &typed.0, &typed.1, &old] {
            prop_assert!(word.is_empty() || said.contains(&word.as_str()), "{word} is gone from {now:?}");
        }
    }
}
