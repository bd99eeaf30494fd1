//! A name that exists already, and a person typed in before the note's type was changed: no two people are mixed up,
//! and nobody is lost.

use serde_json::{Value, json};

use crate::support::{App, Find, Key, Options, scenes, test};

const ANNE: &str = "01900000-0000-7000-8000-000000000101";

/// A village with Anne Jensen from the school, who was promised a list.
async fn with_anne(app: &App) {
    scenes::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let anne = json!({
        "id": ANNE, "village": village, "name": "Anne Jensen", "kind": "citizen", "status": "contacted",
        "key_person": false, "organisation": "Skolen", "phone": "11 11 11 11", "email": "anne@skolen.example",
        "follow_up": {"on": "2099-01-02", "what": "Send bogliste"},
        "created": "2026-01-01T12:00:00.000+01:00", "updated": "2026-01-01T12:00:00.000+01:00",
    });
    scenes::seed(app, "contact", &anne).await;
}

/// Types in a meeting with another Anne Jensen, from the church.
async fn meet_the_other(app: &App) {
    scenes::capture(app, "Kontakt").await;
    app.textbox("Note").fill("Hun synger i koret.").await;
    app.textbox("Navn").fill("anne jensen").await;
    app.textbox("Organisation").fill("Kirken").await;
    app.textbox("Telefon").fill("22 22 22 22").await;
    app.wait_for_text("bliver du spurgt, om det er den samme").await;
}

async fn contact(app: &App, fits: impl Fn(&Value) -> bool) -> Value {
    let all = scenes::stored(app, "contact").await;
    all.into_iter().find(fits).unwrap()
}

#[test]
fn another_person_of_the_same_name_is_a_contact_of_her_own() {
    test(Options::default(), async |app| {
        with_anne(app).await;
        let before = scenes::stored(app, "contact").await;
        meet_the_other(app).await;
        app.button("Gem").tap().await;
        let question = app.region("Er det den samme?");
        for words in ["Anne Jensen", "Skolen", "11 11 11 11", "Send bogliste"] {
            assert!(question.text().await.contains(words), "{words}");
        }
        assert_eq!(
            scenes::stored(app, "contact").await,
            before,
            "nothing is saved yet"
        );
        app.textbox("Navn").has_value("anne jensen").await;

        // With the keyboard alone; a second press of Enter doesn't answer the question.
        app.wait_for_script("return document.activeElement?.tagName === 'SECTION'")
            .await;
        app.press(Key::Enter).await;
        app.press(Key::Tab).await;
        assert_eq!(app.focused_name().await, "Ja, den samme");
        app.press(Key::Tab).await;
        assert_eq!(app.focused_name().await, "En anden person");
        app.press(Key::Enter).await;
        app.wait_for_status("Noten er gemt på denne enhed").await;

        assert_eq!(scenes::stored(app, "contact").await.len(), 2);
        assert_eq!(contact(app, |it| it["id"] == ANNE).await, before[0]);
        let other = contact(app, |it| it["id"] != ANNE).await;
        assert_eq!(
            (&other["name"], &other["organisation"], &other["phone"]),
            (&json!("anne jensen"), &json!("Kirken"), &json!("22 22 22 22"))
        );
        assert_eq!(scenes::stored(app, "note").await[0]["contact"], other["id"]);
    });
}

#[test]
fn the_same_person_keeps_what_is_replaced_as_remarks() {
    test(Options::default(), async |app| {
        with_anne(app).await;
        let before = contact(app, |it| it["id"] == ANNE).await;
        meet_the_other(app).await;
        app.date("Følg op den").set("2099-03-04").await;
        app.button("Gem").tap().await;
        app.region("Er det den samme?").shown().await;
        // If more has been typed since, the app asks again, and nothing is lost meanwhile.
        app.textbox("Rolle").fill("kasserer").await;
        app.region("Er det den samme?").gone().await;
        app.reload().await;
        app.textbox("Telefon").has_value("22 22 22 22").await;
        app.button("Gem").tap().await;
        app.region("Er det den samme?")
            .button("Ja, den samme")
            .tap()
            .await;
        app.wait_for_status("Noten er gemt på denne enhed").await;

        assert_eq!(scenes::stored(app, "contact").await.len(), 1);
        let anne = contact(app, |it| it["id"] == ANNE).await;
        assert_eq!(
            (
                &anne["name"],
                &anne["organisation"],
                &anne["role"],
                &anne["phone"],
                &anne["email"]
            ),
            (
                &json!("Anne Jensen"),
                &json!("Kirken"),
                &json!("kasserer"),
                &json!("22 22 22 22"),
                &json!("anne@skolen.example")
            )
        );
        assert_eq!(anne["follow_up"], json!({"on": "2099-03-04"}));
        assert_eq!(anne["notes"], "Skolen\n11 11 11 11\n2099-01-02 Send bogliste");
        assert_eq!(scenes::stored(app, "note").await[0]["contact"], ANNE);

        app.button("Fortryd").tap().await;
        app.article("Kontakt").gone().await;
        let mut back = contact(app, |it| it["id"] == ANNE).await;
        back["updated"] = before["updated"].clone();
        assert_eq!(back, before);
    });
}

#[test]
fn a_person_typed_before_the_type_was_changed_is_asked_for() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        for (answer, contacts) in [("Ja, gem også personen", 1), ("Nej, kun noten", 1)] {
            scenes::capture(app, "Kontakt").await;
            app.textbox("Note").fill("Der mangler et sted at øve.").await;
            app.textbox("Navn").fill(answer).await;
            app.textbox("Telefon").fill("33 33 33 33").await;
            app.radio("Interview").tap().await;
            app.textbox("Navn").gone().await;
            app.reload().await;
            app.radio("Interview").is_checked(true).await;
            app.button("Gem").tap().await;
            let question = app.region("Gem også personen?");
            assert!(question.text().await.contains("33 33 33 33"));
            // After changing the type back, the person is still there.
            app.radio("Kontakt").tap().await;
            question.gone().await;
            app.textbox("Navn").has_value(answer).await;
            app.radio("Observation").tap().await;
            app.button("Gem").tap().await;
            question.button(answer).tap().await;
            app.wait_for_status("Noten er gemt på denne enhed").await;
            assert_eq!(scenes::stored(app, "contact").await.len(), contacts);
        }
        let saved = &scenes::stored(app, "contact").await[0];
        assert_eq!(
            (&saved["name"], &saved["phone"]),
            (&json!("Ja, gem også personen"), &json!("33 33 33 33"))
        );
        let notes = scenes::stored(app, "note").await;
        assert_eq!(notes.len(), 2);
        assert!(
            notes.iter().all(|note| note.get("contact").is_none()),
            "an observation names nobody"
        );
    });
}

#[test]
fn a_person_without_a_name_is_asked_for_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Telefon").fill("33 33 33 33").await;
        app.button("Gem").tap().await;
        app.wait_for_text("Skriv, hvad personen hedder").await;
        assert_eq!(app.focused_name().await, "Navn");
        app.textbox("Note").fill("Kender alle.").await;
        app.radio("Interview").tap().await;
        app.button("Gem").tap().await;
        let question = app.region("Gem også personen?");
        question.button("Ja, gem også personen").tap().await;
        app.wait_for_text("Skriv, hvad personen hedder").await;
        question.textbox("Navn").fill("Inga Bak").await;
        question.button("Ja, gem også personen").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        let saved = &scenes::stored(app, "contact").await[0];
        assert_eq!(
            (&saved["name"], &saved["phone"]),
            (&json!("Inga Bak"), &json!("33 33 33 33"))
        );
    });
}
