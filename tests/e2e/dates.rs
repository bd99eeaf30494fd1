//! Dates are accepted when they are complete and plausible; otherwise the field says what is wrong.

use serde_json::Value;

use crate::support::{App, Find, Options, Window, scenes, test};

const UNFINISHED: &str = "Datoen er ikke skrevet færdig.";
const YEAR: &str = "Se efter, om årstallet er rigtigt.";

async fn follow_up(app: &App) -> Value {
    scenes::stored(app, "contact").await[0]["follow_up"]["on"].clone()
}

#[test]
fn a_year_on_its_way_is_not_saved_and_one_that_cannot_be_meant_is_said() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Anne Friis").await;
        app.date("Følg op den").set("2026-12-01").await;
        scenes::save(app).await;
        app.open("/kontakter").await;
        app.link("Anne Friis").tap().await;
        app.button("Redigér").tap().await;
        for year in ["0002", "0020", "0202"] {
            app.date("Følg op den").set(&format!("{year}-11-28")).await;
            assert_eq!(follow_up(app).await, "2026-12-01");
        }
        app.date("Følg op den").focus().await;
        app.textbox("Navn").focus().await;
        app.wait_for_text(YEAR).await;
        app.date("Følg op den").set("2027-11-28").await;
        assert_eq!(follow_up(app).await, "2027-11-28");
        app.wait_for_script("return !document.body.innerText.includes('årstallet')")
            .await;
    });
}

#[test]
fn a_note_is_not_saved_with_a_half_filled_time() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Anne Friis").await;
        app.date("Følg op den").focus().await;
        app.type_text("28").await;
        app.button("Gem").tap().await;
        app.wait_for_text(UNFINISHED).await;
        assert!(app.path().await.starts_with("/noter/ny?"));
        assert_eq!(scenes::stored(app, "note").await.len(), 0);

        app.date("Følg op den").set("").await;
        scenes::set_time(app, "Tidspunkt", "0026-11-28T19:30").await;
        app.button("Gem").tap().await;
        app.wait_for_text(YEAR).await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
        scenes::set_time(app, "Tidspunkt", "2026-05-01T19:30").await;
        scenes::save(app).await;
        let at = scenes::stored(app, "note").await[0]["at"].clone();
        assert!(scenes::text(&at).starts_with("2026-05-01T19:30"), "{at}");
    });
}
