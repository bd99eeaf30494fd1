//! A browser with its own profile. Everything that differs between engines is in this folder.

mod chromium;
mod engine;
mod firefox;
mod netlog;
mod outside;
mod pool;
mod webkit;

use super::driver::{brief, post};
use super::options::Options;
use super::process::DriverProcess;
use super::wait::until;
use engine::Setting;
use outside::Outside;
use serde_json::{Value, json};
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use webkit::Display;

pub use engine::Engine;

/// A browser session. Dropping it removes its driver, its processes and its files.
#[derive(Debug)]
pub struct Browser {
    pub engine: Engine,
    options: Options,
    // Dropped in this order: nothing may write to the folder when it is removed.
    session: WebDriver,
    process: DriverProcess,
    display: Option<Display>,
    folder: TempDir,
    outside: Outside,
    marks: u32,
    /// Whether this test has changed it in a way that the next test would notice.
    is_spent: Cell<bool>,
}

impl Browser {
    /// Starts a browser with a new profile.
    pub async fn start(options: Options) -> Self {
        let engine = Engine::chosen();
        let folder = TempDir::new().expect("a temporary folder");
        fs::create_dir(folder.path().join("downloads")).expect("a folder for downloads");
        let outside = Outside::start();
        let display = (engine == Engine::WebKit).then(|| Display::start(folder.path()));
        let setting = Setting {
            options: &options,
            folder: folder.path(),
            outside: outside.port,
            display: display.as_ref().map(|display| display.name.as_str()),
        };
        let process = start_driver(engine, setting).await;
        let session = connect(engine, &process, setting).await;
        Self {
            engine,
            options,
            session,
            process,
            display,
            folder,
            outside,
            marks: 0,
            is_spent: Cell::new(false),
        }
    }

    pub fn driver(&self) -> &WebDriver {
        &self.session
    }

    /// The folder for downloads.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// The folder in which the browser keeps what it stores.
    pub fn profile(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// Quits the browser normally.
    pub async fn quit(&mut self) {
        // A crashed browser can't answer, and is killed with its driver.
        let _ = self.session.clone().quit().await;
    }

    /// Quits and starts again with the same profile.
    pub async fn restart(&mut self) {
        self.is_spent.set(true);
        self.quit().await;
        self.session = connect(self.engine, &self.process, self.setting()).await;
    }

    /// Kills the browser with no chance to write anything, and starts it again with the same profile.
    pub async fn kill(&mut self) {
        self.is_spent.set(true);
        self.process.kill();
        let _ = self.session.clone().leak();
        self.process = start_driver(self.engine, self.setting()).await;
        self.session = connect(self.engine, &self.process, self.setting()).await;
    }

    /// Crashes the tab and continues in a new one.
    pub async fn crash_tab(&mut self) {
        // The other drivers quit with the tab, so the whole browser is killed there, which is the harder case.
        if self.engine != Engine::Chromium {
            return self.kill().await;
        }
        self.is_spent.set(true);
        let driver = &self.session;
        let first = driver.window().await.expect("the tab");
        let second = driver.new_tab().await.expect("a new tab");
        driver.switch_to_window(first).await.expect("the first tab");
        let answer = self.cdp("Page.crash", json!({})).await;
        let error = answer.expect_err("a crash");
        assert!(error.contains("tab crashed"), "{error}");
        self.session.switch_to_window(second).await.expect("the new tab");
    }

    /// A command of the Chrome `DevTools` Protocol; Chromium only.
    ///
    /// # Errors
    /// The driver's answer instead.
    pub async fn cdp(&self, command: &str, params: Value) -> Result<Value, String> {
        self.is_spent.set(true);
        let body = json!({ "cmd": command, "params": params });
        post(&self.session, "goog/cdp/execute", body)
            .await
            .map_err(|error| brief(&error))
    }

    /// Runs `js` in every page before its own scripts, until the browser is restarted.
    ///
    /// # Errors
    /// The driver's answer instead.
    pub async fn on_new_document(&self, js: &str) -> Result<(), String> {
        self.is_spent.set(true);
        match self.engine {
            Engine::Chromium => {
                let command = "Page.addScriptToEvaluateOnNewDocument";
                self.cdp(command, json!({ "source": js })).await.map(drop)
            }
            Engine::Firefox => {
                let added = firefox::on_new_document(&self.session, js).await;
                added.map(drop).map_err(|error| brief(&error))
            }
            Engine::WebKit => {
                let file = before(self.folder.path());
                let earlier = fs::read_to_string(&file).unwrap_or_default();
                fs::write(file, format!("{earlier}\n;{{ {js} }}")).map_err(|error| error.to_string())
            }
        }
    }

    /// Shows the page as it would be printed; returns false where the browser has no command for it.
    ///
    /// # Errors
    /// The driver's answer instead.
    pub async fn on_paper(&self) -> Result<bool, String> {
        self.is_spent.set(true);
        match self.engine {
            Engine::Chromium => {
                let print = json!({ "media": "print" });
                self.cdp("Emulation.setEmulatedMedia", print).await.map(|_| true)
            }
            Engine::Firefox => {
                let shown = firefox::on_paper(&self.session).await;
                shown.map(|_| true).map_err(|error| brief(&error))
            }
            Engine::WebKit => Ok(false),
        }
    }

    /// Makes the system report `feature`, `prefers-reduced-motion` or `forced-colors`, to pages; returns false where
    /// the browser has no command for it.
    ///
    /// # Errors
    /// The driver's answer instead.
    pub async fn prefer(&self, feature: &str) -> Result<bool, String> {
        self.is_spent.set(true);
        match self.engine {
            Engine::Chromium => {
                let value = if feature == "forced-colors" {
                    "active"
                } else {
                    "reduce"
                };
                let features = json!({ "features": [{ "name": feature, "value": value }] });
                self.cdp("Emulation.setEmulatedMedia", features)
                    .await
                    .map(|_| true)
            }
            Engine::Firefox => {
                let set = firefox::prefer(&self.session, feature).await;
                set.map(|_| true).map_err(|error| brief(&error))
            }
            Engine::WebKit => Ok(false),
        }
    }

    /// Resizes the page, as an on-screen keyboard does when it takes a part of it.
    ///
    /// # Errors
    /// The driver's answer instead.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(), String> {
        self.is_spent.set(true);
        if self.engine == Engine::Chromium {
            let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 3, "mobile": true });
            let sized = self.cdp("Emulation.setDeviceMetricsOverride", screen).await;
            return sized.map(drop);
        }
        let sized = self.session.set_window_rect(0, 0, width, height).await;
        sized.map(drop).map_err(|error| brief(&error))
    }

    /// The console's messages since the last call, one line each, with errors as `SEVERE …`.
    ///
    /// # Errors
    /// The driver's answer instead.
    pub async fn console(&self) -> Result<Vec<String>, String> {
        if self.engine != Engine::Chromium {
            let said = self.process.said().map_err(|error| error.to_string())?;
            let errors = said.lines().filter(|line| self.engine.page_error(line));
            return Ok(errors.map(|line| format!("SEVERE {line}")).collect());
        }
        let entries = self.session.browser_log().await.map_err(|error| brief(&error))?;
        Ok(entries
            .iter()
            .map(|entry| format!("{} {}", entry.level, entry.message))
            .collect())
    }

    /// Every address outside this machine that pages and workers have requested since the browser started; in Chromium
    /// also those at `origin`.
    pub async fn requests(&mut self, origin: &str) -> Vec<String> {
        // Outside Chromium the list doesn't say who sent each request.
        self.is_spent.set(true);
        if self.engine != Engine::Chromium {
            return self.outside.asked();
        }
        // The log is written in chunks. Once it contains a request sent from another tab, it contains everything before
        // that.
        self.marks += 1;
        let mark = format!("http://127.0.0.1:1/mark-{}", self.marks);
        let opened = self.cdp("Target.createTarget", json!({ "url": mark })).await;
        let target = opened.expect("a background tab")["targetId"].clone();
        let log = self.folder.path().join("net.json");
        until(async || {
            if netlog::mentions(&log, &mark) {
                Ok(())
            } else {
                Err("the log lags".to_owned())
            }
        })
        .await
        .expect("a log of requests");
        self.cdp("Target.closeTarget", json!({ "targetId": target }))
            .await
            .expect("a closed tab");
        netlog::requests(&log, origin)
    }

    fn setting(&self) -> Setting<'_> {
        Setting {
            options: &self.options,
            folder: self.folder.path(),
            outside: self.outside.port,
            display: self.display.as_ref().map(|display| display.name.as_str()),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.process.kill();
        // Otherwise the client would try to end a session whose driver is gone.
        let _ = self.session.clone().leak();
    }
}

/// The script that `WebKit` runs before every page.
fn before(folder: &Path) -> PathBuf {
    folder.join("before.js")
}

async fn start_driver(engine: Engine, setting: Setting<'_>) -> DriverProcess {
    let output = setting.path("driver.log");
    DriverProcess::start(|port| engine.driver(port, setting), &output, setting.folder).await
}

async fn connect(engine: Engine, process: &DriverProcess, setting: Setting<'_>) -> WebDriver {
    // As in the other engines, an added script lasts only until the browser quits.
    let _ = fs::remove_file(before(setting.folder));
    // A browser may refuse while a killed one still lets go of the profile.
    let session = until(async || {
        let builder = WebDriver::builder(process.url(), engine.capabilities(setting));
        // The first browser on a cold machine has been seen to take over 40 seconds to start.
        let session = builder.request_timeout(Duration::from_mins(2)).await;
        session.map_err(|error| brief(&error))
    })
    .await
    .unwrap_or_else(|error| panic!("no browser session: {error}\n{:?}", process.said()));
    if engine == Engine::Chromium {
        // The headless shell doesn't read this setting from the profile.
        let behavior = json!({ "behavior": "allow", "downloadPath": setting.text("downloads") });
        let body = json!({ "cmd": "Browser.setDownloadBehavior", "params": behavior });
        let told = post(&session, "goog/cdp/execute", body).await;
        told.unwrap_or_else(|error| panic!("no place for downloads: {error}"));
    } else {
        let (width, height) = setting.options.window.size();
        let sized = session.set_window_rect(0, 0, width, height).await;
        sized.unwrap_or_else(|error| panic!("no window of {width}×{height}: {error}"));
    }
    session
}
