//! Traces of people outside the app: in the browser's history and on the clipboard.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, test};

#[test]
fn the_titles_of_pages_name_nobody() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        let mut names = Vec::new();
        for (kind, name) in [
            ("contact", "name"),
            ("resource", "name"),
            ("visit", "title"),
            ("initiative", "title"),
        ] {
            let records = scenes::stored(app, kind).await;
            names.extend(records.iter().map(|record| scenes::text(&record[name])));
        }
        assert!(names.len() > 10, "{names:?}");
        for path in scenes::EXAMPLE_PAGES {
            app.open(path).await;
            app.wait_for_script("return document.title.endsWith(' – Vejviseren')")
                .await;
            let title = app.title().await;
            let told = names.iter().find(|name| title.contains(name.as_str()));
            assert_eq!(told, None, "{path} is called «{title}»");
        }
    });
}

/// From now on the clipboard records what it is given where the test can read it, also on the next page.
async fn clipboard(app: &App) {
    let js = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value:
        { writeText: async (text) => sessionStorage.setItem('clipboard', text) } })";
    app.on_new_document(js).await;
}

#[test]
fn deleting_everything_empties_the_clipboard_too() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        clipboard(app).await;
        app.open("/data").await;
        app.script("sessionStorage.setItem('clipboard', 'Ring til Anne Friis')", &[])
            .await;
        app.button("Slet alt").tap().await;
        app.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        app.button("Slet alt for altid").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        let left = app
            .script("return sessionStorage.getItem('clipboard')", &[])
            .await;
        assert_eq!(left, json!(""));
    });
}
