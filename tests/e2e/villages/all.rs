//! «Alle bysamfund»: figures, deadlines and files over two villages, and what is new.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, Window, scenes, seed, test};

fn id(number: u8) -> String {
    format!("0198c0de-0000-7000-8000-0000000000{number:02}")
}

/// Mou, which is current, with two notes, a visit today and a passed deadline; Egense with a note, an initiative and a
/// deadline far ahead.
async fn two_villages(app: &App) {
    seed::village(app, "Mou").await;
    seed::note(app, "Interview", "Vi savner et sted").await;
    seed::note(app, "Observation", "Bænken er tom").await;
    let mou = scenes::stored(app, "village").await[0]["id"].clone();
    let at = format!("{}:00.000+01:00", scenes::time(app, 0, "00:01").await);
    let put = async |kind: &str, number: u8, rest: Value| {
        let mut record = json!({ "id": id(number), "created": at, "updated": at });
        record
            .as_object_mut()
            .unwrap()
            .extend(rest.as_object().unwrap().clone());
        scenes::seed(app, kind, &record).await;
    };
    let egense = json!(id(1));
    put("village", 1, json!({ "name": "Egense" })).await;
    let note =
        json!({ "village": egense, "type": "interview", "text": "Sagt i Egense; om søndagen", "at": at });
    put("note", 2, note).await;
    let visit = json!({ "village": mou, "occasion": "other", "title": "Tur", "started": at, "ended": at });
    put("visit", 3, visit).await;
    let person = |village: &Value, name: &str, on: &str| {
        json!({
            "village": village, "name": name, "kind": "citizen", "status": "new", "key_person": false,
            "follow_up": { "on": on },
        })
    };
    put("contact", 4, person(&mou, "Bodil Krogh", "2024-05-01")).await;
    put("contact", 5, person(&egense, "Anker Lund", "2094-05-01")).await;
    let initiative =
        json!({ "village": egense, "title": "Bogcafé", "route": "co_creation", "status": "running" });
    put("initiative", 6, initiative).await;
}

/// The texts of the villages' rows.
async fn rows(app: &App) -> Vec<String> {
    let js = "return [...document.querySelectorAll('ul[aria-label=Bysamfund] > li')]
        .map((it) => it.innerText.replace(/\\s+/g, ' '))";
    let rows = app.script(js, &[]).await;
    rows.as_array().unwrap().iter().map(scenes::text).collect()
}

#[test]
fn every_village_shows_how_it_stands() {
    for window in [Window::Phone, Window::Desktop] {
        let options = Options {
            window,
            ..Options::default()
        };
        test(options, async |app| {
            two_villages(app).await;
            app.open("/alle").await;
            let rows = rows(app).await;
            let expected = [
                ["Egense", "1 note · ikke besøgt endnu", "Bogcafé (3.B)"],
                ["Mou", "2 noter · besøgt i dag", "1 frist overskredet"],
            ];
            assert_eq!(rows.len(), 2, "{rows:?}");
            for (row, expected) in rows.iter().zip(expected) {
                assert!(expected.iter().all(|words| row.contains(words)), "{row}");
            }
            app.find(
                "img",
                "Trin 1: i gang, Trin 2: i gang, Trin 3: ikke begyndt, Trin 4: ikke begyndt",
            )
            .shown()
            .await;
            let text = app.text().await;
            for figure in [
                "Noter i år 3",
                "Feltbesøg i år 1",
                "Tiltag i gang 1",
                "Lever videre uden os 0",
            ] {
                assert!(text.contains(figure), "«{figure}» is missing: {text}");
            }
            // What is late comes first, whatever village it is in.
            let (late, ahead) = (
                text.find("Bodil Krogh").unwrap(),
                text.find("Anker Lund").unwrap(),
            );
            assert!(late < ahead, "{text}");

            // A deadline leads to its page in its village, and a village to its overview.
            app.link_starting("Følg op: Anker Lund").tap().await;
            app.heading("Anker Lund").shown().await;
            app.open("/").await;
            assert_eq!(app.button("Skift bysamfund").description().await, "Egense");
            app.open("/alle").await;
            app.link("Mou").tap().await;
            app.heading("Overblik").shown().await;
            assert_eq!(app.button("Skift bysamfund").description().await, "Mou");
            app.open("/alle").await;
            app.link("Rapport over alle").tap().await;
            app.heading("Rapport").shown().await;
        });
    }
}

#[test]
fn one_file_has_the_notes_and_one_the_deadlines_of_all() {
    test(Options::default(), async |app| {
        two_villages(app).await;
        app.open("/alle").await;
        app.button("Gem alle noter til regneark").tap().await;
        let (path, table) = app.download().await;
        assert!(
            path.to_string_lossy().contains("alle-bysamfund"),
            "{}",
            path.display()
        );
        let table = String::from_utf8(table).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        assert_eq!(&reader.headers().unwrap()[0], "Bysamfund");
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let read = |row: &csv::StringRecord| (row[0].to_owned(), row[4].to_owned());
        assert_eq!(
            rows.iter().map(read).collect::<Vec<_>>(),
            [
                ("Egense", "Sagt i Egense; om søndagen"),
                ("Mou", "Vi savner et sted"),
                ("Mou", "Bænken er tom"),
            ]
            .map(|(village, text)| (village.to_owned(), text.to_owned()))
        );

        app.button("Gem alle frister til kalenderen").tap().await;
        let (_, calendar) = app.download().await;
        let mut reader = ical::IcalParser::new(calendar.as_slice());
        let events = reader.next().unwrap().unwrap().events.into_iter();
        let summaries = events.map(|event| {
            let summary = event
                .properties
                .into_iter()
                .find(|property| property.name == "SUMMARY");
            summary.unwrap().value.unwrap()
        });
        assert_eq!(
            summaries.collect::<Vec<_>>(),
            ["Følg op: Anker Lund (Egense)", "Følg op: Bodil Krogh (Mou)"]
        );
    });
}

#[test]
fn what_came_since_the_last_look_is_named_once() {
    test(Options::default(), async |app| {
        two_villages(app).await;
        app.open("/alle").await;
        app.link("Mou").shown().await;
        assert!(!app.text().await.contains("Nyt siden"));
        app.link("Mou").tap().await;
        app.heading("Overblik").shown().await;
        scenes::note(app, "Interview", "Nyt i Mou").await;
        for _ in 0..2 {
            // Also when the page is loaded again.
            app.open("/alle").await;
            app.wait_for_text("Nyt siden i dag: 1 note").await;
        }
        let rows = rows(app).await;
        assert!(
            rows[1].contains("Nyt siden") && !rows[0].contains("Nyt siden"),
            "{rows:?}"
        );
        app.link("Tilbage").tap().await;
        app.heading("Overblik").shown().await;
        app.open("/alle").await;
        app.link("Mou").shown().await;
        assert!(!app.text().await.contains("Nyt siden"));
    });
}
