//! The pages Om Vejviseren and Tilgængelighed.

use crate::support::{Find, Options, scenes, test};

#[test]
fn om_says_which_version_this_is_and_where_everything_lies() {
    test(Options::default(), async |app| {
        app.open("/om").await;
        for heading in [
            "Hvor ligger det, du skriver?",
            "Når noget forlader enheden",
            "Når I deler med kolleger",
            "Personoplysninger",
        ] {
            app.heading(heading).shown().await;
        }
        app.wait_for_text("Vejviseren sender intet af sig selv, før nogen slår deling til")
            .await;
        app.wait_for_text("Kopier lever videre").await;
        app.wait_for_text("Kommunen er dataansvarlig").await;
        app.wait_for_text(&format!("Version {}", env!("CARGO_PKG_VERSION")))
            .await;
        app.wait_for_text("MIT- eller Apache 2.0").await;
        // The hash in the name of the WASM file that is running.
        let js = "return /-([0-9a-f]{8})[0-9a-f]*_bg\\.wasm$/
            .exec(document.querySelector('link[rel=preload]').href)[1]";
        let build = scenes::text(&app.script(js, &[]).await);
        app.wait_for_text(&format!("Byggenummer {build}")).await;
    });
}

#[test]
fn tilgaengelighed_says_what_has_been_tried_and_what_has_not() {
    test(Options::default(), async |app| {
        app.open("/om").await;
        app.link("Tilgængelighed").tap().await;
        app.heading("Tilgængelighed").shown().await;
        assert_eq!(app.path().await, "/om/tilgaengelighed");
        assert_eq!(app.title().await, "Tilgængelighed – Vejviseren");
        assert_eq!(app.focused_name().await, "Tilgængelighed");
        for heading in [
            "Det er testet",
            "Det ved vi ikke, eller det kan blive bedre",
            "Er der noget, du ikke kan bruge?",
        ] {
            app.heading(heading).shown().await;
        }
        app.wait_for_text("WCAG 2.2, niveau AA").await;
        app.wait_for_text("rigtig iPhone med VoiceOver").await;
        app.link("Tilbage").tap().await;
        app.wait_for_path("/om").await;
    });
}

#[test]
fn the_licences_of_what_the_app_is_built_from_are_there_without_net() {
    test(Options::with_worker(), async |app| {
        app.open("/om").await;
        app.controlled().await;
        app.server.stop();
        app.link("Licenser for den kode, appen bygger på").tap().await;
        app.wait_for_path("/om/licenser").await;
        app.heading("Licenser for den kode, appen bygger på")
            .shown()
            .await;
        app.button("Packages").tap().await;
        for name in ["leptos 0.", "serde 1.", "chrono 0.", "wasm-bindgen 0.", "std 1."] {
            app.wait_for_text(name).await;
        }
        app.button("hashbrown").tap().await;
        app.wait_for_text("Amanieu d'Antras").await;
        app.link("Tilbage").tap().await;
        app.wait_for_path("/om").await;
    });
}
