//! Module boundaries: which module may know what. See `src/lib.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// About what a person reads in one sitting.
const LONGEST_FILE: usize = 250;

struct Source {
    /// Relative to `src/`, with forward slashes.
    path: String,
    /// Without comments and tests.
    code: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        Source {
            path: path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/"),
            code: code_of(&text),
            lines: text.lines().count(),
        }
    };
    found.into_iter().map(read).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// `text` without comments, and without the tests at its end.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/")
}

/// The files outside `rooms` whose code names one of `words`.
fn trespassers(sources: &[Source], rooms: &[&str], words: &[&str]) -> Vec<String> {
    let outside = |source: &&Source| !rooms.iter().any(|room| source.path.starts_with(room));
    let names = |source: &&Source| words.iter().any(|word| source.code.contains(word));
    let strangers = sources
        .iter()
        .filter(outside)
        .filter(|source| !is_test(&source.path))
        .filter(names);
    strangers.map(|source| source.path.clone()).collect()
}

#[test]
fn the_checks_can_fail() {
    let bad = Source {
        path: "domain/note.rs".to_owned(),
        code: code_of("// leptos in a comment is fine\nuse leptos::prelude::*;\n"),
        lines: 2,
    };
    assert_eq!(trespassers(&[bad], &["ui/"], &["leptos"]), ["domain/note.rs"]);
    assert!(!code_of("// leptos\n").contains("leptos"));
    assert!(sources().len() > 50);
}

#[test]
fn domain_guide_format_and_route_know_no_browser_and_no_interface() {
    let pure: Vec<Source> = sources()
        .into_iter()
        .filter(|source| {
            ["domain/", "guide/", "format/", "sharing/", "route"]
                .iter()
                .any(|room| source.path.starts_with(room))
        })
        .collect();
    assert!(pure.len() > 20);
    let browser = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "crate::ui",
        "crate::state",
        "crate::persistence",
        "crate::platform",
        "crate::text",
    ];
    assert_eq!(trespassers(&pure, &[], &browser), Vec::<String>::new());
}

#[test]
fn state_and_text_do_not_know_each_other() {
    let part = |room: &str| {
        let mut part = sources();
        part.retain(|source| source.path.starts_with(room));
        assert!(part.len() > 10);
        part
    };
    assert_eq!(
        trespassers(&part("state/"), &[], &["crate::text"]),
        Vec::<String>::new()
    );
    assert_eq!(
        trespassers(&part("text"), &[], &["crate::state", "crate::ui"]),
        Vec::<String>::new()
    );
}

/// The folder or file right under `src/` that `path` leads to; those of `ui/` count each for itself.
fn room(path: &str) -> String {
    let depth = if path.starts_with("ui/") { 2 } else { 1 };
    let segments = path.trim_end_matches(".rs").split('/').take(depth);
    segments.collect::<Vec<_>>().join("/")
}

/// The rooms that name each other in a circle, or name one that does, and what each names.
fn circles(sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let crate_itself = ["lib.rs", "main.rs"];
    let checked = sources
        .iter()
        .filter(|source| !is_test(&source.path) && !crate_itself.contains(&source.path.as_str()));
    for source in checked {
        let own = room(&source.path);
        for named in source.code.split("crate::").skip(1) {
            let path = named.replace("::", "/");
            let end = path.find(|letter: char| !letter.is_alphanumeric() && !"_/".contains(letter));
            let other = room(&path[..end.unwrap_or(path.len())]);
            if other != own {
                names.entry(own.clone()).or_default().insert(other);
            }
        }
    }
    while let Some(free) = names.iter().find_map(|(room, others)| {
        others
            .iter()
            .all(|other| !names.contains_key(other))
            .then(|| room.clone())
    }) {
        names.remove(&free);
    }
    names
}

#[test]
fn folders_do_not_know_each_other_in_a_circle() {
    let source = |path: &str, code: &str| Source {
        path: path.to_owned(),
        code: code.to_owned(),
        lines: 1,
    };
    let mut few = vec![
        source("domain/note.rs", "use crate::domain::Day;"),
        source(
            "text.rs",
            "use crate::domain::{Day, Id};\nfn it() { crate::guide::step() }",
        ),
        source("ui/pages/note.rs", "use crate::ui::parts::Icon;"),
    ];
    assert!(circles(&few).is_empty());
    few.push(source("guide/mod.rs", "use crate::text::day;"));
    assert!(circles(&few).into_keys().eq(["guide", "text"]));
    few.push(source("ui/parts/icon.rs", "use crate::ui::pages::note;"));
    assert_eq!(circles(&few).len(), 4);

    assert_eq!(circles(&sources()), BTreeMap::new());
}

#[test]
fn every_field_for_text_warns_of_cpr_numbers() {
    let others = ["checkbox", "radio", "file", "search"].map(|kind| format!("type=\"{kind}\""));
    // A passphrase is never stored.
    let is_masked = |source: &Source| source.path == "ui/pages/lock/passphrase.rs";
    let is_text = |after: &&str| {
        let tag: String = after.chars().take(200).collect();
        // A date input has a min and a max instead.
        !others.iter().any(|other| tag.contains(other)) && !tag.contains("min=")
    };
    let mut fields = 0;
    for source in sources().into_iter().filter(|source| !is_masked(source)) {
        let code = source.code.replace("<textarea", "<input");
        let here = code.split("<input").skip(1).filter(is_text).count();
        let warnings = code.matches("<CprWarning").count();
        assert!(
            warnings >= here,
            "{}: {here} fields, {warnings} warnings",
            source.path
        );
        fields += here;
    }
    assert!(fields > 2, "{fields} fields");
}

#[test]
fn only_persistence_touches_local_storage() {
    let words = [
        "LocalStorage::",
        "gloo_storage",
        "local_storage",
        "indexedDB",
        "Idb",
    ];
    assert_eq!(
        trespassers(&sources(), &["persistence/"], &words),
        Vec::<String>::new()
    );
}

/// What is asked of the browser, except for the elements and events of the page, which `ui/` needs too.
const CAPABILITIES: [&str; 16] = [
    "js_sys",
    "wasm_bindgen_futures",
    "Reflect",
    ".navigator()",
    ".location()",
    ".print()",
    "match_media",
    "dispatch_event",
    "fetch_with",
    "Blob",
    "FileReader",
    "create_object_url",
    "set_download",
    "Local::now",
    "new_v7",
    "MessageChannel",
];

#[test]
fn only_platform_asks_the_browser_for_anything_else() {
    // What tabs send each other are JavaScript's own values.
    let mut rooms = vec!["platform/", "persistence/", "state/tabs.rs", "bin/files/"];
    assert_eq!(
        trespassers(&sources(), &rooms, &CAPABILITIES),
        Vec::<String>::new()
    );
    rooms.push("ui/");
    assert_eq!(
        trespassers(&sources(), &rooms, &["web_sys", "wasm_bindgen"]),
        Vec::<String>::new()
    );
}

#[test]
fn platform_knows_neither_state_nor_texts() {
    let mut platform = sources();
    platform.retain(|source| source.path.starts_with("platform/"));
    assert!(platform.len() > 10);
    let above = [
        "crate::state",
        "crate::text",
        "crate::ui",
        "crate::persistence",
        "use_context",
    ];
    assert_eq!(trespassers(&platform, &[], &above), Vec::<String>::new());
}

#[test]
fn only_dispatch_writes() {
    // The fieldbook's signal is private to `state/`, and `apply` is called here and for what colleagues have written.
    assert_eq!(
        trespassers(
            &sources(),
            &["state/dispatch.rs", "sharing/outbox.rs", "domain/"],
            &[".apply("]
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        trespassers(&sources(), &["state/", "domain/"], &["RwSignal<Fieldbook>"]),
        Vec::<String>::new()
    );
    assert_eq!(
        trespassers(
            &sources(),
            &["state/persist.rs", "persistence/"],
            &["local.put(", "local.remove(", ".commit("]
        ),
        Vec::<String>::new()
    );
}

#[test]
fn only_route_reads_and_builds_addresses() {
    let words = [
        "href=\"/",
        "href=format!(\"/",
        "navigate(\"/",
        "path!(",
        "StaticSegment",
        "use_params",
    ];
    assert_eq!(trespassers(&sources(), &["route"], &words), Vec::<String>::new());
}

#[test]
fn nothing_gives_up_outside_tests() {
    let words = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "inner_html",
    ];
    assert_eq!(trespassers(&sources(), &[], &words), Vec::<String>::new());
}

#[test]
fn no_address_of_anybody_else() {
    assert_eq!(
        trespassers(&sources(), &[], &["http://", "https://", "//cdn"]),
        Vec::<String>::new()
    );
}

#[test]
fn files_are_read_in_one_sitting() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|source| source.lines > LONGEST_FILE)
        .map(|source| format!("{} ({} lines)", source.path, source.lines))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn the_state_forgets_the_pages_that_have_gone() {
    let mut state = sources();
    state.retain(|source| source.path.starts_with("state/"));
    assert_eq!(
        trespassers(&state, &["state/root_signal.rs"], &["RwSignal::"]),
        Vec::<String>::new()
    );
    assert_eq!(
        trespassers(&sources(), &["ui/shell.rs"], &["use_location"]),
        Vec::<String>::new(),
        "the router's address forgets nobody"
    );
}

/// Names that had a meaning of their own here, and the standard term that replaced each.
const RETIRED: [(&str, &str); 40] = [
    ("Lasting", "RootSignal"),
    ("Folded", "SearchIndex"),
    ("PlacePage", "TabPage"),
    ("DeepPage", "DetailPage"),
    ("Flaw", "ValidationError"),
    ("Refusal", "CommandError"),
    ("Unfit", "RecordError"),
    ("NotOurs", "ImportError"),
    ("NoFile", "FileError"),
    ("Homeless", "Orphaned"),
    ("WholeBook", "BackupFile"),
    ("CatchUp", "FastForward"),
    ("Standing", "MergeOutcome"),
    ("made_from", "base_version"),
    ("SetAside", "Quarantined"),
    ("set_aside", "quarantined"),
    ("take_aside", "quarantine"),
    ("Trouble", "StorageError"),
    ("Unkept", "Unsaved"),
    ("Keeper", "Persister"),
    ("keep_apart", "persist_separately"),
    ("keep_first", "write_local"),
    ("Pump", "FlushState"),
    ("hold_back", "begin_batch"),
    ("let_go", "end_batch"),
    ("DeepShelf", "IndexedDb"),
    ("LocalShelf", "LocalStore"),
    ("Comparison", "StoreDiff"),
    ("asides", "drafts_and_settings"),
    ("thrown_away", "discard_mark"),
    ("tell_tabs", "broadcast"),
    ("Fielded", "JsonObject"),
    ("by_and_by", "progressive_list"),
    ("further_down", "restoring_scroll"),
    ("move_over", "device_move"),
    ("Looked", "ImportState"),
    ("shelf", "store"),
    ("shelves", "stores"),
    ("anew", "again"),
    ("tiltag", "initiative"),
];

/// `code` without what stands between quotation marks, and without addresses in comments.
fn without_strings(code: &str) -> String {
    let mut kept = String::new();
    for line in code.lines() {
        let parts = line.split('"').step_by(2);
        kept.extend(parts.flat_map(|part| part.split('`').step_by(2).chain(["\n"])));
    }
    kept
}

#[test]
fn retired_names_do_not_come_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for source in sources() {
        let text = without_strings(&fs::read_to_string(root.join(&source.path)).unwrap());
        let words: BTreeSet<&str> = text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .collect();
        let retired = RETIRED.iter().filter(|(name, _)| words.contains(name));
        found.extend(retired.map(|(name, instead)| format!("{}: {name}, say {instead}", source.path)));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_retired_name_is_found_in_code_and_comments_and_not_in_danish() {
    assert!(without_strings("let shelf = 1; // a shelf").contains("shelf"));
    assert!(!without_strings("let tab = \"en tiltag\"; /// `/tiltag`").contains("tiltag"));
}
