//! What is known already is suggested while it is typed.

use serde_json::json;

use crate::support::{App, Find, Key, Options, scenes, test};

const ID: &str = "01900000-0000-7000-8000-000000000101";

/// A village with a contact, an association, a meeting place and an event.
async fn known(app: &App) {
    scenes::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let written = "2026-01-01T12:00:00.000+01:00";
    let bjoerk = json!({
        "id": ID, "village": village, "name": "Bjørk Ærøskjold", "kind": "citizen", "status": "contacted",
        "key_person": false, "role": "formand", "organisation": "Borgerforeningen",
        "created": written, "updated": written,
    });
    scenes::seed(app, "contact", &bjoerk).await;
    let resources = [
        ("association", "Hornum Idræt"),
        ("meeting_place", "Hornum Hal"),
        ("event", "Hornum Marked"),
    ];
    for (number, (kind, name)) in resources.into_iter().enumerate() {
        let resource = json!({
            "id": format!("01900000-0000-7000-8000-00000000020{number}"), "village": village, "kind": kind,
            "name": name, "created": written, "updated": written,
        });
        scenes::seed(app, "resource", &resource).await;
    }
}

#[test]
fn a_person_who_is_known_is_chosen_with_the_keyboard_and_gets_the_note() {
    test(Options::default(), async |app| {
        known(app).await;
        scenes::capture(app, "Kontakt").await;
        assert_eq!(app.focused_name().await, "Navn");
        app.type_text("Bjø").await;
        app.wait_for_status("Findes måske allerede").await;
        let suggested = app.button("Brug Bjørk Ærøskjold");
        assert_eq!(suggested.description().await, "formand · Borgerforeningen");
        app.press(Key::Tab).await;
        assert_eq!(app.focused_name().await, "Brug Bjørk Ærøskjold");
        app.press(Key::Enter).await;
        app.textbox("Navn").has_value("Bjørk Ærøskjold").await;
        app.wait_for_status("Noten føjes til kontakten.").await;
        suggested.gone().await;
        assert_eq!(app.focused_name().await, "Note");
        app.type_text("Vil gerne hjælpe.").await;
        app.textbox("Rolle").fill("kasserer").await;
        // Who was chosen survives a reload, and nobody is asked who is meant.
        app.reload().await;
        app.wait_for_status("Noten føjes til kontakten.").await;
        scenes::save(app).await;
        let contacts = scenes::stored(app, "contact").await;
        assert_eq!(contacts.len(), 1);
        assert_eq!(contacts[0]["role"], "kasserer");
        assert_eq!(scenes::stored(app, "note").await[0]["contact"], ID);
    });
}

#[test]
fn another_person_of_the_name_is_asked_for_as_before() {
    test(Options::default(), async |app| {
        known(app).await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("bjørk æ").await;
        app.button("Brug Bjørk Ærøskjold").tap().await;
        app.textbox("Telefon").fill("22 22 22 22").await;
        app.button("En anden person").tap().await;
        app.wait_for_text("bliver du spurgt, om det er den samme").await;
        app.button("Gem").tap().await;
        app.region("Er det den samme?")
            .button("En anden person")
            .tap()
            .await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        assert_eq!(scenes::stored(app, "contact").await.len(), 2);
    });
}

#[test]
fn places_and_associations_are_suggested_where_they_belong() {
    test(Options::default(), async |app| {
        known(app).await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Organisation").fill("hornum").await;
        app.button("Brug Hornum Idræt").tap().await;
        app.textbox("Organisation").has_value("Hornum Idræt").await;
        assert_eq!(app.focused_name().await, "Organisation");
        app.button("Brug Hornum Idræt").gone().await;

        scenes::unfold_details(app).await;
        app.textbox("Sted").fill("h").await;
        app.button("Brug Hornum Hal").shown().await;
        app.button("Brug Hornum Idræt").gone().await;
        app.button("Brug Hornum Marked").gone().await;
        app.button("Brug Hornum Hal").tap().await;
        app.textbox("Navn").fill("Inga Bak").await;
        scenes::save(app).await;
        assert_eq!(scenes::stored(app, "note").await[0]["place"], "Hornum Hal");
    });
}
