//! Installing the app: the browser's offer where it makes one, illustrated instructions where it never does, and no
//! mention of it once the app is installed.

use serde_json::json;

use crate::iphone::NAME as IPHONE;
use crate::support::{App, Find, Options, scenes, seed, test};

const FIREFOX_PHONE: &str = "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";
const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

const CHROME: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

/// An install offer like Chromium's; `window.asked` counts the outcome.
const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
    window.asked ??= 0;
    offer.prompt = async () => { window.asked += 1; return { outcome: 'accepted' }; };
    window.dispatchEvent(offer);
    return offer.defaultPrevented;";

async fn offered(app: &App) {
    assert_eq!(
        app.script(OFFER, &[]).await,
        json!(true),
        "the browser's own bar stays away"
    );
}

/// Chromium makes offers of its own at any time. These tests control when, and they name the browser as one that makes
/// offers, whichever browser they run in.
async fn no_offer(app: &App) {
    app.call_browser(CHROME).await;
    let hush = "addEventListener('beforeinstallprompt',
        (offer) => offer.isTrusted && offer.stopImmediatePropagation(), true)";
    app.on_new_document(hush).await;
}

/// Opens Overblik after the first note: nobody is asked before it.
async fn with_a_note(app: &App) {
    seed::village(app, "Mou").await;
    seed::note(app, "Interview", "Vi savner et sted").await;
    app.open("/").await;
    app.heading("Overblik").shown().await;
}

#[test]
fn the_browsers_offer_is_a_button_until_it_is_taken() {
    test(Options::with_worker(), async |app| {
        no_offer(app).await;
        app.open("/").await;
        offered(app).await;
        app.button("Installér").gone().await; // The village comes first.
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        app.button("Installér").gone().await; // And the first note.
        scenes::note(app, "Interview", "Vi savner et sted").await;
        app.navigation("Hovedmenu").link("Overblik").tap().await;
        offered(app).await;
        app.region("Installér Vejviseren").button("Installér").tap().await;
        assert_eq!(app.script("return asked", &[]).await, 1);
        app.region("Installér Vejviseren").gone().await;

        // A second offer, and then the app gets installed.
        offered(app).await;
        app.button("Installér").shown().await;
        app.script("window.dispatchEvent(new Event('appinstalled'))", &[])
            .await;
        app.button("Installér").gone().await;
    });
}

#[test]
fn an_offer_made_before_the_app_has_started_is_heard() {
    test(Options::with_worker(), async |app| {
        // No browser makes an offer before it has loaded the page and its manifest.
        no_offer(app).await;
        with_a_note(app).await;
        app.button("Installér").gone().await;
        app.on_new_document(&format!(
            "addEventListener('load', () => {{ (() => {{ {OFFER} }})() }})"
        ))
        .await;
        app.open("/").await;
        app.button("Installér").shown().await;
    });
}

#[test]
fn it_is_said_once_on_overblik_and_always_found_on_om() {
    test(Options::with_worker(), async |app| {
        no_offer(app).await;
        with_a_note(app).await;
        offered(app).await;
        app.button("Ikke nu").tap().await;
        app.button("Installér").gone().await;
        app.reload().await;
        offered(app).await;
        app.button("Installér").gone().await;
        app.load("/om").await;
        app.region("Installér Vejviseren").shown().await;
        app.wait_for_text("Windows: Åbn siden i Edge eller Chrome").await;
        app.button("Installér").gone().await;
        offered(app).await;
        app.button("Installér").tap().await;
        assert_eq!(app.script("return asked", &[]).await, 1);
    });
}

#[test]
fn firefox_on_a_phone_has_steps_in_pictures() {
    test(Options::with_worker(), async |app| {
        no_offer(app).await;
        app.call_browser(FIREFOX_PHONE).await;
        app.open("/").await;
        app.region("Installér Vejviseren").gone().await;
        with_a_note(app).await;
        app.wait_for_text("Vælg »Installer« eller »Føj til startskærm«.")
            .await;
        app.button("Installér").gone().await;
        app.button("Ikke nu").tap().await;
        app.region("Installér Vejviseren").gone().await;
        app.open("/om").await;
        app.wait_for_text("Tryk på de tre prikker i Firefox.").await;
    });
}

#[test]
fn firefox_on_a_computer_says_that_it_cannot() {
    test(Options::with_worker(), async |app| {
        no_offer(app).await;
        app.call_browser(FIREFOX).await;
        with_a_note(app).await;
        app.region("Installér Vejviseren").gone().await;
        app.open("/om").await;
        app.wait_for_text("Firefox på en computer kan ikke installere Vejviseren.")
            .await;
    });
}

#[test]
fn an_iphone_that_would_rather_not_is_not_asked_twice() {
    test(Options::with_worker(), async |app| {
        no_offer(app).await;
        app.call_browser(IPHONE).await;
        app.open("/").await;
        app.button("Fortsæt i browseren").tap().await;
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        scenes::note(app, "Interview", "Vi savner et sted").await;
        app.open("/").await;
        app.heading("Seneste noter").shown().await;
        app.region("Installér Vejviseren").gone().await;
        app.open("/om").await;
        app.region("Installér Vejviseren").shown().await;
        app.wait_for_text("vælg »Føj til hjemmeskærm«").await;
    });
}

#[test]
fn where_it_is_installed_nothing_is_said() {
    test(Options::with_worker(), async |app| {
        no_offer(app).await;
        with_a_note(app).await;
        app.open("/om").await;
        app.region("Installér Vejviseren").shown().await;
        app.on_new_document(
            "{ const real = window.matchMedia;
            window.matchMedia = (query) => query.includes('standalone')
                ? Object.assign(new EventTarget(), { matches: true, media: query }) : real.call(window, query); }",
        )
        .await;
        for agent in [FIREFOX_PHONE, IPHONE] {
            app.call_browser(agent).await;
            for path in ["/", "/om"] {
                app.open(path).await;
                offered(app).await;
                app.region("Installér Vejviseren").gone().await;
                app.button("Installér").gone().await;
            }
        }
    });
}
