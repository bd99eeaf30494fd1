//! Storage that can't be used: blocked, full, or holding unreadable data. Nothing typed is lost, and the app never
//! calls anything saved that isn't.

use serde_json::{Value, json};

use crate::support::{App, Engine, Find, Options, scenes, seed, test, until};

#[test]
fn with_storage_blocked_the_app_says_so_and_runs_on() {
    let options = Options {
        storage_blocked: true,
        ..Options::default()
    };
    test(options, async |app| {
        app.load("/").await;
        // Chromium and Firefox throw; WebKit has no localStorage at all.
        let js =
            "try { return localStorage === null } catch (error) { return error.name === 'SecurityError' }";
        assert_eq!(app.script(js, &[]).await, true, "the browser blocks storage");
        warned(app, "Browseren lader ikke Vejviseren gemme på denne enhed.").await;

        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.heading("Overblik").shown().await;
        let bar = app.navigation("Hovedmenu");
        bar.link("Noter").tap().await;
        bar.link("Ny note").tap().await;
        app.textbox("Note").fill("Uden lager").await;
        app.wait_for_text("Kladden er ikke gemt").await;
        app.textbox("Note").has_value("Uden lager").await;

        app.button("Gem").tap().await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Uden lager").await;
        warned(app, "Browseren lader ikke Vejviseren gemme på denne enhed.").await;
        says_not_saved(app).await;
        bar.link("Trin").tap().await;
        app.heading("Trin").shown().await;
        let console = app.console_errors().await.join("\n");
        assert!(!console.contains("panicked"), "{console}");
    });
}

#[test]
fn with_storage_full_the_note_stays_on_screen_until_there_is_room() {
    test(Options::default(), async |app| {
        // From the beginning, because the browser caches the quota for a while.
        quota(app, 4_000_000).await;
        scenes::village(app, "Mou").await;
        fill_up(app, 20).await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("Der er ikke plads til mig").await;
        app.wait_for_text("Kladden er ikke gemt – Der er ikke mere plads på denne enhed.")
            .await;
        app.textbox("Note").has_value("Der er ikke plads til mig").await;
        assert_eq!(scenes::draft(app).await, None);

        app.button("Gem").tap().await;
        warned(app, "Der er ikke mere plads på denne enhed.").await;
        app.wait_for_text("Der er ikke plads til mig").await;
        says_not_saved(app).await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);
        // Trying again changes nothing as long as there is no room.
        app.button("Prøv igen").tap().await;
        warned(app, "Der er ikke mere plads på denne enhed.").await;
        says_not_saved(app).await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);

        make_room(app).await;
        app.button("Prøv igen").tap().await;
        app.wait_for_status("Nu er det gemt på denne enhed").await;
        app.button("Prøv igen").gone().await;
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Der er ikke plads til mig").await;
    });
}

#[test]
fn with_local_storage_full_old_notes_give_way_to_what_is_typed() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Fra før").await;
        quota(app, 1_000_000_000).await;
        fill_first(app, 20).await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.textbox("Note").fill("Der er plads til mig").await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.button("Gem").tap().await;
        app.wait_for_status("Noten er gemt på denne enhed").await;
        app.reload().await;
        app.load("/noter").await;
        app.wait_for_status("2 noter").await;
        app.wait_for_text("Fra før").await;
    });
}

#[test]
fn a_draft_that_fits_stays_until_its_note_is_saved() {
    test(Options::default(), async |app| {
        quota(app, 4_000_000).await;
        scenes::village(app, "Mou").await;
        // The draft is saved, but then there is no room for the note beside it.
        fill_up(app, 700).await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        let text = "Et langt referat. ".repeat(10);
        app.textbox("Note").fill(text.trim()).await;
        app.wait_for_text("Kladde gemt på denne enhed").await;
        app.button("Gem").tap().await;
        warned(app, "Der er ikke mere plads på denne enhed.").await;
        says_not_saved(app).await;
        assert_eq!(scenes::stored(app, "note").await.len(), 0);

        assert!(
            scenes::draft(app)
                .await
                .is_some_and(|(_, draft)| draft.contains(text.trim()))
        );

        app.reload().await;
        app.load("/noter/ny").await;
        app.wait_for_status("Du har en kladde").await;
        app.textbox("Note").has_value(text.trim()).await;
        app.button("Gem").tap().await;
        warned(app, "Der er ikke mere plads på denne enhed.").await;
        make_room(app).await;
        app.button("Prøv igen").tap().await;
        app.wait_for_status("Nu er det gemt på denne enhed").await;

        app.load("/noter/ny").await;
        app.textbox("Note").has_value("").await;
        assert!(
            !app.text().await.contains("Du har en kladde"),
            "a draft of what is saved"
        );
        assert_eq!(scenes::stored(app, "note").await.len(), 1);
    });
}

#[test]
fn what_cannot_be_read_is_set_aside_and_the_rest_is_there() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Læselig").await;
        let garbage = [
            ("note/roderiet", "{{{ ikke JSON"),
            ("note/tomrummet", ""),
            ("contact/halvdelen", r#"[1,{"id":"halvdelen"}]"#),
        ];
        for (key, raw) in garbage {
            scenes::keep_deep(app, &format!("vejviseren/{key}"), raw).await;
        }
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Læselig").await;
        app.wait_for_status("Enkelte oplysninger kunne ikke læses og er lagt til side. Alt andet er her.")
            .await;
        let moved = async || {
            let stored = scenes::deep(app).await;
            garbage.iter().all(|(key, raw)| {
                !stored.contains_key(&format!("vejviseren/{key}"))
                    && stored.get(&format!("vejviseren/quarantine/{key}")) == Some(&json!(raw))
            })
        };
        until(async || {
            if moved().await {
                Ok(())
            } else {
                Err("still there".to_owned())
            }
        })
        .await
        .unwrap();
        // The app keeps working.
        scenes::note(app, "Observation", "Efter skaden").await;

        app.load("/data").await;
        app.heading("Det, der ikke kunne læses").shown().await;
        for name in ["roderiet", "tomrummet", "halvdelen"] {
            app.wait_for_text(name).await;
        }
        app.load("/noter").await;
        app.wait_for_status("2 noter").await;
    });
}

#[test]
fn what_was_set_aside_can_be_fetched_and_deleted() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        scenes::keep_deep(app, "vejviseren/note/x", "{{{ ikke JSON").await;
        app.load("/data").await;
        app.button("Gem som fil x").tap().await;
        let (path, content) = app.download().await;
        assert_eq!(path.file_name().unwrap(), "vejviseren-x.txt");
        assert_eq!(content, b"{{{ ikke JSON");
        app.button("Slet x").tap().await;
        app.heading("Det, der ikke kunne læses").gone().await;
        app.button("Fortryd").tap().await;
        app.button("Slet x").tap().await;
        app.heading("Det, der ikke kunne læses").gone().await;
        app.wait_for_status("Det, der ikke kunne læses, er slettet").await;
        app.reload().await;
        app.heading("Papirkurv").shown().await;
        app.heading("Det, der ikke kunne læses").gone().await;
    });
}

#[test]
fn what_a_newer_version_wrote_is_left_alone() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        let newer = r#"[2,{"anything":true}]"#;
        scenes::keep_deep(app, "vejviseren/note/z", newer).await;
        let before = scenes::deep(app).await;
        app.load("/noter").await;
        app.heading("Vejviseren skal opdateres").shown().await;
        app.button("Gem alt i en fil").tap().await;
        let (_, content) = app.download().await;
        let content = String::from_utf8(content).unwrap();
        assert!(content.contains(r#"[2,{\"anything\":true}]"#), "{content}");
        assert_eq!(scenes::deep(app).await, before, "untouched");
    });
}

/// Waits until an alert gives the reason `why`, and says that the note was not saved.
async fn warned(app: &App, why: &str) {
    let why = json!(why);
    app.wait_for_script(&format!(
        "return [...document.querySelectorAll('[role=alert]')].map((it) => it.innerText)
            .some((it) => it.includes('Ikke gemt') && it.includes({why}))"
    ))
    .await;
}

async fn says_not_saved(app: &App) {
    let said = scenes::text(&app.script("return document.body.innerText", &[]).await);
    for lie in ["er gemt på denne enhed", "Gemt på denne enhed", "Nu er det gemt"] {
        assert!(!said.contains(lie), "«{lie}» is not so: {said}");
    }
}

/// Fills both stores up to the quota, except for `left` characters in localStorage, as any page of this origin could.
async fn fill_up(app: &App, left: usize) {
    if app.browser.engine != Engine::Chromium {
        app.script("window.name = 'full'", &[]).await;
        return fill_first(app, left).await;
    }
    // Random data, because the browser counts the bytes after compression.
    let js = "return new Promise((done) => {
        const asked = indexedDB.open('filler', 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('all');
        asked.onsuccess = async () => {
            for (let size = 1 << 20, at = 0; size > 16; at++) {
                const bytes = new Uint8Array(size);
                for (let part = 0; part < size; part += 65536)
                    crypto.getRandomValues(bytes.subarray(part, part + 65536));
                const took = await new Promise((end) => {
                    const all = asked.result.transaction('all', 'readwrite', { durability: 'strict' });
                    all.objectStore('all').put(bytes, at);
                    all.oncomplete = () => end(true);
                    all.onabort = () => end(false);
                });
                if (!took) size >>= 1;
            }
            asked.result.close();
            done(true);
        };
    })";
    assert_eq!(app.script(js, &[]).await, json!(true));
    fill_first(app, left).await;
}

/// Fills localStorage up to its quota, except for `left` characters.
async fn fill_first(app: &App, left: usize) {
    let js = "localStorage.setItem('reserved', '#'.repeat(arguments[0]));
        let text = '', size = 1 << 23;
        while (size >= 1) {
            try { localStorage.setItem('filler', text + '#'.repeat(size)); text += '#'.repeat(size); }
            catch { size >>= 1; }
        }
        localStorage.removeItem('reserved');
        return text.length";
    let taken = app
        .script(js, &[json!(left.saturating_sub("reserved".len()))])
        .await;
    assert!(taken.as_u64() > Some(1_000_000), "{taken}");
}

/// Sets the database quota of this origin, in bytes. Only Chromium has a command for it: in other browsers a store that
/// refuses to write for as long as the tab is marked as full stands in for it.
async fn quota(app: &App, bytes: u64) {
    if app.browser.engine != Engine::Chromium {
        app.on_new_document(
            "{ const { put } = IDBObjectStore.prototype;
            IDBObjectStore.prototype.put = function (...given) {
                if (window.name === 'full') throw new DOMException('full', 'QuotaExceededError');
                return put.apply(this, given);
            }; }",
        )
        .await;
        return;
    }
    let origin = app.server.origin();
    app.cdp(
        "Storage.overrideQuotaForOrigin",
        json!({"origin": origin, "quotaSize": bytes}),
    )
    .await;
}

async fn make_room(app: &App) {
    quota(app, 1_000_000_000).await;
    let gone: Value = app
        .script(
            "window.name = ''; localStorage.removeItem('filler'); return true",
            &[],
        )
        .await;
    assert_eq!(gone, json!(true));
}

#[test]
fn data_says_how_full_local_storage_is() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.script("localStorage.setItem('andet', 'å'.repeat(1000000))", &[])
            .await;
        app.load("/data").await;
        // Of five million characters.
        app.wait_for_text("20 % af pladsen er brugt").await;
    });
}
