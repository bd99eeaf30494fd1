//! In another page's frame the app shows nothing.

use std::fs;

use crate::support::builds::build;
use crate::support::{App, Find, Options, Server, scenes, test};

const REFUSED: &str = "Vejviseren kan ikke vises inde i en anden side";

/// Opens `page`, which has a frame, and continues inside the frame.
async fn inside(app: &App, page: &str) {
    app.browser.driver().goto(page).await.unwrap();
    app.browser.driver().enter_frame(0).await.unwrap();
}

#[test]
fn a_host_that_sends_no_headers_is_stood_in_for() {
    let bare = build(1);
    fs::remove_file(bare.path().join("_headers")).unwrap();
    let options = Options {
        dist: bare.path().to_owned(),
        ..Options::default()
    };
    test(options, async |app| {
        scenes::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Fortroligt").await;
        let frame = format!("<iframe src='{}'></iframe>", app.server.url("/noter"));
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("index.html"), &frame).unwrap();
        fs::write(bare.path().join("frame.html"), &frame).unwrap();
        let other = Server::start(&Options {
            dist: elsewhere.path().to_owned(),
            ..Options::default()
        });
        // The service worker would answer with the app itself.
        let forget =
            "return navigator.serviceWorker.getRegistration().then((worker) => worker?.unregister() ?? true)";
        assert_eq!(app.script(forget, &[]).await, true);
        for page in [other.url("/"), app.server.url("/frame.html")] {
            inside(app, &page).await;
            app.heading(REFUSED).shown().await;
            let link = app.link("Åbn Vejviseren for sig selv");
            assert_eq!(link.attribute("target").await.as_deref(), Some("_blank"));
            assert_eq!(link.attribute("href").await, Some(app.server.url("/noter")));
            assert!(!app.text().await.contains("Fortroligt"));
            app.navigation("Hovedmenu").gone().await;
            let unread = "return vejviseren.database.then((database) => database === undefined)";
            assert_eq!(app.script(unread, &[]).await, true);
        }
    });
}

#[test]
fn where_the_headers_are_sent_the_browser_does_not_even_load_it() {
    test(Options::default(), async |app| {
        let frame = format!("<iframe src='{}'></iframe>", app.server.url("/"));
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("index.html"), frame).unwrap();
        let other = Server::start(&Options {
            dist: elsewhere.path().to_owned(),
            ..Options::default()
        });
        inside(app, &other.url("/")).await;
        let there = app.script("return document.getElementById('app-shell') !== null || document.body.innerText.includes('Vejviseren kan')", &[]).await;
        assert_eq!(there, false);
    });
}
