//! Joining: by link, with notes of one's own, and with what can't be.

use super::{begin, documents, invitation, join, log_in, shared};
use crate::support::couch::couch;
use crate::support::{App, Find, Options, scenes, seed, test};
use vejviseren::sharing::{SECRET, Team};

#[test]
fn a_link_leads_to_the_team_and_stays_in_no_address() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        begin(app).await;
        let link = invitation(app).await;
        let code = link.split_once('#').expect("a fragment").1;
        assert!(link.starts_with(&app.server.origin()), "{link}");

        let colleague = App::start(Options::default()).await;
        colleague.load(&format!("/#{code}")).await;
        colleague.heading("Del med kolleger").shown().await;
        let address = scenes::text(&colleague.script("return location.href", &[]).await);
        assert!(address.ends_with("/deling"), "{address}");
        log_in(&colleague, "bo").await;
        shared(&colleague).await;
        colleague.open("/").await;
        colleague.wait_for_text("Mou").await;
        colleague.end().await;
    });
}

#[test]
fn whoever_has_notes_sees_what_comes_together_first() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        begin(app).await;
        let invitation = invitation(app).await;
        let colleague = App::start(Options::default()).await;
        seed::village(&colleague, "Egense").await;
        seed::note(&colleague, "Observation", "Gynger på pladsen").await;
        colleague.load("/deling").await;
        join(&colleague, &invitation).await;
        let dialog = colleague.dialog("Læg sammen med kollegernes");
        dialog.shown().await;
        colleague.wait_for_text("1 bysamfund · 1 note").await;
        colleague.wait_for_text("Hos kollegerne: 1 ting").await;
        dialog.button("Læg sammen og del").tap().await;
        shared(&colleague).await;
        for one in [&*app, &colleague] {
            one.open("/alle").await;
            one.wait_for_text("Mou").await;
            one.wait_for_text("Egense").await;
        }
        colleague.end().await;
    });
}

#[test]
fn what_cannot_be_joined_says_why_and_nothing_is_sent() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/deling").await;
        let begin_with = async |database: &str, name: &str| {
            app.textbox("Database").fill(database).await;
            log_in(app, name).await;
        };
        begin_with("Team", "anne").await;
        app.wait_for_text("Databasens navn begynder med et lille bogstav")
            .await;
        begin_with("findes-ikke", "anne").await;
        app.wait_for_text("Serveren har ingen database med det navn")
            .await;
        let database = couch().await.database().await;
        begin_with(&database, "fremmed").await;
        app.wait_for_text("Serveren kender ikke brugernavnet eller adgangskoden")
            .await;
        assert_eq!(documents(&database).await, 0);

        app.textbox("Invitation").fill("https://eksempel.dk/").await;
        app.button("Indsæt invitation").tap().await;
        app.wait_for_text("Det er ikke en invitation").await;

        // Somebody else's database.
        begin(app).await;
        let other = App::start(Options::default()).await;
        seed::village(&other, "Egense").await;
        let invitation = invitation(app).await;
        other.open("/deling").await;
        other.textbox("Database").fill(&name_in(&invitation)).await;
        log_in(&other, "bo").await;
        other.wait_for_text("Nogen deler allerede i den database").await;
        other.end().await;
    });
}

#[test]
fn an_invitation_with_another_key_opens_nothing() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        let database = begin(app).await;
        let before = documents(&database).await;
        let other = Team {
            server: "/sync".to_owned(),
            database: database.clone(),
            secret: [1; SECRET],
        };
        let colleague = App::start(Options::default()).await;
        seed::village(&colleague, "Egense").await;
        join(&colleague, &other.invitation()).await;
        colleague
            .wait_for_text("Databasen på serveren har en anden feltbog end din")
            .await;
        assert_eq!(documents(&database).await, before);
        colleague.end().await;
    });
}

#[test]
fn whoever_is_killed_while_joining_goes_on_and_a_third_gets_all_of_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        for number in 0..5 {
            seed::note(app, "Observation", &format!("Note {number}")).await;
        }
        begin(app).await;
        let invitation = invitation(app).await;
        let mut colleague = App::start(Options::default()).await;
        join(&colleague, &invitation).await;
        colleague.button("Stop deling").shown().await;
        colleague.kill().await;
        colleague.load("/deling").await;
        shared(&colleague).await;
        let third = App::start(Options::default()).await;
        join(&third, &invitation).await;
        shared(&third).await;
        scenes::note(&colleague, "Observation", "Efter genstart").await;
        for one in [&*app, &third] {
            one.open("/noter").await;
            one.wait_for_text("Efter genstart").await;
            one.wait_for_text("Note 4").await;
            assert_eq!(scenes::stored(one, "note").await.len(), 6);
            assert!(scenes::stored(one, "version").await.is_empty());
        }
        colleague.end().await;
        third.end().await;
    });
}

/// The name of the database in an invitation.
fn name_in(invitation: &str) -> String {
    let team = Team::invited(invitation).expect("an invitation");
    team.database
}
