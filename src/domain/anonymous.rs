//! Removing people's names from text that will be shown to others.

use std::collections::BTreeSet;
use std::ops::Range;

use super::letters::is_unseen;
use super::{Contact, Fieldbook, OfKind, Query, Resource, Version, fold};

/// The text that replaces a name.
pub const SOMEBODY: &str = "[navn]";

/// Name particles: they identify nobody by themselves, and the name continues after them.
const PARTICLES: [&str; 8] = ["del", "di", "el", "la", "le", "van", "von", "zu"];

/// Name parts that are also Danish words.
const WORDS: [&str; 8] = ["af", "al", "da", "de", "den", "der", "du", "og"];

/// The names to remove: each part of each name, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeSet<String>);

impl Fieldbook {
    /// The names of all people in the book, the trash and older versions included: deleting somebody doesn't make
    /// them anonymous. A contact with the same name as its organisation or a resource is not a person.
    pub fn names(&self) -> Names {
        let bare = |name: &str| fold(name.trim());
        let resources = self.of_kind(Resource::KIND).filter_map(Resource::of);
        let things: BTreeSet<String> = resources.map(|resource| bare(&resource.name)).collect();
        let contacts = self.of_kind(Contact::KIND).filter_map(Contact::of);
        let now = contacts.map(|contact| (contact.name.as_str(), contact.organisation.as_deref()));
        let versions = self.of_kind(Version::KIND).filter_map(Version::of);
        let before = versions.filter_map(|version| {
            let text = |name: &str| version.record.get(name)?.as_str();
            // Of the kinds that have a name, only a contact has this property.
            let is_contact = version.record.contains_key("key_person");
            is_contact.then(|| Some((text("name")?, text("organisation"))))?
        });
        let people = now.chain(before).filter(|(name, organisation)| {
            !things.contains(&bare(name)) && organisation.map(bare) != Some(bare(name))
        });
        Names::of(people.map(|(name, _)| name))
    }
}

impl Fieldbook {
    /// The names of those who refused to be stored or withdrew their consent.
    pub fn names_withheld(&self) -> Names {
        let contacts = self.of_kind(Contact::KIND).filter_map(Contact::of);
        let refusing = contacts.filter(|contact| contact.says_no());
        Names::of(refusing.map(|contact| contact.name.as_str()))
    }
}

/// Whether `part` identifies somebody: initials and particles don't. «Aa» is a name, though folded it is one letter.
fn is_telling(part: &str) -> bool {
    let folded = fold(part);
    part.chars().count() > 1 && !PARTICLES.contains(&&*folded) && !WORDS.contains(&&*folded)
}

/// The role of a word when names are removed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Part of a name. `genitive` is the number of bytes at the end (the genitive «s») to keep.
    Name { genitive: usize },
    /// An initial or a particle: part of a name only when next to a name part.
    Between,
    /// Any other word.
    Other,
}

impl Names {
    /// The parts of these names.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let parts = names.flat_map(|name| words(name).map(|word| &name[word]).collect::<Vec<_>>());
        Self(parts.filter(|part| is_telling(part)).map(fold).collect())
    }

    /// Whether a word in `text` may be a name: a quick answer for most texts, where none is.
    pub(super) fn may_be_in(&self, text: &str) -> bool {
        let text = fold(text);
        self.0.iter().any(|part| text.contains(part.as_str()))
    }

    /// `text` with every name replaced, whatever whitespace separates its parts.
    pub fn taken_out_of(&self, text: &str) -> String {
        let mut kept = String::with_capacity(text.len());
        let mut from = 0;
        for hit in self.hits(text) {
            kept.push_str(&text[from..hit.start]);
            kept.push_str(SOMEBODY);
            from = hit.end;
        }
        kept.push_str(&text[from..]);
        kept
    }

    /// The ranges of whole names: adjacent parts form one name.
    pub(super) fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let mut hits: Vec<Range<usize>> = Vec::new();
        // Initials and particles that may belong to the name that follows.
        let mut waiting: Option<Range<usize>> = None;
        // Whether the last name is complete because it ended in a genitive.
        let mut is_over = true;
        for word in words(text) {
            let joins = |before: &Range<usize>| is_gap(&text[before.end..word.start]);
            match self.part(&text[word.clone()]) {
                Part::Other => (waiting, is_over) = (None, true),
                Part::Between => {
                    let start = waiting.filter(joins).map_or(word.start, |before| before.start);
                    waiting = Some(start..word.end);
                }
                Part::Name { genitive } => {
                    let start = waiting
                        .take()
                        .filter(joins)
                        .map_or(word.start, |before| before.start);
                    let end = word.end - genitive;
                    let last = hits
                        .last_mut()
                        .filter(|last| !is_over && is_gap(&text[last.end..start]));
                    match last {
                        Some(last) => last.end = end,
                        None => hits.push(start..end),
                    }
                    is_over = genitive > 0;
                }
            }
        }
        hits
    }

    fn part(&self, word: &str) -> Part {
        let is_name = |word: &str| word.chars().count() > 1 && self.0.contains(&fold(word));
        if is_name(word) {
            return Part::Name { genitive: 0 };
        }
        let bare = word.strip_suffix(['s', 'S']);
        if bare.is_some_and(is_name) {
            return Part::Name { genitive: 1 };
        }
        let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        if is_initial || PARTICLES.contains(&fold(word).as_str()) {
            return Part::Between;
        }
        Part::Other
    }
}

/// The words of `text`, as ranges: letters and digits with their combining marks.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_within = |letter: char| letter.is_alphanumeric() || is_unseen(letter);
    let words = text.split(move |letter| !is_within(letter));
    let start = text.as_ptr().addr();
    words.filter(|word| !word.is_empty()).map(move |word| {
        let from = word.as_ptr().addr() - start;
        from..from + word.len()
    })
}

/// Whether the text between two words still lets them be parts of one name: whitespace, the full stop of an initial,
/// or a hyphen.
fn is_gap(between: &str) -> bool {
    between
        .chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, '.' | '-' | '‐' | '‑'))
}

/// Where `name` occurs in `text` as a whole word, or in the genitive: «Bo» and «Bos», not «Bogen».
pub(super) fn whole_hits(name: &Query, text: &str) -> Vec<Range<usize>> {
    let mut hits = name.hits(text);
    hits.retain(|hit| is_whole(&text[..hit.start], &text[hit.end..]));
    hits
}

/// Whether the text between `before` and `after` is a whole word, or a word in the genitive.
fn is_whole(before: &str, after: &str) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let after = after
        .strip_prefix('s')
        .filter(|rest| !is_letter(rest.chars().next()))
        .unwrap_or(after);
    !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
}

#[cfg(test)]
#[path = "anonymous_tests.rs"]
mod tests;
