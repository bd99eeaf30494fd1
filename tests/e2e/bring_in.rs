//! Bringing in contacts from an address book and local resources from a list.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, test};

const CONTACTS: &str = "Hent kontakter ind";
const RESOURCES: &str = "Hent lokale ressourcer ind";

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/bring_in")
        .join(name)
}

/// What is stored of the records of `kind` that aren't in the trash.
async fn live(app: &App, kind: &str) -> Vec<Value> {
    let mut records = scenes::stored(app, kind).await;
    records.retain(|record| record["deleted"].is_null());
    records
}

#[test]
fn contacts_of_an_iphone_come_in_and_go_again_in_one_tap() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/data").await;
        app.file(CONTACTS).upload(&fixture("iphone.vcf")).await;
        app.wait_for_status("3 kontakter kommer med:").await;
        app.wait_for_status(
            "Bodil Ærø Krogh · Mou Borgerforening · Formand · +45 12 34 56 78 · bodil@mou.example",
        )
        .await;
        app.wait_for_status("2 linjer tages ikke med:").await;
        app.wait_for_status("Linje 52: Feltet »Navn« skal udfyldes.")
            .await;
        app.wait_for_status("Linje 59: Kontakten er ikke hel.").await;
        assert!(
            live(app, "contact").await.is_empty(),
            "nothing is stored before somebody says so"
        );

        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 3 kontakter").await;
        app.button("Hent ind").gone().await;
        let stored = live(app, "contact").await;
        assert_eq!(stored.len(), 3);
        for contact in stored {
            assert_eq!(
                [&contact["consent"], &contact["informed"]],
                [&Value::Null, &Value::Null]
            );
        }
        app.link("Til kontakterne").tap().await;
        app.link("Bodil Ærø Krogh").tap().await;
        app.wait_for_text("Personen har ikke fået besked om, at vi gemmer oplysningerne.")
            .await;

        app.open("/kontakter").await;
        app.link("Mou Kro").shown().await;
        app.button("Fortryd").tap().await;
        app.link("Mou Kro").gone().await;
        app.link("Bodil Ærø Krogh").gone().await;
        app.reload().await;
        app.wait_for_text("Her kommer de mennesker").await;
    });
}

#[test]
fn a_list_of_associations_comes_in_once_and_its_broken_rows_are_named() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/data").await;
        app.file(RESOURCES).upload(&fixture("foreninger.csv")).await;
        app.wait_for_status("4 lokale ressourcer kommer med:").await;
        app.wait_for_status("Linje 7: Feltet »Navn« skal udfyldes.").await;
        app.wait_for_status("Linje 8: Her er flere felter, end der er kolonner.")
            .await;
        app.wait_for_text("1 er her i forvejen og tages ikke med.").await;
        app.checkbox("mou idræt · Forening").is_checked(false).await;

        // The guess is changed, and the preview follows.
        app.wait_for_status("Kategori: Idræt").await;
        app.combobox("Kolonnen »Kategori«").set("Tages ikke med").await;
        app.wait_for_status("Børn og unge · Adresse: Hallen 1").await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 4 lokale ressourcer").await;

        let mut stored = live(app, "resource").await;
        stored.sort_by_key(|resource| resource["name"].to_string());
        let facts: Vec<Value> = stored
            .iter()
            .map(|it| json!([it["name"], it["kind"], it["details"]]))
            .collect();
        assert_eq!(
            facts,
            [
                json!([
                    "Kærby Forsamlingshus",
                    "meeting_place",
                    "Adresse: Søndergade 2\n9000 Aalborg"
                ]),
                json!([
                    "Mou Idræt",
                    "association",
                    "Adresse: Hallen 1\nHjemmeside: www.mou.example"
                ]),
                json!(["Spejderne i Kærby; gruppe 2", "community", null]),
                json!(["Æbleskiveklubben", "association", null]),
            ]
        );

        app.file(RESOURCES).upload(&fixture("foreninger.csv")).await;
        app.wait_for_status("Der er ikke noget at hente ind.").await;
        app.wait_for_text("5 er her i forvejen og tages ikke med.").await;
        app.button("Hent ind").gone().await;
        // Another one of the same name.
        app.checkbox("Æbleskiveklubben · Forening").tap().await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 1 lokal ressource").await;
        assert_eq!(live(app, "resource").await.len(), 5);
    });
}

#[test]
fn a_column_of_names_is_pasted_from_a_spreadsheet() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/data").await;
        let field = app
            .region("Kontakter fra en adressebog")
            .textbox("Eller indsæt fra et regneark");
        field
            .set("Bodil Krogh\t12 34 56 78\nBent Friis\t87 65 43 21\n")
            .await;
        app.wait_for_status("2 kontakter kommer med:").await;
        app.checkbox("Den første linje er overskrifter")
            .is_checked(false)
            .await;
        app.checkbox("Den første linje er overskrifter").tap().await;
        app.wait_for_status("1 kontakt kommer med:").await;
        app.checkbox("Den første linje er overskrifter").tap().await;
        app.wait_for_status("2 kontakter kommer med:").await;
        app.button("Andre kolonner (1)").tap().await;
        app.combobox("Kolonne 2").set("Telefon").await;
        app.wait_for_status("Bent Friis · 87 65 43 21").await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 kontakter").await;
        field.has_value("").await;
        let stored = live(app, "contact").await;
        assert!(
            stored
                .iter()
                .any(|it| it["name"] == "Bodil Krogh" && it["phone"] == "12 34 56 78")
        );
    });
}

#[test]
fn of_many_contacts_only_the_chosen_come_in() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/data").await;
        app.file(CONTACTS).upload(&fixture("outlook-danish.csv")).await;
        app.wait_for_status("2 kontakter kommer med:").await;
        app.button("Vælg enkeltvis").tap().await;
        app.checkbox("Alle").tap().await;
        app.wait_for_status("Der er ikke noget at hente ind.").await;
        app.button("Hent ind").gone().await;
        app.checkbox("Åse Lund · 98 22 33 44").tap().await;
        app.wait_for_status("1 kontakt kommer med:").await;
        app.checkbox("Alle").is_checked(false).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 1 kontakt").await;
        assert_eq!(live(app, "contact").await[0]["name"], "Åse Lund");
    });
}

#[test]
fn what_is_no_list_is_refused_with_the_way_on() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/data").await;
        let folder = tempfile::tempdir().unwrap();
        for (name, content, why) in [
            (
                "liste.txt",
                b"PK\x03\x04\0\0".as_slice(),
                "Det er en Excel-fil. Gem den som CSV i Excel",
            ),
            (
                "side.txt",
                b"<html><script>window.ran=1</script>",
                "Det er hverken en tabel (CSV) eller kontakter (vCard).",
            ),
            ("tom.csv", b";;\r\n", "Der står ikke noget i den."),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, content).unwrap();
            app.file(CONTACTS).upload(&path).await;
            app.wait_for_status(why).await;
            app.wait_for_status("Intet er ændret.").await;
            app.button("Hent ind").gone().await;
        }
        app.file(RESOURCES).upload(&fixture("iphone.vcf")).await;
        app.wait_for_status("Det er kontakter.").await;
        assert!(live(app, "contact").await.is_empty());
    });
}

#[test]
fn without_a_village_there_is_nowhere_to_bring_it() {
    test(Options::default(), async |app| {
        app.open("/data").await;
        app.file("Vælg en fil (JSON)").shown().await;
        app.file(CONTACTS).gone().await;
        app.file(RESOURCES).gone().await;
    });
}
