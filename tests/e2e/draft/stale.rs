//! A draft of an older text is offered, but never replaces the newer text.

use serde_json::{Value, json};

use super::{drafts, half_changed};
use crate::support::{App, Find, Options, scenes, test};

#[test]
fn a_draft_of_an_older_text_waits_to_be_asked_for() {
    test(Options::default(), async |app| {
        let note = half_changed(app).await;
        make_newer(app, &note, "Nyere fra en kollega").await;

        // Twice, because the first view must not use up the draft.
        for _ in 0..2 {
            app.reload().await;
            app.wait_for_status("Noten er ændret, siden kladden blev skrevet.")
                .await;
            app.textbox("Note").has_value("Nyere fra en kollega").await;
            assert!(drafts(app).await.contains("Ændret halvt"));
        }
        app.button("Brug kladden").tap().await;
        app.textbox("Note").has_value("Ændret halvt").await;
        app.button("Brug kladden").gone().await;
        assert_eq!(
            scenes::stored(app, "note").await[0]["text"],
            "Nyere fra en kollega"
        );
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        app.button("Redigér").shown().await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Ændret halvt");
        assert_eq!(drafts(app).await, "");
    });
}

#[test]
fn a_draft_that_waits_is_not_lost_to_what_is_typed_meanwhile() {
    test(Options::default(), async |app| {
        let note = half_changed(app).await;
        make_newer(app, &note, "Nyere fra en kollega").await;
        app.reload().await;
        app.button("Brug kladden").shown().await;
        app.textbox("Note").fill("Rettet videre").await;
        let both = drafts(app).await;
        assert!(
            both.contains("Ændret halvt") && both.contains("Rettet videre"),
            "{both}"
        );

        app.reload().await;
        app.textbox("Note").has_value("Rettet videre").await;
        app.button("Brug kladden").tap().await;
        app.textbox("Note").has_value("Ændret halvt").await;
    });
}

#[test]
fn a_draft_of_an_older_text_can_be_let_go() {
    test(Options::default(), async |app| {
        let note = half_changed(app).await;
        make_newer(app, &note, "Nyere fra en kollega").await;
        app.reload().await;
        app.button("Kassér kladden").tap().await;
        app.button("Brug kladden").gone().await;
        app.button("Fortryd").tap().await;
        app.button("Brug kladden").shown().await;
        app.button("Kassér kladden").tap().await;
        app.button("Brug kladden").gone().await;
        app.textbox("Note").has_value("Nyere fra en kollega").await;
        app.button("Gem").tap().await;
        app.button("Redigér").shown().await;
        assert_eq!(
            scenes::stored(app, "note").await[0]["text"],
            "Nyere fra en kollega"
        );
        assert_eq!(drafts(app).await, "");
    });
}

/// Changes the stored note as if another text had been saved a little later.
async fn make_newer(app: &App, note: &Value, text: &str) {
    let js = "return new Date(Date.parse(arguments[0]) + 1).toISOString()";
    let mut newer = note.clone();
    newer["updated"] = app.script(js, &[note["updated"].clone()]).await;
    newer["text"] = json!(text);
    scenes::seed(app, "note", &newer).await;
}
