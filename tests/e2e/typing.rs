//! «Ny note» can be written in before the app runs: nothing is lost, and nothing moves when the app takes over.

use std::fs;

use serde_json::{Value, json};

use crate::first_paint::{hold_start, open_shell};
use crate::support::builds::{build, file};
use crate::support::{App, Engine, Find, Options, scenes, test};

/// The field, with everything a writer would miss.
const FIELD: &str = "const it = document.querySelector('textarea'), box = it.getBoundingClientRect();
    return { text: it.value, from: it.selectionStart, to: it.selectionEnd, focused: it === document.activeElement,
        hint: it.placeholder, place: [box.x, box.y, box.width].map(Math.round), same: it.mark ?? null }";

const DRAFTS: &str =
    "return Object.keys(localStorage).filter((key) => key.startsWith('vejviseren/draft/capture'))
    .map((key) => JSON.parse(localStorage[key])).filter((draft) => draft.kind).map((draft) => draft.text)";

async fn field(app: &App) -> Value {
    app.script(FIELD, &[]).await
}

async fn take_over(app: &App) {
    app.script("document.querySelector('textarea').mark = 1; window.go()", &[])
        .await;
    app.ready().await;
    app.button("Gem").shown().await;
}

#[test]
fn the_app_goes_on_with_the_same_field() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        hold_start(app).await;
        open_shell(app, "/noter/ny?type=observation").await;
        app.type_text("To på bænken").await;
        assert_eq!(app.script(DRAFTS, &[]).await, json!(["To på bænken"]));
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.script("document.querySelector('textarea').setSelectionRange(3, 5)", &[])
            .await;
        let before = field(app).await;
        assert_eq!(before["focused"], json!(true));
        assert_eq!(before["hint"], "Hvad så du?");

        take_over(app).await;
        let mut expected = before;
        expected["same"] = json!(1);
        assert_eq!(field(app).await, expected);
        assert_eq!(app.script("return window.moved ?? []", &[]).await, json!([]));
        app.radio("Observation").is_checked(true).await;

        app.type_text("ved").await;
        assert_eq!(field(app).await["text"], "To ved bænken");
        assert_eq!(app.script(DRAFTS, &[]).await, json!(["To ved bænken"]));
        // Only Chromium moves an element without forgetting what can be undone.
        if app.browser.engine == Engine::Chromium {
            app.script("document.execCommand('undo'); document.execCommand('undo')", &[])
                .await;
            app.textbox("Note").has_value("To på bænken").await;
        }
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 1);
        app.wait_for_script(&format!(
            "const drafts = () => {{ {DRAFTS} }}; return drafts().length === 0"
        ))
        .await;
    });
}

#[test]
fn a_meeting_begins_with_the_name() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        hold_start(app).await;
        open_shell(app, "/noter/ny?type=kontakt").await;
        app.type_text("Ida Hlm").await;
        app.script("document.activeElement.setSelectionRange(5, 5)", &[])
            .await;
        app.script("window.go()", &[]).await;
        app.ready().await;
        app.radio("Kontakt").is_checked(true).await;
        app.type_text("o").await;
        app.textbox("Navn").has_value("Ida Holm").await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt").await;
        assert_eq!(scenes::stored(app, "contact").await[0]["name"], "Ida Holm");
    });
}

#[test]
fn a_draft_is_shown_before_the_app_runs_and_another_kind_begins_empty() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Halvt færdig").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        hold_start(app).await;
        open_shell(app, "/noter/ny?type=observation").await;
        assert_eq!(field(app).await["text"], "");
        open_shell(app, "/noter/ny?type=interview").await;
        assert_eq!(field(app).await["text"], "Halvt færdig");
        take_over(app).await;
        assert_eq!(field(app).await["text"], "Halvt færdig");
        app.type_text("!").await;
        assert_eq!(app.script(DRAFTS, &[]).await.as_array().unwrap().len(), 1);
    });
}

#[test]
fn what_is_typed_is_there_though_the_app_never_starts() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let broken = build(1);
        fs::remove_file(broken.path().join(file(&broken, "vejviseren-"))).unwrap();
        app.server.release(broken.path());
        app.go_to_file("/noter/ny").await;
        app.heading("Vejviseren kunne ikke starte").shown().await;
        app.textbox("Note").focus().await;
        app.type_text("Det sagde købmanden").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        let whole = build(2);
        app.server.release(whole.path());
        app.button("Prøv igen").tap().await;
        app.runs_build(2).await;
        app.open("/noter/ny").await;
        app.textbox("Note").has_value("Det sagde købmanden").await;
    });
}
