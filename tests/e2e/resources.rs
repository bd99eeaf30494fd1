//! Local resources: a name and a kind are enough, and they appear where they are needed.

use crate::support::{App, Find, Options, scenes, test};

async fn add(app: &App, name: &str, kind: &str) {
    app.open("/ressourcer").await;
    app.textbox("Navn").fill(name).await;
    app.combobox("Type").set(kind).await;
    app.button("Tilføj").tap().await;
    app.link_starting(name).shown().await;
}

#[test]
fn a_name_and_a_kind_are_enough() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.button("Menu").tap().await;
        app.link("Lokale ressourcer").tap().await;
        app.wait_for_text("Her kommer foreninger, begivenheder").await;
        app.button("Tilføj").tap().await;
        app.wait_for_text("Skriv, hvad det hedder.").await;
        add(app, "Mou Idræt", "Forening").await;
        add(app, "Brugsen", "Mødested").await;
        add(app, "Mou Spejder", "Forening").await;
        let clubs = app.region("Foreninger").names("link").await;
        assert_eq!(clubs, ["Mou Idræt", "Mou Spejder"]);
        assert_eq!(app.region("Mødesteder").names("link").await, ["Brugsen"]);
        let stored = scenes::stored(app, "resource").await;
        assert!(
            stored
                .iter()
                .any(|it| it["name"] == "Brugsen" && it["kind"] == "meeting_place")
        );

        app.button("Fortryd").tap().await;
        app.link("Mou Spejder").gone().await;
    });
}

#[test]
fn its_page_keeps_who_uses_it_and_makes_a_contact_in_one_tap() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        add(app, "Mou Idræt", "Forening").await;
        app.link("Mou Idræt").tap().await;
        app.heading("Mou Idræt").shown().await;
        app.textbox("Hvem bruger det, og hvordan?")
            .fill("Mest børn")
            .await;
        app.textbox("Bemærkninger").fill("Hallen er lukket i juli").await;
        let page = app.path().await;
        app.reload().await;
        app.textbox("Hvem bruger det, og hvordan?")
            .has_value("Mest børn")
            .await;
        app.textbox("Bemærkninger")
            .has_value("Hallen er lukket i juli")
            .await;

        app.button("Opret kontakt").tap().await;
        app.wait_for_status("Kontakten er oprettet").await;
        app.heading("Mou Idræt").shown().await;
        assert!(app.path().await.starts_with("/kontakter/"));
        let contact = scenes::stored(app, "contact").await[0].clone();
        assert_eq!(contact["kind"], "association");
        assert_eq!(scenes::stored(app, "resource").await[0]["contact"], contact["id"]);
        app.open(&page).await;
        app.link("Mou Idræt").tap().await;
        app.wait_for_path(&format!("/kontakter/{}", scenes::text(&contact["id"])))
            .await;

        app.load(&page).await;
        app.combobox("Kontaktperson").set("Ingen endnu").await;
        app.button("Opret kontakt").shown().await;
        app.button("Slet").tap().await;
        app.wait_for_path("/ressourcer").await;
        app.link("Mou Idræt").gone().await;
        app.button("Fortryd").tap().await;
        app.link("Mou Idræt Mest børn").shown().await;
    });
}

#[test]
fn each_question_of_step_one_shows_its_kinds_and_takes_more() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        add(app, "Mou Idræt", "Forening").await;
        add(app, "Brugsen", "Mødested").await;
        app.open("/trin/1").await;
        let lists = app.names("list").await;
        assert_eq!(
            lists
                .iter()
                .filter(|name| *name == "Det har I registreret")
                .count(),
            2
        );
        app.link("Brugsen").shown().await;
        app.link("Mou Idræt").shown().await;

        app.button("Tilføj et mødested").tap().await;
        app.textbox("Nyt mødested").fill("Kirkeladen").await;
        app.button("Tilføj").tap().await;
        app.link("Kirkeladen").shown().await;
        let stored = scenes::stored(app, "resource").await;
        assert!(
            stored
                .iter()
                .any(|it| it["name"] == "Kirkeladen" && it["kind"] == "meeting_place")
        );
    });
}
