use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Age, Contact, Continues, Evaluation, Hours, Initiative, InitiativeStatus};

const NOON: &str = "2026-11-23T12:00:00+01:00";

fn book() -> Fieldbook {
    let (village, evening) = (Id::new(uuid(1)), Id::new(uuid(2)));
    let mou = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    let initiative = Initiative {
        status: InitiativeStatus::Anchored,
        ..Initiative::titled(village, "Læseaften".to_owned())
    };
    let whole = Evaluation {
        gain: Some("Bodil Krogh fik en nøgle.".to_owned()),
        continues: Some(Continues::Yes),
        ages: vec![Age::Senior, Age::Child],
        ..Evaluation::open(evening.into(), Evaluation::WHOLE.to_owned())
    };
    let first = Evaluation {
        title: Some("Første aften".to_owned()),
        on: Some("2025-10-02".parse().unwrap()),
        came: Some(12),
        hours: Some(Hours(250)),
        ..Evaluation::open(evening.into(), "own:1".to_owned())
    };
    let evaluations =
        [whole, first].map(|it| Record::new(Evaluation::id(it.scope, &it.part), at(NOON), it).into());
    let people = Contact::named(village, "Bodil Krogh".to_owned());
    Fieldbook::from_records(evaluations.into_iter().chain([
        Record::new(village, at(NOON), mou).into(),
        Record::new(evening, at(NOON), initiative).into(),
        Record::new(Id::new(uuid(3)), at(NOON), people).into(),
    ]))
}

fn plain(about: About, with_names: bool) -> String {
    content(&book(), about, at(NOON).day(), with_names)
        .unwrap()
        .plain()
        .replace('\u{a0}', " ")
}

#[test]
fn it_says_who_came_what_they_got_and_what_lives_on() {
    let text = plain(About::Village(Id::new(uuid(1))), true);
    for words in [
        "2025: 1 aktivitet · 12 kom · 2,5 timer",
        "Aldersgrupper: Børn, Seniorer",
        "Læseaften: Bodil Krogh fik en nøgle.",
        "Læseaften: forankret · går videre uden biblioteket",
        "Første aften",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn names_are_left_out_unless_they_are_asked_for_and_all_villages_are_named() {
    let text = plain(About::All, false);
    assert!(!text.contains("Bodil") && !text.contains("Krogh"), "{text}");
    assert!(text.contains("Mou · Læseaften"), "{text}");
    assert_eq!(
        content(&Fieldbook::default(), About::All, at(NOON).day(), false),
        None
    );
}
