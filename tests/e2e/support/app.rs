//! The app as a test sees it.

use super::browser::Browser;
use super::find::Find;
use super::locator::{Locator, Name, names};
use super::options::Options;
use super::server::Server;
use super::wait::until;
use serde_json::json;
use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

/// Whether the app has replaced the start-up shell, also after a reload.
const IS_READY: &str = "return !window.__old && !document.getElementById('app-shell') &&
    document.querySelector('h1') !== null";

/// A served app in an open browser.
///
/// Its methods as a page are in `page.rs`; [`Find`] finds elements on it.
#[derive(Debug)]
pub struct App {
    /// The server, which a test may stop and start.
    pub server: Server,
    pub browser: Browser,
    /// Files by path and time, because the next download of the same name may replace the file.
    downloaded: HashSet<(PathBuf, SystemTime)>,
    /// Whether the app on screen, if any, doesn't know what the test has changed behind its back.
    is_outdated: AtomicBool,
}

impl Find for App {
    #[track_caller]
    fn find(&self, role: &'static str, name: impl Into<Name>) -> Locator {
        Locator::new(self.browser.driver(), role, name)
    }

    async fn names(&self, role: &'static str) -> Vec<String> {
        names(self.browser.driver(), None, role).await
    }
}

impl App {
    /// Starts a server and a browser; nothing is open yet.
    pub async fn start(options: Options) -> Self {
        let server = Server::start(&options);
        let browser = Browser::take(options).await;
        Self {
            server,
            browser,
            downloaded: HashSet::new(),
            is_outdated: AtomicBool::new(false),
        }
    }

    /// Hands the browser over to the next test.
    pub async fn end(self) {
        self.browser.give_back().await;
    }

    /// Shows a path of the app and waits until its page is drawn. Where the app shows another page it goes there by a
    /// link, which takes a tenth of the time of [`Self::load`].
    pub async fn open(&self, path: &str) {
        let elsewhere = format!(
            "return (() => {{ {IS_READY} }})() && new URL({}, location).pathname !== location.pathname",
            json!(path)
        );
        let is_outdated = self.is_outdated.load(Ordering::Relaxed);
        if !is_outdated && self.script(&elsewhere, &[]).await == true {
            self.follow_link(path).await;
        } else {
            self.load(path).await;
        }
    }

    /// Loads a path of the app, as after typing its address, and waits until it is ready.
    pub async fn load(&self, path: &str) {
        self.go_to_file(path).await;
        self.is_outdated.store(false, Ordering::Relaxed);
        self.ready().await;
    }

    /// Notes that the test has changed what the app reads only when it starts: the next [`Self::open`] loads it.
    pub fn note_outdated(&self) {
        self.is_outdated.store(true, Ordering::Relaxed);
    }

    async fn follow_link(&self, path: &str) {
        let js = "const link = document.createElement('a'), frame = () => new Promise(requestAnimationFrame);
            link.href = arguments[0];
            document.body.append(link);
            link.click();
            link.remove();
            const until = async () => { while (location.href !== link.href) await frame(); };
            return until().then(frame).then(frame).then(() => true);";
        self.script(js, &[self.server.url(path).into()]).await;
        self.ready().await;
    }

    /// Opens a file at the app's origin that doesn't start the app.
    pub async fn go_to_file(&self, path: &str) {
        let url = self.server.url(path);
        let opened = self.browser.driver().goto(url.as_str()).await;
        opened.unwrap_or_else(|error| panic!("cannot open {url}: {error}"));
    }

    /// Loads the page again and waits until it is ready.
    pub async fn reload(&self) {
        // Not WebDriver's refresh, with which Firefox bypasses the service worker.
        self.script("window.__old = true; location.reload()", &[]).await;
        self.ready().await;
    }

    /// Waits until the app has replaced the start-up shell.
    pub async fn ready(&self) {
        self.wait_for_script(IS_READY).await;
    }

    /// Quits the browser normally and starts it again with the same profile.
    pub async fn restart(&mut self) {
        self.browser.restart().await;
    }

    /// Kills the browser, as a phone may do, and starts it again with the same profile.
    pub async fn kill(&mut self) {
        self.browser.kill().await;
    }

    /// Crashes the tab and continues in a new, empty one.
    pub async fn crash_tab(&mut self) {
        self.browser.crash_tab().await;
    }

    /// The folder in which the browser keeps what it stores.
    pub fn profile(&self) -> PathBuf {
        self.browser.profile()
    }

    /// Waits for a new download, and returns its path and content.
    pub async fn download(&mut self) -> (PathBuf, Vec<u8>) {
        let folder = self.browser.downloads();
        let downloaded = &self.downloaded;
        let file = until(async || {
            let entries = fs::read_dir(&folder).map_err(|error| error.to_string())?;
            let came = |path: PathBuf| Some((path.clone(), fs::metadata(path).ok()?.modified().ok()?));
            entries
                .filter_map(|entry| came(entry.ok()?.path()))
                .find(|file| is_finished(&file.0) && !downloaded.contains(file))
                .ok_or_else(|| "no new file".to_owned())
        })
        .await
        .unwrap_or_else(|error| panic!("download: {error}"));
        let content = fs::read(&file.0).expect("the download");
        self.downloaded.insert(file.clone());
        (file.0, content)
    }

    /// The console's errors since the last call.
    pub async fn console_errors(&self) -> Vec<String> {
        let mut lines = self
            .browser
            .console()
            .await
            .unwrap_or_else(|error| panic!("console: {error}"));
        lines.retain(|line| line.starts_with("SEVERE"));
        lines
    }

    /// Every address the app and its service worker have requested from the network since the browser started. What the
    /// worker answers from its cache is not included.
    pub async fn requests(&mut self) -> Vec<String> {
        self.browser.requests(&self.server.origin()).await
    }
}

fn is_finished(path: &std::path::Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Unfinished downloads are called .com.google.…, ….crdownload or ….part, and an empty file may already have its
    // final name.
    let arrived = fs::metadata(path).is_ok_and(|file| file.len() > 0);
    arrived && !name.starts_with('.') && !name.ends_with(".crdownload") && !name.ends_with(".part")
}
