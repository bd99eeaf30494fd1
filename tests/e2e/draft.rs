//! The draft: what has been typed is never lost. `draft/several.rs` is about more than one, and
//! `draft/stale.rs` tests that it never replaces newer text.

mod several;
mod stale;

use serde_json::{Value, json};

use crate::support::{App, Find, Name, Options, scenes, seed, test};

#[test]
fn each_key_is_on_the_device_before_the_next() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.load("/noter/ny").await;
        app.textbox("Note").focus().await;
        let mut typed = String::new();
        for key in "Vi ses på havnen – æøå".chars() {
            app.type_text(&key.to_string()).await;
            typed.push(key);
            // Checked once, without waiting.
            assert_eq!(draft(app).await["text"], json!(typed));
        }
        scenes::unfold_details(app).await;
        app.textbox("Citat").focus().await;
        app.type_text("J").await;
        assert_eq!(draft(app).await["quote"], "J");
        app.type_text("a").await;
        assert_eq!(draft(app).await["quote"], "Ja");
        app.checkbox("Behov").tap().await;
        assert_eq!(draft(app).await["themes"], json!(["needs"]));
        app.radio("Kontakt").tap().await;
        assert_eq!(draft(app).await["kind"], "contact");
        app.textbox("Navn").focus().await;
        app.type_text("B").await;
        assert_eq!(draft(app).await["contact"]["name"], "B");
        app.wait_for_text("Kladde gemt på denne enhed").await;
    });
}

#[test]
fn a_draft_comes_back_after_a_reload_a_crash_and_a_new_start() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Observation").await;
        app.textbox("Note").focus().await;
        app.type_text("Tolv mennesker på bænken").await;
        scenes::unfold_details(app).await;
        app.textbox("Sted").fill("Torvet").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        let when = clock(&draft(app).await["kept"]);

        app.reload().await;
        is_back(app, &when).await;
        app.crash_tab().await;
        app.load("/noter/ny").await;
        is_back(app, &when).await;
        app.restart().await;
        app.load("/noter/ny").await;
        is_back(app, &when).await;
        // It waits while a note of another type is written.
        app.load("/noter/ny?type=kontakt").await;
        app.textbox("Note").has_value("").await;
        app.load("/noter/ny?type=observation").await;
        is_back(app, &when).await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
    });
}

#[test]
fn overview_offers_the_draft_and_saving_ends_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.link_starting("Kladde: ").gone().await;
        scenes::capture(app, "Observation").await;
        app.textbox("Note").fill("Halvt færdig").await;

        app.restart().await;
        app.load("/").await;
        let draft = app.link("Kladde: Halvt færdig");
        assert!(draft.description().await.starts_with("Observation · i "));
        draft.tap().await;
        app.textbox("Note").has_value("Halvt færdig").await;
        app.textbox("Note").fill("Helt færdig").await;
        scenes::save(app).await;
        app.heading("Overblik").shown().await;
        app.link_starting("Kladde: ").gone().await;
        assert_eq!(scenes::draft(app).await, None);

        app.load("/noter/ny").await;
        app.textbox("Note").has_value("").await;
        assert!(!app.text().await.contains("Du har en kladde"));
        let notes = scenes::stored(app, "note").await;
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0]["text"], "Helt færdig");
    });
}

#[test]
fn a_draft_belongs_to_the_bysamfund_it_was_begun_in() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let mou = scenes::stored(app, "village").await[0]["id"].clone();
        app.load("/noter/ny").await;
        app.textbox("Note").fill("Sagt i Mou").await;
        app.load("/").await;
        app.button("Skift bysamfund").tap().await;
        app.textbox("Bysamfundets navn").fill("Egense").await;
        app.button("Opret bysamfund").tap().await;
        app.dialog("Skift bysamfund").gone().await;

        let draft = app.link("Kladde: Sagt i Mou");
        assert!(draft.description().await.ends_with(" · Mou"));
        draft.tap().await;
        app.textbox("Note").has_value("Sagt i Mou").await;
        scenes::save(app).await;
        let notes = scenes::stored(app, "note").await;
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0]["village"], mou);
        // The next note is written in the same village.
        scenes::note(app, "Interview", "Sagt i Egense").await;
        let notes = scenes::stored(app, "note").await;
        assert!(
            notes
                .iter()
                .any(|note| note["text"] == "Sagt i Egense" && note["village"] != mou)
        );
    });
}

#[test]
fn nothing_typed_is_no_draft() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.load("/noter/ny").await;
        app.textbox("Note").focus().await;
        app.type_text("a").await;
        app.reload().await;
        app.wait_for_status("Du har en kladde").await;
        app.textbox("Note").fill("").await;
        app.reload().await;
        app.textbox("Note").has_value("").await;
        assert!(!app.text().await.contains("Du har en kladde"));
        app.load("/").await;
        app.link_starting("Kladde: ").gone().await;
    });
}

#[test]
fn one_can_begin_again_and_think_better_of_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.load("/noter/ny").await;
        app.textbox("Note").fill("Måske ikke").await;
        app.reload().await;
        app.wait_for_status("Du har en kladde").await;
        app.button("Kassér kladden").tap().await;
        app.textbox("Note").has_value("").await;
        // Until both stores have deleted it, a mark says that it was discarded.
        app.wait_for_script(
            "return !Object.keys(localStorage).some((key) => key.startsWith('vejviseren/draft/'))",
        )
        .await;
        app.button("Fortryd").tap().await;
        app.textbox("Note").has_value("Måske ikke").await;
        assert_eq!(draft(app).await["text"], "Måske ikke");

        app.reload().await;
        app.button("Kassér kladden").tap().await;
        app.reload().await;
        app.textbox("Note").has_value("").await;
        assert!(!app.text().await.contains("Du har en kladde"));
    });
}

#[test]
fn a_change_half_made_is_taken_up_again() {
    test(Options::default(), async |app| {
        half_changed(app).await;
        app.reload().await;
        app.wait_for_status("Du har en kladde").await;
        app.textbox("Note").has_value("Ændret halvt").await;
        assert_eq!(
            scenes::stored(app, "note").await[0]["text"],
            "Først",
            "nothing is saved yet"
        );

        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        app.button("Redigér").shown().await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Ændret halvt");
        assert_eq!(drafts(app).await, "");
        app.reload().await;
        app.button("Redigér").shown().await;
    });
}

/// Begins to edit a note and stops halfway; returns the note.
async fn half_changed(app: &App) -> Value {
    seed::village(app, "Mou").await;
    scenes::note(app, "Interview", "Først").await;
    let note = scenes::stored(app, "note").await.remove(0);
    app.load("/noter").await;
    let link = Name::Starting("Interview".to_owned());
    app.article("Interview").find("link", link).tap().await;
    app.button("Redigér").tap().await;
    app.textbox("Note").has_value("Først").await;
    app.textbox("Note").fill("Ændret halvt").await;
    assert!(drafts(app).await.contains("Ændret halvt"));
    note
}

async fn is_back(app: &App, when: &str) {
    app.wait_for_status("Du har en kladde").await;
    app.wait_for_status("Observation, i ").await;
    app.wait_for_status(when).await;
    app.radio("Observation").is_checked(true).await;
    app.textbox("Note").has_value("Tolv mennesker på bænken").await;
    app.textbox("Sted").has_value("Torvet").await;
}

/// The draft of a new note, as stored on the device.
async fn draft(app: &App) -> Value {
    let draft = scenes::draft(app).await;
    draft.map_or(Value::Null, |(_, raw)| {
        serde_json::from_str(&raw).expect("a draft")
    })
}

/// Every draft stored on the device.
async fn drafts(app: &App) -> String {
    let js = "return Object.keys(localStorage).filter((key) => key.startsWith('vejviseren/draft/'))
        .map((key) => localStorage.getItem(key)).join('\\n')";
    scenes::text(&app.script(js, &[]).await)
}

/// The time of a timestamp, as the app displays it: `kl. 14.05`.
fn clock(at: &Value) -> String {
    let at = at.as_str().expect("a time");
    let (hour, minute) = (at[11..13].parse::<u8>().unwrap(), &at[14..16]);
    format!("kl. {hour}.{minute}")
}
