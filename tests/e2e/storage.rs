//! Storage that can't be used: said in Danish, and nothing on screen is lost.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, test};

#[test]
fn blocked_storage_is_said_and_the_app_runs_on() {
    let options = Options {
        prefs: vec![("profile.default_content_setting_values.cookies", json!(2))],
        ..Options::default()
    };
    test(options, async |app| {
        app.open("/").await;
        app.wait_for_text("Browseren lader ikke Vejviseren gemme på denne enhed.")
            .await;
        app.textbox("Bysamfundets navn").fill("Kærby Mark").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        app.link("Ny note").tap().await;
        app.textbox("Note").fill("Skrevet uden lager").await;
        app.wait_for_text("Kladden er ikke gemt").await;
        assert!(!app.text().await.contains("Kladde gemt"));
        app.button("Gem").tap().await;
        app.wait_for_text("Ikke gemt – eksportér nu").await;
        assert!(!app.text().await.contains("Noten er gemt"));
        app.link("Noter").tap().await;
        app.wait_for_text("Skrevet uden lager").await;
    });
}

#[test]
fn a_full_shelf_is_said_and_one_tap_saves_after_making_room() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.open("/noter/ny").await;
        fill(app).await;
        let long = "Et langt svar. ".repeat(40);
        app.textbox("Note").fill(&long).await;
        app.wait_for_text("Kladden er ikke gemt").await;
        app.textbox("Note").has_value(&long).await;
        app.button("Gem").tap().await;
        app.wait_for_text("Der er ikke mere plads på denne enhed.").await;
        assert!(!app.text().await.contains("Noten er gemt"));

        app.script("localStorage.removeItem('junk')", &[]).await;
        app.button("Prøv igen").tap().await;
        app.wait_for_status("Nu er det gemt på denne enhed").await;
        app.open("/noter").await;
        app.wait_for_status("1 note").await;
    });
}

/// Takes all the room there is, to the last character.
async fn fill(app: &App) {
    let full = app
        .script(
            "let junk = '';
            for (let size = 1 << 22; size >= 1; size >>= 1) {
                try { localStorage.setItem('junk', junk + 'x'.repeat(size)); junk += 'x'.repeat(size); } catch {}
            }
            return junk.length",
            &[],
        )
        .await;
    assert!(full.as_u64().is_some_and(|length| length > 1_000_000), "{full}");
}

#[test]
fn an_unreadable_record_is_set_aside_and_the_others_load() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Den her kan læses").await;
        app.script(
            "localStorage.setItem('vejviseren/note/skadet', '[1,{\"halv')",
            &[],
        )
        .await;
        app.open("/noter").await;
        app.wait_for_text("Noget kunne ikke læses og er lagt til side.")
            .await;
        app.wait_for_text("1 note").await;
        let moved = app
            .script(
                "return localStorage.getItem('vejviseren/quarantine/note/skadet')",
                &[],
            )
            .await;
        assert_eq!(moved, "[1,{\"halv");

        app.open("/data").await;
        app.heading("Ulæselige poster").shown().await;
        app.button("Hent som fil").tap().await;
        let (_, raw) = app.download().await;
        assert_eq!(raw, b"[1,{\"halv");
        app.button("Slet").tap().await;
        app.heading("Ulæselige poster").gone().await;
    });
}
