//! The list that opens after saving shows the new note, whatever the filters were.

use crate::support::{App, Find, Options, scenes, seed, test};

#[test]
fn a_search_that_would_hide_the_new_note_is_cleared() {
    test(Options::default(), async |app| {
        one_note(app).await;
        app.searchbox("Søg i noter").fill("bænken").await;
        app.wait_for_status("1 note").await;
        write(app, "De savner bogbussen").await;
        app.wait_for_status("Noten er gemt på denne enhed. Søgningen er ryddet")
            .await;
        app.wait_for_path("/noter").await;
        app.wait_for_text("De savner bogbussen").await;
        app.searchbox("Søg i noter").has_value("").await;
        app.wait_for_status("2 noter").await;
    });
}

#[test]
fn only_the_filters_that_would_hide_the_new_note_are_cleared() {
    test(Options::default(), async |app| {
        one_note(app).await;
        app.searchbox("Søg i noter").fill("bænken").await;
        app.button("Observation").tap().await;
        app.wait_for_status("1 note").await;
        write(app, "Hun sad også på bænken").await;
        app.wait_for_status("Filtrene er ryddet").await;
        app.wait_for_text("Hun sad også på bænken").await;
        app.searchbox("Søg i noter").has_value("bænken").await;
        app.button("Observation").is_checked(false).await;
        app.wait_for_status("2 noter").await;
    });
}

#[test]
fn a_search_that_finds_the_new_note_stays() {
    test(Options::default(), async |app| {
        one_note(app).await;
        app.searchbox("Søg i noter").fill("bænken").await;
        app.button("Alle").is_checked(true).await;
        write(app, "Hun sad også på bænken").await;
        app.wait_for_status("2 noter").await;
        app.searchbox("Søg i noter").has_value("bænken").await;
        let said = app.status_text().await;
        assert!(!said.contains("ryddet"), "{said}");
    });
}

#[test]
fn filters_that_would_hide_the_new_contact_are_cleared() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.navigation("Hovedmenu").link("Kontakter").tap().await;
        app.searchbox("Søg i kontakter").fill("kirke").await;
        app.link("Ny kontakt").tap().await;
        app.textbox("Navn").fill("Gorm Smed").await;
        scenes::save(app).await;
        app.wait_for_status("Søgningen er ryddet").await;
        app.wait_for_path("/kontakter").await;
        app.link_starting("Gorm Smed").shown().await;
        app.searchbox("Søg i kontakter").has_value("").await;
    });
}

/// A village with an observation, and the list of notes.
async fn one_note(app: &App) {
    seed::village(app, "Mou").await;
    seed::note(app, "Observation", "Bænken bruges hele dagen").await;
    app.open("/noter").await;
    app.wait_for_status("1 note").await;
}

/// Writes and saves an interview, without leaving the app.
async fn write(app: &App, text: &str) {
    app.navigation("Hovedmenu").link("Ny note").tap().await;
    app.textbox("Note").fill(text).await;
    scenes::save(app).await;
}
