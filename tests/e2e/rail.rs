//! The way to every place: a bar and a menu on a phone, a rail on a wide screen. Either comes first.

use serde_json::json;

use crate::support::{App, Find, Key, Options, Window, scenes, seed, test};

const PLACES: [&str; 13] = [
    "Overblik",
    "Noter",
    "Ny note",
    "Trin",
    "Kontakter",
    "Tiltag",
    "Feltbesøg",
    "Lokale ressourcer",
    "Rapport",
    "Alle bysamfund",
    "Filer og sikkerhedskopi",
    "Indstillinger",
    "Om Vejviseren",
];

/// The names of what Tab comes to first on the page, as often as it is pressed.
async fn stops(app: &App, presses: usize) -> Vec<String> {
    let mut names = Vec::new();
    for _ in 0..presses {
        app.press(Key::Tab).await;
        names.push(app.focused_name().await);
    }
    names
}

/// The names of the links in the bar or the rail that are marked as the current page.
async fn current(app: &App) -> serde_json::Value {
    let js = "return [...document.querySelectorAll('nav [aria-current]')].map((it) => it.innerText.trim())";
    app.script(js, &[]).await
}

#[test]
fn two_tabs_from_the_start_of_a_wide_page_are_all_places() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        seed::example(app).await;
        app.open("/noter").await;
        app.script("document.activeElement.blur()", &[]).await;
        let names = stops(app, 1 + PLACES.len()).await;
        assert_eq!(names[0], "Spring til indhold");
        assert_eq!(names[1..], PLACES);
        app.button("Menu").gone().await;

        let rail = app.navigation("Hovedmenu");
        assert_eq!(rail.names("link").await, PLACES);
        for (place, path) in [
            ("Rapport", "/rapport"),
            ("Om Vejviseren", "/om"),
            ("Tiltag", "/tiltag"),
        ] {
            rail.link(place).tap().await;
            app.wait_for_path(path).await;
            app.wait_for_script("return document.querySelector('nav [aria-current]') !== null")
                .await;
            assert_eq!(current(app).await, json!([place]));
        }
        // A page below a place belongs to it.
        app.open("/om/it").await;
        assert_eq!(current(app).await, json!(["Om Vejviseren"]));
        app.open("/rapport/svar").await;
        assert_eq!(current(app).await, json!(["Rapport"]));
    });
}

#[test]
fn on_a_phone_the_bar_comes_first_and_is_at_the_bottom() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.script("document.activeElement.blur()", &[]).await;
        let names = stops(app, 6).await;
        assert_eq!(names[1..], PLACES[..5]);
        let bottom =
            "const bar = document.querySelector('nav[aria-label=Hovedmenu]').getBoundingClientRect();
            return bottom(bar) === innerHeight;
            function bottom({ bottom }) { return Math.round(bottom); }";
        assert_eq!(app.script(bottom, &[]).await, json!(true));
        app.button("Menu").tap().await;
        assert_eq!(app.navigation("Menu").names("link").await, PLACES[5..]);
    });
}
