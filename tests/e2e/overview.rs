//! Overblik: the path through the steps, the one next action, who has been heard and who hasn't.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, test};

/// Waits until the next action reads `words`.
async fn next(app: &App, words: &str) {
    app.open("/").await;
    app.link(format!("Næste skridt {words}").as_str()).shown().await;
}

#[test]
fn the_next_thing_follows_what_is_done() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        next(app, "Tag ud og lyt").await;
        scenes::note(app, "Interview", "Vi savner et sted at mødes").await;
        next(app, "Find de første fakta om stedet").await;
        app.open("/trin/1").await;
        app.textbox("Hvor mange bor her, og hvem er de?")
            .fill("412 i 171 husstande")
            .await;
        next(app, "Træf beslutningen").await;
        app.link("Næste skridt Træf beslutningen").tap().await;
        app.wait_for_path("/trin/1").await;
        app.checkbox("Træf beslutningen").shown().await;
        scenes::unfold(app).await;
        app.radio("Ja, vi støtter fællesskaber, der findes i forvejen")
            .tap()
            .await;
        app.textbox("Hvad bygger vi beslutningen på?")
            .fill("På det, vi har hørt")
            .await;
        next(app, "Find en nøgleperson").await;

        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Bodil Krogh").await;
        app.date("Følg op den").set("2026-01-02").await;
        scenes::save(app).await;
        next(app, "Følg op: Bodil Krogh").await;
        app.link("Næste skridt Følg op: Bodil Krogh").tap().await;
        app.heading("Bodil Krogh").shown().await;
        app.button("Markér som fulgt op").tap().await;
        app.button("Redigér").tap().await;
        app.checkbox("Nøgleperson").tap().await;
        next(app, "Vælg rute til et tiltag").await;
    });
}

#[test]
fn the_road_says_in_words_how_far_each_step_is() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let way = app.region("Vejen");
        assert_eq!(
            way.names("link").await,
            [
                "Behovsanalyse ikke begyndt · 0 af 10 udfyldt",
                "Den første kontakt ikke begyndt · 0 af 11 udfyldt",
                "Tiltag ikke begyndt · 0 af 28 udfyldt",
                "Formidling ikke begyndt · 0 af 3 udfyldt",
            ]
        );
        app.open("/trin/2").await;
        scenes::unfold(app).await;
        app.checkbox("Hæng plakater op, og del flyers ud i området")
            .tap()
            .await;
        app.open("/").await;
        way.link("Den første kontakt i gang · 1 af 11 udfyldt")
            .tap()
            .await;
        app.wait_for_path("/trin/2").await;
    });
}

#[test]
fn charts_are_tables_and_the_unheard_are_named_until_they_are_heard() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.region("Mangler i noterne").gone().await;
        app.open("/besoeg").await;
        app.button("Start feltbesøg").tap().await;
        app.heading("Sommerfest").shown().await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Vi savner et sted").await;
        app.checkbox("Behov").tap().await;
        app.button("Senior").tap().await;
        scenes::save(app).await;
        scenes::note(app, "Observation", "Fuldt hus i forsamlingshuset").await;

        app.open("/").await;
        assert_eq!(app.find("table", "Det hører vi mest om").text().await, "Behov 1");
        let visits = app.find("table", "Noter fra hvert feltbesøg").text().await;
        assert!(visits.ends_with("Sommerfest 2"), "{visits}");
        let unheard = app.region("Mangler i noterne").text().await;
        for voice in [
            "Børn",
            "Unge",
            "Voksne",
            "Foreninger",
            "Mødesteder",
            "Kommunikationskanaler",
        ] {
            assert!(unheard.contains(voice), "{voice} is missing from {unheard}");
        }
        assert!(!unheard.contains("Seniorer"), "{unheard}");

        app.open("/ressourcer").await;
        app.textbox("Navn").fill("Forsamlingshuset").await;
        app.combobox("Type").set("Mødested").await;
        app.button("Tilføj").tap().await;
        app.link("Forsamlingshuset").shown().await;
        app.open("/").await;
        let unheard = app.region("Mangler i noterne").text().await;
        assert!(!unheard.contains("Mødesteder"), "a note speaks of it: {unheard}");
    });
}

#[test]
fn follow_ups_stand_with_the_oldest_first() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let village = scenes::text(&scenes::stored(app, "village").await[0]["id"]);
        for (number, name, on) in [(1, "Ida Holm", "2099-01-02"), (2, "Bent Friis", "2026-01-02")] {
            let contact = json!({
                "id": format!("01900000-0000-7000-8000-00000000000{number}"),
                "created": "2026-01-01T12:00:00.000+01:00", "updated": "2026-01-01T12:00:00.000+01:00",
                "village": village, "name": name, "kind": "citizen", "status": "contacted", "key_person": false,
                "follow_up": { "on": on },
            });
            scenes::seed(app, "contact", &contact).await;
        }
        app.reload().await;
        let due = app.region("Frister").names("link").await;
        assert_eq!(due, ["Bent Friis fristen var 2.1.2026", "Ida Holm den 2.1.2099"]);
    });
}
