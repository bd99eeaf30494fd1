//! «Aftalerne på én side»: a letter that both sides can agree to, and the initiative's deadlines for a calendar.

use icalendar::{CalendarComponent, Component};
use rtf_parser::RtfDocument;

use super::texts::{listen, sent};
use super::tiltag;
use crate::report::printed;
use crate::support::{App, Find, Options, scenes, seed, test};

const TILTAG: &str = "/tiltag/01900000-0000-7000-8000-000000000501";

/// What the letter of the example says, apart from days.
const SAID: [&str; 6] = [
    "Det har vi aftalt: Læseaften i pejsestuen",
    "Bjørk Ærøskjold (Kærby Mark Borgerforening)",
    "Jonas: Sende tre forslag til tekster – senest",
    "Inge-Lise: Skrive datoerne på forsamlingshusets tavle – gjort",
    "Biblioteket er med til og med",
    "Skriv tilbage, hvis noget skal være anderledes.",
];

fn says_it(text: &str) {
    for part in SAID {
        assert!(text.contains(part), "«{part}» is missing from {text}");
    }
}

async fn open_letter(app: &App) {
    app.open(&format!("{TILTAG}?fane=aftaler")).await;
    app.link("Aftalerne på én side").tap().await;
    app.wait_for_path(&format!("{TILTAG}/aftaler")).await;
    app.heading("Aftalerne på én side").shown().await;
}

#[test]
fn what_is_agreed_is_a_letter_to_send() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        open_letter(app).await;
        says_it(&app.article("Det har vi aftalt").text().await);
        listen(app, "async (data) => { sent.push('shared: ' + data.text); }").await;
        app.button("Del").tap().await;
        app.wait_for_status("Teksten er delt").await;
        says_it(&sent(app).await);
        app.button("Kopiér").tap().await;
        app.wait_for_status("Teksten er kopieret").await;
        let both = sent(app).await;
        let (_, copied) = both.split_once("|copied: ").unwrap();
        says_it(copied);

        app.link("Tilbage").tap().await;
        app.tabpanel("Aftaler").shown().await;
    });
}

#[test]
fn the_letter_is_one_sheet_and_a_document_that_others_read() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        open_letter(app).await;
        app.button("Gem som dokument").tap().await;
        let (path, bytes) = app.download().await;
        assert_eq!(path.extension().unwrap(), "rtf");
        let read = RtfDocument::try_from(String::from_utf8(bytes).unwrap()).unwrap();
        says_it(&read.get_text());

        let sheets = printed(app).await;
        assert!(sheets.is_none_or(|sheets| sheets == 1), "{sheets:?} sheets");
        if !app.on_paper().await {
            return;
        }
        assert!(app.names("button").await.is_empty());
        says_it(&app.article("Det har vi aftalt").text().await);
    });
}

#[test]
fn a_calendar_gets_the_deadlines_of_this_tiltag_alone() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        open_letter(app).await;
        app.button("Gem frister til kalenderen").tap().await;
        let (path, bytes) = app.download().await;
        assert_eq!(path.extension().unwrap(), "ics");
        let file: icalendar::Calendar = String::from_utf8(bytes).unwrap().parse().unwrap();
        let events = file.components.iter().filter_map(CalendarComponent::as_event);
        let events: Vec<&str> = events.filter_map(Component::get_summary).collect();
        for what in [
            "Sende tre forslag til tekster",
            "Udført: Skrive datoerne på forsamlingshusets tavle",
            "Læseaften i pejsestuen: bibliotekets sidste dag",
        ] {
            assert!(events.contains(&what), "«{what}» is missing in {events:?}");
        }
        assert!(
            events.iter().all(|what| !what.starts_with("Følg op")),
            "{events:?}"
        );
    });
}

#[test]
fn where_nothing_is_agreed_the_page_leads_to_where_it_is() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let page = tiltag(app, "Læseaften").await;
        app.find("tab", "Aftaler").tap().await;
        app.region("Aftaler").shown().await;
        app.link("Aftalerne på én side").gone().await;
        app.open(&format!("{page}/aftaler")).await;
        app.wait_for_text("Her kommer aftalerne som et kort brev").await;
        app.button("Udskriv").gone().await;
        app.link("Til aftalerne").tap().await;
        app.wait_for_path(&format!("{page}?fane=aftaler")).await;
        app.region("Aftaler")
            .textbox("Ny aftale")
            .fill("Sende bogliste")
            .await;
        app.region("Aftaler").button("Tilføj aftale").tap().await;
        app.link("Aftalerne på én side").tap().await;
        app.wait_for_text("Det har vi aftalt: Læseaften").await;
        app.wait_for_text("Vi har ikke aftalt, hvor længe biblioteket er med.")
            .await;
    });
}

#[test]
fn what_is_agreed_with_the_village_has_a_page_too() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::agreement(app, "Svare bysamfundet").await;
        app.open("/trin").await;
        app.link("Aftalerne på én side").tap().await;
        app.wait_for_path("/trin/aftaler").await;
        let letter = app.article("Det har vi aftalt").text().await;
        assert!(letter.contains("Det har vi aftalt: Mou"), "{letter}");
        assert!(letter.contains("Svare bysamfundet"), "{letter}");
        assert!(!letter.contains("trækker sig"), "{letter}");
    });
}
