//! Which contact details are tappable, and who is in the address book.

use serde_json::json;

use super::{id, with};
use crate::support::{Find, Options, test};

#[test]
fn the_first_number_and_address_can_be_tapped_and_the_rest_is_text() {
    test(Options::default(), async |app| {
        let contacts = [
            json!({"name": "Bodil Krogh", "phone": "12 34 56 78 lok. 12", "email": "a@b.dk?bcc=tyv@evil.example&body=x"}),
            json!({"name": "Bent Friis", "phone": "spørg hans kone", "email": "bent@"}),
        ];
        with(app, &contacts).await;
        app.link("Bodil Krogh").tap().await;
        let call = app.link("Ring til 12 34 56 78").attribute("href").await;
        assert_eq!(call.as_deref(), Some("tel:12345678"));
        let write = app.link("Skriv til a@b.dk").attribute("href").await;
        assert_eq!(write.as_deref(), Some("mailto:a@b.dk"));
        app.wait_for_text("lok. 12").await;
        app.wait_for_text("?bcc=tyv@evil.example&body=x").await;
        app.open("/kontakter").await;
        app.link("Bent Friis").tap().await;
        app.wait_for_text("Telefon: spørg hans kone").await;
        app.wait_for_text("E-mail: bent@").await;
        app.link_starting("Ring til").gone().await;
        app.link_starting("Skriv til").gone().await;
    });
}

#[test]
fn a_contact_is_called_in_two_taps_from_the_overview() {
    test(Options::default(), async |app| {
        let contacts = [
            json!({"name": "Bodil Krogh", "phone": "12 34 56 78"}),
            json!({"name": "Bent Friis", "phone": "spørg hans kone"}),
        ];
        with(app, &contacts).await;
        app.open("/").await;
        app.navigation("Hovedmenu").link("Kontakter").tap().await;
        let call = app.link("Ring til Bodil Krogh");
        assert_eq!(call.attribute("href").await.as_deref(), Some("tel:12345678"));
        app.link("Ring til Bent Friis").gone().await;
        // It lies over the row, which leads to the contact.
        let js = "const { x, y, width, height } = arguments[0].getBoundingClientRect();
            return arguments[0].contains(document.elementFromPoint(x + width / 2, y + height / 2))";
        let call = call.element().await.to_json().unwrap();
        assert_eq!(app.script(js, &[call]).await, json!(true));
    });
}

#[test]
fn a_contact_is_edited_in_place_of_its_page() {
    test(Options::default(), async |app| {
        with(
            app,
            &[json!({"name": "Bodil Krogh", "role": "Forkvinde", "phone": "12345678"})],
        )
        .await;
        app.link("Bodil Krogh").tap().await;
        app.link("Ring til 12 34 56 78").shown().await;
        app.button("Redigér").tap().await;
        app.textbox("Rolle").has_value("Forkvinde").await;
        assert!(!app.text().await.contains("Forkvinde"), "it is there twice");
        app.link("Ring til 12 34 56 78").gone().await;
        app.textbox("Rolle").fill("Kasserer").await;
        app.button("Færdig").tap().await;
        app.textbox("Rolle").gone().await;
        app.wait_for_text("Kasserer").await;
        assert_eq!(app.script("return scrollY", &[]).await, json!(0));
    });
}

#[test]
fn who_said_no_is_left_out_of_the_address_book_with_a_word() {
    test(Options::default(), async |app| {
        let contacts = [
            json!({"name": "Bodil Krogh"}),
            json!({"name": "Bent Friis", "consent": {"status": "withdrawn"}}),
            json!({"name": "Gerda Holm", "consent": {"status": "refused"}}),
        ];
        with(app, &contacts).await;
        app.open("/data").await;
        app.wait_for_text("2 kontakter er ikke med i filerne").await;
        app.button("Gem kontakter til adressebogen").tap().await;
        let (_, bytes) = app.download().await;
        let book = String::from_utf8(bytes).unwrap();
        assert_eq!(book.matches("BEGIN:VCARD").count(), 1, "{book}");
        assert!(book.contains(&format!("UID:urn:uuid:{}\r\n", id(0))), "{book}");
    });
}
