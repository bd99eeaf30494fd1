//! The formidling checklist: before and after, each ticked separately.

use serde_json::json;
use vejviseren::guide::CHECKLIST;

use crate::initiatives::tiltag;
use crate::support::{Engine, Find, Options, scenes, test};

#[test]
fn ten_items_before_and_after_and_ones_own() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        let page = tiltag(app, "Læseaften").await;
        app.open(&format!("{page}/formidling")).await;
        for phase in ["Efter", "Før"] {
            app.find("tab", phase).tap().await;
            let names = app.tabpanel(phase).names("checkbox").await;
            assert_eq!(names.len(), CHECKLIST.len(), "{names:?}");
            for item in &CHECKLIST {
                assert!(
                    names.contains(&item.text.to_owned()),
                    "{phase} lacks «{}»",
                    item.text
                );
            }
        }
        let (before, after) = (app.tabpanel("Før"), app.tabpanel("Efter"));
        before.checkbox("Nyhedsbreve").tap().await;
        before.textbox("Eget punkt").fill("Skilt ved rundkørslen").await;
        before.button("Tilføj").tap().await;
        before.checkbox("Skilt ved rundkørslen").tap().await;
        before.button("Rediger Nyhedsbreve").tap().await;
        before.textbox("Ansvarlig").fill("Mette").await;
        before.date("Frist").set("2026-12-01").await;
        before.textbox("Note").fill("Også skolens").await;

        app.reload().await;
        before.checkbox("Nyhedsbreve").is_checked(true).await;
        before.checkbox("Skilt ved rundkørslen").is_checked(true).await;
        app.wait_for_text("2 af 9 udført").await;
        app.wait_for_text("Mette · Frist 1.12.2026").await;
        before.button("Rediger Nyhedsbreve").tap().await;
        before.textbox("Ansvarlig").has_value("Mette").await;
        before.date("Frist").has_value("2026-12-01").await;
        before.textbox("Note").has_value("Også skolens").await;

        before.button("Rediger Nyhedsbreve").tap().await;
        before.button("Rediger Skilt ved rundkørslen").tap().await;
        before.button("Slet").tap().await;
        before.checkbox("Skilt ved rundkørslen").gone().await;
        app.button("Fortryd").tap().await;
        before.checkbox("Skilt ved rundkørslen").is_checked(true).await;

        app.find("tab", "Efter").tap().await;
        after.checkbox("Nyhedsbreve").is_checked(false).await;
        after.checkbox("Skilt ved rundkørslen").gone().await;
    });
}

#[test]
fn what_is_open_comes_first_and_what_is_not_relevant_is_folded() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        let page = tiltag(app, "Læseaften").await;
        app.open(&format!("{page}/formidling")).await;
        let before = app.tabpanel("Før");
        let first = before.names("checkbox").await[0].clone();
        before.checkbox(&first).tap().await;
        before.button("Rediger Nyhedsbreve").tap().await;
        before.combobox("Status").set("Ikke relevant").await;
        app.wait_for_text("1 af 7 udført").await;
        // Nothing moves under the finger.
        assert_eq!(before.names("checkbox").await[0], first);
        before.combobox("Status").has_value("not_relevant").await;

        app.reload().await;
        app.wait_for_text("1 af 7 udført").await;
        let names = before.names("checkbox").await;
        assert_eq!(names.last(), Some(&first), "{names:?}");
        before.checkbox("Nyhedsbreve").gone().await;
        before.button("Ikke relevant (1)").tap().await;
        before.checkbox("Nyhedsbreve").is_checked(false).await;
    });
}

#[test]
fn it_prints_as_a_checklist_on_one_a4() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/tiltag/01900000-0000-7000-8000-000000000501/formidling")
            .await;
        app.find("tab", "Før").shown().await;
        if !app.on_paper().await {
            return;
        }
        let paper = app.article("Formidlingsplan").text().await;
        for part in [
            "Formidlingsplan: Læseaften i pejsestuen",
            "Plakater (fysiske)",
            "Jonas",
            "Podcast",
            "Invitationens tekst",
            "Bjørk Ærøskjold",
        ] {
            assert!(paper.contains(part), "«{part}» is missing from {paper}");
        }
        for role in ["checkbox", "button", "tab", "textbox"] {
            assert!(app.names(role).await.is_empty(), "a {role} on paper");
        }
        if app.browser.engine == Engine::Chromium {
            let options = json!({"preferCSSPageSize": true});
            let printed = app.cdp("Page.printToPDF", options).await;
            let js = "return atob(arguments[0]).split('/Type /Page\\n').length - 1";
            assert_eq!(app.script(js, &[printed["data"].clone()]).await, 1, "pages");
        }
    });
}
