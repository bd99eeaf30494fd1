//! Cards of an address book: vCard 2.1 (Outlook), 3.0 (iPhone, Google; RFC 2426) and 4.0 (RFC 6350). Of each card only
//! what a contact can hold is read; pictures, addresses, birthdays and notes are left out.

use std::collections::BTreeMap;

use super::found::{Found, one_line};
use super::{MAX_ROWS, Row, RowError, SourceError, characters};
use crate::domain::{Contact, Id, Village};
use crate::format::content_lines::{FoldedLine, FoldedLines, components, is_quoted_printable, unfolded};

/// The properties that are read.
const READ: [&str; 7] = ["FN", "N", "ORG", "TITLE", "ROLE", "TEL", "EMAIL"];

/// Whether a text is cards.
pub(super) fn begins(text: &str) -> bool {
    text.get(..11)
        .is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// The cards in `text`.
///
/// # Errors
/// When there are too many.
pub(super) fn read(text: &str, village: Id<Village>) -> Result<Vec<Row>, SourceError> {
    let mut rows = Vec::new();
    let mut open: Option<Card> = None;
    for line in FoldedLines::of(text) {
        match property(line) {
            Some(Property::Begin) => {
                rows.extend(open.take().map(Card::cut_short));
                open = Some(Card::at(line.number));
            }
            Some(Property::End) => rows.extend(open.take().map(|card| card.row(village))),
            Some(Property::Value { name, rank, value }) => {
                if let Some(card) = &mut open {
                    card.add(name, rank, value);
                }
            }
            None => {}
        }
        if rows.len() > MAX_ROWS {
            return Err(SourceError::TooManyRows(MAX_ROWS));
        }
    }
    rows.extend(open.map(Card::cut_short));
    Ok(rows)
}

/// A line of a card.
enum Property {
    Begin,
    End,
    Value {
        name: &'static str,
        /// Which of several values is taken: that of the lowest rank, and of these the first.
        rank: u8,
        /// The components of its value.
        value: Vec<String>,
    },
}

/// What a line says, if it is one of those that are read.
fn property(line: FoldedLine) -> Option<Property> {
    let mut quoted = false;
    let colon = line.text.find(|letter| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let (head, value) = (
        unfolded(&line.text[..colon]).to_ascii_uppercase(),
        &line.text[colon + 1..],
    );
    let (name, parameters) = head.split_once(';').unwrap_or((&head, ""));
    // An iPhone groups what belongs together: «item1.TEL» and «item1.X-ABLabel».
    let name = name.rsplit('.').next().unwrap_or_default().trim();
    let is_card = value.trim().eq_ignore_ascii_case("VCARD");
    match name {
        "BEGIN" if is_card => return Some(Property::Begin),
        "END" if is_card => return Some(Property::End),
        _ => {}
    }
    let name = READ.into_iter().find(|read| *read == name)?;
    let parameters: Vec<&str> = parameters.split([';', ',', '=', '"']).collect();
    if parameters.contains(&"BASE64") || parameters.contains(&"B") {
        return None;
    }
    let value = if is_quoted_printable(&head) {
        quoted_printable(value)
    } else {
        unfolded(value)
    };
    let is_uri = parameters.contains(&"URI");
    let value = value.strip_prefix("tel:").filter(|_| is_uri).unwrap_or(&value);
    Some(Property::Value {
        name,
        rank: rank(&parameters),
        value: components(value),
    })
}

/// Of several numbers the preferred one is taken, then a mobile, and a fax last.
fn rank(parameters: &[&str]) -> u8 {
    let rank = |parameter: &&str| match *parameter {
        "FAX" => Some(3),
        "PREF" => Some(0),
        "CELL" => Some(1),
        _ => None,
    };
    let ranks: Vec<u8> = parameters.iter().filter_map(rank).collect();
    let fax = ranks.iter().find(|rank| **rank == 3);
    fax.or(ranks.iter().min()).copied().unwrap_or(2)
}

/// The text of a quoted-printable value (RFC 2045, 6.7), which may have been folded as any other line too.
fn quoted_printable(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut is_open = false;
    for line in value.lines() {
        // After an equals sign at the end of a line a space is a space.
        let line = line
            .strip_prefix([' ', '\t'])
            .filter(|_| !is_open)
            .unwrap_or(line);
        let text = line.strip_suffix('=');
        is_open = text.is_some();
        let mut rest = text.unwrap_or(line).as_bytes();
        while let [first, after @ ..] = rest {
            let code = after.get(..2).filter(|_| *first == b'=');
            let code = code.and_then(|code| u8::from_str_radix(str::from_utf8(code).ok()?, 16).ok());
            bytes.push(code.unwrap_or(*first));
            rest = code.map_or(after, |_| &after[2..]);
        }
    }
    characters::decode(&bytes)
}

/// A card that is being read.
struct Card {
    line: usize,
    values: BTreeMap<&'static str, (u8, Vec<String>)>,
}

impl Card {
    fn at(line: usize) -> Self {
        Self {
            line,
            values: BTreeMap::new(),
        }
    }

    fn add(&mut self, name: &'static str, rank: u8, value: Vec<String>) {
        let is_better = self.values.get(name).is_none_or(|(known, _)| rank < *known);
        if is_better && value.iter().any(|part| !part.trim().is_empty()) {
            self.values.insert(name, (rank, value));
        }
    }

    fn cut_short(self) -> Row {
        Row {
            line: self.line,
            found: Err(RowError::CutShort),
        }
    }

    fn row(self, village: Id<Village>) -> Row {
        Row {
            line: self.line,
            found: self.found(village),
        }
    }

    fn found(&self, village: Id<Village>) -> Result<Found, RowError> {
        let organisation = self.joined("ORG", ", ")?;
        let name = match (self.joined("FN", ";")?, self.name()?) {
            (Some(name), _) | (None, Some(name)) => name,
            // The card of an organisation.
            (None, None) => organisation.clone().unwrap_or_default(),
        };
        let role = match self.joined("TITLE", ";")? {
            None => self.joined("ROLE", ";")?,
            title => title,
        };
        let contact = Contact {
            organisation,
            role,
            phone: self.joined("TEL", ";")?,
            email: self.joined("EMAIL", ";")?,
            ..Contact::named(village, name)
        };
        Found::Contact(Box::new(contact)).checked()
    }

    /// The parts of a name in the order in which people say them: given, additional, family.
    fn name(&self) -> Result<Option<String>, RowError> {
        let parts = self.values.get("N").map(|(_, parts)| parts.as_slice());
        let part = |index: usize| {
            parts
                .and_then(|parts| parts.get(index))
                .map_or("", String::as_str)
        };
        one_line(&[part(1), part(2), part(0)].join(" "))
    }

    /// What a property says, its components joined.
    fn joined(&self, name: &str, between: &str) -> Result<Option<String>, RowError> {
        let parts = self.values.get(name).into_iter().flat_map(|(_, parts)| parts);
        let parts: Vec<&str> = parts
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        one_line(&parts.join(between))
    }
}

#[cfg(test)]
#[path = "cards_tests.rs"]
mod tests;
