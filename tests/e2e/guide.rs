//! The guide is complete, and a team's answers are saved.

use vejviseren::guide::{Item, STEPS};

use crate::support::{App, Find, Options, scenes, seed, test};

/// The page that a step is on.
fn page(number: &str) -> String {
    format!("/trin/{}", &number[..1])
}

#[test]
fn every_word_of_every_step_is_on_its_page() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin").await;
        for link in [
            "Trin 1: Behovsanalyse",
            "Trin 2: Den første kontakt",
            "Trin 3: Tiltag",
            "Trin 4: Formidling",
        ] {
            app.link(link).shown().await;
        }
        for step in STEPS {
            app.open(&page(step.number)).await;
            unfold(app).await;
            let text = app.text().await;
            let said = |words: &str| assert!(text.contains(words), "step {} lacks «{words}»", step.number);
            [step.short, step.purpose, step.ready].into_iter().for_each(said);
            step.background.iter().for_each(|words| said(words));
            let (ticks, fields) = (app.names("checkbox").await, app.names("textbox").await);
            for part in step.parts {
                part.intro.iter().for_each(|words| said(words));
                assert!(
                    ticks.contains(&part.title.to_owned()),
                    "no tick for «{}»",
                    part.title
                );
            }
            for item in step.items() {
                match item {
                    Item::Action { text, .. } => {
                        assert!(ticks.contains(&(*text).to_owned()), "no tick for «{text}»");
                    }
                    Item::Question { text, .. } => {
                        assert!(fields.contains(&(*text).to_owned()), "no field for «{text}»");
                    }
                    Item::Day { text, .. } => app.date(text).shown().await,
                    Item::Decision { outcomes, .. } => {
                        let radios = app.radiogroup("Beslutning").names("radio").await;
                        assert_eq!(
                            radios,
                            outcomes.iter().map(|(_, words)| *words).collect::<Vec<_>>()
                        );
                    }
                    Item::Sender { text, .. } => app.combobox(text).shown().await,
                }
            }
        }
    });
}

async fn unfold(app: &App) {
    app.script(
        "for (const fold of document.querySelectorAll('details')) fold.open = true",
        &[],
    )
    .await;
}

#[test]
fn what_a_team_says_to_the_guide_is_kept_for_its_bysamfund() {
    test(Options::default(), async |app| {
        let question = "Hvor mødes folk i dag, og hvad bruges stederne til?";
        let decision = "Ja, vi er med til at sætte noget nyt i gang";
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        app.checkbox("Find fakta, før I tager ud").tap().await;
        app.textbox(question).fill("Hallen og brugsen").await;
        app.radio(decision).tap().await;
        app.textbox("Hvem var med?").fill("Mette og Søren").await;
        app.wait_for_status("Gemt på denne enhed").await;
        app.open("/trin/2").await;
        app.checkbox("Efterlys en nøgleperson, hvis ingen er oplagt")
            .tap()
            .await;
        app.open("/trin/3").await;
        app.date("Biblioteket er med til og med …")
            .set("2027-05-01")
            .await;
        app.open("/trin/4").await;
        app.combobox("Billetsalg").set("partner").await;
        app.textbox("Navn").fill("Forsamlingshuset").await;

        app.load("/trin/1").await;
        app.checkbox("Find fakta, før I tager ud").is_checked(true).await;
        app.textbox(question).has_value("Hallen og brugsen").await;
        app.radio(decision).is_checked(true).await;
        app.textbox("Hvem var med?").has_value("Mette og Søren").await;
        let today = scenes::time(app, 0, "").await;
        app.date("Dato for beslutningen")
            .has_value(today.trim_end_matches('T'))
            .await;
        app.open("/trin/2").await;
        app.checkbox("Efterlys en nøgleperson, hvis ingen er oplagt")
            .is_checked(true)
            .await;
        app.open("/trin/3").await;
        app.date("Biblioteket er med til og med …")
            .has_value("2027-05-01")
            .await;
        app.open("/trin/4").await;
        app.combobox("Billetsalg").has_value("partner").await;
        app.textbox("Navn").has_value("Forsamlingshuset").await;

        app.open("/trin").await;
        app.wait_for_text("2 af 10 udfyldt").await;
        app.button("Skift bysamfund").tap().await;
        let dialog = app.dialog("Skift bysamfund");
        dialog.textbox("Bysamfundets navn").fill("Ølgod").await;
        dialog.button("Opret bysamfund").tap().await;
        app.open("/trin/1").await;
        app.checkbox("Find fakta, før I tager ud").is_checked(false).await;
        app.textbox(question).has_value("").await;
    });
}
