//! The toast covers nothing important: neither the focused field nor the last button of a page.

use serde_json::{Value, json};

use crate::support::{App, Find, Locator, Options, scenes, test};

/// Whether an element is the topmost at its own top, middle and bottom, as far as they are visible.
async fn on_top(app: &App, element: Locator) -> Value {
    let element = element.element().await.to_json().unwrap();
    let js = "const [element] = arguments, { top, bottom, left, width } = element.getBoundingClientRect();
        const rows = [Math.max(top, 0) + 4, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, Math.min(bottom, innerHeight) - 4];
        return rows.map((y) => element.contains(document.elementFromPoint(left + width / 2, y)))";
    app.script(js, &[element]).await
}

async fn scroll_to_the_end(app: &App) {
    let js = "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
    app.script(js, &[]).await;
}

#[test]
fn the_last_button_of_a_page_is_free_at_its_end() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/kontakter/01900000-0000-7000-8000-000000000301").await;
        app.button("Markér som fulgt op").tap().await;
        app.button("Fortryd").shown().await;
        scroll_to_the_end(app).await;
        assert_eq!(on_top(app, app.button("Slet")).await, json!([true, true, true]));

        app.open("/noter/01900000-0000-7000-8000-000000000201").await;
        app.button("Slet").tap().await;
        app.wait_for_path("/noter").await;
        app.button("Fortryd").shown().await;
        app.link("Overblik").tap().await;
        app.heading("Overblik").shown().await;
        app.button("Menu").tap().await;
        app.link("Filer og sikkerhedskopi").tap().await;
        app.heading("Filer og sikkerhedskopi").shown().await;
        app.button("Fortryd").shown().await;
        scroll_to_the_end(app).await;
        assert_eq!(
            on_top(app, app.button("Slet alt")).await,
            json!([true, true, true])
        );
    });
}

#[test]
fn the_field_one_writes_in_is_free_also_above_a_keyboard() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("De savner bogbussen").await;
        app.browser.resize(390, 430).await.unwrap();
        for text in ["Skolen er lukket", "Hallen er optaget"] {
            app.button("Gem og ny").tap().await;
            app.button("Fortryd").shown().await;
            app.wait_for_script("return document.activeElement.localName === 'textarea'")
                .await;
            scroll_settles(app).await;
            assert_eq!(on_top(app, app.textbox("Note")).await, json!([true, true, true]));
            app.type_text(text).await;
            assert_eq!(on_top(app, app.textbox("Note")).await, json!([true, true, true]));
        }
    });
}

/// Waits until the page hasn't scrolled for two frames.
async fn scroll_settles(app: &App) {
    let js = "return (async () => { const frame = () => new Promise(requestAnimationFrame);
        await frame();
        for (let last = -1; last !== scrollY; await frame()) last = scrollY; })()";
    app.script(js, &[]).await;
}
