//! On an iPhone, as far as another browser can imitate it: installing to the home screen comes before the first note,
//! notes can be moved there, and files leave through the share sheet.

use serde_json::Value;

use crate::support::{App, Find, Options, scenes, seed, test};

/// The user agent string of Safari on an iPhone.
pub const NAME: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

/// From now on every page believes it runs on an iPhone, in a tab or from the home screen. The share sheet accepts
/// files whose names end with `takes`, records them in `window.sent`, and answers with `answer`. The clipboard records
/// what it is given there too. `window.made` counts the files created.
pub async fn iphone(app: &App, home_screen: bool, takes: &str, answer: &str) {
    app.on_new_document(&format!(
        "{{ window.sent = []; window.made = 0;
        const put = (name, value) => Object.defineProperty(navigator, name, {{ value, configurable: true }});
        put('userAgent', '{NAME}');
        put('standalone', {home_screen});
        put('canShare', ({{ files }}) => files.every(({{ name }}) => {takes}.test(name)));
        put('share', async ({{ files: [file] }}) => {{
            if (!navigator.userActivation.isActive) throw new DOMException('no tap', 'NotAllowedError');
            {answer};
            sent.push({{ name: file.name, type: file.type, text: await file.text() }});
        }});
        put('clipboard', {{ writeText: async (text) => {{ sent.push({{ name: null, text }}); }} }});
        window.File = class extends File {{ constructor(...given) {{ super(...given); made += 1; }} }}; }}"
    ))
    .await;
}

pub const ANY: &str = "/./";
const TEXT_ONLY: &str = "/\\.txt$/";
const CANCELLED: &str = "throw new DOMException('closed', 'AbortError')";
const REFUSED: &str = "throw new DOMException('no', 'NotAllowedError')";

/// The single thing that was shared or copied.
async fn sent(app: &App) -> Value {
    app.wait_for_script("return sent.length === 1").await;
    app.script("return sent.pop()", &[]).await
}

/// On the home screen, with a village, a note, and the page Data open.
async fn data(app: &App) {
    seed::village(app, "Mou").await;
    scenes::note(app, "Interview", "Fra telefonen").await;
    app.open("/data").await;
}

#[test]
fn in_a_tab_the_home_screen_comes_before_the_first_note() {
    test(Options::default(), async |app| {
        iphone(app, false, ANY, "").await;
        app.open("/noter/ny").await;
        app.heading("Læg først Vejviseren på hjemmeskærmen").shown().await;
        app.wait_for_text("vælg »Føj til hjemmeskærm«").await;
        app.textbox("Bysamfundets navn").gone().await;
        app.link("Flyt mine noter").shown().await;

        app.button("Fortsæt i browseren").tap().await;
        app.textbox("Bysamfundets navn").shown().await;
        app.reload().await;
        app.textbox("Bysamfundets navn").fill("Mou").await;
        app.button("Opret bysamfund").tap().await;
        app.textbox("Note").shown().await;
        app.open("/om").await;
        app.link("Flyt mine noter").tap().await;
        app.heading("Flyt mine noter").shown().await;
    });
}

#[test]
fn on_the_home_screen_and_elsewhere_one_begins_at_once() {
    test(Options::default(), async |app| {
        app.open("/").await;
        app.textbox("Bysamfundets navn").shown().await;
        app.open("/data").await;
        app.heading("Flyt mine noter").gone().await;

        iphone(app, true, ANY, "").await;
        app.open("/").await;
        app.textbox("Bysamfundets navn").shown().await;
        app.wait_for_text("Har du noter i Safari?").await;
        app.open("/data").await;
        app.button("Del").shown().await;
        app.heading("Flyt mine noter").gone().await;
    });
}

#[test]
fn notes_move_from_the_tab_to_the_home_screen() {
    test(Options::default(), async |app| {
        app.open("/").await;
        data(app).await;
        iphone(app, false, ANY, "").await;
        app.reload().await;
        app.button("Flyt mine noter").tap().await;
        app.wait_for_status("Filen er delt").await;
        let file = sent(app).await;
        assert_eq!(file["type"], "application/json");

        // The app on the home screen has its own storage: it starts empty.
        scenes::another_device(app).await;
        app.reload().await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vejviseren.json");
        std::fs::write(&path, scenes::text(&file["text"])).unwrap();
        app.file("Vælg en fil (JSON)").upload(&path).await;
        app.button("Hent ind").tap().await;
        app.wait_for_status("Hentet ind: 2 ting").await;
        assert_eq!(scenes::stored(app, "note").await[0]["text"], "Fra telefonen");
    });
}

#[test]
fn on_the_home_screen_files_leave_by_the_share_sheet() {
    test(Options::default(), async |app| {
        iphone(app, true, TEXT_ONLY, "").await;
        data(app).await;
        for button in ["Gem alt i en fil (JSON)", "Del"] {
            // The file is ready before the tap, and the tap creates none.
            app.wait_for_script("return made === 2").await;
            app.button(button).tap().await;
            app.wait_for_status("Filen er delt").await;
            let file = sent(app).await;
            let name = scenes::text(&file["name"]);
            assert!(
                name.starts_with("vejviseren-mou-20") && name.ends_with(".json.txt"),
                "{name}"
            );
            assert_eq!(file["type"], "text/plain");
            let export: Value = serde_json::from_str(&scenes::text(&file["text"])).unwrap();
            assert_eq!(export["notes"][0]["text"], "Fra telefonen");
            assert_eq!(app.script("return made", &[]).await, 2);
        }
        app.button("Gem noter til regneark").tap().await;
        let table = sent(app).await;
        assert!(scenes::text(&table["name"]).ends_with(".csv.txt"), "{table}");
        assert!(scenes::text(&table["text"]).contains("Fra telefonen"), "{table}");
        // A record that couldn't be read is all the more reason to back up.
        scenes::keep_deep(app, "vejviseren/note/x", "{{{ ikke JSON").await;
        app.open("/data").await;
        app.button("Gem som fil x").tap().await;
        let unread = sent(app).await;
        assert_eq!(scenes::text(&unread["name"]), "vejviseren-x.txt");
        assert_eq!(scenes::text(&unread["text"]), "{{{ ikke JSON");
        assert_eq!(app.browser.downloads().read_dir().unwrap().count(), 0);
    });
}

#[test]
fn the_file_follows_what_changes_while_the_page_is_open() {
    test(Options::default(), async |app| {
        iphone(app, true, ANY, "").await;
        seed::village(app, "Mou").await;
        scenes::note(app, "Interview", "Fra telefonen").await;
        app.open("/noter").await;
        app.link_starting("Interview").tap().await;
        app.button("Slet").tap().await;
        app.open("/data").await;
        app.wait_for_script("return made === 1").await;
        app.button("Gendan note: Fra telefonen").tap().await;
        app.wait_for_script("return made === 2").await;
        app.button("Del").tap().await;
        let export: Value = serde_json::from_str(&scenes::text(&sent(app).await["text"])).unwrap();
        assert_eq!(export["notes"][0]["deleted"], Value::Null);
    });
}

#[test]
fn a_closed_share_sheet_is_no_news_and_a_refused_one_copies() {
    test(Options::default(), async |app| {
        iphone(app, true, ANY, CANCELLED).await;
        data(app).await;
        app.script("window.asked = 0; const real = navigator.share;
            Object.defineProperty(navigator, 'share', { value: (data) => real(data).finally(() => window.asked += 1) })", &[]).await;
        let before = app.status_text().await;
        app.button("Del").tap().await;
        app.wait_for_script("return asked === 1").await;
        assert_eq!(app.status_text().await, before);
        assert_eq!(app.script("return sent.length", &[]).await, 0);

        iphone(app, true, ANY, REFUSED).await;
        app.reload().await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        app.wait_for_status("Filen kunne ikke deles, men indholdet er kopieret")
            .await;
        assert_eq!(sent(app).await["name"], Value::Null);
    });
}

#[test]
fn where_there_is_no_share_sheet_del_copies_and_export_downloads() {
    test(Options::default(), async |app| {
        data(app).await;
        app.script(
            "window.sent = [];
            Object.defineProperty(navigator, 'share', { value: undefined });
            Object.defineProperty(navigator, 'clipboard',
                { value: { writeText: async (text) => { sent.push({ name: null, text }); } } })",
            &[],
        )
        .await;
        app.button("Del").tap().await;
        app.wait_for_status("men indholdet er kopieret").await;
        assert!(scenes::text(&sent(app).await["text"]).contains("Fra telefonen"));
        app.button("Gem alt i en fil (JSON)").tap().await;
        app.wait_for_status("Filen er lavet: vejviseren-mou-20").await;
        let (path, _) = app.download().await;
        assert!(path.to_string_lossy().ends_with(".json"), "{}", path.display());
    });
}
