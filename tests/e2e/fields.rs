//! Every field on every page has the right keyboard, no harmful autocorrection, and text large enough that an iPhone
//! doesn't zoom in on it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, seed, test};

/// A page of each kind of record in the example.
const RECORDS: [&str; 6] = [
    "/besoeg/01900000-0000-7000-8000-000000000101",
    "/kontakter/01900000-0000-7000-8000-000000000301",
    "/ressourcer/01900000-0000-7000-8000-000000000401",
    "/tiltag/01900000-0000-7000-8000-000000000501",
    "/tiltag/01900000-0000-7000-8000-000000000501/formidling",
    "/tiltag/01900000-0000-7000-8000-000000000501?fane=aftaler",
];

/// The fields for names of people, places and organisations.
const NAMES: [&str; 19] = [
    "Bibliotek",
    "Navn",
    "Bysamfundets navn",
    "Sted",
    "Organisation",
    "Kommune",
    "Ansvarlig",
    "Hvem har lovet det?",
    "Hvem var med?",
    "Ny forening",
    "Ny begivenhed",
    "Ny institution",
    "Nyt mødested",
    "Ny kanal",
    "Nyt fællesskab",
    "Hvad hedder det?",
    "Kontaktperson",
    "Afsender",
    "Partnerens navn",
];

/// Every field to type in, with all details unfolded and the page's text size halved.
async fn fields(app: &App) -> Vec<Value> {
    let js = "document.documentElement.style.fontSize = '50%';
        document.querySelectorAll('details').forEach((it) => it.open = true);
        const said = (field) => field.getAttribute('aria-label') ?? field.labels[0].querySelector('span').textContent;
        return [...document.querySelectorAll('input, textarea, select')]
            .filter(({ type }) => !['checkbox', 'radio', 'file'].includes(type))
            .map((field) => ({ name: said(field), type: field.type, size: parseFloat(getComputedStyle(field).fontSize),
                ...Object.fromEntries(['autocomplete', 'inputmode', 'enterkeyhint', 'autocapitalize', 'spellcheck', 'dir']
                    .map((name) => [name, field.getAttribute(name)])) }))";
    let found = app.script(js, &[]).await;
    found.as_array().cloned().unwrap_or_default()
}

fn check(place: &str, field: &Value) {
    let said = |name: &str| scenes::text(&field[name]);
    let (name, kind) = (said("name"), said("type"));
    let size = field["size"].as_f64().unwrap();
    assert!(size >= 16.0, "«{name}» on {place} is {size} px: {field}");
    if kind == "select-one" {
        return;
    }
    assert_eq!(said("autocomplete"), "off", "«{name}» on {place}");
    let way = if kind.starts_with("date") { "" } else { "auto" };
    assert_eq!(said("dir"), way, "«{name}» on {place}");
    let words = ["sentences", "true"];
    let (keyboard, enter, [capitals, spelling]) = match kind.as_str() {
        "date" | "datetime-local" => ("", "next", ["", ""]),
        "textarea" => ("", "enter", words),
        "search" => ("search", "search", ["none", "false"]),
        "tel" => ("tel", "next", ["none", "false"]),
        "email" => ("email", "next", ["none", "false"]),
        "text" if name.contains("SLET") => ("text", "done", ["characters", "false"]),
        // An initiative's name is a sentence.
        "text" if NAMES.contains(&name.as_str()) && !(name == "Navn" && place == RECORDS[3]) => {
            ("text", "", ["words", "false"])
        }
        "text" => (
            "text",
            "",
            if name.starts_with("Hvem") {
                ["words", "false"]
            } else {
                words
            },
        ),
        other => panic!("a field for {other}: «{name}» on {place}"),
    };
    let found = ["inputmode", "autocapitalize", "spellcheck"].map(said);
    assert_eq!(found, [keyboard, capitals, spelling], "«{name}» on {place}");
    match enter {
        // In a form of one line Enter submits; in longer forms it moves on.
        "" => assert!(
            ["next", "done", "go"].contains(&said("enterkeyhint").as_str()),
            "«{name}» on {place}"
        ),
        enter => assert_eq!(said("enterkeyhint"), enter, "«{name}» on {place}"),
    }
    let kinds = [
        ("Telefon", "tel"),
        ("E-mail", "email"),
        ("Frist", "date"),
        ("Følg op den", "date"),
    ];
    if let Some((_, wanted)) = kinds.iter().find(|(label, _)| *label == name) {
        assert_eq!(kind, *wanted, "«{name}» on {place}");
    }
}

#[test]
fn every_field_brings_the_right_keyboard_and_nobody_elses_data() {
    test(Options::default(), async |app| {
        app.open("/").await;
        let mut seen = BTreeSet::new();
        let mut look = async |app: &App, place: &str| {
            for field in fields(app).await {
                check(place, &field);
                seen.insert(scenes::text(&field["name"]));
            }
        };
        look(app, "the first run").await;
        app.button("Prøv med et eksempel").tap().await;
        app.heading("Overblik").shown().await;
        app.button("Skift bysamfund").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        look(app, "the switcher").await;
        for path in scenes::PAGES
            .into_iter()
            .chain(["/noter/ny?type=kontakt"])
            .chain(RECORDS)
        {
            app.open(path).await;
            scenes::unfold(app).await;
            // What a tap opens: the contact's details, and the fields of a point in the plan.
            if path == RECORDS[1] {
                app.button("Redigér").tap().await;
                app.textbox("Telefon").shown().await;
            }
            if path == RECORDS[4] {
                app.tabpanel("Før")
                    .button("Rediger Plakater (fysiske)")
                    .tap()
                    .await;
                app.textbox("Ansvarlig").shown().await;
            }
            look(app, path).await;
        }
        app.open("/data").await;
        app.button("Slet alt").tap().await;
        app.textbox("Skriv SLET for at slette alt").shown().await;
        look(app, "the end of everything").await;
        app.open("/noter").await;
        app.script("document.querySelector('article a').click()", &[])
            .await;
        app.button("Redigér").tap().await;
        app.textbox("Note").shown().await;
        look(app, "a note").await;

        for name in [
            "Note",
            "Sted",
            "Citat",
            "Tidspunkt",
            "Tilknytning",
            "Navn",
            "Organisation",
            "Rolle",
            "Telefon",
            "E-mail",
            "Følg op den",
            "Bysamfundets navn",
            "Titel",
            "Kommune",
            "Søg i noter",
            "Søg i kontakter",
            "Tiltagets navn",
            "Ny aftale",
            "Hvem har lovet det?",
            "Frist",
            "Ansvarlig",
            "Eget punkt",
            "Nyt spørgsmål",
            "Hvem var med?",
        ] {
            assert!(seen.contains(name), "«{name}» was not looked at: {seen:?}");
        }
        assert!(seen.len() > 60, "{}", json!(seen));
    });
}

#[test]
fn text_of_another_script_runs_its_own_way_wherever_it_stands() {
    const ARABIC: &str = "مرحبا بكم";
    test(Options::default(), async |app| {
        seed::village(app, ARABIC).await;
        seed::note(app, "Interview", ARABIC).await;
        app.open("/").await;
        for path in ["/", "/noter", "/rapport"] {
            app.open(path).await;
            app.wait_for_text(ARABIC).await;
            let js =
                "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), wrong = [];
                while (texts.nextNode()) {
                    const { data, parentElement } = texts.currentNode;
                    if (data.includes(arguments[0]) && getComputedStyle(parentElement).direction !== 'rtl') {
                        wrong.push(parentElement.outerHTML);
                    }
                }
                return wrong";
            assert_eq!(app.script(js, &[json!(ARABIC)]).await, json!([]), "{path}");
        }
    });
}
