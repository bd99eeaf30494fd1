//! Initiatives: from an idea to a route, its worksheet, its agreements and its plan.

mod evaluation;
mod letter;
mod plan;
mod tabs;
mod texts;

use serde_json::{Value, json};

use crate::support::scenes::{self, unfold};
use crate::support::{App, Find, Options, seed, test};

const A: &str = "3.A Hjælp til selvhjælp";
const B: &str = "3.B Samskabelse";
const C: &str = "3.C Strukturelt samarbejde";
const PARTNER: &str = "Er samarbejdspartneren en del af kommunen (for eksempel daginstitution, skole, hjemmepleje, sundhedspleje, klimateam)?";
const IDEA: &str = "Har den lokale aktør selv en konkret idé?";
const REALISABLE: &str = "Kan idéen realiseres med en håndsrækning fra biblioteket, uden at I tager over?";

/// Creates an initiative and opens its page; returns its address.
pub async fn tiltag(app: &App, title: &str) -> String {
    app.open("/tiltag").await;
    app.textbox("Tiltagets navn").fill(title).await;
    app.button("Nyt tiltag").tap().await;
    app.heading(title).shown().await;
    app.path().await
}

async fn only(app: &App) -> Value {
    let all = scenes::stored(app, "initiative").await;
    assert_eq!(all.len(), 1);
    all[0].clone()
}

#[test]
fn a_name_is_enough_and_the_rest_is_kept_while_it_is_typed() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Vi savner et sted at læse").await;
        app.button("Menu").tap().await;
        app.link("Tiltag").tap().await;
        app.wait_for_text("Her kommer det, I gør sammen med lokalsamfundet.")
            .await;
        app.button("Nyt tiltag").tap().await;
        app.wait_for_text("Skriv, hvad tiltaget hedder.").await;
        let page = tiltag(app, "Læseaften").await;
        app.textbox("Målgruppe").fill("Tilflyttere").await;
        app.combobox("Status").set("Planlægning").await;
        app.textbox("Bemærkning til status")
            .fill("Bestyrelsen er med")
            .await;
        app.date("Startdato").set("2099-01-10").await;
        app.button("Noter, der taler for det (0)").tap().await;
        app.checkbox("Interview: Vi savner et sted at læse").tap().await;
        app.button("Noter, der taler for det (1)").shown().await;
        let kept = only(app).await;
        assert_eq!(
            (&kept["audience"], &kept["status"], &kept["starts"]),
            (&json!("Tilflyttere"), &json!("planning"), &json!("2099-01-10"))
        );
        assert_eq!(kept["notes"], json!([scenes::stored(app, "note").await[0]["id"]]));

        app.reload().await;
        app.textbox("Bemærkning til status")
            .has_value("Bestyrelsen er med")
            .await;
        app.open("/tiltag").await;
        app.link("Læseaften Planlægning").tap().await;
        app.wait_for_path(&page).await;
        app.button("Slet").tap().await;
        app.wait_for_path("/tiltag").await;
        app.button("Fortryd").tap().await;
        app.link("Læseaften Planlægning").shown().await;
    });
}

#[test]
fn a_note_and_a_contact_can_become_one() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note")
            .fill("Vil gerne lave en læseaften i pejsestuen")
            .await;
        app.textbox("Navn").fill("Bodil Krogh").await;
        scenes::save(app).await;
        let note = scenes::stored(app, "note").await[0].clone();
        app.open(&format!("/noter/{}", scenes::text(&note["id"]))).await;
        app.button("Lav et tiltag af noten").tap().await;
        app.wait_for_status("Tiltaget er oprettet").await;
        app.heading("Vil gerne lave en læseaften i pejsestuen")
            .shown()
            .await;
        let made = only(app).await;
        assert_eq!(
            (&made["notes"], &made["contacts"]),
            (&json!([note["id"]]), &json!([note["contact"]]))
        );
        app.button("Fortryd").tap().await;
        app.heading("Tiltaget findes ikke på denne enhed").shown().await;

        app.open(&format!("/kontakter/{}", scenes::text(&note["contact"])))
            .await;
        app.button("Nyt tiltag med personen").tap().await;
        app.heading("Tiltag med Bodil Krogh").shown().await;
        assert_eq!(only(app).await["contacts"], json!([note["contact"]]));
    });
}

#[test]
fn three_questions_lead_to_a_route_with_its_reason() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let page = tiltag(app, "Læseaften").await;
        app.link("Vælg rute").tap().await;
        app.heading("Vælg rute").shown().await;
        app.radiogroup(IDEA).gone().await;
        app.radiogroup(PARTNER).radio("Ja").tap().await;
        app.region("Forslag").button("Vælg 3.C").shown().await;
        app.radiogroup(PARTNER).radio("Nej").tap().await;
        app.region("Forslag").gone().await;
        app.radiogroup(IDEA).radio("Nej").tap().await;
        app.wait_for_text("Der er lyst, men ingen konkret idé endnu")
            .await;
        app.radiogroup(IDEA).radio("Ja").tap().await;
        app.radiogroup(REALISABLE).radio("Nej").tap().await;
        app.region("Forslag").button("Vælg 3.B").shown().await;
        app.radiogroup(REALISABLE).radio("Ja").tap().await;
        app.wait_for_text("Hjælp dem i gang").await;
        app.reload().await;
        app.radiogroup(IDEA).radio("Ja").is_checked(true).await;
        app.region("Forslag").button("Vælg 3.A").tap().await;
        app.wait_for_path(&page).await;
        app.radiogroup("Rute").radio(A).is_checked(true).await;
        assert_eq!(only(app).await["route"], "self_help");
    });
}

#[test]
fn changing_the_route_keeps_every_answer() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        tiltag(app, "Læseaften").await;
        app.wait_for_text("I har ikke valgt en rute endnu.").await;
        app.radio(B).tap().await;
        app.checkbox("Sæt rammen").shown().await;
        unfold(app).await;
        app.textbox("Hvad er formålet?").fill("At læse sammen").await;
        app.checkbox("Sæt rammen").tap().await;
        app.radio(C).tap().await;
        app.textbox("Hvad er formålet?").gone().await;
        app.button("Svar på de andre ruter").tap().await;
        app.wait_for_text("At læse sammen").await;
        unfold(app).await;
        app.textbox("Hvordan kan arbejdet deles?")
            .fill("Skolen henter bøgerne")
            .await;
        app.radio(B).tap().await;
        app.checkbox("Sæt rammen").shown().await;
        unfold(app).await;
        app.textbox("Hvad er formålet?").has_value("At læse sammen").await;
        app.checkbox("Sæt rammen").is_checked(true).await;

        app.link("Tal om trinnet").tap().await;
        app.wait_for_text("3.B Samskabelse med lokale aktører · 1 af")
            .await;
        app.button("Næste spørgsmål").tap().await;
        app.button("Luk spørgsmålene").tap().await;
        app.heading("Læseaften").shown().await;
        let answers = scenes::stored(app, "answer").await;
        let id = only(app).await["id"].clone();
        assert!(answers.iter().all(|answer| answer["scope"] == id));
    });
}

#[test]
fn the_librarys_last_day_and_what_is_promised_show_on_overblik() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        tiltag(app, "Læseaften").await;
        let soon = scenes::time(app, 5, "12:00").await[..10].to_owned();
        app.date("Biblioteket er med til og med").set(&soon).await;
        app.find("tab", "Aftaler").tap().await;
        let promises = app.region("Aftaler");
        promises.textbox("Ny aftale").fill("Sende bogliste").await;
        promises.textbox("Hvem har lovet det?").fill("Mette").await;
        promises.date("Frist").set("2026-01-02").await;
        promises.button("Tilføj aftale").tap().await;
        app.wait_for_text("Mette · fristen var den 2. januar").await;
        promises.button("Redigér Sende bogliste").tap().await;
        promises.textbox("Aftale").has_value("Sende bogliste").await;
        assert_eq!(scenes::stored(app, "agreement").await[0]["who"], "Mette");
        let page = app.path().await;

        app.open("/").await;
        let due = app.region("Frister").names("link").await;
        assert_eq!(due.len(), 2);
        let late = "Sende bogliste fristen var den 2. januar";
        assert!(due[0].starts_with(late), "{due:?}");
        assert!(
            due[1].starts_with("Læseaften: bibliotekets sidste dag"),
            "{due:?}"
        );
        app.link_starting(late).tap().await;
        app.wait_for_path(&page).await;
        promises.checkbox("Sende bogliste").tap().await;
        assert!(scenes::stored(app, "agreement").await[0]["done"].is_string());
        app.open("/").await;
        app.region("Frister").link_starting(late).gone().await;
    });
}

#[test]
fn what_the_village_had_answered_goes_along() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let village = scenes::stored(app, "village").await[0]["id"].clone();
        let seed = async |kind: &str, key: &str, more: Value| {
            let mut record = json!({
                "id": format!("{}/{key}", scenes::text(&village)), "scope": village,
                "created": "2026-01-01T12:00:00.000+01:00", "updated": "2026-01-01T12:00:00.000+01:00",
            });
            let fields = record.as_object_mut().unwrap();
            fields.extend(more.as_object().unwrap().clone());
            scenes::seed(app, kind, &record).await;
        };
        for (question, text) in [
            ("cocreate.frame.purpose", "At mødes"),
            ("selfhelp.anchor.until", "2099-06-01"),
            ("needs.field.surprises", "Alt"),
        ] {
            let answer = json!({"question": question, "text": text});
            seed("answer", question, answer).await;
        }
        let posters = json!({"phase": "before", "item": "posters", "state": "done"});
        seed("plan_item", "before/posters", posters).await;

        // Until there is a tiltag they can be read on both steps.
        for path in ["/trin/3", "/trin/4"] {
            app.open(path).await;
            let left = app.region("Svar fra før tiltaget");
            left.button("Svar fra før tiltaget").tap().await;
            let text = left.text().await;
            for part in [
                "Hvad er formålet?",
                "At mødes",
                "2099-06-01",
                "Plakater (fysiske)",
                "Udført",
            ] {
                assert!(text.contains(part), "«{part}» is missing from {text}");
            }
            assert!(!text.contains("Alt"), "{text}");
        }

        tiltag(app, "Læseaften").await;
        app.button("Flyt svarene hertil").tap().await;
        app.wait_for_status("Svarene er flyttet til tiltaget").await;
        app.button("Flyt svarene hertil").gone().await;
        assert_eq!(only(app).await["library_until"], "2099-06-01");
        app.radio(B).tap().await;
        app.checkbox("Sæt rammen").shown().await;
        unfold(app).await;
        app.textbox("Hvad er formålet?").has_value("At mødes").await;
        app.find("tab", "Formidling").tap().await;
        app.link("Formidlingsplan").tap().await;
        app.tabpanel("Før")
            .checkbox("Plakater (fysiske)")
            .is_checked(true)
            .await;
        app.open("/trin/1").await;
        unfold(app).await;
        app.textbox("Hvad overraskede os?").has_value("Alt").await;
        app.load("/trin/3").await;
        app.link_starting("Læseaften").shown().await;
        app.region("Svar fra før tiltaget").gone().await;
    });
}

#[test]
fn both_parties_expectations_stand_side_by_side() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        tiltag(app, "Højtlæsning på skolen").await;
        app.radio(C).tap().await;
        let question = "Hvad vil vi hver især gerne opnå for borgerne?";
        app.checkbox("Tag kontakt, og afstem forventninger").shown().await;
        unfold(app).await;
        app.textbox(question).fill("Læselyst").await;
        app.textbox(&format!("Partnerens svar: {question}"))
            .fill("Ro i frikvarteret")
            .await;
        app.reload().await;
        unfold(app).await;
        app.textbox(question).has_value("Læselyst").await;
        app.textbox(&format!("Partnerens svar: {question}"))
            .has_value("Ro i frikvarteret")
            .await;
        app.open("/rapport").await;
        let report = app.article("Rapport").text().await;
        for part in [
            "Tiltag: Højtlæsning på skolen",
            "3.C Strukturelt samarbejde",
            "Læselyst",
            "Ro i frikvarteret",
            "Før: 0 af 8 udført",
        ] {
            assert!(report.contains(part), "«{part}» is missing from {report}");
        }
    });
}

#[test]
fn a_fieldbook_from_before_there_were_tiltag_is_offered_to_the_first_one() {
    test(Options::default(), async |app| {
        app.open("/data").await;
        let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/before-tiltag.json");
        app.file("Vælg en fil (JSON)").upload(fixture.as_ref()).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 18 ting").await;
        let page = tiltag(app, "Bytteboks").await;
        app.button("Flyt svarene hertil").tap().await;
        app.wait_for_status("Svarene er flyttet til tiltaget").await;
        assert_eq!(only(app).await["library_until"], "2027-03-31");
        app.radio(A).tap().await;
        app.textbox("Hvad går idéen ud på, og er der nogen her, som virkelig mangler det?")
            .has_value("En bytteboks ved holdepladsen")
            .await;
        app.radio(B).tap().await;
        app.checkbox("Sæt rammen").shown().await;
        unfold(app).await;
        app.textbox("Hvem har vi glemt?")
            .has_value("Dem med hundene")
            .await;
        app.checkbox("Sæt rammen").is_checked(true).await;
        app.open(&format!("{page}/formidling")).await;
        app.tabpanel("Før")
            .checkbox("Plakater (fysiske)")
            .is_checked(true)
            .await;
        app.wait_for_text("Kanal fra trin 1 · Planlagt · Frist 1.12.2026")
            .await;
        app.find("tab", "Efter").tap().await;
        app.tabpanel("Efter")
            .checkbox("Opslag ved købmanden")
            .shown()
            .await;
    });
}
