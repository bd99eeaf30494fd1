//! New builds: they wait until the person accepts them, lose no text, and never show a blank page.

mod hung;
mod whole;

use crate::support::builds::build;
use crate::support::{App, Find, Options, repeats, scenes, seed, test};

const READY: &str = "Der er en ny version af Vejviseren.";

/// Makes the app check for a new build, as it does when it becomes visible, and waits until it announces it.
async fn hears_of_it(app: &App) {
    app.script("document.dispatchEvent(new Event('visibilitychange'))", &[])
        .await;
    app.wait_for_text(READY).await;
}

/// A village, an app that works offline, and a half-written note.
async fn half_written(app: &App) {
    scenes::village(app, "Kærby Mark").await;
    app.controlled().await;
    app.load("/noter/ny").await;
    app.textbox("Note").fill("Halvskrevet").await;
}

/// Waits until the device stores `count` builds.
async fn sets_are(app: &App, count: usize) {
    app.wait_for_script(&format!(
        "return caches.keys().then((names) => names.length === {count})"
    ))
    .await;
}

#[test]
fn a_new_version_waits_until_one_says_so_and_costs_no_word() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let next = build(1);
        app.server.release(next.path());
        app.script("window.__same = true", &[]).await;
        hears_of_it(app).await;
        // Nothing has reloaded by itself, and a reload starts the old build until the person accepts the new one.
        assert_eq!(app.script("return window.__same === true", &[]).await, true);
        app.textbox("Note").has_value("Halvskrevet").await;
        app.reload().await;
        app.wait_for_script("return document.querySelector('meta[name=build]') === null")
            .await;

        app.wait_for_text(READY).await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        app.textbox("Note").has_value("Halvskrevet").await;
        sets_are(app, 1).await;
    });
}

#[test]
fn a_change_to_a_note_survives_it_too() {
    test(Options::with_worker(), async |app| {
        seed::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Først").await;
        app.controlled().await;
        app.load("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Ændret halvt").await;
        let next = build(1);
        app.server.release(next.path());
        hears_of_it(app).await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        app.textbox("Note").has_value("Ændret halvt").await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Først");
    });
}

#[test]
fn builds_in_a_row_cost_no_word_and_no_page_is_blank() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let mut text = "Halvskrevet".to_owned();
        let last = repeats("E2E_BUILDS", 4);
        for number in 1..=last {
            let next = build(number);
            app.server.release(next.path());
            hears_of_it(app).await;
            app.button("Opdatér").tap().await;
            app.runs_build(number).await;
            app.textbox("Note").has_value(&text).await;
            text = format!("Halvskrevet i udgave {number}");
            app.textbox("Note").fill(&text).await;
        }
        sets_are(app, 1).await;
        app.server.stop();
        app.reload().await;
        app.runs_build(last).await;
        app.textbox("Note").has_value(&text).await;
        scenes::save(app).await;
        assert_eq!(app.console_errors().await, [] as [String; 0]);
    });
}

#[test]
fn builds_that_nobody_took_are_passed_over() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let builds = [build(1), build(2), build(3)];
        for (before, next) in builds.iter().enumerate() {
            app.server.release(next.path());
            app.script("document.dispatchEvent(new Event('visibilitychange'))", &[])
                .await;
            sets_are(app, before + 2).await;
            app.wait_for_script(
                "return navigator.serviceWorker.getRegistration()
                    .then(({ installing, waiting }) => installing === null && waiting !== null)",
            )
            .await;
        }
        app.button("Opdatér").tap().await;
        app.runs_build(3).await;
        app.textbox("Note").has_value("Halvskrevet").await;
        sets_are(app, 1).await;
    });
}

#[test]
fn when_another_tab_updates_this_one_says_so_and_keeps_what_is_being_written() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        app.script("window.__same = true", &[]).await;
        let writing = app.tab().await;
        let next = build(1);
        app.server.release(next.path());

        let other = app.new_tab().await;
        app.load("/noter").await;
        hears_of_it(app).await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        app.heading("Noter").shown().await;

        app.go_to(&writing).await;
        app.wait_for_text(READY).await;
        assert_eq!(app.script("return window.__same === true", &[]).await, true);
        app.textbox("Note").has_value("Halvskrevet").await;
        // It keeps running for as long as the person likes.
        app.textbox("Note").fill("Skrevet videre").await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        app.textbox("Note").has_value("Skrevet videre").await;
        scenes::save(app).await;

        app.go_to(&other).await;
        app.reload().await;
        app.wait_for_status("1 note").await;
    });
}

#[test]
fn what_is_only_on_the_screen_bars_it() {
    test(Options::with_worker(), async |app| {
        half_written(app).await;
        let next = build(1);
        app.server.release(next.path());
        hears_of_it(app).await;
        let full = "window.room = [Storage.prototype.setItem, IDBDatabase.prototype.transaction];
            Storage.prototype.setItem = IDBDatabase.prototype.transaction =
                () => { throw new DOMException('full', 'QuotaExceededError'); };";
        app.script(full, &[]).await;
        app.textbox("Note").fill("Kun på skærmen").await;
        app.wait_for_text("Kladden er ikke gemt").await;
        app.button("Opdatér").tap().await;
        app.wait_for_status("Ikke gemt endnu – det står kun på skærmen")
            .await;
        app.textbox("Note").has_value("Kun på skærmen").await;

        app.button("Gem").tap().await;
        app.wait_for_text("Ikke gemt – gem en sikkerhedskopi nu").await;
        // The message after saving says the same, and offers «Fortryd».
        app.button("Fortryd").shown().await;
        app.button("Opdatér").tap().await;
        app.button("Fortryd").gone().await;
        app.wait_for_status("Ikke gemt endnu – det står kun på skærmen")
            .await;

        let room = "[Storage.prototype.setItem, IDBDatabase.prototype.transaction] = room";
        app.script(room, &[]).await;
        app.button("Opdatér").tap().await;
        app.runs_build(1).await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Kun på skærmen");
    });
}
