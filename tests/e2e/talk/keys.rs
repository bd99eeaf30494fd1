//! With a keyboard: the field has the focus, and Ctrl+Enter goes on.

use vejviseren::guide::NEEDS;

use super::{FIRST, SECOND};
use crate::support::{App, Find, Key, Options, Window, scenes, test};

/// From now on pages detect a mouse, or none, whatever the harness has.
async fn points(app: &App, fine: bool) {
    let js = format!(
        "{{ const known = matchMedia.bind(window);
        window.matchMedia = (asked) => asked === '(pointer: fine)' ? {{ matches: {fine} }} : known(asked); }}"
    );
    app.on_new_document(&js).await;
}

/// Waits until the focus is on the `tag` called `name`.
async fn focus_is(app: &App, tag: &str, name: &str) {
    app.wait_for_script(&format!("return document.activeElement.localName === '{tag}'"))
        .await;
    assert_eq!(app.focused_name().await, name);
}

/// Presses Ctrl+Enter until the conversation asks `question`.
async fn go_on_to(app: &App, question: &str) {
    for _ in 0..20 {
        let before = app
            .script("return document.querySelector('h1').textContent", &[])
            .await;
        if before == question {
            return;
        }
        app.press_with(Key::Control, Key::Enter).await;
        app.wait_for_script(&format!(
            "return document.querySelector('h1').textContent !== {before}"
        ))
        .await;
    }
    panic!("«{question}» is not asked");
}

#[test]
fn a_conversation_needs_only_the_keyboard() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        points(app, true).await;
        scenes::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        app.link("Tal om trinnet").focus().await;
        app.press(Key::Enter).await;
        focus_is(app, "h1", "Behovsanalyse").await;
        app.press_with(Key::Control, Key::Enter).await;
        focus_is(app, "textarea", NEEDS.talk[0].text).await;
        app.wait_for_text("Ctrl+Enter går videre.").await;
        go_on_to(app, FIRST).await;
        focus_is(app, "textarea", FIRST).await;
        app.type_text("412").await;
        app.press_with(Key::Control, Key::Enter).await;
        focus_is(app, "textarea", SECOND).await;
        app.type_text("Tre foreninger").await;
        app.press(Key::Tab).await;
        focus_is(app, "button", "Forrige spørgsmål").await;
        app.press(Key::Enter).await;
        focus_is(app, "textarea", FIRST).await;
        app.textbox(FIRST).has_value("412").await;

        go_on_to(app, "Beslutning").await;
        focus_is(app, "input", "Ja, vi støtter fællesskaber, der findes i forvejen").await;
        app.press(Key::Down).await;
        let chosen = "Ja, vi er med til at sætte noget nyt i gang";
        app.radio(chosen).is_checked(true).await;
        app.press_with(Key::Control, Key::Enter).await;
        focus_is(app, "input", "Ny aftale").await;
        app.button("Forrige spørgsmål").tap().await;
        focus_is(app, "input", chosen).await;
    });
}

#[test]
fn on_a_phone_the_keyboard_does_not_come_up_by_itself() {
    test(Options::default(), async |app| {
        points(app, false).await;
        scenes::village(app, "Kærby Mark").await;
        app.open("/trin/1/samtale").await;
        app.button("Næste spørgsmål").tap().await;
        focus_is(app, "h1", NEEDS.talk[0].text).await;
        assert!(!app.text().await.contains("Ctrl+Enter"));
    });
}
