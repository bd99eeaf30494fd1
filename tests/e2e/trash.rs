//! The trash: thirty days to change your mind, restoring one or all, and emptying it.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, seed, test};

/// A note that was deleted `days` ago.
async fn deleted(app: &App, number: u32, text: &str, days: i32) {
    let village = scenes::stored(app, "village").await[0]["id"].clone();
    let at = scenes::time(app, -days, "12:00:00.000+01:00").await;
    let id = format!("0198c0de-0000-7000-8000-00000000000{number}");
    let note = json!({
        "id": id, "created": at, "updated": at, "deleted": at, "village": village,
        "type": "interview", "text": text, "at": at,
    });
    scenes::seed(app, "note", &note).await;
}

/// The date `days` from today, in Danish.
async fn day(app: &App, days: i32) -> String {
    let js = "const day = new Date(); day.setDate(day.getDate() + arguments[0]);
        return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join('.')";
    scenes::text(&app.script(js, &[json!(days)]).await)
}

#[test]
fn what_is_deleted_can_be_taken_back_for_thirty_days() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        deleted(app, 1, "På sidste dag", 30).await;
        deleted(app, 2, "En dag for gammel", 31).await;
        app.open("/data").await;
        app.button("Gendan note: På sidste dag").shown().await;
        let gone = day(app, 0).await;
        app.wait_for_text(&format!("forsvinder {gone}")).await;
        assert!(!app.text().await.contains("En dag for gammel"));
        assert_eq!(scenes::stored_keys(app).await.len(), 2);

        app.button("Gendan note: På sidste dag").tap().await;
        app.wait_for_status("Gendannet: 1 ting").await;
        app.wait_for_text("Papirkurven er tom.").await;
        app.button("Tøm papirkurven").gone().await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "På sidste dag");
    });
}

#[test]
fn a_note_comes_back_together_with_its_bysamfund() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        deleted(app, 1, "Havnen er midtpunktet", 1).await;
        let mut mou = scenes::stored(app, "village").await.remove(0);
        let later = scenes::time(app, 0, "23:59:59.000+01:00").await;
        mou["updated"] = json!(later);
        mou["deleted"] = json!(later);
        scenes::seed(app, "village", &mou).await;
        seed::village(app, "Kær").await;
        let address = "/noter/0198c0de-0000-7000-8000-000000000001";
        app.open(address).await;
        app.wait_for_text("Noten findes ikke på denne enhed").await;

        app.load("/data").await;
        app.button("Gendan note: Havnen er midtpunktet").tap().await;
        app.wait_for_status("Gendannet: 2 ting, også bysamfund: Mou")
            .await;
        app.wait_for_text("Papirkurven er tom.").await;
        app.load(address).await;
        app.wait_for_text("Havnen er midtpunktet").await;
    });
}

#[test]
fn midnight_purges_while_the_app_is_open() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        deleted(app, 1, "Snart for gammel", 30).await;
        app.open("/data").await;
        app.button("Gendan note: Snart for gammel").shown().await;
        app.script(
            "const Real = Date, later = 86400000;
            window.Date = class extends Real {
                constructor(...given) { super(...(given.length ? given : [Real.now() + later])); }
                static now() { return Real.now() + later; }
            };
            window.dispatchEvent(new Event('visibilitychange'));",
            &[],
        )
        .await;
        app.wait_for_text("Papirkurven er tom.").await;
        assert_eq!(scenes::stored_keys(app).await.len(), 1);
    });
}

#[test]
fn all_of_it_comes_back_in_one_tap_and_can_be_thrown_out_again() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        for (number, text) in [(1, "Den ene"), (2, "Den anden")] {
            deleted(app, number, text, 3).await;
        }
        app.open("/data").await;
        app.button("Gendan alle").tap().await;
        app.wait_for_status("Gendannet: 2 ting").await;
        app.wait_for_text("Papirkurven er tom.").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 2);
        app.button("Fortryd").tap().await;
        app.button("Gendan note: Den ene").shown().await;
        assert_eq!(scenes::stored(app, "note").await, [] as [Value; 0]);
    });
}

#[test]
fn it_is_emptied_only_when_one_has_said_yes() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Bliver").await;
        deleted(app, 1, "Skal væk", 3).await;
        app.open("/data").await;
        app.button("Tøm papirkurven").tap().await;
        let dialog = app.dialog("Tøm papirkurven");
        dialog.button("Behold").tap().await;
        dialog.gone().await;
        app.button("Gendan note: Skal væk").shown().await;

        app.button("Tøm papirkurven").tap().await;
        app.wait_for_text("1 ting slettes fra denne enhed, og det kan ikke fortrydes.")
            .await;
        dialog.button("Slet for altid").tap().await;
        app.wait_for_status("Papirkurven er tømt").await;
        app.wait_for_text("Papirkurven er tom.").await;
        app.reload().await;
        app.wait_for_text("Papirkurven er tom.").await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Bliver");
        assert_eq!(scenes::stored_keys(app).await.len(), 2);
    });
}

#[test]
fn a_bysamfund_says_what_goes_with_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Fra Mou").await;
        app.open("/indstillinger").await;
        app.button("Slet bysamfund").tap().await;
        app.open("/data").await;
        let gone = day(app, 30).await;
        app.wait_for_text(&format!("forsvinder {gone}, og 1 ting følger med"))
            .await;
        app.button("Gendan bysamfund: Mou").tap().await;
        app.open("/noter").await;
        app.wait_for_text("Fra Mou").await;
    });
}
