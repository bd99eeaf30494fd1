//! No horizontal scrolling, even on the smallest phone or with text at twice the size. Nothing is squeezed, and
//! unselected options don't look selected.

use serde_json::{Value, json};

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
        app.open(path).await;
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

/// Text that is squeezed into a column of a letter or two, with every details element unfolded.
const SQUEEZED: &str = "document.querySelectorAll('main details').forEach((fold) => fold.open = true);
    const own = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.data.trim()).join('');
    return [...document.querySelectorAll('main *')].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return element.checkVisibility() && own(element).length > 6 && width < 120 && height > 3 * width;
    }).map(own)";

async fn nothing_is_squeezed(app: &App) {
    for path in scenes::PAGES.into_iter().chain(scenes::EXAMPLE_PAGES) {
        app.open(path).await;
        let squeezed = app.script(SQUEEZED, &[]).await;
        assert_eq!(squeezed, json!([]), "squeezed on {path}");
    }
}

#[test]
fn no_text_is_squeezed_on_the_screen_or_on_paper() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        nothing_is_squeezed(app).await;
        if app.on_paper().await {
            nothing_is_squeezed(app).await;
        }
    });
}

/// The computed look of a radio button, its dot included.
async fn look(app: &App, radio: &str) -> Value {
    let radio = app.radio(radio).element().await.to_json().unwrap();
    let js = "const look = (of) => { const style = getComputedStyle(arguments[0], of);
        return [style.backgroundColor, style.borderColor, style.scale]; };
        return [look(null), look('::before')]";
    app.script(js, &[radio]).await
}

#[test]
fn radios_look_chosen_only_when_they_are() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        let names = app.radiogroup("Beslutning").names("radio").await;
        let [first, second, ..] = names.as_slice() else {
            panic!("{names:?}");
        };
        let before = (look(app, first).await, look(app, second).await);
        app.radio(first).tap().await;
        app.radio(first).is_checked(true).await;
        assert_ne!(look(app, first).await, before.0, "the chosen one looks as before");
        assert_eq!(
            look(app, second).await,
            before.1,
            "the other one looks chosen before"
        );
    });
}

#[test]
fn a_very_long_name_leaves_the_screen_to_the_page() {
    test(Options::default(), async |app| {
        let name = "Borgerforeningen for Sønder Vindinge ".repeat(5);
        let name = name.trim();
        seed::village(app, name).await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Note").fill("Talt sammen.").await;
        app.textbox("Navn").fill(name).await;
        scenes::save(app).await;
        app.open("/kontakter").await;
        app.link(name).tap().await;
        // It is truncated only visually.
        app.heading(name).shown().await;
        let high = app
            .script("return document.querySelector('.top').offsetHeight", &[])
            .await;
        assert!(high.as_f64().unwrap() <= 110.0, "the bar is {high} px high");
    });
}
