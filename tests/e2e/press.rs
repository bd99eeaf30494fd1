//! Extra presses: a note is saved once, a double tap counts only where its first tap landed, and overlays close after a
//! choice.

use serde_json::{Value, json};

use crate::support::{App, Find, Locator, Options, Window, scenes, test};

/// Presses the button `times` times before the next frame, as a finger does on a slow phone, and once more after it.
async fn press(app: &App, button: Locator, times: u32) {
    let button = button.element().await.to_json().unwrap();
    let js = "const [button, times] = arguments;
        for (let n = 0; n < times; n++) button.click();
        return new Promise((done) => requestAnimationFrame(() => { button.click(); done(); }))";
    app.script(js, &[button, json!(times)]).await;
}

async fn count(app: &App, kind: &str) -> usize {
    scenes::stored(app, kind).await.len()
}

#[test]
fn a_note_is_saved_once_however_often_gem_is_pressed() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.link("Noter").tap().await;
        app.heading("Noter").shown().await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("De savner bogbussen").await;
        press(app, app.button("Gem"), 2).await;
        app.wait_for_status("Noten er gemt").await;
        app.wait_for_path("/noter").await;
        assert_eq!(count(app, "note").await, 1);

        // Changed text makes another note; «Gem og ny» saves one for each.
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Skolen er lukket").await;
        press(app, app.button("Gem og ny"), 3).await;
        app.textbox("Note").has_value("").await;
        assert_eq!(count(app, "note").await, 2);
        app.textbox("Note").fill("Hallen er optaget").await;
        press(app, app.button("Gem og ny"), 3).await;
        app.textbox("Note").has_value("").await;
        assert_eq!(count(app, "note").await, 3);
        // Nothing was typed, but an accidental extra press must not show this message.
        assert!(!app.text().await.contains("Skriv en note først."));
    });
}

#[test]
fn enter_four_times_makes_one_note_and_stays_in_the_app() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        scenes::village(app, "Mou").await;
        app.link("Noter").tap().await;
        app.heading("Noter").shown().await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("De savner bogbussen").await;
        app.textbox("Tilknytning").fill("tilflytter").await;
        // What a key sends when it is pressed several times before the next frame.
        let js = "for (let n = 0; n < 4; n++) document.activeElement.form.requestSubmit()";
        app.script(js, &[]).await;
        app.wait_for_path("/noter").await;
        app.wait_for_status("1 note").await;
        assert_eq!(count(app, "note").await, 1);
    });
}

#[test]
fn every_other_form_is_saved_once_too() {
    test(Options::default(), async |app| {
        app.open("/").await;
        app.textbox("Bysamfundets navn").fill("Mou").await;
        press(app, app.button("Opret bysamfund"), 2).await;
        app.heading("Overblik").shown().await;
        assert_eq!(count(app, "village").await, 1);

        app.open("/besoeg").await;
        app.textbox("Titel").fill("Sommerfest").await;
        press(app, app.button("Start feltbesøg"), 2).await;
        app.heading("Sommerfest").shown().await;
        assert_eq!(count(app, "visit").await, 1);

        app.open("/ressourcer").await;
        app.textbox("Navn").fill("Hallen").await;
        press(app, app.button("Tilføj"), 3).await;
        assert_eq!(count(app, "resource").await, 1);

        scenes::note(app, "Interview", "En læsekreds").await;
        app.open("/noter").await;
        app.link_starting("Interview").tap().await;
        press(app, app.button("Lav et tiltag af noten"), 2).await;
        app.heading("En læsekreds").shown().await;
        assert_eq!(count(app, "initiative").await, 1);
        app.find("tab", "Aftaler").tap().await;
        app.textbox("Ny aftale").fill("Book hallen").await;
        press(app, app.button("Tilføj aftale"), 2).await;
        assert_eq!(count(app, "agreement").await, 1);
    });
}

#[test]
fn deleting_twice_deletes_one_and_goes_back_once() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::note(app, "Interview", "De savner bogbussen").await;
        app.open("/trin").await;
        app.link("Noter").tap().await;
        app.link_starting("Interview").tap().await;
        press(app, app.button("Slet"), 2).await;
        app.wait_for_path("/noter").await;
        app.button("Fortryd").tap().await;
        app.wait_for_status("1 note").await;
        assert_eq!(app.path().await, "/noter");
    });
}

/// Taps an element, and once more at the same spot when the page has changed; returns what is there then, and whether
/// the address stays as the first tap left it.
const DOUBLE_TAP: &str = "const [first] = arguments;
    const { x, y, width, height } = first.getBoundingClientRect();
    const spot = { bubbles: true, cancelable: true, clientX: x + width / 2, clientY: y + height / 2, isPrimary: true };
    const tap = (on) => {
        on.dispatchEvent(new PointerEvent('pointerdown', { ...spot, pointerType: 'touch' }));
        on.dispatchEvent(new MouseEvent('click', { ...spot, detail: 1 }));
    };
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    return (async () => {
        const under = () => document.elementFromPoint(spot.clientX, spot.clientY).closest('a, button');
        tap(first);
        while (first.isConnected || !under()) await frame();
        const second = under(), path = location.pathname;
        tap(second);
        for (let frames = 0; frames < 10; frames++) await frame();
        return [second.textContent.trim(), path === location.pathname];
    })()";

#[test]
fn the_second_tap_of_a_double_tap_does_nothing_on_the_bar_that_has_come() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.link("Noter").tap().await;
        app.heading("Noter").shown().await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("De savner bogbussen").await;
        let gem = app.button("Gem").element().await.to_json().unwrap();
        let found = app.script(DOUBLE_TAP, &[gem]).await;
        assert_ne!(found[0], Value::Null, "nothing under the finger");
        assert_eq!(found[1], true, "the second tap went on to «{}»", found[0]);
        app.wait_for_path("/noter").await;
        // A deliberate tap still works.
        app.navigation("Hovedmenu").link("Trin").tap().await;
        app.wait_for_path("/trin").await;
    });
}

#[test]
fn choosing_where_one_is_closes_what_lies_over_the_page() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/tiltag").await;
        app.button("Menu").tap().await;
        app.link("Tiltag").tap().await;
        app.link("Feltbesøg").gone().await;
        app.heading("Tiltag").shown().await;

        app.open("/noter").await;
        app.button("Menu").tap().await;
        app.link("Feltbesøg").shown().await;
        app.navigation("Hovedmenu").link("Noter").tap().await;
        app.link("Feltbesøg").gone().await;

        app.open("/").await;
        app.button("Skift bysamfund").tap().await;
        app.dialog("Skift bysamfund").button("Mou").tap().await;
        app.dialog("Skift bysamfund").gone().await;
    });
}
