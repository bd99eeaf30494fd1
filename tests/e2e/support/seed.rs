//! What a device holds before the app is opened: written to its storage directly, not through the interface. For tests
//! that don't test how it is created.

use super::{App, scenes};
use chrono::Utc;
use chrono_tz::Europe::Copenhagen;
use serde_json::{Value, json};
use std::fs;
use uuid::Uuid;
use vejviseren::{format, persistence};

/// Writes to both stores in the app's own format: `arguments[0]` maps keys to texts.
const PUT: &str = "const all = arguments[0];
    for (const [key, text] of all) localStorage.setItem(key, text);
    return new Promise((done, fail) => {
        const asked = indexedDB.open('vejviseren', 1);
        asked.onerror = () => fail(asked.error);
        asked.onupgradeneeded = () => ['records', 'asides'].forEach((name) => asked.result.createObjectStore(name));
        asked.onsuccess = () => {
            const db = asked.result, writing = db.transaction('records', 'readwrite');
            for (const [key, text] of all) writing.objectStore('records').put(text, key);
            writing.onabort = () => fail(writing.error);
            writing.oncomplete = () => (db.close(), done(true));
        };
    });";

/// A village.
pub async fn village(app: &App, name: &str) {
    put_record(app, "village", json!({ "name": name })).await;
}

/// A note of `kind` (Interview, Observation or Kontakt), in the existing village.
pub async fn note(app: &App, kind: &str, text: &str) {
    let kind = match kind {
        "Interview" => "interview",
        "Observation" => "observation",
        "Kontakt" => "contact",
        other => panic!("no kind of note: {other}"),
    };
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let note = json!({ "village": village, "type": kind, "text": text, "at": now(), "themes": [] });
    put_record(app, "note", note).await;
}

/// A contact, in the existing village.
pub async fn contact(app: &App, name: &str) {
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let contact = json!({
        "village": village, "name": name, "kind": "citizen", "status": "new", "key_person": false,
    });
    put_record(app, "contact", contact).await;
}

/// The example.
pub async fn example(app: &App) {
    before_the_start(app).await;
    let file = app.server.directory().join("example.json");
    let file = fs::read_to_string(file).expect("the example");
    let today = Utc::now().with_timezone(&Copenhagen).format("%F").to_string();
    let book = format::example(&file, today.parse().expect("a day")).expect("a fieldbook");
    let records = book.records();
    let texts = records.map(|record| {
        json!([
            format!("vejviseren/{}", record.key()),
            persistence::encode(record)
        ])
    });
    put(app, texts.collect()).await;
}

async fn put_record(app: &App, kind: &str, mut record: Value) {
    before_the_start(app).await;
    let id = Uuid::now_v7().to_string();
    for (name, value) in [("id", &id), ("created", &now()), ("updated", &now())] {
        record[name] = json!(value);
    }
    let key = format!("vejviseren/{kind}/{id}");
    put(app, json!([[key, json!([1, record]).to_string()]])).await;
}

async fn put(app: &App, texts: Value) {
    assert_eq!(app.script(PUT, &[texts]).await, json!(true));
}

/// Opens a file at the app's origin that doesn't start the app.
async fn before_the_start(app: &App) {
    app.go_to_file("/drawings.svg").await;
}

fn now() -> String {
    let now = Utc::now().with_timezone(&Copenhagen);
    now.format("%FT%H:%M:%S%.3f%:z").to_string()
}
