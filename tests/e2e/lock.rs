//! The lock: nothing on the device can be read without the passphrase, and a note can be written without it.

mod begun;
mod noted;
mod passkey;
mod traces;

use serde_json::json;

use crate::photos::photograph;
use crate::support::{App, Find, Key, Options, scenes, seed, test};

pub const PASSPHRASE: &str = "grøn bænk uden ryg";

/// Turns the lock on, and returns the recovery words.
pub async fn turn_on(app: &App) -> String {
    let words = begin(app).await;
    app.wait_for_status("Låsen er slået til").await;
    words
}

/// Begins to turn the lock on, and waits for nothing.
async fn begin(app: &App) -> String {
    app.open("/indstillinger").await;
    app.button("Slå lås til").tap().await;
    let dialog = app.dialog("Slå lås til");
    dialog.textbox("Adgangssætning").fill(PASSPHRASE).await;
    dialog.textbox("Gentag adgangssætningen").fill(PASSPHRASE).await;
    dialog.button("Videre").tap().await;
    dialog.find("list", "Genskabelsesord").shown().await;
    let words = app
        .script(
            "return [...document.querySelectorAll('dialog[open] ol li')].map((word) => word.innerText).join(' ')",
            &[],
        )
        .await;
    dialog.checkbox("Jeg har skrevet de otte ord ned").tap().await;
    dialog.button("Slå lås til").tap().await;
    let words = scenes::text(&words);
    assert_eq!(words.split(' ').count(), 8, "{words}");
    words
}

/// Types `passphrase` on the page of the locked app.
async fn unlock(app: &App, passphrase: &str) {
    app.heading("Vejviseren er låst").shown().await;
    app.textbox("Adgangssætning").fill(passphrase).await;
    app.button("Lås op").tap().await;
}

/// Everything that both stores hold, pictures included, as one text.
async fn stored(app: &App) -> String {
    let js = "return new Promise((done) => {
        indexedDB.open('vejviseren').onsuccess = async ({ target: { result: db } }) => {
            const latin = (value) => (value?.byteLength ? new TextDecoder('latin1').decode(value) : JSON.stringify(value));
            const found = [JSON.stringify({ ...localStorage })];
            for (const name of db.objectStoreNames) {
                const store = db.transaction(name).objectStore(name);
                const all = (asked) => new Promise((done) => (asked.onsuccess = () => done(asked.result)));
                const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
                keys.forEach((key, at) => found.push(`${key} ${latin(values[at])}`));
            }
            db.close();
            done(found.join('\\n'));
        };
    })";
    scenes::text(&app.script(js, &[]).await)
}

/// Makes the page's clock run `seconds` ahead of the device's from now on.
async fn wait_a_while(app: &App, seconds: u32) {
    let js = "const Real = (window.TrueDate ??= Date), ahead = arguments[0] * 1000;
        window.Date = class extends Real {
            constructor(...given) { super(...(given.length ? given : [Real.now() + ahead])); }
            static now() { return Real.now() + ahead; }
        };";
    app.script(js, &[json!(seconds)]).await;
}

/// The page is out of sight, or in sight again.
async fn hide(app: &App, hidden: bool) {
    let js = "Object.defineProperty(document, 'hidden', { configurable: true, get: () => arguments[0] });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));"
        .replace("arguments[0]", if hidden { "true" } else { "false" });
    app.script(&js, &[]).await;
}

/// Waits until what was typed is there whenever the browser is killed: the app promises 300 milliseconds.
async fn on_the_disk(app: &App) {
    app.script("window.__typed = performance.now()", &[]).await;
    app.wait_for_script("return performance.now() - window.__typed > 300")
        .await;
}

async fn village_with_words(app: &App) {
    seed::village(app, "Mou").await;
    seed::contact(app, "Bente Holm").await;
    seed::note(app, "Observation", "Bænken ved søen").await;
}

const WORDS: [&str; 4] = ["Mou", "Bente", "søen", "Rævehøj"];

#[test]
fn nothing_on_the_device_can_be_read_until_the_passphrase_opens_it() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").shown().await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Halvt skrevet på Rævehøj").await;
        let before = stored(app).await;
        for word in WORDS {
            assert!(before.contains(word), "{word}");
        }
        assert!(
            before.contains("\u{ff}\u{d8}\u{ff}") || before.contains("JFIF"),
            "a picture"
        );

        turn_on(app).await;
        let locked = stored(app).await;
        for word in WORDS.into_iter().chain(["JFIF"]) {
            assert!(!locked.contains(word), "«{word}» in {locked}");
        }
        app.load("/noter").await;
        app.heading("Vejviseren er låst").shown().await;
        let page = app.text().await;
        assert!(!WORDS.iter().any(|word| page.contains(word)), "{page}");
        unlock(app, "gul bænk uden ryg").await;
        app.wait_for_text("Det passer ikke.").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Bænken ved søen").await;
        app.open("/").await;
        app.link_starting("Kladde: Halvt skrevet").shown().await;
        app.open(&format!("/noter/{note}")).await;
        app.region("Billeder").button("Se billedet").tap().await;
        app.wait_for_script("return document.querySelector('dialog[open] img')?.naturalWidth > 0")
            .await;
        let after = stored(app).await;
        assert!(!WORDS.iter().any(|word| after.contains(word)), "{after}");
    });
}

#[test]
fn what_is_written_while_it_is_unlocked_is_sealed_and_there_after_the_next_start() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        turn_on(app).await;
        scenes::capture(app, "Interview").await;
        app.textbox("Note").fill("Sagt på Rævehøj").await;
        scenes::save(app).await;
        app.open("/noter/ny").await;
        app.textbox("Note").fill("Begyndt ved søen").await;
        on_the_disk(app).await;
        app.kill().await;
        app.load("/noter").await;
        let disk = stored(app).await;
        assert!(!disk.contains("Rævehøj") && !disk.contains("søen"), "{disk}");
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Sagt på Rævehøj").await;
        app.open("/noter/ny").await;
        app.textbox("Note").has_value("Begyndt ved søen").await;
    });
}

#[test]
fn the_recovery_words_open_it_and_a_new_passphrase_replaces_the_old_one() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        let words = turn_on(app).await;
        app.load("/indstillinger").await;
        app.button("Har du glemt adgangssætningen?").tap().await;
        app.textbox("Genskabelsesord").fill(&words.to_uppercase()).await;
        app.button("Lås op med ordene").tap().await;
        app.button("Skift adgangssætning").tap().await;
        let dialog = app.dialog("Skift adgangssætning");
        dialog.textbox("Adgangssætning").fill("kort").await;
        dialog.button("Videre").tap().await;
        app.wait_for_text("mindst 12 tegn").await;
        dialog
            .textbox("Adgangssætning")
            .fill("en helt anden sætning")
            .await;
        dialog
            .textbox("Gentag adgangssætningen")
            .fill("en helt ny sætning")
            .await;
        dialog.button("Videre").tap().await;
        app.wait_for_text("ikke ens").await;
        dialog
            .textbox("Gentag adgangssætningen")
            .fill("en helt anden sætning")
            .await;
        dialog.button("Videre").tap().await;
        app.wait_for_status("Adgangssætningen er skiftet").await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Det passer ikke.").await;
        unlock(app, "En helt anden sætning").await;
        app.wait_for_text("Bænken ved søen").await;
    });
}

#[test]
fn turned_off_everything_is_as_before() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").shown().await;
        turn_on(app).await;
        app.button("Slå lås fra").tap().await;
        app.dialog("Slå lås fra").button("Slå lås fra").tap().await;
        app.wait_for_status("Låsen er slået fra").await;
        let open = stored(app).await;
        for word in ["Mou", "Bente", "søen", "JFIF"] {
            assert!(open.contains(word), "{word}");
        }
        assert!(
            !open.contains("vejviseren/lock") && !open.contains("[1000,"),
            "{open}"
        );
        app.load("/noter").await;
        app.wait_for_text("Bænken ved søen").await;
        app.load(&format!("/noter/{note}")).await;
        app.region("Billeder").button("Se billedet").tap().await;
        app.wait_for_script("return document.querySelector('dialog[open] img')?.naturalWidth > 0")
            .await;
    });
}

#[test]
fn it_locks_when_it_is_told_to_and_when_it_was_out_of_sight_for_long() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        app.button("Lås nu").tap().await;
        app.wait_for_text("Vejviseren er låst").await;
        unlock(app, PASSPHRASE).await;
        // What is half typed in a field is saved first.
        app.textbox("Bibliotek").fill("Aalborg Bibliotekerne").await;
        hide(app, true).await;
        wait_a_while(app, 4 * 60).await;
        hide(app, false).await;
        app.button("Lås nu").shown().await;
        hide(app, true).await;
        wait_a_while(app, 11 * 60).await;
        hide(app, false).await;
        app.wait_for_text("Vejviseren er låst").await;
        unlock(app, PASSPHRASE).await;
        app.textbox("Bibliotek").has_value("Aalborg Bibliotekerne").await;
        app.open("/noter").await;
        app.button("Menu").tap().await;
        app.button("Lås nu").tap().await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Bænken ved søen").await;
        app.open("/indstillinger").await;
        let after = app.combobox("Lås, når appen har været ude af syne i");
        after.set("0").await;
        hide(app, true).await;
        wait_a_while(app, 24 * 60 * 60).await;
        hide(app, false).await;
        app.button("Lås nu").shown().await;
    });
}

#[test]
fn each_wrong_passphrase_after_the_third_takes_longer() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        app.load("/noter").await;
        for _ in 0..2 {
            unlock(app, "forkert sætning").await;
            app.wait_for_text("Det passer ikke. Se efter").await;
            app.button("Lås op").is_enabled(true).await;
        }
        unlock(app, "forkert sætning").await;
        app.wait_for_text("Vent 5 sekunder").await;
        // Loading the page anew doesn't help, nor does the right one.
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Vent ").await;
        wait_a_while(app, 6).await;
        unlock(app, "forkert sætning").await;
        app.wait_for_text("Vent 10 sekunder").await;
        wait_a_while(app, 20).await;
        app.textbox("Adgangssætning").fill(PASSPHRASE).await;
        app.press(Key::Enter).await;
        app.wait_for_text("Bænken ved søen").await;
        assert_eq!(scenes::kept(app, "vejviseren/lock-tries").await, None);
    });
}

#[test]
fn who_has_forgotten_everything_can_begin_again() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        app.load("/").await;
        app.button("Har du glemt adgangssætningen?").tap().await;
        app.button("Slet alt").tap().await;
        app.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        app.button("Slet alt for altid").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        app.load("/").await;
        app.textbox("Bysamfundets navn").shown().await;
    });
}

#[test]
fn a_lock_that_only_the_database_has_locks_too_and_the_other_way_round() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        app.script("localStorage.clear()", &[]).await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Bænken ved søen").await;
        app.wait_for_script("return localStorage['vejviseren/lock'] !== undefined")
            .await;
        app.wait_for_script(
            "return Object.keys(localStorage).some((key) => key.startsWith('vejviseren/note/'))",
        )
        .await;
        scenes::wipe_deep(app).await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Bænken ved søen").await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Bænken ved søen").await;
        assert!(!stored(app).await.contains("søen"));
    });
}

#[test]
fn the_offer_comes_after_a_week_and_goes_when_it_is_answered() {
    test(Options::default(), async |app| {
        village_with_words(app).await;
        app.load("/").await;
        app.heading("Overblik").shown().await;
        app.region("Lås det, folk har fortalt dig").gone().await;
        let mut note = scenes::stored(app, "note").await.remove(0);
        note["created"] = json!("2026-01-20T12:00:00.000+01:00");
        scenes::seed(app, "note", &note).await;
        app.load("/").await;
        let offer = app.region("Lås det, folk har fortalt dig");
        offer.link("Se låsen").shown().await;
        offer.button("Nej tak").tap().await;
        offer.gone().await;
        app.load("/").await;
        app.heading("Overblik").shown().await;
        app.region("Lås det, folk har fortalt dig").gone().await;
    });
}
