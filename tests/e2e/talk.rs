//! Samtale: one question at a time, and nothing else on screen.

mod awake;

use vejviseren::guide::{Item, STEPS};

use crate::support::{App, Find, Key, Name, Options, Window, scenes, seed, test};

const FIRST: &str = "Hvor mange bor her, og hvem er de?";
const SECOND: &str =
    "Hvilke foreninger, kulturelle begivenheder og kommunale institutioner er der, og hvor mange af hver?";
const LAST: &str = "Hvad bygger vi beslutningen på?";

/// From the step page into the conversation about it.
async fn enter(app: &App) {
    app.open("/trin/1").await;
    app.link("Tag samtalen").tap().await;
    app.wait_for_path("/trin/1/samtale").await;
}

/// Waits until the conversation asks `question`, the `at`th of `all`.
async fn asks(app: &App, question: &str, at: usize, all: usize) {
    app.heading(question).shown().await;
    app.textbox(question).shown().await;
    app.wait_for_text(&format!("· {at} af {all}")).await;
    assert_eq!(app.names("heading").await, [question]);
    assert_eq!(app.names("textbox").await, [question]);
}

#[test]
fn one_question_at_a_time_with_nothing_beside_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        asks(app, FIRST, 1, 9).await;
        app.wait_for_text("Indbyggertal, alder, husstande, tilflyttere og pendlere.")
            .await;
        assert_eq!(app.title().await, format!("{FIRST} – Vejviseren"));
        assert!(app.names("navigation").await.is_empty());
        assert_eq!(app.names("link").await, ["Spring til indhold", "Slut samtalen"]);
        assert_eq!(
            app.names("button").await,
            ["Forrige spørgsmål", "Næste spørgsmål"]
        );
        app.button("Forrige spørgsmål").is_enabled(false).await;

        app.button("Næste spørgsmål").tap().await;
        asks(app, SECOND, 2, 9).await;
        assert_eq!(app.focused_name().await, SECOND);
        app.wait_for_text("Skriv det, I bliver enige om. I kan altid gå tilbage.")
            .await;
        app.button("Forrige spørgsmål").is_enabled(true).await;
        app.button("Forrige spørgsmål").tap().await;
        asks(app, FIRST, 1, 9).await;
        app.button("Forrige spørgsmål").is_enabled(false).await;
    });
}

#[test]
fn the_focus_is_on_the_question_when_the_conversation_opens() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        app.wait_for_script("return document.activeElement.localName === 'h1'")
            .await;
        assert_eq!(app.focused_name().await, FIRST);
    });
}

#[test]
fn an_answer_is_the_same_in_the_conversation_and_on_the_step() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        app.textbox(FIRST).fill("412, flest børnefamilier").await;
        app.wait_for_status("Gemt på denne enhed").await;
        app.button("Næste spørgsmål").tap().await;
        app.textbox(SECOND).has_value("").await;
        app.link("Slut samtalen").tap().await;
        app.wait_for_path("/trin/1").await;
        app.textbox(FIRST).has_value("412, flest børnefamilier").await;
        app.textbox(SECOND).fill("Idrætsforeningen").await;
        app.link("Tag samtalen").tap().await;
        app.textbox(SECOND).has_value("Idrætsforeningen").await;
        app.button("Forrige spørgsmål").tap().await;
        app.textbox(FIRST).has_value("412, flest børnefamilier").await;
        app.textbox(FIRST).fill("413").await;
        app.reload().await;
        app.textbox(SECOND).gone().await;
        app.textbox(FIRST).has_value("413").await;
    });
}

#[test]
fn one_comes_back_to_where_one_left() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        app.button("Næste spørgsmål").tap().await;
        asks(app, SECOND, 2, 9).await;
        app.link("Slut samtalen").tap().await;
        app.wait_for_path("/trin/1").await;
        app.link("Tag samtalen").tap().await;
        asks(app, SECOND, 2, 9).await;
        app.reload().await;
        asks(app, SECOND, 2, 9).await;
        app.restart().await;
        enter(app).await;
        asks(app, SECOND, 2, 9).await;
        // The other steps have a place of their own.
        app.open("/trin/2/samtale").await;
        app.wait_for_text("· 1 af").await;
        app.button("Forrige spørgsmål").is_enabled(false).await;
    });
}

#[test]
fn the_last_question_ends_the_conversation() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        for at in 2..=9 {
            app.link("Færdig").gone().await;
            app.button("Næste spørgsmål").tap().await;
            app.wait_for_text(&format!("· {at} af 9")).await;
        }
        asks(app, LAST, 9, 9).await;
        app.button("Næste spørgsmål").gone().await;
        app.link("Færdig").tap().await;
        app.wait_for_path("/trin/1").await;
        app.heading("Behovsanalyse").shown().await;
    });
}

#[test]
fn the_three_routes_are_one_conversation() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        let routes = || STEPS.iter().filter(|step| step.number.starts_with('3'));
        let asked: Vec<(String, &str)> = routes()
            .flat_map(|step| {
                step.items().filter_map(|item| match item {
                    Item::Question { text, .. } => Some((format!("{} {}", step.number, step.title), *text)),
                    _ => None,
                })
            })
            .collect();
        app.open("/trin/3").await;
        app.link("Tag samtalen").tap().await;
        for (at, (route, question)) in asked.iter().enumerate() {
            if at > 0 {
                app.button("Næste spørgsmål").tap().await;
            }
            app.heading(question).shown().await;
            app.wait_for_text(&format!("{route} · {} af {}", at + 1, asked.len()))
                .await;
        }
        app.link("Færdig").tap().await;
        app.wait_for_path("/trin/3").await;

        app.open("/trin/9/samtale").await;
        app.heading("Siden findes ikke").shown().await;
    });
}

#[test]
fn the_notes_about_it_are_one_tap_away() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Vi mødes ved brugsen").await;
        app.checkbox("Adfærd").tap().await;
        scenes::save(app).await;
        enter(app).await;
        let notes = || app.find("button", Name::Starting("Noter om dette".into()));
        app.article("Interview").gone().await;
        notes().tap().await;
        app.article("Interview").shown().await;
        app.wait_for_text("Vi mødes ved brugsen").await;
        // A question about the use of the library is not about behaviour.
        for _ in 0..3 {
            app.button("Næste spørgsmål").tap().await;
        }
        app.wait_for_text("· 4 af 9").await;
        notes().gone().await;
    });
}

#[test]
fn an_own_question_is_part_of_the_conversation() {
    test(Options::default(), async |app| {
        let own = "Hvem har nøglen til forsamlingshuset?";
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        app.textbox("Nyt spørgsmål").fill(own).await;
        app.button("Tilføj spørgsmål").tap().await;
        app.textbox(own).shown().await;
        app.link("Tag samtalen").tap().await;
        for at in 2..=10 {
            app.button("Næste spørgsmål").tap().await;
            app.wait_for_text(&format!("· {at} af 10")).await;
        }
        app.textbox(own).fill("Birthe").await;
        app.link("Færdig").tap().await;
        app.textbox(own).has_value("Birthe").await;
    });
}

#[test]
fn a_conversation_needs_only_the_keyboard() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        tab_to(app, "a", "Tag samtalen").await;
        app.press(Key::Enter).await;
        app.heading(FIRST).shown().await;
        tab_to(app, "textarea", FIRST).await;
        app.type_text("412").await;
        tab_to(app, "button", "Næste spørgsmål").await;
        app.press(Key::Enter).await;
        app.heading(SECOND).shown().await;
        tab_to(app, "textarea", SECOND).await;
        app.type_text("Tre foreninger").await;
        tab_to(app, "button", "Forrige spørgsmål").await;
        app.press(Key::Enter).await;
        app.textbox(FIRST).has_value("412").await;
    });
}

/// Presses Tab until the focus is on the `tag` called `name`.
async fn tab_to(app: &App, tag: &str, name: &str) {
    let js = "return document.activeElement.localName";
    for _ in 0..8 {
        app.press(Key::Tab).await;
        if app.script(js, &[]).await == tag && app.focused_name().await == name {
            return;
        }
    }
    panic!("no {tag} called «{name}» within eight Tabs");
}
