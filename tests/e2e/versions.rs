//! «En anden version»: two devices have answered the same question, and neither answer is lost.

mod differing;
mod notes;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{App, Find, Locator, Name, Options, scenes, seed, test};

const QUESTION: &str = "Hvor mødes folk i dag, og hvad bruges stederne til?";
const BEFORE: &str = "2020-01-01T12:00:00.000+01:00";
const AFTER: &str = "2099-01-01T12:00:00.000+01:00";

/// A village where somebody has typed `answer`.
async fn answered(app: &App, answer: &str) {
    seed::village(app, "Kærby Mark").await;
    app.load("/trin/1").await;
    app.textbox(QUESTION).fill(answer).await;
    app.wait_for_status("Gemt på denne enhed").await;
}

/// A colleague's file with another answer to the same question.
async fn file(app: &App, answer: &str, updated: &str) -> String {
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let question = "needs.desk.places";
    json!({
        "format": "vejviseren", "version": 1, "exported": AFTER, "app": "0.1.0",
        "answers": [{
            "id": format!("{}/{question}", scenes::text(&village)), "created": BEFORE, "updated": updated,
            "scope": village, "question": question, "text": answer,
        }],
    })
    .to_string()
}

/// Chooses a file with this content. The caller holds on to the returned folder, because the browser may read the file
/// later.
async fn choose(app: &App, content: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fil.json");
    std::fs::write(&path, content).unwrap();
    app.load("/data").await;
    app.file("Vælg en fil (JSON)").upload(&path).await;
    folder
}

/// Imports a file and goes to the question's page.
async fn merge(app: &App, content: &str) {
    let _file = choose(app, content).await;
    app.button("Hent ind").tap().await;
    app.wait_for_status("Hentet ind").await;
    app.load("/trin/1").await;
    app.textbox(QUESTION).shown().await;
}

/// The button that opens the other version.
fn other(app: &App) -> Locator {
    app.find("button", Name::Starting("En anden version".to_owned()))
}

/// The other versions stored beside the answers.
async fn kept(app: &App) -> Vec<Value> {
    let versions = scenes::stored(app, "version").await;
    versions
        .iter()
        .map(|version| version["record"]["text"].clone())
        .collect()
}

#[test]
fn a_newer_answer_wins_and_the_old_one_stands_beside_it() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        let mine = scenes::stored(app, "answer").await.remove(0);
        merge(app, &file(app, "Brugsen", AFTER).await).await;
        for _ in 0..2 {
            app.textbox(QUESTION).has_value("Brugsen").await;
            other(app).tap().await;
            app.wait_for_text("Skrevet på en anden enhed eller tidligere")
                .await;
            app.wait_for_text("Hallen").await;
            app.reload().await;
        }
        let versions = scenes::stored(app, "version").await;
        assert_eq!(versions.len(), 1);
        assert_eq!(versions[0]["of"], mine["id"]);
        assert_eq!(versions[0]["record"], mine);
    });
}

#[test]
fn an_older_answer_is_kept_beside_the_one_that_is_here() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        merge(app, &file(app, "Brugsen", BEFORE).await).await;
        app.textbox(QUESTION).has_value("Hallen").await;
        app.button("En anden version, den 1. januar 2020 kl. 12.00")
            .tap()
            .await;
        app.wait_for_text("Brugsen").await;
        assert_eq!(kept(app).await, ["Brugsen"]);
        assert_eq!(scenes::stored(app, "answer").await[0]["text"], "Hallen");
    });
}

#[test]
fn the_import_says_that_answers_differ_before_anything_is_changed() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        for updated in [BEFORE, AFTER] {
            let _file = choose(app, &file(app, "Brugsen", updated).await).await;
            app.button("Hent ind").shown().await;
            app.wait_for_text("Tekster i to versioner 1").await;
            assert!(kept(app).await.is_empty());
        }
    });
}

#[test]
fn the_same_file_again_brings_nothing_new() {
    test(Options::default(), async |app| {
        for updated in [BEFORE, AFTER] {
            answered(app, "Hallen").await;
            let content = file(app, "Brugsen", updated).await;
            merge(app, &content).await;
            let _file = choose(app, &content).await;
            app.wait_for_text("Alt i filen findes her i forvejen.").await;
            app.button("Hent ind").gone().await;
            assert_eq!(kept(app).await.len(), 1);
            scenes::another_device(app).await;
        }
    });
}

#[test]
fn the_two_can_be_swapped_and_swapped_back() {
    test(Options::default(), async |app| {
        for updated in [BEFORE, AFTER] {
            answered(app, "Hallen").await;
            let content = file(app, "Brugsen", updated).await;
            merge(app, &content).await;
            let (mut now, mut beside) = if updated == BEFORE {
                ("Hallen", "Brugsen")
            } else {
                ("Brugsen", "Hallen")
            };
            for _ in 0..3 {
                app.textbox(QUESTION).has_value(now).await;
                other(app).tap().await;
                app.button("Brug denne").tap().await;
                (now, beside) = (beside, now);
                app.textbox(QUESTION).has_value(now).await;
                assert_eq!(kept(app).await, [beside]);
                app.reload().await;
            }
            let _file = choose(app, &content).await;
            app.wait_for_text("Alt i filen findes her i forvejen.").await;
            scenes::another_device(app).await;
        }
    });
}

#[test]
fn an_other_version_can_be_removed_and_brought_back() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        let content = file(app, "Brugsen", BEFORE).await;
        merge(app, &content).await;
        other(app).tap().await;
        app.button("Slet denne version").tap().await;
        app.wait_for_status("Versionen ligger i papirkurven").await;
        other(app).gone().await;
        app.button("Fortryd").tap().await;
        other(app).tap().await;
        app.wait_for_text("Brugsen").await;

        app.button("Slet denne version").tap().await;
        other(app).gone().await;
        app.reload().await;
        app.textbox(QUESTION).has_value("Hallen").await;
        other(app).gone().await;
        let _file = choose(app, &content).await;
        app.wait_for_text("Alt i filen findes her i forvejen.").await;
    });
}

#[test]
fn a_version_that_is_brought_back_says_when_it_was_written() {
    test(Options::default(), async |app| {
        let name = "En anden version, den 1. januar 2020 kl. 12.00";
        answered(app, "Hallen").await;
        merge(app, &file(app, "Brugsen", BEFORE).await).await;
        app.button(name).tap().await;
        app.button("Slet denne version").tap().await;
        app.button("Fortryd").tap().await;
        app.button(name).shown().await;
    });
}

#[test]
fn a_version_that_was_swapped_out_says_when_it_was_written() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        merge(app, &file(app, "Brugsen", AFTER).await).await;
        other(app).tap().await;
        app.button("Brug denne").tap().await;
        app.textbox(QUESTION).has_value("Hallen").await;
        app.button("En anden version, den 1. januar 2099 kl. 12.00")
            .shown()
            .await;
    });
}

#[test]
fn taking_the_import_back_takes_the_other_version_along() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        let _file = choose(app, &file(app, "Brugsen", AFTER).await).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind").await;
        app.button("Fortryd").tap().await;
        app.load("/trin/1").await;
        app.textbox(QUESTION).has_value("Hallen").await;
        other(app).gone().await;
    });
}
