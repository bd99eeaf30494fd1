//! The habit of saving backups, and deleting everything.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, seed, test};

async fn notes(app: &App, count: u32, days_ago: i32) {
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let when = format!("{}:00.000+01:00", scenes::time(app, -days_ago, "12:00").await);
    for number in 0..count {
        let note = json!({
            "id": format!("0198c0de-0000-7000-8000-{days_ago:06x}{number:06x}"), "created": when, "updated": when,
            "village": village, "type": "interview", "text": format!("Nr. {number}"), "at": when,
        });
        scenes::seed(app, "note", &note).await;
    }
    app.reload().await;
}

#[test]
fn data_says_when_the_notes_were_taken_home_and_what_has_changed() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Sagt på havnen").await;
        app.open("/data").await;
        app.wait_for_status("Der er ingen sikkerhedskopi: 2 ændringer findes kun på denne enhed.")
            .await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        let (_, bytes) = app.download().await;
        let file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(file["notes"][0]["text"], "Sagt på havnen");
        app.wait_for_status("Alt er med i sikkerhedskopien fra i dag")
            .await;
        scenes::note(app, "Interview", "Og én til").await;
        app.open("/data").await;
        app.wait_for_status("Siden da: 1 ændring.").await;
        app.find("meter", "Lagerplads").shown().await;
        app.wait_for_text("0 % af pladsen er brugt").await;
    });
}

#[test]
fn a_file_that_comes_back_damaged_is_not_handed_over_and_the_next_tap_makes_it_anew() {
    test(Options::default(), async |app| {
        app.on_new_document(
            "window.damaged = true;
            const whole = Blob.prototype.arrayBuffer;
            Blob.prototype.arrayBuffer = async function () {
                const bytes = new Uint8Array(await whole.call(this));
                if (damaged) bytes[bytes.length - 3] ^= 1;
                return bytes.buffer;
            };",
        )
        .await;
        seed::village(app, "Mou").await;
        app.open("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        app.wait_for_status("Filen blev kontrolleret og var ikke i orden.")
            .await;
        app.wait_for_status("Der er ingen sikkerhedskopi").await;
        app.script("window.damaged = false", &[]).await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        let (_, bytes) = app.download().await;
        let file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(file["villages"][0]["name"], "Mou");
        app.wait_for_status("Alt er med i sikkerhedskopien fra i dag")
            .await;
    });
}

#[test]
fn overblik_reminds_after_many_changes_or_a_long_time() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        notes(app, 3, 13).await;
        app.heading("Overblik").shown().await;
        app.region("Gem en sikkerhedskopi").gone().await;
        notes(app, 3, 15).await;
        app.region("Gem en sikkerhedskopi").shown().await;
        app.link("Til Filer og sikkerhedskopi").tap().await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        app.download().await;
        app.wait_for_status("Alt er med i sikkerhedskopien").await;
        app.open("/").await;
        app.heading("Overblik").shown().await;
        app.region("Gem en sikkerhedskopi").gone().await;
    });
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        notes(app, 49, 0).await;
        app.region("Gem en sikkerhedskopi").shown().await;
        app.wait_for_text("50 ændringer findes kun på denne enhed.").await;
    });
}

#[test]
fn the_browser_is_asked_to_keep_the_notes_and_its_answer_is_shown() {
    for (answer, said) in [
        (true, "Browseren har lovet at beholde noterne"),
        (false, "Browseren har ikke lovet at beholde noterne"),
    ] {
        test(Options::default(), async |app| {
            // Where asking would prompt the person, the app looks up the earlier answer instead.
            let js = "const { prototype } = StorageManager;
                prototype.persist = prototype.persisted = async () => window.promised ?? ANSWER";
            app.on_new_document(&js.replace("ANSWER", &answer.to_string()))
                .await;
            seed::village(app, "Mou").await;
            app.open("/data").await;
            app.wait_for_text(said).await;
            let ask = app.button("Beskyt noterne");
            if answer {
                ask.gone().await;
            } else {
                app.script("window.promised = true", &[]).await;
                ask.tap().await;
                app.wait_for_text("Browseren har lovet at beholde noterne").await;
            }
        });
    }
}

#[test]
fn everything_goes_when_the_word_is_typed() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Sagt på havnen").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("En kladde").await;
        let other = app.tab().await;
        app.new_tab().await;
        app.open("/data").await;
        app.button("Slet alt").tap().await;
        let dialog = app.dialog("Slet alt");
        dialog.button("Slet alt for altid").tap().await;
        app.wait_for_text("Skriv ordet SLET med store bogstaver.").await;
        dialog.button("Gem alt i en fil først").tap().await;
        app.download().await;
        dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        dialog.button("Slet alt for altid").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        let left = app
            .script(
                "return Object.keys(localStorage).filter((key) => key.startsWith('vejviseren/'))",
                &[],
            )
            .await;
        // Only the fact that it was deleted, and when.
        assert_eq!(left, json!(["vejviseren/generation"]));
        let left = scenes::deep(app).await;
        assert!(
            left.keys().eq(["vejviseren/truth", "vejviseren/wiped"]),
            "{left:?}"
        );
        app.go_to(&other).await;
        app.textbox("Bysamfundets navn").shown().await;
        app.reload().await;
        app.textbox("Bysamfundets navn").shown().await;
    });
}

#[test]
fn when_everything_goes_the_app_stays() {
    test(Options::with_worker(), async |app| {
        scenes::village(app, "Mou").await;
        app.controlled().await;
        app.open("/data").await;
        app.button("Slet alt").tap().await;
        let dialog = app.dialog("Slet alt");
        dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        dialog.button("Slet alt for altid").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        app.server.stop();
        app.reload().await;
        app.textbox("Bysamfundets navn").shown().await;
        app.restart().await;
        scenes::village(app, "Egense").await;
    });
}

#[test]
fn an_import_can_be_taken_back_after_a_restart() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Som den var").await;
        let mut mine = scenes::stored(app, "note").await[0].clone();
        let village = mine["village"].clone();
        mine["text"] = json!("Rettet af en anden");
        mine["updated"] = json!(format!("{}:00.000+01:00", scenes::time(app, 1, "00:01").await));
        let file = json!({
            "format": "vejviseren", "version": 1, "exported": "2026-11-20T12:00:00.000+01:00", "app": "0.1.0",
            "notes": [mine, {
                "id": "0198c0de-0000-7000-8000-0000000000aa", "created": "2026-11-20T12:00:00.000+01:00",
                "updated": "2026-11-20T12:00:00.000+01:00", "village": village, "type": "interview",
                "text": "Ny herfra", "at": "2026-11-20T12:00:00.000+01:00",
            }],
        });
        app.open("/data").await;
        let path = tempfile::NamedTempFile::with_suffix(".json").unwrap();
        std::fs::write(path.path(), file.to_string()).unwrap();
        app.file("Vælg en fil (JSON)").upload(path.path()).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind").await;
        app.restart().await;
        app.open("/noter").await;
        app.wait_for_status("2 noter").await;
        app.wait_for_text("Rettet af en anden").await;
        app.open("/data").await;
        app.button("Fortryd seneste import").tap().await;
        app.wait_for_status("Importen er fortrudt").await;
        app.button("Fortryd seneste import").gone().await;
        app.open("/noter").await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Som den var").await;
    });
}
