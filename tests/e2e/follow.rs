//! Views follow the data: a name that is changed, and the current date.

use serde_json::json;

use crate::support::{App, Find, Options, scenes, test};

/// Waits until `old` has disappeared from the page.
async fn gone(app: &App, old: &str) {
    let old = json!(old);
    app.wait_for_script(&format!("return !document.body.innerText.includes({old})"))
        .await;
}

#[test]
fn a_new_name_is_shown_at_once_and_no_title_tells_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Vil låne hallen ud").await;
        app.textbox("Navn").fill("Anne Friis").await;
        scenes::save(app).await;
        app.open("/kontakter").await;
        app.link("Anne Friis").tap().await;
        app.heading("Anne Friis").shown().await;
        app.button("Redigér").tap().await;
        app.textbox("Navn").fill("Anna Fries").await;
        app.textbox("Organisation").fill("Hallen").await;
        app.heading("Anna Fries").shown().await;
        // The notes' cards show the new name too.
        gone(app, "Anne Friis").await;
        app.article("Kontakt").shown().await;
        assert!(app.article("Kontakt").text().await.contains("Anna Fries"));
        assert_eq!(app.title().await, "Kontakt – Vejviseren");

        app.open("/ressourcer").await;
        app.textbox("Navn").fill("Forsamlingshuset").await;
        app.button("Tilføj").tap().await;
        app.link_starting("Forsamlingshuset").tap().await;
        app.textbox("Navn").fill("Kulturhuset").await;
        app.combobox("Type").set("Mødested").await;
        app.heading("Kulturhuset").shown().await;
        assert_eq!(app.title().await, "Lokal ressource – Vejviseren");

        app.open("/besoeg").await;
        app.textbox("Titel").fill("Fest hos Anne").await;
        app.button("Start feltbesøg").tap().await;
        app.heading("Fest hos Anne").shown().await;
        app.textbox("Titel").fill("Fest hos Bent").await;
        app.heading("Fest hos Bent").shown().await;
        assert_eq!(app.title().await, "Feltbesøg – Vejviseren");

        app.open("/tiltag").await;
        app.textbox("Tiltagets navn").fill("Læsekreds hos Anne").await;
        app.button("Nyt tiltag").tap().await;
        app.heading("Læsekreds hos Anne").shown().await;
        app.textbox("Navn").fill("Læsekreds hos Bent").await;
        app.heading("Læsekreds hos Bent").shown().await;
        assert_eq!(app.title().await, "Tiltag – Vejviseren");
    });
}

#[test]
fn a_village_that_is_called_otherwise_in_another_tab_is_so_here() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "De savner bogbussen").await;
        app.open("/noter").await;
        app.link_starting("Interview").tap().await;
        app.wait_for_text("Mou").await;
        let here = app.tab().await;
        app.new_tab().await;
        app.open("/indstillinger").await;
        app.textbox("Navn").fill("Mov").await;
        app.go_to(&here).await;
        app.wait_for_text("Mov").await;
        gone(app, "Mou").await;
    });
}

/// Defines `later(hours)`, which sets the clock ahead and wakes the page, like a phone that has been asleep.
const LATER: &str = "{ const Real = Date; let ahead = 0;
    window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
        static now() { return Real.now() + ahead; }
    };
    window.later = (hours) => {
        ahead += hours * 3600000;
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }; }";

async fn a_day_later(app: &App) {
    app.script("later(24)", &[]).await;
}

#[test]
fn a_phone_that_wakes_the_next_day_says_today_of_what_was_tomorrow() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let tomorrow = scenes::time(app, 1, "12:00").await[..10].to_owned();
        app.on_new_document(LATER).await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Vil låne hallen ud").await;
        app.textbox("Navn").fill("Anne Friis").await;
        app.date("Følg op den").set(&tomorrow).await;
        scenes::save(app).await;

        app.open("/").await;
        let due = app.region("Frister");
        app.wait_for_text("i morgen").await;
        a_day_later(app).await;
        gone(app, "i morgen").await;
        assert!(due.text().await.contains("i dag"), "{}", due.text().await);
        app.link_starting("Næste skridt Følg op: Anne Friis")
            .shown()
            .await;

        app.load("/kontakter").await;
        app.wait_for_text("i morgen").await;
        a_day_later(app).await;
        gone(app, "i morgen").await;
        app.link("Anne Friis").tap().await;
        app.region("Følg op").shown().await;
        app.wait_for_text("i dag").await;
        a_day_later(app).await;
        app.wait_for_text("fristen var").await;

        app.load("/noter").await;
        app.heading("I dag").shown().await;
        a_day_later(app).await;
        app.heading("I går").shown().await;
        app.heading("I dag").gone().await;
    });
}
