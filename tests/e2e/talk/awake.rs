//! The screen stays on while people talk, in browsers that support it.

use super::{FIRST, SECOND, go_on};
use crate::support::{App, Find, Options, scenes, seed, test};

/// Counts in `window.lock` how often a wake lock is requested and released.
pub const LOCK: &str = "window.lock = { asked: 0, let_go: 0 };
    const request = async () => {
        lock.asked += 1;
        const release = async () => { lock.given.released = true; lock.let_go += 1; };
        return lock.given = { released: false, release };
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });";

/// Waits until the wake lock has been requested and released this many times.
pub async fn lock_is(app: &App, asked: u32, let_go: u32) {
    app.wait_for_script(&format!(
        "return lock.asked === {asked} && lock.let_go === {let_go}"
    ))
    .await;
}

#[test]
fn the_screen_stays_on_while_people_talk() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        app.script(LOCK, &[]).await;
        app.link("Tal om trinnet").tap().await;
        lock_is(app, 1, 0).await;
        go_on(app, 6).await;
        app.textbox(FIRST).fill("412").await;
        app.button("Næste spørgsmål").tap().await;
        app.heading(SECOND).shown().await;
        lock_is(app, 1, 0).await;
        app.button("Luk spørgsmålene").tap().await;
        lock_is(app, 1, 1).await;
        let seen = "document.dispatchEvent(new Event('visibilitychange'))";
        app.script(seen, &[]).await;
        lock_is(app, 1, 1).await;

        app.link("Tal om trinnet").tap().await;
        lock_is(app, 2, 1).await;
        // The browser releases it by itself while another app is in front.
        app.script("lock.given.released = true", &[]).await;
        app.script(seen, &[]).await;
        lock_is(app, 3, 1).await;
        app.back().await;
        app.wait_for_path("/trin/1").await;
        lock_is(app, 3, 2).await;
    });
}

#[test]
fn a_browser_that_cannot_stay_on_is_no_hindrance() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        let refuses = "{ request: () => Promise.reject(new Error('no')) }";
        // The second time it begins at the card where the first ended.
        for (lock, ahead) in [("undefined", 6), (refuses, 0)] {
            app.open("/trin/1").await;
            app.console_errors().await;
            let stub = format!(
                "Object.defineProperty(navigator, 'wakeLock', {{ value: {lock}, configurable: true }})"
            );
            app.script(&stub, &[]).await;
            app.link("Tal om trinnet").tap().await;
            go_on(app, ahead).await;
            app.textbox(FIRST).fill(lock).await;
            app.button("Luk spørgsmålene").tap().await;
            app.wait_for_path("/trin/1").await;
            app.textbox(FIRST).has_value(lock).await;
            assert_eq!(app.console_errors().await, [] as [String; 0]);
        }
    });
}
