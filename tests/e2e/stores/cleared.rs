//! The browser clears storage while the app is open: the app writes everything it knows again.

use serde_json::json;

use super::deep_notes;
use crate::support::{App, Engine, Find, Options, scenes, test};

const SAID: &str = "Browserens data for Vejviseren er blevet ryddet, mens appen var åben. Alt er gemt igen";

/// Writes a note without reloading the page.
async fn note_here(app: &App, text: &str) {
    app.navigation("Hovedmenu").link("Ny note").tap().await;
    app.textbox("Note").fill(text).await;
    app.button("Gem").tap().await;
    app.wait_for_status("Noten er gemt på denne enhed").await;
}

/// Clears everything from another page of the same origin.
async fn clear(app: &App) {
    let url = app.server.url("/icons/favicon-32.png");
    app.browser.driver().goto(url.as_str()).await.unwrap();
    let js = "localStorage.clear();
        return new Promise((done) => {
            const gone = indexedDB.deleteDatabase('vejviseren');
            gone.onsuccess = () => done(true); gone.onerror = () => done(false);
        })";
    assert_eq!(app.script(js, &[]).await, json!(true));
}

async fn all_is_there(app: &App) {
    app.load("/noter").await;
    app.wait_for_status("2 noter").await;
    app.wait_for_text("Fra før").await;
    app.wait_for_text("Fra bagefter").await;
    assert_eq!(app.button("Skift bysamfund").description().await, "Mou");
    assert_eq!(scenes::stored(app, "note").await.len(), 2);
    assert_eq!(deep_notes(app).await.len(), 2);
}

#[test]
fn by_its_own_settings() {
    test(Options::default(), async |app| {
        // Only Chromium has a command for this.
        if app.browser.engine != Engine::Chromium {
            return;
        }
        scenes::village(app, "Mou").await;
        note_here(app, "Fra før").await;
        let origin = app.server.origin();
        app.cdp(
            "Storage.clearDataForOrigin",
            json!({"origin": origin, "storageTypes": "local_storage,indexeddb,cookies"}),
        )
        .await;
        app.wait_for_status(SAID).await;
        note_here(app, "Fra bagefter").await;
        app.reload().await;
        all_is_there(app).await;
    });
}

/// Clears everything, where the page calls this script's `open` instead of the browser's the first time.
async fn by_another_page_while_opening(app: &App, open: &str) {
    scenes::village(app, "Mou").await;
    note_here(app, "Fra før").await;
    let js = format!(
        "const own = IDBFactory.prototype.open;
        return new Promise((done) => {{
            const held = indexedDB.open('held', 1);
            held.onsuccess = () => {{
                window.held = held.result;
                IDBFactory.prototype.open = function () {{
                    IDBFactory.prototype.open = own;
                    {open}
                }};
                done(true);
            }};
        }})"
    );
    assert_eq!(app.script(&js, &[]).await, true);
    let open = app.tab().await;
    app.new_tab().await;
    clear(app).await;
    app.go_to(&open).await;
    // Nothing is written meanwhile.
    app.wait_for_status(SAID).await;
    note_here(app, "Fra bagefter").await;
    app.reload().await;
    all_is_there(app).await;
}

#[test]
fn by_another_page_while_the_browser_refuses_to_open_the_database_again() {
    test(Options::default(), async |app| {
        by_another_page_while_opening(app, "throw new DOMException('still clearing', 'AbortError');").await;
    });
}

/// Chromium may do that while it clears. Here, the request waits for a connection to an older version.
#[test]
fn by_another_page_while_the_browser_never_answers() {
    test(Options::default(), async |app| {
        by_another_page_while_opening(app, "return own.call(this, 'held', 2);").await;
    });
}

/// Chromium may do that while it clears.
#[test]
fn by_itself_while_something_is_written_and_it_never_says_how_that_ended() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let js = "const own = IDBObjectStore.prototype.get;
            IDBObjectStore.prototype.get = function (...key) {
                IDBObjectStore.prototype.get = own;
                const request = own.apply(this, key);
                this.transaction.onabort = null;
                this.transaction.abort();
                return request;
            };";
        app.script(js, &[]).await;
        note_here(app, "Midt i det").await;
        app.reload().await;
        assert_eq!(deep_notes(app).await.len(), 1);
    });
}

#[test]
fn by_another_page() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        note_here(app, "Fra før").await;
        let open = app.tab().await;
        app.new_tab().await;
        clear(app).await;
        app.go_to(&open).await;
        note_here(app, "Fra bagefter").await;
        app.wait_for_status(SAID).await;
        app.reload().await;
        all_is_there(app).await;
    });
}
