//! What is sent out: the invitation, the news item, the postcard, and files for other programs.

use serde_json::json;

use super::{B, tiltag};
use crate::support::{App, Find, Options, scenes, seed, test};

/// Records what is shared or copied in `window.sent`; `share` stands in for the browser's share sheet.
pub async fn listen(app: &App, share: &str) {
    let js = format!(
        "window.sent = [];
        Object.defineProperty(navigator, 'share', {{ value: {share}, configurable: true }});
        Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: async (text) => {{ sent.push('copied: ' + text); }} }}, configurable: true }});"
    );
    app.script(&js, &[]).await;
}

pub async fn sent(app: &App) -> String {
    scenes::text(&app.script("return sent.join('|')", &[]).await)
}

#[test]
fn a_draft_is_ready_can_be_changed_and_handed_on() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let page = tiltag(app, "Læseaften").await;
        app.textbox("Målgruppe").fill("tilflyttere").await;
        app.date("Startdato").set("2027-01-14").await;
        app.open(&format!("{page}?fane=formidling")).await;
        let invitation = app.region("Udkast til invitation");
        let field = invitation.textbox("Udkast til invitation");
        let draft = field.value().await;
        for part in [
            "Læseaften",
            "Det er for tilflyttere.",
            "torsdag den 14. januar 2027",
        ] {
            assert!(draft.contains(part), "«{part}» is missing from {draft}");
        }
        field.fill("Kom og læs med").await;
        app.reload().await;
        field.has_value("Kom og læs med").await;

        listen(app, "async (data) => { sent.push('shared: ' + data.text); }").await;
        invitation.button("Del").tap().await;
        app.wait_for_status("Teksten er delt").await;
        assert_eq!(sent(app).await, "shared: Kom og læs med");
        invitation.button("Kopiér").tap().await;
        app.wait_for_status("Teksten er kopieret").await;
        assert_eq!(sent(app).await, "shared: Kom og læs med|copied: Kom og læs med");
        listen(app, "undefined").await;
        invitation.button("Del").tap().await;
        app.wait_for_script("return sent.length === 1").await;
        assert_eq!(sent(app).await, "copied: Kom og læs med");
        invitation.button("Lav udkastet forfra").tap().await;
        field.has_value(&draft).await;
        app.button("Udkast til nyhed").tap().await;
        app.region("Udkast til nyhed")
            .textbox("Udkast til nyhed")
            .shown()
            .await;
    });
}

#[test]
fn the_frame_fits_a_postcard() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        tiltag(app, "Læseaften").await;
        app.radio(B).tap().await;
        app.checkbox("Sæt rammen").shown().await;
        scenes::unfold(app).await;
        app.textbox("Hvad er formålet?").fill("At læse sammen").await;
        let card = app.region("Rammen i kort form");
        let text = card.text().await;
        assert!(text.contains("Formål: At læse sammen"), "{text}");
        listen(app, "undefined").await;
        card.button("Kopiér").tap().await;
        app.wait_for_script("return sent.length === 1").await;
        assert!(sent(app).await.contains("Formål: At læse sammen"));
    });
}

/// The file that a button on the page Data downloads.
async fn file(app: &mut App, button: &str, ending: &str) -> String {
    app.open("/data").await;
    app.button(button).tap().await;
    let (path, bytes) = app.download().await;
    assert!(path.to_string_lossy().ends_with(ending), "{}", path.display());
    String::from_utf8(bytes).unwrap()
}

#[test]
fn deadlines_contacts_and_notes_go_to_other_programs() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("=Vil; være \"med\"").await;
        app.textbox("Navn").fill("Bodil Krogh").await;
        app.textbox("Telefon").fill("12345678").await;
        app.date("Følg op den").set("2027-01-02").await;
        scenes::save(app).await;

        let calendar = file(app, "Gem frister til kalenderen", ".ics").await;
        let read = ical::IcalParser::new(calendar.as_bytes())
            .next()
            .unwrap()
            .unwrap();
        assert_eq!(read.events.len(), 1);
        let value = |name: &str| {
            let property = read.events[0]
                .properties
                .iter()
                .find(|property| property.name == name);
            property.unwrap().value.clone().unwrap()
        };
        assert_eq!(
            (value("DTSTART").as_str(), value("SUMMARY").as_str()),
            ("20270102", "Følg op: Bodil Krogh")
        );

        let book = file(app, "Gem kontakter til adressebogen", ".vcf").await;
        let card = ical::VcardParser::new(book.as_bytes()).next().unwrap().unwrap();
        assert!(
            card.properties
                .iter()
                .any(|it| it.name == "TEL" && it.value.as_deref() == Some("12345678"))
        );

        let table = file(app, "Gem noter til regneark", ".csv").await;
        assert!(
            table.starts_with("\u{feff}\"Dato\";\"Kl.\";\"Type\";\"Note\";"),
            "{table}"
        );
        assert!(
            table.contains(";\"Kontakt\";\"'=Vil; være \"\"med\"\"\";"),
            "{table}"
        );
        assert_eq!(json!(table.lines().count()), json!(2));
    });
}
