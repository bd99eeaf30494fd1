//! The page as a whole: its text, its keyboard focus, its address.

use super::App;
use super::driver::{brief, computed_name, one_spaced};
use super::wait::until;
use serde_json::Value;
use std::path::Path;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

impl App {
    /// The visible text of `main`, or of the whole page if it has none.
    pub async fn text(&self) -> String {
        let js = "return (document.querySelector('main') ?? document.body).innerText";
        one_spaced(self.script(js, &[]).await.as_str().unwrap_or_default())
    }

    /// Waits until `text` is visible somewhere on the page.
    pub async fn wait_for_text(&self, text: &str) {
        let js = "return document.body.innerText";
        self.wait_for(text, js).await;
    }

    /// The text of the page's status messages.
    pub async fn status_text(&self) -> String {
        one_spaced(self.script(STATUS, &[]).await.as_str().unwrap_or_default())
    }

    /// Waits until a status message says `text`.
    pub async fn wait_for_status(&self, text: &str) {
        self.wait_for(text, STATUS).await;
    }

    /// Waits until `js` returns true.
    pub async fn wait_for_script(&self, js: &str) {
        let probe = async || match self.browser.driver().execute(js, vec![]).await {
            Ok(answer) if answer.json() == &Value::Bool(true) => Ok(()),
            Ok(answer) => Err(answer.json().to_string()),
            Err(error) => Err(brief(&error)),
        };
        if let Err(reason) = until(probe).await {
            panic!("{reason}, after waiting for {js}");
        }
    }

    /// The accessible name of the focused element.
    pub async fn focused_name(&self) -> String {
        let name = async {
            let focused = self.browser.driver().active_element().await?;
            computed_name(&focused).await
        };
        checked("focus", name.await)
    }

    /// Presses a key in the focused element.
    pub async fn press(&self, key: Key) {
        self.type_text(&char::from(key).to_string()).await;
    }

    /// Presses a key while another is held down.
    pub async fn press_with(&self, held: Key, key: Key) {
        let (held, key) = (char::from(held), char::from(key));
        let chain = self.browser.driver().action_chain();
        let chain = chain.key_down(held).key_down(key).key_up(key).key_up(held);
        checked("press", chain.perform().await);
    }

    /// Types `text` into the focused element, key by key.
    pub async fn type_text(&self, text: &str) {
        let chain = self.browser.driver().action_chain().send_keys(text);
        checked("type", chain.perform().await);
    }

    /// The path and query of the address.
    pub async fn path(&self) -> String {
        let path = self
            .script("return location.pathname + location.search", &[])
            .await;
        path.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the address has this path and query.
    pub async fn wait_for_path(&self, path: &str) {
        let path = Value::from(path);
        self.wait_for_script(&format!("return location.pathname + location.search === {path}"))
            .await;
    }

    /// The page's title.
    pub async fn title(&self) -> String {
        checked("title", self.browser.driver().title().await)
    }

    /// Goes back with the browser's Back button.
    pub async fn back(&self) {
        checked("back", self.browser.driver().back().await);
    }

    /// Runs `js` and returns its result; if that is a promise, the value it resolves to.
    pub async fn script(&self, js: &str, arguments: &[Value]) -> Value {
        let answer = self.browser.driver().execute(js, arguments.to_vec()).await;
        checked(js, answer.map(|answer| answer.json().clone()))
    }

    /// A command of the Chrome `DevTools` Protocol; Chromium only.
    pub async fn cdp(&self, command: &str, params: Value) -> Value {
        let answer = self.browser.cdp(command, params).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Runs `js` before the app in every page opened from now on, until the browser is restarted.
    pub async fn on_new_document(&self, js: &str) {
        let added = self.browser.on_new_document(js).await;
        self.note_outdated();
        added.unwrap_or_else(|error| panic!("on_new_document: {error}"));
    }

    /// Shows the page as it would be printed; returns false where the browser has no command for it.
    pub async fn on_paper(&self) -> bool {
        let shown = self.browser.on_paper().await;
        shown.unwrap_or_else(|error| panic!("on paper: {error}"))
    }

    /// Makes the system report `feature`, `prefers-reduced-motion` or `forced-colors`, to pages; returns false where
    /// the browser has no command for it.
    pub async fn prefer(&self, feature: &str) -> bool {
        let told = self.browser.prefer(feature).await;
        told.unwrap_or_else(|error| panic!("{feature}: {error}"))
    }

    /// Makes every page from now on see `name` as the browser's user agent.
    pub async fn call_browser(&self, name: &str) {
        let name = Value::from(name);
        let js =
            format!("Object.defineProperty(navigator, 'userAgent', {{ value: {name}, configurable: true }})");
        self.on_new_document(&js).await;
    }

    /// Saves a screenshot to `path`.
    pub async fn screenshot(&self, path: &Path) {
        checked("screenshot", self.browser.driver().screenshot(path).await);
    }

    async fn wait_for(&self, text: &str, js: &str) {
        let probe = async || {
            let seen = self.script(js, &[]).await;
            let seen = one_spaced(seen.as_str().unwrap_or_default());
            if seen.contains(text) { Ok(()) } else { Err(seen) }
        };
        if let Err(seen) = until(probe).await {
            panic!("«{text}» does not come; there is: {seen}");
        }
    }
}

const STATUS: &str = "return [...document.querySelectorAll('[role=status], output')]
    .map((status) => status.textContent).join(' ')";

fn checked<T>(what: &str, outcome: WebDriverResult<T>) -> T {
    outcome.unwrap_or_else(|error| panic!("{what}: {}", brief(&error)))
}
