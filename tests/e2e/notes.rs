//! The list of notes: its order, grouping by day, filters and search. `notes/one.rs` tests what can be done with a
//! single note.

mod days;
mod everywhere;
mod excerpt;
mod one;
mod saved;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, seed, test};

#[test]
fn the_newest_come_first_under_their_day() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter").await;
        app.wait_for_status("0 noter").await;
        // Written in another order than they happened.
        for (text, days, clock) in [
            ("I går tidligt", -1, "08:15"),
            ("I dag sent", 0, "21:30"),
            ("I dag tidligt", 0, "07:05"),
            ("I går sent", -1, "19:00"),
        ] {
            scenes::capture(app, "Interview").await;
            app.textbox("Note").fill(text).await;
            let at = scenes::time(app, days, clock).await;
            scenes::set_time(app, "Tidspunkt", &at).await;
            scenes::save(app).await;
            if text == "I går tidligt" {
                app.open("/noter").await;
                app.wait_for_status("1 note").await;
            }
        }
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("For længe siden").await;
        scenes::set_time(app, "Tidspunkt", "2024-05-01T19:30").await;
        scenes::save(app).await;

        app.open("/noter").await;
        app.wait_for_status("5 noter").await;
        let headings = app.names("heading").await;
        assert_eq!(headings, ["Noter", "I dag", "I går", "Onsdag den 1. maj 2024"]);
        in_order(
            &app.text().await,
            &[
                "I dag",
                "kl. 21.30",
                "I dag sent",
                "kl. 7.05",
                "I dag tidligt",
                "I går",
                "kl. 19.00",
                "I går sent",
                "kl. 8.15",
                "I går tidligt",
                "Onsdag den 1. maj 2024",
                "kl. 19.30",
                "For længe siden",
            ],
        );
    });
}

#[test]
fn an_empty_list_says_what_will_be_here_and_leads_on() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.navigation("Hovedmenu").link("Noter").tap().await;
        app.wait_for_status("0 noter").await;
        app.wait_for_text("Her samles det, I hører").await;
        app.find("main", "").link("Ny note").tap().await;
        app.textbox("Note").shown().await;
        assert_eq!(app.path().await, "/noter/ny");
    });
}

#[test]
fn type_and_theme_narrow_the_list() {
    test(Options::default(), async |app| {
        four_notes(app).await;
        let chip = async |name: &str, on: bool, said: &str| {
            app.button(name).tap().await;
            app.button(name).is_checked(on).await;
            app.wait_for_status(said).await;
        };
        app.button("Alle").is_checked(true).await;
        chip("Interview", true, "2 noter").await;
        app.button("Alle").is_checked(false).await;
        assert_eq!(
            texts(app).await,
            ["Vi tog til Århus om lørdagen", "Ølgod er for langt væk"]
        );
        app.combobox("Tema").set("Behov").await;
        app.wait_for_status("1 note").await;
        assert_eq!(texts(app).await, ["Vi tog til Århus om lørdagen"]);
        chip("Observation", true, "1 note").await;
        app.button("Interview").is_checked(false).await;
        assert_eq!(texts(app).await, ["Bænken bruges hele dagen"]);
        // A tap on the active chip turns it off.
        chip("Observation", false, "2 noter").await;
        app.combobox("Tema").set("Alle temaer").await;
        app.wait_for_status("4 noter").await;
        chip("Kontakt", true, "1 note").await;
        assert_eq!(texts(app).await, ["Mødte formanden"]);
        app.combobox("Tema").set("Behov").await;
        app.wait_for_status("0 noter").await;
        chip("Alle", true, "4 noter").await;
        app.combobox("Tema").has_value("").await;
    });
}

#[test]
fn a_visit_narrows_the_list() {
    test(Options::default(), async |app| {
        let village = four_notes(app).await;
        app.combobox("Feltbesøg").gone().await;
        let visit = json!({
            "id": id(90), "created": AT, "updated": AT, "village": village,
            "occasion": "summer_party", "title": "Sommerfest på havnen", "started": AT,
        });
        scenes::seed(app, "visit", &visit).await;
        let mut there = note(5, &village, "interview", "Sagt ved grillen");
        there["visit"] = json!(id(90));
        scenes::seed(app, "note", &there).await;
        app.open("/noter").await;
        app.wait_for_status("5 noter").await;
        app.combobox("Feltbesøg").set("Sommerfest på havnen").await;
        app.wait_for_status("1 note").await;
        assert_eq!(texts(app).await, ["Sagt ved grillen"]);
        app.combobox("Feltbesøg").set("Alle feltbesøg").await;
        app.wait_for_status("5 noter").await;
    });
}

#[test]
fn every_one_of_many_visits_can_be_chosen_once_one_is_at_the_field() {
    test(Options::default(), async |app| {
        let village = four_notes(app).await;
        for number in 0..40 {
            let at = format!("2026-01-01T19:{number:02}:00.000+01:00");
            let visit = json!({
                "id": id(10 + number), "created": at, "updated": at, "village": village,
                "occasion": "other", "title": format!("Besøg {number}"), "started": at,
            });
            scenes::seed(app, "visit", &visit).await;
        }
        let mut there = note(5, &village, "interview", "Sagt på det første");
        there["visit"] = json!(id(10));
        scenes::seed(app, "note", &there).await;
        app.open("/noter").await;
        app.wait_for_status("5 noter").await;
        let field = app.combobox("Feltbesøg");
        let offers = "return [...document.querySelectorAll('option')].map((it) => it.textContent)";
        let offered = app.script(offers, &[]).await;
        let offered = offered.as_array().unwrap();
        assert!(
            offered.len() < 40 && offered.contains(&json!("Besøg 39")),
            "{offered:?}"
        );

        field.focus().await;
        app.wait_for_script(&format!("return (() => {{ {offers} }})().includes('Besøg 0')"))
            .await;
        field.set("Besøg 0").await;
        app.wait_for_status("1 note").await;
        assert_eq!(texts(app).await, ["Sagt på det første"]);
    });
}

#[test]
fn search_finds_danish_letters_as_one_types_and_marks_them() {
    test(Options::default(), async |app| {
        four_notes(app).await;
        let search = app.searchbox("Søg i noter");
        for (typed, found, marks) in [
            ("aarhus", "Vi tog til Århus om lørdagen", "Århus"),
            ("ÅRHUS", "Vi tog til Århus om lørdagen", "Århus"),
            ("ol", "Ølgod er for langt væk", "Øl"),
            ("dagen bænk", "Bænken bruges hele dagen", "Bænk|dagen"),
            ("baenk hele", "Bænken bruges hele dagen", "Bænk|hele"),
            // The place where a note was taken is searched too.
            ("kroen", "Mødte formanden", "Kroen"),
        ] {
            search.fill(typed).await;
            app.wait_for_status("1 note").await;
            assert_eq!(texts(app).await, [found], "{typed}");
            assert_eq!(marked(app).await, marks, "{typed}");
        }
        // Every search word must match.
        search.fill("bænken århus").await;
        app.wait_for_status("0 noter").await;

        // With each keystroke, not only at the end.
        search.fill("").await;
        app.wait_for_status("4 noter").await;
        search.focus().await;
        app.type_text("m").await;
        app.wait_for_status("2 noter").await;
        app.type_text("ø").await;
        app.wait_for_status("1 note").await;
        assert_eq!(marked(app).await, "Mø");
    });
}

#[test]
fn nothing_found_has_a_way_back() {
    test(Options::default(), async |app| {
        four_notes(app).await;
        app.button("Interview").tap().await;
        app.searchbox("Søg i noter").fill("bænken").await;
        app.wait_for_status("0 noter").await;
        app.wait_for_text("Ingen noter passer.").await;
        app.button("Vis alle noter").tap().await;
        app.wait_for_status("4 noter").await;
        app.searchbox("Søg i noter").has_value("").await;
        app.button("Interview").is_checked(false).await;
        app.button("Vis alle noter").gone().await;
    });
}

const AT: &str = "2024-05-01T19:30:00+02:00";

/// A village with four notes from an evening long ago, with its list open; returns the village's id.
async fn four_notes(app: &App) -> Value {
    scenes::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let mut town = note(1, &village, "interview", "Vi tog til Århus om lørdagen");
    town["themes"] = json!(["needs", "use"]);
    let far = note(2, &village, "interview", "Ølgod er for langt væk");
    let mut bench = note(3, &village, "observation", "Bænken bruges hele dagen");
    bench["themes"] = json!(["behaviour", "needs"]);
    let mut chair = note(4, &village, "contact", "Mødte formanden");
    chair["place"] = json!("Kroen");
    for note in [town, far, bench, chair] {
        scenes::seed(app, "note", &note).await;
    }
    app.open("/noter").await;
    app.wait_for_status("4 noter").await;
    village
}

fn note(number: u8, village: &Value, kind: &str, text: &str) -> Value {
    json!({
        "id": id(number), "created": AT, "updated": AT, "village": village, "type": kind, "text": text,
        "at": format!("2024-05-01T19:{:02}:00+02:00", 50 - number),
    })
}

fn id(number: u8) -> String {
    format!("018f3450-0000-7000-8000-0000000000{number:02}")
}

/// The texts of the notes in the list, from the top.
async fn texts(app: &App) -> Vec<String> {
    let js =
        "return [...document.querySelectorAll('article')].map((it) => it.querySelector('p').textContent)";
    match app.script(js, &[]).await {
        Value::Array(texts) => texts.iter().map(scenes::text).collect(),
        other => panic!("{other}"),
    }
}

async fn marked(app: &App) -> String {
    let js = "return [...document.querySelectorAll('main mark')].map((it) => it.textContent).join('|')";
    scenes::text(&app.script(js, &[]).await)
}

fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let found = rest.find(part);
        let at = found.unwrap_or_else(|| panic!("«{part}» is not where it belongs: {text}"));
        rest = &rest[at + part.len()..];
    }
}
