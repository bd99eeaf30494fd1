//! Creates the profiles, using the app as it was before the database came first:
//! `cargo test --test e2e profiles::make -- --ignored` writes those that are missing.

use std::fs;

use serde_json::{Value, json};

use super::folder;
use crate::support::{App, Find, Options, scenes, seed, test};

/// A value that can't be parsed.
pub const UNREADABLE: &str = "[1,{\"id\":";

/// Downloads everything the browser stores for this origin.
const DUMP: &str = "return new Promise((done, fail) => {
        const asked = indexedDB.open('vejviseren');
        asked.onsuccess = () => done(asked.result); asked.onerror = fail;
    }).then(async (database) => {
        const stores = {};
        const all = (asked) => new Promise((done, fail) => {
            asked.onsuccess = () => done(asked.result); asked.onerror = () => fail(asked.error);
        });
        for (const name of database.objectStoreNames) {
            const store = () => database.transaction(name).objectStore(name);
            const [keys, texts] = [await all(store().getAllKeys()), await all(store().getAll())];
            stores[name] = keys.map((key, at) => [key, texts[at]]);
        }
        const profile = JSON.stringify({ version: database.version, local: { ...localStorage }, stores });
        database.close();
        const zipped = new Blob([profile]).stream().pipeThrough(new CompressionStream('gzip'));
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await new Response(zipped).blob());
        link.download = 'profile.json.gz';
        link.click();
        return true;
    })";

/// Saves what the browser stores as the profile called `name`.
async fn keep(app: &mut App, name: &str) {
    let file = folder().join(format!("{name}.json.gz"));
    if file.exists() {
        return;
    }
    app.script(DUMP, &[]).await;
    let (_, bytes) = app.download().await;
    fs::create_dir_all(folder()).unwrap();
    fs::write(file, bytes).unwrap();
}

async fn merge(app: &App, file: &Value) {
    let path = tempfile::NamedTempFile::with_suffix(".json").unwrap();
    fs::write(path.path(), file.to_string()).unwrap();
    app.load("/data").await;
    app.file("Vælg en fil (JSON)").upload(path.path()).await;
    app.button("Hent ind").tap().await;
    app.wait_for_status("Hentet ind").await;
}

#[test]
#[ignore = "makes profiles, checks nothing"]
fn drafts() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        seed::village(app, "Mou").await;
        app.load("/").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("I den første").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.new_tab().await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("I den anden").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        keep(app, "drafts").await;
    });
}

#[test]
#[ignore = "makes profiles, checks nothing"]
fn ten_thousand() {
    test(Options::default(), async |app| {
        merge(app, &crate::stores::lifelike(10_000)).await;
        app.restart().await;
        app.load("/noter").await;
        app.wait_for_status("10.000 noter").await;
        keep(app, "ten-thousand").await;
    });
}

#[test]
#[ignore = "makes profiles, checks nothing"]
fn quarantine() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "Kan læses").await;
        scenes::keep(app, "vejviseren/note/x", UNREADABLE).await;
        scenes::keep_deep(app, "vejviseren/note/x", UNREADABLE).await;
        app.load("/data").await;
        app.heading("Det, der ikke kunne læses").shown().await;
        keep(app, "quarantine").await;
    });
}

#[test]
#[ignore = "makes profiles, checks nothing"]
fn import() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "Før importen").await;
        merge(app, &crate::stores::lifelike(20)).await;
        keep(app, "import").await;
    });
}

#[test]
#[ignore = "makes profiles, checks nothing"]
fn newer() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "Skrevet af en nyere").await;
        let note = scenes::stored(app, "note").await[0].clone();
        let key = format!("vejviseren/note/{}", scenes::text(&note["id"]));
        let text = json!([3, { "new": true, "old": note }]).to_string();
        scenes::keep(app, &key, &text).await;
        scenes::keep_deep(app, &key, text).await;
        keep(app, "newer").await;
    });
}

#[test]
#[ignore = "makes profiles, checks nothing"]
fn deleted() {
    test(Options::default(), async |app| {
        scenes::village(app, "Først").await;
        app.load("/data").await;
        app.button("Slet alt").tap().await;
        let dialog = app.dialog("Slet alt");
        dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        dialog.button("Slet alt for altid").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        scenes::village(app, "Mou").await;
        for text in ["Slettet for altid", "I papirkurven", "Her stadig"] {
            scenes::note(app, "Interview", text).await;
        }
        for (text, purge) in [("Slettet for altid", true), ("I papirkurven", false)] {
            app.load("/noter").await;
            app.searchbox("Søg i noter").fill(text).await;
            app.wait_for_status("1 note").await;
            app.article("Interview").link_starting("Interview").tap().await;
            app.button("Slet").tap().await;
            app.wait_for_status("0 noter").await;
            if purge {
                app.load("/data").await;
                app.button("Tøm papirkurven").tap().await;
                app.dialog("Tøm papirkurven").button("Slet for altid").tap().await;
                app.wait_for_status("Papirkurven er tømt").await;
            }
        }
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
        keep(app, "deleted").await;
    });
}
