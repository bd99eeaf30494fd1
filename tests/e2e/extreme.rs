//! Extreme settings: a phone on its side, a page at 400 %, a tablet. Nothing scrolls sideways, and bars leave the page
//! to its content.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, Window, scenes, seed, test};

/// What is wrong with the page: how far it scrolls sideways, and which bars stay when it is scrolled.
const LOOK: &str = "const page = document.documentElement, wrong = [];
    if (page.scrollWidth > page.clientWidth) wrong.push(`${page.scrollWidth - page.clientWidth} px too wide`);
    const bars = [...document.querySelectorAll('header, nav, main .actions')].filter((it) => it.checkVisibility());
    const stuck = (it) => ['fixed', 'sticky'].includes(getComputedStyle(it).position);
    const wide = innerWidth >= 900;
    return [wrong, bars.filter(stuck).filter((it) => !wide || it.localName !== 'nav').map((it) => it.className)]";

fn shown_in(window: Window) -> Options {
    Options {
        window,
        ..Options::default()
    }
}

/// The bars that stay, by path.
async fn look(app: &App) -> Vec<(&str, Value)> {
    scenes::example(app).await;
    let mut seen = Vec::new();
    for path in scenes::PAGES.into_iter().chain(scenes::EXAMPLE_PAGES) {
        app.open(path).await;
        let found = app.script(LOOK, &[]).await;
        assert_eq!(found[0], json!([]), "{path}");
        seen.push((path, found[1].clone()));
    }
    seen
}

fn no_bar_is_stuck(window: Window) {
    test(shown_in(window), async |app| {
        for (path, stuck) in look(app).await {
            assert_eq!(stuck, json!([]), "{path}");
        }
    });
}

#[test]
fn no_bar_is_stuck_on_a_phone_on_its_side() {
    no_bar_is_stuck(Window::Sideways);
}

#[test]
fn no_bar_is_stuck_on_a_page_at_400_percent() {
    no_bar_is_stuck(Window::Zoomed);
}

/// Proves that the two tests above can fail.
#[test]
fn bars_are_stuck_on_an_upright_phone() {
    test(shown_in(Window::Phone), async |app| {
        let stuck = look(app).await;
        assert!(stuck.iter().any(|(_, bars)| bars != &json!([])), "{stuck:?}");
    });
}

#[test]
fn a_tablet_fits_and_has_two_columns_where_there_are_cards() {
    test(shown_in(Window::Tablet), async |app| {
        look(app).await;
        for (path, first, second) in [
            ("/data", "På denne enhed", "Til andre programmer"),
            ("/indstillinger", "Jeres oplysninger", "Bysamfund"),
            ("/ressourcer", "Foreninger", "Kulturelle begivenheder"),
            ("/trin", "Trin 1: Behovsanalyse", "Trin 2: Den første kontakt"),
        ] {
            app.open(path).await;
            let left = async |name: &str| {
                let heading = app.heading(name).element().await.to_json().unwrap();
                let js = "return arguments[0].getBoundingClientRect().left";
                app.script(js, &[heading]).await.as_f64().unwrap()
            };
            let (first, second) = (left(first).await, left(second).await);
            assert!(first < 410.0 && second > 410.0, "{path}: {first} and {second}");
        }
    });
}

#[test]
fn a_choice_of_three_never_leaves_one_alone_on_its_row() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        let rows = "return new Set([...document.querySelectorAll('[role=radiogroup][aria-label=Type] label')]
            .map((it) => Math.round(it.getBoundingClientRect().top))).size";
        for (width, size) in [(390, "100%"), (320, "100%"), (280, "100%"), (390, "200%")] {
            app.browser.resize(width, 640).await.unwrap();
            app.script(
                "document.documentElement.style.fontSize = arguments[0]",
                &[json!(size)],
            )
            .await;
            let rows = app.script(rows, &[]).await;
            assert!(rows == 1 || rows == 3, "{rows} rows at {width} px and {size}");
        }
    });
}

#[test]
fn with_large_text_the_names_of_the_bar_stay_apart() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        let apart =
            "const boxes = [...document.querySelectorAll('nav[aria-label=Hovedmenu] > a')].map((it) => {
                const range = document.createRange();
                range.selectNodeContents(it);
                return range.getBoundingClientRect();
            });
            return boxes.slice(1).map((box, at) => Math.round(box.left - boxes[at].right))";
        for (width, size) in [(390, "100%"), (390, "200%"), (320, "100%"), (320, "200%")] {
            app.browser.resize(width, 800).await.unwrap();
            app.script(
                "document.documentElement.style.fontSize = arguments[0]",
                &[json!(size)],
            )
            .await;
            let gaps: Vec<i64> = serde_json::from_value(app.script(apart, &[]).await).unwrap();
            assert!(
                gaps.len() == 4 && gaps.iter().all(|gap| *gap >= 2),
                "{gaps:?} at {width} px and {size}"
            );
        }
    });
}

/// What is only for the screen, and shown all the same.
const CHROME: &str = "const only = 'nav, .button, .icon-button, [type=search], [type=file], .skip, [role=alertdialog]';
    return [...document.querySelectorAll(only)].filter((it) => it.checkVisibility() && it.getClientRects().length)
        .map((it) => it.outerHTML.slice(0, 100))";

#[test]
fn on_paper_no_page_has_bars_or_buttons_and_each_says_what_it_is() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        if !app.on_paper().await {
            return;
        }
        let headed = "return [...document.querySelectorAll('h1, h2, .poster__heading')].some((it) =>
            it.checkVisibility() && it.getClientRects().length > 0)";
        for path in scenes::PAGES.into_iter().chain(scenes::EXAMPLE_PAGES) {
            app.open(path).await;
            assert_eq!(app.script(CHROME, &[]).await, json!([]), "{path}");
            assert_eq!(
                app.script(headed, &[]).await,
                json!(true),
                "{path} has no heading"
            );
        }
    });
}
