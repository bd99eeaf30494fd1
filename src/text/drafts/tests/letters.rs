//! The texts of the first contact and the reply to a village.

use super::*;

#[test]
fn the_texts_of_the_first_contact_name_the_place_and_whom_to_ask() {
    let (mut book, _) = book();
    put(&mut book, Record::keyed(library()));
    for text in &FIRST_CONTACT {
        let text = (text.make)(&book, village());
        has(&text, &["Mou", "Anne Holm, tlf. 12 34 56 78"]);
        has_not(&text, &["i Mou ", "i Mou.", "Bodil"]);
    }
}

#[test]
fn the_reply_says_what_was_decided_whatever_it_was_and_names_nobody() {
    let (mut book, _) = book();
    has(
        &reply(&book, village()),
        &["[Hvad har I besluttet?]", "[Hvad gik igen?]"],
    );
    let answer = |question: &str, text: &str| {
        Record::keyed(Answer {
            scope: village().into(),
            question: question.to_owned(),
            text: text.to_owned(),
        })
    };
    put(
        &mut book,
        answer("needs.field.patterns", "Bodil Krogh og andre savner et sted"),
    );
    put(
        &mut book,
        answer("needs.decide.why", "Foreningen klarer det selv"),
    );
    for (outcome, words) in [
        (
            Outcome::Support,
            "Vi støtter fællesskaber, der findes i forvejen.",
        ),
        (Outcome::Start, "Vi er med til at sætte noget nyt i gang."),
        (Outcome::NotNow, "Vi sætter ikke noget i gang lige nu."),
        (Outcome::Unknown, "Vi ved for lidt endnu og vil gerne høre mere."),
    ] {
        let decision = Decision {
            village: village(),
            outcome,
            on: at(NOW).day(),
            by: None,
        };
        put(&mut book, Record::keyed(decision));
        let text = reply(&book, village());
        has(
            &text,
            &[
                words,
                "Vi har skrevet 1 samtale eller iagttagelse ned. Det handlede mest om fællesskabsfølelse.",
                "[navn] og andre savner et sted.",
                "Foreningen klarer det selv.",
                "– Læseaften",
            ],
        );
        has_not(&text, &["Bodil", "Krogh", "stille om aftenen"]);
    }
}
