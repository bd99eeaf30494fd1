//! Importing a part of a file, chosen by kind or record by record.

use serde_json::{Value, json};

use super::{NOTE, NOW, VILLAGE, choose, file};
use crate::support::{Find, Options, seed, test};

/// A village, two notes and a contact.
fn four() -> Value {
    let mut file = file("Om bogbussen", NOW);
    let mut other = file["notes"][0].clone();
    other["id"] = json!(NOTE.replace("0002", "0003"));
    other["text"] = json!("Om cykelstien");
    file["notes"].as_array_mut().unwrap().push(other);
    file["contacts"] = json!([{
        "id": NOTE.replace("0002", "0004"), "created": NOW, "updated": NOW, "village": VILLAGE,
        "name": "Bodil", "kind": "citizen", "status": "new", "key_person": false,
    }]);
    file
}

#[test]
fn one_note_is_taken_and_its_village_comes_along() {
    test(Options::default(), async |app| {
        app.open("/data").await;
        let _file = choose(app, four().to_string()).await;
        app.wait_for_text("Nye 4").await;
        for name in ["1 bysamfund", "2 noter", "1 kontakt"] {
            app.checkbox(name).is_checked(true).await;
        }
        app.checkbox("1 bysamfund").tap().await;
        app.wait_for_status("Kommer også med, fordi det, I har valgt, hører til: bysamfund: Ølgod.")
            .await;
        app.checkbox("1 kontakt").tap().await;
        app.button("Vælg enkeltvis: noter").tap().await;
        app.checkbox("note: Om cykelstien – ny").tap().await;
        app.checkbox("2 noter").is_checked(true).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
        app.wait_for_text("1 bysamfund · 1 note").await;

        let _file = choose(app, four().to_string()).await;
        app.wait_for_text("Nye 2").await;
        app.wait_for_text("Ens begge steder 2").await;
        app.checkbox("1 bysamfund").gone().await;
        app.checkbox("1 note").tap().await;
        app.checkbox("1 kontakt").tap().await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Vælg mindst én ting, eller annullér.").await;
        app.button("Annullér").tap().await;
        app.open("/noter").await;
        app.wait_for_text("Om bogbussen").await;
    });
}

#[test]
fn ten_thousand_notes_leave_the_page_awake() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/data").await;
        let mut file = file("", NOW);
        let note = file["notes"][0].clone();
        let notes = (0..10_000).map(|at| {
            let mut note = note.clone();
            note["id"] = json!(format!("0198c0de-0000-7000-8000-{:012x}", at + 100));
            note["text"] = json!(format!(
                "Nr. {at}: {}",
                "Vi savner bogbussen – den kom hver uge. ".repeat(8)
            ));
            note
        });
        file["notes"] = notes.collect::<Vec<_>>().into();
        // The progress it shows each time the page gets a turn.
        app.script(
            "window.seen = new Set();
            setInterval(() => { for (const bar of document.querySelectorAll('progress')) seen.add(bar.value); });",
            &[],
        )
        .await;
        let _file = choose(app, file.to_string()).await;
        app.wait_for_text("Nye 10.001").await;
        let turns = app.script("return seen.size", &[]).await;
        assert!(turns.as_u64() > Some(5), "{turns} turns while it was read");
        app.button("Vælg enkeltvis: noter").tap().await;
        app.wait_for_text("… og 9.900 flere").await;
        app.checkbox("10.000 noter").tap().await;
        app.checkbox("10.000 noter").is_checked(false).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 1 ting").await;
    });
}
