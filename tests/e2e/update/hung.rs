//! A new build whose files don't arrive is requested again while the page stays open.

use std::fs;

use super::{READY, half_written};
use crate::support::builds::{build, file};
use crate::support::{App, Find, Options, test};

const INSTALLING: &str = "return navigator.serviceWorker.getRegistration()
    .then(({ installing }) => installing !== null)";

/// Makes the app check for a new build, and waits until it is downloading the files.
async fn asks(app: &App) {
    app.script("document.dispatchEvent(new Event('visibilitychange'))", &[])
        .await;
    app.wait_for_script(INSTALLING).await;
}

#[test]
fn a_hung_one_is_begun_again_when_there_is_net() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let next = build(1);
        app.server.hold(file(&next, "vejviseren-"));
        app.server.release(next.path());
        asks(app).await;
        // The pending requests are never answered, because their server is gone.
        app.script("window.dispatchEvent(new Event('online'))", &[]).await;
        app.server.let_go();
        app.wait_for_text(READY).await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        app.textbox("Note").has_value("Halvskrevet").await;
    });
}

#[test]
fn one_that_hangs_ends_by_itself_and_is_offered_when_the_server_is_well() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let next = build(1);
        // A shorter timeout, because a test can't wait two minutes.
        let worker = next.path().join("sw.js");
        let code = fs::read_to_string(&worker).unwrap();
        let hasty = code.replace("const PATIENCE = 120_000", "const PATIENCE = 500");
        assert_ne!(hasty, code);
        fs::write(&worker, hasty).unwrap();
        app.server.hold(file(&next, "vejviseren-"));
        app.server.release(next.path());
        asks(app).await;
        app.wait_for_script(&INSTALLING.replace("!==", "===")).await;
        app.server.let_go();
        app.wait_for_text(READY).await;
    });
}

#[test]
fn one_of_which_a_file_failed_is_offered_when_it_is_whole() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let broken = build(1);
        let name = broken.path().join(file(&broken, "vejviseren-"));
        let whole = fs::read(&name).unwrap();
        fs::write(&name, "export {}").unwrap();
        // Held until it has been seen to install: it may fail at once.
        app.server.hold(file(&broken, "vejviseren-"));
        app.server.release(broken.path());
        asks(app).await;
        app.server.let_go();
        app.wait_for_script(&INSTALLING.replace("!==", "===")).await;
        fs::write(&name, whole).unwrap();
        app.wait_for_text(READY).await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
    });
}
