//! «Jeres spørgsmål»: the questions a team adds to the guide.

use serde_json::{Value, json};

use crate::support::{Find, Key, Name, Options, scenes, seed, test};

const OWN: &str = "Hvem har nøglen til forsamlingshuset?";

#[test]
fn a_team_asks_its_own_questions() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/2").await;
        app.heading("Jeres spørgsmål").shown().await;
        app.textbox("Nyt spørgsmål").fill(OWN).await;
        app.button("Tilføj spørgsmål").tap().await;
        app.textbox("Nyt spørgsmål").has_value("").await;
        app.textbox(OWN).fill("Birthe på nummer 4").await;
        app.wait_for_status("Gemt på denne enhed").await;
        app.reload().await;
        app.textbox(OWN).has_value("Birthe på nummer 4").await;
        let question = scenes::stored(app, "question").await.remove(0);
        let key = format!("own:{}", scenes::text(&question["id"]));
        assert_eq!(question["step"], "contact");
        assert_eq!(scenes::stored(app, "answer").await[0]["question"], json!(key));
        app.load("/trin/1").await;
        app.textbox(OWN).gone().await;

        app.load("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        let exported: Value = serde_json::from_slice(&app.download().await.1).unwrap();
        assert_eq!(exported["questions"][0]["text"], OWN);
        assert_eq!(exported["answers"][0]["question"], json!(key));
        assert_eq!(exported["answers"][0]["text"], "Birthe på nummer 4");
    });
}

#[test]
fn an_own_question_can_be_removed_and_brought_back_with_its_answer() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/2").await;
        app.textbox("Nyt spørgsmål").fill(OWN).await;
        app.press(Key::Enter).await;
        app.textbox(OWN).fill("Birthe").await;
        app.find("button", Name::Starting("Slet spørgsmål".into()))
            .tap()
            .await;
        app.textbox(OWN).gone().await;
        app.wait_for_status("Spørgsmålet ligger i papirkurven. Svarene er gemt.")
            .await;
        app.button("Fortryd").tap().await;
        app.textbox(OWN).has_value("Birthe").await;
        app.reload().await;
        app.textbox(OWN).has_value("Birthe").await;
    });
}
