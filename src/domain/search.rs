//! Danish searching: «aarhus» finds «Århus», «ol» is within «Ølgod».

use std::ops::Range;

use super::order::ordered;

/// Letters that are the same to somebody who searches: lower case, `å` and
/// `aa` as `a`, `ø` and `oe` as `o`, `æ` and `ä` as `ae`, other letters without
/// their accents. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |letters, _| folded.push_str(letters));
    folded
}

/// What somebody is looking for: every word must be there, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of `text`, folded.
    pub fn new(text: &str) -> Self {
        Self(
            text.split_whitespace()
                .map(fold)
                .filter(|word| !word.is_empty())
                .collect(),
        )
    }

    /// The whole of `text`, as it stands, folded.
    pub fn phrase(text: &str) -> Self {
        Self(vec![fold(text.trim())])
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word is in `folded`, a text that `fold` has been over.
    pub fn matches(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Whether it finds nothing that `other` doesn't: each of that one's words is
    /// within one of its own.
    pub fn narrows(&self, other: &Self) -> bool {
        let within = |word: &String| self.0.iter().any(|own| own.contains(word.as_str()));
        other.0.iter().all(within)
    }

    /// Where in `text` the words are, as byte ranges in order, none touching.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut folded = String::with_capacity(text.len());
        // For every byte of `folded`: the range of `text` it was made from.
        let mut origin: Vec<Range<usize>> = Vec::with_capacity(text.len());
        fold_each(text, |letters, from| {
            folded.push_str(letters);
            origin.resize(folded.len(), from);
        });
        let found = self
            .0
            .iter()
            .flat_map(|word| folded.match_indices(word.as_str()))
            .map(|(at, word)| origin[at].start..origin[at + word.len() - 1].end);
        let start = |hit: &Range<usize>| i64::try_from(hit.start).unwrap_or(i64::MAX);
        ordered(found, |hit| (start(hit), String::new()))
            .into_iter()
            .fold(Vec::new(), |mut joined: Vec<Range<usize>>, hit| {
                match joined.last_mut() {
                    Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
                    _ => joined.push(hit),
                }
                joined
            })
    }
}

/// Calls `each` with every folded letter and the byte range it was made from.
fn fold_each(text: &str, mut each: impl FnMut(&str, Range<usize>)) {
    // The folded letter still open to being doubled: `aa` and `oe` fold to one.
    let mut last = None;
    for (at, letter) in text.char_indices() {
        let range = at..at + letter.len_utf8();
        // Accents written as letters of their own (as some phones paste them).
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        // Most are, and for them there is little to find out.
        if letter.is_ascii() {
            let letter = letter.to_ascii_lowercase();
            if !is_doubled(last, letter) {
                each(letter.encode_utf8(&mut [0; 4]), range);
                last = Some(letter);
            }
            continue;
        }
        for lower in letter.to_lowercase() {
            let mut buffer = [0; 4];
            let folded: &str = match lower {
                'å' | 'á' | 'à' | 'â' | 'ã' => "a",
                'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' => "o",
                'æ' | 'ä' => "ae",
                'é' | 'è' | 'ê' | 'ë' => "e",
                'í' | 'ì' | 'î' | 'ï' => "i",
                'ü' | 'ú' | 'ù' | 'û' => "u",
                'ý' | 'ÿ' => "y",
                'ñ' => "n",
                'ç' => "c",
                'ß' => "ss",
                '\u{300}'..='\u{36f}' => continue,
                other => other.encode_utf8(&mut buffer),
            };
            for (start, letter) in folded.char_indices() {
                if !is_doubled(last, letter) {
                    each(&folded[start..start + letter.len_utf8()], range.clone());
                    last = Some(letter);
                }
            }
        }
    }
}

/// Whether `letter` after `last` only writes that one out.
fn is_doubled(last: Option<char>, letter: char) -> bool {
    matches!((last, letter), (Some('a'), 'a') | (Some('o'), 'e'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(query: &str, text: &str) -> bool {
        Query::new(query).matches(&fold(text))
    }

    #[test]
    fn danish_letters_are_found_however_they_are_typed() {
        for (query, text) in [
            ("aarhus", "Århus"),
            ("århus", "Aarhus"),
            ("ol", "Ølgod"),
            ("oel", "Ølgod"),
            ("øl", "Oelgod"),
            ("kaer", "Kærvej"),
            ("kær", "Kaervej"),
            ("A\u{30a}rhus", "Århus"),
            ("CAFE", "café"),
            ("bus bog", "Bogbussen kom, bus og alt"),
        ] {
            assert!(finds(query, text), "{query} in {text}");
        }
        assert!(!finds("bus tog", "Bogbussen"));
    }

    #[test]
    fn a_letter_more_narrows_and_another_word_does_not() {
        let narrows = |one: &str, other: &str| Query::new(one).narrows(&Query::new(other));
        assert!(narrows("havn", "hav") && narrows("bus havn", "havn") && narrows("bus", ""));
        assert!(!narrows("hav", "havn") && !narrows("bus", "havn") && !narrows("", "bus"));
    }

    #[test]
    fn hits_are_ranges_of_the_text_itself() {
        let text = "På Ølgod i Aarhus";
        let marked: Vec<&str> = Query::new("ol arhus")
            .hits(text)
            .into_iter()
            .map(|hit| &text[hit])
            .collect();
        assert_eq!(marked, ["Øl", "Aarhus"]);
    }

    #[test]
    fn doubled_letters_fold_away_whole() {
        for (text, folded) in [("oee", "o"), ("aæ", "ae"), ("aaå", "a"), ("poesi", "posi")] {
            assert_eq!(fold(text), folded, "{text}");
            assert_eq!(fold(folded), folded, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[a-zæøåAOE ]{0,20}|\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_text_is_found_by_each_of_its_words(text in "[a-zæøåéü ]{1,40}") {
            prop_assert!(Query::new(&text).matches(&fold(&text)));
        }

        #[test]
        fn what_narrows_finds_nothing_else(text in "[abå ]{0,12}", query in "[abå ]{0,4}", more in "[abå ]{0,3}") {
            let (wide, narrow) = (Query::new(&query), Query::new(&format!("{query}{more}")));
            let folded = fold(&text);
            prop_assert!(!narrow.narrows(&wide) || !narrow.matches(&folded) || wide.matches(&folded));
        }

        #[test]
        fn hits_lie_in_order_on_letters(text in "\\PC{0,40}", query in "\\PC{0,4}") {
            let hits = Query::new(&query).hits(&text);
            for pair in hits.windows(2) {
                prop_assert!(pair[0].end < pair[1].start);
            }
            for hit in hits {
                prop_assert!(text.get(hit).is_some_and(|part| !part.is_empty()));
            }
        }
    }
}
