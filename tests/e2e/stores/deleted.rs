//! What is deleted for good is gone, even if the browser is killed as soon as the app says so: localStorage is then as
//! it was before.

use std::env;

use serde_json::json;

use crate::support::{App, Find, Options, scenes, test};

/// How many times each moment is tried; `E2E_KILLS` sets it.
fn rounds() -> u32 {
    let asked = env::var("E2E_KILLS").ok().and_then(|rounds| rounds.parse().ok());
    asked.unwrap_or(3)
}

/// Neither a record nor a draft.
async fn nothing_is_left(app: &App) {
    app.load("/").await;
    app.textbox("Bysamfundets navn").shown().await;
    let here = app.script("return Object.keys(localStorage)", &[]).await;
    let here: Vec<String> = here.as_array().unwrap().iter().map(scenes::text).collect();
    let there: Vec<String> = scenes::deep(app).await.keys().cloned().collect();
    let marks = ["wiped", "tombstone", "generation", "setting", "truth"];
    let is_mark = |key: &String| {
        marks
            .iter()
            .any(|mark| key.starts_with(&format!("vejviseren/{mark}")))
    };
    let left: Vec<_> = here.iter().chain(&there).filter(|key| !is_mark(key)).collect();
    assert!(left.is_empty(), "{left:?}");
}

async fn wipe(app: &App) {
    app.load("/data").await;
    app.button("Slet alt").tap().await;
    let dialog = app.dialog("Slet alt");
    dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
    dialog.button("Slet alt for altid").tap().await;
}

#[test]
fn everything() {
    test(Options::default(), async |app| {
        for _ in 0..rounds() {
            scenes::village(app, "Mou").await;
            scenes::note(app, "Interview", "Sagt på havnen").await;
            scenes::capture(app, "Interview").await;
            app.textbox("Note").fill("En kladde").await;
            app.wait_for_text("Kladde gemt på denne enhed").await;
            // A browser that quits normally has written localStorage to disk.
            app.restart().await;
            wipe(app).await;
            app.textbox("Bysamfundets navn").shown().await;
            app.kill().await;
            nothing_is_left(app).await;
            // Nor is it there after another start.
            app.restart().await;
            nothing_is_left(app).await;
            // And what is written now belongs to the new generation.
            scenes::village(app, "Egense").await;
            app.restart().await;
            app.load("/noter/ny").await;
            app.textbox("Note").has_value("").await;
            app.load("/").await;
            app.heading("Overblik").shown().await;
            wipe(app).await;
            app.textbox("Bysamfundets navn").shown().await;
        }
    });
}

#[test]
fn the_trash() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "Bliver her").await;
        for _ in 0..rounds() {
            scenes::note(app, "Observation", "Skal væk").await;
            app.restart().await;
            app.load("/noter").await;
            app.article("Observation")
                .link_starting("Observation")
                .tap()
                .await;
            app.button("Slet").tap().await;
            app.wait_for_status("1 note").await;
            app.load("/data").await;
            app.button("Tøm papirkurven").tap().await;
            app.dialog("Tøm papirkurven").button("Slet for altid").tap().await;
            app.wait_for_status("Papirkurven er tømt").await;
            app.kill().await;
            app.load("/data").await;
            app.wait_for_text("Papirkurven er tom.").await;
            app.load("/noter").await;
            app.wait_for_status("1 note").await;
            app.wait_for_text("Bliver her").await;
            assert_eq!(scenes::stored(app, "note").await.len(), 1);
        }
    });
}

#[test]
fn the_example_and_it_can_be_tried_again() {
    test(Options::default(), async |app| {
        for _ in 0..rounds() {
            scenes::example(app).await;
            app.restart().await;
            app.load("/").await;
            app.button("Fjern eksemplet").tap().await;
            app.wait_for_status("Eksemplet er fjernet").await;
            app.kill().await;
            nothing_is_left(app).await;
        }
        scenes::example(app).await;
        app.restart().await;
        app.load("/").await;
        app.heading("Overblik").shown().await;
    });
}

#[test]
fn what_is_taken_back_or_imported_again_stays() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "Slettet og hentet igen").await;
        app.load("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        let (file, _) = app.download().await;
        app.load("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Slet").tap().await;
        app.wait_for_status("0 noter").await;
        app.load("/data").await;
        app.button("Tøm papirkurven").tap().await;
        app.dialog("Tøm papirkurven").button("Slet for altid").tap().await;
        app.wait_for_status("Papirkurven er tømt").await;
        // Older than the purge, but imported on purpose.
        app.file("Vælg en fil (JSON)").upload(&file).await;
        app.wait_for_text("Noget i filen er slettet for altid på denne enhed")
            .await;
        app.checkbox("1 note").tap().await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind").await;
        for _ in 0..2 {
            app.restart().await;
            app.load("/noter").await;
            app.wait_for_status("1 note").await;
            app.wait_for_text("Slettet og hentet igen").await;
        }
    });
}

/// The other tab was suspended, or the message got lost.
#[test]
fn a_tab_that_has_not_heard_of_it_writes_nothing_back() {
    test(Options::default(), async |app| {
        app.on_new_document("Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set() {} })")
            .await;
        scenes::village(app, "Mou").await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("Begyndelsen").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        let asleep = app.tab().await;
        app.new_tab().await;
        wipe(app).await;
        app.textbox("Bysamfundets navn").shown().await;
        app.go_to(&asleep).await;
        app.script("window.__old = true", &[]).await;
        app.textbox("Note").fill("Enden").await;
        // It notices that everything is gone, and starts over.
        app.ready().await;
        nothing_is_left(app).await;
    });
}

#[test]
fn a_trash_that_cannot_be_emptied_is_not_called_empty() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "Skal væk").await;
        app.load("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Slet").tap().await;
        app.wait_for_status("0 noter").await;
        app.load("/data").await;
        app.script(
            "window.real = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (stores, mode, ...given) {
                if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
                return real.call(this, stores, mode, ...given);
            };",
            &[],
        )
        .await;
        app.button("Tøm papirkurven").tap().await;
        app.dialog("Tøm papirkurven").button("Slet for altid").tap().await;
        app.wait_for_status("Papirkurven kunne ikke tømmes på denne enhed")
            .await;
        app.wait_for_text("Ikke gemt").await;
        app.script("IDBDatabase.prototype.transaction = real", &[]).await;
        app.button("Prøv igen").tap().await;
        app.wait_for_status("Nu er det gemt på denne enhed").await;
        let left = scenes::deep(app).await;
        assert!(
            !left.keys().any(|key| key.starts_with("vejviseren/note/")),
            "{left:?}"
        );
        assert!(
            left.keys().any(|key| key.contains("/tombstone/note/")),
            "{left:?}"
        );
        assert_eq!(json!(scenes::stored(app, "note").await), json!([]));
    });
}
