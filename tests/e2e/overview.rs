//! Overblik: the path through the steps, the one next action, who has been heard and who hasn't.

use serde_json::json;

use crate::support::{App, Find, Options, Window, scenes, seed, test};

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
        // The promise has its place above.
        next(app, "Find en nøgleperson").await;
        app.region("Frister")
            .link_starting("Følg op: Bodil Krogh")
            .tap()
            .await;
        app.heading("Bodil Krogh").shown().await;
        app.button("Markér som fulgt op").tap().await;
        app.button("Redigér").tap().await;
        app.checkbox("Nøgleperson").tap().await;
        next(app, "Vælg rute til et tiltag").await;
    });
}

#[test]
fn the_roads_signs_lead_to_the_steps_and_say_how_far_each_is() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let way = app.region("Vejen");
        let steps = [
            "Trin 1: Behovsanalyse",
            "Trin 2: Den første kontakt",
            "Trin 3: Tiltag",
            "Trin 4: Formidling",
        ];
        assert_eq!(way.names("link").await, steps);
        for step in steps {
            assert_eq!(way.link(step).description().await, "ikke i gang");
            assert!(way.link(step).text().await.ends_with("ikke i gang"));
        }
        app.open("/trin/2").await;
        scenes::unfold(app).await;
        app.checkbox("Hæng plakater op, og del flyers ud i området")
            .tap()
            .await;
        app.open("/").await;
        let sign = way.link(steps[1]);
        assert!(sign.text().await.ends_with("Kontakt 1 af 11"));
        assert_eq!(sign.description().await, "i gang: 1 af 11");
        sign.tap().await;
        app.wait_for_path("/trin/2").await;
        // Nowhere else on the page.
        scenes::example(app).await;
        for step in steps {
            app.link(step).number(1).await;
        }
        assert!(sign.text().await.ends_with("Kontakt 5 udfyldt"));
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
fn what_is_due_comes_first_and_of_it_the_people_who_wait() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let village = scenes::text(&scenes::stored(app, "village").await[0]["id"]);
        let day = async |days| scenes::time(app, days, "12:00").await[..10].to_owned();
        let people = [("Ida Holm", day(1).await), ("Bent Friis", day(-1).await)];
        for (number, (name, on)) in people.into_iter().enumerate() {
            let contact = json!({
                "id": format!("01900000-0000-7000-8000-00000000000{number}"),
                "created": "2026-01-01T12:00:00.000+01:00", "updated": "2026-01-01T12:00:00.000+01:00",
                "village": village, "name": name, "kind": "citizen", "status": "contacted", "key_person": false,
                "follow_up": { "on": on },
            });
            scenes::seed(app, "contact", &contact).await;
        }
        let agreements = [
            ("Skrive opslag", day(40).await),
            ("Hente nøglen", "2021-01-02".to_owned()),
            ("Bestille bøger", day(41).await),
        ];
        for (number, (what, on)) in agreements.into_iter().enumerate() {
            let agreement = json!({
                "id": format!("01900000-0000-7000-8000-00000000001{number}"),
                "created": "2021-01-01T12:00:00.000+01:00", "updated": "2021-01-01T12:00:00.000+01:00",
                "initiative": village, "what": what, "due": on,
            });
            scenes::seed(app, "agreement", &agreement).await;
        }
        app.reload().await;
        let due = app.region("Frister");
        let first = [
            "Følg op: Bent Friis fristen var i går",
            "Hente nøglen fristen var den 2. januar 2021",
            "Følg op: Ida Holm i morgen",
        ];
        assert_eq!(due.names("link").await, first);
        app.wait_for_text("2 frister til").await;
        app.script("document.querySelector('main summary').click()", &[])
            .await;
        due.link_starting("Bestille bøger den ").shown().await;
        let headings = app.names("heading").await;
        assert_eq!(headings[..3], ["Overblik", "Frister", "Vejen"]);
    });
}

#[test]
fn of_many_overdue_promises_the_first_six_leave_room_for_the_rest_of_the_page() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let village = scenes::text(&scenes::stored(app, "village").await[0]["id"]);
        for day in 10..20 {
            let agreement = json!({
                "id": format!("01900000-0000-7000-8000-0000000000{day}"),
                "created": "2021-01-01T12:00:00.000+01:00", "updated": "2021-01-01T12:00:00.000+01:00",
                "initiative": village, "what": format!("Aftale {day}"), "due": format!("2021-01-{day}"),
            });
            scenes::seed(app, "agreement", &agreement).await;
        }
        app.reload().await;
        let due = app.region("Frister");
        assert_eq!(due.names("link").await.len(), 6);
        app.wait_for_text("4 frister til, heraf 4 overskredet").await;
    });
}

#[test]
fn a_visit_is_two_taps_away_and_then_takes_the_place_of_its_button_once() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Vi savner et sted").await;
        app.open("/").await;
        app.link("Start feltbesøg").tap().await;
        app.button("Start feltbesøg").tap().await;
        app.heading("Sommerfest").shown().await;
        assert_eq!(scenes::stored(app, "visit").await.len(), 1);
        app.open("/").await;
        app.link_starting("Feltbesøg i gang").number(1).await;
        app.link("Start feltbesøg").gone().await;
        let text = app.text().await;
        assert_eq!(text.matches("Sommerfest").count(), 1, "{text}");
        next(app, "Find de første fakta om stedet").await;
    });
}

#[test]
fn the_example_fits_in_less_than_three_screens_and_in_two_columns_where_there_is_room() {
    for (window, most) in [(Window::Phone, 3 * 844), (Window::Desktop, 1500)] {
        let options = Options {
            window,
            ..Options::default()
        };
        test(options, async |app| {
            scenes::example(app).await;
            app.region("Seneste noter").shown().await;
            let height = app
                .script("return document.documentElement.scrollHeight", &[])
                .await;
            assert!(height.as_i64().unwrap() <= most, "{height} px in {window:?}");
        });
    }
}
