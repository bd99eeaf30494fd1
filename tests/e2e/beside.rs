//! On a wide screen a list and the record opened from it are shown side by side.

use serde_json::json;

use crate::support::{App, Find, Options, Window, scenes, seed, test};

fn wide() -> Options {
    Options {
        window: Window::Desktop,
        ..Options::default()
    }
}

/// Enough notes to make the list scroll; the first one is last in the list.
async fn many_notes(app: &App) {
    seed::village(app, "Kærby Mark").await;
    scenes::note(app, "Observation", "Observeret").await;
    let mut note = scenes::stored(app, "note").await[0].clone();
    for minute in 10..39 {
        note["id"] = json!(format!("01900000-0000-7000-8000-0000000001{minute}"));
        note["at"] = json!(format!("2026-05-01T12:{minute}:00+02:00"));
        note["text"] = json!(format!("Observeret kl. {minute}"));
        scenes::seed(app, "note", &note).await;
    }
    app.open("/noter").await;
    app.wait_for_status("30 noter").await;
}

/// How far the list is scrolled, and whether it is still the same element.
async fn list_is(app: &App) -> (f64, bool) {
    let js = "const list = document.querySelector('section[aria-label=Noter]');
        return [list.scrollTop, list.marked === true]";
    let said = app.script(js, &[]).await;
    (said[0].as_f64().unwrap(), said[1] == true)
}

/// The page has exactly one h1, and its text is `name`.
async fn is_headed(app: &App, name: &str) {
    let js = "return [...document.querySelectorAll('h1')].map((it) => it.innerText)";
    assert_eq!(app.script(js, &[]).await, json!([name]));
}

/// Taps the note made at `clock`: when `WebKit` goes back, it skips a page that was reached without a tap.
async fn open_note(app: &App, clock: &str) {
    let note = app
        .region("Noter")
        .link_starting(&format!("Observation kl. {clock}"));
    note.tap().await;
}

#[test]
fn opening_one_note_after_the_other_keeps_the_list_and_its_place() {
    test(wide(), async |app| {
        many_notes(app).await;
        is_headed(app, "Noter").await;
        app.script(
            "document.querySelector('section[aria-label=Noter]').marked = true",
            &[],
        )
        .await;

        open_note(app, "12.12").await;
        app.heading("Observation").shown().await;
        app.wait_for_text("fredag den 1. maj 2026 kl. 12.12").await;
        is_headed(app, "Observation").await;
        assert_eq!(app.focused_name().await, "Observation");
        assert_eq!(app.title().await, "Observation – Vejviseren");
        let (place, same) = list_is(app).await;
        assert!(place > 500.0 && same, "{place} {same}");

        open_note(app, "12.11").await;
        app.wait_for_text("fredag den 1. maj 2026 kl. 12.11").await;
        let current = "return [...document.querySelectorAll('main [aria-current]')].map((it) => it.pathname)";
        assert_eq!(app.script(current, &[]).await, json!([app.path().await]));
        let (now, same) = list_is(app).await;
        assert!(now >= place && same, "{now} {same}");

        // The browser's Back goes through both to the list, which hasn't scrolled.
        app.back().await;
        app.wait_for_text("fredag den 1. maj 2026 kl. 12.12").await;
        app.back().await;
        app.wait_for_path("/noter").await;
        is_headed(app, "Noter").await;
        assert_eq!(app.title().await, "Noter – Vejviseren");
        assert_eq!(app.focused_name().await, "Noter");
        assert_eq!(list_is(app).await, (now, true));
    });
}

/// What is shown beside the list: its links are marked, and the pane has its heading.
async fn marked(app: &App) -> serde_json::Value {
    let js = "return [...document.querySelectorAll('main [aria-current]')].map((it) => it.innerText.split('\\n')[0])";
    app.script(js, &[]).await
}

#[test]
fn the_first_of_a_list_is_open_until_another_is_chosen() {
    test(wide(), async |app| {
        scenes::example(app).await;
        for (path, list, first) in [
            ("/kontakter", "Kontakter", "Bjørk Ærøskjold"),
            ("/ressourcer", "Lokale ressourcer", "Kærby Mark Borgerforening"),
            ("/tiltag", "Tiltag", "Læseaften i pejsestuen"),
        ] {
            app.open(path).await;
            app.heading(first).shown().await;
            assert_eq!(marked(app).await, json!([first]));
            // The page is still the list's.
            is_headed(app, list).await;
            assert_eq!(app.title().await, format!("{list} – Vejviseren"));
            assert_eq!(app.path().await, path);
            app.link("Tilbage").gone().await;
        }
        // It was opened without a step of its own: Back leads from list to list.
        for (path, list) in [("/ressourcer", "Lokale ressourcer"), ("/kontakter", "Kontakter")] {
            app.script("history.back()", &[]).await;
            app.wait_for_path(path).await;
            app.heading(list).shown().await;
        }

        // A search that leaves it out opens the first it finds; one that it fits leaves it alone.
        app.searchbox("Søg i kontakter").fill("Hanne").await;
        app.heading("Hanne Vestermølle").shown().await;
        app.heading("Bjørk Ærøskjold").gone().await;
        assert_eq!(app.focused_name().await, "Søg i kontakter");
        app.searchbox("Søg i kontakter").fill("").await;
        app.region("Kontakter").link_starting("Bjørk").shown().await;
        app.heading("Hanne Vestermølle").shown().await;
    });
}

#[test]
fn the_first_note_can_be_edited_and_deleted_where_it_is() {
    test(wide(), async |app| {
        many_notes(app).await;
        app.open("/noter").await;
        app.heading("Observation").shown().await;
        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Rettet på stedet").await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        app.wait_for_text("Rettet på stedet").await;
        is_headed(app, "Noter").await;
        app.button("Slet").tap().await;
        app.wait_for_status("29 noter").await;
        app.wait_for_text("fredag den 1. maj 2026 kl. 12.38").await;
        assert_eq!(app.path().await, "/noter");
    });
}

#[test]
fn an_empty_list_has_nothing_beside_it() {
    test(wide(), async |app| {
        seed::village(app, "Kærby Mark").await;
        seed::note(app, "Interview", "Den eneste").await;
        app.open("/noter").await;
        app.button("Redigér").shown().await;
        app.searchbox("Søg i noter").fill("findes ikke").await;
        app.wait_for_status("0 noter").await;
        app.button("Redigér").gone().await;
    });
}

#[test]
fn every_list_has_its_records_beside_it() {
    test(wide(), async |app| {
        scenes::example(app).await;
        for (path, list, link) in [
            ("/kontakter", "Kontakter", "Hanne Vestermølle"),
            ("/ressourcer", "Lokale ressourcer", "Kærby Mark Idrætsforening"),
            ("/tiltag", "Tiltag", "Læseaften i pejsestuen"),
        ] {
            app.open(path).await;
            app.region(list).link_starting(link).tap().await;
            app.heading(link).shown().await;
            app.heading(list).shown().await;
            is_headed(app, link).await;
            let current = app.region(list).link_starting(link);
            assert_eq!(current.attribute("aria-current").await.as_deref(), Some("true"));
            // There is one Back link, which leads to the list.
            app.link("Tilbage").tap().await;
            app.wait_for_path(path).await;
            app.link("Tilbage").gone().await;
            // A reload opens both again.
            app.region(list).link_starting(link).tap().await;
            app.heading(link).shown().await;
            app.reload().await;
            app.heading(link).shown().await;
            app.region(list).link_starting(link).shown().await;
        }
    });
}

#[test]
fn on_a_phone_it_is_the_one_or_the_other() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        seed::note(app, "Interview", "Kun én ad gangen").await;
        app.open("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Redigér").shown().await;
        app.searchbox("Søg i noter").gone().await;
        app.heading("Noter").gone().await;
        app.link("Tilbage").tap().await;
        app.heading("Noter").shown().await;
        app.button("Redigér").gone().await;
    });
}
