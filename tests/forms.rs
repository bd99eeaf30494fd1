//! A form names the properties of a record in strings. Each exists in the schema of the export, for the kind of record
//! that the form edits.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The name and the body of each function, with all whitespace removed.
fn functions(stream: TokenStream) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut name = None;
    let mut tokens = stream.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(word) if word == "fn" => name = tokens.next().map(|name| name.to_string()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => match name.take() {
                Some(name) => found.push((name, group.to_string().split_whitespace().collect())),
                None => found.extend(functions(group.stream())),
            },
            _ => {}
        }
    }
    found
}

/// What follows each `open` in `text`, up to the next `close`.
fn after<'text>(text: &'text str, open: &str, close: &str) -> Vec<&'text str> {
    let parts = text.split(open).skip(1);
    parts.map(|part| part.split(close).next().unwrap()).collect()
}

/// The kind of record that the form in the function `name` edits: the function that names the properties also names
/// the record, or the function that calls it does.
fn kind(name: &str, functions: &[(String, String)]) -> String {
    let called = format!("{name}(");
    let own = functions.iter().filter(|(other, _)| other == name);
    let callers = functions.iter().filter(|(_, body)| body.contains(&called));
    let mut bodies = own
        .chain(callers)
        .map(|(_, body)| after(body, "RecordKey::of::<", ">"));
    let kinds = bodies.find(|kinds| !kinds.is_empty());
    let kinds: BTreeSet<&str> = kinds.into_iter().flatten().collect();
    assert_eq!(kinds.len(), 1, "{name} edits {kinds:?}");
    kinds.first().unwrap().to_lowercase()
}

/// The properties in the forms of the file `source`, by the kind of record.
fn properties(source: &str) -> BTreeMap<String, Vec<String>> {
    let functions = functions(source.parse().unwrap());
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, body) in &functions {
        let calls = after(body, "Property::", ",");
        let mut names: Vec<String> = Vec::new();
        for call in calls {
            let literal = call.split('"').nth(1);
            names.push(literal.unwrap_or_else(|| panic!("{name}: {call}")).to_owned());
        }
        names.extend(after(body, ".resetting(\"", "\"").into_iter().map(str::to_owned));
        if !names.is_empty() {
            found.entry(kind(name, &functions)).or_default().extend(names);
        }
    }
    found
}

/// Whether the schema has the property `name` of `kind`; `consent.on` is a property inside a property.
fn is_in_schema(schema: &Value, kind: &str, name: &str) -> bool {
    let mut group = &schema["$defs"][kind];
    name.split('.').all(|part| {
        group = &group["properties"][part];
        group.is_object()
    })
}

#[test]
fn every_property_in_a_form_is_in_the_schema() {
    let schema = fs::read_to_string(root().join("public/schema/export-v1.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let mut files = Vec::new();
    sources(&root().join("src/ui"), &mut files);
    let (mut kinds, mut count, mut unknown) = (BTreeSet::new(), 0, Vec::new());
    // The form itself passes on whatever name it is given.
    files.retain(|file| !file.to_string_lossy().contains("record_form"));
    for file in files {
        for (kind, names) in properties(&fs::read_to_string(&file).unwrap()) {
            count += names.len();
            let missing = names.iter().filter(|name| !is_in_schema(&schema, &kind, name));
            unknown.extend(missing.map(|name| format!("{}: {kind}.{name}", file.display())));
            kinds.insert(kind);
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
    assert!(kinds.len() > 7 && count > 40, "{count} properties of {kinds:?}");
}

#[test]
fn a_misspelt_property_is_found() {
    let source = "fn page() { let key = RecordKey::of::<Note>(&id); form(key, list()) }
        fn list() -> Vec<Property> { vec![Property::text(\"txet\", TEXT, 9), Property::day(\"at\", AT)
            .resetting(\"quote\")] }";
    let found = properties(source);
    assert_eq!(found["note"], ["txet", "at", "quote"]);
    let schema = serde_json::json!({ "$defs": { "note": { "properties": { "at": {}, "quote": {} } } } });
    let known = found["note"]
        .iter()
        .map(|name| is_in_schema(&schema, "note", name));
    assert_eq!(known.collect::<Vec<_>>(), [false, true, true]);
}
