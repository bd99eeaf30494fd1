//! Back restores the page, the scroll position, and the filters.

use serde_json::{Value, json};

use crate::support::{App, Find, Locator, Options, scenes, seed, test};

const MANY: usize = 60;

/// A village with more numbered notes than are drawn at once.
async fn many_notes(app: &App) {
    scenes::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    for number in 0..MANY {
        let at = format!("2024-05-01T19:{number:02}:00+02:00");
        let note = json!({
            "id": format!("018f3450-0000-7000-8000-0000000001{number:02}"), "created": at, "updated": at,
            "village": village, "type": if number % 2 == 0 { "interview" } else { "observation" },
            "text": format!("Note nummer {number}: bænken"), "at": at,
        });
        scenes::seed(app, "note", &note).await;
    }
    app.open("/").await;
}

async fn scroll_to(app: &App, y: f64) {
    app.script("scrollTo(0, arguments[0])", &[json!(y)]).await;
    at(app, y).await;
    // The page has been notified too.
    app.script(
        "return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))",
        &[],
    )
    .await;
}

/// The button disappears with the last batch: the focus moves to the first new item.
async fn focus_is_in(app: &App, row: &str, text: &str) {
    app.wait_for_script(&format!(
        "return document.activeElement.closest('{row}')?.textContent.includes('{text}')"
    ))
    .await;
}

async fn at(app: &App, y: f64) {
    app.wait_for_script(&format!("return Math.abs(scrollY - {y}) < 2"))
        .await;
}

/// Opens a note in the middle of the screen.
async fn open_note(app: &App) {
    let js = "[...document.querySelectorAll('article a')]
        .find((link) => link.getBoundingClientRect().top > 200).click()";
    app.script(js, &[]).await;
    app.button("Redigér").shown().await;
    at(app, 0.0).await;
}

/// Clicks without scrolling the page.
async fn click(app: &App, on: Locator) {
    let element = on.element().await.to_json().unwrap();
    app.script("arguments[0].click()", &[element]).await;
}

async fn list(app: &App, count: usize, y: f64) {
    app.wait_for_path("/noter").await;
    app.wait_for_status(&format!("{count} noter")).await;
    at(app, y).await;
}

#[test]
fn the_list_is_where_one_left_it() {
    test(Options::default(), async |app| {
        many_notes(app).await;
        let bar = app.navigation("Hovedmenu");
        bar.link("Noter").tap().await;
        app.wait_for_status("60 noter").await;
        app.button("Vis flere").tap().await;
        app.wait_for_text("Note nummer 0: bænken").await;
        focus_is_in(app, "article", "Note nummer 9: ").await;
        let far = app
            .script("return document.body.scrollHeight - innerHeight - 300", &[])
            .await;
        let far = far.as_f64().unwrap().floor();

        scroll_to(app, far).await;
        open_note(app).await;
        app.back().await;
        list(app, 60, far).await;

        open_note(app).await;
        app.link("Tilbage").tap().await;
        list(app, 60, far).await;

        open_note(app).await;
        app.button("Slet").tap().await;
        list(app, 59, far).await;

        bar.link("Ny note").tap().await;
        app.textbox("Note").fill("Kom til undervejs").await;
        app.button("Gem").tap().await;
        list(app, 60, far).await;
        // One more step goes to the page before the list, not to the list again.
        app.back().await;
        app.wait_for_path("/").await;

        // Opened from the bar, it begins at the top.
        bar.link("Noter").tap().await;
        list(app, 60, 0.0).await;
    });
}

#[test]
fn a_long_list_of_visits_is_drawn_by_and_by_and_is_where_one_left_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::visits(app, 60).await;
        app.open("/besoeg").await;
        let visits = app.region("Tidligere besøg").link_starting("Tur ");
        visits.number(50).await;
        app.button("Vis flere").tap().await;
        visits.number(60).await;
        app.button("Vis flere").gone().await;
        focus_is_in(app, "li", "Tur 50").await;
        let far = app
            .script(
                "return Math.floor(document.body.scrollHeight - innerHeight - 100)",
                &[],
            )
            .await;
        scroll_to(app, far.as_f64().unwrap()).await;
        click(app, app.link_starting("Tur 58")).await;
        app.button("Slet").shown().await;
        app.link("Tilbage").tap().await;
        visits.number(60).await;
        at(app, far.as_f64().unwrap()).await;
    });
}

#[test]
fn search_and_filter_are_as_one_left_them() {
    test(Options::default(), async |app| {
        many_notes(app).await;
        app.navigation("Hovedmenu").link("Noter").tap().await;
        app.button("Interview").tap().await;
        app.searchbox("Søg i noter").fill("nummer 2").await;
        app.wait_for_status("10 noter").await;
        scroll_to(app, 150.0).await;
        open_note(app).await;
        app.link("Tilbage").tap().await;
        list(app, 10, 150.0).await;
        app.searchbox("Søg i noter").has_value("nummer 2").await;
        app.button("Interview").is_checked(true).await;
    });
}

#[test]
fn contacts_stay_narrowed() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let village = scenes::stored(app, "village").await[0]["id"].clone();
        for (number, name, kind) in [
            (1, "Bodil Krogh", "church"),
            (2, "Bent Friis", "citizen"),
            (3, "Gerda Holm", "church"),
        ] {
            let contact = json!({
                "id": format!("01900000-0000-7000-8000-00000000010{number}"), "village": village, "name": name,
                "kind": kind, "status": "new", "key_person": false,
                "created": "2026-01-01T12:00:00+01:00", "updated": "2026-01-01T12:00:00+01:00",
            });
            scenes::seed(app, "contact", &contact).await;
        }
        app.open("/kontakter").await;
        app.combobox("Type").set("Kirke").await;
        app.searchbox("Søg i kontakter").fill("b").await;
        app.link("Gerda Holm").gone().await;
        app.link("Bodil Krogh").tap().await;
        app.link("Tilbage").tap().await;
        app.searchbox("Søg i kontakter").has_value("b").await;
        app.combobox("Type").has_value("church").await;
        assert_eq!(
            app.find("main", "").names("link").await,
            ["Ny kontakt", "Bodil Krogh"]
        );
    });
}

#[test]
fn back_leads_where_one_came_from_on_every_deep_page() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        scroll_to(app, 200.0).await;
        for name in [
            "Tiltag",
            "Feltbesøg",
            "Lokale ressourcer",
            "Rapport",
            "Filer og sikkerhedskopi",
            "Indstillinger",
            "Om Vejviseren",
        ] {
            click(app, app.button("Menu")).await;
            click(app, app.navigation("Menu").link(name)).await;
            app.heading(name).shown().await;
            app.link("Tilbage").tap().await;
            app.wait_for_path("/").await;
            at(app, 200.0).await;
        }
        // A note opened from elsewhere than the list.
        open_note(app).await;
        app.link("Tilbage").tap().await;
        app.wait_for_path("/").await;
        at(app, 200.0).await;

        app.navigation("Hovedmenu").link("Trin").tap().await;
        app.link("Trin 1: Behovsanalyse").tap().await;
        app.link("Tal om trinnet").tap().await;
        app.button("Luk spørgsmålene").tap().await;
        app.wait_for_path("/trin/1").await;
        // Also after a reload.
        app.reload().await;
        app.link("Tilbage").tap().await;
        app.wait_for_path("/trin").await;
        app.back().await;
        app.wait_for_path("/").await;
    });
}

#[test]
fn whoever_came_from_nowhere_goes_up() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        for path in scenes::PAGES {
            app.load(path).await;
            // The five main pages have no Back link, because they have the bar.
            if ["/", "/noter", "/trin", "/kontakter"].contains(&path) {
                app.link("Tilbage").gone().await;
                continue;
            }
            if path.ends_with("/samtale") {
                app.button("Luk spørgsmålene").tap().await;
            } else {
                app.link("Tilbage").tap().await;
            }
            let above = match path {
                "/noter/ny" | "/billeder" => "/noter",
                "/rapport/svar" | "/fortaelling" | "/resultater" | "/resultater?alle" => "/rapport",
                "/aarshjul" => "/ressourcer",
                "/trin/1/samtale" | "/trin/1/papir" => "/trin/1",
                about if about.starts_with("/om/") => "/om",
                step if step.starts_with("/trin/") => "/trin",
                _ => "/",
            };
            app.wait_for_path(above).await;
        }
    });
}

#[test]
fn back_from_editing_is_the_note_itself_and_what_was_typed_waits() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Som det var").await;
        app.open("/noter").await;
        app.link_starting("Interview").tap().await;
        let note = app.path().await;
        app.button("Redigér").tap().await;
        app.button("Tilbage").tap().await;
        app.button("Slet").shown().await;
        assert_eq!(app.path().await, note);

        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Halvt skrevet").await;
        app.wait_for_text("Kladde gemt").await;
        app.button("Tilbage").tap().await;
        app.wait_for_text("Som det var").await;
        app.button("Redigér").tap().await;
        app.textbox("Note").has_value("Halvt skrevet").await;
    });
}

#[test]
fn a_tiltag_is_not_two_steps_away_after_choosing_its_route() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/tiltag").await;
        app.textbox("Tiltagets navn").fill("Læseaften").await;
        app.button("Nyt tiltag").tap().await;
        app.link("Vælg rute").tap().await;
        app.radio("Ja").tap().await;
        app.button("Vælg 3.C").tap().await;
        app.radio("3.C Strukturelt samarbejde").is_checked(true).await;
        app.link("Tilbage").tap().await;
        app.wait_for_path("/tiltag").await;
        assert_eq!(app.script("return history.state.at", &[]).await, Value::from(0));
    });
}
