//! The phone's system: text shared from another app, a file opened with this one, and the number on its icon.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, seed, test, until};
use crate::transfer::{NOW, file};

const SHARED: &str = "/noter/ny?titel=Opslag&tekst=Vi+m%C3%B8des+100%25+i+hallen%0AAlle+er+med&adresse=https%3A%2F%2Fmou.dk%2F1%3Fa%3Db";
const TEXT: &str = "Opslag\nVi mødes 100% i hallen\nAlle er med\nhttps://mou.dk/1?a=b";

#[test]
fn what_another_app_shares_is_a_new_note_also_without_a_network() {
    test(Options::with_worker(), async |app| {
        scenes::village(app, "Mou").await;
        app.controlled().await;
        app.server.stop();
        app.load(SHARED).await;
        app.textbox("Note").has_value(TEXT).await;
        // A reload doesn't bring it again, and doesn't lose it.
        app.wait_for_path("/noter/ny").await;
        app.textbox("Note").fill("Rettet").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.reload().await;
        app.textbox("Note").has_value("Rettet").await;
        scenes::save(app).await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Rettet");
    });
}

#[test]
fn it_never_takes_the_place_of_a_draft() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Halvt skrevet").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.load(SHARED).await;
        app.textbox("Note").has_value(TEXT).await;
        let drafts = "return Object.entries(localStorage).filter(([key]) => key.startsWith('vejviseren/draft/capture'))
            .map(([, text]) => text).join()";
        let drafts = scenes::text(&app.script(drafts, &[]).await);
        assert!(
            drafts.contains("Halvt skrevet") && drafts.contains("100% i hallen"),
            "{drafts}"
        );
        scenes::save(app).await;
        app.open("/noter/ny").await;
        app.textbox("Note").has_value("Halvt skrevet").await;
    });
}

#[test]
fn on_a_new_device_it_waits_for_the_village() {
    test(Options::default(), async |app| {
        app.load(SHARED).await;
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.textbox("Note").has_value(TEXT).await;
    });
}

#[test]
fn an_address_that_shares_nothing_opens_an_empty_note() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny?titel=&tekst=+&adresse=").await;
        app.textbox("Note").has_value("").await;
        assert_eq!(scenes::draft(app).await, None);
    });
}

#[test]
fn a_file_that_the_app_was_opened_with_is_shown_as_if_it_had_been_chosen() {
    test(Options::default(), async |app| {
        let content = json!(file("Fra en kollega", NOW).to_string());
        let queue = format!(
            "Object.defineProperty(window, 'launchQueue', {{ value: {{ setConsumer(take) {{
                take({{ files: [{{ getFile: async () => new File([{content}], 'fil.json') }}] }});
            }} }} }})"
        );
        app.on_new_document(&queue).await;
        app.open("/data").await;
        app.wait_for_text("Nye 2").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
    });
}

/// The console has no errors; these tests have no service worker, and the browser says so.
async fn nothing_failed(app: &App) {
    let mut errors = app.console_errors().await;
    errors.retain(|line| !line.contains("when fetching the script"));
    assert_eq!(errors, Vec::<String>::new());
}

/// Waits until `numbers` are the last that were put on the icon.
async fn says(app: &App, numbers: &[u32]) {
    let last = format!("return badges.slice(-{})", numbers.len());
    let outcome = until(async || {
        let said = app.script(&last, &[]).await;
        if said == json!(numbers) {
            Ok(())
        } else {
            Err(said.to_string())
        }
    });
    outcome.await.unwrap();
}

#[test]
fn the_icon_has_the_number_of_what_is_overdue() {
    test(Options::default(), async |app| {
        app.on_new_document(
            "window.badges = [];
            const badge = (name, put) => Object.defineProperty(navigator, name, { value: put });
            badge('setAppBadge', async (count) => { badges.push(count); throw new Error('refused'); });
            badge('clearAppBadge', async () => { badges.push(0); });",
        )
        .await;
        // The example's overdue promises are nobody's.
        seed::example(app).await;
        app.open("/").await;
        says(app, &[0]).await;
        scenes::another_device(app).await;

        seed::village(app, "Mou").await;
        let village = scenes::stored(app, "village").await[0]["id"].clone();
        for (id, on) in [(3, "2026-01-01"), (4, "2026-01-02"), (5, "2999-01-01")] {
            let contact = json!({
                "id": format!("0198c0de-0000-7000-8000-00000000000{id}"), "created": NOW, "updated": NOW,
                "village": village, "name": format!("Nr. {id}"), "kind": "citizen", "status": "new",
                "key_person": false, "follow_up": { "on": on },
            });
            scenes::seed(app, "contact", &contact).await;
        }
        app.open("/kontakter").await;
        says(app, &[2]).await;
        for (name, left) in [("Nr. 3", 1), ("Nr. 4", 0)] {
            app.link_starting(name).tap().await;
            app.button("Markér som fulgt op").tap().await;
            says(app, &[left]).await;
            app.link("Tilbage").tap().await;
        }
        nothing_failed(app).await;
    });
}

#[test]
fn a_browser_without_any_of_it_works_as_before() {
    test(Options::default(), async |app| {
        app.on_new_document(
            "for (const name of ['setAppBadge', 'clearAppBadge'])
                Object.defineProperty(navigator, name, { value: undefined });
            Object.defineProperty(window, 'launchQueue', { value: undefined });",
        )
        .await;
        scenes::village(app, "Mou").await;
        app.open("/data").await;
        app.heading("Filer og sikkerhedskopi").shown().await;
        nothing_failed(app).await;
    });
}
