//! The tabs of a tiltag and of its plan: keys, the way back, and how high each of them is.

use super::tiltag;
use crate::support::{Find, Key, Options, scenes, test};

const TILTAG: &str = "/tiltag/01900000-0000-7000-8000-000000000501";

#[test]
fn keys_choose_a_tab_and_the_address_remembers_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let page = tiltag(app, "Læseaften").await;
        app.wait_for_text("Mou").await;
        app.tabpanel("Arbejdsark").shown().await;
        app.find("tab", "Arbejdsark").focus().await;
        for (key, tab) in [
            (Key::Right, "Aftaler"),
            (Key::End, "Evaluering"),
            (Key::Right, "Arbejdsark"),
            (Key::Left, "Evaluering"),
            (Key::Home, "Arbejdsark"),
            (Key::Right, "Aftaler"),
        ] {
            app.press(key).await;
            app.tabpanel(tab).shown().await;
            let focused = app.script("return document.activeElement.textContent", &[]).await;
            assert_eq!(focused, tab);
            assert_eq!(app.names("tabpanel").await, [tab]);
        }
        // Tab leads into the panel, not to the other tabs.
        app.press(Key::Tab).await;
        let inside = "return !!document.activeElement.closest('[role=tabpanel]')";
        assert_eq!(app.script(inside, &[]).await, true);

        app.wait_for_path(&format!("{page}?fane=aftaler")).await;
        app.reload().await;
        app.tabpanel("Aftaler").shown().await;
        app.find("tab", "Formidling").tap().await;
        app.link("Formidlingsplan").tap().await;
        app.tabpanel("Før").shown().await;
        app.link("Tilbage").tap().await;
        app.tabpanel("Formidling").shown().await;
        // Back leads out of the page, not from tab to tab.
        app.link("Tilbage").tap().await;
        app.wait_for_path("/tiltag").await;
    });
}

#[test]
fn each_tab_is_about_two_screens_high() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        for (tab, limit) in [
            ("?fane=arbejdsark", 1700),
            ("?fane=aftaler", 1700),
            ("?fane=formidling", 1700),
            ("?fane=evaluering", 1700),
            ("/formidling?fane=foer", 1900),
            ("/formidling?fane=efter", 1900),
        ] {
            app.open(&format!("{TILTAG}{tab}")).await;
            let high = app
                .script("return document.documentElement.scrollHeight", &[])
                .await;
            let high = high.as_u64().unwrap();
            assert!(high <= limit, "{tab} is {high} px high");
        }
    });
}
