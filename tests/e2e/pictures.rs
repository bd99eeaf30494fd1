//! The pictures of the app: for the README, for the manifest, and for reviewing the design. Not a test;
//! `script/pictures` runs it.

mod states;

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::support::{App, Find, Options, Window, scenes, test};

/// The variants of each picture: the screen, dark or not, with the reader's own colours (forced colours) or not, and
/// the suffix of the picture's name.
const LOOKS: [(Window, bool, bool, &str); 5] = [
    (Window::Phone, false, false, "390-lys"),
    (Window::Phone, true, false, "390-moerk"),
    (Window::Phone, false, true, "390-tvungne"),
    (Window::Desktop, false, false, "1280-lys"),
    (Window::Desktop, true, false, "1280-moerk"),
];

/// Runs `take` once for every variant.
fn in_every_look(take: impl AsyncFn(&mut App, &str)) {
    for (window, dark, forced, look) in LOOKS {
        let options = Options {
            window,
            dark,
            ..Options::default()
        };
        test(options, async |app| {
            whole_screen(app, window).await;
            if forced {
                app.prefer("forced-colors").await;
            }
            take(app, look).await;
        });
    }
}

/// Saves the screen as `target/pictures/<name>-<look>.png`.
async fn keep(app: &App, name: &str, look: &str) {
    let file = folder("target/pictures").join(format!("{name}-{look}.png"));
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    app.screenshot(&file).await;
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Gives the page itself, not the window around it, the size of the screen.
async fn whole_screen(app: &App, window: Window) {
    if window == Window::Desktop {
        let (width, height) = window.size();
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        app.cdp("Emulation.setDeviceMetricsOverride", screen).await;
    }
}

async fn picture(app: &App, path: &str, file: &Path) {
    app.open(path).await;
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    app.screenshot(file).await;
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn of_the_readme_and_the_manifest() {
    let shots = folder("public/screenshots");
    test(Options::default(), async |app| {
        scenes::example(app).await;
        picture(app, "/", &shots.join("overblik-narrow.png")).await;
        picture(app, "/trin/1", &shots.join("trin-narrow.png")).await;
        app.open("/noter/ny").await;
        app.textbox("Note").fill("Vi mangler et sted at mødes om aftenen. Et sted, hvor man bare kan sidde, det ville være noget").await;
        app.checkbox("Fællesskabsfølelse").tap().await;
        app.checkbox("Behov").tap().await;
        app.script("scrollTo(0, 0)", &[]).await;
        app.screenshot(&shots.join("note-narrow.png")).await;
    });
    test(
        Options {
            window: Window::Desktop,
            ..Options::default()
        },
        async |app| {
            scenes::example(app).await;
            whole_screen(app, Window::Desktop).await;
            picture(app, "/", &shots.join("overblik-wide.png")).await;
        },
    );
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn of_every_page_in_both_sizes_and_themes() {
    let pages = [
        ("overblik", "/"),
        ("noter", "/noter"),
        ("ny", "/noter/ny?type=kontakt"),
        ("trin", "/trin"),
        ("trin1", "/trin/1"),
        ("trin2", "/trin/2"),
        ("trin3", "/trin/3"),
        ("trin4", "/trin/4"),
        ("samtale", "/trin/1/samtale"),
        ("kontakter", "/kontakter"),
        ("besoeg", "/besoeg"),
        ("besoeg1", "/besoeg/01900000-0000-7000-8000-000000000101"),
        ("kontakt1", "/kontakter/01900000-0000-7000-8000-000000000301"),
        ("ressource1", "/ressourcer/01900000-0000-7000-8000-000000000401"),
        ("ressourcer", "/ressourcer"),
        ("tiltag", "/tiltag"),
        ("tiltag1", "/tiltag/01900000-0000-7000-8000-000000000501"),
        ("rute", "/tiltag/01900000-0000-7000-8000-000000000501/rute"),
        (
            "formidling",
            "/tiltag/01900000-0000-7000-8000-000000000501/formidling",
        ),
        ("rapport", "/rapport"),
        ("data", "/data"),
        ("indstillinger", "/indstillinger"),
        ("om", "/om"),
        ("tilgaengelighed", "/om/tilgaengelighed"),
        ("mangler", "/findes-ikke"),
    ];
    in_every_look(async |app, look| {
        scenes::example(app).await;
        for (name, path) in pages {
            app.open(path).await;
            keep(app, name, look).await;
        }
    });
}
