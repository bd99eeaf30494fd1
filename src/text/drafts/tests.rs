//! What the drafts contain, and what they leave open.

mod letters;

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{
    Answer, Command, Contact, Decision, Fieldbook, Id, Initiative, Note, NoteKind, Outcome, Record, Route,
    Scope, Sender, SenderSide, Theme, Topic, Village,
};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn put(book: &mut Fieldbook, record: impl Into<crate::domain::AnyRecord>) {
    book.apply(Command::Put(record.into()), at(NOW)).unwrap();
}

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn initiative(body: Initiative) -> Record<Initiative> {
    Record::new(Id::new(uuid(3)), at(NOW), body)
}

/// A village, a contact from the citizens' association with a note that quotes her, and an initiative with
/// her.
fn book() -> (Fieldbook, Record<Initiative>) {
    let mut book = Fieldbook::default();
    let mou = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    put(&mut book, Record::new(village(), at(NOW), mou));
    let bodil = Contact {
        organisation: Some("borgerforeningen".to_owned()),
        ..Contact::named(village(), "Bodil Krogh".to_owned())
    };
    put(&mut book, Record::new(Id::new(uuid(2)), at(NOW), bodil));
    let note = Note {
        village: village(),
        kind: NoteKind::Interview,
        text: "Hun savner selskab".to_owned(),
        quote: Some("Her er stille om aftenen".to_owned()),
        at: at(NOW),
        place: Some("Generalforsamlingen".to_owned()),
        who: None,
        themes: vec![Theme::Belonging],
        tags: Vec::new(),
        visit: None,
        contact: None,
        initiative: None,
    };
    put(&mut book, Record::new(Id::new(uuid(4)), at(NOW), note));
    let body = Initiative {
        contacts: vec![Id::new(uuid(2))],
        notes: vec![Id::new(uuid(4))],
        starts: "2027-01-14".parse().ok(),
        ..Initiative::titled(village(), "Læseaften".to_owned())
    };
    let evening = initiative(body);
    put(&mut book, evening.clone());
    let answer = Answer {
        scope: Scope(uuid(3)),
        question: "cocreate.frame.format".to_owned(),
        text: "Vi læser højt i pejsestuen".to_owned(),
    };
    put(&mut book, Record::keyed(answer));
    (book, evening)
}

fn library() -> Library {
    Library {
        name: Some("Mou Bibliotek".to_owned()),
        contact: Some("Anne Holm".to_owned()),
        phone: Some("12345678".to_owned()),
        ..Library::default()
    }
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "«{part}» is missing from {text}");
    }
}

fn has_not(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(!text.contains(part), "«{part}» is in {text}");
    }
}

#[test]
fn the_invitation_has_the_activity_s_own_place_and_time_or_room_for_them() {
    let (book, evening) = book();
    let text = invitation(&book, &evening);
    has(
        &text,
        &[
            "Vi læser højt i pejsestuen.",
            "Tid: torsdag den 14. januar 2027 kl. [klokkeslæt].",
            "Sted: [sted].",
            "[navn og nummer]",
        ],
    );
    has_not(&text, &["Bodil", "Generalforsamlingen"]);
    let placed = initiative(Initiative {
        time: Some("kl. 19–21".to_owned()),
        place: Some("Pejsestuen".to_owned()),
        ..evening.body.clone()
    });
    has(
        &invitation(&book, &placed),
        &["Tid: torsdag den 14. januar 2027 kl. 19–21.", "Sted: Pejsestuen."],
    );
}

#[test]
fn all_are_welcome_only_where_nobody_in_particular_is_invited() {
    let (book, evening) = book();
    has(&invitation(&book, &evening), &["Alle er velkomne."]);
    let narrowed = initiative(Initiative {
        audience: Some("tilflyttere.".to_owned()),
        ..evening.body.clone()
    });
    let text = invitation(&book, &narrowed);
    has(&text, &["Det er for tilflyttere."]);
    has_not(&text, &["Alle er velkomne"]);
}

#[test]
fn who_makes_it_follows_the_route() {
    let (book, evening) = book();
    let on = |route| {
        initiative(Initiative {
            route: Some(route),
            ..evening.body.clone()
        })
    };
    let own = on(Route::SelfHelp);
    has(
        &invitation(&book, &own),
        &["Borgerforeningen står for det, og biblioteket hjælper til."],
    );
    has(
        &news(&book, &own),
        &["Borgerforeningen stod for det, og biblioteket hjalp til."],
    );
    for route in [Route::CoCreation, Route::Structural] {
        has(
            &invitation(&book, &on(route)),
            &["Biblioteket og borgerforeningen står for det sammen."],
        );
    }
}

#[test]
fn whoever_sends_it_signs_it_and_is_asked() {
    let (mut book, evening) = book();
    put(&mut book, Record::keyed(library()));
    let text = invitation(&book, &evening);
    has(&text, &["Skriv eller ring til Anne Holm, tlf. 12 34 56 78."]);
    assert!(text.ends_with("\nMou Bibliotek"), "{text}");
    for topic in [Topic::Invitation, Topic::Communication] {
        let sender = Sender {
            scope: Scope(uuid(3)),
            topic,
            who: SenderSide::Partner,
            name: None,
        };
        put(&mut book, Record::keyed(sender));
    }
    let text = invitation(&book, &evening);
    has(&text, &["Skriv eller ring til [navn og nummer]."]);
    assert!(text.ends_with("\nborgerforeningen"), "{text}");
}

#[test]
fn nobody_s_interview_is_quoted_in_the_news() {
    let (book, evening) = book();
    let text = news(&book, &evening);
    has(
        &text,
        &[
            "Mou: Læseaften\n",
            "Torsdag den 14. januar 2027 samledes [antal] til Læseaften.",
            "[Citat fra en deltager – spørg, om I må bruge det]",
        ],
    );
    has_not(&text, &["stille om aftenen"]);
}

#[test]
fn the_frame_is_short() {
    let (book, evening) = book();
    assert_eq!(
        postcard(&book, &evening),
        "Læseaften\nFormål: …\nFormat: Vi læser højt i pejsestuen\nVi sigter efter: …"
    );
}
