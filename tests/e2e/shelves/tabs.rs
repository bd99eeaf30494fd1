//! Two tabs of the app at once.

use crate::support::{Find, Options, scenes, test};

#[test]
fn what_one_writes_the_other_shows() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/noter").await;
        let first = app.tab().await;
        let second = app.new_tab().await;
        scenes::note(app, "Interview", "Skrevet i den anden").await;
        app.go_to(&first).await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Skrevet i den anden").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Slet").tap().await;
        app.go_to(&second).await;
        app.open("/noter").await;
        app.wait_for_status("0 noter").await;
    });
}

#[test]
fn each_has_its_own_draft_and_both_notes_are_saved_once() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("I den første").await;
        let first = app.tab().await;
        let second = app.new_tab().await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").has_value("").await;
        app.textbox("Note").fill("I den anden").await;
        app.go_to(&first).await;
        app.reload().await;
        app.textbox("Note").has_value("I den første").await;
        scenes::save(app).await;
        app.go_to(&second).await;
        app.reload().await;
        app.textbox("Note").has_value("I den anden").await;
        scenes::save(app).await;
        app.open("/noter").await;
        app.wait_for_status("2 noter").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 2);
    });
}

#[test]
fn the_draft_of_a_tab_that_is_gone_is_taken_over() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.new_tab().await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("I den anden").await;
        app.restart().await;
        app.open("/").await;
        app.wait_for_text("Du har en kladde").await;
        app.open("/noter/ny").await;
        app.textbox("Note").has_value("I den anden").await;
    });
}
