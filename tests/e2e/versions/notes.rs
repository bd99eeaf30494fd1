//! Two devices have changed the same note, and neither text is lost.

use serde_json::{Value, json};

use super::{AFTER, BEFORE, choose, kept, other};
use crate::support::{App, Find, Options, scenes, seed, test};

/// A village with one note, and a colleague's file in which the note has another text.
async fn written(app: &App, theirs: &str, updated: &str) -> (Value, String) {
    seed::village(app, "Kærby Mark").await;
    scenes::note(app, "Observation", "Hallen er låst").await;
    let note = scenes::stored(app, "note").await.remove(0);
    let mut other = note.clone();
    other["text"] = json!(theirs);
    other["quote"] = json!("Vi mødes ved brugsen");
    other["updated"] = json!(updated);
    let file = json!({
        "format": "vejviseren", "version": 1, "exported": AFTER, "app": "0.1.0", "notes": [other],
    });
    (note, file.to_string())
}

/// Imports a file and opens the note.
async fn merge(app: &App, note: &Value, content: &str) {
    let _file = choose(app, content).await;
    app.wait_for_text("Tekster i to versioner 1").await;
    app.button("Hent ind").tap().await;
    app.wait_for_status("Hentet ind").await;
    app.open(&format!("/noter/{}", scenes::text(&note["id"]))).await;
    app.heading("Observation").shown().await;
}

/// The current text of the note.
async fn stands(app: &App) -> Value {
    scenes::stored(app, "note").await.remove(0)["text"].take()
}

#[test]
fn a_newer_note_wins_and_the_old_text_can_be_swapped_back() {
    test(Options::default(), async |app| {
        let (note, file) = written(app, "Hallen er åben", AFTER).await;
        merge(app, &note, &file).await;
        assert_eq!(scenes::stored(app, "version").await[0]["record"], note);
        let (mut now, mut beside) = ("Hallen er åben", "Hallen er låst");
        for _ in 0..3 {
            app.wait_for_text(now).await;
            assert_eq!(stands(app).await, now);
            assert_eq!(kept(app).await, [beside]);
            app.reload().await;
            other(app).tap().await;
            app.wait_for_text("Skrevet på en anden enhed eller tidligere")
                .await;
            app.wait_for_text(beside).await;
            app.button("Brug denne").tap().await;
            (now, beside) = (beside, now);
            app.reload().await;
        }
        let _file = choose(app, &file).await;
        app.wait_for_text("Alt i filen findes her i forvejen.").await;
    });
}

#[test]
fn an_older_note_is_kept_beside_with_its_quote_and_can_be_removed() {
    test(Options::default(), async |app| {
        let (note, file) = written(app, "Hallen er åben", BEFORE).await;
        merge(app, &note, &file).await;
        assert_eq!(stands(app).await, "Hallen er låst");
        app.button("En anden version, den 1. januar 2020 kl. 12.00")
            .tap()
            .await;
        app.wait_for_text("Hallen er åben").await;
        app.wait_for_text("Vi mødes ved brugsen").await;
        app.button("Slet denne version").tap().await;
        app.wait_for_status("Versionen ligger i papirkurven").await;
        other(app).gone().await;
        app.button("Fortryd").tap().await;
        other(app).shown().await;
    });
}
