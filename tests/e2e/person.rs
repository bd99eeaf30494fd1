//! «Alt om en person»: what is noted about them, a copy, and deleting it for good.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, seed, test};

const AT: &str = "2026-11-20T12:00:00.000+01:00";
const IDA: &str = "0198c0de-0000-7000-8000-0000000000a1";

/// Ida is a contact and named in five other places; Ida Berg is another person.
async fn village_with_ida(app: &App) {
    seed::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let record = |number: u32, more: Value| {
        let mut record = json!({
            "id": format!("0198c0de-0000-7000-8000-{number:012x}"), "created": AT, "updated": AT, "village": village,
        });
        let all = record.as_object_mut().unwrap();
        all.extend(more.as_object().unwrap().clone());
        record
    };
    let person = |number, name: &str| {
        let more = json!({"name": name, "kind": "citizen", "status": "new", "key_person": false, "phone": "20 30 40 50"});
        record(number, more)
    };
    let note = |number, more: Value| {
        let mut note = record(
            number,
            json!({"type": "interview", "text": "", "at": AT, "themes": []}),
        );
        note.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        note
    };
    scenes::seed(app, "contact", &person(0xa1, "Ida Holm")).await;
    let mut namesake = person(0xa2, "Ida Berg");
    namesake["phone"] = json!("99 88 77 66");
    scenes::seed(app, "contact", &namesake).await;
    for note in [
        note(1, json!({"text": "Bogbussen kom altid", "contact": IDA})),
        note(
            2,
            json!({"text": "Spørg Ida Holm om nøglen", "quote": "Ring på 20304050"}),
        ),
        note(3, json!({"text": "Ida Holms hund", "deleted": AT})),
        note(4, json!({"text": "Ida kender alle"})),
    ] {
        scenes::seed(app, "note", &note).await;
    }
    let answer = json!({
        "id": format!("{}/needs.desk.people", scenes::text(&village)), "created": AT, "updated": AT, "scope": village,
        "question": "needs.desk.people", "text": "Formanden hedder Ida Holm",
    });
    scenes::seed(app, "answer", &answer).await;
}

async fn open(app: &App) {
    app.open(&format!("/kontakter/{IDA}")).await;
    app.link("Alt om personen").tap().await;
    app.heading("Alt om Ida Holm").shown().await;
}

async fn erase(app: &App) {
    app.button("Slet det valgte for altid").tap().await;
    app.dialog("Slet for altid?").button("Slet for altid").tap().await;
    app.wait_for_status("Det valgte er slettet for altid").await;
}

/// Everything that both stores hold.
async fn everything(app: &App) -> String {
    let local = app.script("return JSON.stringify({...localStorage})", &[]).await;
    format!("{} {}", local, Value::Object(scenes::deep(app).await))
}

async fn backup(app: &mut App) -> PathBuf {
    app.open("/data").await;
    app.button("Gem alt i en fil (JSON)").tap().await;
    app.download().await.0
}

#[test]
fn what_is_chosen_goes_from_every_place_and_an_old_file_brings_nothing_back() {
    test(Options::default(), async |app| {
        village_with_ida(app).await;
        let file = backup(app).await;
        scenes::capture(app, "Observation").await;
        app.textbox("Note").fill("Jeg så Ida Holm ved søen").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        open(app).await;
        for about in [
            "Kontakt: Ida Holm",
            "Note: Bogbussen kom altid",
            "Note: Spørg Ida Holm om nøglen",
            "Note: Ida Holms hund",
            "Svar: Formanden hedder Ida Holm",
            "Kladde",
        ] {
            app.checkbox(about).is_checked(true).await;
        }
        app.wait_for_text("Måske en anden (2)").await;
        scenes::unfold(app).await;
        for perhaps in ["Kontakt: Ida Berg", "Note: Ida kender alle"] {
            app.checkbox(perhaps).is_checked(false).await;
        }
        app.checkbox("Note: Ida kender alle").tap().await;
        erase(app).await;
        app.wait_for_path("/kontakter").await;
        app.kill().await;
        for file in [None, Some(file)] {
            if let Some(file) = file {
                app.load("/data").await;
                app.file("Vælg en fil (JSON)").upload(&file).await;
                app.wait_for_text("Noget i filen er slettet for altid på denne enhed")
                    .await;
                app.button("Hent ind").tap().await;
                app.wait_for_status("Vælg mindst").await;
            }
            app.load("/noter").await;
            app.wait_for_text("Spørg [navn] om nøglen").await;
            app.wait_for_text("[navn] kender alle").await;
            let all = everything(app).await;
            for gone in [
                "Ida Holm",
                "Holms",
                "20304050",
                "20 30 40 50",
                "Bogbussen",
                "søen",
                "Ida kender",
            ] {
                assert!(!all.contains(gone), "{gone} is still there: {all}");
            }
            assert!(all.contains("Formanden hedder [navn]") && all.contains("Ring på [skjult]"));
            assert!(all.contains("Ida Berg"));
        }
    });
}

#[test]
fn what_is_about_another_stays_and_so_does_a_note_without_the_name() {
    test(Options::default(), async |app| {
        village_with_ida(app).await;
        open(app).await;
        app.checkbox("Kontakt: Ida Holm").tap().await;
        app.checkbox("Note: Ida Holms hund").tap().await;
        app.radiogroup("Når det slettes").number(3).await;
        let js = "const row = [...document.querySelectorAll('li')].find((row) => row.innerText.includes('Bogbussen'));
            [...row.querySelectorAll('label')].find((label) => label.innerText === 'Fjern navnet').click()";
        app.script(js, &[]).await;
        erase(app).await;
        app.heading("Alt om Ida Holm").shown().await;
        app.checkbox("Note: Bogbussen kom altid").gone().await;
        let all = everything(app).await;
        for stays in ["Ida Holms hund", "Bogbussen kom altid", "Spørg [navn] om nøglen"] {
            assert!(all.contains(stays), "{stays} is gone: {all}");
        }
        let notes = scenes::stored(app, "note").await;
        assert!(
            notes.iter().all(|note| note.get("contact").is_none()),
            "{notes:?}"
        );
    });
}

#[test]
fn the_person_gets_a_document_and_data_with_what_is_about_them() {
    test(Options::default(), async |app| {
        village_with_ida(app).await;
        for (button, ending) in [("Gem som dokument", ".rtf"), ("Gem som data (JSON)", ".json")] {
            open(app).await;
            app.button(button).tap().await;
            let (path, bytes) = app.download().await;
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(
                name.starts_with("vejviseren-person-") && name.ends_with(ending),
                "{name}"
            );
            let text = String::from_utf8(bytes).unwrap();
            for said in ["Ida Holm", "20 30 40 50", "Bogbussen kom altid"] {
                assert!(text.contains(said), "{said} is missing: {text}");
            }
            assert!(!text.contains("Berg") && !text.contains("kender alle"), "{text}");
        }
    });
}

#[test]
fn another_tab_shows_what_is_left() {
    test(Options::default(), async |app| {
        village_with_ida(app).await;
        app.load("/noter").await;
        app.wait_for_text("Spørg Ida Holm om nøglen").await;
        let first = app.tab().await;
        let second = app.new_tab().await;
        open(app).await;
        erase(app).await;
        app.go_to(&first).await;
        app.wait_for_text("Spørg [navn] om nøglen").await;
        app.wait_for_script("return !document.body.innerText.includes('Bogbussen')")
            .await;
        // What is written now is told once, and not back and forth.
        let js = "window.told = 0; new BroadcastChannel('vejviseren').onmessage = () => window.told += 1";
        app.script(js, &[]).await;
        app.open("/noter/0198c0de-0000-7000-8000-000000000002").await;
        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Spørg formanden om nøglen").await;
        app.button("Gem").tap().await;
        app.wait_for_text("Spørg formanden om nøglen").await;
        app.go_to(&second).await;
        app.open("/noter").await;
        app.wait_for_text("Spørg formanden om nøglen").await;
        app.go_to(&first).await;
        scenes::note(app, "Observation", "Bagefter").await;
        assert!(!everything(app).await.contains("Ida Holm"));
        let told = app.script("return window.told", &[]).await;
        assert!(told.as_u64().unwrap() < 10, "{told} messages");
    });
}
