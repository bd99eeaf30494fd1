//! Deadlines for deleting what is noted about people.

use crate::support::{App, Find, Name, Options, scenes, seed, test};

async fn is_due(app: &App, words: &str) {
    app.open("/").await;
    app.wait_for_text(words).await;
    app.link("Se, hvad der skal slettes").tap().await;
    app.heading("Frister for sletning").shown().await;
}

/// A day, `days` from today.
async fn day(app: &App, days: i32) -> String {
    scenes::time(app, days, "12:00").await[..10].to_owned()
}

#[test]
fn what_has_reached_its_deadline_is_shown_and_stays_until_a_person_deletes_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Interview", "Det sagde hun").await;
        seed::note(app, "Interview", "Det sagde han").await;
        seed::note(app, "Observation", "Det så jeg").await;
        app.open("/indstillinger").await;
        app.wait_for_text("Intet slettes af sig selv").await;
        let yesterday = day(app, -1).await;
        app.date("Interviews skal slettes senest").set(&yesterday).await;
        is_due(app, "2 interviews har nået fristen for sletning").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 3);
        app.find("checkbox", Name::Starting("Det sagde hun".to_owned()))
            .tap()
            .await;
        app.button("Slet de valgte for altid").tap().await;
        app.dialog("Slet for altid?").button("Slet for altid").tap().await;
        app.wait_for_status("Slettet for altid").await;
        app.find("checkbox", Name::Starting("Det sagde hun".to_owned()))
            .gone()
            .await;
        app.load("/noter").await;
        app.wait_for_status("2 noter").await;
        let stored = scenes::stored(app, "note").await;
        assert!(!format!("{stored:?}").contains("Det sagde hun"));

        app.open("/indstillinger").await;
        let later = day(app, 30).await;
        app.date("Interviews skal slettes senest").set(&later).await;
        app.open("/").await;
        app.link("Se, hvad der skal slettes").gone().await;
    });
}

#[test]
fn a_contact_has_the_villages_deadline_or_its_own() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::contact(app, "Ida Holm").await;
        seed::contact(app, "Bo Krogh").await;
        app.open("/indstillinger").await;
        let (yesterday, later) = (day(app, -1).await, day(app, 30).await);
        app.date("Kontakter skal slettes senest").set(&yesterday).await;
        app.open("/kontakter").await;
        app.link("Bo Krogh").tap().await;
        app.wait_for_text("(bysamfundets frist)").await;
        app.button("Redigér").tap().await;
        app.date("Skal slettes senest").set(&later).await;
        is_due(app, "1 kontakt har nået fristen for sletning").await;
        app.link("Bo Krogh").gone().await;
        app.link("Ida Holm").tap().await;
        app.heading("Alt om Ida Holm").shown().await;
    });
}
