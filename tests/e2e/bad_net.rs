//! The first visit over a bad connection: the page says what is missing or damaged, and offers a way on.

use std::fs;

use crate::support::builds::{build, file};
use crate::support::{App, Find, Options, scenes, test};

const STUCK: &str = "Vejviseren er ikke kommet frem endnu";

/// Fires the timeout after which the page says that it is stuck.
pub async fn stuck(app: &App) {
    app.wait_for_script(
        "const late = document.getAnimations().filter((it) => it.animationName === 'late');
        late.forEach((it) => it.finish());
        return late.some((it) => it.effect.target.matches('.stuck'))",
    )
    .await;
}

async fn go(app: &App, path: &str) {
    let url = app.server.url(path);
    app.browser.driver().goto(url.as_str()).await.unwrap();
}

/// Serves `broken`, and checks that the page explains the problem and that its button leads to a complete build.
fn is_helped(broken: tempfile::TempDir) {
    let options = Options {
        dist: broken.path().to_owned(),
        ..Options::with_worker()
    };
    test(options, async |app| {
        go(app, "/noter").await;
        app.link("Prøv igen").gone().await; // Not yet: most connections are only slow.
        stuck(app).await;
        app.heading(STUCK).shown().await;
        app.wait_for_text("Har du skrevet noter her før, ligger de stadig på enheden.")
            .await;
        let whole = build(2);
        app.server.release(whole.path());
        app.link("Prøv igen").tap().await;
        app.runs_build(2).await;
        app.wait_for_path("/noter").await;
    });
}

#[test]
fn a_boot_script_served_as_a_page_is_said() {
    let broken = build(1);
    fs::remove_file(broken.path().join(file(&broken, "start-"))).unwrap();
    is_helped(broken);
}

#[test]
fn a_boot_script_of_another_build_is_said() {
    let broken = build(1);
    fs::write(broken.path().join(file(&broken, "start-")), "export {}").unwrap();
    is_helped(broken);
}

#[test]
fn without_a_style_sheet_it_is_said_at_once() {
    let broken = build(1);
    for name in ["start-", "app-"] {
        fs::write(broken.path().join(file(&broken, name)), "").unwrap();
    }
    let options = Options {
        dist: broken.path().to_owned(),
        ..Options::with_worker()
    };
    test(options, async |app| {
        go(app, "/").await;
        app.heading(STUCK).shown().await;
        app.link("Prøv igen").shown().await;
    });
}

#[test]
fn code_that_does_not_come_is_said_and_asked_for_again() {
    let broken = build(1);
    fs::remove_file(broken.path().join(file(&broken, "vejviseren-"))).unwrap();
    let options = Options {
        dist: broken.path().to_owned(),
        ..Options::with_worker()
    };
    test(options, async |app| {
        go(app, "/").await;
        app.heading("Vejviseren kunne ikke starte").shown().await;
        app.wait_for_text("Har du skrevet noter her før, ligger de stadig på enheden.")
            .await;
        let whole = build(2);
        app.server.release(whole.path());
        app.button("Prøv igen").tap().await;
        app.runs_build(2).await;
        app.wait_for_path("/").await;
    });
}

#[test]
fn notes_are_made_without_the_code_of_the_other_pages_which_say_that_it_is_missing() {
    let broken = build(1);
    let code = broken.path().join(file(&broken, "pages-"));
    let content = fs::read(&code).unwrap();
    fs::remove_file(&code).unwrap();
    let options = Options {
        dist: broken.path().to_owned(),
        ..Options::default()
    };
    test(options, async |app| {
        scenes::village(app, "Mou").await;
        app.open("/noter/ny").await;
        app.textbox("Note").fill("Bænken ved søen er væk").await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        app.open("/trin").await;
        app.heading("Siden er ikke hentet endnu").shown().await;
        app.button("Prøv igen").tap().await;
        app.heading("Siden er ikke hentet endnu").shown().await;
        fs::write(&code, &content).unwrap();
        app.button("Prøv igen").tap().await;
        app.heading("Trin").shown().await;
        app.heading("Siden er ikke hentet endnu").gone().await;
    });
}

#[test]
fn a_page_is_drawn_when_its_code_comes() {
    test(Options::default(), async |app| {
        app.server.hold("pages-".to_owned());
        scenes::village(app, "Mou").await;
        app.heading("Overblik").shown().await;
        app.open("/noter").await;
        app.link("Trin").tap().await;
        app.wait_for_path("/trin").await;
        app.heading("Noter").gone().await;
        app.server.let_go();
        app.heading("Trin").shown().await;
    });
}

#[test]
fn code_that_hangs_is_said_and_the_app_starts_when_it_comes() {
    let options = Options {
        waits: false,
        ..Options::with_worker()
    };
    test(options, async |app| {
        app.server.hold("_bg.wasm".to_owned());
        go(app, "/").await;
        app.heading("Hvor skal I hen?").shown().await;
        app.link("Prøv igen").gone().await;
        stuck(app).await;
        app.heading(STUCK).shown().await;
        app.link("Prøv igen").shown().await;
        app.server.let_go();
        app.textbox("Bysamfundets navn").shown().await;
        app.heading(STUCK).gone().await;
    });
}

#[test]
fn a_style_sheet_that_hangs_does_not_keep_the_page_white() {
    let options = Options {
        waits: false,
        ..Options::with_worker()
    };
    let styled = build(1);
    test(options, async |app| {
        app.server.release(styled.path());
        // The test decides when long timeouts fire.
        app.on_new_document(
            "{ const later = setTimeout; window.long = [];
            window.setTimeout = (done, wait) => wait > 10_000 ? long.push(done) : later(done, wait); }",
        )
        .await;
        app.server.hold(file(&styled, "app-"));
        go(app, "/").await;
        app.wait_for_script("return window.long?.length > 0").await;
        app.script("long.forEach((done) => done())", &[]).await;
        app.textbox("Bysamfundets navn").shown().await;
        app.server.let_go();
        app.wait_for_script("return document.querySelector('link[rel=stylesheet]').sheet !== null")
            .await;
    });
}
