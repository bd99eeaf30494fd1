//! A browser that is killed while the lock is turned on or off.

use super::{PASSPHRASE, begin, stored, turn_on, unlock};
use crate::stores::import;
use crate::support::{App, Find, Options, repeats, scenes, test};

/// The state of the lock in the database.
const STATE: &str = "return new Promise((done) => {
    indexedDB.open('vejviseren').onsuccess = ({ target: { result: db } }) => {
        db.transaction('asides').objectStore('asides').get('vejviseren/lock').onsuccess = ({ target: { result } }) => {
            db.close();
            done(result ? JSON.parse(result).state : 'none');
        };
    };
})";

async fn wait_for_state(app: &App, wanted: &str) {
    app.wait_for_script(&format!(
        "return (() => {{ {STATE} }})().then((state) => state === '{wanted}')"
    ))
    .await;
}

/// How many of the notes in the database are sealed.
async fn sealed_notes(app: &App) -> usize {
    let notes = scenes::deep(app).await.into_iter();
    let notes = notes.filter(|(key, _)| key.starts_with("vejviseren/note/"));
    notes
        .filter(|(_, text)| scenes::text(text).starts_with("[1000,"))
        .count()
}

/// Kills the browser as soon as the lock is in `state`, `moment` milliseconds later.
async fn kill_in(app: &mut App, state: &str, moment: u32) {
    wait_for_state(app, state).await;
    app.script("window.__then = performance.now()", &[]).await;
    app.wait_for_script(&format!("return performance.now() - window.__then >= {moment}"))
        .await;
    app.kill().await;
}

#[test]
fn whatever_moment_it_is_killed_everything_is_there_and_it_goes_on() {
    test(Options::default(), async |app| {
        app.load("/data").await;
        import(app, 3_000).await;
        app.wait_for_status("Hentet ind: 3.001 ting").await;
        begin(app).await;
        kill_in(app, "sealing", 60).await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_status("3.000 noter").await;
        wait_for_state(app, "on").await;
        assert_eq!(sealed_notes(app).await, 3_000);

        for moment in (0..repeats("E2E_KILLS", 1)).map(|round| 40 * round) {
            app.open("/indstillinger").await;
            app.button("Slå lås fra").tap().await;
            app.dialog("Slå lås fra").button("Slå lås fra").tap().await;
            kill_in(app, "opening", moment).await;
            app.load("/noter").await;
            unlock(app, PASSPHRASE).await;
            app.wait_for_status("3.000 noter").await;
            wait_for_state(app, "none").await;
            assert_eq!(sealed_notes(app).await, 0);
            turn_on(app).await;
            assert_eq!(sealed_notes(app).await, 3_000);
        }
        assert!(!stored(app).await.contains("Testby"));
    });
}
