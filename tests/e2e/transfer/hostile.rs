//! Malicious files in a real browser. `src/format/import/tests.rs` tests what becomes of each record in many more.

use std::fs::File;

use serde_json::Value;

use super::{NOW, choose, file};
use crate::support::{App, Find, Options, scenes, seed, test};

fn fixture(name: &str) -> Vec<u8> {
    let file = format!(
        "{}/tests/fixtures/hostile/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(file).unwrap()
}

async fn stored(app: &App) -> Value {
    Value::Object(scenes::deep(app).await)
}

#[test]
fn they_are_refused_with_a_reason_and_a_good_one_still_works() {
    test(Options::default(), async |app| {
        seed::village(app, "Kærby Mark").await;
        seed::note(app, "Interview", "Bliver stående").await;
        app.open("/data").await;
        let before = stored(app).await;

        // Only zeros, and never read.
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stor.json");
        File::create(&path).unwrap().set_len(200_000_000).unwrap();
        app.file("Vælg en fil (JSON)").upload(&path).await;
        app.wait_for_text("Filen fylder 200 MB og er for stor").await;

        for (name, why) in [
            ("invalid-utf8", "Filen er ikke tekst (UTF-8)."),
            ("deep-file", "Filen er ikke fra Vejviseren."),
            ("truncated", "Filen er ikke en hel fil fra Vejviseren."),
            ("twice-in-file", "Filen nævner »notes« to gange"),
            (
                "version-2",
                "Filen er lavet af en anden version af Vejviseren (format 2).",
            ),
        ] {
            let _file = choose(app, fixture(name)).await;
            app.wait_for_status(why).await;
            app.wait_for_status("Intet er ændret.").await;
            app.button("Hent ind").gone().await;
        }
        for (name, why) in [
            ("lone-surrogates", "note nummer 1 i filen: er beskadiget"),
            ("deep-in-record", "note nummer 1 i filen: har flere lag"),
            (
                "year-9999",
                "note nummer 1 i filen: er dateret mere end hundrede år ude i fremtiden",
            ),
            (
                "homeless",
                "note nummer 1 i filen: hører til noget, der hverken er",
            ),
        ] {
            let _file = choose(app, fixture(name)).await;
            app.wait_for_status(why).await;
            app.button("Annullér").tap().await;
        }
        assert_eq!(stored(app).await, before);

        let _file = choose(app, file("Fra en kollega", NOW).to_string()).await;
        app.wait_for_text("Nye 2").await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
        assert_ne!(stored(app).await, before);
    });
}

#[test]
fn what_looks_like_a_page_is_text_on_ours() {
    test(Options::default(), async |app| {
        app.open("/data").await;
        let _file = choose(app, fixture("markup")).await;
        app.wait_for_text("Nye 20").await;
        app.button("Vælg enkeltvis: noter").tap().await;
        app.wait_for_text("note: <img src=x onerror=").await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 20 ting").await;
        for path in [
            "/",
            "/noter",
            "/kontakter",
            "/ressourcer",
            "/tiltag",
            "/besoeg",
            "/trin",
            "/noter/0198c0de-0000-7000-8000-000000000003",
            "/kontakter/0198c0de-0000-7000-8000-000000000004",
            "/tiltag/0198c0de-0000-7000-8000-000000000006",
            "/trin/1",
            "/trin/2",
            "/rapport",
            "/data",
            "/indstillinger",
        ] {
            app.open(path).await;
            let tags = "return document.querySelectorAll('img[src=x]').length";
            assert_eq!(app.script(tags, &[]).await, 0, "{path}");
            assert_eq!(
                app.script("return window.ran ?? null", &[]).await,
                Value::Null,
                "{path}"
            );
            let links = "return document.querySelectorAll('a[href^=\"javascript:\" i]').length";
            assert_eq!(app.script(links, &[]).await, 0, "{path}");
        }
        app.open("/noter").await;
        app.wait_for_text("<script>window.ran=1</script>").await;
    });
}
