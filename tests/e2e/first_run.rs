//! The first run: filling in one field is enough to start. Then a second village, and back to the first.

use crate::support::{App, Find, Options, scenes, seed, test};

#[test]
fn one_field_and_one_is_in() {
    test(Options::default(), async |app| {
        app.open("/").await;
        assert_eq!(app.names("textbox").await, ["Bysamfundets navn"]);
        app.navigation("Hovedmenu").gone().await;

        app.textbox("Bysamfundets navn").fill("Sønder Hygum").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Sønder Hygum");
        let bar = app.navigation("Hovedmenu").names("link").await;
        assert_eq!(bar, ["Overblik", "Noter", "Ny note", "Trin", "Kontakter"]);

        app.reload().await;
        app.heading("Overblik").shown().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Sønder Hygum");
    });
}

#[test]
fn every_address_asks_for_the_bysamfund_first_and_then_goes_on() {
    test(Options::default(), async |app| {
        app.open("/noter/ny?type=observation").await;
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.radio("Observation").is_checked(true).await;
        assert_eq!(app.path().await, "/noter/ny?type=observation");
    });
}

#[test]
fn a_name_is_needed_and_the_page_says_so() {
    test(Options::default(), async |app| {
        app.open("/").await;
        for nothing in ["", "   "] {
            app.textbox("Bysamfundets navn").fill(nothing).await;
            app.wait_for_script("return !document.body.innerText.includes('Skriv, hvad stedet hedder.')")
                .await;
            app.button("Opret bysamfund").tap().await;
            assert_eq!(alert(app).await, "Skriv, hvad stedet hedder.");
        }
        assert_eq!(scenes::stored(app, "village").await.len(), 0);

        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        let villages = scenes::stored(app, "village").await;
        assert_eq!(villages.len(), 1);
        assert_eq!(villages[0]["name"], "Mou");
    });
}

#[test]
fn each_bysamfund_has_its_own_notes() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Havnen er midtpunktet.").await;

        app.open("/").await;
        app.button("Skift bysamfund").tap().await;
        let dialog = app.dialog("Skift bysamfund");
        dialog.textbox("Bysamfundets navn").fill("Egense").await;
        dialog.button("Opret bysamfund").tap().await;
        dialog.gone().await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Egense");
        scenes::note(app, "Observation", "Kirken var fuld.").await;
        app.load("/noter").await;
        only(app, "Kirken var fuld.", "Havnen er midtpunktet.").await;

        switch(app, "Mou").await;
        app.link("Noter").tap().await;
        only(app, "Havnen er midtpunktet.", "Kirken var fuld.").await;
        app.reload().await;
        only(app, "Havnen er midtpunktet.", "Kirken var fuld.").await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Mou");

        app.restart().await;
        app.load("/noter").await;
        only(app, "Havnen er midtpunktet.", "Kirken var fuld.").await;

        switch(app, "Egense").await;
        app.link("Noter").tap().await;
        only(app, "Kirken var fuld.", "Havnen er midtpunktet.").await;
    });
}

async fn switch(app: &App, to: &str) {
    app.button("Skift bysamfund").tap().await;
    app.dialog("Skift bysamfund").button(to).tap().await;
    app.dialog("Skift bysamfund").gone().await;
    app.heading("Overblik").shown().await;
}

async fn only(app: &App, here: &str, elsewhere: &str) {
    app.wait_for_status("1 note").await;
    let text = app.text().await;
    assert!(text.contains(here), "{here} is missing: {text}");
    assert!(
        !text.contains(elsewhere),
        "{elsewhere} is not of this place: {text}"
    );
}

/// The text of the page's alerts.
async fn alert(app: &App) -> String {
    let js =
        "return [...document.querySelectorAll('[role=alert]')].map((it) => it.innerText).join(' ').trim()";
    scenes::text(&app.script(js, &[]).await)
}
