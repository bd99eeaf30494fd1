//! A store that doesn't answer, or refuses: the app says that nothing is saved, right where the person is writing.

use crate::support::{App, Find, Options, scenes, test};

/// Makes localStorage full when the test says so, lets it stall the database, and fires timeouts when the test calls
/// them.
const HELD_UP: &str = "window.deadlines = [];
    const later = window.setTimeout;
    window.setTimeout = (then, after, ...given) =>
        after >= 8000 && after < 9000 ? (deadlines.push(then), 0) : later.call(window, then, after, ...given);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...given) {
        if (window.held) throw new DOMException('full', 'QuotaExceededError');
        return setItem.apply(this, given);
    };";

/// While this transaction is open, no other can write.
const HOLD: &str = "window.held = true;
    return new Promise((done) => {
        indexedDB.open('vejviseren', 1).onsuccess = ({ target: { result: database } }) => {
            const all = database.transaction(['records', 'asides'], 'readwrite');
            const again = () => {
                if (!window.held) return database.close();
                all.objectStore('asides').get('x').onsuccess = again;
                done(true);
            };
            again();
        };
    })";

#[test]
fn a_write_that_never_ends_is_not_called_saved_until_it_does() {
    test(Options::default(), async |app| {
        app.on_new_document(HELD_UP).await;
        scenes::village(app, "Mou").await;
        app.navigation("Hovedmenu").link("Ny note").tap().await;
        app.script(HOLD, &[]).await;
        app.textbox("Note").fill("Er jeg gemt?").await;
        app.button("Gem").tap().await;
        app.wait_for_script("return deadlines.length > 0").await;
        not_called_saved(app).await;
        app.script("for (const passed of deadlines.splice(0)) passed()", &[])
            .await;
        app.wait_for_status("Ikke gemt endnu").await;
        app.wait_for_text("Enheden har endnu ikke svaret").await;
        not_called_saved(app).await;

        app.script("window.held = false", &[]).await;
        app.wait_for_status("Nu er det gemt på denne enhed").await;
        assert!(!app.text().await.contains("Enheden har endnu ikke svaret"));
        app.reload().await;
        app.load("/noter").await;
        app.wait_for_status("1 note").await;
        app.wait_for_text("Er jeg gemt?").await;
        app.load("/noter/ny").await;
        app.textbox("Note").has_value("").await;
    });
}

async fn not_called_saved(app: &App) {
    let said = app.script("return document.body.innerText", &[]).await;
    let said = scenes::text(&said);
    assert!(!said.contains("emt på denne enhed"), "{said}");
}

#[test]
fn an_answer_is_not_called_saved_while_neither_has_it() {
    test(Options::default(), async |app| {
        app.on_new_document(HELD_UP).await;
        scenes::village(app, "Mou").await;
        app.load("/trin/1").await;
        let answer = app.textbox("Hvor mødes folk i dag, og hvad bruges stederne til?");
        answer.fill("På havnen").await;
        app.wait_for_status("Gemt på denne enhed").await;
        app.script(HOLD, &[]).await;
        answer.fill("I kroen").await;
        app.wait_for_script("return !document.body.innerText.includes('Gemt på denne enhed')")
            .await;
        app.script("window.held = false", &[]).await;
        app.wait_for_status("Gemt på denne enhed").await;
    });
}

#[test]
fn all_is_not_called_deleted_until_it_is() {
    test(Options::default(), async |app| {
        app.on_new_document(HELD_UP).await;
        scenes::village(app, "Mou").await;
        app.load("/data").await;
        app.button("Slet alt").tap().await;
        let dialog = app.dialog("Slet alt");
        dialog.textbox("Skriv SLET for at slette alt").fill("SLET").await;
        app.script(HOLD, &[]).await;
        dialog.button("Slet alt for altid").tap().await;
        app.wait_for_script("return deadlines.length > 0").await;
        app.script("for (const passed of deadlines.splice(0)) passed()", &[])
            .await;
        app.wait_for_text("Enheden har endnu ikke svaret, at alt er slettet")
            .await;
        app.script("window.held = false", &[]).await;
        app.textbox("Bysamfundets navn").shown().await;
    });
}

#[test]
fn when_one_of_them_refuses_it_is_said_where_one_writes() {
    test(Options::default(), async |app| {
        scenes::village(app, "Mou").await;
        app.on_new_document(
            "const real = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (stores, mode, ...given) {
                if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
                return real.call(this, stores, mode, ...given);
            };",
        )
        .await;
        app.load("/noter/ny").await;
        app.textbox("Note").fill("En kladde").await;
        app.wait_for_text("Kladde gemt på denne enhed – kun i det ene af to lagre")
            .await;
        app.load("/trin/1").await;
        app.textbox("Hvor mødes folk i dag, og hvad bruges stederne til?")
            .fill("På havnen")
            .await;
        app.wait_for_status("Gemt på denne enhed – kun i det ene af to lagre")
            .await;
    });
}
