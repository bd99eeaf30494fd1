//! The visible texts in files other than Rust: pages, data, scripts, styles and Markdown.

use crate::check::{FILLED, Text};

/// The line number of the byte `at` in `code`.
fn line(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// The values of a JSON file. For the keys in `codes` only values that can't be codes count: those with a space, a
/// capital letter or a Danish letter.
pub fn json(file: &str, code: &str, codes: &[&str]) -> Vec<Text> {
    let mut found = Vec::new();
    let mut key = String::new();
    let mut rest = 0;
    while let Some(start) = code[rest..].find('"').map(|start| rest + start) {
        let mut strings = serde_json::Deserializer::from_str(&code[start..]).into_iter::<String>();
        let value = strings.next().and_then(Result::ok);
        let value = value.unwrap_or_else(|| panic!("{file}:{} is no JSON", line(code, start)));
        rest = start + strings.byte_offset();
        if code[rest..].trim_start().starts_with(':') {
            key = value;
            continue;
        }
        let is_sign = |c: char| c.is_ascii() && c != ' ';
        let looks_coded = value.chars().all(is_sign) && !value.starts_with(|c: char| c.is_ascii_uppercase());
        let is_code = looks_coded && codes.contains(&key.as_str());
        // Ids, dates and timestamps.
        let has_number_first = value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains(' ');
        if !is_code && !has_number_first {
            found.push(Text::new(file, line(code, start), value));
        }
    }
    found
}

/// The attributes that are read out or shown; also `content`, but only for the description.
const SHOWN: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

/// What a page shows, and its title.
pub fn html(file: &str, code: &str) -> Vec<Text> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let rest = &code[at..];
        let end = |end: &str| rest.find(end).map_or(rest.len(), |it| it + end.len());
        if rest.starts_with("<!--") {
            at += end("-->");
        } else if rest.starts_with('<') {
            let tag = &rest[..end(">")];
            let description = tag.contains("name=\"description\"").then_some("content");
            for name in SHOWN.into_iter().chain(description) {
                if let Some((_, value)) = tag.split_once(&format!(" {name}=\"")) {
                    let value = value.split('"').next().unwrap_or_default();
                    found.push(Text::new(file, line(code, at), value));
                }
            }
            at += tag.len();
        } else {
            let text = &rest[..rest.find('<').unwrap_or(rest.len())];
            let space = text.len() - text.trim_start().len();
            if !text.trim().is_empty() {
                found.push(Text::new(file, line(code, at + space), text.trim()));
            }
            at += text.len();
        }
    }
    found
}

/// The sentences in a script: double-quoted, beginning with a capital letter and containing a space.
pub fn script(file: &str, code: &str) -> Vec<Text> {
    let mut found = Vec::new();
    for (at, line) in code.lines().enumerate() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        let strings = line.split('"').skip(1).step_by(2);
        let sentences = strings.filter(|text| text.starts_with(char::is_uppercase) && text.contains(' '));
        found.extend(sentences.map(|text| Text::new(file, at + 1, text)));
    }
    found
}

/// The text that a style sheet puts before or after something.
pub fn style(file: &str, code: &str) -> Vec<Text> {
    let mut found = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let Some((selector, value)) = line.split_once("content: \"") else {
            continue;
        };
        let value = value.split('"').next().unwrap_or_default();
        let text = if selector.contains("::after") {
            format!("{FILLED}{value}")
        } else {
            format!("{value}{FILLED}")
        };
        found.push(Text::new(file, at + 1, text));
    }
    found
}

/// The text of a Markdown file: headings, paragraphs, list items and rows, without code and addresses.
pub fn markdown(file: &str, code: &str) -> Vec<Text> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let (mut fenced, mut goes_on) = (false, false);
    for (at, line) in code.lines().enumerate() {
        let fence = line.starts_with("```");
        fenced ^= fence;
        if fenced || fence || line.trim().is_empty() {
            goes_on = false;
            continue;
        }
        let begins = ["|", "- ", "#"].iter().any(|sign| line.starts_with(sign));
        match found.last_mut() {
            Some((_, text)) if goes_on && !begins => *text = format!("{text}\n{line}"),
            _ => found.push((at + 1, line.to_owned())),
        }
        goes_on = !line.starts_with(['|', '#']);
    }
    let texts = found
        .into_iter()
        .map(|(line, text)| Text::new(file, line, prose(&text)));
    texts.collect()
}

/// `text` without its `code` and the addresses of its links.
fn prose(text: &str) -> String {
    let filled = FILLED.to_string();
    let mut pieces = text.split('`').enumerate();
    let mut prose = String::new();
    for (at, piece) in pieces.by_ref() {
        prose.push_str(if at % 2 == 0 { piece } else { &filled });
    }
    let mut links = prose.split("](");
    let mut plain = links.next().unwrap_or_default().to_owned();
    for link in links {
        plain.push_str(link.split_once(')').map_or("", |(_, after)| after));
    }
    plain
}
