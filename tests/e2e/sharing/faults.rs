//! Networks and servers that fail: nothing is lost, and the app says what happened.

use super::{begin, documents, shared, two};
use crate::support::{Fault, Find, Options, scenes, seed, test, until};

#[test]
fn what_is_written_without_net_waits_and_comes_when_there_is_net() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        app.server.sync.set(Fault::LosesRequests);
        scenes::note(app, "Observation", "Bænken ved søen").await;
        app.open("/deling").await;
        app.wait_for_text("1 venter").await;
        app.wait_for_text("Der er ikke forbindelse til serveren").await;
        // It still waits after a kill.
        app.kill().await;
        app.load("/deling").await;
        app.wait_for_text("1 venter").await;
        app.server.sync.set(Fault::None);
        app.button("Del nu").tap().await;
        shared(app).await;
        colleague.open("/noter").await;
        colleague.wait_for_text("Bænken ved søen").await;
        colleague.end().await;
    });
}

#[test]
fn an_answer_that_is_lost_is_no_second_note() {
    test(Options::default(), async |app| {
        let (colleague, _) = two(app).await;
        app.server.sync.set(Fault::LosesAnswers);
        scenes::note(app, "Observation", "Bænken ved søen").await;
        app.open("/deling").await;
        app.wait_for_text("Der er ikke forbindelse til serveren").await;
        app.server.sync.set(Fault::None);
        app.button("Del nu").tap().await;
        shared(app).await;
        colleague.open("/noter").await;
        colleague.article("Observation").number(1).await;
        assert_eq!(scenes::stored(app, "note").await.len(), 1);
        assert_eq!(scenes::stored(&colleague, "version").await.len(), 0);
        colleague.end().await;
    });
}

#[test]
fn whatever_the_server_says_it_is_told_and_nothing_is_lost() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        begin(app).await;
        for (status, said) in [
            (401, "Serveren kender ikke brugernavnet eller adgangskoden"),
            (404, "Serveren har ingen database med det navn"),
            (429, "Serveren har problemer lige nu"),
            (500, "Serveren har problemer lige nu"),
            (502, "Der er ikke forbindelse til serveren"),
            (507, "Serveren har ikke plads til mere"),
            (405, "Det, der svarer på adressen, er ikke delingsserveren"),
        ] {
            app.server.sync.set(Fault::Says(status));
            app.load("/deling").await;
            app.wait_for_text(said).await;
            app.wait_for_text("Gemt på denne enhed").await;
        }
        app.server.sync.set(Fault::None);
        app.button("Del nu").tap().await;
        shared(app).await;
    });
}

/// As a connection does that is dead at the other end.
#[test]
fn a_server_that_never_answers_is_asked_again() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        begin(app).await;
        app.server.sync.set(Fault::Stalls);
        // The app waits half a minute for an answer: here, a second.
        app.on_new_document(
            "{ const own = setTimeout;
            window.setTimeout = (call, time, ...given) => own(call, time >= 30000 ? time / 30 : time, ...given); }",
        )
        .await;
        app.load("/").await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        app.open("/deling").await;
        app.wait_for_text("Der er ikke forbindelse til serveren").await;
        let before = app.server.sync.requests().len();
        until(async || match app.server.sync.requests().len() {
            now if now > before => Ok(()),
            now => Err(format!("{now} requests")),
        })
        .await
        .unwrap_or_else(|why| panic!("not asked again: {why}"));
        app.server.sync.set(Fault::None);
        shared(app).await;
    });
}

#[test]
fn a_login_that_was_closed_is_typed_again() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        begin(app).await;
        let card = app.region("Brugernavn og adgangskode");
        card.textbox("Brugernavn").fill("bo").await;
        card.textbox("Adgangskode").fill("forkert").await;
        card.button("Gem").tap().await;
        app.wait_for_text("Serveren kender ikke brugernavnet eller adgangskoden")
            .await;
        // Whoever has left needs only to delete.
        app.button("Slet min kopi").shown().await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        app.open("/deling").await;
        let card = app.region("Brugernavn og adgangskode");
        card.textbox("Adgangskode")
            .fill(crate::support::couch::PASSWORD)
            .await;
        card.button("Gem").tap().await;
        shared(app).await;
        app.button("Slet min kopi").gone().await;
    });
}

#[test]
fn whoever_has_left_deletes_their_copy_and_the_team_keeps_its_own() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        let database = begin(app).await;
        let before = documents(&database).await;
        app.server.sync.set(Fault::Says(401));
        app.load("/deling").await;
        app.button("Slet min kopi").tap().await;
        let dialog = app.dialog("Slet min kopi");
        dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        dialog.button("Slet alt for altid").tap().await;
        app.button("Opret bysamfund").shown().await;
        app.server.sync.set(Fault::None);
        app.load("/deling").await;
        app.wait_for_text("Deling er slået fra.").await;
        assert_eq!(documents(&database).await, before);
    });
}

#[test]
fn a_text_that_no_server_takes_stays_here_and_is_named() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        begin(app).await;
        app.server.sync.set(Fault::RefusesWrites(413));
        scenes::note(app, "Observation", "Bænken ved søen").await;
        app.open("/deling").await;
        app.wait_for_text("En af teksterne er for stor til serveren")
            .await;
        app.wait_for_text("1 venter").await;
        app.server.sync.set(Fault::None);
        app.button("Del nu").tap().await;
        shared(app).await;
    });
}
