//! The report: a first page that is one A4 and an appendix, on the screen, on paper, on the clipboard and in a file,
//! with people's names only if somebody asks for them.

use rtf_parser::RtfDocument;
use serde_json::{Value, json};

use crate::support::{App, Engine, Find, Options, Window, scenes, seed, test};

/// What the first page has.
const FIRST_PAGE: [&str; 7] = [
    "Beslutning: Ja, vi støtter fællesskaber, der findes i forvejen",
    "Vejen",
    "Det hører vi mest om",
    "Med deres ord",
    "Tiltag",
    "Næste frister",
    "Grundlag",
];

#[test]
fn it_gathers_what_is_known_and_names_nobody_unasked() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.button("Menu").tap().await;
        app.link("Rapport").tap().await;
        let report = app.article("Rapport");
        report.shown().await;
        app.wait_for_text("Udeladt").await;
        let text = report.text().await;
        for part in [
            "Kærby Mark, Aahave Kommune",
            "Trin 1: Behovsanalyse – klar til næste trin",
            "Bilag",
            "Fakta",
            "Observationer",
            "Lokale ressourcer",
            "Det hører vi: Behov",
            "1 Behovsanalyse",
            "Beslutning",
            "Ja, vi støtter fællesskaber, der findes i forvejen",
            "Udeladt",
        ] {
            assert!(text.contains(part), "«{part}» is missing");
        }
        let people = scenes::stored(app, "contact").await;
        assert!(people.len() > 3);
        for person in &people {
            assert!(
                !text.contains(person["name"].as_str().unwrap()),
                "{} is named",
                person["name"]
            );
        }
        let quotes = scenes::stored(app, "note").await;
        for quote in quotes.iter().filter_map(|note| note["quote"].as_str()) {
            assert!(text.contains(quote), "«{quote}» is missing");
        }

        app.checkbox("Vis navne").tap().await;
        app.checkbox("Vis navne").is_checked(true).await;
        app.wait_for_text(people[0]["name"].as_str().unwrap()).await;
        app.wait_for_text("Udeladt").await;
        let named = report.text().await;
        for person in &people {
            assert!(
                named.contains(person["name"].as_str().unwrap()),
                "{} is missing",
                person["name"]
            );
            for secret in ["phone", "email", "notes"]
                .map(|field| person[field].as_str())
                .into_iter()
                .flatten()
            {
                assert!(!named.contains(secret), "{secret} is in the report");
            }
        }
    });
}

#[test]
fn it_prints_on_a4_without_what_is_only_for_the_screen() {
    test(Options::default(), async |app| {
        seed::example(app).await;
        app.open("/rapport").await;
        app.article("Rapport").shown().await;
        if !app.on_paper().await {
            return;
        }
        for gone in ["Menu", "Udskriv", "Fjern eksemplet"] {
            app.button(gone).gone().await;
        }
        app.navigation("Hovedmenu").gone().await;
        app.find("complementary", "Eksempel – alt her er opdigtet.")
            .shown()
            .await;

        let Some(sheets) = printed(app).await else { return };
        assert!((2..=8).contains(&sheets), "{sheets} pages");
    });
}

/// Prints the page on A4, and counts the sheets of paper.
pub async fn printed(app: &App) -> Option<usize> {
    let sheets = sheets(app).await?;
    for sides in &sheets {
        // A4 is 595 by 842 points (ISO 216: 210 by 297 mm).
        assert!(
            (sides[0] - 595.0).abs() < 1.5 && (sides[1] - 842.0).abs() < 1.5,
            "{sides:?}"
        );
    }
    Some(sheets.len())
}

/// Prints the page: width and height of each sheet of paper, in points.
pub async fn sheets(app: &App) -> Option<Vec<Vec<f64>>> {
    // In other browsers WebDriver prints on the paper size it is given, not on the page's own.
    if app.browser.engine != Engine::Chromium {
        return None;
    }
    let printed = app
        .cdp("Page.printToPDF", json!({"preferCSSPageSize": true}))
        .await;
    let text = scenes::text(
        &app.script("return atob(arguments[0])", &[printed["data"].clone()])
            .await,
    );
    assert!(text.starts_with("%PDF-"));
    let pages = text.matches("/Type /Page\n").count();
    let boxes = text.split("/MediaBox [0 0 ").skip(1);
    let boxes = boxes.map(|rest| rest.split(']').next().unwrap().split_whitespace());
    let boxes: Vec<Vec<f64>> = boxes
        .map(|sides| sides.map(|side| side.parse().unwrap()).collect())
        .collect();
    assert_eq!(boxes.len(), pages);
    Some(boxes)
}

/// Checks that all before the appendix is there, and is one sheet of paper.
async fn first_page_is_one_sheet(app: &App) {
    for heading in FIRST_PAGE {
        app.article("Rapport").heading(heading).shown().await;
    }
    let Some(all) = printed(app).await else { return };
    let js = "const headings = [...document.querySelectorAll('h2')];
        headings.find((it) => it.textContent === 'Bilag').parentElement.remove()";
    app.script(js, &[]).await;
    let first = printed(app).await;
    assert_eq!(first, Some(1), "of {all} sheets, without the appendix");
    assert!(all > 1);
}

#[test]
fn the_first_page_is_one_sheet() {
    test(Options::default(), async |app| {
        seed::example(app).await;
        app.open("/rapport").await;
        app.textbox("Sagsnummer").fill("26/18734").await;
        app.wait_for_text("Sagsnummer 26/18734").await;
        first_page_is_one_sheet(app).await;
    });
}

/// The example with as much of everything as anybody could write, and long words.
async fn full_book(app: &App) {
    seed::example(app).await;
    let long = |word: &str, letters: usize| -> String { word.chars().cycle().take(letters).collect() };
    let words = "Speciallægepraksisplanlægning og mange andre lange ord om det samme. ";
    let village = scenes::stored(app, "village").await.remove(0);
    let answer =
        |question: &str| json!({"scope": village["id"], "question": question, "text": long(words, 4000)});
    let mut records = vec![("decision", scenes::stored(app, "decision").await.remove(0))];
    records[0].1["by"] = json!(long(words, 1000));
    for question in ["needs.decide.why", "needs.field.patterns"] {
        let mut answer = answer(question);
        answer["id"] = json!(format!("{}/{question}", scenes::text(&village["id"])));
        records.push(("answer", answer));
    }
    let notes = scenes::stored(app, "note").await;
    for note in &notes {
        let mut note = note.clone();
        note["quote"] = json!(long(words, 2000));
        note["who"] = json!({"age": "senior", "relation": long(words, 200)});
        records.push(("note", note));
    }
    let made = scenes::stored(app, "initiative").await.remove(0);
    let agreed = scenes::stored(app, "agreement").await.remove(0);
    for number in 0..20 {
        let copies = [("initiative", &made, "title"), ("agreement", &agreed, "what")];
        for (kind, record, name) in copies {
            let mut record = record.clone();
            let group = if kind == "initiative" { 1 } else { 2 };
            record["id"] = json!(format!("0198c0de-0000-7000-800{group}-{number:012x}"));
            record[name] = json!(long(words, 200));
            record["due"] = json!("2026-01-01");
            records.push((kind, record));
        }
    }
    let mut renamed = village.clone();
    renamed["name"] = json!("Sønder Vindinge og Omegns Fællesbysamfund ved Fjorden");
    renamed["case_number"] = json!("EMN-2026-123456");
    records.push(("village", renamed));
    for (kind, mut record) in records {
        for time in ["created", "updated"] {
            record[time] = village["created"].clone();
        }
        scenes::seed(app, kind, &record).await;
    }
}

#[test]
fn the_first_page_of_a_full_book_is_one_sheet_with_names_and_without() {
    test(Options::default(), async |app| {
        full_book(app).await;
        app.open("/rapport").await;
        app.checkbox("Vis navne").tap().await;
        app.wait_for_text("Med i beslutningen").await;
        app.wait_for_text("18 mere i bilaget").await;
        first_page_is_one_sheet(app).await;
        app.reload().await;
        app.wait_for_text("Kontakternes navne er taget ud").await;
        first_page_is_one_sheet(app).await;
    });
}

#[test]
fn the_case_number_stays_with_the_village() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/rapport").await;
        app.textbox("Sagsnummer").fill("26/18734").await;
        app.wait_for_text("Sagsnummer 26/18734").await;
        app.reload().await;
        app.textbox("Sagsnummer").has_value("26/18734").await;
        let villages = scenes::stored(app, "village").await;
        assert_eq!(villages[0]["case_number"], json!("26/18734"));
    });
}

/// From now on the clipboard, which has only these methods, records what it is given.
async fn clipboard(app: &App, methods: &str) {
    let js = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: ";
    app.script(&format!("window.copied = {{}}; {js} {methods} }})"), &[])
        .await;
}

/// The text that was copied, as this media type.
async fn copied(app: &App, kind: &str) -> Value {
    app.script("return window.copied[arguments[0]] ?? null", &[json!(kind)])
        .await
}

#[test]
fn it_is_copied_with_its_headings() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/rapport").await;
        let write = "{ write: async ([item]) => { for (const type of item.types)
            window.copied[type] = await (await item.getType(type)).text(); } }";
        clipboard(app, write).await;
        app.button("Kopiér").tap().await;
        app.wait_for_status("Rapporten er kopieret").await;
        let html = scenes::text(&copied(app, "text/html").await);
        for element in [
            "<h1>Kærby Mark, Aahave Kommune</h1>",
            "<h2>Med deres ord</h2><blockquote>»",
            "<h1>Bilag</h1>",
            "<ul><li>Trin 1: Behovsanalyse",
            "<th>Nøglepersoner</th>",
        ] {
            assert!(html.contains(element), "{element} is missing in {html}");
        }
        let plain = scenes::text(&copied(app, "text/plain").await);
        assert!(plain.contains("\nMed deres ord\n»"), "{plain}");
        for person in scenes::stored(app, "contact").await {
            let name = person["name"].as_str().unwrap();
            assert!(!html.contains(name) && !plain.contains(name), "{name} is named");
        }

        clipboard(
            app,
            "{ writeText: async (text) => { window.copied['text/plain'] = text; } }",
        )
        .await;
        app.button("Kopiér").tap().await;
        app.wait_for_script("return 'text/plain' in window.copied").await;
        assert_eq!(copied(app, "text/plain").await, json!(plain));
        assert_eq!(copied(app, "text/html").await, Value::Null);
    });
}

#[test]
fn it_is_saved_as_a_document_that_others_read() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.open("/rapport").await;
        app.button("Gem som dokument").tap().await;
        app.wait_for_status("Filen er lavet").await;
        let (path, bytes) = app.download().await;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.starts_with("vejviseren-rapport-kaerby-mark"), "{name}");
        assert_eq!(path.extension().unwrap(), "rtf");
        let read = RtfDocument::try_from(String::from_utf8(bytes).unwrap()).unwrap();
        let headings = read.body.iter().filter(|block| block.painter.font_size == 28);
        let headings: Vec<&str> = headings.map(|block| block.text.trim()).collect();
        for heading in FIRST_PAGE {
            assert!(
                headings.contains(&heading),
                "«{heading}» is missing in {headings:?}"
            );
        }
        let text = read.get_text();
        let notes = scenes::stored(app, "note").await;
        for quote in notes.iter().filter_map(|note| note["quote"].as_str()) {
            assert!(text.contains(quote), "«{quote}» is missing");
        }
        for person in scenes::stored(app, "contact").await {
            let name = person["name"].as_str().unwrap();
            assert!(!text.contains(name), "{name} is named");
        }
    });
}

#[test]
fn one_report_over_all_villages() {
    let options = Options {
        window: Window::Desktop,
        ..Options::default()
    };
    test(options, async |app| {
        seed::village(app, "Mou").await;
        seed::village(app, "Aalum").await;
        app.open("/rapport?alle").await;
        let report = app.article("Rapport");
        report.heading("Hvert bysamfund").shown().await;
        for village in ["Mou", "Aalum"] {
            report.heading(village).shown().await;
        }
        let text = report.text().await;
        assert!(text.contains("Trin klar"), "{text}");
        app.textbox("Sagsnummer").gone().await;
        app.open("/rapport").await;
        app.textbox("Sagsnummer").shown().await;
        app.back().await;
        report.heading("Hvert bysamfund").shown().await;
    });
}

#[test]
fn all_of_a_long_report_is_on_the_paper() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::visits(app, 60).await;
        app.open("/rapport").await;
        let report = app.article("Rapport");
        report.shown().await;
        if !app.on_paper().await {
            return;
        }
        let text = report.text().await;
        for number in 0..60 {
            assert!(
                text.contains(&format!("Tur {number} 0")),
                "«Tur {number}» is missing"
            );
        }
    });
}

#[test]
fn an_empty_village_says_how_to_begin() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/rapport").await;
        app.wait_for_text("Der er ikke noget at vise endnu.").await;
    });
}

/// Notes whether the appendix is there when the first page is drawn.
const WATCH: &str = "new MutationObserver((_, watch) => {
        const page = document.querySelector('article');
        if (!page?.textContent.includes('Beslutning')) return;
        watch.disconnect();
        window.__hadAppendix = page.textContent.includes('Bilag');
    }).observe(document.body, { childList: true, characterData: true, subtree: true })";

#[test]
fn the_appendix_comes_after_the_first_page() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.script(WATCH, &[]).await;
        app.open("/rapport").await;
        app.heading("Bilag").shown().await;
        assert_eq!(app.script("return window.__hadAppendix", &[]).await, false);
    });
}
