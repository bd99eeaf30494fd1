//! Chromium, driven by chromedriver.

use super::engine::Setting;
use crate::support::options::Window;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The command that starts a driver listening on `port`.
pub fn driver(port: u16) -> Command {
    let mut command = Command::new("chromedriver");
    command.arg(format!("--port={port}"));
    command
}

/// The headless shell takes half the processor time of a browser with windows. It can't be told to block storage, and
/// not every system has it.
fn binary(setting: Setting) -> String {
    if setting.options.storage_blocked || !Path::new("/usr/lib/chromium/chromium-headless-shell").exists() {
        return "/usr/bin/chromium".to_owned();
    }
    let shell = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/browser/headless_shell.sh");
    shell.display().to_string()
}

/// The capabilities to request for a new session.
pub fn capabilities(setting: Setting) -> Value {
    let options = setting.options;
    let (width, height) = options.window.size();
    let mut chromium = json!({
        "binary": binary(setting),
        "args": [
            // The sandbox doesn't work for root.
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
            // Drawing in a process of its own costs a tenth of a run.
            "--in-process-gpu",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            // Neither the app nor the browser can reach anything outside this machine.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            "--accept-lang=da-DK,da",
            format!("--user-data-dir={}", setting.text("profile")),
            format!("--log-net-log={}", setting.text("net.json")),
            format!("--window-size={width},{height}"),
            format!("--blink-settings=preferredColorScheme={}", u8::from(!options.dark)),
            "about:blank",
        ],
        "prefs": {
            "download.default_directory": setting.text("downloads"),
            "download.prompt_for_download": false,
        },
    });
    if options.storage_blocked {
        chromium["prefs"]["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if options.window != Window::Desktop {
        chromium["mobileEmulation"] = json!({ "deviceMetrics": {
            "width": width, "height": height, "pixelRatio": 3.0, "touch": true, "mobile": true,
        }});
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": chromium,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}
