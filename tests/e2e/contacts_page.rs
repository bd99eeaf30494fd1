//! Kontakter: who is waiting for an answer, who opens doors, and a person who was entered twice.

mod reach;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, test};

/// A village with contacts that have these properties, as if they had been created earlier.
async fn with(app: &App, contacts: &[Value]) {
    scenes::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    for (number, contact) in contacts.iter().enumerate() {
        let mut record = json!({
            "id": id(number), "village": village, "kind": "citizen", "status": "contacted", "key_person": false,
            "created": "2026-01-01T12:00:00.000+01:00", "updated": "2026-01-01T12:00:00.000+01:00",
        });
        record
            .as_object_mut()
            .unwrap()
            .extend(contact.as_object().unwrap().clone());
        scenes::seed(app, "contact", &record).await;
    }
    app.open("/kontakter").await;
}

fn id(number: usize) -> String {
    format!("01900000-0000-7000-8000-0000000001{number:02}")
}

async fn contact(app: &App, number: usize) -> Value {
    let all = scenes::stored(app, "contact").await;
    all.into_iter().find(|it| it["id"] == id(number)).unwrap()
}

#[test]
fn who_is_waiting_comes_first_then_key_persons_then_the_rest() {
    test(Options::default(), async |app| {
        let contacts = [
            json!({"name": "Anders And", "follow_up": {"on": "2099-01-01"}}),
            json!({"name": "Gerda Holm", "key_person": true}),
            json!({"name": "Bent Friis", "follow_up": {"on": "2026-01-02"}, "kind": "church", "status": "agreed"}),
            json!({"name": "Bodil Krogh", "organisation": "Borgerforeningen", "phone": "12345678"}),
        ];
        with(app, &contacts).await;
        let rows = app.find("main", "").names("link").await;
        assert_eq!(
            rows,
            [
                "Bent Friis",
                "Gerda Holm",
                "Anders And",
                "Bodil Krogh",
                "Ny kontakt"
            ]
        );

        app.searchbox("Søg i kontakter").fill("borgerfor").await;
        app.link("Gerda Holm").gone().await;
        app.link("Bodil Krogh").shown().await;
        app.searchbox("Søg i kontakter").fill("findes ikke").await;
        app.wait_for_text("Ingen kontakter passer").await;
        app.searchbox("Søg i kontakter").fill("").await;
        app.combobox("Type").set("Kirke").await;
        app.link("Bodil Krogh").gone().await;
        app.link("Bent Friis").shown().await;
        app.combobox("Status").set("Kontaktet").await;
        app.link("Bent Friis").gone().await;
    });
}

#[test]
fn a_whole_village_of_people_is_there_and_one_comes_back_to_where_one_was() {
    test(Options::default(), async |app| {
        let people: Vec<Value> = (0..40)
            .map(|number| json!({"name": format!("Person {number:02}")}))
            .collect();
        with(app, &people).await;
        let rows = app.link_starting("Person ");
        rows.number(40).await;
        app.link("Person 35").tap().await;
        app.button("Redigér").shown().await;
        app.link("Tilbage").tap().await;
        rows.number(40).await;
        let row = "[...document.querySelectorAll('a')].find((link) => link.innerText === 'Person 35')";
        app.wait_for_script(&format!(
            "const at = {row}?.getBoundingClientRect(); return at && at.top > 0 && at.bottom < innerHeight"
        ))
        .await;

        // The step that needs them shows the first few and a link to all.
        app.open("/trin/2").await;
        rows.number(10).await;
        app.link("Vis alle kontakter").tap().await;
        app.wait_for_path("/kontakter").await;
    });
}

#[test]
fn everything_about_a_person_can_be_kept() {
    test(Options::default(), async |app| {
        with(app, &[json!({"name": "Bodil Krogh"})]).await;
        app.link("Bodil Krogh").tap().await;
        app.button("Redigér").tap().await;
        app.textbox("Organisation").fill("Borgerforeningen").await;
        app.textbox("Rolle").fill("Forkvinde").await;
        app.textbox("Telefon").fill("12345678").await;
        app.textbox("E-mail").fill("bodil@mou.example").await;
        app.combobox("Type").set("Forening").await;
        app.combobox("Status").set("Vil være med").await;
        app.checkbox("Nøgleperson").tap().await;
        app.combobox("Samtykke").set("Har sagt ja").await;
        app.combobox("Sådan svarede personen").set("Skriftligt").await;
        app.date("Dato for svaret").set("2026-03-01").await;
        app.combobox("Hvor kommer oplysningerne fra?")
            .set("En offentlig kilde, fx en hjemmeside")
            .await;
        app.date("Har fået besked om, at vi gemmer oplysningerne (dato)")
            .set("2026-03-02")
            .await;
        app.textbox("Bemærkninger").fill("Træffes bedst om aftenen").await;
        let kept = contact(app, 0).await;
        assert_eq!(
            kept["consent"],
            json!({"status": "given", "how": "written", "on": "2026-03-01"})
        );
        assert_eq!(
            (&kept["source"], &kept["informed"]),
            (&json!("public"), &json!("2026-03-02"))
        );
        assert_eq!(
            (&kept["kind"], &kept["status"], &kept["key_person"]),
            (&json!("association"), &json!("agreed"), &json!(true))
        );

        app.reload().await;
        for words in [
            "Forkvinde",
            "Har sagt ja, skriftligt, 1.3.2026",
            "En offentlig kilde, fx en hjemmeside",
            "2.3.2026",
            "Træffes bedst om aftenen",
            "Nøgleperson",
        ] {
            app.wait_for_text(words).await;
        }
        let call = app.link("Ring til 12 34 56 78").attribute("href").await;
        assert_eq!(call.as_deref(), Some("tel:12345678"));
        let write = app.link("Skriv til bodil@mou.example").attribute("href").await;
        assert_eq!(write.as_deref(), Some("mailto:bodil@mou.example"));

        app.button("Redigér").tap().await;
        app.combobox("Samtykke").set("Vi har ikke spurgt").await;
        app.combobox("Sådan svarede personen").gone().await;
        assert_eq!(contact(app, 0).await["consent"], Value::Null);
    });
}

#[test]
fn a_promise_is_kept_and_made_anew_and_its_words_are_not_lost() {
    test(Options::default(), async |app| {
        with(app, &[json!({"name": "Bodil Krogh"})]).await;
        app.link("Bodil Krogh").tap().await;
        app.button("Redigér").tap().await;
        app.textbox("Hvad skal der følges op på?").gone().await;
        app.date("Følg op den").set("2026-01-02").await;
        app.textbox("Hvad skal der følges op på?")
            .fill("Sende tre titler")
            .await;
        app.wait_for_text("fristen var den 2. januar").await;
        app.button("Markér som fulgt op").tap().await;
        app.wait_for_status("Fulgt op").await;
        assert!(contact(app, 0).await["follow_up"]["done"].is_string());
        app.date("Følg op den").set("2099-05-01").await;
        app.button("Markér som fulgt op").shown().await;
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

#[test]
fn the_same_person_typed_twice_is_made_one_with_all_notes() {
    test(Options::default(), async |app| {
        let contacts = [
            json!({"name": "Bodil Krogh", "phone": "+45 12 34 56 78"}),
            json!({"name": "Fru Krogh", "phone": "12345678", "role": "Forkvinde", "key_person": true}),
        ];
        with(app, &contacts).await;
        scenes::note(app, "Interview", "Hun kender Bodil Krogh fra hallen").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Vil være med").await;
        app.textbox("Navn").fill("Fru Krogh").await;
        app.wait_for_text("Findes allerede.").await;
        scenes::save(app).await;

        app.open(&format!("/kontakter/{}", id(1))).await;
        app.region("Findes måske allerede")
            .button("Saml Bodil Krogh")
            .tap()
            .await;
        app.wait_for_status("De to kontakter er samlet til én").await;
        app.heading("Bodil Krogh").shown().await;
        // A meeting, and a note that names her.
        app.article("").number(2).await;
        assert_eq!(scenes::stored(app, "contact").await.len(), 1);
        let kept = contact(app, 0).await;
        assert_eq!(
            (&kept["role"], &kept["key_person"]),
            (&json!("Forkvinde"), &json!(true))
        );
        assert_eq!(kept["notes"], "Fru Krogh\n12345678", "no word is lost");

        app.button("Fortryd").tap().await;
        app.region("Findes måske allerede").shown().await;
        assert_eq!(scenes::stored(app, "contact").await.len(), 2);
        assert_eq!(contact(app, 0).await["role"], Value::Null);
    });
}

#[test]
fn a_known_person_is_offered_while_the_name_is_typed() {
    test(Options::default(), async |app| {
        with(app, &[json!({"name": "Bodil Krogh", "phone": "12345678"})]).await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("B. Krogh").await;
        app.textbox("Telefon").fill("12 34 56 78").await;
        app.wait_for_text("Findes måske allerede").await;
        app.button("Brug Bodil Krogh").tap().await;
        app.textbox("Navn").has_value("Bodil Krogh").await;
        scenes::save(app).await;
        assert_eq!(scenes::stored(app, "contact").await.len(), 1);
        assert_eq!(scenes::stored(app, "note").await[0]["contact"], id(0));
    });
}
