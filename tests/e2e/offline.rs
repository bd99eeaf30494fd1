//! Installed, and without net: the build is on the device as one set.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{App, Find, Options, scenes, test};

async fn controlled(app: &App) {
    app.wait_for_script("return navigator.serviceWorker.controller !== null")
        .await;
}

#[test]
fn with_the_server_gone_every_address_opens_and_notes_are_made() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Med net").await;
        controlled(app).await;
        app.server.stop();
        let refused = std::net::TcpStream::connect(("127.0.0.1", app.server.port()));
        assert!(refused.is_err(), "the server still answers");

        app.open("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Rediger").shown().await;
        let note = app.path().await;
        for path in scenes::PAGES.into_iter().chain([note.as_str()]) {
            app.open(path).await;
            app.reload().await;
            assert_eq!(app.path().await, path);
        }
        scenes::note(app, "Observation", "Uden net").await;

        app.restart().await;
        app.open("/noter").await;
        app.wait_for_status("2 noter").await;
        app.wait_for_text("Uden net").await;
    });
}

#[test]
fn the_manifest_is_whole_and_all_it_names_is_there() {
    let dist = Options::default().dist;
    let manifest: Value =
        serde_json::from_slice(&fs::read(dist.join("manifest.webmanifest")).unwrap()).unwrap();
    for field in [
        "id",
        "scope",
        "start_url",
        "name",
        "short_name",
        "description",
        "theme_color",
        "background_color",
    ] {
        assert!(
            manifest[field].as_str().is_some_and(|value| !value.is_empty()),
            "no {field}"
        );
    }
    assert_eq!(
        (&manifest["lang"], &manifest["display"]),
        (&"da".into(), &"standalone".into())
    );
    let list = |name: &str| manifest[name].as_array().unwrap().clone();
    for picture in list("icons").iter().chain(&list("screenshots")) {
        let path = dist.join(picture["src"].as_str().unwrap());
        assert!(path.exists(), "{}", path.display());
        if path.extension().is_some_and(|ending| ending == "png") {
            assert_eq!(picture["sizes"], png_size(&path), "{}", path.display());
        }
    }
    for purpose in ["any", "maskable"] {
        for size in ["192x192", "512x512"] {
            let has = |icon: &Value| icon["purpose"] == purpose && icon["sizes"] == size;
            assert!(list("icons").iter().any(has), "no {purpose} icon of {size}");
        }
    }
    let shortcuts: Vec<Value> = list("shortcuts")
        .iter()
        .map(|shortcut| shortcut["url"].clone())
        .collect();
    assert_eq!(
        shortcuts,
        [
            "noter/ny?type=interview",
            "noter/ny?type=observation",
            "noter/ny?type=kontakt"
        ]
    );
}

/// Width and height from a PNG's header (W3C PNG, 11.2.1: bytes 16–23).
fn png_size(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    format!("{}x{}", number(16), number(20))
}

#[test]
fn a_new_version_waits_until_one_says_so_and_costs_no_word() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        controlled(app).await;
        let next = tempfile::tempdir().unwrap();
        next_version(&Options::default().dist, next.path());
        app.server.release(next.path());

        app.open("/noter/ny").await;
        app.textbox("Note").fill("Halvskrevet").await;
        app.script("window.__same = true", &[]).await;
        app.script(
            "navigator.serviceWorker.getRegistration().then(worker => worker.update())",
            &[],
        )
        .await;
        app.wait_for_text("Der er en ny version af Vejviseren.").await;
        // Nothing has reloaded by itself.
        assert_eq!(app.script("return window.__same === true", &[]).await, true);
        app.textbox("Note").has_value("Halvskrevet").await;

        app.button("Opdatér").tap().await;
        app.wait_for_script("return window.__same === undefined").await;
        app.ready().await;
        app.textbox("Note").has_value("Halvskrevet").await;
        app.wait_for_script(
            "return caches.keys().then(names => names.length === 1 && names[0].endsWith('new'))",
        )
        .await;
    });
}

/// A copy of the build whose worker has another version, as after a release.
fn next_version(dist: &Path, next: &Path) {
    copy(dist, next);
    let worker = fs::read_to_string(next.join("sw.js")).unwrap();
    let start = worker.find("const VERSION = \"").unwrap() + "const VERSION = \"".len();
    let end = start + worker[start..].find('"').unwrap();
    fs::write(
        next.join("sw.js"),
        format!("{}new{}", &worker[..start], &worker[end..]),
    )
    .unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
