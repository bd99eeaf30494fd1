//! No sideways scrolling: not on the smallest phone, not with text twice the size.

use crate::support::{App, Find, Options, Window, scenes, seed, test};

async fn fits(app: &App, twice: bool) {
    seed::village(app, "Sønder Vindinge og Omegns Fællesbysamfund").await;
    app.open("/noter/ny?type=kontakt").await;
    app.textbox("Note")
        .fill("Speciallægepraksisplanlægningsstabiliseringsperiode er et langt ord.")
        .await;
    app.textbox("Navn")
        .fill("Christian Frederik Rosenkrantz-Charisius")
        .await;
    app.textbox("E-mail")
        .fill("christian.frederik.rosenkrantz@borgerforeningen.example.dk")
        .await;
    app.date("Følg op den").set("2026-11-01").await;
    app.button("Gem").tap().await;
    app.wait_for_status("Noten er gemt").await;
    app.open("/kontakter").await;
    app.link("Christian Frederik Rosenkrantz-Charisius").tap().await;
    app.heading("Christian Frederik Rosenkrantz-Charisius")
        .shown()
        .await;
    let contact = app.path().await;
    for path in scenes::PAGES
        .into_iter()
        .chain(["/noter/ny?type=kontakt", contact.as_str()])
    {
        app.follow(path).await;
        if twice {
            app.script("document.documentElement.style.fontSize = '200%'", &[])
                .await;
        }
        let wide = app
            .script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
                &[],
            )
            .await;
        assert_eq!(wide, 0, "{path} scrolls sideways");
    }
}

#[test]
fn fits_a_phone_of_320_pixels() {
    let options = Options {
        window: Window::SmallPhone,
        ..Options::default()
    };
    test(options, async |app| fits(app, false).await);
}

#[test]
fn fits_with_text_of_twice_the_size() {
    test(Options::default(), async |app| fits(app, true).await);
}
