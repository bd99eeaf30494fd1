//! What many tests begin with: a village, a note, and a look at what the device stores.

use super::{App, Find, seed};
use serde_json::{Map, Value, json};

/// Every address that needs no particular record.
pub const PAGES: [&str; 31] = [
    "/",
    "/noter",
    "/noter/ny",
    "/billeder",
    "/trin",
    "/trin/1",
    "/trin/2",
    "/trin/3",
    "/trin/4",
    "/trin/aftaler",
    "/trin/1/samtale",
    "/trin/1/papir",
    "/kontakter",
    "/besoeg",
    "/ressourcer",
    "/aarshjul",
    "/tiltag",
    "/alle",
    "/rapport",
    "/rapport?alle",
    "/rapport/svar",
    "/resultater",
    "/resultater?alle",
    "/fortaelling",
    "/data",
    "/indstillinger",
    "/om",
    "/om/tilgaengelighed",
    "/om/licenser",
    "/om/besked",
    "/om/it",
];

/// The addresses of some of the example's records, and one that doesn't exist.
pub const EXAMPLE_PAGES: [&str; 12] = [
    "/noter/01900000-0000-7000-8000-000000000201",
    "/besoeg/01900000-0000-7000-8000-000000000101",
    "/kontakter/01900000-0000-7000-8000-000000000301",
    "/ressourcer/01900000-0000-7000-8000-000000000401",
    "/tiltag/01900000-0000-7000-8000-000000000501",
    "/tiltag/01900000-0000-7000-8000-000000000501/rute",
    "/tiltag/01900000-0000-7000-8000-000000000501/formidling",
    "/tiltag/01900000-0000-7000-8000-000000000501/formidling/samtale",
    "/tiltag/01900000-0000-7000-8000-000000000501/samtale",
    "/tiltag/01900000-0000-7000-8000-000000000501/papir",
    "/tiltag/01900000-0000-7000-8000-000000000501/aftaler",
    "/findes-ikke",
];

/// Opens the app on a device that has the example.
pub async fn example(app: &App) {
    seed::example(app).await;
    app.open("/").await;
    app.heading("Overblik").shown().await;
}

/// Opens the app on a device that has a village.
pub async fn village(app: &App, name: &str) {
    seed::village(app, name).await;
    app.open("/").await;
    app.heading("Overblik").shown().await;
}

/// Opens the app for the first time and creates a village, as a person does.
pub async fn first_village(app: &App, name: &str) {
    app.open("/").await;
    app.textbox("Bysamfundets navn").fill(name).await;
    app.button("Opret bysamfund").tap().await;
    app.heading("Overblik").shown().await;
}

/// An agreement with the village itself, apart from its initiatives.
pub async fn agreement(app: &App, what: &str) {
    let village = stored(app, "village").await[0]["id"].clone();
    let now = format!("{}:00.000+01:00", time(app, 0, "12:00").await);
    let agreement = json!({
        "id": "0198c0de-0000-7000-8000-000000000a01", "created": now, "updated": now, "initiative": village, "what": what,
    });
    seed(app, "agreement", &agreement).await;
}

/// Unfolds everything on the page.
pub async fn unfold(app: &App) {
    let js = "for (const fold of document.querySelectorAll('main details')) fold.open = true";
    app.script(js, &[]).await;
}

/// Writes a note of `kind` (Interview, Observation or Kontakt), and saves it.
pub async fn note(app: &App, kind: &str, text: &str) {
    capture(app, kind).await;
    app.textbox("Note").fill(text).await;
    save(app).await;
}

/// Opens the form for a note of `kind`.
pub async fn capture(app: &App, kind: &str) {
    app.open(&format!("/noter/ny?type={}", kind.to_lowercase())).await;
    app.radio(kind).is_checked(true).await;
}

/// Opens the form's fields that are folded until they are needed.
pub async fn unfold_details(app: &App) {
    app.button("Citat, sted og tid").tap().await;
}

/// Saves the form and waits until the app has said so.
pub async fn save(app: &App) {
    app.button("Gem").tap().await;
    app.wait_for_status("Noten er gemt på denne enhed").await;
}

/// Sets the date and time field called `label` (`2026-05-01T19:30`). Browsers give it no role, so it is found by the
/// text of its label.
pub async fn set_time(app: &App, label: &str, value: &str) {
    let js = "const [label, value] = arguments;
        const field = [...document.querySelectorAll('input')].find((it) => it.ariaLabel === label);
        if (field?.type !== 'datetime-local') return false;
        field.value = value;
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        return true;";
    let set = app.script(js, &[json!(label), json!(value)]).await;
    assert_eq!(set, json!(true), "no field for a time called «{label}»");
}

/// Today moved by `days`, at `clock` (`19:30`), in the format of a date and time field. The browser computes it,
/// because the tests may run in another time zone.
pub async fn time(app: &App, days: i32, clock: &str) -> String {
    let js = "const day = new Date(); day.setDate(day.getDate() + arguments[0]);
        return day.getFullYear() + '-' + String(day.getMonth() + 1).padStart(2, '0') + '-' +
            String(day.getDate()).padStart(2, '0') + 'T' + arguments[1];";
    text(&app.script(js, &[json!(days), json!(clock)]).await)
}

/// The records of `kind` that the device stores, in their stored form.
pub async fn stored(app: &App, kind: &str) -> Vec<Value> {
    let prefix = format!("vejviseren/{kind}/");
    let all = deep(app).await.into_iter();
    let raws = all.filter_map(|(key, raw)| key.starts_with(&prefix).then(|| text(&raw)));
    let records = raws.filter_map(|raw| Some(serde_json::from_str::<(u32, Value)>(&raw).ok()?.1));
    records.filter(|record| record["deleted"].is_null()).collect()
}

/// Empties both stores, so that the next page opens as on another device.
pub async fn another_device(app: &App) {
    app.script("localStorage.clear()", &[]).await;
    wipe_deep(app).await;
}

/// Empties the database.
pub async fn wipe_deep(app: &App) {
    let js = format!(
        "{OPEN} return opened.then((db) => new Promise((done, fail) => {{
            const all = db.transaction([...db.objectStoreNames], 'readwrite');
            [...db.objectStoreNames].forEach((name) => all.objectStore(name).clear());
            all.oncomplete = () => (db.close(), done(true)); all.onabort = fail; }}))"
    );
    assert_eq!(app.script(&js, &[]).await, json!(true));
    app.note_outdated();
}

/// Stores `raw` in the database under `key`.
pub async fn keep_deep(app: &App, key: &str, raw: impl Into<Value>) {
    let js = format!(
        "{OPEN} return opened.then((db) => new Promise((done, fail) => {{
            const all = db.transaction('records', 'readwrite');
            all.objectStore('records').put(arguments[1], arguments[0]);
            all.oncomplete = () => (db.close(), done(true)); all.onabort = fail; }}))"
    );
    assert_eq!(app.script(&js, &[json!(key), raw.into()]).await, json!(true));
    app.note_outdated();
}

/// Everything in the database, by key.
pub async fn deep(app: &App) -> Map<String, Value> {
    let js = format!(
        "{OPEN} return opened.then(async (db) => {{
            const found = {{}};
            for (const name of db.objectStoreNames) await new Promise((done, fail) => {{
                const all = db.transaction(name).objectStore(name).openCursor();
                all.onerror = fail;
                all.onsuccess = () => {{
                    const cursor = all.result;
                    if (!cursor) return done();
                    found[cursor.key] = cursor.value;
                    cursor.continue();
                }};
            }});
            db.close();
            return found; }})"
    );
    match app.script(&js, &[]).await {
        Value::Object(found) => found,
        other => panic!("{other}"),
    }
}

const OPEN: &str = "const opened = new Promise((done, fail) => {
    const asked = indexedDB.open('vejviseren', 1);
    asked.onsuccess = () => done(asked.result); asked.onerror = fail; });";

/// The keys of every record that the device stores, including the trash.
pub async fn stored_keys(app: &App) -> Vec<String> {
    let other = ["setting/", "draft/", "snapshot/", "tombstone/", "wiped", "truth"];
    let keys = deep(app).await.into_iter().map(|(key, _)| key);
    let name = |key: &String| key.trim_start_matches("vejviseren/").to_owned();
    keys.filter(|key| !other.iter().any(|other| name(key).starts_with(other)))
        .collect()
}

/// Stores a record on the device, as if it had been written earlier; the app sees it after a reload.
pub async fn seed(app: &App, kind: &str, record: &Value) {
    let key = format!("vejviseren/{kind}/{}", text(&record["id"]));
    keep_deep(app, &key, json!([1, record]).to_string()).await;
}

/// Stores `raw` in localStorage under `key`.
pub async fn keep(app: &App, key: &str, raw: &str) {
    let js = "localStorage.setItem(arguments[0], arguments[1])";
    app.script(js, &[json!(key), json!(raw)]).await;
    app.note_outdated();
}

/// localStorage's value for `key`.
pub async fn kept(app: &App, key: &str) -> Option<String> {
    let raw = app
        .script("return localStorage.getItem(arguments[0])", &[json!(key)])
        .await;
    raw.as_str().map(str::to_owned)
}

/// The key and text in localStorage of the only draft of a new note.
pub async fn draft(app: &App) -> Option<(String, String)> {
    let js =
        "return Object.entries(localStorage).filter(([key]) => key.startsWith('vejviseren/draft/capture'))";
    let drafts: Vec<(String, String)> = serde_json::from_value(app.script(js, &[]).await).expect("drafts");
    assert!(drafts.len() < 2, "{drafts:?}");
    drafts.into_iter().next()
}

/// A JSON string; empty for any other value.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// `count` ended visits to the village, a day apart; «Tur 0» is today's.
pub async fn visits(app: &App, count: i32) {
    let village = stored(app, "village").await[0]["id"].clone();
    for number in 0..count {
        let when = format!("{}:00.000+01:00", time(app, -number, "12:00").await);
        let visit = json!({
            "id": format!("0198c0de-0000-7000-8000-{number:012x}"), "created": when, "updated": when, "village": village,
            "title": format!("Tur {number}"), "occasion": "other", "started": when, "ended": when,
        });
        seed(app, "visit", &visit).await;
    }
}
