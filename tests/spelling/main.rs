//! Every Danish text is spelled as in the dictionary or `words.txt`, avoids the phrases in `retired.txt`, and has its
//! quotation marks »like this«.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod check;
mod files;
mod rust;
mod tests;

use std::fs;
use std::path::Path;

use check::{Text, entries, misquoted, misspelt, needless, outdated, retired};
use rust::Home;

/// The words that the dictionary lacks.
const WORDS: &str = include_str!("words.txt");
const RETIRED: &str = include_str!("retired.txt");

/// Where the interface's texts are; everything else in `src/` is code.
const OF_WORDS: [&str; 3] = ["src/text.rs", "src/text/", "src/guide/"];

/// The pages of `docs/` for developers; all others are Danish.
const ENGLISH: [&str; 2] = ["docs/architecture.md", "docs/performance.md"];

/// The keys of data whose values are codes, unless they are plainly something else.
const CODES: [&str; 34] = [
    "action",
    "application/json",
    "launch_type",
    "url",
    "id",
    "format",
    "app",
    "purpose",
    "form_factor",
    "type",
    "phase",
    "age",
    "status",
    "how",
    "kind",
    "source",
    "state",
    "who",
    "topic",
    "route",
    "occasion",
    "question",
    "item",
    "themes",
    "months",
    "email",
    "lang",
    "dir",
    "start_url",
    "scope",
    "display",
    "categories",
    "src",
    "sizes",
];

fn own() -> Vec<&'static str> {
    entries(WORDS).collect()
}

/// The files below `folder` that end with `ending`, relative to the root.
fn below(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            found.extend(below(&path, ending));
        } else if path.ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What `read` finds in all of `paths`.
fn all_of(paths: Vec<String>, read: impl Fn(&str, &str) -> Vec<Text>) -> Vec<Text> {
    let texts = paths.iter().flat_map(|path| {
        let code = fs::read_to_string(root().join(path)).unwrap();
        read(path, &code)
    });
    texts.collect()
}

fn read_rust(path: &str, code: &str) -> Vec<Text> {
    let of_words = OF_WORDS.iter().any(|room| path.starts_with(room));
    rust::texts(path, code, if of_words { Home::OfWords } else { Home::OfCode })
}

/// Every Danish text in the app and its documentation.
fn texts() -> Vec<Text> {
    let mut sources = below("src", ".rs");
    sources.retain(|path| !path.ends_with("tests.rs") && !path.contains("/tests/"));
    let data = ["public/example.json", "public/manifest.webmanifest"].map(str::to_owned);
    let mut texts = all_of(sources, read_rust);
    texts.extend(all_of(data.into(), |path, code| files::json(path, code, &CODES)));
    texts.extend(all_of(below("public", ".html"), files::html));
    texts.extend(all_of(below("public", ".js"), files::script));
    texts.extend(all_of(below("style", ".css"), files::style));
    let mut pages = below("docs", ".md");
    pages.retain(|path| !ENGLISH.contains(&path.as_str()));
    texts.extend(all_of(pages, files::markdown));
    texts
}

/// Fails with one line for each finding.
fn expect_none(findings: Vec<String>, what_to_do: &str) {
    assert!(
        findings.is_empty(),
        "{} findings. {what_to_do}\n{}\n",
        findings.len(),
        findings.join("\n")
    );
}

#[test]
fn every_word_is_in_the_dictionary_or_our_own() {
    let what = "Correct the word, or put it in tests/spelling/words.txt if it is right:";
    expect_none(misspelt(&texts(), &own()), what);
}

/// The beginning of an accessible name that is promised not to change, because screen readers and other programs rely
/// on it.
const PROMISED: &str = "Rediger";

#[test]
fn no_retired_word_is_used() {
    let mut texts = texts();
    texts.retain(|text| !text.is(PROMISED));
    expect_none(
        outdated(&texts, &retired(RETIRED)),
        "See tests/spelling/retired.txt:",
    );
}

#[test]
fn quotation_marks_point_inwards() {
    expect_none(misquoted(&texts()), "Danish text is quoted »so«:");
}

#[test]
fn no_word_of_our_own_is_needless() {
    let what = "Take these out of tests/spelling/words.txt:";
    expect_none(needless(&texts(), &own()), what);
}

#[test]
fn our_own_words_are_in_order() {
    for group in WORDS.split("\n\n") {
        let words: Vec<&str> = entries(group).collect();
        assert!(
            words.is_sorted_by(|one, next| one < next),
            "sort these: {words:?}"
        );
    }
}
