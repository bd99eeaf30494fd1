//! »Det hørte vi – det gør vi nu«: the reply to the village, also when the answer is »Ikke nu«.

use super::{ask, library_name, listed, whom_to_ask};
use crate::domain::{Fieldbook, Id, NoteKind, Outcome, Village, by_theme};
use crate::text::{self, clean_sentence, counted};

/// The key of the team's own wording.
pub const REPLY: &str = "needs.text.reply";

/// How many themes are named.
const THEMES: usize = 3;

/// What was heard and what follows from it, for everybody to read, so it names nobody.
pub fn reply(book: &Fieldbook, village: Id<Village>) -> String {
    let names = book.names();
    let said = |question: &str| {
        let answer = book.answer(village.into(), question).trim();
        (!answer.is_empty()).then(|| clean_sentence(&names.taken_out_of(answer)))
    };
    let library = book.library();
    let notes = book.notes_in(village);
    let heard = notes.iter().filter(|note| note.kind != NoteKind::Contact).count();
    let mut lines = vec!["Det hørte vi – det gør vi nu".to_owned()];
    lines.extend(book.live::<Village>(&village).map(|village| village.name.clone()));
    lines.push(String::new());
    lines.push("Tak, fordi I tog imod os og fortalte.".to_owned());
    if heard > 0 {
        let count =
            counted(heard, "samtale eller iagttagelse", "samtaler og iagttagelser").replace('\u{a0}', " ");
        let themes = by_theme(&notes).into_iter();
        let themes: Vec<String> = themes
            .take(THEMES)
            .map(|(theme, _)| text::theme(theme).to_lowercase())
            .collect();
        let about = if themes.is_empty() {
            String::new()
        } else {
            format!(" Det handlede mest om {}.", listed(&themes))
        };
        lines.push(format!("Vi har skrevet {count} ned.{about}"));
    }
    lines.push(String::new());
    lines.push("Det hørte vi".to_owned());
    lines.push(said("needs.field.patterns").unwrap_or_else(|| "[Hvad gik igen?]".to_owned()));
    lines.push(String::new());
    lines.push("Det gør vi nu".to_owned());
    lines.push(decided(book, village));
    lines.extend(said("needs.decide.why"));
    let initiatives = book
        .initiatives_in(village)
        .into_iter()
        .filter(|initiative| initiative.is_open());
    lines.extend(initiatives.map(|initiative| format!("– {}", names.taken_out_of(&initiative.title))));
    lines.push(String::new());
    lines.push(ask("Har vi overset noget?", &whom_to_ask(&library)));
    lines.push(library_name(&library).to_owned());
    lines.join("\n")
}

fn decided(book: &Fieldbook, village: Id<Village>) -> String {
    let words = match book.decision(village).map(|decision| decision.outcome) {
        Some(Outcome::Support) => "Vi støtter fællesskaber, der findes i forvejen.",
        Some(Outcome::Start) => "Vi er med til at sætte noget nyt i gang.",
        Some(Outcome::NotNow) => {
            "Vi sætter ikke noget i gang lige nu. Det betyder ikke nej for altid, og I kan stadig bruge os."
        }
        Some(Outcome::Unknown) => "Vi ved for lidt endnu og vil gerne høre mere.",
        None => "[Hvad har I besluttet?]",
    };
    words.to_owned()
}
