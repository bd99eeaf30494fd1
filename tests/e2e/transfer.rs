//! Importing files: previewed first, merged by id, refused with a reason.

mod hostile;
mod part;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, seed, test};

const VILLAGE: &str = "0198c0de-0000-7000-8000-000000000001";
const NOTE: &str = "0198c0de-0000-7000-8000-000000000002";
pub const NOW: &str = "2026-11-20T12:00:00.000+01:00";

/// A file with a village and a note.
pub fn file(text: &str, updated: &str) -> Value {
    json!({
        "format": "vejviseren", "version": 1, "exported": NOW, "app": "0.1.0",
        "villages": [{"id": VILLAGE, "created": NOW, "updated": NOW, "name": "Ølgod", "postcode": "6870"}],
        "notes": [{
            "id": NOTE, "created": NOW, "updated": updated, "village": VILLAGE,
            "type": "interview", "text": text, "at": NOW, "mood": {"smiles": 3, "share": 0.242_857_142_857_142_85},
        }],
    })
}

/// Chooses a file with this content. The caller holds on to the returned folder, because the browser may read the file
/// later.
pub async fn choose(app: &App, content: impl AsRef<[u8]>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fil.json");
    std::fs::write(&path, content).unwrap();
    app.file("Vælg en fil (JSON)").upload(&path).await;
    folder
}

#[test]
fn a_file_is_merged_by_id_and_twice_is_once() {
    test(Options::with_worker(), async |app| {
        app.open("/data").await;
        let _file = choose(app, &file("Fra en kollega", NOW).to_string()).await;
        app.wait_for_text("Nye 2").await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;

        let _file = choose(app, &file("Fra en kollega", NOW).to_string()).await;
        app.wait_for_text("Alt i filen findes her i forvejen.").await;
        app.wait_for_text("Ens begge steder 2").await;
        app.button("Annullér").tap().await;

        let _file = choose(
            app,
            &file("Rettet siden", "2026-11-21T12:00:00.000+01:00").to_string(),
        )
        .await;
        app.wait_for_text("Nyere i filen 1").await;
        app.button("Hent ind").tap().await;
        // The note, and its older text beside it.
        app.wait_for_status("Hentet ind: 2 ting").await;
        let _file = choose(app, &file("Fra en kollega", NOW).to_string()).await;
        app.wait_for_text("Ældre i filen 1").await;

        app.button("Gem alt i en fil (JSON)").tap().await;
        let (path, bytes) = app.download().await;
        let exported: Value = serde_json::from_slice(&bytes).unwrap();
        assert!(
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("vejviseren-oelgod-20")
        );
        assert_eq!(exported["notes"][0]["text"], "Rettet siden");
        assert_eq!(
            exported["notes"][0]["mood"],
            json!({"smiles": 3, "share": 0.242_857_142_857_142_85})
        );
        assert_eq!(exported["villages"][0]["postcode"], "6870");
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
    });
}

#[test]
fn what_is_no_export_is_refused_and_nothing_changes() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Bliver stående").await;
        app.open("/data").await;
        let whole = file("x", NOW).to_string();
        let mut newer: Value = serde_json::from_str(&whole).unwrap();
        newer["version"] = json!(99);
        for (content, why) in [
            ("Kære kollega", "Filen er ikke en hel fil fra Vejviseren."),
            (
                &whole[..whole.len() / 2],
                "Filen er ikke en hel fil fra Vejviseren.",
            ),
            ("{\"noter\": []}", "Filen er ikke fra Vejviseren."),
            (
                &newer.to_string(),
                "Filen er lavet af en anden version af Vejviseren (format 99).",
            ),
        ] {
            let before = scenes::deep(app).await;
            let _file = choose(app, content).await;
            app.wait_for_text(why).await;
            app.wait_for_text("Intet er ændret.").await;
            app.button("Hent ind").gone().await;
            assert_eq!(scenes::deep(app).await, before);
            app.reload().await;
        }
    });
}

#[test]
fn a_bad_record_is_refused_alone_with_its_place_and_reason() {
    test(Options::default(), async |app| {
        app.open("/data").await;
        let mut mixed = file("God nok", NOW);
        mixed["notes"]
            .as_array_mut()
            .unwrap()
            .push(json!({"id": "7", "text": 7}));
        let _file = choose(app, &mixed.to_string()).await;
        app.wait_for_text("Afviste 1").await;
        app.wait_for_text("note nummer 2 i filen").await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
    });
}
