//! The pages of the steps: rows that unfold, the routes, the tiltag with their plans, and all of it on paper.

use serde_json::json;

use crate::initiatives::tiltag;
use crate::support::{App, Find, Options, scenes, seed, test};

const FACTS: &str = "Find fakta, før I tager ud";
const PEOPLE: &str = "Hvor mange bor her, og hvem er de?";
const LOANS: &str =
    "Hvor meget bliver biblioteket brugt af folk herfra, og kommer de for at låne, selv om turen er lang?";
const SURPRISES: &str = "Hvad overraskede os?";

async fn go_away_and_come_back(app: &App) {
    app.link("Kontakter").tap().await;
    app.wait_for_path("/kontakter").await;
    app.back().await;
    app.heading("Behovsanalyse").shown().await;
}

#[test]
fn the_first_unfinished_row_is_open_and_an_opened_one_stays_open() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        app.wait_for_text("Trin 1 af 4 · Kærby Mark").await;
        app.textbox(PEOPLE).fill("412").await;
        app.textbox(LOANS).gone().await;
        app.button(&format!("{FACTS} 1 af 4 besvaret")).shown().await;
        app.button("Tag ud og lyt 0 af 2 besvaret").tap().await;
        app.textbox(SURPRISES).fill("Alt").await;
        app.button("Tag ud og lyt 1 af 2 besvaret").shown().await;
        // Ticking folds nothing.
        app.checkbox(FACTS).tap().await;
        app.checkbox("Tag ud og lyt").tap().await;
        app.textbox(PEOPLE).has_value("412").await;
        app.textbox(SURPRISES).has_value("Alt").await;

        // What somebody opened or wrote in is as it was left, and the first one with something left to do is open too.
        go_away_and_come_back(app).await;
        app.textbox(PEOPLE).has_value("412").await;
        app.textbox(LOANS).shown().await;
        app.textbox(SURPRISES).has_value("Alt").await;
        app.button("Tag ud og lyt 1 af 2 besvaret").tap().await;
        app.textbox(SURPRISES).gone().await;
        go_away_and_come_back(app).await;
        app.textbox(LOANS).shown().await;
        app.textbox(SURPRISES).gone().await;

        // Later only what is unfinished counts.
        app.reload().await;
        app.textbox(LOANS).shown().await;
        app.textbox(PEOPLE).gone().await;
        app.checkbox(FACTS).is_checked(true).await;
    });
}

/// How high the page is.
async fn height(app: &App, path: &str) -> f64 {
    app.open(path).await;
    let height = app
        .script("return document.documentElement.scrollHeight", &[])
        .await;
    height.as_f64().unwrap()
}

async fn at_most_two_screens(app: &App, paths: &[&str]) {
    for path in paths {
        let height = height(app, path).await;
        assert!(height <= 1700.0, "{path} is {height} px high");
    }
}

#[test]
fn a_step_is_at_most_two_screens_tall() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        at_most_two_screens(app, &["/trin/1", "/trin/3", "/trin/4"]).await;
    });
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        at_most_two_screens(app, &["/trin/3", "/trin/4"]).await;
    });
}

#[test]
fn step_three_has_the_routes_and_the_tiltag_whether_there_is_one_or_not() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        let routes = [
            "3.A Hjælp til selvhjælp",
            "3.B Samskabelse med lokale aktører",
            "3.C Det strukturelle samarbejde",
        ];
        app.open("/trin/3").await;
        for route in routes {
            app.heading(route).shown().await;
        }
        app.wait_for_text("De har idéen. I hjælper den på vej.").await;
        assert_eq!(app.names("textbox").await, ["Tiltagets navn"]);
        app.link("Forrige trin").shown().await;
        app.link("Næste trin").shown().await;
        app.link("Vælg rute").tap().await;
        app.wait_for_path("/trin/3/samtale").await;

        app.open("/trin").await;
        app.wait_for_text("Intet tiltag endnu").await;
        let page = tiltag(app, "Læseaften").await;
        app.open("/trin/3").await;
        for route in routes {
            app.heading(route).shown().await;
        }
        assert_eq!(app.names("textbox").await, ["Tiltagets navn"]);
        // The tiltag that has no route yet is asked about.
        app.link("Vælg rute").tap().await;
        app.wait_for_path(&format!("{page}/rute")).await;
        app.open(&page).await;
        app.radio("3.A Hjælp til selvhjælp").tap().await;
        app.wait_for_status("Ruten er valgt").await;
        app.open("/trin/3").await;
        app.link("Læseaften Idé · 3.A Hjælp til selvhjælp · 0 af 9 udfyldt")
            .tap()
            .await;
        app.wait_for_path(&page).await;
    });
}

#[test]
fn step_four_shows_how_far_the_plan_of_each_tiltag_is() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.open("/trin/4").await;
        app.wait_for_text("Her kommer en formidlingsplan for hvert tiltag.")
            .await;
        assert!(app.names("textbox").await.is_empty());
        app.link("Nyt tiltag").tap().await;
        app.wait_for_path("/tiltag").await;
        let page = tiltag(app, "Læseaften").await;
        let plan = format!("{page}/formidling");
        app.open(&plan).await;
        app.tabpanel("Før").checkbox("Plakater (fysiske)").tap().await;
        app.open("/trin/4").await;
        let plans = app.region("Formidlingsplaner");
        let text = plans.text().await;
        assert!(
            text.contains("1 af 8 udført") && text.contains("0 af 8 udført"),
            "{text}"
        );
        plans.link("Læseaften").tap().await;
        app.wait_for_path(&plan).await;
    });
}

#[test]
fn a_step_on_paper_is_its_questions_and_answers() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/trin/1").await;
        if !app.on_paper().await {
            return;
        }
        app.wait_for_text("Trin 1 af 4 · Kærby Mark").await;
        for said in [
            "Behovsanalyse",
            PEOPLE,
            "Find fakta, før I tager ud",
            "Klar til næste trin",
            SURPRISES,
        ] {
            app.wait_for_text(said).await;
        }
        // Folded rows are there too, nothing is to be pressed, and no answer is in a box or cut off.
        let controls = "return [...document.querySelectorAll('button, select, nav, .icon')]
            .filter((it) => it.checkVisibility()).map((it) => it.outerHTML)";
        assert_eq!(app.script(controls, &[]).await, json!([]));
        let boxed = "return [...document.querySelectorAll('textarea')].filter((area) => area.checkVisibility())
            .map((area) => [getComputedStyle(area).borderInlineStartStyle, area.scrollHeight > area.clientHeight + 1])";
        let fields = app.script(boxed, &[]).await;
        let fields = fields.as_array().unwrap();
        assert_eq!(fields.len(), 9, "{fields:?}");
        assert!(
            fields.iter().all(|field| *field == json!(["none", false])),
            "{fields:?}"
        );
    });
}
