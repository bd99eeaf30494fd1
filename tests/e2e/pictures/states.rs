//! States that are rarely seen: empty lists, dialogs, a file's preview, a start that fails.

use serde_json::{Value, json};

use super::{in_every_look, keep};
use crate::iphone::{ANY, iphone};
use crate::support::{App, Find, scenes, seed};
use crate::transfer::{NOW, choose, file};

/// Scrolls the heading called `name` to the top.
async fn scroll_to(app: &App, name: &str) {
    let js = "[...document.querySelectorAll('h1, h2, h3')].find((it) => it.innerText === arguments[0]).scrollIntoView()";
    app.script(js, &[json!(name)]).await;
}

/// A file with something new, something newer, something different and something broken.
fn mixed() -> Value {
    let mut all = file("Fra en kollega: de unge savner et sted om aftenen", NOW);
    for (last, text) in [("3", "Om bogbussen"), ("4", "Om cykelstien")] {
        let mut note = all["notes"][0].clone();
        note["id"] = json!(format!("0198c0de-0000-7000-8000-00000000000{last}"));
        note["text"] = json!(text);
        all["notes"].as_array_mut().unwrap().push(note);
    }
    let mut broken = all["notes"][0].clone();
    broken["id"] = json!("ikke et id");
    all["notes"].as_array_mut().unwrap().push(broken);
    all
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn of_the_states_in_between() {
    in_every_look(async |app, look| {
        seed::example(app).await;
        app.open("/").await;
        // A wide screen has the menu's places in its rail.
        if !look.starts_with("1280") {
            app.button("Menu").tap().await;
            keep(app, "menu", look).await;
        }
        app.open("/").await;
        app.button("Skift bysamfund").tap().await;
        app.dialog("Skift bysamfund").shown().await;
        keep(app, "skift", look).await;

        app.open("/noter").await;
        app.searchbox("Søg i noter").fill("zeppelin").await;
        app.button("Vis alle noter").shown().await;
        keep(app, "ingen-fund", look).await;
        app.searchbox("Søg i noter").fill("").await;
        let first = "const link = document.querySelector('article a'); link.click(); return link.pathname";
        let note = scenes::text(&app.script(first, &[]).await);
        app.button("Redigér").shown().await;
        keep(app, "note1", look).await;
        app.button("Redigér").tap().await;
        app.button("Annullér").shown().await;
        keep(app, "note1-rediger", look).await;
        app.open(&note).await;
        app.button("Slet").tap().await;
        app.button("Fortryd").shown().await;
        keep(app, "slettet", look).await;

        app.open("/data").await;
        scroll_to(app, "Papirkurv").await;
        keep(app, "papirkurv", look).await;
        app.button("Tøm papirkurven").tap().await;
        app.dialog("Tøm papirkurven").shown().await;
        keep(app, "toem", look).await;
        app.open("/data").await;
        app.button("Slet alt").tap().await;
        let dialog = app.dialog("Slet alt");
        dialog.button("Slet alt for altid").tap().await;
        keep(app, "slet-alt", look).await;

        app.open("/data").await;
        let _file = choose(app, mixed().to_string()).await;
        app.button("Hent ind").shown().await;
        scroll_to(app, "Hent noter ind").await;
        keep(app, "import", look).await;
        app.button("Vælg enkeltvis: noter").tap().await;
        app.button("Vælg enkeltvis: noter").focus().await;
        keep(app, "import-valg", look).await;
    });
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn of_the_first_day() {
    in_every_look(async |app, look| {
        app.open("/").await;
        keep(app, "velkommen", look).await;
        scenes::village(app, "Kærby Mark").await;
        for (name, path) in [
            ("tom-overblik", "/"),
            ("tom-noter", "/noter"),
            ("tom-kontakter", "/kontakter"),
            ("tom-ressourcer", "/ressourcer"),
            ("tom-tiltag", "/tiltag"),
            ("tom-besoeg", "/besoeg"),
            ("tom-rapport", "/rapport"),
            ("tom-data", "/data"),
        ] {
            app.open(path).await;
            keep(app, name, look).await;
        }
        scenes::keep_deep(
            app,
            "vejviseren/note/0198c0de-0000-7000-8000-000000000009",
            "[99, {}]",
        )
        .await;
        app.open("/").await;
        keep(app, "nyere", look).await;
    });
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn of_an_iphone_and_of_a_start_that_takes_its_time() {
    in_every_look(async |app, look| {
        let hold = "WebAssembly.instantiate = () => new Promise((go, fail) => { window.fail = fail; })";
        app.on_new_document(&format!("if (location.hash === '#vent') {hold}"))
            .await;
        iphone(app, false, ANY, "").await;
        app.open("/noter/ny").await;
        keep(app, "iphone", look).await;
        let url = app.server.url("/noter#vent");
        app.browser.driver().goto(url.as_str()).await.unwrap();
        app.script("location.reload()", &[]).await;
        app.wait_for_script("return window.fail !== undefined").await;
        keep(app, "start", look).await;
        crate::bad_net::stuck(app).await;
        app.link("Prøv igen").shown().await;
        keep(app, "start-sent", look).await;
        app.script("window.fail(new Error('held'))", &[]).await;
        app.button("Prøv igen").shown().await;
        keep(app, "start-fejl", look).await;
    });
}
