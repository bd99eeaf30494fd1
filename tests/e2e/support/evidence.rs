//! What is saved about a failed test.

use super::{App, folder};
use std::fs::create_dir_all;

/// Saves a screenshot in `target/e2e/` and prints its path and the console's messages.
pub async fn keep(app: &App, name: &str) {
    let folder = folder();
    let picture = folder.join(format!("{name}.png"));
    let taken = create_dir_all(&folder).map_err(|error| error.to_string());
    let taken = match taken {
        Ok(()) => app
            .browser
            .driver()
            .screenshot(&picture)
            .await
            .map_err(|e| e.to_string()),
        error => error,
    };
    match taken {
        Ok(()) => eprintln!("screenshot: {}", picture.display()),
        Err(error) => eprintln!("no screenshot: {error}"),
    }
    let said = app.browser.console().await.unwrap_or_else(|error| vec![error]);
    // Chromium logs these harmless messages for every page.
    for line in said
        .iter()
        .filter(|line| !line.contains("attribute is currently ignored for preload"))
    {
        eprintln!("console: {line}");
    }
}
