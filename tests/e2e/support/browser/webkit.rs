//! `WebKit`, driven by `WebKitWebDriver`, in a window of our own, because the stock browser keeps no profile while it
//! is driven.

use super::engine::Setting;
use crate::support::process::leashed;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The command that starts a driver listening on `port`.
pub fn driver(port: u16, setting: Setting) -> Command {
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", setting.display.expect("a display"));
    command
}

/// The capabilities to request for a new session.
pub fn capabilities(setting: Setting) -> Value {
    let window = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/browser/webkit_window.py");
    let (width, height) = setting.options.window.size();
    let mut args = vec![
        "--automation".to_owned(),
        format!("--profile={}", setting.text("profile")),
        format!("--downloads={}", setting.text("downloads")),
        format!("--before={}", setting.text("before.js")),
        format!("--proxy=http://127.0.0.1:{}", setting.outside),
        format!("--size={width}x{height}"),
    ];
    if setting.options.dark {
        args.push("--dark".to_owned());
    }
    if setting.options.storage_blocked {
        args.push("--storage-blocked".to_owned());
    }
    json!({ "webkitgtk:browserOptions": { "binary": window.display().to_string(), "args": args } })
}

/// A virtual X display; stopped when dropped.
#[derive(Debug)]
pub struct Display {
    server: Child,
    /// The value for `DISPLAY`.
    pub name: String,
}

impl Display {
    /// Starts it under the first free number.
    pub fn start(folder: &Path) -> Self {
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x1024x24",
            "-nolisten",
            "tcp",
        ]);
        let mut server = leashed(&command, folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start Xvfb ({error}): run script/test"));
        let mut number = String::new();
        let said = server.stdout.take().expect("its output");
        BufReader::new(said)
            .read_line(&mut number)
            .expect("the display's number");
        let name = format!(":{}", number.trim());
        assert_ne!(name, ":", "Xvfb found no free display");
        Self { server, name }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
