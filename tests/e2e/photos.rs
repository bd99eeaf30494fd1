//! Pictures on notes and tiltag.

mod archive;

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{App, Engine, Find, Key, Options, scenes, seed, test};

/// Defines `camera()`: a picture as a phone's camera leaves it. 400×300 pixels, red on the left and blue on the right, to
/// be turned a quarter (Exif's orientation 6), with a place in it. And `choose(label, file)`, as a person does.
const CAMERA: &str = "
    window.camera = async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
        const context = canvas.getContext('2d');
        for (const [colour, x] of [['#f00', 0], ['#00f', 200]]) {
            context.fillStyle = colour;
            context.fillRect(x, 0, 200, 300);
        }
        const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
        const jpeg = new Uint8Array(await blob.arrayBuffer());
        const two = (number) => [number & 255, number >> 8], four = (number) => [...two(number), 0, 0];
        const entry = (tag, type, count, value) => [...two(tag), ...two(type), ...four(count), ...value];
        const tiff = [0x49, 0x49, ...two(42), ...four(8),
            ...two(2), ...entry(0x112, 3, 1, four(6)), ...entry(0x8825, 4, 1, four(38)), ...four(0),
            ...two(1), ...entry(1, 2, 2, [0x4e, 0, 0, 0]), ...four(0)];
        const exif = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff];
        const length = exif.length + 2;
        return new Uint8Array([...jpeg.slice(0, 2), 0xff, 0xe1, length >> 8, length & 255, ...exif, ...jpeg.slice(2)]);
    };
    window.choose = (label, ...files) => {
        const input = document.querySelector(`input[type=file][aria-label='${label}']`);
        const chosen = new DataTransfer();
        for (const [name, type, bytes] of files) chosen.items.add(new File([bytes], name, { type }));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
    };";

pub async fn photograph(app: &App, label: &str) {
    // Loaded after the rest of the page.
    let is_there = format!("return document.querySelector('input[aria-label=\"{label}\"]') !== null");
    app.wait_for_script(&is_there).await;
    app.script(CAMERA, &[]).await;
    let js = "return camera().then((bytes) => { choose(arguments[0], ['IMG_1.jpg', 'image/jpeg', bytes]); return true; })";
    assert_eq!(app.script(js, &[label.into()]).await, true);
}

/// What is stored under `key` beside the records, a list of bytes.
async fn stored(app: &App, key: &str) -> Value {
    let js = "return new Promise((done) => {
        indexedDB.open('vejviseren').onsuccess = ({ target: { result: db } }) => {
            db.transaction('asides').objectStore('asides').get(arguments[0]).onsuccess = ({ target: { result } }) => {
                db.close();
                // Firefox runs the script in a realm of its own, so that `instanceof` is never true.
                done(result?.byteLength ? [...new Uint8Array(result)] : null);
            };
        };
    })";
    app.script(js, &[key.into()]).await
}

fn bytes(value: &Value) -> Vec<u8> {
    serde_json::from_value(value.clone()).expect("bytes")
}

fn has_exif(picture: &[u8]) -> bool {
    exif::Reader::new()
        .read_from_container(&mut std::io::Cursor::new(picture))
        .is_ok()
}

#[test]
fn a_photo_is_upright_and_small_and_says_nothing_of_place_or_camera() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        app.script(CAMERA, &[]).await;
        let original = app
            .script("return camera().then((bytes) => [...bytes])", &[])
            .await;
        assert!(has_exif(&bytes(&original)));

        photograph(app, "Tag billede").await;
        app.wait_for_status("Billedet er gemt på denne enhed").await;
        let photo = scenes::stored(app, "photo").await[0].clone();
        assert_eq!((&photo["width"], &photo["height"]), (&json!(300), &json!(400)));
        let id = photo["id"].as_str().unwrap();
        for (kind, width, height) in [("stored-picture", 300, 400), ("thumbnail", 180, 240)] {
            let picture = stored(app, &format!("vejviseren/{kind}/{id}")).await;
            assert!(!has_exif(&bytes(&picture)), "{kind}");
            let js = "const bitmap = await createImageBitmap(new Blob([new Uint8Array(arguments[0])]));
                const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), context = canvas.getContext('2d');
                context.drawImage(bitmap, 0, 0);
                const colour = (y) => [...context.getImageData(20, y, 1, 1).data].slice(0, 3).map((it) => it > 128 ? 1 : 0);
                return [bitmap.width, bitmap.height, colour(10), colour(bitmap.height - 10)]";
            let js = format!("return (async () => {{ {js} }})()");
            let seen = app.script(&js, &[picture]).await;
            assert_eq!(seen, json!([width, height, [1, 0, 0], [0, 0, 1]]), "{kind}");
        }
        assert_eq!(
            scenes::kept(app, &format!("vejviseren/stored-picture/{id}")).await,
            None
        );
    });
}

#[test]
fn a_photo_before_the_first_word_outlives_a_kill_and_goes_with_the_note() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        photograph(app, "Tag billede").await;
        app.wait_for_status("Billedet er gemt på denne enhed").await;
        app.kill().await;
        app.open("/noter/ny").await;
        let photos = app.region("Billeder");
        photos.textbox("Billedtekst").fill("Opslagstavlen").await;
        photos.button("Opslagstavlen").shown().await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        let (note, photo) = (
            scenes::stored(app, "note").await,
            scenes::stored(app, "photo").await,
        );
        assert_eq!((note.len(), photo.len()), (1, 1));
        assert_eq!(note[0]["id"], photo[0]["note"]);
        assert_eq!(photo[0]["caption"], "Opslagstavlen");

        app.open(&format!("/noter/{}", note[0]["id"].as_str().unwrap()))
            .await;
        app.region("Billeder").button("Opslagstavlen").shown().await;
        app.wait_for_script("return document.querySelector('.photos img').naturalWidth === 180")
            .await;
    });
}

#[test]
fn a_worker_makes_it_smaller_and_the_page_where_there_is_none() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        let watch = "window.drawn = new Set();
            const { drawImage } = CanvasRenderingContext2D.prototype;
            CanvasRenderingContext2D.prototype.drawImage = function (source, ...rest) {
                drawn.add(source.constructor.name);
                return drawImage.call(this, source, ...rest);
            };";
        app.script(watch, &[]).await;
        let photos = app.region("Billeder");
        photograph(app, "Vælg billede").await;
        photos.button("Se billedet").number(1).await;
        let drawn = "const names = [...drawn]; drawn.clear(); return names";
        // In a worker Safari may forget to turn it.
        let by = match app.browser.engine {
            Engine::WebKit => "HTMLImageElement",
            _ => "ImageBitmap",
        };
        assert_eq!(app.script(drawn, &[]).await, json!([by]));
        app.script(
            "window.Worker = class { constructor() { throw new Error('none'); } }",
            &[],
        )
        .await;
        photograph(app, "Vælg billede").await;
        photos.button("Se billedet").number(2).await;
        assert_eq!(app.script(drawn, &[]).await, json!(["HTMLImageElement"]));
    });
}

/// Chooses one of the pictures in `tests/fixtures`, as a person does.
async fn choose(app: &App, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/pictures")
        .join(name);
    app.file("Vælg billede").upload(&path).await;
}

#[test]
fn png_and_webp_become_jpegs() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        for (number, name) in ["photo.png", "photo.webp"].into_iter().enumerate() {
            choose(app, name).await;
            app.region("Billeder")
                .button("Se billedet")
                .number(number + 1)
                .await;
        }
        for photo in scenes::stored(app, "photo").await {
            assert_eq!((&photo["width"], &photo["height"]), (&json!(320), &json!(240)));
            let key = format!("vejviseren/stored-picture/{}", scenes::text(&photo["id"]));
            let picture = bytes(&stored(app, &key).await);
            assert!(picture.starts_with(&[0xff, 0xd8, 0xff]));
            assert_eq!(photo["bytes"], picture.len());
        }
    });
}

#[test]
fn what_is_no_picture_is_said_and_the_text_stays() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        app.textbox("Note").fill("Bænken ved søen").await;
        let (unreadable, large) = ("Billedet kunne ikke åbnes.", "Billedet er for stort");
        let cases = [
            ("photo.heic", unreadable),
            ("huge.png", large),
            ("broken.jpg", unreadable),
        ];
        for (name, said) in cases {
            choose(app, name).await;
            app.wait_for_text(said).await;
        }
        app.textbox("Note").has_value("Bænken ved søen").await;
        assert_eq!(scenes::stored(app, "photo").await.len(), 0);
        // The next one is not refused with it.
        photograph(app, "Vælg billede").await;
        app.wait_for_status("Billedet er gemt på denne enhed").await;
        assert!(!app.text().await.contains("kunne ikke åbnes"));
    });
}

#[test]
fn without_room_the_picture_is_refused_and_the_text_is_kept() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        app.textbox("Note").fill("Bænken ved søen").await;
        let full =
            "StorageManager.prototype.estimate = async () => ({ usage: 96_000_000, quota: 100_000_000 })";
        app.script(full, &[]).await;
        photograph(app, "Tag billede").await;
        app.wait_for_text("Der er ikke plads til billedet på denne enhed.")
            .await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Bænken ved søen");
        assert_eq!(scenes::stored(app, "photo").await.len(), 0);
    });
}

#[test]
fn a_note_whose_only_photo_was_deleted_is_empty() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        photograph(app, "Tag billede").await;
        let photos = app.region("Billeder");
        photos.button("Slet billedet").tap().await;
        photos.button("Slet billedet").gone().await;
        app.button("Gem").tap().await;
        app.wait_for_text("Skriv en note først.").await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
        app.button("Fortryd").tap().await;
        photos.button("Slet billedet").shown().await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
    });
}

#[test]
fn who_can_be_recognised_must_be_told_before_the_report_has_it() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Observation", "Fest på pladsen").await;
        let note = scenes::stored(app, "note").await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        let photos = app.region("Billeder");
        photos.radiogroup("Kan nogen genkendes?").shown().await;
        photos.checkbox("Med i rapporten").gone().await;
        photos.radiogroup("Kan nogen genkendes?").radio("Ja").tap().await;
        photos.radiogroup("Er de sagt til?").shown().await;
        photos.checkbox("Med i rapporten").gone().await;
        photos.radiogroup("Er de sagt til?").radio("Ja").tap().await;
        photos.checkbox("Med i rapporten").tap().await;
        photos.radiogroup("Er de sagt til?").radio("Nej").tap().await;
        photos.checkbox("Med i rapporten").gone().await;
        photos.radiogroup("Kan nogen genkendes?").radio("Nej").tap().await;
        photos.checkbox("Med i rapporten").is_checked(true).await;
        app.open("/rapport").await;
        let pictures = "document.querySelectorAll('article img[alt=\"Billede uden tekst\"]').length";
        app.wait_for_script(&format!("return {pictures} === 1")).await;
        app.open(&format!("/noter/{note}")).await;
        photos.radiogroup("Kan nogen genkendes?").radio("Ja").tap().await;
        photos.checkbox("Med i rapporten").gone().await;
        app.open("/rapport").await;
        app.article("Rapport").shown().await;
        app.wait_for_text("Fest på pladsen").await;
        assert_eq!(app.script(&format!("return {pictures}"), &[]).await, 0);
    });
}

#[test]
fn two_fingers_enlarge_the_picture() {
    test(Options::default(), async |app| {
        // Only Chromium has a command for two fingers.
        if app.browser.engine != Engine::Chromium {
            return;
        }
        seed::village(app, "Mou").await;
        app.open("/noter/ny").await;
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").tap().await;
        app.dialog("Billeder").button("Luk").shown().await;
        let pinch = json!({"x": 180, "y": 300, "scaleFactor": 2.5});
        app.cdp("Input.synthesizePinchGesture", pinch).await;
        app.wait_for_script("return visualViewport.scale > 2 && visualViewport.offsetLeft > 0")
            .await;
        let pan = json!({"x": 50, "y": 50, "xDistance": 400});
        app.cdp("Input.synthesizeScrollGesture", pan).await;
        app.wait_for_script("return visualViewport.offsetLeft === 0")
            .await;
    });
}

#[test]
fn a_photo_is_looked_at_deleted_and_brought_back() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::note(app, "Observation", "Fest på pladsen").await;
        let note = scenes::stored(app, "note").await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        let photos = app.region("Billeder");
        photos.button("Se billedet").tap().await;
        app.dialog("Billeder").button("Luk").shown().await;
        app.press(Key::Escape).await;
        app.dialog("Billeder").gone().await;
        assert_eq!(app.focused_name().await, "Se billedet");
        photos.button("Se billedet").tap().await;
        app.dialog("Billeder").button("Luk").shown().await;
        app.back().await;
        app.dialog("Billeder").gone().await;
        assert_eq!(app.path().await, format!("/noter/{note}"));

        photos.button("Slet billedet").tap().await;
        photos.button("Se billedet").gone().await;
        app.button("Fortryd").tap().await;
        photos.button("Se billedet").shown().await;
        app.wait_for_script("return document.querySelector('.photos img').naturalWidth === 180")
            .await;
    });
}
