//! The search covers every village, and leaves the user in their own.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, Window, scenes, test};

const AT: &str = "2024-05-01T19:30:00.000+02:00";

fn id(number: u8) -> String {
    format!("018f3450-0000-7000-8000-0000000000{number:02}")
}

/// Mou, which is current, with one note; Egense with two, and Aalum with none.
async fn three_villages(app: &App) {
    scenes::village(app, "Mou").await;
    let mou = scenes::stored(app, "village").await[0]["id"].clone();
    for (number, name) in [(1, "Egense"), (2, "Aalum")] {
        let village = json!({ "id": id(number), "created": AT, "updated": AT, "name": name });
        scenes::seed(app, "village", &village).await;
    }
    let note = |number: u8, village: &Value, text: &str| {
        json!({
            "id": id(number), "created": AT, "updated": AT, "village": village, "type": "observation", "text": text,
            "at": AT,
        })
    };
    let egense = json!(id(1));
    for note in [
        note(11, &mou, "Bænken ved havnen"),
        note(12, &egense, "Grævlinge under bænken"),
        note(13, &egense, "Grævlinge i skoven"),
    ] {
        scenes::seed(app, "note", &note).await;
    }
    app.open("/").await;
    app.button("Skift bysamfund").tap().await;
    app.dialog("Skift bysamfund").button("Mou").tap().await;
    app.link("Noter").tap().await;
    app.wait_for_status("1 note").await;
}

#[test]
fn a_search_finds_what_was_noted_in_other_villages() {
    test(Options::default(), async |app| {
        three_villages(app).await;
        assert_eq!(app.names("heading").await, ["Noter", "Onsdag den 1. maj 2024"]);
        let search = app.searchbox("Søg i noter");
        search.fill("bænken").await;
        app.wait_for_status("2 noter").await;
        // Those of the current village come first.
        let day = "Onsdag den 1. maj 2024";
        let headings = ["Noter", "1 i Mou", day, "1 i Egense", day];
        assert_eq!(app.names("heading").await, headings);
        search.fill("grævling").await;
        app.heading("2 i Egense").shown().await;
        app.heading("1 i Mou").gone().await;
        app.wait_for_status("2 noter").await;
        search.fill("bænken under").await;
        app.wait_for_status("1 note").await;

        // The note is shown with its village's name; the current village and the search stay.
        app.article("Observation kl. 19.30")
            .link_starting("Observation")
            .tap()
            .await;
        app.button("Redigér").shown().await;
        app.wait_for_text("Egense").await;
        app.link("Tilbage").tap().await;
        search.has_value("bænken under").await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Mou");
        search.fill("").await;
        app.wait_for_status("1 note").await;
        app.heading("1 i Mou").gone().await;
    });
}

#[test]
fn where_nothing_is_noted_yet_the_others_can_be_searched() {
    test(Options::default(), async |app| {
        three_villages(app).await;
        app.button("Skift bysamfund").tap().await;
        let aalum = app.dialog("Skift bysamfund").button("Aalum");
        assert_eq!(aalum.description().await, "0 noter · ikke besøgt endnu");
        aalum.tap().await;
        app.link("Søg").tap().await;
        app.wait_for_text("Her samles det, I hører").await;
        app.searchbox("Søg i noter").fill("grævlinge").await;
        app.heading("2 i Egense").shown().await;
    });
}

#[test]
fn the_magnifying_glass_leads_into_the_field() {
    for window in [Window::Phone, Window::Desktop] {
        let options = Options {
            window,
            ..Options::default()
        };
        test(options, async |app| {
            three_villages(app).await;
            app.link("Overblik").tap().await;
            app.heading("Overblik").shown().await;
            for _ in 0..2 {
                app.link("Søg").tap().await;
                let js = "return document.activeElement.ariaLabel === 'Søg i noter'";
                app.wait_for_script(js).await;
                // The second time, the list is open already.
                app.script("document.activeElement.blur()", &[]).await;
            }
            assert_eq!(app.path().await, "/noter");
        });
    }
}
