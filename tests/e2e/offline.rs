//! Installed and offline: the complete build is on the device.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Find, Options, scenes, seed, test};

#[test]
fn with_the_server_gone_every_address_opens_and_notes_are_made() {
    test(Options::with_worker(), async |app| {
        seed::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Med net").await;
        app.controlled().await;
        app.server.stop();
        let refused = std::net::TcpStream::connect(("127.0.0.1", app.server.port()));
        assert!(refused.is_err(), "the server still answers");

        app.load("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Redigér").shown().await;
        let note = app.path().await;
        for path in scenes::PAGES.into_iter().chain([note.as_str()]) {
            app.load(path).await;
            app.reload().await;
            assert_eq!(app.path().await, path);
        }
        scenes::note(app, "Observation", "Uden net").await;

        app.restart().await;
        app.load("/noter").await;
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

#[test]
fn the_set_has_the_licences_and_nothing_that_hosts_keep_to_themselves() {
    let dist = Options::default().dist;
    let worker = fs::read_to_string(dist.join("sw.js")).unwrap();
    assert!(worker.contains("[\"licenser.txt\", \"sha256-"));
    assert!(dist.join("_headers").exists());
    assert!(!worker.contains("[\"_headers\""));
}

/// Width and height from a PNG's header (W3C PNG, 11.2.1: bytes 16–23).
fn png_size(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    format!("{}x{}", number(16), number(20))
}
