//! Views follow the state they show. The body of a component runs once and tracks nothing, so state read there goes
//! stale: such a read belongs in a `Memo` or in a closure of `view!`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Methods that read state and track it.
const TRACKED: [&str; 16] = [
    "get",
    "with",
    "track",
    "with_here",
    "village",
    "village_id",
    "scope",
    "today",
    "this_day",
    "running_visit",
    "since_backup",
    "is_ready",
    "is_loaded",
    "is_saved",
    "status",
    "toast",
];

/// Methods that call their closure at once.
const IMMEDIATE: [&str; 16] = [
    "map",
    "map_or",
    "map_or_else",
    "and_then",
    "or_else",
    "unwrap_or_else",
    "filter",
    "filter_map",
    "flat_map",
    "find",
    "any",
    "all",
    "then",
    "is_some_and",
    "is_none_or",
    "for_each",
];

/// A function's name, whether it is a component, and its body.
struct Function {
    name: String,
    component: bool,
    body: Group,
}

fn functions(stream: TokenStream, found: &mut Vec<Function>) {
    let (mut name, mut component) = (None, false);
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                component |= group.stream().to_string() == "component";
            }
            TokenTree::Ident(word) if word == "fn" => name = tokens.get(at + 1).map(ToString::to_string),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => match name.take() {
                Some(name) => found.push(Function {
                    name,
                    component: std::mem::take(&mut component),
                    body: group.clone(),
                }),
                None => functions(group.stream(), found),
            },
            _ => {}
        }
    }
}

fn is(token: Option<&TokenTree>, punct: char) -> bool {
    matches!(token, Some(TokenTree::Punct(it)) if it.as_char() == punct)
}

/// Where the body of the closure that begins at `at` starts and ends; `None` if no closure begins there.
fn closure(tokens: &[TokenTree], at: usize) -> Option<(usize, usize)> {
    let begins = match at.checked_sub(1).map(|before| &tokens[before]) {
        None => true,
        Some(TokenTree::Punct(before)) => "=,;>&".contains(before.as_char()),
        Some(TokenTree::Ident(before)) => before == "move" || before == "return",
        Some(_) => false,
    };
    if !begins || !is(tokens.get(at), '|') {
        return None;
    }
    let close = (at + 1..tokens.len()).find(|other| is(tokens.get(*other), '|'))?;
    let mut body = close + 1;
    if is(tokens.get(body), '-') {
        let brace = |it: &TokenTree| matches!(it, TokenTree::Group(it) if it.delimiter() == Delimiter::Brace);
        body += tokens[body..].iter().position(brace)?;
    }
    let ends = |other: &usize| {
        let arrow = is(tokens.get(*other - 1), '-') || is(tokens.get(*other - 1), '=');
        is(tokens.get(*other), ',') || is(tokens.get(*other), ';') || (is(tokens.get(*other), '>') && !arrow)
    };
    let end = match tokens.get(body) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => body + 1,
        _ => (body..tokens.len()).find(ends).unwrap_or(tokens.len()),
    };
    Some((body, end))
}

/// The reads in `tokens` outside closures that are called later.
fn reads(tokens: &[TokenTree], immediate: bool, asking: &BTreeSet<String>, found: &mut Vec<String>) {
    let mut at = 0;
    while at < tokens.len() {
        if let Some((body, end)) = closure(tokens, at) {
            // The first argument, or the one after a default.
            if immediate {
                reads(&tokens[body..end], false, asking, found);
            }
            at = end;
            continue;
        }
        if let (TokenTree::Ident(word), Some(TokenTree::Group(group))) = (&tokens[at], tokens.get(at + 1)) {
            let word = word.to_string();
            let method = at > 0 && is(tokens.get(at - 1), '.');
            let called = group.delimiter() == Delimiter::Parenthesis;
            let asks = if method {
                TRACKED.contains(&word.as_str()) && (word != "get" || group.stream().is_empty())
            } else {
                // A name after a path belongs to somebody else.
                asking.contains(&word) && (at == 0 || !is(tokens.get(at - 1), ':'))
            };
            if called && asks {
                found.push(word.clone());
            }
            if called && word == "untrack" {
                at += 2;
                continue;
            }
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            reads(
                &inner,
                method && IMMEDIATE.contains(&word.as_str()),
                asking,
                found,
            );
            at += 2;
            continue;
        }
        if let TokenTree::Group(group) = &tokens[at] {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            reads(&inner, false, asking, found);
        }
        at += 1;
    }
}

fn asked_in(function: &Function, asking: &BTreeSet<String>) -> Vec<String> {
    let tokens: Vec<TokenTree> = function.body.stream().into_iter().collect();
    let mut found = Vec::new();
    reads(&tokens, false, asking, &mut found);
    found
}

/// The untracked reads in the bodies of the components in `all`, including those made through a function.
fn stale(all: &[Function]) -> Vec<String> {
    let mut asking = BTreeSet::new();
    loop {
        let helpers = all
            .iter()
            .filter(|it| !it.component && !asked_in(it, &asking).is_empty());
        let names: BTreeSet<String> = helpers.map(|it| it.name.clone()).collect();
        if names == asking {
            break;
        }
        asking = names;
    }
    let components = all.iter().filter(|it| it.component);
    let reads = components.flat_map(|it| {
        let asked = asked_in(it, &asking).into_iter();
        asked.map(|word| format!("{} asks {word} in its body", it.name))
    });
    reads.collect()
}

fn parsed(text: &str) -> Vec<Function> {
    let mut found = Vec::new();
    functions(text.parse().unwrap(), &mut found);
    found
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_component_asks_the_state_in_its_body() {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut paths);
    let all: Vec<Function> = paths
        .iter()
        .flat_map(|path| parsed(&fs::read_to_string(path).unwrap()))
        .collect();
    assert!(all.iter().filter(|it| it.component).count() > 80);
    assert_eq!(stale(&all), Vec::<String>::new());
}

#[test]
fn the_check_tells_a_read_that_follows_from_one_that_does_not() {
    let component = |body: &str| {
        let helper = "fn name(app: App) -> String { app.with(|book| book.name()) }";
        stale(&parsed(&format!(
            "{helper} #[component] fn It() -> impl IntoView {{ {body} }}"
        )))
        .len()
    };
    for follows in [
        "let it = Memo::new(move |_| app.with(|book| book.name()));",
        "let it = move || app.today(); view! { <p>{it}</p> }",
        "dynamic(move || note.get().map(|note| view! { <Card note/> }))",
        "view! { <p class=move || if late.get() { 1 } else { 2 }>{move || name(app)}</p> }",
        "view! { <button on:click=move |_| go(app.village_id())>{label}</button> }",
        "let it = Memo::new(move |_| -> Option<String> { app.with(|book| book.name()) });",
        "view! { <a href=route::name(id)/> }",
        "let village = untrack(|| app.village_id());",
        "let one = app.read_once(|book| book.name()); let it = map.get(&one);",
    ] {
        assert_eq!(component(follows), 0, "{follows}");
    }
    for stays in [
        "let it = app.with(|book| book.name());",
        "let names = ids.iter().map(|id| app.with(|book| book.name(id)));",
        "view! { <p>{text::day(day, app.today())}</p> }",
        "let title = name(app);",
        "let on = if a || editing.get() { 1 } else { 2 };",
    ] {
        assert_eq!(component(stays), 1, "{stays}");
    }
}
