//! Data that earlier builds left on phones opens with nothing lost. A profile is everything the browser stored, and is
//! never changed once it is there; `make.rs` says how each was made.

mod make;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::builds::build;
use crate::support::{App, Find, Options, scenes, test};

/// Replaces what is stored with a profile, and returns the profile.
const RESTORE: &str = "return fetch('/profile.json.gz')
    .then((file) => new Response(file.body.pipeThrough(new DecompressionStream('gzip'))).json())
    .then((profile) => new Promise((done, fail) => {
        for (const [key, text] of Object.entries(profile.local)) localStorage.setItem(key, text);
        const asked = indexedDB.open('vejviseren', profile.version);
        asked.onerror = () => fail(asked.error);
        asked.onupgradeneeded = () =>
            Object.keys(profile.stores).forEach((name) => asked.result.createObjectStore(name));
        asked.onsuccess = () => {
            const database = asked.result;
            const writing = database.transaction(Object.keys(profile.stores), 'readwrite');
            for (const [name, all] of Object.entries(profile.stores)) {
                for (const [key, text] of all) writing.objectStore(name).put(text, key);
            }
            writing.onabort = () => fail(writing.error);
            writing.oncomplete = () => (database.close(), done(profile));
        };
    }))";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profiles")
}

/// Runs `then` on a device that holds the profile called `name`.
fn on(name: &str, then: impl AsyncFnOnce(&mut App, Value)) {
    let dist = build(1);
    let profile = folder().join(format!("{name}.json.gz"));
    fs::copy(profile, dist.path().join("profile.json.gz")).unwrap();
    let options = Options {
        dist: dist.path().to_owned(),
        ..Options::default()
    };
    test(options, async |app| {
        app.go_to_file("/drawings.svg").await;
        let profile = app.script(RESTORE, &[]).await;
        then(app, profile).await;
    });
}

/// The records in a profile, by key: those in either store, and the later version where they differ.
fn records(profile: &Value) -> BTreeMap<String, Value> {
    let stored = profile["stores"]["records"].as_array().unwrap().iter();
    let stored = stored.map(|row| (scenes::text(&row[0]), scenes::text(&row[1])));
    let local = profile["local"].as_object().unwrap().iter();
    let local = local.map(|(key, text)| (key.clone(), scenes::text(text)));
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for (key, text) in stored.chain(local) {
        let kind = key.split('/').nth(1).unwrap_or_default();
        let is_record = ![
            "quarantine",
            "tombstone",
            "wiped",
            "generation",
            "setting",
            "draft",
            "snapshot",
        ]
        .contains(&kind);
        let Some(record) = serde_json::from_str::<Value>(&text).ok().filter(|_| is_record) else {
            continue;
        };
        let record = record[1].clone();
        let is_later = |there: &Value| scenes::text(&there["updated"]) >= scenes::text(&record["updated"]);
        if !found.get(&key).is_some_and(is_later) {
            found.insert(key, record);
        }
    }
    found
}

/// The export contains every record of `profile`, unchanged.
async fn nothing_is_lost(app: &mut App, profile: &Value) {
    app.load("/data").await;
    app.button("Gem alt i en fil (JSON)").tap().await;
    let (_, bytes) = app.download().await;
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    let lists = file.as_object().unwrap().values().filter_map(Value::as_array);
    // A decision's id is that of its village.
    let mut exported: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    for record in lists.flatten() {
        exported
            .entry(scenes::text(&record["id"]))
            .or_default()
            .push(record);
    }
    let records = records(profile);
    assert!(!records.is_empty());
    for (key, record) in &records {
        let with_id = exported.get(&scenes::text(&record["id"]));
        assert!(
            with_id.is_some_and(|all| all.contains(&record)),
            "{key}: {record}"
        );
    }
}

#[test]
fn notes_of_every_kind_and_drafts_of_two_tabs() {
    on("drafts", async |app, profile| {
        app.load("/").await;
        app.wait_for_text("Du har en kladde").await;
        nothing_is_lost(app, &profile).await;
        let texts = [json!("I den første"), json!("I den anden")];
        app.load("/noter/ny").await;
        // The latest first.
        app.textbox("Note").has_value("I den anden").await;
        scenes::save(app).await;
        app.load("/noter/ny").await;
        app.wait_for_status("Du har en kladde").await;
        app.textbox("Note").has_value("I den første").await;
        scenes::save(app).await;
        let kept = scenes::stored(app, "note").await;
        for text in &texts {
            assert_eq!(
                kept.iter().filter(|note| note["text"] == *text).count(),
                1,
                "{text}"
            );
        }
    });
}

#[test]
fn ten_thousand_notes() {
    on("ten-thousand", async |app, profile| {
        app.load("/noter").await;
        app.wait_for_status("10.000 noter").await;
        nothing_is_lost(app, &profile).await;
    });
}

#[test]
fn what_could_not_be_read() {
    on("quarantine", async |app, profile| {
        nothing_is_lost(app, &profile).await;
        app.heading("Det, der ikke kunne læses").shown().await;
        app.button("Gem som fil x").tap().await;
        let (_, bytes) = app.download().await;
        assert_eq!(String::from_utf8(bytes).unwrap(), make::UNREADABLE);
    });
}

#[test]
fn an_import_that_can_be_taken_back() {
    on("import", async |app, profile| {
        nothing_is_lost(app, &profile).await;
        app.button("Fortryd seneste import").tap().await;
        app.wait_for_status("Importen er fortrudt").await;
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Før importen").await;
    });
}

#[test]
fn what_a_newer_version_wrote() {
    on("newer", async |app, profile| {
        app.load("/").await;
        app.heading("Vejviseren skal opdateres").shown().await;
        let stored = scenes::deep(app).await;
        for row in profile["stores"]["records"].as_array().unwrap() {
            assert_eq!(stored.get(row[0].as_str().unwrap()), Some(&row[1]));
        }
    });
}

#[test]
fn the_trash_and_what_was_deleted_for_good() {
    on("deleted", async |app, profile| {
        nothing_is_lost(app, &profile).await;
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
        assert!(!app.text().await.contains("Slettet for altid"));
        app.load("/data").await;
        app.button("Gendan alle").tap().await;
        app.wait_for_status("Gendannet").await;
        app.load("/noter").await;
        app.wait_for_text("I papirkurven").await;
        assert!(!app.text().await.contains("Slettet for altid"));
    });
}
