//! Notes taken in different time zones: the day and time shown are the device's.

use serde_json::{Value, json};

use crate::support::{Find, Options, scenes, test};

#[test]
fn notes_of_one_day_are_under_one_heading_whatever_clocks_saw_them() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let village = scenes::stored(app, "village").await[0]["id"].clone();
        for (number, at, text) in [
            (1, "2024-11-20T00:10:00.000+01:00", "Først"),
            (2, "2024-11-19T23:30:00.000Z", "Fra London"),
            (3, "2024-11-20T00:50:00.000+01:00", "Til sidst"),
        ] {
            scenes::seed(app, "note", &note(number, &village, at, text)).await;
        }
        app.open("/noter").await;
        app.wait_for_status("3 noter").await;
        let day = "Onsdag den 20. november 2024";
        assert_eq!(app.names("heading").await, ["Noter", day]);
        let cards = "return [...document.querySelectorAll('article')].map((it) =>
            [it.querySelector('span + span'), it.querySelector('p')].map((it) => it.innerText.replace(/\\s/g, ' ')))";
        assert_eq!(
            app.script(cards, &[]).await,
            json!([
                ["kl. 0.50", "Til sidst"],
                ["kl. 0.30", "Fra London"],
                ["kl. 0.10", "Først"]
            ])
        );

        // The note's own page and its form show the same.
        app.open(&format!("/noter/{}", id(2))).await;
        app.wait_for_text("onsdag den 20. november 2024 kl. 0.30").await;
        app.button("Redigér").tap().await;
        app.wait_for_script(
            "return document.querySelector('[type=datetime-local]')?.value === '2024-11-20T00:30'",
        )
        .await;
    });
}

fn note(number: u8, village: &Value, at: &str, text: &str) -> Value {
    json!({
        "id": id(number), "created": at, "updated": at, "village": village, "type": "interview", "text": text,
        "at": at,
    })
}

fn id(number: u8) -> String {
    format!("018f3450-0000-7000-8000-0000000000{number:02}")
}
