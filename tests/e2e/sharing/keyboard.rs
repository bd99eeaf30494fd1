//! Sharing from the keyboard alone.

use super::shared;
use crate::support::couch::{PASSWORD, couch};
use crate::support::{App, Find, Key, Options, seed, test};

/// Presses Tab until what is called `name` has the focus.
async fn tab_to(app: &App, name: &str) {
    for _ in 0..60 {
        if app.focused_name().await == name {
            return;
        }
        app.press(Key::Tab).await;
    }
    panic!("no way to {name}");
}

/// Waits until the focus is where the page begins: what was pressed is gone.
pub async fn focus_is_on_the_page(app: &App) {
    app.wait_for_script("return document.activeElement.localName === 'main'")
        .await;
}

#[test]
fn a_team_begins_and_ends_from_the_keyboard() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        let database = couch().await.database().await;
        app.open("/deling").await;
        for (field, text) in [
            ("Database", database.as_str()),
            ("Brugernavn", "anne"),
            ("Adgangskode", PASSWORD),
            ("Initialer", "AN"),
        ] {
            tab_to(app, field).await;
            app.type_text(text).await;
        }
        tab_to(app, "Begynd at dele").await;
        app.press(Key::Enter).await;
        shared(app).await;
        focus_is_on_the_page(app).await;

        tab_to(app, "Skift nøgle").await;
        app.press(Key::Enter).await;
        app.dialog("Skift nøgle").shown().await;
        app.press(Key::Escape).await;
        app.dialog("Skift nøgle").gone().await;
        assert_eq!(app.focused_name().await, "Skift nøgle");
        tab_to(app, "Stop deling").await;
        app.press(Key::Enter).await;
        app.dialog("Stop deling").shown().await;
        tab_to(app, "Stop med at dele").await;
        app.press(Key::Enter).await;
        app.button("Begynd at dele").shown().await;
        focus_is_on_the_page(app).await;
    });
}
