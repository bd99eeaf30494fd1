//! The conversation view: one question at a time, and nothing else on screen.

pub mod awake;
mod keys;

use vejviseren::guide::{NEEDS, STRUCTURAL};

use crate::support::{App, Find, Name, Options, scenes, seed, test};

const FIRST: &str = "Hvor mange bor her, og hvem er de?";
const SECOND: &str =
    "Hvad er her af foreninger, institutioner og kulturelle begivenheder, og hvor mange er der af hver?";
/// How many cards step 1 has: the background, five questions to discuss, eight from the worksheet, the decision with its
/// reasons, and the agreements.
const ALL: usize = 16;

/// Opens the conversation from the step's page.
async fn enter(app: &App) {
    app.open("/trin/1").await;
    app.link("Tal om trinnet").tap().await;
    app.wait_for_path("/trin/1/samtale").await;
}

/// Moves `cards` cards ahead.
pub async fn go_on(app: &App, cards: usize) {
    for _ in 0..cards {
        let before = app
            .script("return document.querySelector('header').textContent", &[])
            .await;
        app.button("Næste spørgsmål").tap().await;
        app.wait_for_script(&format!(
            "return document.querySelector('header').textContent !== {before}"
        ))
        .await;
    }
}

/// Waits until the conversation shows `question` as number `at` of `all`.
async fn asks(app: &App, question: &str, at: usize, all: usize) {
    app.heading(question).shown().await;
    app.textbox(question).shown().await;
    app.wait_for_text(&format!("· {at} af {all}")).await;
    assert_eq!(app.names("heading").await, [question]);
    assert_eq!(app.names("textbox").await, [question]);
}

#[test]
fn one_thing_at_a_time_with_nothing_beside_it() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        app.wait_for_text("1 Behovsanalyse · 1 af 16").await;
        assert_eq!(app.names("heading").await, ["Behovsanalyse"]);
        app.wait_for_text("Hvad kan netop vores bibliotek gøre").await;
        app.wait_for_text("Gå ud med spørgsmål, ikke med svar.").await;
        assert!(app.names("textbox").await.is_empty());
        assert!(app.names("navigation").await.is_empty());
        assert_eq!(app.names("link").await, ["Spring til indhold"]);
        assert_eq!(
            app.names("button").await,
            ["Luk spørgsmålene", "Forrige spørgsmål", "Næste spørgsmål"]
        );
        app.button("Forrige spørgsmål").is_enabled(false).await;

        for (talk, at) in NEEDS.talk.iter().zip(2..) {
            go_on(app, 1).await;
            asks(app, talk.text, at, ALL).await;
            assert_eq!(app.title().await, format!("{} – Vejviseren", talk.text));
            assert_eq!(app.focused_name().await, talk.text);
            app.wait_for_text("I behøver ikke skrive noget.").await;
        }
        go_on(app, 1).await;
        asks(app, FIRST, 7, ALL).await;
        app.wait_for_text("Indbyggertal, alder, husstande, tilflyttere og pendlere.")
            .await;
        app.button("Forrige spørgsmål").is_enabled(true).await;
        app.button("Forrige spørgsmål").tap().await;
        asks(app, NEEDS.talk[4].text, 6, ALL).await;
    });
}

#[test]
fn the_focus_is_on_the_heading_when_the_conversation_opens() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        app.wait_for_script("return document.activeElement.localName === 'h1'")
            .await;
        assert_eq!(app.focused_name().await, "Behovsanalyse");
    });
}

#[test]
fn what_is_talked_about_is_kept_and_does_not_count() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin").await;
        app.wait_for_text("0 af 10 udfyldt").await;
        app.open("/trin/1/samtale").await;
        go_on(app, 1).await;
        app.textbox(NEEDS.talk[0].text).fill("At de savner bussen").await;
        app.wait_for_status("Gemt på denne enhed").await;
        app.button("Luk spørgsmålene").tap().await;
        app.wait_for_path("/trin/1").await;
        app.open("/trin").await;
        app.wait_for_text("0 af 10 udfyldt").await;
        app.open("/rapport").await;
        app.wait_for_text("At de savner bussen").await;
    });
}

#[test]
fn an_answer_is_the_same_in_the_conversation_and_on_the_step() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        go_on(app, 6).await;
        app.textbox(FIRST).fill("412, flest børnefamilier").await;
        app.wait_for_status("Gemt på denne enhed").await;
        app.button("Næste spørgsmål").tap().await;
        app.textbox(SECOND).has_value("").await;
        app.button("Luk spørgsmålene").tap().await;
        app.wait_for_path("/trin/1").await;
        app.textbox(FIRST).has_value("412, flest børnefamilier").await;
        app.textbox(SECOND).fill("Idrætsforeningen").await;
        app.link("Tal om trinnet").tap().await;
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
        go_on(app, 7).await;
        asks(app, SECOND, 8, ALL).await;
        app.button("Luk spørgsmålene").tap().await;
        app.wait_for_path("/trin/1").await;
        app.link("Tal om trinnet").tap().await;
        asks(app, SECOND, 8, ALL).await;
        app.reload().await;
        asks(app, SECOND, 8, ALL).await;
        app.restart().await;
        enter(app).await;
        asks(app, SECOND, 8, ALL).await;
        // The other steps each remember their own position.
        app.open("/trin/2/samtale").await;
        app.wait_for_text("· 1 af").await;
        app.button("Forrige spørgsmål").is_enabled(false).await;
    });
}

#[test]
fn it_ends_with_the_decision_and_with_who_does_what_by_when() {
    test(Options::default(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        enter(app).await;
        go_on(app, ALL - 2).await;
        app.heading("Beslutning").shown().await;
        app.radio("Ikke nu").tap().await;
        app.textbox("Hvem var med?").fill("Mette og Søren").await;
        app.date("Dato for beslutningen").set("2026-01-01").await;
        app.textbox("Hvad bygger vi beslutningen på?")
            .fill("De klarer det selv")
            .await;
        app.button("Næste spørgsmål").tap().await;
        app.heading("Hvad gør vi nu, hvem, og hvornår?").shown().await;
        app.button("Næste spørgsmål").gone().await;
        app.textbox("Ny aftale").fill("Svare bysamfundet").await;
        app.textbox("Hvem har lovet det?").fill("Mette").await;
        app.date("Frist").set("2026-01-02").await;
        app.button("Tilføj aftale").tap().await;
        app.checkbox("Svare bysamfundet").shown().await;
        app.wait_for_text("Mette · fristen var den 2. januar").await;
        app.link("Færdig").tap().await;
        app.wait_for_path("/trin/1").await;
        app.checkbox("Træf beslutningen").shown().await;
        scenes::unfold(app).await;
        app.radio("Ikke nu").is_checked(true).await;
        app.textbox("Hvem var med?").has_value("Mette og Søren").await;
        app.date("Dato for beslutningen").has_value("2026-01-01").await;
        app.textbox("Hvad bygger vi beslutningen på?")
            .has_value("De klarer det selv")
            .await;

        // It is an agreement of the village: it is due, on the village's list, and in the report.
        app.open("/").await;
        app.region("Frister")
            .link_starting("Svare bysamfundet")
            .tap()
            .await;
        app.wait_for_path("/trin").await;
        app.region("Aftaler").checkbox("Svare bysamfundet").tap().await;
        app.open("/").await;
        app.region("Frister").gone().await;
        app.open("/rapport").await;
        app.wait_for_text("Svare bysamfundet").await;
        let kept = scenes::stored(app, "agreement").await;
        let village = scenes::stored(app, "village").await;
        assert_eq!(kept[0]["initiative"], village[0]["id"]);
    });
}

#[test]
fn the_questions_of_the_route_lead_to_its_own() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/3").await;
        app.link("Tal om trinnet").tap().await;
        app.heading("Tre måder at gøre noget sammen på.").shown().await;
        app.wait_for_text("3.A Hjælp til selvhjælp").await;
        go_on(app, 1).await;
        app.radio("Ja").tap().await;
        app.wait_for_status("Forslag: 3.C Strukturelt samarbejde").await;
        app.button("Næste spørgsmål").tap().await;
        app.heading(STRUCTURAL.title).shown().await;
        app.wait_for_text("3.C Det strukturelle samarbejde · 3 af").await;
        // Both the library and the partner answer.
        go_on(app, 7).await;
        let question = "Hvilken slags samarbejde er interessant for os begge?";
        app.textbox(&format!("Partnerens svar: {question}"))
            .fill("De vil ud")
            .await;
        app.open("/trin/9/samtale").await;
        app.heading("Siden findes ikke").shown().await;
    });
}

#[test]
fn a_tiltag_takes_its_route_in_the_conversation() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/tiltag").await;
        app.textbox("Tiltagets navn").fill("Læseaften").await;
        app.button("Nyt tiltag").tap().await;
        app.heading("Læseaften").shown().await;
        app.link("Tal om trinnet").tap().await;
        go_on(app, 1).await;
        app.radio("Ja").tap().await;
        app.button("Vælg 3.C").tap().await;
        app.heading(STRUCTURAL.title).shown().await;
        app.wait_for_text("· 1 af").await;
        app.button("Luk spørgsmålene").tap().await;
        app.radio("3.C Strukturelt samarbejde").is_checked(true).await;
        // The initiative's formidling has a separate conversation.
        app.find("tab", "Formidling").tap().await;
        app.link("Formidlingsplan").tap().await;
        app.link("Tal om trinnet").tap().await;
        app.heading("Formidling").shown().await;
        app.button("Luk spørgsmålene").tap().await;
        app.heading("Formidlingsplan").shown().await;
    });
}

#[test]
fn the_questions_come_on_paper_with_room_to_write() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        app.link("Spørgsmål på papir").tap().await;
        app.heading("Spørgsmål på papir").shown().await;
        let sheet = app.article("Spørgsmål på papir");
        sheet.shown().await;
        for talk in NEEDS.talk {
            app.wait_for_text(talk.text).await;
        }
        app.wait_for_text(FIRST).await;
        if !app.on_paper().await {
            return;
        }
        // The questions to discuss fill one A4 page, and the worksheet begins on the next.
        let js = "const list = document.querySelector('.sheet__list').getBoundingClientRect();
            return [list.height / 96 * 25.4, getComputedStyle(document.querySelector('.sheet__second')).breakBefore]";
        let paper = app.script(js, &[]).await;
        let height = paper[0].as_f64().unwrap();
        assert!((150.0..240.0).contains(&height), "{height} mm");
        assert_eq!(paper[1], "page");
        assert!(app.names("button").await.is_empty());
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
        go_on(app, 6).await;
        asks(app, FIRST, 7, ALL).await;
        let notes = || app.find("button", Name::Starting("Noter om dette".into()));
        app.article("Interview").gone().await;
        notes().tap().await;
        app.article("Interview").shown().await;
        app.wait_for_text("Vi mødes ved brugsen").await;
        // A question about the use of the library doesn't concern behaviour.
        go_on(app, 4).await;
        app.wait_for_text("· 11 af 16").await;
        notes().gone().await;
    });
}

#[test]
fn an_own_question_is_part_of_the_conversation() {
    test(Options::default(), async |app| {
        let own = "Hvem har nøglen til forsamlingshuset?";
        seed::village(app, "Kærby Mark").await;
        app.open("/trin/1").await;
        scenes::unfold(app).await;
        app.textbox("Nyt spørgsmål").fill(own).await;
        app.button("Tilføj spørgsmål").tap().await;
        app.textbox(own).shown().await;
        app.link("Tal om trinnet").tap().await;
        go_on(app, ALL - 2).await;
        asks(app, own, ALL - 1, ALL + 1).await;
        app.textbox(own).fill("Birthe").await;
        app.button("Luk spørgsmålene").tap().await;
        app.textbox(own).has_value("Birthe").await;
    });
}
