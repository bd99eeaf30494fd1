//! The formidling plan of an initiative.

use serde_json::json;

use super::tiltag;
use crate::support::{Find, Options, scenes, seed, test};

#[test]
fn each_item_has_a_state_somebody_and_a_day() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/ressourcer").await;
        app.textbox("Navn").fill("Mou Nyt").await;
        app.combobox("Type").set("Kanal").await;
        app.button("Tilføj").tap().await;
        app.link("Mou Nyt").shown().await;
        tiltag(app, "Læseaften").await;
        app.find("tab", "Formidling").tap().await;
        app.link("Formidlingsplan").tap().await;
        app.heading("Formidlingsplan").shown().await;
        let (before, after) = (app.tabpanel("Før"), app.tabpanel("Efter"));
        let whole = before.text().await;
        assert!(
            whole.contains("0 af 9 udført"),
            "eight that fit, and the channel: {whole}"
        );
        before.checkbox("Mou Nyt").tap().await;
        before.button("Rediger Husstandsomdeling").tap().await;
        before.combobox("Status").set("Ikke relevant").await;
        app.wait_for_text("1 af 8 udført").await;
        before.button("Rediger Husstandsomdeling").tap().await;
        before.button("Rediger Nyhedsbreve").tap().await;
        before.combobox("Status").set("Planlagt").await;
        before.textbox("Ansvarlig").fill("Mette").await;
        before.date("Frist").set("2026-01-02").await;
        app.wait_for_text("Planlagt · Mette · Frist 2.1.2026").await;
        app.find("tab", "Efter").tap().await;
        after.checkbox("Nyhedsbreve").is_checked(false).await;
        app.find("tab", "Før").tap().await;
        app.checkbox("De, der er på billederne, har sagt ja til, at vi viser dem")
            .tap()
            .await;

        app.checkbox("Sortér efter frist").tap().await;
        app.checkbox("Sortér efter frist").is_checked(true).await;
        assert_eq!(before.names("checkbox").await[0], "Nyhedsbreve");
        let page = app.path().await.replace("?fane=foer", "");
        app.reload().await;
        before.checkbox("Mou Nyt").is_checked(true).await;
        app.checkbox("De, der er på billederne, har sagt ja til, at vi viser dem")
            .is_checked(true)
            .await;
        let plan = scenes::stored(app, "plan_item").await;
        assert!(plan.iter().any(|item| item["item"] == "newsletters"
            && item["state"] == "planned"
            && item["due"] == "2026-01-02"));
        assert!(
            plan.iter()
                .any(|item| item["item"] == "households" && item["state"] == "not_relevant")
        );
        assert_eq!(
            plan.iter().filter(|item| item["phase"] == json!("after")).count(),
            0
        );

        app.load("/").await;
        app.link_starting("Læseaften: Nyhedsbreve fristen var den 2. januar")
            .tap()
            .await;
        app.wait_for_path(&page).await;
        app.load("/trin/4").await;
        app.region("Formidlingsplaner").link("Læseaften").tap().await;
        app.wait_for_path(&page).await;
    });
}
