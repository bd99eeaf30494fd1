//! The report: one page to print, with people's names only if somebody asks for them.

use serde_json::json;

use crate::support::{Engine, Find, Options, scenes, seed, test};

#[test]
fn it_gathers_what_is_known_and_names_nobody_unasked() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        app.button("Menu").tap().await;
        app.link("Rapport").tap().await;
        let report = app.article("Rapport");
        report.shown().await;
        let text = report.text().await;
        for part in [
            "Kærby Mark, Aahave Kommune",
            "Fakta",
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

        // In other browsers WebDriver prints on the paper size it is given, not on the page's own.
        if app.browser.engine != Engine::Chromium {
            return;
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
        assert!((2..=8).contains(&pages), "{pages} pages");
        let boxes: Vec<&str> = text
            .split("/MediaBox [0 0 ")
            .skip(1)
            .map(|rest| rest.split(']').next().unwrap())
            .collect();
        assert_eq!(boxes.len(), pages);
        for sides in boxes {
            // A4 is 595 by 842 points (ISO 216: 210 by 297 mm).
            let sides: Vec<f64> = sides
                .split_whitespace()
                .map(|side| side.parse().unwrap())
                .collect();
            assert!(
                (sides[0] - 595.0).abs() < 1.5 && (sides[1] - 842.0).abs() < 1.5,
                "{sides:?}"
            );
        }
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
