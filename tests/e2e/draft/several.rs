//! Several notes half written: each waits until it is gone on with, saved or thrown away.

use crate::support::{App, Find, Options, scenes, test};

/// Taps the tile for a note of `kind`.
async fn tile(app: &App, kind: &str) {
    app.open("/").await;
    app.link(kind).tap().await;
    app.radio(kind).is_checked(true).await;
}

/// The names of the drafts on the overview.
async fn drafts(app: &App) -> Vec<String> {
    let links = app.find("main", "").names("link").await;
    links
        .into_iter()
        .filter(|name| name.starts_with("Kladde: "))
        .collect()
}

#[test]
fn a_tile_opens_what_it_says_and_parks_what_was_half_written() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        tile(app, "Interview").await;
        app.textbox("Note").fill("Hallen står tom om onsdagen").await;

        // Two taps from there: back, and the tile.
        app.link("Tilbage").tap().await;
        app.link("Kontakt").tap().await;
        app.radio("Kontakt").is_checked(true).await;
        app.textbox("Note").has_value("").await;
        assert_eq!(app.focused_name().await, "Navn");
        app.type_text("Inga Bak").await;
        // Another of the same kind too.
        tile(app, "Interview").await;
        app.textbox("Note").has_value("").await;
        app.textbox("Note").fill("Bænken er altid optaget").await;

        app.open("/").await;
        let all = [
            "Kladde: Bænken er altid optaget",
            "Kladde: Inga Bak",
            "Kladde: Hallen står tom om onsdagen",
        ];
        assert_eq!(drafts(app).await, all, "the latest comes first");
        app.link(all[2]).tap().await;
        app.textbox("Note").has_value("Hallen står tom om onsdagen").await;
        app.textbox("Note").fill("Hallen står tom om torsdagen").await;
        // A reload goes on with the same one, also when its type was changed.
        app.radio("Observation").tap().await;
        app.reload().await;
        app.radio("Observation").is_checked(true).await;
        app.textbox("Note")
            .has_value("Hallen står tom om torsdagen")
            .await;
        scenes::save(app).await;
        app.open("/").await;
        assert_eq!(drafts(app).await, [all[0], all[1]]);

        app.link(all[1]).tap().await;
        app.textbox("Navn").has_value("Inga Bak").await;
        scenes::save(app).await;
        assert_eq!(drafts(app).await, [all[0]]);
        // The bar goes on with what was written last.
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").has_value("Bænken er altid optaget").await;
    });
}

#[test]
fn one_of_them_is_thrown_away_and_brought_back() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        for text in ["Den første", "Den anden"] {
            tile(app, "Interview").await;
            app.textbox("Note").fill(text).await;
        }
        app.open("/").await;
        let [second, first] = ["Kladde: Den anden", "Kladde: Den første"];
        app.region("Kladder").button("Kassér kladden").number(2).await;
        // Each button is described by the draft that it is about.
        let js = "const about = (button) => document.getElementById(button.getAttribute('aria-describedby'))?.innerText;
            [...document.querySelectorAll('button')].find((button) => about(button) === arguments[0]).click()";
        app.script(js, &[second.into()]).await;
        app.link(second).gone().await;
        app.link(first).shown().await;
        app.button("Fortryd").tap().await;
        app.link(second).shown().await;
        app.reload().await;
        assert_eq!(drafts(app).await, [second, first]);

        app.link(first).tap().await;
        app.wait_for_status("Du har en kladde").await;
        app.button("Kassér kladden").tap().await;
        app.textbox("Note").has_value("").await;
        app.open("/").await;
        assert_eq!(drafts(app).await, [second]);
    });
}
