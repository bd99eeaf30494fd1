//! «Gem uden navne».

use serde_json::Value;

use crate::support::{App, Find, Options, scenes, seed, test};

async fn saved(app: &mut App, with_text: bool) -> (String, String) {
    app.open("/data").await;
    app.button("Gem uden navne").tap().await;
    let dialog = app.dialog("Gem uden navne");
    if with_text {
        dialog.checkbox("Tag det med, I har skrevet").tap().await;
    }
    dialog.button("Gem filen").tap().await;
    let (path, bytes) = app.download().await;
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    (name, String::from_utf8(bytes).unwrap())
}

#[test]
fn nobody_is_in_it_and_it_is_a_file_like_any_other() {
    test(Options::default(), async |app| {
        seed::village(app, "Mou").await;
        seed::contact(app, "Bodil Ærøskjold").await;
        seed::note(app, "Interview", "Bodil Ærøskjolds bror vil have en bænk").await;
        let ids = [
            scenes::stored(app, "note").await[0]["id"].clone(),
            scenes::stored(app, "contact").await[0]["id"].clone(),
        ];
        for with_text in [false, true] {
            let (name, file) = saved(app, with_text).await;
            assert!(name.starts_with("vejviseren-uden-navne-20"), "{name}");
            for left_out in ["Bodil", "Ærøskjold"]
                .into_iter()
                .chain(ids.iter().filter_map(Value::as_str))
            {
                assert!(!file.contains(left_out), "{left_out}: {file}");
            }
            assert_eq!(file.contains("vil have en bænk"), with_text);
            assert_eq!(file.contains("Mou"), with_text);
            let export: Value = serde_json::from_str(&file).unwrap();
            let hour = |moment: &Value| moment.as_str().unwrap()[10..].starts_with("T00:00:00");
            assert!(
                hour(&export["exported"]) && hour(&export["notes"][0]["at"]),
                "{file}"
            );

            let colleague = App::start(Options::default()).await;
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("fil.json");
            std::fs::write(&path, &file).unwrap();
            colleague.open("/data").await;
            colleague.file("Vælg en fil (JSON)").upload(&path).await;
            colleague.button("Hent ind").tap().await;
            colleague.wait_for_status("Hentet ind: 2 ting").await;
            colleague.end().await;
        }
    });
}
