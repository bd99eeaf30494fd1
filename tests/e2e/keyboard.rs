//! Everything works from the keyboard, and the focus is where a person expects it.

use crate::support::{Find, Key, Options, Window, seed, test};

#[test]
fn the_focus_goes_where_one_goes() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/").await;
        app.press(Key::Tab).await;
        assert_eq!(app.focused_name().await, "Spring til indhold");
        app.press(Key::Enter).await;
        app.wait_for_script("return document.activeElement.localName === 'main'")
            .await;

        app.link("Trin").focus().await;
        app.press(Key::Enter).await;
        app.wait_for_path("/trin").await;
        app.wait_for_script("return document.activeElement.localName === 'h1'")
            .await;
        assert_eq!(app.focused_name().await, "Trin");
        assert_eq!(app.title().await, "Trin – Vejviseren");

        app.button("Skift bysamfund").focus().await;
        app.press(Key::Enter).await;
        app.dialog("Skift bysamfund").shown().await;
        app.press(Key::Escape).await;
        app.dialog("Skift bysamfund").gone().await;
        assert_eq!(app.focused_name().await, "Skift bysamfund");
    });
}

#[test]
fn the_menu_opens_and_closes_from_the_keyboard() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin").await;
        app.button("Menu").focus().await;
        app.press(Key::Enter).await;
        app.press(Key::Tab).await;
        assert_eq!(app.focused_name().await, "Tiltag");
        app.press(Key::Escape).await;
        app.link("Feltbesøg").gone().await;
        assert_eq!(app.focused_name().await, "Menu");
    });
}
