//! «Årshjul»: what recurs comes back next year, and what has a day is in its year alone.

use serde_json::json;

use crate::support::{App, Find, Options, Window, scenes, seed, test};

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "Marts",
    "April",
    "Maj",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "December",
];

/// This year on the device, and the month, counted from 0.
async fn today(app: &App) -> (i64, usize) {
    let js = "const now = new Date(); return [now.getFullYear(), now.getMonth()]";
    let today = app.script(js, &[]).await;
    let month = usize::try_from(today[1].as_u64().unwrap()).unwrap();
    (today[0].as_i64().unwrap(), month)
}

/// The months in the list, as they are named there.
async fn months(app: &App) -> Vec<String> {
    let js = "return [...document.querySelectorAll('details > summary')].map((it) => it.textContent.trim())";
    serde_json::from_value(app.script(js, &[]).await).unwrap()
}

#[test]
fn a_party_in_august_comes_back_next_year() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/aarshjul").await;
        app.wait_for_text("Der er ikke noget i dette år endnu.").await;
        app.link("Til ressourcerne").tap().await;
        app.textbox("Navn").fill("Sommerfest").await;
        app.combobox("Type").set("Begivenhed").await;
        app.button("Tilføj").tap().await;
        app.link("Sommerfest").tap().await;
        app.button("Måneder, hvor det sker hvert år (0)").tap().await;
        app.checkbox("august").tap().await;
        app.button("Måneder, hvor det sker hvert år (1)").shown().await;
        let stored = scenes::stored(app, "resource").await;
        assert_eq!(stored[0]["months"], json!(["august"]));

        app.open("/ressourcer").await;
        app.link("Sommerfest august").shown().await;
        app.link("Se årshjulet").tap().await;
        let (year, month) = today(app).await;
        app.heading(&year.to_string()).shown().await;
        let august = if month == 7 {
            "August (1) – nu"
        } else {
            "August (1)"
        };
        assert_eq!(months(app).await, [august]);
        // Two presses in a row, as by a finger.
        app.button(&format!("Året efter: {}", year + 1)).tap().await;
        app.button(&format!("Året efter: {}", year + 2)).tap().await;
        app.heading(&(year + 2).to_string()).shown().await;
        assert_eq!(months(app).await, ["August (1)"]);
        app.button("August (1)").tap().await;
        app.link("Sommerfest Begivenhed · hvert år").tap().await;
        app.heading("Sommerfest").shown().await;
        app.back().await;
        // The year is still the one that was chosen.
        app.heading(&(year + 2).to_string()).shown().await;
        app.button("Tilbage").gone().await;
        app.link("Tilbage").tap().await;
        app.wait_for_path("/ressourcer").await;
    });
}

#[test]
fn a_visit_is_in_its_year_alone() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/besoeg").await;
        app.button("Start feltbesøg").tap().await;
        app.heading("Sommerfest").shown().await;
        app.open("/aarshjul").await;
        let (year, month) = today(app).await;
        let now = format!("{} (1) – nu", MONTHS[month]);
        app.button(&now).shown().await;
        app.link_starting("Sommerfest").shown().await;
        app.button(&format!("Året før: {}", year - 1)).tap().await;
        app.wait_for_text("Der er ikke noget i dette år endnu.").await;
    });
}

#[test]
fn what_is_near_is_on_the_overview() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        let (_, month) = today(app).await;
        for (name, months_away) in [("Fastelavn", 3), ("Sommerfest", 1)] {
            app.open("/ressourcer").await;
            app.textbox("Navn").fill(name).await;
            app.button("Tilføj").tap().await;
            app.link(name).tap().await;
            app.button("Måneder, hvor det sker hvert år (0)").tap().await;
            app.checkbox(&MONTHS[(month + months_away) % 12].to_lowercase())
                .tap()
                .await;
            app.button("Måneder, hvor det sker hvert år (1)").shown().await;
        }
        app.open("/").await;
        let soon = app.region("Snart i bysamfundet");
        soon.link_starting("Sommerfest").shown().await;
        assert_eq!(soon.names("link").await.len(), 2, "with the way to the wheel");
        soon.link("Se årshjulet").tap().await;
        app.wait_for_path("/aarshjul").await;
    });
}

#[test]
fn a_tap_on_the_wheel_opens_the_month() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        scenes::example(app).await;
        app.open("/aarshjul").await;
        let (_, month) = today(app).await;
        let other = MONTHS[(month + 6) % 12];
        let js = "const [month] = arguments;
            const names = [...document.querySelectorAll('main svg text')];
            names.find((it) => it.textContent === month.slice(0, 3).toLowerCase())
                .dispatchEvent(new MouseEvent('click', { bubbles: true }));
            const opened = [...document.querySelectorAll('details[open] > summary')];
            return opened.some((it) => it.textContent.trim().startsWith(month))";
        assert_eq!(app.script(js, &[json!(other)]).await, true);
    });
}

#[test]
fn on_paper_every_month_is_open() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/aarshjul").await;
        app.button("Udskriv").shown().await;
        let hidden = "const links = [...document.querySelectorAll('details a')];
            return [links.length, links.filter((it) => !it.checkVisibility()).length]";
        let shown = app.script(hidden, &[]).await;
        assert!(shown[1].as_u64().unwrap() > 10, "{shown}: most months are folded");
        if app.on_paper().await {
            let printed = app.script(hidden, &[]).await;
            assert_eq!((&printed[0], &printed[1]), (&shown[0], &json!(0)));
        }
    });
}
