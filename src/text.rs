//! The interface's Danish texts: constants by page, plurals and dates as functions.

pub mod about;
pub mod agreements;
pub mod all;
pub mod anonymised;
pub mod bring_in;
pub mod capture;
pub mod contacts;
pub mod data;
mod dates;
pub mod deadlines;
mod drafts;
pub mod evaluation;
pub mod example;
pub mod form;
pub mod initiatives;
pub mod install;
pub mod iphone;
mod labels;
pub mod leaving;
pub mod lock;
pub mod nav;
pub mod notes;
pub mod notices;
mod other_formats;
pub mod overview;
pub mod person;
mod phone;
pub mod photos;
mod problems;
pub mod report;
mod resource_labels;
pub mod resources;
pub mod results;
pub mod safety;
pub mod sealed;
pub mod settings;
pub mod share;
pub mod sharing;
pub mod sheet;
pub mod steps;
pub mod story;
pub mod talk;
mod transfer;
pub mod trash;
pub mod trouble;
pub mod village;
pub mod visits;
pub mod wipe;
pub mod year;

pub use dates::{clock, day, day_heading, hour, long_day, month, month_in_short, short_day, when};
pub use drafts::{
    FIRST_CONTACT, FirstContact, INVITATION, NEWS, REPLY, invitation, news, postcard, reply, whom_to_ask,
};
pub use labels::{
    age, age_group, consent_form, consent_status, contact_kind, contact_status, initiative_status, kind,
    missing, next_lack, note_kind, occasion, outcome, plan_state, route, sender_side, source, stage, tab,
    theme, theme_rows,
};
pub use other_formats::{
    NOTE_COLUMNS, VILLAGE_COLUMN, contacts_left_out, due_details, due_event, due_name, note_row,
};
pub use phone::phone;
pub use problems::{refusal, too_long, trouble, unreadable};
pub use resource_labels::{resource_add, resource_kind, resource_kinds, resource_new};
pub use transfer::{
    NO_FILE, comes_along, join_in_file, more_of_kind, more_refused, nothing_new, record_name, records,
    refused_record, standing, unopened, waits_in_trash, with_cpr,
};

use crate::domain::beginning;

/// The app's name.
pub const APP: &str = "Vejviseren";

/// A number in Danish notation: «10.000».
pub fn number(number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{}.{:03}", self::number(number / 1000), number % 1000)
}

/// What the toast says after an undo: the newest of `count` earlier changes that can be undone, announced as
/// `text`.
pub fn undo_before(text: &str, count: usize) -> String {
    match count {
        1 => format!("Taget tilbage. Du kan også fortryde det før: {text}"),
        _ => format!("Taget tilbage. Du kan også fortryde de {count} før, først: {text}"),
    }
}

/// `text` with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The facts that are known, on one line.
pub fn facts(facts: impl IntoIterator<Item = Option<String>>) -> String {
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `count` of something: `1 note`, `2 noter`. A no-break space keeps the number and its word on one line.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{}\u{a0}{word}", number(count))
}

/// The default title of a visit. It leaves out the place: the name doesn't tell whether Danish uses «i» or
/// «på» with it.
pub fn visit_title(occasion: crate::domain::Occasion) -> &'static str {
    match occasion {
        crate::domain::Occasion::Other => "Besøg",
        _ => self::occasion(occasion),
    }
}

/// A step with its number: «3.B Samskabelse med lokale aktører».
pub fn step_name(step: &crate::guide::Step) -> String {
    format!("{} {}", step.number, step.title)
}

/// A note in a list to choose from: its kind and the first words.
pub fn note_name(note: &crate::domain::Note) -> String {
    let start = beginning(&note.text, 80);
    let more = if start.len() < note.text.len() { "…" } else { "" };
    format!("{}: {start}{more}", note_kind(note.kind))
}

/// Who was speaking: age group and relation, never a name.
pub fn speaker(note: &crate::domain::Note) -> String {
    let who = note.who.clone().unwrap_or_default();
    let age = who.age.map(|age| self::age(age).to_owned());
    age.into_iter().chain(who.relation).collect::<Vec<_>>().join(", ")
}

/// The initial title of an initiative that is created from a note: the note's first words.
pub fn first_words(note: &crate::domain::Note) -> String {
    let words = if note.text.is_empty() {
        note.quote.as_deref().unwrap_or_default()
    } else {
        &note.text
    };
    let first = start_of(words);
    if first.is_empty() {
        nav::INITIATIVES.to_owned()
    } else {
        first
    }
}

/// The first words of a text, on one line.
fn start_of(text: &str) -> String {
    let first: String = text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    beginning(&first, 60).trim_end().to_owned()
}

/// `text`, with a full stop if it doesn't end a sentence.
pub fn clean_sentence(text: &str) -> String {
    let text = text.trim();
    let ends = text.ends_with(['.', '!', '?', '…']);
    if ends { text.to_owned() } else { format!("{text}.") }
}

/// The label of the partner's answer to a question.
pub fn of_partner(question: &str) -> String {
    format!("Partnerens svar: {question}")
}

/// «1 note», «2 noter».
pub fn notes(count: usize) -> String {
    counted(count, "note", "noter")
}

/// «3 af 12 udfyldt».
pub fn filled_in(done: usize, all: usize) -> String {
    format!("{} udfyldt", out_of(done, all))
}

/// «3 af 12 udført».
pub fn done_of(done: usize, all: usize) -> String {
    format!("{} udført", out_of(done, all))
}

/// «Trin 2 af 4».
pub fn step_of_four(number: impl std::fmt::Display) -> String {
    format!("Trin\u{a0}{number}\u{a0}af\u{a0}4")
}

/// «Trin 1: Behovsanalyse».
pub fn step_link(number: u8, title: &str) -> String {
    format!("Trin {number}: {title}")
}

/// «3 af 12».
pub fn out_of(done: usize, all: usize) -> String {
    format!("{}\u{a0}af\u{a0}{}", number(done), number(all))
}

/// When something falls due: «i dag», «tirsdag», «fristen var i går».
pub fn due(on: crate::domain::Day, today: crate::domain::Day) -> String {
    let late = if on < today { "fristen var " } else { "" };
    format!("{late}{}", day(on, today))
}

/// «Følg op i morgen», «Følg op den 27. november», «Følg op – fristen var i går».
pub fn follow_up(on: crate::domain::Day, today: crate::domain::Day) -> String {
    let dash = if on < today { " –" } else { "" };
    format!("{}{dash} {}", overview::FOLLOW_UP, due(on, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals() {
        assert_eq!(
            (notes(0), notes(1), notes(2)),
            ("0\u{a0}noter".into(), "1\u{a0}note".into(), "2\u{a0}noter".into())
        );
    }

    #[test]
    fn thousands_have_a_dot() {
        assert_eq!(
            [0, 999, 1000, 10_042].map(number),
            ["0", "999", "1.000", "10.042"]
        );
        assert_eq!(number(1_000_000), "1.000.000");
    }
}
