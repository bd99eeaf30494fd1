//! A whole evening in the field: take a note, lose the connection, save a backup, restore it.

use serde_json::{Value, json};

use crate::support::{App, Find, Options, scenes, test};

#[test]
fn what_is_noted_without_net_comes_home_and_back_unchanged() {
    test(Options::with_worker(), async |app| {
        scenes::village(app, "Kærby Mark").await;
        scenes::note(
            app,
            "Interview",
            "Vi mødtes altid ved købmanden – nu er den lukket.",
        )
        .await;
        scenes::note(app, "Observation", "Bænken ved hallen bruges hele dagen.").await;
        scenes::note(app, "Kontakt", "Vil gerne hjælpe til sommer.").await;

        app.wait_for_script("return navigator.serviceWorker.controller !== null")
            .await;
        app.server.stop();
        app.load("/noter").await;
        app.reload().await;
        app.wait_for_status("3 noter").await;
        scenes::note(app, "Interview", "Uden net.").await;
        app.load("/noter").await;
        app.wait_for_status("4 noter").await;

        let taken_home = export(app).await;
        assert_eq!(taken_home["notes"].as_array().map(Vec::len), Some(4));

        scenes::another_device(app).await;
        app.load("/data").await;
        import(app, &taken_home).await;
        app.wait_for_status("Hentet ind").await;
        app.load("/noter").await;
        app.wait_for_status("4 noter").await;

        let mut again = export(app).await;
        again["exported"] = taken_home["exported"].clone();
        assert_eq!(again, taken_home);
    });
}

async fn export(app: &mut App) -> Value {
    app.load("/data").await;
    app.button("Gem alt i en fil (JSON)").tap().await;
    let (path, bytes) = app.download().await;
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("vejviseren-kaerby-mark-20"), "{name}");
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    let schema: Value =
        serde_json::from_str(include_str!("../../public/schema/export-v1.schema.json")).unwrap();
    let schema = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let problems: Vec<String> = schema
        .iter_errors(&file)
        .map(|problem| problem.to_string())
        .collect();
    assert_eq!(problems, Vec::<String>::new());
    // Proves that this check can fail.
    assert!(
        !schema.is_valid(&json!({"format": "vejviseren", "version": 1, "exported": "i går", "app": "1"}))
    );
    file
}

async fn import(app: &App, file: &Value) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hjem.json");
    std::fs::write(&path, file.to_string()).unwrap();
    app.file("Vælg en fil (JSON)").upload(&path).await;
    app.button("Hent ind").tap().await;
}
