//! One thumb, and a keyboard over half the screen: buttons stay above it, the rest makes room, and the keys do what
//! they are labelled.

use serde_json::{Value, json};

use crate::support::{App, Engine, Find, Key, Locator, Options, Window, scenes, seed, test};

/// The height a phone's keyboard takes, in pixels.
const KEYBOARD: f64 = 336.0;

/// From now on the keyboard covers the page, as on an iPhone: `keyboard(pixels)` raises it.
async fn iphone_keyboard(app: &App) {
    fingers(app).await;
    low_window(app).await;
}

/// From now on `keyboard(pixels)` takes that much of the window's height.
async fn low_window(app: &App) {
    app.on_new_document(
        "{ let covered = 0, scale = 1;
        const seen = Object.defineProperties(new EventTarget(), {
            height: { get: () => (innerHeight - covered) / scale }, width: { get: () => innerWidth / scale },
            offsetTop: { value: 0 }, scale: { get: () => scale } });
        Object.defineProperty(window, 'visualViewport', { value: seen });
        const change = () => seen.dispatchEvent(new Event('resize'));
        window.keyboard = (pixels) => { covered = pixels; change(); };
        window.zoom = (times) => { scale = times; change(); }; }",
    )
    .await;
}

/// From now on pages detect a touch screen even where the harness has none.
async fn fingers(app: &App) {
    if app.browser.engine != Engine::Chromium {
        app.on_new_document(
            "{ const known = matchMedia;
            window.matchMedia = (asked) => asked === '(pointer: coarse)' ? { matches: true } : known(asked); }",
        )
        .await;
    }
}

async fn raise(app: &App, pixels: f64) {
    app.script("keyboard(arguments[0])", &[json!(pixels)]).await;
}

/// The top and bottom of an element on the screen.
async fn box_of(app: &App, element: Locator) -> (f64, f64) {
    let element = element.element().await.to_json().unwrap();
    let js = "const { top, bottom } = arguments[0].getBoundingClientRect(); return [top, bottom]";
    let found = app.script(js, &[element]).await;
    (found[0].as_f64().unwrap(), found[1].as_f64().unwrap())
}

/// The height of the screen above the keyboard.
async fn visible(app: &App) -> f64 {
    app.script("return innerHeight", &[]).await.as_f64().unwrap() - KEYBOARD
}

const LONG: &str = "Vi mødtes altid ved købmanden. \
    Nu er den lukket, og så går folk hver til sit. Et sted, hvor man bare kan sidde, det ville være noget. \
    Vi har prøvet at låne hallen, men den er altid optaget om aftenen, og det er dyrt om vinteren. \
    Skolen har et rum, der står tomt. Der er bare ingen, der har nøglen, og ingen, der tør spørge. \
    Vi mødtes altid ved købmanden. Nu er den lukket, og så går folk hver til sit, og børnene kører til byen. \
    Et sted, hvor man bare kan sidde, det ville være noget, og så skulle der være kaffe.";

#[test]
fn the_buttons_of_capture_stand_on_the_keyboard_and_never_over_the_text() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        iphone_keyboard(app).await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill(&LONG.repeat(2)).await;
        raise(app, KEYBOARD).await;
        let visible = visible(app).await;
        let (top, bottom) = box_of(app, app.button("Gem")).await;
        assert!(
            bottom <= visible && bottom > visible - 40.0,
            "{bottom} of {visible}"
        );
        let (_, text) = box_of(app, app.textbox("Note")).await;
        assert!(text <= top, "the text ends at {text}, the buttons begin at {top}");

        // The other fields too: the focused field is above the buttons.
        let (top, _) = box_of(app, app.button("Gem")).await;
        scenes::unfold_details(app).await;
        app.textbox("Citat").focus().await;
        // Some browsers take a moment to scroll it there.
        let above = "return document.activeElement.getBoundingClientRect().bottom <= ";
        app.wait_for_script(&format!("{above}{top}")).await;

        app.button("Gem og ny").tap().await;
        let (_, toast) = box_of(app, app.button("Fortryd")).await;
        assert!(toast <= visible, "the toast ends at {toast} of {visible}");

        raise(app, 0.0).await;
        let (_, bottom) = box_of(app, app.button("Gem")).await;
        assert!(bottom > visible, "down again: {bottom}");
    });
}

#[test]
fn the_conversation_keeps_its_buttons_above_the_keyboard() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        iphone_keyboard(app).await;
        app.open("/trin/1/samtale").await;
        app.button("Næste spørgsmål").tap().await;
        let answer = vejviseren::guide::NEEDS.talk[0].text;
        app.textbox(answer).fill("412, mest familier").await;
        raise(app, KEYBOARD).await;
        let visible = visible(app).await;
        let (top, bottom) = box_of(app, app.button("Næste spørgsmål")).await;
        assert!(bottom <= visible, "{bottom} of {visible}");
        let (_, field) = box_of(app, app.textbox(answer)).await;
        assert!(
            field <= top,
            "the answer ends at {field}, the buttons begin at {top}"
        );
    });
}

#[test]
fn the_bar_gives_way_to_the_keyboard_but_not_to_a_magnifier() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        iphone_keyboard(app).await;
        app.open("/trin/1").await;
        let bar = app.navigation("Hovedmenu");
        raise(app, KEYBOARD).await;
        bar.shown().await; // Nobody is typing, so it can't be the keyboard.
        app.textbox("Hvor mange bor her, og hvem er de?").focus().await;
        bar.gone().await;
        raise(app, 0.0).await;
        bar.shown().await;
        app.script("zoom(3)", &[]).await;
        bar.shown().await;
    });
}

#[test]
fn where_the_page_shrinks_with_the_keyboard_the_bar_gives_way_too() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        fingers(app).await;
        app.open("/trin/1").await;
        app.textbox("Hvor mange bor her, og hvem er de?").focus().await;
        app.navigation("Hovedmenu").shown().await;
        let (width, height) = Window::Phone.size();
        app.browser.resize(width, height - 340).await.unwrap();
        app.navigation("Hovedmenu").gone().await;
        app.browser.resize(width, height).await.unwrap();
        app.navigation("Hovedmenu").shown().await;
    });
}

/// A keyboard comes up for what is typed in, and only on a touch screen.
#[test]
fn a_low_window_is_no_keyboard_with_a_mouse_or_with_a_box_to_tick() {
    let guess = "return document.documentElement.hasAttribute('data-keyboard')";
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Kort").await;
        low_window(app).await;
        app.open("/noter").await;
        app.searchbox("Søg i noter").focus().await;
        raise(app, KEYBOARD).await;
        assert_eq!(app.script(guess, &[]).await, json!(false));
        app.navigation("Hovedmenu").shown().await;
    });
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        iphone_keyboard(app).await;
        app.open("/noter/ny").await;
        app.radio("Observation").focus().await;
        raise(app, KEYBOARD).await;
        assert_eq!(app.script(guess, &[]).await, json!(false), "a radio");
        app.checkbox("Behov").focus().await;
        raise(app, KEYBOARD).await;
        assert_eq!(app.script(guess, &[]).await, json!(false), "a checkbox");
        app.textbox("Note").focus().await;
        app.wait_for_script(guess).await;
    });
}

#[test]
fn the_buttons_of_a_note_being_edited_stand_above_the_bar() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Kort").await;
        app.open("/noter").await;
        app.link_starting("Interview").tap().await;
        app.button("Redigér").tap().await;
        app.textbox("Note").shown().await;
        app.script("scrollTo(0, 0)", &[]).await;
        let (_, buttons) = box_of(app, app.button("Gem")).await;
        let (bar, _) = box_of(app, app.navigation("Hovedmenu")).await;
        assert!(
            buttons <= bar,
            "the buttons end at {buttons}, the bar begins at {bar}"
        );
    });
}

#[test]
fn texts_grow_where_style_alone_cannot_make_them() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.on_new_document(
            "{ const known = CSS.supports;
            CSS.supports = (...asked) => asked[0] !== 'field-sizing' && known.apply(CSS, asked);
            const old = new CSSStyleSheet();
            old.replaceSync('textarea { field-sizing: fixed !important }');
            document.adoptedStyleSheets = [old]; }",
        )
        .await;
        let whole = async |name: &str| {
            let area = app.textbox(name).element().await.to_json().unwrap();
            // The height of text that the app inserts is measured in the next frame.
            let js = "const [area] = arguments; return new Promise((done) => requestAnimationFrame(() =>
                setTimeout(() => done(area.scrollHeight <= area.clientHeight + 1))))";
            assert_eq!(
                app.script(js, &[area]).await,
                json!(true),
                "«{name}» hides some of its text"
            );
        };
        // The field never takes more than half the screen: beyond that it scrolls.
        let text: String = LONG.split_inclusive(". ").take(5).collect();
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill(&text).await;
        whole("Note").await;
        let (top, bottom) = box_of(app, app.textbox("Note")).await;
        app.textbox("Note").fill("Kort").await;
        let (_, short) = box_of(app, app.textbox("Note")).await;
        assert!(short < bottom && short > top, "it shrinks again");

        let question = "Hvor mange bor her, og hvem er de?";
        app.open("/trin/1").await;
        app.textbox(question).fill(&text).await;
        whole(question).await;
        app.reload().await;
        whole(question).await;
    });
}

#[test]
fn the_phones_enter_key_goes_on_to_the_next_field() {
    test(Options::default(), async |app| {
        fingers(app).await;
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        app.textbox("Navn").fill("Bodil Krogh").await;
        app.press(Key::Enter).await;
        assert_eq!(app.focused_name().await, "Note");
        app.textbox("Organisation").focus().await;
        for next in ["Rolle", "Telefon", "E-mail"] {
            app.press(Key::Enter).await;
            assert_eq!(app.focused_name().await, next);
        }
        assert_eq!(
            scenes::stored(app, "contact").await.len(),
            0,
            "nothing is saved yet"
        );
        scenes::save(app).await;

        app.open("/noter").await;
        app.searchbox("Søg i noter").fill("bodil").await;
        app.press(Key::Enter).await;
        app.wait_for_script("return document.activeElement === document.body")
            .await;
        app.wait_for_status("1 note").await;
    });
}

#[test]
fn a_real_keyboards_enter_sends_the_form() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Fra computeren").await;
        app.textbox("Tilknytning").fill("tilflytter").await;
        app.press(Key::Enter).await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
    });
}

#[test]
fn enter_adds_in_the_forms_of_one_line_and_deletes_where_the_word_stands() {
    test(Options::default(), async |app| {
        app.open("/").await;
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.press(Key::Enter).await;
        app.heading("Overblik").shown().await;
        app.open("/ressourcer").await;
        app.textbox("Navn").fill("Kirken").await;
        app.press(Key::Enter).await;
        app.link("Kirken").shown().await;
        app.open("/data").await;
        app.button("Slet alt").tap().await;
        let dialog = app.dialog("Slet alt");
        dialog.textbox("Skriv SLET for at slette alt").fill("slet").await;
        app.press(Key::Enter).await;
        app.wait_for_text("Skriv ordet SLET med store bogstaver.").await;
        dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        app.press(Key::Enter).await;
        app.textbox("Bysamfundets navn").shown().await;
    });
}

#[test]
fn two_quick_taps_are_two_taps() {
    test(Options::default(), async |app| {
        app.open("/").await;
        let touch = app
            .script("return getComputedStyle(document.body).touchAction", &[])
            .await;
        assert_eq!(touch, Value::from("manipulation"), "no zoom, and no wait for it");
    });
}
