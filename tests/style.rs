//! The style sheets: every class has a rule and every rule a class, a long rule has a line for each declaration, and
//! the width from which a screen counts as wide is written once.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use vejviseren::domain::NoteKind;
use vejviseren::route::kind_code;

/// What may share a line.
const SHORT: usize = 4;

/// Where each class is first found.
type Classes = BTreeMap<String, String>;

/// The files below `folder` with one of `endings`: their paths from the root, and their texts.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let path = format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy());
        if root.join(&path).is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.ends_with(ending)) {
            let text = fs::read_to_string(root.join(&path)).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// A selector, and what is between its braces.
struct Rule {
    selector: String,
    body: String,
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    kept.extend(parts.filter_map(|part| Some(part.split_once("*/")?.1)));
    kept
}

/// The rules of a style sheet, without the at-rules around them.
fn rules(css: &str) -> Vec<Rule> {
    let css = without_comments(css);
    let rule = |(at, _): (usize, &str)| {
        let selector = css[..at].rsplit(['{', '}', ';']).next()?.trim().to_owned();
        let body = &css[at + 1..];
        let end = body.find(['{', '}'])?;
        let body = body[..end].to_owned();
        css[at + 1 + end..]
            .starts_with('}')
            .then_some(Rule { selector, body })
    };
    css.match_indices('{').filter_map(rule).collect()
}

/// The classes in `selector`.
fn classes_of(selector: &str) -> impl Iterator<Item = &str> {
    let ends = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_';
    let names = selector.split('.').skip(1);
    names.map(move |rest| rest.split(ends).next().unwrap_or_default())
}

/// Adds the classes in the attribute `value`; `{}` is the kind of a note.
fn add(value: &str, file: &str, found: &mut Classes) {
    let kinds = NoteKind::ALL.map(kind_code);
    for word in value.split_whitespace() {
        for class in kinds.map(|kind| word.replace("{}", kind)) {
            found.entry(class).or_insert_with(|| file.to_owned());
        }
    }
}

fn is(token: Option<&TokenTree>, punct: char) -> bool {
    matches!(token, Some(TokenTree::Punct(it)) if it.as_char() == punct)
}

/// Adds every text in `token`.
fn literals(token: &TokenTree, file: &str, found: &mut Classes) {
    match token {
        TokenTree::Literal(text) => add(text.to_string().trim_matches('"'), file, found),
        TokenTree::Group(group) => {
            for token in group.stream() {
                literals(&token, file, found);
            }
        }
        _ => {}
    }
}

/// Adds the classes in Rust code: `class:name=…`, and the texts in `class=…` and `let class = …;`.
fn code(tokens: TokenStream, file: &str, found: &mut Classes) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            code(group.stream(), file, found);
        }
        if !matches!(token, TokenTree::Ident(word) if word == "class") {
            continue;
        }
        let rest = &tokens[at + 1..];
        let end = |begun: usize| (begun..rest.len()).find(|it| is(rest.get(*it), '='));
        if is(rest.first(), ':') && matches!(rest.get(1), Some(TokenTree::Ident(_))) {
            let name = rest[1..end(1).unwrap_or(1)].iter().map(ToString::to_string);
            add(&name.collect::<String>(), file, found);
        } else if is(rest.first(), '=') {
            // Up to the next statement or attribute, or the end of the tag.
            let next = end(1).map_or(rest.len(), |it| it - 1);
            let over = (1..next).find(|it| is(rest.get(*it), ';') || is(rest.get(*it), '>'));
            for token in &rest[1..over.unwrap_or(next)] {
                literals(token, file, found);
            }
        }
    }
}

/// The classes of the app's elements.
fn used() -> Classes {
    let mut found = Classes::new();
    for (file, text) in files("src/ui", &[".rs"]) {
        code(text.parse().unwrap(), &file, &mut found);
    }
    let marks =
        ["class=", "className: ", "classList.add(", "classList.toggle("].map(|mark| format!("{mark}\""));
    for (file, text) in files("public", &["index.html", ".js"]) {
        for value in marks.iter().flat_map(|mark| text.split(mark.as_str()).skip(1)) {
            add(value.split('"').next().unwrap_or_default(), &file, &mut found);
        }
    }
    found
}

/// The classes that have a rule.
fn ruled() -> Classes {
    let mut found = Classes::new();
    for (file, text) in files("style", &[".css"]) {
        for rule in rules(&text) {
            for class in classes_of(&rule.selector) {
                add(class, &file, &mut found);
            }
        }
    }
    found
}

/// The classes in `all` that are not in `known`, and where they are.
fn missing(all: &Classes, known: &Classes) -> Vec<String> {
    let only = all.iter().filter(|(class, _)| !known.contains_key(*class));
    only.map(|(class, file)| format!("{file}: {class}")).collect()
}

/// Whether `rule` has many declarations, and some of them share a line.
fn is_crowded(rule: &Rule) -> bool {
    let declarations: Vec<&str> = rule.body.split(';').filter(|it| !it.trim().is_empty()).collect();
    let begins_line = |it: &&str| it[..it.len() - it.trim_start().len()].contains('\n');
    declarations.len() > SHORT && !declarations.iter().all(begins_line)
}

#[test]
fn every_class_has_a_rule() {
    let used = used();
    assert!(used.len() > 150, "{} classes", used.len());
    let bare = missing(&used, &ruled());
    assert_eq!(bare, Vec::<String>::new(), "no rule has the class");
}

#[test]
fn every_rule_has_a_class() {
    let idle = missing(&ruled(), &used());
    assert_eq!(idle, Vec::<String>::new(), "no element has the class");
}

#[test]
fn a_long_rule_has_a_line_for_each_declaration() {
    let mut crowded = Vec::new();
    for (file, text) in files("style", &[".css"]) {
        let long = rules(&text).into_iter().filter(is_crowded);
        crowded.extend(long.map(|rule| format!("{file}: {}", rule.selector)));
    }
    let why = "a rule with more than four declarations has each on a line of its own";
    assert_eq!(crowded, Vec::<String>::new(), "{why}");
}

#[test]
fn the_width_of_a_wide_screen_is_written_once() {
    let sheets = files("style", &[".css"]);
    let [length] = sheets
        .iter()
        .filter_map(|(_, text)| {
            text.split_once("\n@custom-media --wide (min-width: ")?
                .1
                .split_once(");\n")
        })
        .map(|(length, _)| length)
        .collect::<Vec<_>>()[..]
    else {
        panic!("style/wide.css has no definition that its readers understand");
    };
    let mut all = files("src", &[".rs"]);
    all.extend(files("public", &[".html", ".js"]));
    all.extend_from_slice(&sheets);
    let unknown = |text: &str| text.matches("@media (--").count() > text.matches("@media (--wide)").count();
    all.retain(|(file, text)| file != "style/wide.css" && (text.contains(length) || unknown(text)));
    let wrong: Vec<String> = all.into_iter().map(|(file, _)| file).collect();
    assert_eq!(wrong, Vec::<String>::new(), "say (--wide), not {length}");
}

#[test]
fn the_checks_can_fail() {
    let rules = rules("@layer a { /* .no { */ .b:is(.c-d, e) > .f__g--h { x: 1.5em; y: z } i { x: y } }");
    let selectors: Vec<&str> = rules.iter().map(|rule| rule.selector.as_str()).collect();
    assert_eq!(selectors, [".b:is(.c-d, e) > .f__g--h", "i"]);
    assert_eq!(
        classes_of(selectors[0]).collect::<Vec<_>>(),
        ["b", "c-d", "f__g--h"]
    );

    let crowded = |body: &str| {
        is_crowded(&Rule {
            selector: String::new(),
            body: body.to_owned(),
        })
    };
    assert!(crowded(" a: 1; b: 1; c: 1; d: 1; e: 1; "));
    assert!(crowded("\n a: 1;\n b: 1;\n c: 1;\n d: 1; e: 1;\n"));
    assert!(!crowded("\n a: 1;\n b: 1;\n c: 1;\n d: 1;\n e: 1;\n"));
    assert!(!crowded(" a: 1; b: 1; c: 1; d: 1; "));

    let mut found = Classes::new();
    let view = "fn it(class: &str) { let class = if a { \"b\" } else { \"c d\" }; f(\"no\");
        view! { <p class=\"e\" class:f--g=move || on() id=\"no\"><a class=move || if x { \"h\" } else { \"\" }>\"no\"</a>
        <i class=format!(\"j--{}\", kind) title=\"no\"/> } }";
    code(view.parse().unwrap(), "", &mut found);
    let kinds = ["j--interview", "j--kontakt", "j--observation"];
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        [&["b", "c", "d", "e", "f--g", "h"][..], &kinds[..]].concat()
    );
    let none = Classes::from([("a".to_owned(), "b.rs".to_owned())]);
    assert_eq!(missing(&none, &Classes::new()), ["b.rs: a"]);
}
