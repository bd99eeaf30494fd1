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
