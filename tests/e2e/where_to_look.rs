//! «Hvor finder jeg det?» at the questions that are answered at a desk, on the step and in the conversation alike.

use vejviseren::guide::{Item, NEEDS, TOTALS_ONLY, WHERE_TO_LOOK, WhereToLook};

use crate::support::{App, Find, Options, scenes, seed, test};
use crate::talk::go_on;

const HELP: &str = "Hvor finder jeg det?";
const LIBRARY: &str = "Se på bibliotekets egne tal 0 af 2 besvaret";

/// The name of the help for a question.
fn help(of: &WhereToLook) -> String {
    let mut items = NEEDS.items();
    let question = items.find(|item| item.id() == of.question).map(Item::text);
    format!("{HELP} {}", question.unwrap())
}

/// Unfolds the help for a question and checks that it has every place.
async fn unfold(app: &App, of: &WhereToLook) {
    let first = of.places[0].finds;
    assert!(!app.text().await.contains(first));
    app.button(&help(of)).tap().await;
    app.wait_for_text(first).await;
    let text = app.text().await;
    for place in of.places {
        assert!(text.contains(place.name) && text.contains(place.finds), "{text}");
    }
    assert!(!of.about_borrowers || text.contains(TOTALS_ONLY), "{text}");
}

#[test]
fn the_step_says_where_to_look_when_somebody_asks() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/trin/1").await;
        app.button(&help(&WHERE_TO_LOOK[0])).shown().await;
        app.button(LIBRARY).tap().await;
        app.button(&help(&WHERE_TO_LOOK[5])).shown().await;
        for of in &WHERE_TO_LOOK {
            unfold(app, of).await;
        }
        scenes::unfold(app).await;
        let names = app.names("button").await.into_iter();
        assert_eq!(
            names.filter(|name| name.starts_with(HELP)).count(),
            WHERE_TO_LOOK.len()
        );
        // The app leads nowhere but to itself.
        let links = "return [...document.querySelectorAll('a')].every((it) => it.origin === location.origin)";
        assert_eq!(app.script(links, &[]).await, true);
    });
}

#[test]
fn the_conversation_says_the_same() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.open("/trin/1/samtale").await;
        // The background, and the questions to talk about.
        go_on(app, 1 + NEEDS.talk.len()).await;
        for (number, of) in WHERE_TO_LOOK.iter().enumerate() {
            if number > 0 {
                go_on(app, 1).await;
            }
            unfold(app, of).await;
        }
        go_on(app, 1).await;
        let names = app.names("button").await;
        assert!(!names.iter().any(|name| name.starts_with(HELP)), "{names:?}");
    });
}
