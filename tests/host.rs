//! What a host serves besides the app: the headers and the licences.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The headers that `public/_headers` sends with every file, by name.
fn headers() -> Vec<(String, String)> {
    let file = read("public/_headers");
    let (_, all) = file.split_once("\n/*\n").expect("headers for every file");
    let header = |line: &str| {
        let (name, value) = line.trim().split_once(": ").expect("a header");
        (name.to_owned(), value.to_owned())
    };
    all.lines().map(header).collect()
}

#[test]
fn the_page_and_the_headers_say_the_same() {
    let page = read("public/index.html");
    let (_, policy) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .expect("a policy");
    let policy = policy.split('"').next().unwrap();
    let sent = headers();
    let value = |name: &str| {
        let found = sent.iter().find(|header| header.0 == name);
        found.map(|header| header.1.as_str()).unwrap_or_default()
    };
    // Only a header can restrict who may frame the page.
    assert_eq!(
        value("Content-Security-Policy"),
        format!("{policy}; frame-ancestors 'none'")
    );
    assert_eq!(value("X-Frame-Options"), "DENY");
    assert_eq!(value("X-Content-Type-Options"), "nosniff");
    assert_eq!(value("Referrer-Policy"), "no-referrer");
    assert_eq!(value("Cache-Control"), "no-cache");
    for feature in ["camera", "geolocation", "microphone"] {
        assert!(value("Permissions-Policy").contains(&format!("{feature}=()")));
    }
}

/// The code blocks for `server` in docs/drift.md.
fn configuration(server: &str) -> String {
    let guide = read("docs/drift.md");
    let fence = format!("```{server}\n");
    let blocks = guide.split(&fence).skip(1);
    let code = blocks.map(|block| block.split("```").next().unwrap());
    code.collect()
}

#[test]
fn what_is_written_for_other_servers_sends_them_too() {
    let (nginx, caddy) = (configuration("nginx"), configuration("caddy"));
    for (name, value) in headers() {
        let line = format!("add_header {name} \"{value}\" always;");
        // Indented lines are about a team's database.
        assert_eq!(
            nginx.lines().filter(|its| *its == line).count(),
            1,
            "{name} for nginx"
        );
        let line = format!("    {name} \"{value}\"\n");
        assert_eq!(caddy.matches(&line).count(), 1, "{name} for Caddy");
    }
    // At the root and under a sub-path.
    assert_eq!(nginx.matches("include snippets/vejviseren.conf;").count(), 2);
    assert_eq!(caddy.matches("import vejviseren\n").count(), 2);
}

#[test]
fn both_servers_let_the_same_requests_through_to_a_teams_database() {
    let (nginx, caddy) = (configuration("nginx"), configuration("caddy"));
    let between = |text: &str, open: &str, close: &str| -> Vec<String> {
        let rules = text
            .lines()
            .filter_map(|line| line.split_once(open)?.1.strip_suffix(close));
        rules.map(str::to_owned).collect()
    };
    let rules = between(&nginx, " /sync", "$\" 1;");
    assert_eq!(rules.len(), 3);
    assert_eq!(between(&caddy, "path_regexp sync ^/sync(", ")$"), rules);
    // A browser that sees this header asks for a login itself.
    assert!(nginx.contains("proxy_hide_header WWW-Authenticate;"));
    assert!(caddy.contains("header_down -WWW-Authenticate"));
}

/// Every crate that is compiled into the WASM, according to cargo.
fn tree() -> BTreeSet<String> {
    let words = "tree --offline --locked --edges normal,no-proc-macro --prefix none --format {p} --target";
    let answer = Command::new(env!("CARGO"))
        .args(words.split(' '))
        .arg("wasm32-unknown-unknown")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let answer = String::from_utf8(answer.stdout).unwrap();
    // «serde v1.0.229», possibly followed by more.
    let named = answer.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(format!("{} {}:", words.next()?, words.next()?.strip_prefix('v')?))
    });
    named.filter(|name| !name.starts_with("vejviseren ")).collect()
}

#[test]
fn whatever_is_in_the_wasm_is_named_with_its_notice() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("licenser.txt");
    let hook = Path::new(env!("CARGO_MANIFEST_DIR")).join("script/hooks/licences.mjs");
    assert!(Command::new(hook).arg(&file).status().unwrap().success());
    let written = fs::read_to_string(file).unwrap();

    let tree = tree();
    assert!(tree.len() > 50, "{tree:?}");
    let (list, texts) = written.split_once("══\n").unwrap();
    let unnamed: Vec<&String> = tree.iter().filter(|name| !list.contains(*name)).collect();
    assert_eq!(unnamed, [] as [&String; 0]);
    // Each crate is in the heading of a text, or in the list of those without a text of their own.
    let heads = texts.split("══\n").map(|text| text.lines().next().unwrap());
    let with_text: BTreeSet<&str> = heads.flat_map(|head| head.split(", ")).collect();
    for name in tree.iter().map(|name| name.split(' ').next().unwrap()) {
        assert!(with_text.contains(name), "no text for {name}");
    }
    for notice in [
        "Greg Johnston",
        "Kang Seonghoon", // chrono
        "Copyright (c) 2014 Alex Crichton",
        "The Rust Project Developers",
        "THE SOFTWARE IS PROVIDED \"AS IS\"",
        "UNICODE LICENSE V3",
    ] {
        assert!(texts.contains(notice), "{notice}");
    }
}
