//! Quick capture: from hearing a sentence to having it saved.

mod form;
mod person;
mod same_name;
mod suggestions;
mod too_long;

use crate::support::{Find, Key, Name, Options, scenes, seed, test};

#[test]
fn one_arrives_in_the_text_and_needs_no_more() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        // Opened from the home screen icon or from the bar, the text field has the focus.
        app.open("/noter/ny").await;
        app.textbox("Note").shown().await;
        app.wait_for_script("return document.activeElement?.tagName === 'TEXTAREA'")
            .await;
        assert_eq!(app.focused_name().await, "Note");
        app.open("/").await;
        let bar = app.navigation("Hovedmenu");
        bar.link("Ny note").tap().await;
        app.textbox("Note").shown().await;
        assert_eq!(app.focused_name().await, "Note");
        app.radio("Interview").is_checked(true).await;

        app.type_text("Vi savner et sted at mødes.").await;
        scenes::save(app).await;
        let notes = scenes::stored(app, "note").await;
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0]["type"], "interview");
        assert_eq!(notes[0]["text"], "Vi savner et sted at mødes.");
        app.open("/noter").await;
        app.article("Interview").shown().await;
        app.wait_for_text("Vi savner et sted at mødes.").await;
    });
}

#[test]
fn the_address_and_the_switch_choose_the_type() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let kinds = [
            ("Interview", "interview"),
            ("Observation", "observation"),
            ("Kontakt", "contact"),
        ];
        for (kind, code) in kinds {
            scenes::note(app, kind, &format!("{kind} fra adressen")).await;
            app.open("/noter/ny").await;
            let types = app.radiogroup("Type");
            assert_eq!(
                types.names("radio").await,
                ["Interview", "Observation", "Kontakt"]
            );
            types.radio(kind).tap().await;
            types.radio(kind).is_checked(true).await;
            app.textbox("Note").fill(&format!("{kind} valgt")).await;
            scenes::save(app).await;

            let notes = scenes::stored(app, "note").await;
            let of_kind = notes
                .iter()
                .filter(|note| note["type"] == code)
                .map(|note| scenes::text(&note["text"]));
            let mut texts: Vec<String> = of_kind.collect();
            texts.sort();
            assert_eq!(texts, [format!("{kind} fra adressen"), format!("{kind} valgt")]);
        }
        app.open("/noter").await;
        app.wait_for_status("6 noter").await;
        for (kind, _) in kinds {
            app.article(kind).number(2).await;
        }
    });
}

#[test]
fn all_that_can_be_said_of_a_note_is_kept_and_shown() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Der er langt til alting.").await;
        let themes = app.group("Temaer");
        let all = [
            "Adfærd",
            "Fællesskabsfølelse",
            "Interesser",
            "Behov",
            "Brug af tilbud",
        ];
        assert_eq!(themes.names("checkbox").await, all);
        themes.checkbox("Behov").tap().await;
        themes.checkbox("Adfærd").tap().await;
        themes.checkbox("Interesser").tap().await;
        themes.checkbox("Interesser").tap().await;
        themes.checkbox("Behov").is_checked(true).await;
        themes.checkbox("Interesser").is_checked(false).await;
        scenes::unfold_details(app).await;
        app.textbox("Sted").fill("Forsamlingshuset").await;
        app.textbox("Citat").fill("Bussen går to gange om dagen").await;
        app.button("Voksen").tap().await;
        app.button("Senior").tap().await;
        app.button("Senior").is_checked(true).await;
        app.button("Voksen").is_checked(false).await;
        app.textbox("Tilknytning").fill("tilflytter").await;
        scenes::set_time(app, "Tidspunkt", "2024-05-01T19:30").await;
        scenes::save(app).await;

        app.open("/noter").await;
        app.article("Interview")
            .find("link", Name::Starting("Interview".into()))
            .tap()
            .await;
        app.heading("Interview").shown().await;
        for _ in 0..2 {
            let text = app.article("Interview").text().await;
            for said in [
                "Der er langt til alting.",
                "Bussen går to gange om dagen",
                "Sted Forsamlingshuset",
                "Senior, tilflytter",
                "Adfærd, Behov",
                "onsdag den 1. maj 2024 kl. 19.30",
            ] {
                assert!(text.contains(said), "«{said}» is missing: {text}");
            }
            assert!(!text.contains("Interesser"), "a theme that was taken off: {text}");
            // What is on screen must also be stored on the device.
            app.reload().await;
        }
    });
}

#[test]
fn saving_leads_back_to_where_one_was() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let bar = app.navigation("Hovedmenu");
        for (place, heading, path) in [
            ("Noter", "Noter", "/noter"),
            ("Kontakter", "Kontakter", "/kontakter"),
            ("Overblik", "Overblik", "/"),
        ] {
            bar.link(place).tap().await;
            app.heading(heading).shown().await;
            bar.link("Ny note").tap().await;
            app.textbox("Note").fill(&format!("Fra {place}")).await;
            scenes::save(app).await;
            app.heading(heading).shown().await;
            assert_eq!(app.path().await, path);
        }
        bar.link("Noter").tap().await;
        app.wait_for_status("3 noter").await;
    });
}

#[test]
fn save_and_new_stays_clears_and_keeps_the_type() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Observation").await;
        app.textbox("Note").fill("Første").await;
        scenes::unfold_details(app).await;
        app.textbox("Citat").fill("Ordret").await;
        app.checkbox("Behov").tap().await;
        app.button("Gem og ny").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;

        assert_eq!(app.path().await, "/noter/ny?type=observation");
        app.textbox("Note").has_value("").await;
        app.textbox("Citat").has_value("").await;
        app.checkbox("Behov").is_checked(false).await;
        app.radio("Observation").is_checked(true).await;
        assert_eq!(app.focused_name().await, "Note");
        app.type_text("Anden").await;
        scenes::save(app).await;

        let mut texts: Vec<_> = scenes::stored(app, "note")
            .await
            .iter()
            .map(|note| format!("{} {}", note["type"], note["text"]))
            .collect();
        texts.sort();
        assert_eq!(texts, [r#""observation" "Anden""#, r#""observation" "Første""#]);
    });
}

#[test]
fn undo_takes_the_note_back() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let bar = app.navigation("Hovedmenu");
        bar.link("Noter").tap().await;
        bar.link("Ny note").tap().await;
        app.textbox("Note").fill("Skulle ikke have været her.").await;
        scenes::save(app).await;
        app.wait_for_status("1 note").await;
        app.button("Fortryd").tap().await;
        app.wait_for_status("0 noter").await;
        app.button("Fortryd").gone().await;
        app.reload().await;
        app.wait_for_status("0 noter").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
    });
}

#[test]
fn nothing_typed_is_nothing_to_save() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        for button in ["Gem", "Gem og ny"] {
            app.open("/noter/ny").await;
            app.textbox("Tilknytning").focus().await;
            app.button(button).tap().await;
            app.wait_for_script(&says("Skriv en note først. Én linje er nok."))
                .await;
            assert_eq!(app.focused_name().await, "Note");
            assert_eq!(app.path().await, "/noter/ny");
            // The message disappears with the first letter.
            app.type_text("a").await;
            app.wait_for_script(&format!("return !({})()", function(&says("Skriv en note først"))))
                .await;
            app.press(Key::Backspace).await;
        }
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
    });
}

const CPR_QUESTION: &str = "Er der et CPR-nummer med?";

#[test]
fn a_cpr_number_is_warned_of_in_names_and_before_a_file_leaves() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let warned = says("Det ligner et CPR-nummer. Det må ikke gemmes her");
        for (page, field) in [
            ("/ressourcer", "Navn"),
            ("/besoeg", "Titel"),
            ("/indstillinger", "Navn"),
        ] {
            app.open(page).await;
            app.textbox(field).fill("Kroen, 01.01.90 – 1234").await;
            app.wait_for_script(&warned).await;
        }
        app.open("/data").await;
        app.wait_for_text("ligner et CPR-nummer: bysamfund: Kroen, 01.01.90 – 1234")
            .await;
        app.open("/indstillinger").await;
        app.textbox("Navn").fill("Mou").await;
        app.open("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        app.wait_for_status("Filen er lavet").await;
        assert!(!app.text().await.contains("CPR"));
        scenes::note(app, "Observation", "Ring til 010190-1234").await;
        app.open("/data").await;
        app.button("Gem noter til regneark").tap().await;
        app.dialog(CPR_QUESTION).button("Fortsæt alligevel").shown().await;
    });
}

#[test]
fn nothing_with_a_cpr_number_leaves_unasked() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kroen, 01.01.90 – 1234").await;
        // Without a note there is no report, and without an agreement no letter.
        scenes::note(app, "Observation", "Fest på pladsen").await;
        scenes::agreement(app, "Finde stole").await;
        let doors = [
            ("/data", "Gem alt i en fil (JSON)"),
            ("/data", "Del"),
            ("/rapport", "Udskriv"),
            ("/rapport", "Kopiér"),
            ("/rapport", "Gem som dokument"),
            ("/fortaelling", "Udskriv"),
            ("/rapport/svar", "Kopiér"),
            ("/rapport/svar", "Udskriv som plakat"),
            ("/trin/aftaler", "Del"),
            ("/trin/aftaler", "Kopiér"),
            ("/trin/aftaler", "Udskriv"),
            ("/trin/aftaler", "Gem som dokument"),
            ("/trin/aftaler", "Gem frister til kalenderen"),
        ];
        let watch = "{ window.left = 0;
            const leaves = async () => { left += 1; };
            window.print = HTMLAnchorElement.prototype.click = leaves;
            const clipboard = { write: leaves, writeText: leaves };
            for (const [name, value] of Object.entries({ clipboard, share: leaves, canShare: () => true })) {
                Object.defineProperty(navigator, name, { value, configurable: true });
            } }";
        app.on_new_document(watch).await;
        let question = app.dialog(CPR_QUESTION);
        for (page, button) in doors {
            app.load(page).await;
            app.button(button).tap().await;
            question.button("Gå tilbage").tap().await;
            question.gone().await;
            app.button(button).tap().await;
            question.shown().await;
            assert_eq!(app.script("return left", &[]).await, 0, "{page} {button}");
            question.button("Fortsæt alligevel").tap().await;
            question.gone().await;
            app.wait_for_script("return left === 1").await;
        }
    });
}

#[test]
fn what_looks_like_a_cpr_number_is_warned_of() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::capture(app, "Kontakt").await;
        let warned = says("Det ligner et CPR-nummer. Det må ikke gemmes her");
        let quiet = format!("return !({})()", function(&warned));
        scenes::unfold_details(app).await;
        for field in ["Note", "Citat", "Navn", "Rolle"] {
            app.textbox(field).fill("Tlf. 12 34 56 78").await;
            app.wait_for_script(&quiet).await;
            app.textbox(field).fill("Født 010190-1234").await;
            app.wait_for_script(&warned).await;
            app.textbox(field).fill("").await;
            app.wait_for_script(&quiet).await;
        }
    });
}

/// A script that tells whether an alert says `text`.
fn says(text: &str) -> String {
    let text = serde_json::json!(text);
    format!(
        "return [...document.querySelectorAll('[role=alert]')].some((it) => it.innerText.includes({text}))"
    )
}

fn function(js: &str) -> String {
    format!("() => {{ {js} }}")
}
