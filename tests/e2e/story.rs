//! The report as slides: one at a time by buttons, keys and fingers, each on one screen; on paper all of them.

use serde_json::json;

use crate::report::sheets;
use crate::support::{App, Find, Key, Options, Window, scenes, seed, test};
use crate::talk::awake::{LOCK, lock_is};

/// The headings of the example's slides.
const SLIDES: [&str; 9] = [
    "Kærby Mark",
    "Det har vi gjort",
    "Det hører vi mest om",
    "Med deres ord",
    "Med deres ord",
    "Med deres ord",
    "Beslutning",
    "Tiltag",
    "Næste skridt",
];

/// Opens the slides from the report.
async fn enter(app: &App) {
    app.open("/rapport").await;
    app.link("Vis som fortælling").tap().await;
    app.wait_for_path("/fortaelling").await;
}

/// Waits until slide `number`, counted from 1, is shown alone.
async fn shows(app: &App, number: usize) {
    app.wait_for_status(&format!("{number} af {}", SLIDES.len()))
        .await;
    app.heading(SLIDES[number - 1]).shown().await;
    assert_eq!(app.names("heading").await[1], SLIDES[number - 1]);
    let path = match number {
        1 => "/fortaelling".to_owned(),
        _ => format!("/fortaelling?side={number}"),
    };
    app.wait_for_path(&path).await;
}

/// Waits until the heading of the slide that is shown has the focus.
async fn heading_has_focus(app: &App, number: usize) {
    app.wait_for_script("return document.activeElement.localName === 'h2'")
        .await;
    assert_eq!(app.focused_name().await, SLIDES[number - 1]);
}

/// A finger comes down and lifts again, this far to the right and down, while it is the first on the screen or not.
async fn swipe(app: &App, right: i32, down: i32, is_primary: bool) {
    let js = "const [right, down, isPrimary] = arguments, main = document.querySelector('main');
        const at = (type, x, y) => main.dispatchEvent(new PointerEvent(type,
            { bubbles: true, pointerType: 'touch', isPrimary, clientX: x, clientY: y }));
        at('pointerdown', 200, 300);
        at('pointerup', 200 + right, 300 + down);";
    app.script(js, &[json!(right), json!(down), json!(is_primary)])
        .await;
}

#[test]
fn one_slide_at_a_time_with_nothing_beside_it() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        enter(app).await;
        shows(app, 1).await;
        app.navigation("Hovedmenu").gone().await;
        assert_eq!(app.names("link").await, ["Spring til indhold"]);
        app.button("Forrige").is_enabled(false).await;
        for number in 2..=SLIDES.len() {
            app.button("Næste").tap().await;
            shows(app, number).await;
            heading_has_focus(app, number).await;
        }
        app.button("Næste").is_enabled(false).await;
        app.button("Forrige").tap().await;
        shows(app, 8).await;
        app.reload().await;
        shows(app, 8).await;
        assert_eq!(app.title().await, "Fortælling – Vejviseren");
    });
}

#[test]
fn two_quick_taps_turn_two_slides() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        enter(app).await;
        shows(app, 1).await;
        let next = app.button("Næste").element().await.to_json().unwrap();
        let js = "const [next] = arguments, spot = { bubbles: true, cancelable: true, clientX: 300, clientY: 700 };
            const tap = () => {
                next.dispatchEvent(new PointerEvent('pointerdown', { ...spot, pointerType: 'touch', isPrimary: true }));
                next.dispatchEvent(new MouseEvent('click', { ...spot, detail: 1 }));
            };
            const path = () => location.search, frame = () => new Promise((done) => requestAnimationFrame(done));
            return (async () => {
                tap();
                while (path() !== '?side=2') await frame();
                tap();
            })()";
        app.script(js, &[next]).await;
        shows(app, 3).await;
    });
}

#[test]
fn closing_leads_back_to_where_one_was() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        enter(app).await;
        app.button("Næste").tap().await;
        shows(app, 2).await;
        app.button("Luk").tap().await;
        app.wait_for_path("/rapport").await;
        app.link("Vis som fortælling").tap().await;
        shows(app, 1).await;
        app.press(Key::Escape).await;
        app.wait_for_path("/rapport").await;
        app.article("Rapport").shown().await;
        // Neither left a step in the history.
        app.back().await;
        app.wait_for_path("/").await;

        app.load("/fortaelling?side=3").await;
        shows(app, 3).await;
        app.button("Luk").tap().await;
        app.wait_for_path("/rapport").await;
    });
}

#[test]
fn keys_lead_from_slide_to_slide() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        scenes::example(app).await;
        enter(app).await;
        shows(app, 1).await;
        for (key, number) in [
            (Key::Right, 2),
            (Key::PageDown, 3),
            (Key::Space, 4),
            (Key::Left, 3),
            (Key::PageUp, 2),
            (Key::End, 9),
            (Key::Right, 9),
            (Key::Home, 1),
            (Key::Left, 1),
        ] {
            app.press(key).await;
            shows(app, number).await;
        }
        // Space presses the button that has the focus.
        app.press(Key::Right).await;
        shows(app, 2).await;
        app.button("Forrige").focus().await;
        app.press(Key::Space).await;
        shows(app, 1).await;
    });
}

#[test]
fn a_finger_moves_to_the_next_slide_and_back() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        enter(app).await;
        shows(app, 1).await;
        swipe(app, -120, 10, true).await;
        shows(app, 2).await;
        heading_has_focus(app, 2).await;
        swipe(app, -120, 10, true).await;
        shows(app, 3).await;
        // Too short, too steep, and a second finger.
        swipe(app, -20, 0, true).await;
        swipe(app, -120, 100, true).await;
        swipe(app, -120, 0, false).await;
        swipe(app, 120, 0, true).await;
        shows(app, 2).await;
    });
}

/// Whether the page can be scrolled down and sideways.
const SCROLLS: &str = "const page = document.documentElement;
    return [page.scrollHeight > page.clientHeight, page.scrollWidth > page.clientWidth]";

fn every_slide_fits(window: Window, size: Option<(u32, u32)>) {
    let options = Options {
        window,
        ..Options::default()
    };
    test(options, async |app| {
        scenes::example(app).await;
        if let Some((width, height)) = size {
            app.browser.resize(width, height).await.expect("another size");
        }
        enter(app).await;
        // The mark of the example takes room that nobody's own slides lack.
        app.find("complementary", "Eksempel – alt her er opdigtet.")
            .shown()
            .await;
        app.script("document.querySelector('aside').hidden = true", &[])
            .await;
        for number in 1..=SLIDES.len() {
            shows(app, number).await;
            assert_eq!(
                app.script(SCROLLS, &[]).await,
                json!([false, false]),
                "slide {number}"
            );
            app.press(Key::Right).await;
        }
    });
}

#[test]
fn every_slide_fits_a_phone() {
    every_slide_fits(Window::Phone, None);
}

#[test]
fn every_slide_fits_a_phone_on_its_side() {
    every_slide_fits(Window::Sideways, None);
}

#[test]
fn every_slide_fits_a_tablet() {
    every_slide_fits(Window::Tablet, None);
}

#[test]
fn every_slide_fits_a_desktop() {
    every_slide_fits(Window::Desktop, None);
}

#[test]
fn every_slide_fits_a_projector() {
    every_slide_fits(Window::Desktop, Some((1920, 1080)));
}

#[test]
fn on_paper_each_slide_has_a_sheet_and_nobody_is_named() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        let people = scenes::stored(app, "contact").await;
        app.open("/fortaelling").await;
        shows(app, 1).await;
        if !app.on_paper().await {
            return;
        }
        let text = app.text().await;
        let mut rest = text.as_str();
        for heading in SLIDES {
            let at = rest
                .find(heading)
                .unwrap_or_else(|| panic!("«{heading}» is missing"));
            rest = &rest[at + heading.len()..];
        }
        assert!(app.names("button").await.is_empty());
        for person in &people {
            let name = person["name"].as_str().unwrap();
            assert!(!text.contains(name), "{name} is named");
        }
        let Some(sheets) = sheets(app).await else { return };
        assert_eq!(sheets.len(), SLIDES.len());
        for sides in sheets {
            // A4 on its side is 842 by 595 points.
            assert!(
                (sides[0] - 842.0).abs() < 1.5 && (sides[1] - 595.0).abs() < 1.5,
                "{sides:?}"
            );
        }
    });
}

#[test]
fn the_screen_stays_on_while_slides_are_shown() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/rapport").await;
        app.script(LOCK, &[]).await;
        app.link("Vis som fortælling").tap().await;
        lock_is(app, 1, 0).await;
        app.button("Næste").tap().await;
        shows(app, 2).await;
        lock_is(app, 1, 0).await;
        app.button("Luk").tap().await;
        lock_is(app, 1, 1).await;
    });
}

/// A browser that lets a page have the whole screen, and notes that it asked; or one that doesn't.
fn full_screen(allowed: bool) -> String {
    format!(
        "Object.defineProperty(Document.prototype, 'fullscreenEnabled', {{ get: () => {allowed} }});
        Element.prototype.requestFullscreen = async function () {{ window.filled = this.localName; }};"
    )
}

#[test]
fn the_whole_screen_is_offered_where_the_browser_has_it() {
    for allowed in [true, false] {
        test(Options::default(), async |app| {
            app.on_new_document(&full_screen(allowed)).await;
            scenes::example(app).await;
            enter(app).await;
            shows(app, 1).await;
            if !allowed {
                app.button("Fuld skærm").gone().await;
                return;
            }
            app.button("Fuld skærm").is_checked(false).await;
            app.button("Fuld skærm").tap().await;
            app.wait_for_script("return window.filled === 'html'").await;
        });
    }
}

#[test]
fn where_there_is_nothing_to_tell_it_says_what_to_do() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/fortaelling").await;
        app.wait_for_text("Her kommer en fortælling til kolleger").await;
        app.link("Ny note").tap().await;
        app.textbox("Note").fill("Vi savner bussen").await;
        scenes::save(app).await;
        app.open("/fortaelling").await;
        app.heading("Mou").shown().await;
        app.wait_for_status("1 af 3").await;
    });
}
