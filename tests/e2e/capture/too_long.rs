//! Pasted text that is too long stays in full, and the field says by how much it is too long.

use serde_json::json;

use crate::support::{App, Find, Key, Options, scenes, seed, test};

const ROOM: usize = 200;

/// Puts `text` in the field all at once, as a paste does.
async fn paste(app: &App, label: &str, text: &str) {
    app.textbox(label).focus().await;
    app.script(
        "document.execCommand('insertText', false, arguments[0])",
        &[json!(text)],
    )
    .await;
}

#[test]
fn what_is_too_long_stays_and_is_saved_when_it_is_shorter() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Der er langt til alting.").await;
        scenes::unfold_details(app).await;
        let long = "å".repeat(ROOM + 2);
        paste(app, "Sted", &long).await;
        app.textbox("Sted").has_value(&long).await;
        app.wait_for_text("Her er 2 tegn for meget: der er plads til 200.")
            .await;
        app.button("Gem").tap().await;
        assert_eq!(app.focused_name().await, "Sted");
        assert_eq!(scenes::stored(app, "note").await.len(), 0);

        // The draft contains all of it.
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.reload().await;
        app.textbox("Sted").has_value(&long).await;

        app.textbox("Sted").focus().await;
        app.press(Key::End).await;
        app.press(Key::Backspace).await;
        app.wait_for_text("Her er 1 tegn for meget").await;
        app.press(Key::Backspace).await;
        scenes::save(app).await;
        let notes = scenes::stored(app, "note").await;
        assert_eq!(scenes::text(&notes[0]["place"]), "å".repeat(ROOM));
    });
}

#[test]
fn a_field_that_saves_itself_keeps_what_is_too_long_while_others_are_filled() {
    test(Options::default(), async |app| {
        seed::example(app).await;
        app.open("/kontakter/01900000-0000-7000-8000-000000000301").await;
        app.button("Redigér").tap().await;
        let long = "x".repeat(ROOM + 50);
        app.textbox("Rolle").fill("").await;
        paste(app, "Rolle", &long).await;
        app.wait_for_text("tegn for meget: der er plads til 200.").await;
        app.textbox("Organisation").fill("Borgerforeningen").await;
        app.textbox("Rolle").has_value(&long).await;
    });
}
