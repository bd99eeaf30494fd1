//! One note: viewed, edited, deleted, and restored.

use crate::support::{App, Find, Name, Options, scenes, seed, test};

#[test]
fn a_note_opens_and_its_change_is_kept() {
    test(Options::default(), async |app| {
        two_notes(app).await;
        open(app, "Observation").await;
        let address = app.path().await;
        app.button("Redigér").tap().await;
        app.heading("Redigér note").shown().await;
        assert_eq!(app.focused_name().await, "Note");
        app.textbox("Note").has_value("Skal rettes").await;
        app.textbox("Note").fill("Er rettet").await;
        app.radio("Interview").tap().await;
        app.checkbox("Behov").tap().await;
        app.textbox("Sted").fill("Hallen").await;
        scenes::set_time(app, "Tidspunkt", "2024-05-01T19:30").await;
        app.button("Gem").tap().await;
        app.button("Redigér").shown().await;
        for _ in 0..2 {
            let text = app.article("Interview").text().await;
            for said in ["Er rettet", "Hallen", "Behov", "onsdag den 1. maj 2024 kl. 19.30"] {
                assert!(text.contains(said), "«{said}» is missing: {text}");
            }
            app.reload().await;
        }
        assert_eq!(app.path().await, address);
        assert_eq!(scenes::stored(app, "note").await.len(), 2);
    });
}

#[test]
fn a_change_can_be_undone_or_given_up() {
    test(Options::default(), async |app| {
        two_notes(app).await;
        open(app, "Observation").await;
        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Forkert rettet").await;
        app.button("Gem").tap().await;
        app.wait_for_text("Forkert rettet").await;
        app.button("Fortryd").tap().await;
        app.wait_for_text("Skal rettes").await;
        app.reload().await;
        app.wait_for_text("Skal rettes").await;

        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Alligevel ikke").await;
        app.button("Annullér").tap().await;
        app.button("Redigér").shown().await;
        app.wait_for_text("Skal rettes").await;
        app.reload().await;
        app.button("Redigér").shown().await;
        app.wait_for_text("Skal rettes").await;
    });
}

#[test]
fn a_note_cannot_be_emptied() {
    test(Options::default(), async |app| {
        two_notes(app).await;
        open(app, "Observation").await;
        app.button("Redigér").tap().await;
        app.textbox("Note").fill("").await;
        app.button("Gem").tap().await;
        app.wait_for_text("Skriv en note først. Én linje er nok.").await;
        assert_eq!(app.focused_name().await, "Note");
        let notes = scenes::stored(app, "note").await;
        assert!(notes.iter().any(|note| note["text"] == "Skal rettes"));
    });
}

#[test]
fn deleting_can_be_undone_at_once() {
    test(Options::default(), async |app| {
        two_notes(app).await;
        open(app, "Observation").await;
        app.button("Slet").tap().await;
        app.wait_for_status("Noten ligger i papirkurven").await;
        app.wait_for_status("1 note").await;
        app.heading("Noter").shown().await;
        app.article("Observation").gone().await;
        assert_eq!(scenes::stored(app, "note").await.len(), 1);

        app.button("Fortryd").tap().await;
        app.wait_for_status("2 noter").await;
        app.reload().await;
        app.wait_for_status("2 noter").await;
        app.article("Observation").shown().await;
    });
}

#[test]
fn a_deleted_note_comes_back_from_the_trash() {
    test(Options::default(), async |app| {
        two_notes(app).await;
        open(app, "Observation").await;
        let address = app.path().await;
        app.button("Slet").tap().await;
        app.wait_for_status("1 note").await;

        app.open(&address).await;
        app.heading("Noten findes ikke på denne enhed").shown().await;
        app.restart().await;
        app.open("/data").await;
        app.heading("Papirkurv").shown().await;
        app.button("Gendan note: Skal rettes").tap().await;
        app.wait_for_status("Gendannet").await;
        app.wait_for_text("Papirkurven er tom.").await;

        app.open("/noter").await;
        app.wait_for_status("2 noter").await;
        open(app, "Observation").await;
        assert_eq!(app.path().await, address);
        app.wait_for_text("Skal rettes").await;
    });
}

async fn two_notes(app: &App) {
    seed::village(app, "Mou").await;
    scenes::note(app, "Kontakt", "Bliver stående").await;
    scenes::note(app, "Observation", "Skal rettes").await;
}

async fn open(app: &App, kind: &str) {
    app.open("/noter").await;
    app.article(kind)
        .find("link", Name::Starting(kind.to_owned()))
        .tap()
        .await;
    app.button("Redigér").shown().await;
}
