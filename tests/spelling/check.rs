//! What may be wrong with a text: a word, a retired phrase, or the direction of a quotation mark.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::fs;
use std::process::Command;

/// Replaces each placeholder in a text.
pub const FILLED: char = '\u{fffc}';

/// A Danish text that somebody reads, and its position.
pub struct Text {
    place: String,
    text: String,
}

impl Text {
    /// Whether `words` is all of it.
    pub fn is(&self, words: &str) -> bool {
        self.text == words
    }

    /// `text`, which begins on this line of `file`.
    pub fn new(file: &str, line: usize, text: impl Into<String>) -> Self {
        Self {
            place: format!("{file}:{line}"),
            // A soft hyphen isn't part of the word.
            text: text.into().replace('\u{ad}', ""),
        }
    }

    fn finding(&self, what: impl Display) -> String {
        let start: String = shown(&self.text).chars().take(60).collect();
        format!("{}: {what} – {start}", self.place)
    }
}

impl Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.text)
    }
}

/// `text` on one line, with `{}` for each placeholder.
fn shown(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace(FILLED, "{}")
}

/// A word: letters, possibly with hyphens or full stops inside.
struct Token<'a> {
    /// The characters between it and the previous word.
    between: &'a str,
    word: &'a str,
    /// The same with a full stop after it, if there is one, because it may be an abbreviation.
    stopped: &'a str,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_letter = |c: char| c.is_alphanumeric() || c == FILLED || c == '@' || c == '_';
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_letter) {
        let (between, word) = rest.split_at(start);
        let is_within = |(at, c): &(usize, char)| {
            let next = word[at + c.len_utf8()..].chars().next();
            is_letter(*c) || ("-.".contains(*c) && next.is_some_and(is_letter))
        };
        let letters = word.char_indices().take_while(is_within);
        let end = letters.map(|(_, c)| c.len_utf8()).sum();
        let stop = usize::from(word[end..].starts_with('.'));
        found.push(Token {
            between,
            word: &word[..end],
            stopped: &word[..end + stop],
        });
        rest = &word[end..];
    }
    found
}

/// The words of `text` that a dictionary can know: no numbers, addresses or placeholders.
fn words(text: &str) -> Vec<&str> {
    let is_word = |word: &str| word.chars().all(|c| c.is_alphabetic() || "-.".contains(c));
    let all = tokens(text).into_iter().map(|token| token.stopped);
    all.filter(|word| is_word(word)).collect()
}

/// Printed whenever hunspell doesn't answer.
const HOW_TO_GET_IT: &str = "The spelling check needs hunspell and its Danish dictionary. Run script/setup native, or:  \
    sudo apt-get install hunspell hunspell-da";

/// Those of `words` that are in `dictionary`, according to the hunspell called `program`.
pub fn ask(program: &str, dictionary: &str, words: &BTreeSet<&str>) -> Result<BTreeSet<String>, String> {
    let failed = |error: &dyn Display| format!("{program} doesn't answer: {error}. {HOW_TO_GET_IT}");
    let file = tempfile::NamedTempFile::new().map_err(|error| failed(&error))?;
    let lines = words.iter().copied().collect::<Vec<_>>().join("\n");
    fs::write(file.path(), lines).map_err(|error| failed(&error))?;
    let answer = Command::new(program)
        // Lists the known words, so that a word that hunspell reads differently counts as unknown instead of being
        // missed.
        .args(["-d", dictionary, "-i", "utf-8", "-G", "-l"])
        // Without this user's personal dictionary.
        .args(["-p", "/dev/null"])
        .arg(file.path())
        .output()
        .map_err(|error| failed(&error))?;
    let said = String::from_utf8_lossy(&answer.stderr);
    if !answer.status.success() || !said.is_empty() {
        return Err(failed(&said.trim().trim_end_matches('.')));
    }
    Ok(String::from_utf8_lossy(&answer.stdout)
        .lines()
        .map(str::to_owned)
        .collect())
}

fn known(words: &BTreeSet<&str>) -> BTreeSet<String> {
    ask("hunspell", "da_DK", words).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether `word` is our own word `own`; if that is lower-case, it may also begin a sentence.
fn is_own(word: &str, own: &str) -> bool {
    let word = word.trim_end_matches('.');
    let (Some(first), Some(own_first)) = (word.chars().next(), own.chars().next()) else {
        return false;
    };
    word == own
        || (first.to_lowercase().eq([own_first]) && word[first.len_utf8()..] == own[own_first.len_utf8()..])
}

/// The words in `texts` that are neither in the dictionary nor in `own`.
pub fn misspelt(texts: &[Text], own: &[&str]) -> Vec<String> {
    let all: BTreeSet<&str> = texts.iter().flat_map(|text| words(&text.text)).collect();
    let known = known(&all);
    let is_unknown = |word: &&str| !known.contains(*word) && !own.iter().any(|own| is_own(word, own));
    let findings = texts.iter().flat_map(|text| {
        let unknown = words(&text.text).into_iter().filter(is_unknown);
        unknown.map(|word| {
            text.finding(format_args!(
                "»{}« is in no dictionary",
                word.trim_end_matches('.')
            ))
        })
    });
    findings.collect()
}

/// Those of `own` that no text uses, and those that are already in the dictionary.
pub fn needless(texts: &[Text], own: &[&str]) -> Vec<String> {
    let known = known(&own.iter().copied().collect());
    let used: BTreeSet<&str> = texts.iter().flat_map(|text| words(&text.text)).collect();
    let reason = |own: &&str| {
        if known.contains(*own) {
            return Some(format!("{own}: the dictionary has it"));
        }
        let is_used = used.iter().any(|word| is_own(word, own));
        (!is_used).then(|| format!("{own}: no text has it any more"))
    };
    own.iter().filter_map(reason).collect()
}

/// A word or phrase that the interface no longer uses, and what it says instead.
#[derive(Debug)]
pub struct Retired<'a> {
    phrase: &'a str,
    instead: &'a str,
}

/// The lines `form, form → what to say instead` of a list. A form that begins with `=` applies only if it is the whole
/// text; `…` in it matches up to three words.
pub fn retired(list: &str) -> Vec<Retired<'_>> {
    let mut found = Vec::new();
    for line in entries(list) {
        let (forms, instead) = line
            .split_once(" → ")
            .unwrap_or_else(|| panic!("this retired word has no arrow to what is said instead: {line}"));
        found.extend(forms.split(", ").map(|phrase| Retired { phrase, instead }));
    }
    found
}

/// The lines of a list that are neither empty nor comments.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Retired<'_> {
    /// Whether it occurs in `text` as whole words, in any case.
    fn is_in(&self, text: &str) -> bool {
        if let Some(whole) = self.phrase.strip_prefix('=') {
            return text.trim().to_lowercase() == whole.to_lowercase();
        }
        let phrase = self.phrase.to_lowercase();
        let wanted: Vec<&str> = phrase.split(' ').collect();
        let tokens = tokens(text);
        (0..tokens.len()).any(|at| begin_with(&tokens[at..], &wanted, true))
    }
}

/// Whether `tokens` begin with the words `wanted`, where `…` matches up to three words. Only white space may come
/// before each word, except the `first`.
fn begin_with(tokens: &[Token], wanted: &[&str], first: bool) -> bool {
    let Some((word, more)) = wanted.split_first() else {
        return true;
    };
    let is_joined = |token: &Token| token.between.trim().is_empty();
    if *word == "…" {
        let passed = tokens.iter().take(3).take_while(|token| is_joined(token)).count();
        return (0..=passed).any(|passed| begin_with(&tokens[passed..], more, false));
    }
    tokens.split_first().is_some_and(|(token, rest)| {
        let is_here = (first || is_joined(token)) && token.word.to_lowercase() == *word;
        is_here && begin_with(rest, more, false)
    })
}

/// The retired phrases in `texts`.
pub fn outdated(texts: &[Text], retired: &[Retired]) -> Vec<String> {
    let findings = texts.iter().flat_map(|text| {
        let here = retired.iter().filter(|one| one.is_in(&text.text));
        here.map(|one| text.finding(format_args!("»{}« is retired; say {}", one.phrase, one.instead)))
    });
    findings.collect()
}

/// The texts whose quotation marks don't point inwards, »like this«, or are of another kind.
pub fn misquoted(texts: &[Text]) -> Vec<String> {
    let findings = texts.iter().filter_map(|text| {
        let signs: Vec<char> = text.text.chars().collect();
        let wrong = (0..signs.len()).find(|at| is_wrong_mark(&signs, *at))?;
        let near = &signs[wrong.saturating_sub(12)..signs.len().min(wrong + 12)];
        let near = shown(&near.iter().collect::<String>());
        Some(text.finding(format_args!("{} is the wrong way round in: {near}", signs[wrong])))
    });
    findings.collect()
}

/// Whether the character at `at` is a wrong quotation mark.
fn is_wrong_mark(signs: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| signs.get(before));
    let after = signs.get(at + 1);
    let begins = before.is_none_or(|c| c.is_whitespace() || "([–/-*|".contains(*c));
    match signs[at] {
        '»' => !begins || after.is_none_or(|c| c.is_whitespace()),
        '«' => begins || after.is_some_and(|c| c.is_alphanumeric() || *c == FILLED),
        sign => "“”„\"".contains(sign),
    }
}
