//! The app's own frame is visible before the app runs, and nothing moves when it takes over.

use serde_json::json;

use crate::bad_net::stuck;
use crate::support::{App, Engine, Find, Options, Window, scenes, test};

/// Pauses the app at the last step before it starts, so that the test can look at the page. A page that gets this far
/// has everything it needs, from the service worker or the network.
const HOLD: &str = "const start = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        await new Promise((go) => { window.go = go; });
        return start(...given);
    };
    window.moved = [];
    const name = ({ node, previousRect, currentRect }) =>
        `${node?.nodeName} ${node?.className ?? node?.textContent}: ${previousRect.y} to ${currentRect.y}`;
    new PerformanceObserver((list) => {
        const far = list.getEntries().filter((it) => it.value > 0.001);
        window.moved.push(...far.flatMap((it) => it.sources.map(name)));
    }).observe({ type: 'layout-shift', buffered: true });";

/// The positions of the top bar, the tab bar and each of its links.
const BOXES: &str =
    "const all = ['.frame__page > header', 'nav[aria-label=Hovedmenu]', 'nav[aria-label=Hovedmenu] a',
        'nav[aria-label=Hovedmenu] svg', 'header [aria-label=Søg]'];
    return all.flatMap((it) => [...document.querySelectorAll(it)]).map((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        return `${it.tagName} ${x} ${y} ${width} ${height}`;
    })";

async fn example(app: &App) {
    scenes::example(app).await;
    app.controlled().await;
    hold_start(app).await;
}

/// From the next page on, the app starts when the test calls `window.go()`.
pub async fn hold_start(app: &App) {
    app.on_new_document(HOLD).await;
}

/// Opens `path` up to the app's own first paint.
pub async fn open_shell(app: &App, path: &str) {
    let url = app.server.url(path);
    app.browser.driver().goto(url.as_str()).await.unwrap();
    app.wait_for_script("return window.go !== undefined").await;
}

async fn nothing_moves(app: &mut App) {
    example(app).await;
    for path in ["/", "/noter", "/kontakter", "/trin"] {
        open_shell(app, path).await;
        let before = app.script(BOXES, &[]).await;
        assert!(before.as_array().unwrap().len() > 12, "{before}");
        let here = "return document.querySelector('nav [aria-current]').pathname";
        assert_eq!(app.script(here, &[]).await, json!(path));

        app.script("window.go()", &[]).await;
        app.ready().await;
        assert_eq!(app.script(BOXES, &[]).await, before, "{path}");
        assert_eq!(app.script("return window.moved", &[]).await, json!([]), "{path}");
    }
}

#[test]
fn on_a_phone_nothing_moves_when_the_app_takes_over() {
    test(Options::with_worker(), nothing_moves);
}

#[test]
fn on_a_wide_screen_nothing_moves_either() {
    let options = Options {
        window: Window::Desktop,
        ..Options::with_worker()
    };
    test(options, nothing_moves);
}

#[test]
fn its_links_work_before_the_app_does() {
    test(Options::with_worker(), async |app| {
        example(app).await;
        open_shell(app, "/").await;
        let bar = app.navigation("Hovedmenu");
        for place in ["Overblik", "Noter", "Ny note", "Trin", "Kontakter"] {
            bar.link(place).shown().await;
        }
        // The person navigates while the app is still loading.
        bar.link("Kontakter").tap().await;
        app.wait_for_path("/kontakter").await;
        app.wait_for_script("return window.go !== undefined").await;
        app.script("window.go()", &[]).await;
        app.ready().await;
        app.heading("Kontakter").shown().await;
    });
}

/// Browsers may paint while still parsing the page, and the rest must not move what is already there.
#[test]
fn a_bar_that_is_half_there_is_not_seen() {
    test(Options::with_worker(), async |app| {
        example(app).await;
        open_shell(app, "/").await;
        let bar = app.navigation("Hovedmenu");
        bar.shown().await;
        let cut = "const bar = document.querySelector(`#app-shell ${arguments[0]}`);
            while (bar.nextElementSibling) bar.nextElementSibling.remove();
            return bar.checkVisibility({ visibilityProperty: true })";
        assert_eq!(app.script(cut, &[json!("header")]).await, json!(false));
        bar.shown().await; // It comes first, and is whole by then.
        assert_eq!(app.script(cut, &[json!("nav")]).await, json!(false));
        bar.gone().await;
        assert_eq!(app.text().await.trim(), "");
    });
}

#[test]
fn where_one_writes_and_where_one_talks_it_has_no_bar() {
    test(Options::with_worker(), async |app| {
        example(app).await;
        for path in ["/noter/ny", "/trin/1/samtale"] {
            open_shell(app, path).await;
            app.navigation("Hovedmenu").gone().await;
            app.script("window.go()", &[]).await;
            app.ready().await;
            app.navigation("Hovedmenu").gone().await;
        }
    });
}

#[test]
fn the_very_first_visit_begins_with_what_the_app_will_say() {
    test(Options::with_worker(), async |app| {
        let said = "return [...document.querySelector('main').children].slice(0, 4).map((it) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            return `${it.src ?? it.innerText} ${x} ${y} ${width} ${height}`;
        })";
        app.on_new_document(HOLD).await;
        open_shell(app, "/").await;
        app.navigation("Hovedmenu").gone().await;
        let before = app.script(said, &[]).await;
        assert_eq!(before.as_array().unwrap().len(), 4, "{before}");
        stuck(app).await;
        app.link("Prøv igen").shown().await;

        app.script("window.go()", &[]).await;
        app.ready().await;
        assert_eq!(app.script(said, &[]).await, before);

        // Somebody who has used the app before isn't welcomed again.
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        open_shell(app, "/").await;
        app.navigation("Hovedmenu").shown().await;
        app.heading("Hvor skal I hen?").gone().await;

        // Not even if the browser has cleared localStorage: the database may have everything.
        app.script("window.go()", &[]).await;
        app.ready().await;
        app.controlled().await;
        app.script("localStorage.clear()", &[]).await;
        open_shell(app, "/").await;
        app.navigation("Hovedmenu").shown().await;
        app.heading("Hvor skal I hen?").gone().await;
    });
}

#[test]
fn only_the_style_comes_before_it() {
    test(Options::with_worker(), async |app| {
        // The other browsers don't report what blocks rendering.
        if app.browser.engine != Engine::Chromium {
            return;
        }
        app.on_new_document(HOLD).await;
        open_shell(app, "/").await;
        let js = "return performance.getEntriesByType('resource')
            .filter((it) => it.renderBlockingStatus === 'blocking').map((it) => it.name.split('.').pop())";
        assert_eq!(app.script(js, &[]).await, json!(["css"]));
    });
}

#[test]
fn with_reduced_motion_it_says_what_to_do_as_well() {
    test(Options::with_worker(), async |app| {
        if !app.prefer("prefers-reduced-motion").await {
            return;
        }
        app.on_new_document(HOLD).await;
        open_shell(app, "/").await;
        stuck(app).await;
        app.link("Prøv igen").shown().await;
    });
}
