//! The example is loaded with one tap, marked as an example everywhere, and removed with one tap; the team's own
//! records are untouched.

use crate::support::{App, Find, Options, scenes, seed, test};

const MARK: &str = "Eksempel – alt her er opdigtet.";

async fn is_marked(app: &App, path: &str) {
    app.open(path).await;
    app.find("complementary", MARK).shown().await;
}

#[test]
fn one_tap_fills_it_and_one_removes_it() {
    test(Options::default(), async |app| {
        app.open("/").await;
        app.button("Prøv med et eksempel").tap().await;
        app.heading("Overblik").shown().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Kærby Mark");
        assert_eq!(scenes::stored(app, "note").await.len(), 20);
        for kind in ["visit", "contact", "resource", "answer", "tick", "decision"] {
            assert!(!scenes::stored(app, kind).await.is_empty(), "no {kind}");
        }
        for path in scenes::PAGES {
            is_marked(app, path).await;
        }

        app.open("/").await;
        app.button("Fjern eksemplet").tap().await;
        app.button("Opret bysamfund").shown().await;
        assert_eq!(scenes::stored_keys(app).await, Vec::<String>::new());
        app.reload().await;
        app.button("Prøv med et eksempel").tap().await;
        app.heading("Overblik").shown().await;
        assert_eq!(scenes::stored(app, "note").await.len(), 20);
    });
}

#[test]
fn removing_it_leaves_the_teams_own_and_can_be_taken_back() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Vores egen note").await;
        let own = scenes::stored_keys(app).await;
        app.open("/").await;
        app.button("Skift bysamfund").tap().await;
        app.button("Prøv med et eksempel").tap().await;
        app.find("complementary", MARK).shown().await;
        app.button("Skift bysamfund").tap().await;
        app.button("Kærby Mark (eksempel)").shown().await;
        app.button("Mou").tap().await;
        app.find("complementary", MARK).gone().await;

        app.button("Skift bysamfund").tap().await;
        app.button("Kærby Mark (eksempel)").tap().await;
        app.button("Fjern eksemplet").tap().await;
        app.find("complementary", MARK).gone().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Mou");
        assert_eq!(scenes::stored_keys(app).await, own);

        app.button("Fortryd").tap().await;
        app.button("Skift bysamfund").tap().await;
        app.button("Kærby Mark (eksempel)").shown().await;
        assert_eq!(scenes::stored(app, "note").await.len(), 21);
    });
}

#[test]
fn it_is_there_without_net() {
    test(Options::with_worker(), async |app| {
        app.open("/").await;
        app.wait_for_script("return navigator.serviceWorker.controller !== null")
            .await;
        app.server.stop();
        app.button("Prøv med et eksempel").tap().await;
        app.heading("Overblik").shown().await;
        app.find("complementary", MARK).shown().await;
    });
}

#[test]
fn deleted_as_a_place_it_comes_back_when_it_is_tried_again() {
    test(Options::default(), async |app| {
        app.open("/").await;
        app.button("Prøv med et eksempel").tap().await;
        app.heading("Overblik").shown().await;
        app.open("/indstillinger").await;
        app.button("Slet bysamfund").tap().await;
        app.button("Prøv med et eksempel").tap().await;
        app.heading("Overblik").shown().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Kærby Mark");
    });
}
