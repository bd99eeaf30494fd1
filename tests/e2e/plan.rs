//! The formidling checklist: before and after, each ticked separately.

use vejviseren::guide::CHECKLIST;

use crate::initiatives::tiltag;
use crate::support::{Find, Options, scenes, test};

#[test]
fn ten_items_before_and_after_and_ones_own() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        let page = tiltag(app, "Læseaften").await;
        app.open(&format!("{page}/formidling")).await;
        for phase in ["Før", "Efter"] {
            let names = app.region(phase).names("checkbox").await;
            assert_eq!(names.len(), CHECKLIST.len(), "{names:?}");
            for item in &CHECKLIST {
                assert!(
                    names.contains(&item.text.to_owned()),
                    "{phase} lacks «{}»",
                    item.text
                );
            }
        }
        let (before, after) = (app.region("Før"), app.region("Efter"));
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
        after.checkbox("Nyhedsbreve").is_checked(false).await;
        after.checkbox("Skilt ved rundkørslen").gone().await;
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
    });
}
