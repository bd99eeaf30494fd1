//! What is being typed is kept, whatever happens to the page.

use crate::support::{App, Find, Options, scenes, test};

const STORED: &str =
    "return JSON.parse(localStorage.getItem('vejviseren/draft/capture') ?? '{}').text ?? null";

#[test]
fn every_key_is_on_the_device_before_the_next() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.open("/noter/ny").await;
        app.textbox("Note").focus().await;
        for (at, letter) in "Hørt".char_indices() {
            app.type_text(&letter.to_string()).await;
            let typed = &"Hørt"[..at + letter.len_utf8()];
            assert_eq!(app.script(STORED, &[]).await, typed);
        }
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        assert!(app.script(STORED, &[]).await.is_null());
    });
}

#[test]
fn a_half_written_note_comes_back_after_reload_crash_and_restart() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.open("/noter/ny?type=observation").await;
        app.textbox("Note").fill("Midt i en sæt").await;
        app.reload().await;
        comes_back(app).await;
        app.crash_tab().await;
        app.open("/noter/ny").await;
        comes_back(app).await;
        app.restart().await;
        app.open("/").await;
        app.wait_for_text("Du har en kladde").await;
        app.link("Fortsæt kladden").tap().await;
        comes_back(app).await;

        app.button("Begynd forfra").tap().await;
        app.textbox("Note").has_value("").await;
        app.button("Fortryd").tap().await;
        app.textbox("Note").has_value("Midt i en sæt").await;
    });
}

async fn comes_back(app: &App) {
    app.wait_for_text("Du har en kladde").await;
    app.wait_for_text("Observation, i dag kl. ").await;
    app.radio("Observation").is_checked(true).await;
    app.textbox("Note").has_value("Midt i en sæt").await;
}

#[test]
fn a_draft_of_an_older_text_is_offered_and_never_put_over_the_newer() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        scenes::note(app, "Interview", "Første udgave").await;
        app.open("/noter").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Rediger").tap().await;
        app.textbox("Note").fill("Halvfærdig rettelse").await;
        // Another tab saves a newer text meanwhile.
        let newer = "for (const key of Object.keys(localStorage)) if (key.startsWith('vejviseren/note/')) {
            const [version, note] = JSON.parse(localStorage.getItem(key));
            note.text = 'Nyere udgave';
            note.updated = note.updated.replace(/^\\d{4}/, '2099');
            localStorage.setItem(key, JSON.stringify([version, note]));
        }";
        app.script(newer, &[]).await;
        app.reload().await;
        app.wait_for_text("Noten er ændret, siden kladden blev skrevet.")
            .await;
        app.textbox("Note").has_value("Nyere udgave").await;
        app.button("Brug kladden").tap().await;
        app.textbox("Note").has_value("Halvfærdig rettelse").await;
    });
}
