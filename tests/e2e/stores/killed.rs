//! A browser that is killed, which a phone may do at any moment.

use std::time::Duration;

use crate::support::{App, Find, Options, repeats, scenes, test};

/// Saves a note and types a draft, and kills the browser `delay` after each.
fn killed_after(delay: Duration) {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        for round in 0..repeats("E2E_KILLS", 3) {
            let said = format!("Sagt i runde {round}");
            scenes::note(app, "Interview", &said).await;
            kill_after(app, delay).await;
            app.load("/noter").await;
            app.wait_for_status(&counted(round + 1)).await;
            app.wait_for_text(&said).await;

            app.load("/noter/ny?type=interview").await;
            app.textbox("Note").focus().await;
            app.type_text("Begyndelsen. ").await;
            // What was typed before this must be there, whenever the browser is killed.
            app.script("window.__typed = performance.now()", &[]).await;
            app.wait_for_script("return performance.now() - window.__typed > 300")
                .await;
            app.type_text("Enden").await;
            kill_after(app, delay).await;
            app.load("/noter/ny?type=interview").await;
            app.wait_for_status("Du har en kladde").await;
            let kept = app.textbox("Note").value().await;
            let whole = "Begyndelsen. Enden";
            assert!(
                kept.starts_with("Begyndelsen. ") && whole.starts_with(&kept),
                "«{kept}»"
            );
            if delay > Duration::from_millis(300) {
                assert_eq!(kept, whole);
            }
            app.button("Begynd forfra").tap().await;
            app.textbox("Note").has_value("").await;
        }
    });
}

fn counted(notes: u32) -> String {
    if notes == 1 {
        "1 note".to_owned()
    } else {
        format!("{notes} noter")
    }
}

/// Kills the browser `delay` from now: the delay is what the test varies.
async fn kill_after(app: &mut App, delay: Duration) {
    tokio::time::sleep(delay).await;
    app.kill().await;
}

#[test]
fn at_once_after_saving_or_typing() {
    killed_after(Duration::ZERO);
}

#[test]
fn a_fifth_of_a_second_after() {
    killed_after(Duration::from_millis(200));
}

#[test]
fn two_seconds_after() {
    killed_after(Duration::from_secs(2));
}
