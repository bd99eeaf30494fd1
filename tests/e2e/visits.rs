//! Visits: started in two taps, collecting the notes taken meanwhile, ended by a tap or at midnight.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, seed, test};

/// Starts a visit from its page.
async fn start(app: &App, occasion: &str, title: &str, place: &str) {
    app.open("/besoeg").await;
    app.radio(occasion).tap().await;
    app.textbox("Titel").fill(title).await;
    app.textbox("Sted").fill(place).await;
    app.button("Start feltbesøg").tap().await;
    app.wait_for_status("Feltbesøget er begyndt").await;
    app.heading(title).shown().await;
}

/// Waits until the chip for the current visit is shown, or isn't.
async fn chip(app: &App, path: &str, title: &str, shown: bool) {
    app.open(path).await;
    let chip = app.link(&format!("Feltbesøg i gang {title}"));
    if shown {
        chip.shown().await;
    } else {
        chip.gone().await;
    }
}

async fn newest_note(app: &App, text: &str) -> Value {
    let notes = scenes::stored(app, "note").await;
    notes.into_iter().find(|note| note["text"] == text).unwrap()
}

#[test]
fn it_is_started_in_two_taps() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.button("Menu").tap().await;
        app.link("Feltbesøg").tap().await;
        app.wait_for_text("Her kommer jeres besøg.").await;
        app.radiogroup("Anledning").shown().await;
        app.radio("Generalforsamling").tap().await;
        app.button("Start feltbesøg").tap().await;
        app.heading("Generalforsamling").shown().await;
        let visits = scenes::stored(app, "visit").await;
        assert_eq!(visits.len(), 1);
        assert_eq!(visits[0]["occasion"], "general_assembly");
        assert_eq!(visits[0]["ended"], Value::Null);

        app.button("Fortryd").tap().await;
        app.heading("Feltbesøget findes ikke på denne enhed")
            .shown()
            .await;
    });
}

#[test]
fn new_notes_take_its_place_and_belong_to_it_until_it_is_ended() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        start(app, "Sommerfest", "Fest på Kærvej", "Kærvej 3").await;
        chip(app, "/", "Fest på Kærvej", true).await;
        chip(app, "/noter", "Fest på Kærvej", true).await;
        chip(app, "/noter/ny", "Fest på Kærvej", true).await;
        app.textbox("Sted").has_value("Kærvej 3").await;
        app.textbox("Note").fill("På festen").await;
        scenes::save(app).await;
        let visit = scenes::stored(app, "visit").await[0]["id"].clone();
        let note = newest_note(app, "På festen").await;
        assert_eq!((&note["visit"], &note["place"]), (&visit, &json!("Kærvej 3")));

        scenes::capture(app, "Interview").await;
        scenes::set_time(app, "Tidspunkt", &scenes::time(app, -3, "19:30").await).await;
        app.textbox("Note").fill("Husket fra i søndags").await;
        scenes::save(app).await;
        assert_eq!(
            newest_note(app, "Husket fra i søndags").await["visit"],
            Value::Null
        );

        app.open("/noter").await;
        app.link("Feltbesøg i gang Fest på Kærvej").tap().await;
        app.button("Afslut feltbesøg").tap().await;
        app.wait_for_status("Feltbesøget er afsluttet").await;
        app.button("Afslut feltbesøg").gone().await;
        assert!(scenes::stored(app, "visit").await[0]["ended"].is_string());
        chip(app, "/noter/ny", "Fest på Kærvej", false).await;
        scenes::unfold_details(app).await;
        app.textbox("Sted").has_value("").await;
        app.textbox("Note").fill("Bagefter").await;
        scenes::save(app).await;
        assert_eq!(newest_note(app, "Bagefter").await["visit"], Value::Null);
    });
}

#[test]
fn its_page_gathers_notes_people_themes_and_what_one_takes_home() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        start(app, "Borgermøde", "Møde om skolen", "Hallen").await;
        let page = app.path().await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Vil låne nøglen ud").await;
        app.textbox("Navn").fill("Bodil Krogh").await;
        app.checkbox("Behov").tap().await;
        scenes::save(app).await;
        scenes::note(app, "Observation", "Fuldt hus").await;

        app.open(&page).await;
        app.heading("2 noter").shown().await;
        assert_eq!(app.find("table", "Temaer").text().await, "Behov 1");
        app.region("Dem mødte vi").link("Bodil Krogh").shown().await;
        app.textbox("Det tager vi med hjem")
            .fill("Skolen kan åbnes om aftenen")
            .await;
        app.reload().await;
        app.textbox("Det tager vi med hjem")
            .has_value("Skolen kan åbnes om aftenen")
            .await;
        assert_eq!(
            scenes::stored(app, "visit").await[0]["takeaway"],
            "Skolen kan åbnes om aftenen"
        );

        app.button("Slet").tap().await;
        app.wait_for_path("/besoeg").await;
        assert_eq!(scenes::stored(app, "visit").await.len(), 0);
        assert_eq!(scenes::stored(app, "note").await.len(), 2);
        app.button("Fortryd").tap().await;
        app.link("Feltbesøg i gang Møde om skolen").shown().await;
    });
}

#[test]
fn an_emptied_title_stays_as_it_was_and_the_page_says_so() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        start(app, "Folkemøde", "Folkemødet", "").await;
        app.textbox("Titel").fill("").await;
        app.wait_for_text("Feltet »Titel« skal udfyldes.").await;
        assert_eq!(scenes::stored(app, "visit").await[0]["title"], "Folkemødet");
        app.textbox("Titel").fill("Folkemødet i Mou").await;
        app.wait_for_script("return !document.body.innerText.includes('skal udfyldes')")
            .await;
        app.combobox("Anledning").set("Andet").await;
        app.reload().await;
        app.heading("Folkemødet i Mou").shown().await;
        assert_eq!(scenes::stored(app, "visit").await[0]["occasion"], "other");
    });
}

#[test]
fn the_next_visit_ends_the_one_before() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        start(app, "Sommerfest", "Den ene", "").await;
        start(app, "Sommerfest", "Den anden", "").await;
        let visits = scenes::stored(app, "visit").await;
        let ended =
            |title: &str| visits.iter().find(|visit| visit["title"] == title).unwrap()["ended"].is_string();
        assert!(ended("Den ene") && !ended("Den anden"));
        chip(app, "/noter", "Den anden", true).await;
    });
}

/// Leaves a visit that began at `clock` yesterday open, and returns the midnight after.
async fn left_open(app: &App, clock: &str) -> String {
    scenes::village(app, "Mou").await;
    let js = "const moment = new Date(arguments[0]), minutes = -moment.getTimezoneOffset();
        const pad = (number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
        const local = new Date(moment.getTime() + minutes * 60000).toISOString().slice(0, 23);
        return local + (minutes < 0 ? '-' : '+') + pad(minutes / 60) + ':' + pad(minutes % 60);";
    let yesterday = scenes::time(app, -1, clock).await;
    let started = scenes::text(&app.script(js, &[json!(yesterday)]).await);
    let visit = json!({
        "id": "01900000-0000-7000-8000-0000000000aa", "created": started, "updated": started,
        "village": scenes::stored(app, "village").await[0]["id"], "occasion": "other",
        "title": "Glemt", "started": started,
    });
    scenes::seed(app, "visit", &visit).await;
    let midnight = scenes::time(app, 0, "00:00").await;
    scenes::text(&app.script(js, &[json!(midnight)]).await)
}

#[test]
fn one_left_open_was_over_at_midnight() {
    test(Options::default(), async |app| {
        let midnight = left_open(app, "20:00").await;
        app.reload().await;
        chip(app, "/noter", "Glemt", false).await;
        // Ending it waits until both stores have been read.
        let ended = format!(
            "return Object.entries(localStorage).some(([key, text]) => key.startsWith('vejviseren/visit/') && text.includes('\"ended\":\"{midnight}\"'))"
        );
        app.wait_for_script(&ended).await;
        scenes::note(app, "Interview", "I dag").await;
        assert_eq!(scenes::stored(app, "note").await[0]["visit"], Value::Null);
        app.open("/besoeg").await;
        app.link_starting("Glemt").shown().await;
    });
}

#[test]
fn midnight_ends_it_while_the_app_is_open() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        start(app, "Andet", "Natmøde", "").await;
        // A day passes while the phone is in a pocket.
        app.script(
            "const Real = Date, later = 86400000;
            window.Date = class extends Real {
                constructor(...given) { super(...(given.length ? given : [Real.now() + later])); }
                static now() { return Real.now() + later; }
            };
            window.dispatchEvent(new Event('visibilitychange'));",
            &[],
        )
        .await;
        app.button("Afslut feltbesøg").gone().await;
        let visit = scenes::stored(app, "visit").await[0].clone();
        let (started, ended) = (scenes::text(&visit["started"]), scenes::text(&visit["ended"]));
        assert!(ended[10..].starts_with("T00:00:00.000"), "{ended}");
        assert!(ended[..10] > started[..10], "{started} {ended}");
    });
}

#[test]
fn a_note_can_be_put_on_a_visit_afterwards() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Skrevet før besøget").await;
        start(app, "Andet", "Runde i byen", "").await;
        app.open("/noter").await;
        app.link_starting("Interview").tap().await;
        app.button("Hører til").tap().await;
        app.combobox("Feltbesøg").set("Runde i byen").await;
        app.link("Runde i byen").tap().await;
        app.heading("1 note").shown().await;
        let visit = scenes::stored(app, "visit").await[0]["id"].clone();
        assert_eq!(newest_note(app, "Skrevet før besøget").await["visit"], visit);
    });
}
