//! A note about a meeting creates a contact, and each links to the other.

use serde_json::json;

use crate::support::{App, Find, Name, Options, scenes, seed, test};

#[test]
fn a_meeting_makes_the_contact_and_each_leads_to_the_other() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Vil gerne låne nøglen ud.").await;
        for (field, text) in [
            ("Navn", "Inga Bak"),
            ("Organisation", "Borgerforeningen"),
            ("Rolle", "formand"),
            ("Telefon", "12345678"),
            ("E-mail", "inga@eksempel.dk"),
        ] {
            app.textbox(field).fill(text).await;
        }
        app.checkbox("Har sagt ja til, at vi gemmer oplysningerne")
            .tap()
            .await;
        app.date("Følg op den").set("2099-03-02").await;
        scenes::save(app).await;

        let contacts = scenes::stored(app, "contact").await;
        assert_eq!(contacts.len(), 1);
        let contact = &contacts[0];
        assert_eq!(contact["name"], "Inga Bak");
        assert_eq!(contact["organisation"], "Borgerforeningen");
        assert_eq!(contact["role"], "formand");
        assert_eq!(contact["phone"], "12345678");
        assert_eq!(contact["email"], "inga@eksempel.dk");
        assert_eq!(contact["consent"]["status"], "given");
        assert_eq!(contact["follow_up"], json!({ "on": "2099-03-02" }));
        assert_eq!(scenes::stored(app, "note").await[0]["contact"], contact["id"]);

        open_first_note(app, "Kontakt").await;
        app.link("Inga Bak").tap().await;
        app.heading("Inga Bak").shown().await;
        let call = app.link("Ring til 12 34 56 78").attribute("href").await;
        assert_eq!(call.as_deref(), Some("tel:12345678"));
        let write = app.link("Skriv til inga@eksempel.dk").attribute("href").await;
        assert_eq!(write.as_deref(), Some("mailto:inga@eksempel.dk"));
        app.region("Følg op").shown().await;
        app.wait_for_text("Følg op den 2. marts 2099").await;
        app.wait_for_text("Borgerforeningen").await;
        app.wait_for_text("formand").await;
        app.wait_for_text("Har sagt ja, mundtligt").await;

        let meetings = app.region("Møder og noter");
        meetings
            .article("Kontakt")
            .find("link", any("Kontakt"))
            .tap()
            .await;
        app.wait_for_text("Vil gerne låne nøglen ud.").await;
        app.button("Redigér").shown().await;
        // The list of contacts links to it too.
        app.open("/kontakter").await;
        app.link("Inga Bak").tap().await;
        app.heading("Inga Bak").shown().await;
    });
}

#[test]
fn a_second_meeting_is_with_the_same_contact() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        meet(
            app,
            "Første møde.",
            &[
                ("Navn", "Inga Bak"),
                ("Organisation", "Borgerforeningen"),
                ("Rolle", "kasserer"),
            ],
        )
        .await;
        typed(
            app,
            "Andet møde.",
            &[
                ("Navn", " inga bak "),
                ("Rolle", "formand"),
                ("Telefon", "87654321"),
            ],
        )
        .await;
        app.button("Gem").tap().await;
        app.button("Ja, den samme").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        // A name alone can't tell two people apart, so the app doesn't ask.
        meet(app, "Tredje møde.", &[("Navn", "Inga Bak")]).await;
        meet(app, "En helt anden.", &[("Navn", "Inga Bakke")]).await;

        let contacts = scenes::stored(app, "contact").await;
        assert_eq!(contacts.len(), 2);
        let inga = contacts
            .iter()
            .find(|contact| contact["role"] == "formand")
            .unwrap();
        assert_eq!(
            inga["organisation"], "Borgerforeningen",
            "what is not said again stays"
        );
        assert_eq!(inga["phone"], "87654321");
        assert_eq!(inga["notes"], "kasserer", "what is replaced is kept");

        app.open("/kontakter").await;
        app.link(&scenes::text(&inga["name"])).tap().await;
        app.wait_for_text("Første møde.").await;
        let text = app.text().await;
        assert!(text.contains("Andet møde."), "{text}");
        assert!(!text.contains("En helt anden."), "{text}");
        app.region("Møder og noter").article("Kontakt").number(3).await;
    });
}

#[test]
fn a_name_is_enough_and_undo_takes_the_person_back_too() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/kontakter").await;
        app.link("Ny kontakt").tap().await;
        app.radio("Kontakt").is_checked(true).await;
        app.textbox("Navn").fill("Bent Tarp").await;
        // An address heard in a noisy room may be incomplete; it is kept as typed.
        app.textbox("E-mail").fill("bent@").await;
        scenes::save(app).await;
        app.heading("Kontakter").shown().await;
        app.link("Bent Tarp").shown().await;
        assert_eq!(scenes::stored(app, "note").await.len(), 1);
        assert_eq!(scenes::stored(app, "contact").await[0]["email"], "bent@");

        app.button("Fortryd").tap().await;
        app.link("Bent Tarp").gone().await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
        assert_eq!(scenes::stored(app, "contact").await.len(), 0);
    });
}

#[test]
fn only_a_meeting_asks_for_a_person() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Inga Bak").await;
        app.textbox("Note").fill("Blev til et interview.").await;
        app.radio("Interview").tap().await;
        app.textbox("Navn").gone().await;
        app.button("Gem").tap().await;
        app.button("Nej, kun noten").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        assert_eq!(scenes::stored(app, "contact").await.len(), 0);
        let note = &scenes::stored(app, "note").await[0];
        assert!(note.get("contact").is_none(), "{note}");
        assert!(
            !note.to_string().contains("Inga"),
            "no name in an interview: {note}"
        );
    });
}

async fn meet(app: &App, note: &str, person: &[(&'static str, &str)]) {
    typed(app, note, person).await;
    scenes::save(app).await;
}

async fn typed(app: &App, note: &str, person: &[(&'static str, &str)]) {
    scenes::capture(app, "Kontakt").await;
    app.textbox("Note").fill(note).await;
    for (field, text) in person {
        app.textbox(field).fill(text).await;
    }
}

async fn open_first_note(app: &App, kind: &str) {
    app.open("/noter").await;
    app.article(kind).find("link", any(kind)).tap().await;
    app.button("Redigér").shown().await;
}

fn any(start: &str) -> Name {
    Name::Starting(start.to_owned())
}
