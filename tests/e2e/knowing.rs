//! Steps 1 and 2: what is still missing, and what is known already.

mod own;

use serde_json::{Value, json};

use crate::support::{App, Find, Key, Name, Options, scenes, seed, test};

const FACT: &str = "Mindst ét faktum om stedet: Besvar et spørgsmål, eller registrér en lokal ressource";
const VOICE: &str = "En stemme eller et indtryk fra stedet: Skriv et interview eller en observation ned";
const DECISION: &str = "En beslutning";
const GROUNDS: &str = "En begrundelse for beslutningen";
const KEY_PERSON: &str = "En nøgleperson blandt kontakterne";
const MEETING: &str =
    "En note fra en samtale med nøglepersonen – har personen en idé, eller skal I finde på den sammen?";

const PLACES: &str = "Hvor mødes folk i dag, og hvad bruges stederne til?";
const WHY: &str = "Hvad bygger vi beslutningen på?";
const START: &str = "Ja, vi er med til at sætte noget nyt i gang";

/// Waits until «Klar til næste trin» lists exactly these as missing, or says that nothing is.
async fn lacks(app: &App, missing: &[&str]) {
    app.region("Klar til næste trin").has_items(missing).await;
    let (said, unsaid) = ("I er klar til næste trin.", "Det mangler I:");
    let (said, unsaid) = if missing.is_empty() {
        (said, unsaid)
    } else {
        (unsaid, said)
    };
    let text = app.region("Klar til næste trin").text().await;
    assert!(text.contains(said) && !text.contains(unsaid), "{text}");
}

/// The id of the only village.
async fn village_id(app: &App) -> Value {
    scenes::stored(app, "village").await[0]["id"].clone()
}

#[test]
fn step_one_says_what_is_missing_until_nothing_is() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        scenes::unfold(app).await;
        lacks(app, &[FACT, VOICE, DECISION, GROUNDS]).await;
        app.textbox(PLACES).fill("Hallen").await;
        lacks(app, &[VOICE, DECISION, GROUNDS]).await;
        app.radiogroup("Beslutning").radio(START).tap().await;
        lacks(app, &[VOICE, GROUNDS]).await;
        app.textbox(WHY).fill("Ungerne mangler et sted").await;
        lacks(app, &[VOICE]).await;

        scenes::note(app, "Observation", "Lyset er slukket i hallen").await;
        app.open("/trin/1").await;
        lacks(app, &[]).await;
        app.reload().await;
        lacks(app, &[]).await;

        scenes::unfold(app).await;
        app.textbox(WHY).fill("").await;
        lacks(app, &[GROUNDS]).await;
        app.textbox(PLACES).fill(" ").await;
        lacks(app, &[FACT, GROUNDS]).await;
    });
}

#[test]
fn nothing_stands_in_the_way_of_the_next_step() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        lacks(app, &[FACT, VOICE, DECISION, GROUNDS]).await;
        app.link("Næste trin").tap().await;
        app.wait_for_path("/trin/2").await;
        lacks(app, &[KEY_PERSON, MEETING]).await;
        app.link("Næste trin").tap().await;
        app.wait_for_path("/trin/3").await;
        app.heading("Tiltag").shown().await;
    });
}

#[test]
fn a_registered_resource_is_a_fact_and_stands_where_it_is_asked_about() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        // Three questions have a details element with this name; only the one about places asks for a place.
        scenes::unfold(app).await;
        app.textbox("Nyt mødested").fill("Kærby Hallen").await;
        app.press(Key::Enter).await;
        app.find("list", "Det har I registreret")
            .link("Kærby Hallen")
            .shown()
            .await;
        lacks(app, &[VOICE, DECISION, GROUNDS]).await;

        app.open("/trin/2").await;
        let registered = app.find("list", "Det har I registreret");
        registered.link("Kærby Hallen").tap().await;
        app.heading("Kærby Hallen").shown().await;
    });
}

#[test]
fn the_day_of_the_decision_and_who_took_part_are_kept() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        scenes::unfold(app).await;
        app.date("Dato for beslutningen").gone().await;
        app.radiogroup("Beslutning").radio(START).tap().await;
        let today = scenes::time(app, 0, "12:00").await[..10].to_owned();
        app.date("Dato for beslutningen").has_value(&today).await;
        app.date("Dato for beslutningen").set("2026-03-01").await;
        app.textbox("Hvem var med?").fill("Mette og Søren").await;
        app.wait_for_status("Gemt på denne enhed").await;

        app.reload().await;
        scenes::unfold(app).await;
        app.radio(START).is_checked(true).await;
        app.date("Dato for beslutningen").has_value("2026-03-01").await;
        app.textbox("Hvem var med?").has_value("Mette og Søren").await;
        let decisions = scenes::stored(app, "decision").await;
        assert_eq!(decisions.len(), 1);
        assert_eq!(decisions[0]["outcome"], "start");
        assert_eq!(decisions[0]["on"], "2026-03-01");
        assert_eq!(decisions[0]["by"], "Mette og Søren");

        // Changing the outcome dates the decision today, and keeps the people.
        app.radio("Ikke nu").tap().await;
        app.date("Dato for beslutningen").has_value(&today).await;
        app.textbox("Hvem var med?").has_value("Mette og Søren").await;
        assert_eq!(scenes::stored(app, "decision").await[0]["outcome"], "not_now");
    });
}

#[test]
fn a_decision_keeps_its_day_until_there_is_another() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        scenes::unfold(app).await;
        app.radio(START).tap().await;
        app.date("Dato for beslutningen").set("2026-03-01").await;
        app.date("Dato for beslutningen").set("").await;
        app.wait_for_text("Feltet skal udfyldes.").await;
        assert_eq!(scenes::stored(app, "decision").await[0]["on"], "2026-03-01");

        app.radio("Ikke nu").tap().await;
        let today = scenes::time(app, 0, "12:00").await[..10].to_owned();
        assert_eq!(scenes::stored(app, "decision").await[0]["on"], today);
        app.date("Dato for beslutningen").has_value(&today).await;
    });
}

#[test]
fn the_fieldwork_is_gathered_by_theme() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        for (text, themes) in [
            ("Et sted til de unge", &["Behov", "Adfærd"][..]),
            ("En bus om aftenen", &["Behov"]),
            ("Uden tema", &[]),
        ] {
            scenes::capture(app, "Interview").await;
            app.textbox("Note").fill(text).await;
            for theme in themes {
                app.checkbox(theme).tap().await;
            }
            scenes::save(app).await;
        }
        app.open("/trin/1").await;
        app.button("Tag ud og lyt 0 af 2 besvaret").tap().await;
        app.button("Adfærd · 1 note").shown().await;
        app.find("button", Name::Starting("Interesser".into()))
            .gone()
            .await;
        app.button("Behov · 2 noter").tap().await;
        app.wait_for_text("Et sted til de unge").await;
        app.wait_for_text("En bus om aftenen").await;
        app.article("").number(2).await;
        app.button("Behov · 2 noter").tap().await;
        app.article("Interview").gone().await;
        app.button("Adfærd · 1 note").tap().await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Redigér").shown().await;
        app.wait_for_text("Et sted til de unge").await;
    });
}

#[test]
fn step_two_wants_a_key_person_and_a_talk_with_them() {
    test(Options::default(), async |app| {
        let who = "Hvem er de oplagte at tage fat i, og hvem kontakter dem?";
        let now = "2026-11-20T12:00:00.000+01:00";
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/2").await;
        lacks(app, &[KEY_PERSON, MEETING]).await;
        let inga = json!({
            "id": "0198c0de-0000-7000-8000-000000000007", "created": now, "updated": now,
            "village": village_id(app).await, "name": "Inga Bak", "kind": "citizen",
            "status": "new", "key_person": true,
        });
        scenes::seed(app, "contact", &inga).await;
        app.reload().await;
        lacks(app, &[MEETING]).await;
        app.textbox(who).shown().await;
        app.link("Inga Bak").tap().await;
        app.heading("Inga Bak").shown().await;

        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Har en idé om en læsegruppe").await;
        app.textbox("Navn").fill("Inga Bak").await;
        scenes::save(app).await;
        assert_eq!(scenes::stored(app, "contact").await.len(), 1);
        app.open("/trin/2").await;
        lacks(app, &[]).await;
    });
}
