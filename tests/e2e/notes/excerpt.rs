//! What a note in the list shows of a long text, and how many fit on a screen.

use serde_json::json;

use crate::support::{App, Find, Options, Window, scenes, test};

/// How many articles can be seen whole, above the bar at the bottom.
const WHOLE: &str = "const bar = document.querySelector('nav[aria-label=Hovedmenu]').getBoundingClientRect();
    const bottom = bar.top > innerHeight / 2 ? bar.top : innerHeight;
    return [...document.querySelectorAll('article')].filter((it) => it.getBoundingClientRect().bottom <= bottom).length";

fn on(window: Window) -> Options {
    Options {
        window,
        ..Options::default()
    }
}

#[test]
fn four_notes_are_in_sight_on_a_laptop() {
    test(on(Window::Desktop), async |app| {
        scenes::example(app).await;
        app.open("/noter").await;
        app.wait_for_status("20 noter").await;
        let seen = app.script(WHOLE, &[]).await;
        assert!(seen.as_u64() >= Some(4), "only {seen}");
        // The filters are one row.
        let heights =
            "return new Set([...document.querySelectorAll('[aria-label=\"Vis kun\"] :is(button, select)')]
            .map((it) => Math.round(it.getBoundingClientRect().top))).size";
        assert_eq!(app.script(heights, &[]).await, json!(1));
    });
}

#[test]
fn every_note_is_as_wide_as_the_list() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/noter").await;
        app.wait_for_status("20 noter").await;
        let widths = "return new Set([...document.querySelectorAll('article')].map((it) =>
            Math.round(it.getBoundingClientRect().width))).size";
        assert_eq!(app.script(widths, &[]).await, json!(1));
    });
}

/// A village with a note of many lines; only the last ones mention badgers.
async fn long_note(app: &App) {
    scenes::village(app, "Mou").await;
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let long = "Der blev talt længe om vejret, skolen og bussen. ".repeat(8);
    let note = json!({
        "id": "018f3450-0000-7000-8000-000000000001", "created": "2024-05-01T19:30:00.000+02:00",
        "updated": "2024-05-01T19:30:00.000+02:00", "village": village, "type": "interview",
        "at": "2024-05-01T19:30:00.000+02:00", "text": format!("{long}\nTil sidst nævnte nogen grævlinge ved åen."),
        "quote": format!("{long}Så sagde han det om svanerne."), "who": { "relation": "jægerforeningen" },
    });
    scenes::seed(app, "note", &note).await;
    app.open("/noter").await;
    app.wait_for_status("1 note").await;
}

#[test]
fn a_long_note_is_three_lines_and_what_was_searched_for_is_among_them() {
    for window in [Window::Phone, Window::Desktop] {
        test(on(window), async |app| {
            long_note(app).await;
            let lines = "const text = document.querySelector('article p');
                return text.clientHeight / parseFloat(getComputedStyle(text).lineHeight) < 3.5";
            assert_eq!(app.script(lines, &[]).await, json!(true));
            for (typed, hit) in [("grævling", "grævling"), ("svaner", "svaner"), ("jæger", "jæger")] {
                app.searchbox("Søg i noter").fill(typed).await;
                // Not below the lines that are shown.
                let in_sight = format!(
                    "const mark = document.querySelector('article mark'), all = mark?.parentElement;
                    return mark?.textContent === '{hit}' &&
                        mark.getBoundingClientRect().bottom <= all.getBoundingClientRect().bottom + 1"
                );
                app.wait_for_script(&in_sight).await;
            }
        });
    }
}
