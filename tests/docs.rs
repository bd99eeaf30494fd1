//! The README and `docs/` name what exists: files, tests, and the words on the screen.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The README and every page of `docs/`.
fn pages() -> Vec<String> {
    let mut pages = vec!["README.md".to_owned()];
    for file in below(&root().join("docs"), "md") {
        let path = file.strip_prefix(root()).unwrap();
        pages.push(path.to_string_lossy().replace('\\', "/"));
    }
    pages
}

/// Every file below `folder` with this ending.
fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path, ending));
        } else if path.extension().is_some_and(|its| its == ending) {
            found.push(path);
        }
    }
    found
}

/// What stands between each `open` and the next `close`.
fn between<'text>(text: &'text str, open: &str, close: &str) -> Vec<&'text str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, next)) = after.split_once(close) else {
            break;
        };
        found.push(inside);
        rest = next;
    }
    found
}

/// `page` without its code blocks.
fn prose(page: &str) -> String {
    read(page).split("```").step_by(2).collect()
}

/// The address of a heading within its page.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut links = 0;
    for page in pages() {
        let text = prose(&page);
        let headings = text.lines().filter(|line| line.starts_with('#'));
        let anchors: Vec<String> = headings.map(anchor).collect();
        let folder = root().join(&page).parent().unwrap().to_owned();
        for link in between(&text, "](", ")") {
            let is_there = match link.strip_prefix('#') {
                Some(anchor) => anchors.iter().any(|known| known == anchor),
                None => folder.join(link).exists(),
            };
            assert!(is_there, "{page}: {link}");
            links += 1;
        }
    }
    assert!(links > 20, "{links} links");
}

#[test]
fn every_path_in_backticks_exists() {
    let mut paths = 0;
    for page in pages() {
        let text = prose(&page);
        for code in between(&text, "`", "`") {
            let path = code.split(' ').next().unwrap();
            let folders = ["src/", "tests/", "script/", "public/", "style/", "docs/"];
            if folders.iter().any(|folder| path.starts_with(folder)) && !path.contains('*') {
                assert!(root().join(path).exists(), "{page}: {path}");
                paths += 1;
            }
        }
    }
    assert!(paths > 40, "{paths} paths");
}

#[test]
fn every_promise_names_a_test_that_exists() {
    let mut known = BTreeSet::new();
    for folder in ["src", "tests"] {
        for file in below(&root().join(folder), "rs") {
            let path = file.strip_prefix(root()).unwrap().with_extension("");
            known.extend(path.iter().map(|part| part.to_string_lossy().into_owned()));
            let code = fs::read_to_string(&file).unwrap();
            known.extend(between(&code, "fn ", "(").into_iter().map(str::to_owned));
        }
    }
    let text = read("docs/loefter.md");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    assert!(rows.len() > 10, "{rows:?}");
    for row in &rows[2..] {
        let tests = between(row, "`", "`");
        assert!(!tests.is_empty(), "no test for: {row}");
        for part in tests.iter().flat_map(|test| test.split("::")) {
            assert!(known.contains(part), "{part} in: {row}");
        }
    }
}

/// The handbook prints in bold what stands on the screen, and nothing else.
#[test]
fn the_handbook_says_the_words_on_the_screen() {
    let mut texts = String::new();
    for folder in ["src/text", "src/guide"] {
        for file in below(&root().join(folder), "rs") {
            texts.push_str(&fs::read_to_string(file).unwrap());
        }
    }
    let text = prose("docs/brugere.md");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let bold = between(&text, "**", "**");
    assert!(bold.len() > 60, "{} words", bold.len());
    for words in bold.iter().flat_map(|words| words.split(" › ")) {
        assert!(texts.contains(&format!("\"{words}\"")), "{words}");
    }
}

#[test]
fn the_readme_fits_on_a_screen() {
    assert!(read("README.md").lines().count() <= 60);
}
