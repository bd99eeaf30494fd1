//! Sharing: two and three people fill one fieldbook, over a server that can't read it.

mod faults;
mod joining;
mod key;
mod keyboard;
mod pictures;
mod restored;

use http::Method;
use serde_json::Value;

use crate::support::couch::{PASSWORD, couch};
use crate::support::{App, Fault, Find, Name, Options, scenes, seed, test, until};

/// Begins to share in a new database, and returns its name.
pub async fn begin(app: &App) -> String {
    let database = couch().await.database().await;
    app.open("/deling").await;
    app.textbox("Database").fill(&database).await;
    log_in(app, "anne").await;
    shared(app).await;
    database
}

/// Types who one is, and begins.
async fn log_in(app: &App, name: &str) {
    app.textbox("Brugernavn").fill(name).await;
    app.textbox("Adgangskode").fill(PASSWORD).await;
    app.textbox("Initialer").fill(&name[..2].to_uppercase()).await;
    app.button("Begynd at dele").tap().await;
}

/// Waits, on «Del med kolleger», until the server has everything.
pub async fn shared(app: &App) {
    let status = "return [...document.querySelectorAll('[role=status]')].map((it) => it.innerText).join('|')";
    until(async || {
        let text = scenes::text(&app.script(status, &[]).await);
        let is_shared = text.contains("Delt kl.") && !text.contains("venter");
        if is_shared { Ok(()) } else { Err(text) }
    })
    .await
    .unwrap_or_else(|status| panic!("not shared: {status}"));
}

/// The invitation that the app copies.
pub async fn invitation(app: &App) -> String {
    app.open("/deling").await;
    let listen =
        "window.__copied = ''; navigator.clipboard.writeText = async (text) => { window.__copied = text; }";
    app.script(listen, &[]).await;
    app.button("Kopiér invitation").tap().await;
    app.wait_for_script("return window.__copied !== ''").await;
    scenes::text(&app.script("return window.__copied", &[]).await)
}

/// Joins with an invitation.
pub async fn join(app: &App, invitation: &str) {
    app.open("/deling").await;
    app.textbox("Invitation").fill(invitation).await;
    app.button("Indsæt invitation").tap().await;
    app.wait_for_text("Invitationen er sat ind").await;
    log_in(app, "bo").await;
}

/// Everything the server has in `database`, as one text.
async fn on_the_server(database: &str) -> String {
    let path = format!("/{database}/_all_docs?include_docs=true&conflicts=true");
    couch().await.ask(Method::GET, &path, None).await.1.to_string()
}

/// Deletes a note and empties the trash, and waits until the server knows.
async fn delete_for_good(app: &App, note: &str) {
    app.open(&format!("/noter/{note}")).await;
    app.button("Slet").tap().await;
    app.open("/data").await;
    app.button("Tøm papirkurven").tap().await;
    app.dialog("Tøm papirkurven").button("Slet for altid").tap().await;
    app.open("/deling").await;
    shared(app).await;
}

/// Two people who share a village.
async fn two(app: &App) -> (App, String) {
    seed::village(app, "Mou").await;
    let database = begin(app).await;
    let invitation = invitation(app).await;
    let colleague = App::start(Options::default()).await;
    join(&colleague, &invitation).await;
    shared(&colleague).await;
    (colleague, database)
}

#[test]
fn a_note_appears_at_a_colleague_and_the_server_can_read_none_of_it() {
    test(Options::with_worker(), async |app| {
        let (colleague, database) = two(app).await;
        colleague.open("/").await;
        colleague.wait_for_text("Mou").await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        colleague.wait_for_text("Bænken ved søen").await;

        scenes::note(&colleague, "Observation", "Gynger på pladsen").await;
        app.open("/noter").await;
        app.wait_for_text("Gynger på pladsen").await;
        app.wait_for_text("skrevet af BO").await;
        app.wait_for_text("skrevet af AN").await;
        app.open("/deling").await;
        app.region("Enheder, der deler").shown().await;
        app.wait_for_text("AN · sidst i dag").await;
        app.wait_for_text("BO · sidst i dag").await;

        let server = on_the_server(&database).await;
        for word in ["Mou", "Bænken", "Gynger", "note", "village", "observation"] {
            assert!(!server.contains(word), "{word}: {server}");
        }
        colleague.end().await;
    });
}

#[test]
fn both_answer_the_same_question_and_both_answers_are_kept() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        for one in [&*app, &colleague] {
            one.server.sync.set(Fault::LosesRequests);
            one.open("/trin/1").await;
        }
        let first = app.names("textbox").await[0].clone();
        app.textbox(&first).fill("Annes svar").await;
        colleague.textbox(&first).fill("Bos svar").await;
        for one in [&*app, &colleague] {
            one.open("/deling").await;
            one.wait_for_text("1 venter").await;
            one.server.sync.set(Fault::None);
            one.button("Del nu").tap().await;
        }
        for one in [&*app, &colleague] {
            shared(one).await;
            one.open("/trin/1").await;
            until(async || {
                let stored = [
                    scenes::stored(one, "answer").await,
                    scenes::stored(one, "version").await,
                ];
                let stored = format!("{stored:?}");
                let has_both = stored.contains("Annes svar") && stored.contains("Bos svar");
                if has_both { Ok(()) } else { Err(stored) }
            })
            .await
            .unwrap_or_else(|stored| panic!("an answer is lost: {stored}"));
            one.find("button", Name::Starting("En anden version".to_owned()))
                .shown()
                .await;
        }
        colleague.end().await;
    });
}

#[test]
fn what_is_deleted_for_good_is_deleted_at_a_colleague_who_slept() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        colleague.open("/noter").await;
        colleague.wait_for_text("Bænken ved søen").await;
        colleague.go_to_file("/manifest.webmanifest").await;

        let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        delete_for_good(app, &note).await;

        colleague.load("/noter").await;
        colleague
            .wait_for_script("return !document.body.innerText.includes('Bænken')")
            .await;
        colleague.open("/deling").await;
        shared(&colleague).await;
        assert!(scenes::stored(&colleague, "note").await.is_empty());
        colleague.end().await;
    });
}

#[test]
fn a_phone_that_slept_for_months_gives_and_gets_everything() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        colleague.server.sync.set(Fault::LosesRequests);
        scenes::note(&colleague, "Observation", "Før søvnen").await;
        colleague.go_to_file("/manifest.webmanifest").await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        scenes::note(app, "Observation", "Gynger på pladsen").await;
        app.open("/deling").await;
        shared(app).await;

        colleague.server.sync.set(Fault::None);
        let months_later = "{ const Real = Date, ahead = 200 * 24 * 3600000;
            window.Date = class extends Real {
                constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
                static now() { return Real.now() + ahead; }
            }; }";
        colleague.on_new_document(months_later).await;
        colleague.load("/deling").await;
        shared(&colleague).await;
        colleague.open("/noter").await;
        for one in [&*app, &colleague] {
            one.open("/noter").await;
            one.wait_for_status("3 noter").await;
        }
        app.wait_for_text("Før søvnen").await;
        colleague.end().await;
    });
}

#[test]
fn whoever_stops_keeps_everything_and_hears_no_more() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        colleague.open("/deling").await;
        colleague.button("Stop deling").tap().await;
        colleague
            .dialog("Stop deling")
            .button("Stop med at dele")
            .tap()
            .await;
        colleague.button("Begynd at dele").shown().await;
        let before = colleague.server.sync.requests().len();
        scenes::note(app, "Observation", "Efter at Bo er holdt op").await;
        app.open("/deling").await;
        shared(app).await;
        colleague.load("/noter").await;
        assert_eq!(colleague.server.sync.requests().len(), before);
        assert!(!colleague.text().await.contains("Efter at Bo"), "it came");
        colleague.wait_for_text("Mou").await;
        colleague.end().await;
    });
}

#[test]
fn an_app_that_shares_with_nobody_asks_nobody() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        app.open("/deling").await;
        app.wait_for_text("Deling er slået fra.").await;
        assert_eq!(app.server.sync.requests(), Vec::<String>::new());
        let marks = scenes::deep(app).await;
        let marks: Vec<&String> = marks.keys().filter(|key| key.contains("outbox")).collect();
        assert_eq!(marks, Vec::<&String>::new());
    });
}

/// The number of documents in `database`.
pub async fn documents(database: &str) -> u64 {
    let (_, info) = couch()
        .await
        .ask(Method::GET, &format!("/{database}"), None)
        .await;
    info.get("doc_count").and_then(Value::as_u64).expect("a count")
}

#[test]
fn what_colleagues_have_written_is_news_until_it_is_read() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        colleague.open("/").await;
        colleague.wait_for_text("Mou").await;
        // What was there when one joined is none.
        colleague.find("heading", "Nyt siden sidst").gone().await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        let news = colleague.region("Nyt siden sidst");
        news.article("Observation").shown().await;
        colleague.wait_for_text("1 note").await;
        colleague.load("/").await;
        colleague.region("Nyt siden sidst").button("Set").tap().await;
        colleague.find("heading", "Nyt siden sidst").gone().await;
        keyboard::focus_is_on_the_page(&colleague).await;
        colleague.load("/").await;
        colleague.wait_for_text("Bænken ved søen").await;
        colleague.find("heading", "Nyt siden sidst").gone().await;
        // One's own are none either.
        app.open("/").await;
        app.find("heading", "Nyt siden sidst").gone().await;
        colleague.end().await;
    });
}
