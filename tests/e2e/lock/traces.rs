//! What the browser's own files say of what was typed while the lock was on.

use std::fs;
use std::path::{Path, PathBuf};

use super::{PASSPHRASE, turn_on, unlock};
use crate::photos::photograph;
use crate::support::{App, Engine, Find, Options, scenes, seed, test};

/// Every file below `folder`.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    // A running browser removes some while they are listed.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The files of the browser's profile that contain one of `words`, as UTF-8, UTF-16 or Latin-1.
fn told(profile: &Path, words: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    files(profile, &mut all);
    assert!(all.len() > 20, "no profile in {}", profile.display());
    let mut told = Vec::new();
    for path in all {
        let content = fs::read(&path).unwrap_or_default();
        for word in words {
            let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let latin: Vec<u8> = word.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
            let has = |bytes: &[u8]| content.windows(bytes.len()).any(|part| part == bytes);
            if has(word.as_bytes()) || has(&utf16) || has(&latin) {
                told.push(format!("«{word}» in {}", path.display()));
            }
        }
    }
    told
}

/// Types words that nothing else contains in every kind of place, and locks the app.
async fn type_everywhere(app: &App) {
    scenes::capture(app, "Interview").await;
    app.textbox("Note").fill("Xylofonisten bor i nummer tolv").await;
    scenes::save(app).await;
    scenes::capture(app, "Kontakt").await;
    app.textbox("Navn").fill("Zakarias Quistorff").await;
    scenes::save(app).await;
    app.open("/noter/ny?type=observation").await;
    app.textbox("Note").fill("Kvistholmeren er halvt skrevet").await;
    app.wait_for_text("Kladde gemt").await;
    app.open("/noter").await;
    app.searchbox("Søg i noter").fill("Xylofonisten").await;
    app.wait_for_status("1 note").await;
    app.article("Interview").link_starting("Interview").tap().await;
    photograph(app, "Vælg billede").await;
    app.region("Billeder").button("Se billedet").shown().await;
    app.open("/indstillinger").await;
    app.button("Lås nu").tap().await;
    app.wait_for_text("Vejviseren er låst").await;
    // And once while it is locked.
    app.load("/noter/ny").await;
    app.textbox("Note").fill("Vrangstrupperen fortalte").await;
    app.button("Gem").tap().await;
    app.wait_for_status("Noten er gemt.").await;
}

const WORDS: [&str; 5] = [
    "Xylofonisten",
    "Kvistholmeren",
    "Quistorff",
    "Vrangstrupperen",
    "grøn bænk uden ryg",
];

#[test]
fn no_file_of_the_browser_has_a_word_that_was_typed_under_the_lock() {
    if Engine::chosen() != Engine::Chromium {
        return; // What the others write is compressed, or lies elsewhere.
    }
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        turn_on(app).await;
        type_everywhere(app).await;
        // A browser that is killed leaves its journals as they are, one that quits writes out what it has.
        app.kill().await;
        assert_eq!(told(&app.profile(), &WORDS), Vec::<String>::new());
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Vrangstrupperen").await;
        app.restart().await;
        assert_eq!(told(&app.profile(), &WORDS), Vec::<String>::new());
        // The search finds what isn't sealed.
        app.load("/indstillinger").await;
        unlock(app, PASSPHRASE).await;
        app.button("Slå lås fra").tap().await;
        app.dialog("Slå lås fra").button("Slå lås fra").tap().await;
        app.wait_for_status("Låsen er slået fra").await;
        app.kill().await;
        assert!(!told(&app.profile(), &WORDS[..1]).is_empty());
    });
}

#[test]
fn what_was_typed_before_the_lock_is_left_only_in_the_journals_of_the_two_stores() {
    if Engine::chosen() != Engine::Chromium {
        return; // What the others write is compressed, or lies elsewhere.
    }
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Observation", "Xylofonisten bor i nummer tolv").await;
        app.open("/noter").await;
        app.wait_for_text("Xylofonisten").await;
        turn_on(app).await;
        app.restart().await;
        let left = told(&app.profile(), &WORDS[..1]);
        let in_stores = |line: &&String| {
            ["IndexedDB", "Local Storage"]
                .iter()
                .any(|store| line.contains(store))
        };
        let elsewhere: Vec<_> = left.iter().filter(|line| !in_stores(line)).collect();
        assert!(elsewhere.is_empty(), "{elsewhere:?}");
        println!("left: {left:#?}");
    });
}
