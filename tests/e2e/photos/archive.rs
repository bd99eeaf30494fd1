//! «Gem alt i en fil med billeder», and back.

use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{photograph, stored};
use crate::iphone::{ANY, iphone};
use crate::support::{App, Find, Options, scenes, seed, test};

const CUT_SHORT: &str = "Resten af billederne kunne ikke gemmes på denne enhed.";
const SAVE: &str = "Gem alt i en fil med billeder";

/// A note with this many pictures, on screen.
async fn note_with(app: &App, pictures: usize) -> String {
    seed::village(app, "Mou").await;
    seed::note(app, "Observation", "Fest på pladsen").await;
    let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
    app.open(&format!("/noter/{note}")).await;
    for number in 1..=pictures {
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").number(number).await;
    }
    note
}

async fn archive(app: &mut App) -> Vec<u8> {
    app.open("/data").await;
    app.button(SAVE).tap().await;
    let (path, bytes) = app.download().await;
    let name = path.file_name().unwrap().to_string_lossy();
    assert!(name.starts_with("vejviseren-mou-20"), "{name}");
    assert_eq!(path.extension().unwrap(), "zip");
    bytes
}

/// Chooses `archive` for import. The caller holds on to the returned folder, because the browser reads the file later.
async fn choose(app: &App, archive: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fil.zip");
    std::fs::write(&path, archive).unwrap();
    app.open("/data").await;
    app.file("Vælg en fil (JSON)").upload(&path).await;
    folder
}

/// An archive with these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What another program prints about the archive at `path`.
fn read_by(program: &str, arguments: &[&str], path: &Path) -> String {
    let read = Command::new(program).args(arguments).arg(path).output().unwrap();
    assert!(read.status.success(), "{program}: {read:?}");
    String::from_utf8(read.stdout).unwrap()
}

const PYTHON: &str = "import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
book = json.loads(archive.read('vejviseren.json'))
print(json.dumps([sorted(archive.namelist()), [photo['id'] for photo in book['photos']]]))";

#[test]
fn everything_and_the_pictures_come_back_from_one_file() {
    test(Options::default(), async |app| {
        let note = note_with(app, 1).await;
        let bytes = archive(app).await;
        app.wait_for_status(".zip (1 billede)").await;
        let photo = scenes::text(&scenes::stored(app, "photo").await[0]["id"]);
        let picture = stored(app, &format!("vejviseren/stored-picture/{photo}")).await;

        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(&bytes).unwrap();
        read_by("unzip", &["-tqq"], file.path());
        let seen: Value = serde_json::from_str(&read_by("python3", &["-c", PYTHON], file.path())).unwrap();
        let names = [format!("billeder/{photo}.jpg"), "vejviseren.json".to_owned()];
        assert_eq!(seen, json!([names, [photo]]));

        let colleague = App::start(Options::default()).await;
        let _file = choose(&colleague, &bytes).await;
        colleague
            .wait_for_text("1 billede, som ikke er her, hentes med ind.")
            .await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_status("Hentet ind: 3 ting, 1 billede").await;
        let came = stored(&colleague, &format!("vejviseren/stored-picture/{photo}")).await;
        assert_eq!(came, picture);
        colleague.open(&format!("/noter/{note}")).await;
        colleague.region("Billeder").button("Se billedet").shown().await;
        colleague
            .wait_for_script("return document.querySelector('.photos img').naturalWidth === 180")
            .await;
        let _file = choose(&colleague, &bytes).await;
        colleague
            .wait_for_text("Alt i filen findes her i forvejen.")
            .await;
        colleague.end().await;
    });
}

#[test]
fn making_the_file_tells_how_far_it_is() {
    test(Options::default(), async |app| {
        note_with(app, 3).await;
        app.open("/data").await;
        let watch = "window.seen = [];
            new MutationObserver(() => {
                const bar = document.querySelector('progress[aria-label=\"Laver filen …\"]');
                const now = bar && [bar.value, bar.max].join();
                if (now && seen.at(-1) !== now) seen.push(now);
            }).observe(document.body, { subtree: true, childList: true, attributes: true });";
        app.script(watch, &[]).await;
        app.button(SAVE).tap().await;
        app.wait_for_status(".zip (3 billeder)").await;
        let seen = app.script("return seen", &[]).await;
        let seen: Vec<&str> = seen
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(seen.ends_with(&["1,6", "2,6", "3,6", "4,6", "5,6"]), "{seen:?}");
    });
}

#[test]
fn a_full_disk_stops_the_pictures_and_a_second_import_brings_the_rest() {
    test(Options::default(), async |app| {
        note_with(app, 2).await;
        let bytes = archive(app).await;
        let colleague = App::start(Options::default()).await;
        let _file = choose(&colleague, &bytes).await;
        colleague.button("Hent ind").shown().await;
        let full = "const { put } = IDBObjectStore.prototype;
            let pictures = 0;
            IDBObjectStore.prototype.put = function (value, ...key) {
                if (value.byteLength && (pictures += 1) > 2) throw new DOMException('full', 'QuotaExceededError');
                return put.call(this, value, ...key);
            };";
        colleague.script(full, &[]).await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_text("Hentet ind: 4 ting, 1 billede").await;
        colleague.wait_for_text(CUT_SHORT).await;
        colleague.reload().await;
        let _file = choose(&colleague, &bytes).await;
        colleague
            .wait_for_text("Alt i filen er her allerede, men nogle af billederne mangler her.")
            .await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_status("Hentet ind: 0 ting, 1 billede").await;
        colleague.end().await;
    });
}

#[test]
fn a_damaged_picture_is_refused_by_itself_and_comes_with_a_whole_file() {
    test(Options::default(), async |app| {
        note_with(app, 2).await;
        let whole = archive(app).await;
        let photos = scenes::stored(app, "photo").await;
        let name = format!("billeder/{}.jpg", scenes::text(&photos[0]["id"]));
        let at = whole
            .windows(name.len())
            .position(|some| some == name.as_bytes())
            .unwrap();
        let mut damaged = whole.clone();
        damaged[at + name.len() + 200] ^= 0xff;

        let colleague = App::start(Options::default()).await;
        let _file = choose(&colleague, &damaged).await;
        colleague.button("Hent ind").tap().await;
        colleague
            .wait_for_status("Hentet ind: 4 ting, 1 billede. 1 billede er beskadiget")
            .await;
        let _file = choose(&colleague, &whole).await;
        colleague
            .wait_for_text("Alt i filen er her allerede, men nogle af billederne mangler her.")
            .await;
        colleague.button("Hent ind").tap().await;
        colleague.wait_for_status("Hentet ind: 0 ting, 1 billede").await;
        colleague.end().await;
    });
}

#[test]
fn a_picture_that_is_not_the_one_of_its_text_is_refused() {
    test(Options::default(), async |app| {
        note_with(app, 1).await;
        app.open("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        let (_, export) = app.download().await;
        let id = scenes::text(&scenes::stored(app, "photo").await[0]["id"]);
        let name = format!("billeder/{id}.jpg");
        let other = [&[0xff, 0xd8, 0xff][..], b"<svg onload=alert(1)>"].concat();
        let colleague = App::start(Options::default()).await;
        let _file = choose(&colleague, &zip(&[("vejviseren.json", &export), (&name, &other)])).await;
        colleague.button("Hent ind").tap().await;
        colleague
            .wait_for_status("Hentet ind: 3 ting, 0 billeder. 1 billede er beskadiget")
            .await;
        assert_eq!(
            stored(&colleague, &format!("vejviseren/stored-picture/{id}")).await,
            Value::Null
        );
        colleague.end().await;
    });
}

#[test]
fn an_archive_that_is_none_of_ours_changes_nothing() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        let mut cut = zip(&[("vejviseren.json", b"{}")]);
        cut.truncate(60);
        let cases = [
            (
                zip(&[("noget.txt", b"andet")]),
                "Filen er en ZIP-fil, men ikke fra Vejviseren.",
            ),
            (cut, "ZIP-filen er beskadiget."),
            (
                zip(&[("vejviseren.json", b"{}")]),
                "Filen er ikke fra Vejviseren.",
            ),
        ];
        for (bytes, said) in cases {
            let _file = choose(app, &bytes).await;
            app.wait_for_text(said).await;
            app.wait_for_text("Intet er ændret.").await;
        }
    });
}

#[test]
fn on_an_iphone_it_waits_for_a_tap_and_leaves_through_the_share_sheet() {
    test(Options::default(), async |app| {
        iphone(app, true, ANY, "").await;
        note_with(app, 1).await;
        app.open("/data").await;
        app.button(SAVE).tap().await;
        app.button("Del filen med billeder").tap().await;
        app.wait_for_script("return sent.length === 1").await;
        let sent = app.script("return sent.pop()", &[]).await;
        assert_eq!(sent["type"], "application/zip");
        let name = Path::new(sent["name"].as_str().unwrap());
        assert_eq!(name.extension().unwrap(), "zip", "{sent}");
        app.wait_for_status("Filen er delt").await;
    });
}

#[test]
fn in_a_tab_on_an_iphone_the_pictures_move_with_this_file() {
    test(Options::default(), async |app| {
        note_with(app, 0).await;
        iphone(app, false, ANY, "").await;
        app.open("/data").await;
        app.heading("Flyt mine noter").shown().await;
        let said = "Billederne er ikke med i den fil.";
        assert!(!app.text().await.contains(said));
        let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").shown().await;
        app.open("/data").await;
        app.wait_for_text(said).await;
    });
}
