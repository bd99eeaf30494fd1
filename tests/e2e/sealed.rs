//! «Gem i en låst fil», and back: with this app, and with the program `age`.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::photos::photograph;
use crate::support::{App, Find, Key, Options, scenes, seed, test};

/// Runs `age` with the arguments after the first, and types the first where it asks for a passphrase: it reads only from
/// a terminal.
const TERMINAL: &str = "import os, pty, sys
typed = sys.argv[1].encode() + b'\\n'
def read(terminal):
    shown = os.read(terminal, 1024)
    if shown.rstrip().endswith(b':'):
        os.write(terminal, typed)
    return shown
sys.exit(os.waitstatus_to_exitcode(pty.spawn(['age', *sys.argv[2:]], read)))";

fn age(passphrase: &str, arguments: &[&str], from: &Path, to: &Path) {
    let run = Command::new("python3")
        .args(["-c", TERMINAL, passphrase])
        .args(arguments)
        .arg("-o")
        .args([to, from])
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
}

/// Opens the dialog, and waits until it offers a passphrase.
async fn open_dialog(app: &App) {
    app.open("/data").await;
    app.button("Gem i en låst fil").tap().await;
    app.wait_for_script("return document.querySelector('dialog[open] input').value.split('-').length === 6")
        .await;
}

/// Saves everything in a sealed file, and returns the file's name, its content and its passphrase.
async fn sealed(app: &mut App) -> (String, Vec<u8>, String) {
    open_dialog(app).await;
    let dialog = app.dialog("Gem i en låst fil");
    let passphrase = dialog.textbox("Adgangskode").value().await;
    dialog.button("Gem den låste fil").tap().await;
    let (path, bytes) = app.download().await;
    app.wait_for_status(".age").await;
    dialog.gone().await;
    (
        path.file_name().unwrap().to_string_lossy().into_owned(),
        bytes,
        passphrase,
    )
}

/// Chooses the file at `path` for import, and opens it with `passphrase`.
async fn open(app: &App, path: &Path, passphrase: &str) {
    app.open("/data").await;
    app.file("Vælg en fil (JSON)").upload(path).await;
    app.wait_for_text("Filen er låst.").await;
    app.textbox("Adgangskode").fill(passphrase).await;
    app.press(Key::Enter).await;
}

#[test]
fn a_sealed_file_is_opened_by_its_passphrase_here_and_by_age() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Observation", "Bænken ved søen").await;
        let (name, bytes, passphrase) = sealed(app).await;
        assert!(
            name.starts_with("vejviseren-mou-20") && name.ends_with(".json.age"),
            "{name}"
        );
        app.wait_for_text("Alt er med i sikkerhedskopien").await;
        let folder = tempfile::tempdir().unwrap();
        let (file, plain) = (folder.path().join(&name), folder.path().join("plain.json"));
        std::fs::write(&file, bytes).unwrap();
        age(&passphrase, &["-d"], &file, &plain);
        let export: Value = serde_json::from_slice(&std::fs::read(&plain).unwrap()).unwrap();
        assert_eq!(export["notes"][0]["text"], "Bænken ved søen");

        let colleague = App::start(Options::default()).await;
        open(&colleague, &file, "en anden adgangskode").await;
        colleague
            .wait_for_text("Adgangskoden passer ikke til filen.")
            .await;
        colleague.textbox("Adgangskode").fill(&passphrase).await;
        colleague.button("Lås filen op").tap().await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_status("Hentet ind: 2 ting").await;
        let notes = scenes::stored(&colleague, "note").await;
        assert_eq!(notes[0]["text"], "Bænken ved søen");
        colleague.end().await;
    });
}

#[test]
fn a_file_that_age_has_sealed_is_opened_too() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Observation", "Bænken ved søen").await;
        app.open("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        let (_, export) = app.download().await;
        let folder = tempfile::tempdir().unwrap();
        let (plain, file) = (folder.path().join("plain.json"), folder.path().join("fil.age"));
        std::fs::write(&plain, export).unwrap();
        age("gade-havn-torsk-vinter", &["-p"], &plain, &file);
        let colleague = App::start(Options::default()).await;
        open(&colleague, &file, "gade-havn-torsk-vinter").await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_status("Hentet ind: 2 ting").await;
        colleague.end().await;
    });
}

#[test]
fn pictures_are_sealed_with_it_and_the_passphrase_may_be_ones_own() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Observation", "Bænken ved søen").await;
        let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").shown().await;
        open_dialog(app).await;
        let dialog = app.dialog("Gem i en låst fil");
        dialog.textbox("Adgangskode").fill("for kort").await;
        dialog.button("Gem den låste fil").tap().await;
        app.wait_for_text("mindst 12 tegn").await;
        dialog.textbox("Adgangskode").fill("bænken ved søen").await;
        dialog.checkbox("Med billeder").is_checked(true).await;
        dialog.button("Gem den låste fil").tap().await;
        let (path, bytes) = app.download().await;
        assert!(path.to_string_lossy().ends_with(".zip.age"), "{path:?}");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("fil.zip.age");
        std::fs::write(&file, bytes).unwrap();
        let colleague = App::start(Options::default()).await;
        open(&colleague, &file, "bænken ved søen").await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_status("Hentet ind: 3 ting, 1 billede").await;
        colleague.end().await;
    });
}
