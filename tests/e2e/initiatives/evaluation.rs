//! What came of an initiative, and where its numbers are added up.

use serde_json::json;

use super::{only, tiltag};
use crate::support::{App, Find, Options, scenes, seed, test};

/// Adds an activity and opens its fields.
async fn activity(app: &App, title: &str, day: &str) {
    let activities = app.region("Aktiviteter");
    activities.textbox("Ny aktivitet").fill(title).await;
    activities.date("Hvornår?").set(day).await;
    activities.button("Tilføj aktivitet").tap().await;
    app.wait_for_text(title).await;
}

#[test]
fn an_evaluation_is_kept_while_it_is_typed_and_shown_where_it_counts() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        tiltag(app, "Læseaften").await;
        app.find("tab", "Evaluering").tap().await;
        app.heading("Evaluering").shown().await;
        app.textbox("Hvor mange kom?").fill("mange").await;
        app.wait_for_text("Skriv et helt tal").await;
        assert!(scenes::stored(app, "evaluation").await.is_empty());
        app.textbox("Hvor mange kom?").fill("34").await;
        app.textbox("Hvad fik de ud af det?")
            .fill("De mødte deres naboer.")
            .await;
        app.textbox("Bibliotekets timer").fill("20000").await;
        app.wait_for_text("Tallet er for stort").await;
        app.textbox("Bibliotekets timer").fill("2,5").await;
        app.combobox("Går det videre uden os?").set("Delvis").await;
        app.combobox("Status").set("Gennemført").await;

        let stored = scenes::stored(app, "evaluation").await;
        assert_eq!(stored.len(), 1);
        assert_eq!(
            (&stored[0]["came"], &stored[0]["hours"], &stored[0]["continues"]),
            (&json!(34), &json!(2.5), &json!("partly"))
        );
        // Builds before this one read it as stopped.
        let initiative = only(app).await;
        assert_eq!(
            (&initiative["status"], &initiative["completed"]),
            (&json!("stopped"), &json!(true))
        );
        app.reload().await;
        app.textbox("Hvor mange kom?").has_value("34").await;
        app.textbox("Bibliotekets timer").has_value("2,5").await;
        app.combobox("Status").has_value("completed").await;

        app.open("/").await;
        app.wait_for_text("34 kom · 2,5 timer").await;
        app.open("/alle").await;
        app.find("heading", "Så mange kom hvert sted").shown().await;
        app.open("/tiltag").await;
        app.wait_for_text("Gennemført").await;
    });
}

#[test]
fn activities_count_instead_of_the_whole_and_can_be_brought_back() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        tiltag(app, "Læseaften").await;
        app.find("tab", "Evaluering").tap().await;
        app.textbox("Hvor mange kom?").fill("34").await;
        activity(app, "Første aften", "2026-03-01").await;
        app.button("Redigér Første aften").tap().await;
        app.group("Første aften")
            .textbox("Hvor mange kom?")
            .fill("12")
            .await;
        app.wait_for_text("1 aktivitet · 12 kom").await;
        activity(app, "Anden aften", "2025-10-01").await;
        app.wait_for_text("2 aktiviteter · 12 kom").await;
        app.button("Slet aktivitet").tap().await;
        app.wait_for_text("1 aktivitet").await;
        app.button("Fortryd").tap().await;
        app.wait_for_text("2 aktiviteter · 12 kom").await;

        app.open("/resultater").await;
        app.wait_for_text("2026: 1 aktivitet · 12 kom").await;
        app.wait_for_text("Første aften").await;
        app.open("/resultater?alle").await;
        app.wait_for_text("Mou · Læseaften").await;
    });
}

#[test]
fn the_results_name_nobody_unless_one_asks_for_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::contact(app, "Bodil Krogh").await;
        tiltag(app, "Læseaften").await;
        app.find("tab", "Evaluering").tap().await;
        app.textbox("Hvad fik de ud af det?")
            .fill("Bodil Krogh fik en nøgle.")
            .await;
        app.open("/rapport").await;
        app.link("Resultater").tap().await;
        app.wait_for_path("/resultater").await;
        app.wait_for_text("fik en nøgle").await;
        assert!(!app.text().await.contains("Bodil"));
        app.checkbox("Vis navne").tap().await;
        app.wait_for_text("Bodil Krogh fik en nøgle").await;
    });
}
