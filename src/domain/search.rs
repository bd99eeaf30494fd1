//! Search with Danish letters: «aarhus» finds «Århus», «ol» is found in «Ølgod».

use std::ops::Range;

use super::letters::{is_unseen, plain};
use super::order::ordered;

/// Replaces letters that a search treats as equal: lower case, `å` and `aa` as `a`, `ø` and `oe` as `o`, `æ` and `ä`
/// as `ae`, other letters without their accents; invisible characters are dropped. Folding twice gives the same as
/// folding once.
pub fn fold(text: &str) -> String {
    Word::new(text).folded
}

/// The text to search in: `text` folded, and where `aa` or `oe` may be two separate letters, a second time as they
/// are written, so that «esi» is found in «poesi».
pub fn searchable(text: &str) -> String {
    let Word { mut folded, written } = Word::new(text);
    if written != folded {
        folded.push('\n');
        folded.push_str(&written);
    }
    folded
}

/// `name` folded, with single spaces: the same for names that only differ in spelling.
pub(super) fn fold_name(name: &str) -> String {
    fold(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A search query: every word must occur, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<Word>);

/// A word in its folded form, and as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    folded: String,
    written: String,
}

impl Word {
    fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut written = String::with_capacity(text.len());
        fold_each(text, |letter, _, doubled| {
            written.push(letter);
            if !doubled {
                folded.push(letter);
            }
        });
        Self { folded, written }
    }

    fn is_in(&self, text: &str) -> bool {
        text.contains(self.folded.as_str())
            || (self.written != self.folded && text.contains(self.written.as_str()))
    }
}

impl Query {
    /// The words of `text`, separated by whitespace and punctuation.
    pub fn new(text: &str) -> Self {
        let seen: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
        let words = seen.split(|letter: char| !letter.is_alphanumeric());
        Self(words.filter(|word| !word.is_empty()).map(Word::new).collect())
    }

    /// The whole of `text` as a single word, as it is written.
    pub fn phrase(text: &str) -> Self {
        Self(vec![Word::new(text.trim())])
    }

    /// Whether the query is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word occurs in `text`, which must be [`searchable`].
    pub fn matches(&self, text: &str) -> bool {
        self.0.iter().all(|word| word.is_in(text))
    }

    /// Whether it finds nothing that `other` doesn't find: each of `other`'s words is contained in a word of this
    /// query.
    pub fn narrows(&self, other: &Self) -> bool {
        let within = |word: &Word| {
            let has = |own: &Word| {
                own.folded.contains(word.folded.as_str()) && own.written.contains(word.written.as_str())
            };
            self.0.iter().any(has)
        };
        other.0.iter().all(within)
    }

    /// Where the words occur in `text`, as byte ranges in order that don't touch each other.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let (mut folded, mut written) = (Origins::default(), Origins::default());
        fold_each(text, |letter, from, doubled| {
            written.push(letter, from.clone());
            if !doubled {
                folded.push(letter, from);
            }
        });
        let found = self.0.iter().flat_map(|word| {
            let folded = folded.of(&word.folded);
            folded.into_iter().chain(written.of(&word.written))
        });
        let found = found.map(|hit| {
            // Combining marks belong to the last letter.
            let marks = text[hit.end..].chars().take_while(|letter| is_unseen(*letter));
            hit.start..hit.end + marks.map(char::len_utf8).sum::<usize>()
        });
        let start = |hit: &Range<usize>| i64::try_from(hit.start).unwrap_or(i64::MAX);
        ordered(found, |hit| (start(hit), String::new()))
            .into_iter()
            .fold(Vec::new(), |mut merged: Vec<Range<usize>>, hit| {
                match merged.last_mut() {
                    Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
                    _ => merged.push(hit),
                }
                merged
            })
    }
}

/// A folded text, and for every byte of it the range it comes from.
#[derive(Default)]
struct Origins {
    text: String,
    from: Vec<Range<usize>>,
}

impl Origins {
    fn push(&mut self, letter: char, from: Range<usize>) {
        self.text.push(letter);
        self.from.resize(self.text.len(), from);
    }

    /// The ranges that every occurrence of `word` comes from.
    fn of(&self, word: &str) -> Vec<Range<usize>> {
        let hits = self.text.match_indices(word).filter(|(_, word)| !word.is_empty());
        hits.map(|(at, word)| self.from[at].start..self.from[at + word.len() - 1].end)
            .collect()
    }
}

/// Calls `each` with every folded letter, the byte range it comes from, and whether it may be only the second half of
/// the letter before it: the second letter of `aa` and `oe`, which may stand for `å` and `ø`, or be two letters as in
/// «poesi».
fn fold_each(text: &str, mut each: impl FnMut(char, Range<usize>, bool)) {
    // The last folded letter that did not itself complete `aa` or `oe`.
    let mut last = None;
    for (at, letter) in text.char_indices() {
        let range = at..at + letter.len_utf8();
        plain(letter, |letter| {
            let doubled = is_doubled(last, letter);
            each(letter, range.clone(), doubled);
            if !doubled {
                last = Some(letter);
            }
        });
    }
}

/// Whether `letter` after `last` only completes a digraph.
fn is_doubled(last: Option<char>, letter: char) -> bool {
    matches!((last, letter), (Some('a'), 'a') | (Some('o'), 'e'))
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
