//! Ready drafts of what is sent: an invitation before, a short news item after,
//! and the frame on a postcard.

use super::clean_sentence;
use crate::domain::{Contact, Day, Fieldbook, Initiative, Record, Scope, Sender, Topic, Village, Visit};

/// The question whose answer is the team's own wording of the invitation.
pub const INVITATION: &str = "outreach.text.invitation";
/// The same of the news item.
pub const NEWS: &str = "outreach.text.news";

/// An invitation to `tiltag`, from what is known of it.
pub fn invitation(book: &Fieldbook, tiltag: &Record<Initiative>) -> String {
    let facts = Facts::of(book, tiltag);
    let mut lines = vec![tiltag.title.clone(), String::new()];
    lines.extend(facts.idea.map(|idea| clean_sentence(&idea)));
    lines.extend(
        tiltag
            .audience
            .as_ref()
            .map(|audience| format!("Det er for {}.", audience.trim().trim_end_matches('.'))),
    );
    lines.push(match tiltag.starts {
        Some(day) => format!("Vi begynder {}.", long_day(day)),
        None => "Vi begynder: [dag og tid].".to_owned(),
    });
    lines.push(format!("Sted: {}.", facts.place.as_deref().unwrap_or("[sted]")));
    lines.push(String::new());
    lines.push(format!("Alle er velkomne. {}", facts.together));
    lines.push(format!(
        "Spørgsmål? Skriv eller ring til {}.",
        facts.asked.as_deref().unwrap_or("[navn og nummer]")
    ));
    lines.join("\n")
}

/// A short news item on how `tiltag` went.
pub fn news(book: &Fieldbook, tiltag: &Record<Initiative>) -> String {
    let facts = Facts::of(book, tiltag);
    let village = facts.village;
    let when = tiltag.starts.map_or_else(|| "[dag]".to_owned(), long_day);
    let mut lines = vec![
        format!("{} i {village}", tiltag.title),
        String::new(),
        format!(
            "{} samledes [antal] til {} i {village}.",
            capital(&when),
            tiltag.title
        ),
    ];
    lines.extend(facts.idea.map(|idea| clean_sentence(&idea)));
    lines.extend(
        facts
            .quote
            .map(|quote| format!("«{}», lød det fra en af deltagerne.", quote.trim())),
    );
    lines.push(facts.together);
    lines.push("Har du en idé til dit lokalområde? Biblioteket kommer gerne ud.".to_owned());
    lines.join("\n")
}

/// The frame of a co-creation, short enough for a postcard.
pub fn postcard(book: &Fieldbook, tiltag: &Record<Initiative>) -> String {
    let scope = Scope::from(tiltag.id);
    let parts = [
        ("Formål", "cocreate.frame.purpose"),
        ("Format", "cocreate.frame.format"),
        ("Vi sigter efter", "cocreate.frame.ambition"),
    ];
    let lines = parts.into_iter().map(|(name, question)| {
        let answer = book.answer(scope, question).trim();
        format!("{name}: {}", if answer.is_empty() { "…" } else { answer })
    });
    [tiltag.title.clone()]
        .into_iter()
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A day in a text that goes to other programs, with spaces as they know them.
fn long_day(day: Day) -> String {
    super::long_day(day).replace('\u{a0}', " ")
}

/// What the drafts are made of.
struct Facts {
    village: String,
    idea: Option<String>,
    place: Option<String>,
    asked: Option<String>,
    together: String,
    quote: Option<String>,
}

impl Facts {
    fn of(book: &Fieldbook, tiltag: &Record<Initiative>) -> Self {
        let scope = Scope::from(tiltag.id);
        let answers = [
            "cocreate.frame.format",
            "cocreate.frame.purpose",
            "selfhelp.listen.idea",
            "structural.expect.outcome",
        ];
        let idea = answers
            .iter()
            .map(|question| book.answer(scope, question).trim())
            .find(|text| !text.is_empty());
        let place = tiltag
            .visits
            .iter()
            .find_map(|id| book.live::<Visit>(id)?.place.clone());
        let asked = book
            .sender(scope, Topic::Communication)
            .and_then(|sender: &Record<Sender>| sender.name.clone());
        let partners = tiltag.contacts.iter().filter_map(|id| {
            let contact = book.live::<Contact>(id)?;
            contact.organisation.clone()
        });
        let mut partners: Vec<String> = partners.collect();
        partners.dedup();
        let with = if partners.is_empty() {
            "stedets egne folk".to_owned()
        } else {
            partners.join(" og ")
        };
        let quote = tiltag
            .notes
            .iter()
            .find_map(|id| book.live::<crate::domain::Note>(id)?.quote.clone());
        Self {
            village: book
                .live::<Village>(&tiltag.village)
                .map(|village| village.name.clone())
                .unwrap_or_default(),
            idea: idea.map(str::to_owned),
            place,
            asked,
            together: format!("Biblioteket laver det sammen med {with}."),
            quote,
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, uuid};
    use crate::domain::{Answer, Command, Id};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    fn book() -> (Fieldbook, Record<Initiative>) {
        let mut book = Fieldbook::default();
        let mut put = |record| book.apply(Command::Put(record), at(NOW)).map(drop).unwrap();
        let village = Id::new(uuid(1));
        put(Record::new(
            village,
            at(NOW),
            Village {
                name: "Mou".to_owned(),
                ..Village::default()
            },
        )
        .into());
        let mut bodil = Contact::named(village, "Bodil Krogh".to_owned());
        bodil.organisation = Some("Borgerforeningen".to_owned());
        put(Record::new(Id::new(uuid(2)), at(NOW), bodil).into());
        let tiltag = Initiative {
            contacts: vec![Id::new(uuid(2))],
            audience: Some("tilflyttere".to_owned()),
            starts: "2027-01-14".parse().ok(),
            ..Initiative::titled(village, "Læseaften".to_owned())
        };
        let tiltag = Record::new(Id::new(uuid(3)), at(NOW), tiltag);
        put(tiltag.clone().into());
        let answer = Answer {
            scope: Scope(uuid(3)),
            question: "cocreate.frame.format".to_owned(),
            text: "Vi læser højt i pejsestuen".to_owned(),
        };
        put(Record::keyed(answer).into());
        (book, tiltag)
    }

    #[test]
    fn the_invitation_says_what_for_whom_when_and_with_whom() {
        let (book, tiltag) = book();
        let text = invitation(&book, &tiltag);
        for part in [
            "Læseaften",
            "Vi læser højt i pejsestuen.",
            "Det er for tilflyttere.",
            "torsdag den 14. januar 2027",
            "sammen med Borgerforeningen",
            "[sted]",
        ] {
            assert!(text.contains(part), "«{part}» is missing from {text}");
        }
        assert!(!text.contains("Bodil"), "nobody is named unasked: {text}");
    }

    #[test]
    fn the_news_and_the_postcard_are_made_of_the_same() {
        let (book, tiltag) = book();
        let text = news(&book, &tiltag);
        assert!(text.starts_with("Læseaften i Mou\n"), "{text}");
        assert!(
            text.contains("Torsdag den 14. januar 2027 samledes [antal]"),
            "{text}"
        );
        assert_eq!(
            postcard(&book, &tiltag),
            "Læseaften\nFormål: …\nFormat: Vi læser højt i pejsestuen\nVi sigter efter: …"
        );
    }
}
