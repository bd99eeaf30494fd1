//! Notes that are written while the app is locked.

use super::{PASSPHRASE, on_the_disk, stored, turn_on, unlock, village_with_words};
use crate::support::{App, Find, Options, scenes, seed, test};

async fn note_locked(app: &App, kind: &str, text: &str) {
    app.load(&format!("/noter/ny?type={}", kind.to_lowercase())).await;
    app.radio(kind).is_checked(true).await;
    app.textbox("Note").fill(text).await;
}

async fn finish(app: &App) {
    app.button("Gem").tap().await;
    app.wait_for_status("Noten er gemt.").await;
}

#[test]
fn they_are_sealed_at_once_and_become_notes_when_it_is_unlocked() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        app.load("/noter").await;
        app.heading("Vejviseren er låst").shown().await;
        app.link("Ny note").tap().await;
        app.textbox("Note").fill("Hørt på Rævehøj").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        let page = app.text().await;
        assert!(!page.contains("Mou") && !page.contains("Bente"), "{page}");
        assert!(!stored(app).await.contains("Rævehøj"));
        finish(app).await;
        app.heading("Vejviseren er låst").shown().await;
        note_locked(app, "Observation", "Set ved kroen").await;
        app.button("Gem og ny").tap().await;
        app.wait_for_status("Noten er gemt.").await;
        app.textbox("Note").has_value("").await;
        app.textbox("Note").fill("Kun begyndt").await;
        on_the_disk(app).await;
        app.kill().await;
        app.load("/noter").await;
        let disk = stored(app).await;
        for word in ["Rævehøj", "kroen", "begyndt"] {
            assert!(!disk.contains(word), "«{word}» in {disk}");
        }
        unlock(app, PASSPHRASE).await;
        app.wait_for_status(
            "2 noter skrevet, mens appen var låst, er lagt på plads. 1 kladde venter på Overblik.",
        )
        .await;
        app.wait_for_text("Hørt på Rævehøj").await;
        app.wait_for_text("Set ved kroen").await;
        app.open("/").await;
        app.link_starting("Kladde: Kun begyndt").shown().await;
        app.load("/").await;
        unlock(app, PASSPHRASE).await;
        app.heading("Overblik").shown().await;
        assert!(!stored(app).await.contains("draft/finished"));
        app.open("/noter").await;
        app.wait_for_status("3 noter").await;
    });
}

/// Makes a function that writes the drafts that are stored now once more, to both stores.
const REMEMBER_DRAFTS: &str = "return new Promise((done) => {
        indexedDB.open('vejviseren').onsuccess = ({ target: { result: db } }) => {
            const isDraft = ([key]) => key.startsWith('vejviseren/draft/');
            const local = Object.entries(localStorage).filter(isDraft), stored = [];
            const asides = (mode) => db.transaction('asides', mode).objectStore('asides');
            asides('readonly').openCursor().onsuccess = ({ target: { result: at } }) => {
                if (!at) return done(true);
                if (isDraft([at.key])) stored.push([at.key, at.value]);
                at.continue();
            };
            window.putBack = () => {
                for (const [key, text] of local) localStorage.setItem(key, text);
                const writing = asides('readwrite');
                for (const [key, value] of stored) writing.put(value, key);
                return new Promise((done) => (writing.transaction.oncomplete = () => (db.close(), done(true))));
            };
        };
    })";

#[test]
fn what_was_finished_is_no_draft_even_if_its_draft_is_still_stored() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        note_locked(app, "Interview", "Hørt på Rævehøj").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.script(REMEMBER_DRAFTS, &[]).await;
        finish(app).await;
        // As if the browser was killed before it had deleted the draft.
        app.script("return window.putBack()", &[]).await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_status("1 note skrevet, mens appen var låst, er lagt på plads.")
            .await;
        let said =
            "return [...document.querySelectorAll('[role=status]')].map((it) => it.textContent).join()";
        let said = scenes::text(&app.script(said, &[]).await);
        assert!(!said.contains("kladde"), "{said}");
        app.open("/").await;
        app.region("Seneste noter").shown().await;
        assert!(!app.text().await.contains("Kladde"));
    });
}

#[test]
fn a_person_is_noted_too_and_a_doubt_waits_for_an_answer() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        note_locked(app, "Kontakt", "Vil gerne være med").await;
        app.button("Gem").tap().await;
        app.wait_for_text("Skriv, hvad personen hedder").await;
        app.textbox("Navn").fill("Ole Bak").await;
        finish(app).await;
        // There is one of that name already, who has no number.
        note_locked(app, "Kontakt", "Har nøglen til hallen").await;
        app.textbox("Navn").fill("Bente Holm").await;
        app.textbox("Telefon").fill("20 30 40 50").await;
        finish(app).await;
        app.load("/kontakter").await;
        unlock(app, PASSPHRASE).await;
        app.link_starting("Ole Bak").shown().await;
        app.wait_for_status("1 note skrevet, mens appen var låst").await;
        app.open("/").await;
        app.link_starting("Kladde: Har nøglen").shown().await;
    });
}

#[test]
fn nothing_is_shown_or_stored_before_the_app_can_seal_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Halvt skrevet på Rævehøj").await;
        turn_on(app).await;
        // The app never starts.
        app.on_new_document(
            "WebAssembly.compileStreaming = WebAssembly.compile = () => new Promise(() => {})",
        )
        .await;
        app.go_to_file("/noter/ny").await;
        app.wait_for_script("return document.readyState === 'complete'")
            .await;
        let there = app
            .script(
                "return document.querySelector('main textarea') !== null || document.body.innerText.includes('Mou')",
                &[],
            )
            .await;
        assert_eq!(there, false);
    });
}

#[test]
fn another_tab_that_is_locked_learns_nothing_and_locks_with_the_first() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        let first = app.tab().await;
        let second = app.new_tab().await;
        app.load("/noter").await;
        app.heading("Vejviseren er låst").shown().await;
        app.go_to(&first).await;
        scenes::note(app, "Interview", "Sagt på Rævehøj").await;
        app.go_to(&second).await;
        let page = app.text().await;
        assert!(!page.contains("Rævehøj"), "{page}");
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Sagt på Rævehøj").await;
        app.open("/indstillinger").await;
        app.button("Slå lås fra").tap().await;
        app.dialog("Slå lås fra").button("Slå lås fra").tap().await;
        app.wait_for_text("åben i en anden fane").await;
        app.button("Lås nu").tap().await;
        app.wait_for_text("Vejviseren er låst").await;
        app.go_to(&first).await;
        app.wait_for_text("Vejviseren er låst").await;
    });
}
