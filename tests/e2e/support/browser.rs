//! A browser with a profile of its own, and all that differs between browsers.

use super::driver::{brief, post};
use super::options::{Options, Window};
use super::process::{DriverProcess, kill_tree};
use super::{netlog, wait::until};
use rustix::process::Pid;
use serde_json::{Map, Value, json};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::WebDriver;

/// A browser session. Its driver, its processes and its files are gone when it is dropped.
#[derive(Debug)]
pub struct Browser {
    options: Options,
    // In this order: nothing may write to the folder when it is removed.
    session: WebDriver,
    process: DriverProcess,
    folder: TempDir,
    marks: u32,
}

impl Browser {
    /// Starts a browser with a new profile.
    pub async fn start(options: Options) -> Self {
        let chosen = env::var("E2E_BROWSER").unwrap_or_else(|_| "chromium".to_owned());
        assert_eq!(chosen, "chromium", "E2E_BROWSER: only chromium so far");

        let folder = TempDir::new().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("downloads")).expect("a folder for downloads");
        let process = DriverProcess::start(driver_command).await;
        let session = connect(&process, folder.path(), &options).await;
        Self {
            options,
            session,
            process,
            folder,
            marks: 0,
        }
    }

    /// The session to send commands to.
    pub fn driver(&self) -> &WebDriver {
        &self.session
    }

    /// Where the browser puts downloads.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// Ends the browser in good order.
    pub async fn quit(&mut self) {
        // A browser that has crashed cannot answer, and is killed with its driver.
        let _ = self.session.clone().quit().await;
    }

    /// Quits and starts again with the same profile.
    pub async fn restart(&mut self) {
        self.quit().await;
        self.session = connect(&self.process, self.folder.path(), &self.options).await;
    }

    /// Kills the browser with no chance to write anything, and starts again with the same profile.
    pub async fn kill(&mut self) {
        let pid = self
            .session
            .capabilities()
            .get("goog:processID")
            .and_then(Value::as_i64);
        let pid = pid.and_then(|pid| Pid::from_raw(i32::try_from(pid).ok()?));
        kill_tree(pid.expect("the browser's process id"));
        // The driver notices, and clears away what is left of it.
        self.restart().await;
    }

    /// Crashes the tab and goes on in a new one.
    pub async fn crash_tab(&mut self) {
        let driver = &self.session;
        let first = driver.window().await.expect("the tab");
        let second = driver.new_tab().await.expect("a new tab");
        driver.switch_to_window(first).await.expect("the first tab");
        let answer = self.cdp("Page.crash", json!({})).await;
        let error = answer.expect_err("a crash");
        assert!(error.contains("tab crashed"), "{error}");
        self.session.switch_to_window(second).await.expect("the new tab");
    }

    /// A command of the Chrome `DevTools` Protocol.
    ///
    /// # Errors
    /// What the driver answered instead.
    pub async fn cdp(&self, command: &str, params: Value) -> Result<Value, String> {
        let body = json!({ "cmd": command, "params": params });
        post(&self.session, "goog/cdp/execute", body)
            .await
            .map_err(|error| brief(&error))
    }

    /// Lets `js` run in every page of this tab before its own scripts.
    ///
    /// # Errors
    /// What the driver answered instead.
    pub async fn on_new_document(&self, js: &str) -> Result<(), String> {
        let command = "Page.addScriptToEvaluateOnNewDocument";
        self.cdp(command, json!({ "source": js })).await.map(drop)
    }

    /// What the console has said since it was last asked, one line each, errors as `SEVERE …`.
    ///
    /// # Errors
    /// What the driver answered instead.
    pub async fn console(&self) -> Result<Vec<String>, String> {
        let entries = self.session.browser_log().await.map_err(|error| brief(&error))?;
        Ok(entries
            .iter()
            .map(|entry| format!("{} {}", entry.level, entry.message))
            .collect())
    }

    /// Every address that pages and workers of `origin` have asked the network for since the
    /// browser started.
    pub async fn requests(&mut self, origin: &str) -> Vec<String> {
        // The log is written in lumps. When an errand of another tab is in it, so is all before it.
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
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.process.kill();
        // Otherwise the client would try to end a session that has no driver any more.
        let _ = self.session.clone().leak();
    }
}

fn driver_command(port: u16) -> Command {
    let mut command = Command::new("chromedriver");
    command.arg(format!("--port={port}"));
    command
}

async fn connect(process: &DriverProcess, folder: &Path, options: &Options) -> WebDriver {
    WebDriver::builder(process.url(), capabilities(folder, options))
        .request_timeout(Duration::from_secs(40))
        .await
        .unwrap_or_else(|error| panic!("no browser session: {error}"))
}

fn capabilities(folder: &Path, options: &Options) -> Map<String, Value> {
    let path = |name: &str| folder.join(name).display().to_string();
    let (width, height) = options.window.size();
    let mut chromium = json!({
        "binary": "/usr/bin/chromium",
        "args": [
            // As root there is no sandbox to be had.
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            // Nothing outside this machine can be reached, by the app or by the browser.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            "--accept-lang=da-DK,da",
            format!("--user-data-dir={}", path("profile")),
            format!("--log-net-log={}", path("net.json")),
            format!("--window-size={width},{height}"),
            format!("--blink-settings=preferredColorScheme={}", u8::from(!options.dark)),
            "about:blank",
        ],
        "prefs": {
            "download.default_directory": path("downloads"),
            "download.prompt_for_download": false,
        },
    });
    for (name, value) in &options.prefs {
        chromium["prefs"][name] = value.clone();
    }
    if options.window != Window::Desktop {
        chromium["mobileEmulation"] = json!({ "deviceMetrics": {
            "width": width, "height": height, "pixelRatio": 3.0, "touch": true, "mobile": true,
        }});
    }
    let always = json!({
        "browserName": "chrome",
        "goog:chromeOptions": chromium,
        "goog:loggingPrefs": { "browser": "ALL" },
        "timeouts": { "pageLoad": 30_000, "script": 20_000 },
    });
    always.as_object().cloned().unwrap_or_default()
}
