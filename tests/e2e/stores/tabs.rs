//! Two tabs of the app at once.

use super::import;
use crate::support::{App, Find, Locator, Name, Options, scenes, seed, test};

#[test]
fn what_one_writes_the_other_shows() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.load("/noter").await;
        let first = app.tab().await;
        let second = app.new_tab().await;
        scenes::note(app, "Interview", "Skrevet i den anden").await;
        app.go_to(&first).await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Skrevet i den anden").await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Slet").tap().await;
        app.go_to(&second).await;
        app.load("/noter").await;
        app.wait_for_status("0 noter").await;
    });
}

#[test]
fn what_one_imports_the_others_show() {
    test(Options::default(), async |app| {
        app.load("/noter").await;
        let before = app.tab().await;
        let importing = app.new_tab().await;
        app.load("/data").await;
        import(app, 3_000).await;
        // Opened during the merge: it may have read the stores before they had the records.
        let meanwhile = app.new_tab().await;
        app.load("/noter").await;
        app.go_to(&importing).await;
        app.wait_for_status("Hentet ind: 3.001 ting").await;
        for other in [before, meanwhile] {
            app.go_to(&other).await;
            app.wait_for_status("3.000 noter").await;
        }
    });
}

#[test]
fn each_has_its_own_draft_and_both_notes_are_saved_once() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
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
        app.load("/noter").await;
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
        app.load("/").await;
        app.wait_for_text("Du har en kladde").await;
        app.load("/noter/ny").await;
        app.textbox("Note").has_value("I den anden").await;
    });
}

#[test]
fn a_new_note_leaves_the_one_that_is_being_saved_alone() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Den første").await;
        // The database answers the first commit when the test says so.
        app.script(
            "const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete').set;
            Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { configurable: true, set(answer) {
                complete.call(this, (event) => { window.answer = () => answer.call(this, event); });
            } });",
            &[],
        )
        .await;
        app.button("Gem og ny").tap().await;
        app.textbox("Note").has_value("").await;
        app.textbox("Note").fill("Den næste").await;
        let js = "return Object.entries(localStorage).filter(([key]) => key.startsWith('vejviseren/draft/'))
            .map(([, text]) => JSON.parse(text).text).sort()";
        assert_eq!(
            app.script(js, &[]).await,
            serde_json::json!(["Den første", "Den næste"])
        );
    });
}

#[test]
fn both_editing_one_note_lose_neither_text() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Som den var").await;
        let id = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        let page = format!("/noter/{id}");
        app.load(&page).await;
        app.button("Redigér").tap().await;
        app.textbox("Note").fill("Fra den første").await;
        let first = app.tab().await;
        app.new_tab().await;
        app.load(&page).await;
        app.button("Redigér").tap().await;
        app.textbox("Note").has_value("Som den var").await;
        app.textbox("Note").fill("Fra den anden").await;
        scenes::save(app).await;
        app.go_to(&first).await;
        app.textbox("Note").has_value("Fra den første").await;
        scenes::save(app).await;
        app.wait_for_text("Fra den første").await;
        other_version(app).shown().await;
        app.reload().await;
        app.wait_for_text("Fra den første").await;
        other_version(app).tap().await;
        app.wait_for_text("Fra den anden").await;
        // No version was kept that nobody would miss.
        assert_eq!(scenes::stored(app, "version").await.len(), 1);
        assert_eq!(scenes::stored(app, "note").await.len(), 1);
    });
}

fn other_version(app: &App) -> Locator {
    app.find("button", Name::Starting("En anden version".to_owned()))
}

const KEY: &str = "vejviseren/note/01900000-0000-7000-8000-000000000100";
const NEWER: &str = "[99,{}]";

/// Any page of this origin can post anything on the channel.
#[test]
fn a_newer_record_counts_where_it_really_is_and_not_where_it_is_only_said() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let say = "window.saying ??= new BroadcastChannel('vejviseren');
            saying.postMessage([[arguments[0], arguments[1], null]])";
        let (key, newer) = (serde_json::json!(KEY), serde_json::json!(NEWER));
        app.script(say, &[key.clone(), newer.clone()]).await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("Skrevet bagefter").await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        app.heading("Vejviseren skal opdateres").gone().await;

        scenes::keep_deep(app, KEY, NEWER).await;
        app.script(say, &[key, newer]).await;
        app.heading("Vejviseren skal opdateres").shown().await;
    });
}

/// Nor does the app delete everything because of a message.
#[test]
fn all_is_gone_only_where_it_is() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.script(
            "window.same = true; new BroadcastChannel('vejviseren').postMessage([])",
            &[],
        )
        .await;
        app.textbox("Note").fill("Skrevet bagefter").await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        assert_eq!(app.script("return window.same", &[]).await, true);
    });
}
