//! Which browser the suite runs in, and how each is set up.

use super::{chromium, firefox, webkit};
use crate::support::options::Options;
use serde_json::{Map, Value, json};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browser of a whole run; `E2E_BROWSER` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium; it stands for Chrome, Edge and Samsung's browser too.
    Chromium,
    Firefox,
    /// `WebKitGTK`, the closest to Safari that runs outside Apple's own machines.
    WebKit,
}

/// The settings of a session.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The options that the test asked for.
    pub options: &'a Options,
    /// Where the profile and the downloads are stored.
    pub folder: &'a Path,
    /// The port of the proxy that stands in for the rest of the world.
    pub outside: u16,
    /// The X display, where one is needed.
    pub display: Option<&'a str>,
}

impl Setting<'_> {
    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A path in the folder, as a string for capabilities.
    pub fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }
}

impl Engine {
    /// The browser that `E2E_BROWSER` names, or Chromium by default.
    pub fn chosen() -> Self {
        match env::var("E2E_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("E2E_BROWSER knows chromium, firefox and webkit, not {other}"),
        }
    }

    /// The command that starts a driver listening on `port`.
    pub fn driver(self, port: u16, setting: Setting) -> Command {
        match self {
            Self::Chromium => chromium::driver(port),
            Self::Firefox => firefox::driver(port),
            Self::WebKit => webkit::driver(port, setting),
        }
    }

    /// The capabilities to request for a new session.
    pub fn capabilities(self, setting: Setting) -> Map<String, Value> {
        let mut capabilities = match self {
            Self::Chromium => chromium::capabilities(setting),
            Self::Firefox => firefox::capabilities(setting),
            Self::WebKit => webkit::capabilities(setting),
        };
        capabilities["timeouts"] = json!({ "pageLoad": 30_000, "script": 20_000 });
        if !setting.options.waits {
            capabilities["pageLoadStrategy"] = json!("none");
        }
        capabilities.as_object().cloned().unwrap_or_default()
    }

    /// Whether a line printed by the browser is an error of a page, in the form that [`super::Browser::console`]
    /// returns.
    pub fn page_error(self, line: &str) -> bool {
        match self {
            Self::Chromium => false,
            Self::Firefox => {
                // The browser's own pages print theirs without quotation marks.
                [
                    "console.error: \"",
                    "console.error: (new",
                    "JavaScript error: http://localhost",
                ]
                .iter()
                .any(|start| line.starts_with(start))
            }
            Self::WebKit => line.contains("CONSOLE ERROR") || line.contains("CONSOLE JS ERROR"),
        }
    }
}
