//! What was promised to a contact, and when to follow it up.

use serde_json::{Value, json};

use super::{contact, with};
use crate::support::{App, Find, Options, scenes, test};

#[test]
fn a_promise_is_kept_and_made_again_and_its_words_are_not_lost() {
    test(Options::default(), async |app| {
        with(app, &[json!({"name": "Bodil Krogh"})]).await;
        app.link("Bodil Krogh").tap().await;
        app.button("Redigér").tap().await;
        app.textbox("Hvad skal der følges op på?").gone().await;
        app.date("Følg op den").set("2026-01-02").await;
        app.textbox("Hvad skal der følges op på?")
            .fill("Sende tre titler")
            .await;
        app.button("Færdig").tap().await;
        app.wait_for_text("fristen var den 2. januar").await;
        app.button("Markér som fulgt op").tap().await;
        app.wait_for_status("Fulgt op").await;
        assert!(contact(app, 0).await["follow_up"]["done"].is_string());
        app.button("Redigér").tap().await;
        app.date("Følg op den").set("2099-05-01").await;
        assert_eq!(
            contact(app, 0).await["follow_up"],
            json!({"on": "2099-05-01", "what": "Sende tre titler"})
        );

        app.date("Følg op den").set("").await;
        app.wait_for_text("Vælg en dato.").await;
        app.textbox("Hvad skal der følges op på?")
            .has_value("Sende tre titler")
            .await;
        assert_eq!(contact(app, 0).await["follow_up"]["what"], "Sende tre titler");
        app.textbox("Hvad skal der følges op på?").fill("").await;
        app.date("Følg op den").set("").await;
        app.textbox("Hvad skal der følges op på?").gone().await;
        assert_eq!(contact(app, 0).await["follow_up"], Value::Null);
    });
}

/// The day `days` from now.
async fn day(app: &App, days: i32) -> String {
    scenes::time(app, days, "").await.trim_end_matches('T').to_owned()
}

#[test]
fn the_nearest_days_are_a_tap_away() {
    test(Options::default(), async |app| {
        let promise = json!({"on": "2026-01-02", "what": "Sende tre titler"});
        with(app, &[json!({"name": "Bodil Krogh", "follow_up": promise})]).await;
        let (tomorrow, in_a_week) = (day(app, 1).await, day(app, 7).await);
        // On the page itself, with undo.
        app.link("Bodil Krogh").tap().await;
        app.button("Om en uge").tap().await;
        app.button("Om en uge").is_checked(true).await;
        let moved = json!({"on": in_a_week, "what": "Sende tre titler"});
        assert_eq!(contact(app, 0).await["follow_up"], moved);
        app.button("Fortryd").tap().await;
        app.button("Om en uge").is_checked(false).await;
        assert_eq!(contact(app, 0).await["follow_up"], promise);
        // Where the contact is edited.
        app.button("Redigér").tap().await;
        app.button("I morgen").tap().await;
        app.date("Følg op den").has_value(&tomorrow).await;
        assert_eq!(contact(app, 0).await["follow_up"]["on"], json!(tomorrow));

        // And where a meeting is noted, where a second tap takes it off again.
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Inga Bak").await;
        app.button("I morgen").tap().await;
        app.date("Følg op den").has_value(&tomorrow).await;
        app.button("I morgen").tap().await;
        app.date("Følg op den").has_value("").await;
        app.button("Om en uge").tap().await;
        app.button("I morgen").is_checked(false).await;
        scenes::save(app).await;
        let all = scenes::stored(app, "contact").await;
        let inga = all.iter().find(|it| it["name"] == "Inga Bak").unwrap();
        assert_eq!(inga["follow_up"], json!({"on": in_a_week}));
    });
}
