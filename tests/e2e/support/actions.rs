//! What one can do with an element, and ask of it.

use super::Locator;
use super::driver::{brief, one_spaced};
use super::wait::until;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::error::WebDriverError;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};
use thirtyfour::{Key, WebElement};

/// Brings an element to the middle, away from bars along the edges, and gives what a person would
/// tap: the label, where the box itself has been made invisible. A tap of the driver's is no second tap
/// of a double tap, however quick: the finger has been elsewhere, which a key says too.
const TARGET: &str = "const [element] = arguments, label = element.labels?.[0];
    const { width } = element.getBoundingClientRect();
    const unseen = width < 4 || getComputedStyle(element).opacity === '0';
    const target = unseen && label ? label : element;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    window.dispatchEvent(new KeyboardEvent('keydown'));
    return target;";

const SET: &str = "const [field, value] = arguments, options = [...(field.options ?? [])];
    field.value = options.find((option) => option.label === value)?.value ?? value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));";

const VALUE: &str = "return String(arguments[0].value ?? '')";

const CHECKED: &str = "const [it] = arguments, said = (name) => it.getAttribute(name) === 'true';
    return it.checked ?? (said('aria-checked') || said('aria-pressed'));";

const ENABLED: &str = "const [it] = arguments;
    return !it.matches(':disabled') && it.getAttribute('aria-disabled') !== 'true';";

const ITEMS: &str = "return [...arguments[0].querySelectorAll('li')].map((it) => it.innerText.trim())";

/// What a screen reader adds after the name.
const DESCRIPTION: &str = "const [it] = arguments, ids = it.getAttribute('aria-describedby') ?? '';
    return it.getAttribute('aria-description') ??
      ids.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');";

impl Locator {
    /// Taps or clicks it as soon as nothing is in the way.
    pub async fn tap(&self) {
        self.act(async |element| {
            let target = element.handle().execute(TARGET, vec![element.to_json()?]).await?;
            target.element()?.click().await
        })
        .await;
    }

    /// Writes `text` with real keys in place of what a field holds.
    pub async fn fill(&self, text: &str) {
        let keys = if text.is_empty() {
            char::from(Key::Delete).to_string()
        } else {
            text.to_owned()
        };
        self.act(async |element| {
            // Where the focus is already, the driver leaves the selection alone.
            run(
                &element,
                "arguments[0].focus(); arguments[0].select()",
                Value::Null,
            )
            .await?;
            element.send_keys(keys.as_str()).await
        })
        .await;
    }

    /// Sets a date field (`2026-05-01`) or the chosen option of a select; how to type into these
    /// depends on the browser.
    pub async fn set(&self, value: &str) {
        self.act(async |element| run(&element, SET, json!(value)).await)
            .await;
    }

    /// Chooses a file for a file input.
    pub async fn upload(&self, path: &Path) {
        let path = path
            .canonicalize()
            .expect("a file to upload")
            .display()
            .to_string();
        self.act(async |element| element.send_keys(path.as_str()).await)
            .await;
    }

    /// Moves the focus to it.
    pub async fn focus(&self) {
        self.read("arguments[0].focus()", Value::Null).await;
    }

    /// The text one sees in it.
    pub async fn text(&self) -> String {
        one_spaced(&string(
            &self.read("return arguments[0].innerText", Value::Null).await,
        ))
    }

    /// What is said of it after its name.
    pub async fn description(&self) -> String {
        one_spaced(&string(&self.read(DESCRIPTION, Value::Null).await))
    }

    /// What a field holds.
    pub async fn value(&self) -> String {
        string(&self.read(VALUE, Value::Null).await)
    }

    /// An attribute, if it has it.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        let js = "return arguments[0].getAttribute(arguments[1])";
        self.read(js, json!(name)).await.as_str().map(str::to_owned)
    }

    /// Waits until a field holds `value`.
    pub async fn has_value(&self, value: &str) {
        self.comes_to(VALUE, json!(value)).await;
    }

    /// Waits until a checkbox, radio or toggle button is on, or off.
    pub async fn is_checked(&self, checked: bool) {
        self.comes_to(CHECKED, json!(checked)).await;
    }

    /// Waits until it can be used, or cannot.
    pub async fn is_enabled(&self, enabled: bool) {
        self.comes_to(ENABLED, json!(enabled)).await;
    }

    /// Waits until the items of the lists in it are these.
    pub async fn has_items(&self, items: &[&str]) {
        self.comes_to(ITEMS, json!(items)).await;
    }

    /// Waits until `js`, with the element as its argument, returns `wanted`.
    async fn comes_to(&self, js: &str, wanted: Value) {
        let probe = async || {
            let element = self.only().await?;
            let found = run(&element, js, Value::Null)
                .await
                .map_err(|error| brief(&error))?;
            if found == wanted {
                Ok(())
            } else {
                Err(format!("{found} instead of {wanted}"))
            }
        };
        if let Err(reason) = until(probe).await {
            self.fail(&reason).await;
        }
    }

    async fn read(&self, js: &str, argument: Value) -> Value {
        self.act(async |element| run(&element, js, argument.clone()).await)
            .await
    }

    /// Does something with the element, again and again while the page is not ready for it.
    async fn act<T>(&self, act: impl AsyncFn(WebElement) -> WebDriverResult<T>) -> T {
        let outcome = until(async || match act(self.only().await?).await {
            Err(error) if is_passing(&error) => Err(brief(&error)),
            // Anything else may have taken effect, and is not done twice.
            outcome => Ok(outcome),
        })
        .await;
        match outcome {
            Ok(Ok(value)) => value,
            Ok(Err(error)) => self.fail(&brief(&error)).await,
            Err(reason) => self.fail(&reason).await,
        }
    }
}

/// Whether an error came before anything was done, from a page that is still moving.
fn is_passing(error: &WebDriverError) -> bool {
    matches!(
        **error,
        WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::StaleElementReference(_)
    )
}

async fn run(element: &WebElement, js: &str, argument: Value) -> WebDriverResult<Value> {
    let arguments = vec![element.to_json()?, argument];
    Ok(element.handle().execute(js, arguments).await?.json().clone())
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
