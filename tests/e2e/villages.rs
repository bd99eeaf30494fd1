//! The same village created twice, a note in the wrong village, and what a file contributes to both.

mod all;

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::support::{App, Find, Options, scenes, seed, test};

const WHEN: &str = "2026-11-20T12:00:00.000+01:00";
const VILLAGE: &str = "0198c0de-0000-7000-8000-000000000001";

async fn another(app: &App, name: &str) {
    app.button("Skift bysamfund").tap().await;
    let dialog = app.dialog("Skift bysamfund");
    dialog.textbox("Bysamfundets navn").fill(name).await;
    dialog.button("Opret bysamfund").tap().await;
}

/// A colleague's file: their own Mou, with a note.
fn file() -> Value {
    json!({
        "format": "vejviseren", "version": 1, "exported": WHEN, "app": "0.1.0",
        "villages": [{ "id": VILLAGE, "created": WHEN, "updated": WHEN, "name": "mou" }],
        "notes": [{
            "id": VILLAGE.replace("0001", "0002"), "created": WHEN, "updated": WHEN, "village": VILLAGE,
            "type": "interview", "text": "Kollegaens note", "at": WHEN,
        }],
    })
}

async fn choose(app: &App) -> NamedTempFile {
    let path = NamedTempFile::with_suffix(".json").unwrap();
    std::fs::write(path.path(), file().to_string()).unwrap();
    app.file("Vælg en fil (JSON)").upload(path.path()).await;
    path
}

#[test]
fn a_name_that_is_here_already_is_asked_about() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/").await;
        another(app, " mou ").await;
        let dialog = app.dialog("Skift bysamfund");
        app.wait_for_text("Mou er her allerede. Er det samme sted?").await;
        dialog.button("Ja, brug Mou").tap().await;
        dialog.gone().await;
        assert_eq!(scenes::stored(app, "village").await.len(), 1);

        another(app, "MOU").await;
        dialog.button("Nej, opret et til").tap().await;
        dialog.gone().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "MOU");
        assert_eq!(scenes::stored(app, "village").await.len(), 2);
    });
}

#[test]
fn two_villages_are_joined_and_taken_apart_again() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Min note").await;
        app.open("/").await;
        another(app, "Mov").await;
        app.dialog("Skift bysamfund").gone().await;
        app.load("/indstillinger").await;
        app.button("Slå sammen").tap().await;
        app.wait_for_text("Vælg et bysamfund først.").await;
        app.combobox("Slå sammen med").set("Mou").await;
        app.button("Slå sammen").tap().await;
        app.wait_for_status("Bysamfundene er slået sammen").await;
        app.combobox("Slå sammen med").gone().await;
        app.button("Fortryd").tap().await;
        app.combobox("Slå sammen med").set("Mou").await;
        app.button("Slå sammen").tap().await;
        app.wait_for_status("Bysamfundene er slået sammen").await;
        app.load("/noter").await;
        app.wait_for_text("Min note").await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Mov");
    });
}

#[test]
fn a_file_with_the_same_village_is_joined_with_the_one_here_and_is_no_change_of_ours() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Min note").await;
        app.open("/data").await;
        app.wait_for_status("2 ændringer findes kun på denne enhed.")
            .await;
        let path = choose(app).await;
        app.checkbox("Samme sted? Slå mou i filen sammen med mou her")
            .is_checked(true)
            .await;
        app.checkbox("Samme sted? Slå mou i filen sammen med mou her")
            .tap()
            .await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
        app.wait_for_status("2 ændringer findes kun på denne enhed.")
            .await;
        app.button("Fortryd seneste import").tap().await;
        app.wait_for_status("Importen er fortrudt").await;
        drop(path);

        // Now it is in the trash on this device, and so is the village.
        let path = choose(app).await;
        app.wait_for_text("I papirkurven her 2").await;
        app.wait_for_text("Der er intet nyt i filen, men 2 ting fra den ligger i papirkurven her.")
            .await;
        drop(path);
    });
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/data").await;
        let path = choose(app).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
        drop(path);
        app.open("/noter").await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Mou");
        app.wait_for_text("Kollegaens note").await;
    });
}

#[test]
fn a_note_under_the_wrong_village_is_moved_and_keeps_its_person() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/").await;
        another(app, "Egense").await;
        app.dialog("Skift bysamfund").gone().await;
        let villages = scenes::stored(app, "village").await;
        let here = villages
            .iter()
            .find(|village| village["name"] == "Egense")
            .unwrap();
        let person = VILLAGE.replace("0001", "0003");
        let contact = json!({
            "id": person, "created": WHEN, "updated": WHEN, "village": here["id"],
            "name": "Bodil", "kind": "citizen", "status": "new", "key_person": false,
        });
        scenes::seed(app, "contact", &contact).await;
        let mut note = file()["notes"][0].clone();
        note["village"] = here["id"].clone();
        note["text"] = json!("Sagt i Mou");
        note["contact"] = json!(person);
        scenes::seed(app, "note", &note).await;
        app.reload().await;
        app.open(&format!("/noter/{}", note["id"].as_str().unwrap()))
            .await;
        app.link("Bodil").shown().await;
        app.button("Hører til").tap().await;
        app.combobox("Flyt til et andet bysamfund").set("Mou").await;
        app.button("Flyt noten").tap().await;
        app.wait_for_status("Noten er flyttet til Mou").await;
        app.button("Fortryd").tap().await;
        app.combobox("Flyt til et andet bysamfund").set("Mou").await;
        app.button("Flyt noten").tap().await;
        app.wait_for_status("Noten er flyttet til Mou").await;
        app.link("Bodil").shown().await;
        app.open("/noter").await;
        app.wait_for_text("Her samles det, I hører").await;
        app.button("Skift bysamfund").tap().await;
        app.dialog("Skift bysamfund").button("Mou").tap().await;
        app.link("Noter").tap().await;
        app.wait_for_text("Sagt i Mou").await;
    });
}
