//! Texts for sending out, the library's own details in them, and the privacy notice for the people in the app.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, seed, test};

/// A village, and a library that has entered its details.
async fn library(app: &App) {
    seed::village(app, "Mou").await;
    app.open("/indstillinger").await;
    let details = app.region("Jeres oplysninger");
    for (field, text) in [
        ("Bibliotek", "Mou Bibliotek"),
        ("Kommune", "Aalborg Kommune"),
        ("Kontaktperson", "Anne Holm"),
        ("Telefon", "12345678"),
        ("E-mail", "anne@eksempel.dk"),
        ("Link til privatlivspolitik", "https://eksempel.dk/privatliv"),
        ("Databeskyttelsesrådgiver (DPO)", "dpo@eksempel.dk"),
    ] {
        details.textbox(field).fill(text).await;
    }
}

#[test]
fn the_library_s_details_are_typed_once_and_stand_in_every_text() {
    test(Options::default(), async |app| {
        library(app).await;
        app.reload().await;
        app.region("Jeres oplysninger")
            .textbox("Kontaktperson")
            .has_value("Anne Holm")
            .await;
        let kept = scenes::stored(app, "library").await;
        assert_eq!(kept.len(), 1);
        assert_eq!(
            (&kept[0]["id"], &kept[0]["municipality"]),
            (&json!("library"), &json!("Aalborg Kommune"))
        );

        app.open("/trin/2").await;
        for draft in [
            "Efterlysning af en nøgleperson",
            "Opslag til lokalblad, Facebook og intranet",
            "Første mail til en forening",
            "Første mail til rådhuset",
        ] {
            app.button(draft).tap().await;
            let text = app.region(draft).textbox(draft).value().await;
            assert!(
                text.contains("Anne Holm, tlf. 12 34 56 78, anne@eksempel.dk"),
                "{text}"
            );
        }
        app.open("/om/besked").await;
        let informs = app.region("Det gemmer vi om dig").text().await;
        for part in [
            "Aalborg Kommune er dataansvarlig.",
            "dpo@eksempel.dk",
            "https://eksempel.dk/privatliv",
            "Du kan klage til Datatilsynet",
        ] {
            assert!(informs.contains(part), "«{part}» is missing from {informs}");
        }
        for other in [
            "Må vi bruge det, du sagde?",
            "Må vi bruge billedet?",
            "Når det er et barn",
        ] {
            app.region(other).button("Kopiér").shown().await;
        }
        app.open("/om/tilgaengelighed").await;
        app.wait_for_text("Anne Holm, tlf. 12 34 56 78").await;
    });
}

#[test]
fn a_text_of_one_s_own_stays_and_can_be_made_anew() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/trin/2").await;
        let name = "Efterlysning af en nøgleperson";
        app.button(name).tap().await;
        let field = app.region(name).textbox(name);
        let draft = field.value().await;
        assert!(
            draft.contains("Kender du Mou?") && draft.contains("[navn og nummer]"),
            "{draft}"
        );
        field.fill("Vi leder efter dig").await;
        app.reload().await;
        app.button(name).tap().await;
        field.has_value("Vi leder efter dig").await;
        app.region(name).button("Lav udkastet forfra").tap().await;
        field.has_value(&draft).await;
    });
}

#[test]
fn the_village_gets_an_answer_also_when_it_is_not_now() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Der er langt til alting").await;
        app.open("/trin/1").await;
        app.radio("Ikke nu").tap().await;
        app.open("/rapport").await;
        app.link("Det hørte vi – det gør vi nu").tap().await;
        app.wait_for_path("/rapport/svar").await;
        let field = app.textbox("Det hørte vi – det gør vi nu");
        let text = field.value().await;
        assert!(text.contains("Vi sætter ikke noget i gang lige nu."), "{text}");
        assert!(
            text.contains("Vi har skrevet 1 samtale eller iagttagelse ned."),
            "{text}"
        );
        field.fill("Det hørte vi\nTak for kaffe").await;
        if !app.on_paper().await {
            return;
        }
        let poster = app.article("Plakat").text().await;
        assert!(poster.starts_with("Det hørte vi"), "{poster}");
        assert!(poster.contains("Tak for kaffe"), "{poster}");
        assert!(app.names("textbox").await.is_empty());
        assert!(app.names("button").await.is_empty());
    });
}

#[test]
fn one_tap_notes_that_somebody_has_been_told() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Vil gerne være med").await;
        app.textbox("Navn").fill("Inga Bak").await;
        app.button("Vis, hvad I skal sige").tap().await;
        app.wait_for_text("Du kan klage til Datatilsynet").await;
        scenes::save(app).await;
        assert!(scenes::stored(app, "contact").await[0]["informed"].is_null());
        app.open("/kontakter").await;
        app.link("Inga Bak").tap().await;
        let told = app.region("Det gemmer vi om dig");
        told.button("Har fået besked").tap().await;
        app.wait_for_status("Noteret").await;
        told.gone().await;
        let today = scenes::time(app, 0, "12:00").await[..10].to_owned();
        assert_eq!(scenes::stored(app, "contact").await[0]["informed"], json!(today));
        app.button("Fortryd").tap().await;
        told.shown().await;
    });
}

#[test]
fn in_capture_a_tick_notes_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Inga Bak").await;
        app.checkbox("Har fået besked").tap().await;
        app.reload().await;
        app.checkbox("Har fået besked").is_checked(true).await;
        scenes::save(app).await;
        let today = scenes::time(app, 0, "12:00").await[..10].to_owned();
        assert_eq!(scenes::stored(app, "contact").await[0]["informed"], json!(today));
    });
}

#[test]
fn it_and_the_data_protection_officer_find_their_answers() {
    test(Options::default(), async |app| {
        app.open("/om").await;
        app.link("Til it og DPO").tap().await;
        app.wait_for_path("/om/it").await;
        for heading in [
            "Hvad ligger hvor?",
            "Hvem får noget at se?",
            "Udkast til fortegnelsen (artikel 30)",
            "Risici, og hvad der dæmper dem",
        ] {
            app.heading(heading).shown().await;
        }
    });
}
