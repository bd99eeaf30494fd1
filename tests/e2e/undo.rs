//! «Fortryd», used repeatedly.

use thirtyfour::Key;

use crate::support::{App, Find, Name, Options, scenes, seed, test};

#[test]
fn what_was_deleted_quickly_comes_back_one_after_the_other() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        for kind in ["Interview", "Observation", "Kontakt"] {
            seed::note(app, kind, "Skulle blive").await;
        }
        app.open("/noter").await;
        app.wait_for_status("3 noter").await;
        for (kind, left) in [
            ("Interview", "2 noter"),
            ("Observation", "1 note"),
            ("Kontakt", "0 noter"),
        ] {
            delete(app, kind).await;
            app.wait_for_status(left).await;
        }

        app.button("Fortryd").tap().await;
        app.wait_for_status("1 note").await;
        app.article("Kontakt").shown().await;
        app.wait_for_status("Taget tilbage. Du kan også fortryde de 2 før")
            .await;
        // The button is still there for people who use only the keyboard.
        assert_eq!(app.focused_name().await, "Fortryd");
        app.press(Key::Enter).await;
        app.wait_for_status("2 noter").await;
        app.article("Observation").shown().await;
        app.wait_for_status("Taget tilbage. Du kan også fortryde det før: Noten ligger i papirkurven")
            .await;
        app.press(Key::Enter).await;
        app.wait_for_status("3 noter").await;
        app.button("Fortryd").gone().await;
        app.reload().await;
        app.wait_for_status("3 noter").await;
    });
}

#[test]
fn what_was_emptied_for_good_cannot_be_undone() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Væk for altid").await;
        app.open("/noter").await;
        delete(app, "Interview").await;
        app.button("Menu").tap().await;
        app.link("Filer og sikkerhedskopi").tap().await;
        app.button("Tøm papirkurven").tap().await;
        app.button("Slet for altid").tap().await;
        app.wait_for_text("Papirkurven er tom.").await;
        app.button("Fortryd").gone().await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
    });
}

#[test]
fn a_draft_taken_back_does_not_cost_the_one_written_since() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        app.textbox("Note").fill("Den første").await;
        app.reload().await;
        app.button("Kassér kladden").tap().await;
        app.textbox("Note").fill("Den anden").await;
        app.button("Fortryd").tap().await;
        app.textbox("Note").has_value("Den første").await;
        app.button("Fortryd").tap().await;
        app.textbox("Note").has_value("Den anden").await;
    });
}

async fn delete(app: &App, kind: &str) {
    app.article(kind)
        .find("link", Name::Starting(kind.to_owned()))
        .tap()
        .await;
    app.button("Slet").tap().await;
    app.wait_for_status("Noten ligger i papirkurven").await;
}
