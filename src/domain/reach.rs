//! Finds what in a text can be tapped to call or to write: the first phone number or mail address. Everything else
//! stays text, even if it looks like a link.

use std::fmt::Write;
use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach<'text> {
    /// Plain text.
    Text(&'text str),
    /// A phone number as it was written, and its URI (`tel:`, RFC 3966).
    Phone(&'text str, String),
    /// A mail address as it was written, and its URI (`mailto:`, RFC 6068).
    Mail(&'text str, String),
}

/// The pieces of `text`. Only the first number or address can be tapped: of two, nobody knows which is meant.
pub fn reaches(text: &str) -> Vec<Reach<'_>> {
    let (phone, mail) = (phone(text), mail(text));
    // A number may be part of a mail address, but never the other way round.
    let mail_first = match (&phone, &mail) {
        (Some((phone, _)), Some((mail, _))) => mail.start <= phone.start,
        (_, mail) => mail.is_some(),
    };
    let found = if mail_first { mail } else { phone };
    let Some((at, address)) = found else {
        return words(text).into_iter().collect();
    };
    let shown = &text[at.clone()];
    let link = if mail_first {
        Reach::Mail(shown, address)
    } else {
        Reach::Phone(shown, address)
    };
    let after = words(&text[at.end..]);
    words(&text[..at.start])
        .into_iter()
        .chain([link])
        .chain(after)
        .collect()
}

fn words(text: &str) -> Option<Reach<'_>> {
    (!text.trim().is_empty()).then_some(Reach::Text(text))
}

type Found = Option<(Range<usize>, String)>;

/// The first phone number in `text`.
fn phone(text: &str) -> Found {
    let mut runs = runs(text).into_iter();
    runs.find_map(|run| number_in(text, &run)).or_else(|| whole(text))
}

/// Where the phone number `phone` occurs in `text`, in one piece or in groups.
pub(super) fn number_hits(phone: &str, text: &str) -> Vec<Range<usize>> {
    let wanted = dialled(phone);
    // A short number is a service's, or no number at all.
    if wanted.len() < 6 {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for Run { groups, .. } in runs(text) {
        let mut from = 0;
        while from < groups.len() {
            let number = |to: &usize| digits(text, &groups[from..=*to]);
            let to = (from..groups.len()).find(|to| number(to).len() >= wanted.len());
            match to.filter(|to| number(to).ends_with(&wanted)) {
                Some(to) => {
                    hits.push(groups[from].start..groups[to].end);
                    from = to + 1;
                }
                None => from += 1,
            }
        }
    }
    hits
}

/// The last eight digits: a Danish number with or without its country code.
pub(super) fn dialled(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(8)..].iter().collect()
}

/// Groups of digits with nothing between them that would end a number.
#[derive(Debug, Default)]
struct Run {
    /// The position of the plus it starts with, if any.
    plus: Option<usize>,
    groups: Vec<Range<usize>>,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    // The `0` that callers from abroad leave out.
    let trunk = text.find("(0)").map(|at| at + 1);
    for (at, letter) in text.char_indices() {
        match letter {
            '0'..='9' if Some(at) == trunk => {}
            '0'..='9' => {
                if !open {
                    runs.push(Run::default());
                    open = true;
                }
                let Some(run) = runs.last_mut() else { continue };
                match run.groups.last_mut() {
                    Some(group) if group.end == at => group.end += 1,
                    _ => run.groups.push(at..at + 1),
                }
            }
            '+' => {
                runs.push(Run {
                    plus: Some(at),
                    groups: Vec::new(),
                });
                open = true;
            }
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '\u{2010}'..='\u{2013}' | '.' | '(' | ')' => {}
            _ => open = false,
        }
    }
    runs
}

fn number_in(text: &str, run: &Run) -> Found {
    let Run { plus, groups } = run;
    let all = digits(text, groups);
    let first = groups.first()?.start;
    if let Some(abroad) = all.strip_prefix("00").filter(|_| plus.is_none()) {
        return international(text, groups, first, 2, abroad);
    }
    if let Some(plus) = plus {
        return international(text, groups, *plus, 0, &all);
    }
    // «45 12 34 56 78» has the country code but no plus.
    if all.len() == 10 && all.starts_with("45") {
        return international(text, groups, first, 0, &all);
    }
    (0..groups.len()).find_map(|from| {
        let to = (from..groups.len()).find(|to| digits(text, &groups[from..=*to]).len() >= 8)?;
        let some = &groups[from..=to];
        let number = digits(text, some);
        let found = groups[from].start..groups[to].end;
        (number.len() == 8 && !is_date(some)).then(|| (found, format!("tel:{number}")))
    })
}

/// The number formed by the `digits` after the plus, or after the first `skipped` groups.
fn international(text: &str, groups: &[Range<usize>], start: usize, skipped: usize, digits: &str) -> Found {
    // A Danish number ends after eight more digits; a foreign number where the run of digits ends.
    let length = if digits.starts_with("45") {
        10
    } else {
        digits.len()
    };
    let number = digits.get(..length)?;
    let mut seen = 0;
    let last = groups.iter().find(|group| {
        seen += group.len();
        seen >= length + skipped
    })?;
    let fits = seen == length + skipped && (7..=15).contains(&length);
    let opened = text[..start].ends_with('(') && text[start..last.end].contains(')');
    fits.then(|| (start - usize::from(opened)..last.end, format!("tel:+{number}")))
}

/// A field that contains only a number, of a length that isn't Danish: a short service number, or a foreign one.
fn whole(text: &str) -> Found {
    let bare = text.trim();
    let start = text.len() - text.trim_start().len();
    let mut found = runs(text);
    let run = found.pop().filter(|run| found.is_empty() && run.plus.is_none())?;
    let number = digits(text, &run.groups);
    let plain = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.ends_with(|c: char| c.is_ascii_digit())
        && !is_date(&run.groups);
    (plain && (3..=15).contains(&number.len())).then(|| (start..start + bare.len(), format!("tel:{number}")))
}

fn digits(text: &str, groups: &[Range<usize>]) -> String {
    groups.iter().map(|group| &text[group.clone()]).collect()
}

/// Whether the groups of digits have the lengths of a date.
fn is_date(groups: &[Range<usize>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(Range::len).collect();
    matches!(lengths[..], [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2])
}

/// The first mail address in `text`.
fn mail(text: &str) -> Found {
    text.match_indices('@').find_map(|(at, _)| {
        let before = text[..at].trim_end_matches(is_local);
        let after = text[at + 1..].trim_start_matches(is_domain);
        let domain = &text[at + 1..text.len() - after.len()];
        let domain = domain.trim_end_matches(['.', '-']);
        let (start, end) = (before.len(), at + 1 + domain.len());
        let local = &text[start..at];
        let alone = !before.ends_with('@') && !text[end..].starts_with('@');
        let is_dotted = local.split('.').all(|part| !part.is_empty());
        (alone && is_dotted && is_host(domain)).then(|| {
            (
                start..end,
                format!("mailto:{}@{}", escaped(local), escaped(domain)),
            )
        })
    })
}

/// Whether `domain` has at least two labels, the last of two letters or more.
fn is_host(domain: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && !name.starts_with('-') && !name.ends_with('-');
    domain.split('.').all(is_name)
        && domain
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.chars().count() > 1)
}

/// The characters allowed unquoted before the `@` (RFC 5322, 3.2.3; RFC 6532), except the slash and the bar: people
/// write those between two addresses.
fn is_local(letter: char) -> bool {
    is_domain(letter) || "!#$%&'*+=?^_`{}~".contains(letter)
}

fn is_domain(letter: char) -> bool {
    let is_accent = ('\u{300}'..='\u{36f}').contains(&letter);
    letter.is_alphanumeric() || is_accent || letter == '.' || letter == '-'
}

/// `text` with every character percent-encoded that could have a meaning in a URI.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
#[path = "reach_tests.rs"]
mod tests;
