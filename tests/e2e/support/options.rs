//! What a test may request of its server and browser.

use std::env;
use std::path::{Path, PathBuf};

/// How many times a test repeats something that fails only occasionally: `usual`, or the value of the environment
/// variable `name` (`E2E_KILLS=30 script/test e2e chromium`).
pub fn repeats(name: &str, usual: u32) -> u32 {
    let said = env::var(name).ok();
    said.map_or(usual, |said| {
        said.parse()
            .unwrap_or_else(|_| panic!("{name} is no number: {said}"))
    })
}

/// The screen the app is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Window {
    /// A touch screen of 390×844 at three pixels per point.
    #[default]
    Phone,
    /// A touch screen of 320×640.
    SmallPhone,
    /// The phone on its side, 844×390.
    Sideways,
    /// A touch screen of 320×200, which is what a page at 400 % has on a laptop.
    Zoomed,
    /// A touch screen of 820×1180.
    Tablet,
    /// A window of 1280×800 with a mouse.
    Desktop,
}

impl Window {
    /// Width and height in CSS pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (390, 844),
            Self::SmallPhone => (320, 640),
            Self::Sideways => (844, 390),
            Self::Zoomed => (320, 200),
            Self::Tablet => (820, 1180),
            Self::Desktop => (1280, 800),
        }
    }
}

/// Whether the host has the service worker. It stores every file of the app once per test, which takes a sixth of a
/// run, so only tests of what it does ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worker {
    Absent,
    Served,
}

/// The options for a test's browser and server; `..Options::default()` for the rest.
#[derive(Clone, Debug)]
pub struct Options {
    /// The screen.
    pub window: Window,
    /// Whether the system prefers dark colours.
    pub dark: bool,
    /// Whether the browser blocks storage for every page.
    pub storage_blocked: bool,
    /// Whether commands wait until the page has loaded; a page that hangs never does.
    pub waits: bool,
    /// Whether the host has the service worker.
    pub worker: Worker,
    /// The folder to serve.
    pub dist: PathBuf,
    /// The sub-path to serve it under, for example `/vejviseren`; empty for the root.
    pub base: &'static str,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            window: Window::default(),
            dark: false,
            storage_blocked: false,
            waits: true,
            worker: Worker::Absent,
            dist: Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
            base: "",
        }
    }
}

impl Options {
    /// The default, with the service worker.
    pub fn with_worker() -> Self {
        Self {
            worker: Worker::Served,
            ..Self::default()
        }
    }
}
