//! The device stores a complete build, or none of it.

use std::fs;

use super::{READY, half_written, hears_of_it, sets_are};
use crate::support::builds::{build, file};
use crate::support::{App, Find, Options, test};

/// Checks for a new build and returns the fate of its worker: `installed`, or `redundant` if some file is missing.
const ASK: &str = "window.fate = null;
    navigator.serviceWorker.getRegistration().then((registration) => {
        registration.addEventListener('updatefound', () => {
            const worker = registration.installing;
            worker.addEventListener('statechange', () => { window.fate ??= worker.state; });
        }, { once: true });
        return registration.update();
    })";

async fn comes_to(app: &App, fate: &str) {
    app.wait_for_script(&format!("return window.fate === '{fate}'"))
        .await;
}

/// The original build still runs, also offline, and still has the text.
async fn old_one_runs(app: &mut App) {
    app.server.stop();
    app.reload().await;
    app.wait_for_script("return document.querySelector('meta[name=build]') === null")
        .await;
    app.textbox("Note").has_value("Halvskrevet").await;
    assert!(
        !app.script("return document.body.innerText", &[])
            .await
            .to_string()
            .contains(READY)
    );
}

#[test]
fn a_build_of_which_a_file_does_not_come_leaves_the_old_one_running() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        // The server answers with another page, as many do for missing files.
        let missing = build(1);
        fs::remove_file(missing.path().join(file(&missing, "app-"))).unwrap();
        // Truncated, or still the previous version: not the content that the worker expects.
        let altered = build(2);
        fs::write(altered.path().join(file(&altered, "vejviseren-")), "export {}").unwrap();
        for broken in [missing, altered] {
            app.server.release(broken.path());
            app.script(ASK, &[]).await;
            comes_to(app, "redundant").await;
            old_one_runs(app).await;
        }
        // The connection fails before the last file has arrived.
        let slow = build(3);
        app.server.hold(file(&slow, "vejviseren-"));
        app.server.release(slow.path());
        app.script(ASK, &[]).await;
        sets_are(app, 4).await;
        app.server.stop();
        comes_to(app, "redundant").await;
        app.server.let_go();
        old_one_runs(app).await;

        let whole = build(4);
        app.server.release(whole.path());
        hears_of_it(app).await;
        app.button("Opdatér").tap().await;
        app.runs_build(4).await;
        app.textbox("Note").has_value("Halvskrevet").await;
        sets_are(app, 1).await;
    });
}

#[test]
fn a_build_that_comes_while_another_takes_over_is_whole_as_well() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let first = build(1);
        app.server.release(first.path());
        hears_of_it(app).await;
        let second = build(2);
        app.server.hold(file(&second, "vejviseren-"));
        app.server.release(second.path());
        app.script(ASK, &[]).await;
        sets_are(app, 3).await;

        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        app.server.let_go();
        app.wait_for_text(READY).await;
        app.server.stop();
        app.button("Opdatér").tap().await;
        app.runs_build(2).await;
        app.reload().await;
        app.runs_build(2).await;
        app.textbox("Note").has_value("Halvskrevet").await;
        sets_are(app, 1).await;
    });
}
