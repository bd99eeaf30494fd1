//! The form's room on the screen: all of it is there at once, and nothing in it moves or is covered.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, test};

/// How much higher than the screen the page is.
const OVER: &str = "return document.documentElement.scrollHeight - innerHeight";

#[test]
fn a_new_note_fits_the_screen() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        for kind in ["interview", "observation"] {
            app.open(&format!("/noter/ny?type={kind}")).await;
            app.textbox("Note").shown().await;
            app.textbox("Tilknytning").shown().await;
            assert_eq!(app.script(OVER, &[]).await, json!(0), "{kind}");
        }
    });
}

/// Where everything in the form is.
async fn positions(app: &App) -> Value {
    let js = "return [...document.querySelectorAll('form :is(button, label, input, textarea, legend, p, summary)')]
        .map((it) => { const { x, y, width, height } = it.getBoundingClientRect();
            return `${it.tagName} ${it.innerText.slice(0, 20)} ${x} ${y} ${width} ${height}`; })";
    app.script(js, &[]).await
}

#[test]
fn ticking_a_chip_moves_nothing() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        // The line about the draft has its room from the beginning too, so look before anything is typed.
        let empty = positions(app).await;
        app.textbox("Note").fill("Kort").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        let before = positions(app).await;
        assert_eq!(empty.as_array().unwrap().len(), before.as_array().unwrap().len());
        for theme in ["Fællesskabsfølelse", "Behov", "Adfærd"] {
            app.checkbox(theme).tap().await;
            app.checkbox(theme).is_checked(true).await;
            assert_eq!(positions(app).await, before, "{theme}");
        }
        app.button("Voksen").tap().await;
        app.button("Voksen").is_checked(true).await;
        assert_eq!(positions(app).await, before, "Voksen");
    });
}

#[test]
fn the_toast_covers_no_field() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Kort").await;
        app.checkbox("Brug af tilbud").tap().await;
        let before = app
            .script("return document.documentElement.scrollHeight", &[])
            .await;
        app.button("Gem og ny").tap().await;
        app.button("Fortryd").shown().await;
        let covered =
            "const { bottom, top } = document.querySelector('[role=status]:not(form *)').closest('div')
                .getBoundingClientRect();
            return [...document.querySelectorAll('form :is(input, textarea, button)')].filter((field) => {
                const it = field.getBoundingClientRect();
                return it.height && it.top < bottom && it.bottom > top;
            }).map((field) => field.ariaLabel ?? field.outerHTML)";
        assert_eq!(app.script(covered, &[]).await, json!([]));
        let after = app
            .script("return document.documentElement.scrollHeight", &[])
            .await;
        assert_eq!(after, before, "the page has grown");
    });
}

#[test]
fn what_is_wrong_is_said_in_place_of_what_is_kept() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Tilknytning").fill("tilflytter").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.button("Gem").tap().await;
        app.wait_for_text("Skriv en note først.").await;
        assert!(!app.text().await.contains("Kladde gemt"));
    });
}

#[test]
fn what_is_folded_opens_by_itself_when_there_is_something_in_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Citat").gone().await;
        scenes::unfold_details(app).await;
        app.textbox("Citat").fill("Bussen går to gange").await;
        // It stays open while the user deletes it again.
        app.textbox("Citat").fill("").await;
        app.textbox("Citat").fill("Bussen går").await;
        app.reload().await;
        app.textbox("Citat").has_value("Bussen går").await;
    });
}
