//! The strings of a Rust file, as a person would read them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::check::{FILLED, Text};

/// Which strings of a file are text.
#[derive(Clone, Copy, PartialEq)]
pub enum Home {
    /// Modules of texts: every string that isn't a code.
    OfWords,
    /// Elsewhere: only what is certainly Danish.
    OfCode,
}

/// Codes that look like lower-case words: the outcomes of step 1, the routes, and their card.
const CODES: [&str; 5] = ["cocreate", "routes", "selfhelp", "structural", "unknown"];

/// The texts in `code`, without its attributes (which include doc comments) and without its tests.
pub fn texts(file: &str, code: &str, home: Home) -> Vec<Text> {
    let mut found = Vec::new();
    let stream: TokenStream = code
        .parse()
        .unwrap_or_else(|error| panic!("{file} is no Rust: {error}"));
    collect(stream, file, home, &mut found);
    found
}

fn collect(stream: TokenStream, file: &str, home: Home, found: &mut Vec<Text>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((content, end)) = attribute(&tokens, at) {
            at = if content == "cfg(test)" {
                item_end(&tokens, end)
            } else {
                end
            };
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group) => collect(group.stream(), file, home, found),
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                let text = string(&literal.to_string()).map(|value| filled_in(&value));
                let is_text = |text: &String| match home {
                    Home::OfWords => !is_code(text, &tokens, at),
                    Home::OfCode => is_surely_danish(text),
                };
                found.extend(text.filter(is_text).map(|text| Text::new(file, line, text)));
            }
            _ => {}
        }
        at += 1;
    }
}

/// The content, without spaces, of the attribute that begins at `at`, and where it ends.
fn attribute(tokens: &[TokenTree], at: usize) -> Option<(String, usize)> {
    if !is(tokens.get(at), '#') {
        return None;
    }
    let at = if is(tokens.get(at + 1), '!') {
        at + 2
    } else {
        at + 1
    };
    match tokens.get(at)? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            Some((group.stream().to_string().replace(' ', ""), at + 1))
        }
        _ => None,
    }
}

/// Where the item that begins at `at` ends: after its braces or its semicolon.
fn item_end(tokens: &[TokenTree], at: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is(Some(other), ';'),
    };
    let rest = tokens.get(at..).unwrap_or_default();
    rest.iter()
        .position(ends)
        .map_or(tokens.len(), |end| at + end + 1)
}

fn is(token: Option<&TokenTree>, punct: char) -> bool {
    matches!(token, Some(TokenTree::Punct(it)) if it.as_char() == punct)
}

/// Whether the string at `at` is an id, a field's name or similar: lower-case letters without spaces joined by signs,
/// or a single word in the pattern of a `match`, after `id:` or in `CODES`. Any other lower-case word counts as text.
fn is_code(text: &str, tokens: &[TokenTree], at: usize) -> bool {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == FILLED;
    if text.is_empty() || !text.chars().all(|c| small(c) || "._/:#?=&-".contains(c)) {
        return false;
    }
    // A string with signs only at its ends may be an abbreviation, or half of a compound.
    let word = text.trim_matches(|c| ".-".contains(c));
    if !word.chars().all(small) {
        return true;
    }
    let before = |back: usize| at.checked_sub(back).and_then(|place| tokens.get(place));
    let arrow = matches!(tokens.get(at + 1), Some(TokenTree::Punct(it)) if it.as_char() == '=' && it.spacing() == Spacing::Joint)
        && is(tokens.get(at + 2), '>');
    let field = is(before(1), ':') && matches!(before(2), Some(TokenTree::Ident(name)) if name == "id");
    arrow || field || is(tokens.get(at + 1), '|') || is(before(1), '|') || CODES.contains(&word)
}

/// A sentence (drawings never have two lower-case letters in a row), or a string with letters or quotation marks that
/// code never uses.
fn is_surely_danish(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let has_word = letters.windows(2).any(|two| two.iter().all(|c| c.is_lowercase()));
    let sentence = letters.iter().any(|c| c.is_whitespace()) && text.starts_with(char::is_uppercase);
    (sentence && has_word) || text.contains(|c: char| "æøåÆØÅ«»".contains(c))
}

/// The value of a literal, if it is a string.
fn string(literal: &str) -> Option<String> {
    let (start, end) = (literal.find('"')?, literal.rfind('"')?);
    let inner = literal.get(start + 1..end)?;
    match literal.chars().next()? {
        '"' => Some(unescaped(inner)),
        'r' => Some(inner.to_owned()),
        _ => None,
    }
}

fn unescaped(inner: &str) -> String {
    let mut value = String::new();
    let mut rest = inner.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match rest.next() {
            Some('n' | 'r' | 't' | '0') => value.push('\n'),
            Some('\n') => while rest.next_if(|c| c.is_whitespace()).is_some() {},
            Some('x') => value.extend(char_of(rest.by_ref().take(2).collect())),
            Some('u') => value.extend(char_of(rest.by_ref().skip(1).take_while(|c| *c != '}').collect())),
            Some(other) => value.push(other),
            None => {}
        }
    }
    value
}

fn char_of(hex: String) -> Option<char> {
    u32::from_str_radix(&hex.replace('_', ""), 16)
        .ok()
        .and_then(char::from_u32)
}

/// `text` with one sign in place of each `{}`, `{name}` and `{count:02}`.
fn filled_in(text: &str) -> String {
    let mut value = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        value.push_str(before);
        let name = |c: char| c.is_alphanumeric() || "_:.<>?#+".contains(c);
        match after.split_once('}') {
            Some((inner, behind)) if inner.chars().all(name) => {
                value.push(FILLED);
                rest = behind;
            }
            _ => {
                value.push('{');
                rest = after;
            }
        }
    }
    value + rest
}
