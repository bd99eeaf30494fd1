//! Two stores, localStorage and the database: either may be wiped, damaged or unavailable, and nothing is lost.

mod cleared;
mod deleted;
mod killed;
mod late;
mod tabs;

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, test};

/// The texts of the notes in the database.
async fn deep_notes(app: &App) -> Vec<String> {
    let texts = scenes::deep(app).await;
    let notes = texts
        .iter()
        .filter(|(key, _)| key.starts_with("vejviseren/note/"));
    notes
        .map(|(_, raw)| {
            let stored: Value = serde_json::from_str(raw.as_str().unwrap()).unwrap();
            scenes::text(&stored[1]["text"])
        })
        .collect()
}

#[test]
fn what_is_called_saved_is_in_the_database() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        scenes::note(app, "Interview", "I databasen").await;
        // Checked once, without waiting.
        assert_eq!(deep_notes(app).await, ["I databasen"]);
        assert_eq!(scenes::stored(app, "note").await.len(), 1);
        let keys: Vec<String> = scenes::deep(app).await.keys().cloned().collect();
        assert!(
            keys.contains(&"vejviseren/setting/village".to_owned()),
            "{keys:?}"
        );
    });
}

/// The browser returns them in batches, joined by a separator that a text may contain too.
#[test]
fn a_text_with_whatever_signs_is_read() {
    const SIGNS: &str = "æ 😀 \u{9f} \u{1f} \u{ffff}";
    test(Options::with_worker(), async |app| {
        scenes::first_village(app, "Mou").await;
        for text in ["Den ene", "Den anden", "Den tredje"] {
            scenes::note(app, "Interview", text).await;
        }
        let mut notes = scenes::stored(app, "note").await;
        for note in &mut notes {
            let text = format!("{}: {SIGNS}", scenes::text(&note["text"]));
            note["text"] = json!(text);
        }
        let all = |notes: &[Value]| {
            let mut texts: Vec<_> = notes.iter().map(|note| scenes::text(&note["text"])).collect();
            texts.sort();
            texts
        };
        for note in &notes {
            scenes::seed(app, "note", note).await;
            let key = format!("vejviseren/note/{}", scenes::text(&note["id"]));
            scenes::keep_deep(app, &key, json!([1, note]).to_string()).await;
        }
        // Another page of the same origin may store anything.
        scenes::keep(app, "en anden side", "a\u{9f}b\u{9f}c").await;
        app.load("/noter").await;
        app.wait_for_text("Den tredje: æ 😀").await;
        app.wait_for_status("3 noter").await;

        app.script("localStorage.clear()", &[]).await;
        app.reload().await;
        app.wait_for_text("Den ene: æ 😀").await;
        app.wait_for_script(
            "return Object.keys(localStorage).filter((key) => key.includes('/note/')).length === 3",
        )
        .await;
        assert_eq!(all(&scenes::stored(app, "note").await), all(&notes));
        assert_eq!(app.console_errors().await, Vec::<String>::new());
    });
}

/// A value that isn't ours is left alone, because its owner may need it.
#[test]
fn what_is_no_text_stays_where_it_is() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        scenes::note(app, "Interview", "Sagt på havnen").await;
        let key = "vejviseren/note/01900000-0000-7000-8000-000000000100";
        let other = json!({ "text": "Ikke vores" });
        scenes::keep_deep(app, key, other.clone()).await;
        app.script("localStorage.clear()", &[]).await;
        app.load("/noter").await;
        app.wait_for_text("Sagt på havnen").await;
        // Saved in both stores, so both have been read.
        scenes::note(app, "Interview", "Skrevet bagefter").await;
        assert_eq!(scenes::deep(app).await.get(key), Some(&other));
        app.load("/data").await;
        app.heading("Filer og sikkerhedskopi").shown().await;
        app.heading("Det, der ikke kunne læses").gone().await;
    });
}

#[test]
fn either_store_cleared_is_filled_from_the_other() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        app.button("Skift bysamfund").tap().await;
        app.textbox("Bysamfundets navn").fill("Egense").await;
        app.button("Opret bysamfund").tap().await;
        app.wait_for_script("return document.body.innerText.includes('Egense')")
            .await;
        scenes::note(app, "Interview", "Sagt på havnen").await;
        app.script("localStorage.clear()", &[]).await;
        app.reload().await;
        app.load("/noter").await;
        app.wait_for_text("Sagt på havnen").await;
        assert_eq!(app.button("Skift bysamfund").description().await, "Egense");
        app.wait_for_script(
            "return Object.keys(localStorage).filter((key) => key.includes('/note/')).length === 1",
        )
        .await;

        scenes::wipe_deep(app).await;
        app.reload().await;
        app.wait_for_text("Sagt på havnen").await;
        filled(app, "vejviseren/note/").await;
        filled(app, "vejviseren/village/").await;
        filled(app, "vejviseren/setting/").await;
    });
}

#[test]
fn a_page_left_in_the_middle_of_a_write_holds_up_no_other() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        scenes::note(app, "Interview", "Sagt på havnen").await;
        let note = scenes::stored(app, "note").await[0].clone();
        for number in 0..8 {
            let mut repaired = note.clone();
            repaired["id"] = json!(format!("01900000-0000-7000-8000-00000000010{number}"));
            scenes::seed(app, "note", &repaired).await;
            // The app starts writing it to the database, and the page is left meanwhile.
            app.load("/kontakter").await;
            app.load("/noter").await;
            assert_eq!(deep_notes(app).await.len(), number + 2);
        }
    });
}

/// Waits until the database has something under `prefix`.
async fn filled(app: &App, prefix: &str) {
    for _ in 0..100 {
        let texts = scenes::deep(app).await;
        if texts.keys().any(|key| key.starts_with(prefix)) {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("nothing under {prefix}");
}

#[test]
fn a_draft_comes_back_from_the_database() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        scenes::capture(app, "Observation").await;
        app.textbox("Note").fill("Halvt skrevet").await;
        filled(app, "vejviseren/draft/").await;
        app.script("localStorage.clear()", &[]).await;
        app.load("/").await;
        app.link("Kladde: Halvt skrevet").shown().await;
        app.load("/noter/ny").await;
        app.textbox("Note").has_value("Halvt skrevet").await;
        let (key, draft) = scenes::draft(app).await.unwrap();
        scenes::save(app).await;
        // localStorage comes back with the draft of what is saved.
        scenes::keep(app, &key, &draft).await;
        app.load("/").await;
        app.heading("Overblik").shown().await;
        app.load("/noter/ny").await;
        app.textbox("Note").has_value("").await;
    });
}

#[test]
fn a_record_damaged_in_the_database_comes_back_from_the_mirror() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        scenes::note(app, "Interview", "Sagt på havnen").await;
        let note = scenes::stored(app, "note").await[0].clone();
        let key = format!("vejviseren/note/{}", scenes::text(&note["id"]));
        let whole = scenes::kept(app, &key).await.unwrap();
        // A damaged copy in localStorage is not read.
        scenes::keep(app, &key, "[1,{\"id\":").await;
        app.load("/noter").await;
        app.wait_for_text("Sagt på havnen").await;

        scenes::keep(app, &key, &whole).await;
        scenes::keep_deep(app, &key, "{{{").await;
        app.reload().await;
        app.wait_for_text("Sagt på havnen").await;
        app.wait_for_status("Enkelte oplysninger kunne ikke læses og er lagt til side.")
            .await;
        app.load("/data").await;
        app.heading("Det, der ikke kunne læses").shown().await;
        let mended = async || scenes::deep(app).await.get(&key).cloned() == Some(json!(whole));
        for _ in 0..100 {
            if mended().await {
                break;
            }
        }
        assert!(mended().await, "the database has it whole again");
    });
}

/// A page left at once after its last write leaves the record in localStorage, with a mark.
#[test]
fn a_village_made_just_before_leaving_is_still_the_one_shown() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Mou").await;
        let mut village = scenes::stored(app, "village").await[0].clone();
        let id = "0198c0de-0000-7000-8000-000000000001";
        (village["id"], village["name"]) = (json!(id), json!("Ølgod"));
        for (key, text) in [
            (format!("village/{id}"), json!([1, village]).to_string()),
            (format!("local-only/village/{id}"), String::new()),
            ("setting/village".to_owned(), id.to_owned()),
        ] {
            scenes::keep(app, &format!("vejviseren/{key}"), &text).await;
        }
        app.load("/").await;
        app.wait_for_text("Ølgod").await;
        app.wait_for_script("return !Object.keys(localStorage).some((key) => key.includes('local-only'))")
            .await;
        assert!(!app.text().await.contains("Mou"));
        assert_eq!(scenes::stored(app, "village").await.len(), 2);
    });
}

const NO_INDEXED_DB: &str = "Object.defineProperty(window, 'indexedDB',
    { get() { throw new DOMException('no', 'SecurityError') } })";
const NO_LOCAL_STORAGE: &str = "Object.defineProperty(window, 'localStorage',
    { get() { throw new DOMException('no', 'SecurityError') } })";

#[test]
fn without_one_of_them_the_other_is_enough() {
    for missing in [NO_INDEXED_DB, NO_LOCAL_STORAGE] {
        test(Options::default(), async |app| {
            app.on_new_document(missing).await;
            scenes::first_village(app, "Mou").await;
            scenes::note(app, "Interview", "På én hylde").await;
            assert!(!app.text().await.contains("Ikke gemt"));
            app.restart().await;
            app.on_new_document(missing).await;
            app.load("/noter").await;
            app.wait_for_text("På én hylde").await;
            app.load("/data").await;
            app.wait_for_text("Telefonens ene lager virker ikke lige nu")
                .await;
        });
    }
}

/// Chooses a file of `notes` notes on the page Data, and merges it.
pub async fn import(app: &App, notes: u32) {
    choose(app, notes).await;
    app.button("Hent ind").tap().await;
}

/// Chooses a file of `notes` notes on the page Data.
async fn choose(app: &App, notes: u32) {
    let file = tempfile::NamedTempFile::with_suffix(".json").unwrap();
    std::fs::write(file.path(), lifelike(notes).to_string()).unwrap();
    app.file("Vælg en fil (JSON)").upload(file.path()).await;
    app.button("Hent ind").shown().await;
}

#[test]
fn an_import_one_walks_away_from_is_there_whole_or_not_at_all() {
    test(Options::default(), async |app| {
        scenes::first_village(app, "Kærby").await;
        app.load("/data").await;
        // The import is written to the database in batches of five hundred.
        app.script(
            "let asked = 0;
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...given) {
                asked += 1;
                if (asked === 700) location.href = '/';
                return put.apply(this, given);
            };",
            &[],
        )
        .await;
        import(app, 3_000).await;
        app.wait_for_script("return location.pathname === '/'").await;
        scenes::note(app, "Interview", "Skrevet bagefter").await;
        let notes = deep_notes(app).await.len();
        assert!(notes == 1 || notes == 3_001, "{notes}");
    });
}

#[test]
fn a_file_asked_for_while_another_is_merged_has_all_of_it() {
    test(Options::default(), async |app| {
        app.load("/data").await;
        choose(app, 3_000).await;
        // A script, because no finger is quick enough.
        app.script(
            "const button = (name) => [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === name);
            button('Hent ind').click();
            const look = () =>
                document.querySelector('progress') ? button('Gem alt i en fil (JSON)').click() : requestAnimationFrame(look);
            requestAnimationFrame(look);",
            &[],
        )
        .await;
        let (_, file) = app.download().await;
        let file: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!(file["notes"].as_array().map(Vec::len), Some(3_000));
    });
}

#[test]
fn ten_thousand_notes_fit() {
    test(Options::default(), async |app| {
        app.load("/data").await;
        import(app, 10_000).await;
        app.wait_for_status("Hentet ind: 10.001 ting").await;
        assert!(!app.text().await.contains("Ikke gemt"));
        // localStorage gets the newest records, and leaves room for typing.
        let js = "return Object.entries(localStorage).reduce((sum, it) => sum + it.join('').length, 0)";
        let taken = app.script(js, &[]).await.as_u64();
        assert!(taken > Some(1_000_000) && taken < Some(2_500_000), "{taken:?}");
        app.restart().await;
        app.load("/noter").await;
        app.wait_for_status("10.000 noter").await;
        assert_eq!(deep_notes(app).await.len(), 10_000);
        let first = app.script("return Object.keys(localStorage).length", &[]).await;
        assert!(first.as_u64() < Some(9_000), "{first} in localStorage");
        // A new note fits too, and is still there after a reload.
        scenes::note(app, "Interview", "Og én til").await;
        app.reload().await;
        app.load("/noter").await;
        app.wait_for_text("Og én til").await;
    });
}

/// An export with one village and `count` notes of 200–400 characters.
pub fn lifelike(count: u32) -> Value {
    let sentences = [
        "Vi mødtes altid ved købmanden – men nu er den lukket, og så ser man ikke hinanden. ",
        "«Bogbussen» kom hver anden uge 📚, og så fik man talt med nogen fra den anden ende af byen. ",
        "Der er godt 40 i gymnastiksalen om torsdagen, og halvdelen bliver til kaffen bagefter. ",
        "De unge sidder på muren bag klubhuset, for dér er der læ og net. ",
    ];
    let village = "0198c0de-0000-7000-8000-000000000001";
    let notes = (0..count).map(|number| {
        let mut text = format!("Nr. {number}: ");
        let mut at = number as usize;
        while text.chars().count() < 200 + (number as usize * 7) % 150 {
            text.push_str(sentences[at % sentences.len()]);
            at += 1 + number as usize % 3;
        }
        let day = 1 + number % 28;
        let month = 1 + number / 28 % 12;
        let year = 2016 + number / 336 % 10;
        let when = format!("{year}-{month:02}-{day:02}T12:00:00.000+01:00");
        json!({
            "id": format!("0198c0de-0000-7000-8000-{:012x}", number + 100), "created": when, "updated": when,
            "village": village, "type": (["interview", "observation"][number as usize % 2]),
            "text": text, "at": when, "themes": [(["needs", "belonging", "use"][number as usize % 3])],
        })
    });
    json!({
        "format": "vejviseren", "version": 1, "exported": "2026-11-20T12:00:00.000+01:00", "app": "0.1.0",
        "villages": [{
            "id": village, "created": "2016-01-01T12:00:00.000+01:00", "updated": "2016-01-01T12:00:00.000+01:00",
            "name": "Mou",
        }],
        "notes": notes.collect::<Vec<_>>(),
    })
}
