//! axe, an automated check of the rules, finds nothing on any page, light or dark, small or wide.

use std::env;
use std::path::PathBuf;

use serde_json::Value;

use super::{addresses, none};
use crate::lock::turn_on;
use crate::support::{App, Find, Options, Window, scenes, seed, test};

/// The source of axe, which script/setup installs beside the other npm tools.
fn rules() -> String {
    let path = env::var_os("PATH").unwrap_or_default();
    let file = env::split_paths(&path)
        .filter(|folder| folder.ends_with("node_modules/.bin"))
        .map(|folder| folder.with_file_name("axe-core").join("axe.min.js"))
        .find(|file: &PathBuf| file.is_file());
    let file = file.expect("axe-core beside a node_modules/.bin on PATH: run script/test");
    std::fs::read_to_string(file).expect("axe")
}

/// Stricter than AA where the app promises it: 7:1, and a minimum target size.
const EVERY_RULE: &str =
    "{ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }";
/// The rules about colours. Nothing else differs in the dark theme.
const COLOURS: &str = "{ runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }";

/// The violations axe finds on the page in its current state, one per line: the rule and where.
async fn remarks(app: &App, rules: &str, which: &str) -> Vec<String> {
    if app.script("return typeof axe", &[]).await == "undefined" {
        app.script(rules, &[]).await;
    }
    let js = format!(
        "return axe.run({{ resultTypes: ['violations'], ...{which} }})
        .then(({{ violations }}) => violations.flatMap(({{ id, nodes }}) =>
            nodes.map(({{ target, any }}) => `${{id}}: ${{target}} ${{any[0]?.message ?? ''}}`)))"
    );
    let found: Value = app.script(&js, &[]).await;
    serde_json::from_value(found).expect("a list of lines")
}

async fn clean(app: &App, rules: &str, which: &str, place: &str, problems: &mut Vec<String>) {
    let found = remarks(app, rules, which).await;
    problems.extend(found.into_iter().map(|remark| format!("{place}: {remark}")));
}

fn every_address(window: Window, dark: bool) {
    let rules = rules();
    let which = if dark { COLOURS } else { EVERY_RULE };
    let options = Options {
        window,
        dark,
        ..Options::default()
    };
    test(options, async |app| {
        let mut problems = Vec::new();
        app.open("/").await;
        clean(app, &rules, which, "first run", &mut problems).await;
        seed::example(app).await;
        app.open("/").await;
        for path in addresses() {
            app.open(path).await;
            clean(app, &rules, which, path, &mut problems).await;
        }
        none(&problems, "axe");
    });
}

#[test]
fn has_nothing_to_remark_on_any_address_of_a_phone() {
    every_address(Window::Phone, false);
}

#[test]
fn has_nothing_to_remark_on_any_address_of_a_dark_phone() {
    every_address(Window::Phone, true);
}

fn locked(dark: bool) {
    let rules = rules();
    let which = if dark { COLOURS } else { EVERY_RULE };
    let options = Options {
        dark,
        ..Options::default()
    };
    test(options, async |app| {
        let mut problems = Vec::new();
        seed::village(app, "Mou").await;
        turn_on(app).await;
        clean(app, &rules, which, "its card", &mut problems).await;
        app.button("Lav nye genskabelsesord").tap().await;
        app.dialog("Lav nye genskabelsesord")
            .checkbox("Jeg har skrevet de otte ord ned")
            .shown()
            .await;
        clean(app, &rules, which, "the words", &mut problems).await;
        app.load("/").await;
        app.textbox("Adgangssætning").fill("forkert sætning").await;
        app.button("Lås op").tap().await;
        app.wait_for_text("Det passer ikke.").await;
        scenes::unfold(app).await;
        clean(app, &rules, which, "locked", &mut problems).await;
        app.load("/noter/ny").await;
        app.textbox("Note").shown().await;
        clean(app, &rules, which, "a note while locked", &mut problems).await;
        none(&problems, "axe");
    });
}

#[test]
fn has_nothing_to_remark_on_a_locked_app() {
    locked(false);
}

#[test]
fn has_nothing_to_remark_on_a_locked_app_in_the_dark() {
    locked(true);
}

#[test]
fn has_nothing_to_remark_on_any_address_at_a_desk() {
    every_address(Window::Desktop, false);
}

#[test]
fn has_nothing_to_remark_on_any_address_at_a_dark_desk() {
    every_address(Window::Desktop, true);
}

#[test]
fn has_nothing_to_remark_on_what_opens() {
    let rules = rules();
    test(Options::default(), async |app| {
        let mut problems = Vec::new();
        seed::village(app, "Mou").await;
        app.open("/").await;
        for path in scenes::PAGES {
            app.open(path).await;
            clean(app, &rules, EVERY_RULE, &format!("{path}, empty"), &mut problems).await;
        }

        app.open("/").await;
        app.button("Menu").tap().await;
        app.link("Feltbesøg").shown().await;
        clean(app, &rules, EVERY_RULE, "menu", &mut problems).await;
        app.press(crate::support::Key::Escape).await;
        app.button("Skift bysamfund").tap().await;
        app.dialog("Skift bysamfund").shown().await;
        clean(app, &rules, EVERY_RULE, "switcher", &mut problems).await;

        scenes::note(app, "Kontakt", "Med CPR 010203-1234 og det hele").await;
        clean(app, &rules, EVERY_RULE, "toast", &mut problems).await;
        app.open("/noter").await;
        app.searchbox("Søg i noter").fill("hele").await;
        app.wait_for_status("1 note").await;
        clean(app, &rules, EVERY_RULE, "search", &mut problems).await;
        app.searchbox("Søg i noter").fill("findes ikke").await;
        app.wait_for_status("0 noter").await;
        clean(app, &rules, EVERY_RULE, "search in vain", &mut problems).await;
        app.searchbox("Søg i noter").fill("").await;
        app.article("Kontakt").tap().await;
        app.button("Redigér").tap().await;
        app.textbox("Note").shown().await;
        clean(app, &rules, EVERY_RULE, "editing", &mut problems).await;
        none(&problems, "axe");

        // Proves that this check can fail.
        app.script("document.querySelector('main').append(new Image())", &[])
            .await;
        let found = remarks(app, &rules, EVERY_RULE).await;
        assert!(
            found.iter().any(|remark| remark.starts_with("image-alt")),
            "{found:?}"
        );
    });
}
