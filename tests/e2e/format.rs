//! A later storage format: a build that knows it converts the profile, and one that can't read it leaves it alone.

use std::path::Path;

use serde_json::Value;

use crate::support::{App, Find, Options, scenes, test};

/// Switches to a new build once the app has announced it.
async fn update(app: &mut App, dist: &Path) {
    app.server.release(dist);
    app.script("document.dispatchEvent(new Event('visibilitychange'))", &[])
        .await;
    app.wait_for_text("Der er en ny version af Vejviseren.").await;
    app.script("window.__old = true", &[]).await;
    app.button("Opdatér").tap().await;
    app.ready().await;
}

#[test]
fn a_profile_comes_along_and_an_older_app_leaves_it_untouched() {
    test(Options::with_worker(), async |app| {
        let (this, next) = (
            Options::default().dist,
            Path::new(env!("CARGO_MANIFEST_DIR")).join("target/format-2"),
        );
        scenes::village(app, "Mou").await;
        app.controlled().await;
        scenes::note(app, "Interview", "Skrevet i format 1").await;
        update(app, &next).await;
        app.open("/noter").await;
        app.wait_for_text("Skrevet i format 1").await;
        scenes::note(app, "Observation", "Skrevet i format 2").await;
        let kept = scenes::deep(app).await;
        let notes = kept.iter().filter(|(key, _)| key.starts_with("vejviseren/note/"));
        let mut formats: Vec<String> = notes
            .map(|(_, raw)| raw.as_str().unwrap()[..3].to_owned())
            .collect();
        formats.sort();
        assert_eq!(
            formats,
            ["[1,", "[2,"],
            "the old one is rewritten when it is changed"
        );

        update(app, &this).await;
        app.heading("Vejviseren skal opdateres").shown().await;
        app.button("Gem alt i en fil").tap().await;
        let (_, content) = app.download().await;
        let content: Vec<(u8, String, String)> = serde_json::from_slice(&content).unwrap();
        for words in ["Skrevet i format 1", "Skrevet i format 2"] {
            assert!(content.iter().any(|(_, _, raw)| raw.contains(words)), "{words}");
        }
        app.reload().await;
        app.heading("Vejviseren skal opdateres").shown().await;
        let records = |kept: serde_json::Map<String, Value>| -> Vec<(String, Value)> {
            kept.into_iter()
                .filter(|(key, _)| !key.contains("/setting/"))
                .collect()
        };
        assert_eq!(records(scenes::deep(app).await), records(kept), "untouched");
    });
}
