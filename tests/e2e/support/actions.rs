//! What can be done with an element, and what can be asked about it.

use super::Locator;
use super::driver::{brief, one_spaced};
use super::wait::until;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::error::WebDriverError;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};
use thirtyfour::{Key, WebElement};

/// Scrolls an element to the middle, away from bars along the edges, and returns what a person would tap: the label, if
/// the box itself is invisible. The app must not take two quick taps by the driver for a double tap: in between, the
/// finger has moved elsewhere, and a key event tells the app the same.
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

/// What a screen reader announces after the name.
const DESCRIPTION: &str = "const [it] = arguments, ids = it.getAttribute('aria-describedby') ?? '';
    return it.getAttribute('aria-description') ??
      ids.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');";

impl Locator {
    /// Taps or clicks it as soon as nothing covers it.
    pub async fn tap(&self) {
        self.act(async |element| {
            let target = element.handle().execute(TARGET, vec![element.to_json()?]).await?;
            target.element()?.click().await
        })
        .await;
    }

    /// Replaces a field's content with `text`, typed with real keys.
    pub async fn fill(&self, text: &str) {
        let keys = if text.is_empty() {
            char::from(Key::Delete).to_string()
        } else {
            text.to_owned()
        };
        self.act(async |element| {
            // If the element has the focus already, the driver leaves the selection alone.
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

    /// Sets a date field (`2026-05-01`) or the chosen option of a select, because typing into these differs between
    /// browsers.
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

    pub async fn focus(&self) {
        self.read("arguments[0].focus()", Value::Null).await;
    }

    /// Its visible text.
    pub async fn text(&self) -> String {
        one_spaced(&string(
            &self.read("return arguments[0].innerText", Value::Null).await,
        ))
    }

    /// Its accessible description, announced after its name.
    pub async fn description(&self) -> String {
        one_spaced(&string(&self.read(DESCRIPTION, Value::Null).await))
    }

    /// The value of a field.
    pub async fn value(&self) -> String {
        string(&self.read(VALUE, Value::Null).await)
    }

    /// The value of an attribute, if it has it.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        let js = "return arguments[0].getAttribute(arguments[1])";
        self.read(js, json!(name)).await.as_str().map(str::to_owned)
    }

    /// Waits until a field's value is `value`.
    pub async fn has_value(&self, value: &str) {
        self.comes_to(VALUE, json!(value)).await;
    }

    /// Waits until a checkbox, radio or toggle button is on or off, as `checked` says.
    pub async fn is_checked(&self, checked: bool) {
        self.comes_to(CHECKED, json!(checked)).await;
    }

    /// Waits until it is enabled or disabled, as `enabled` says.
    pub async fn is_enabled(&self, enabled: bool) {
        self.comes_to(ENABLED, json!(enabled)).await;
    }

    /// Waits until the lists in it have exactly these items.
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

    /// Acts on the element, and tries again while the page isn't ready for it.
    async fn act<T>(&self, act: impl AsyncFn(WebElement) -> WebDriverResult<T>) -> T {
        let outcome = until(async || match act(self.only().await?).await {
            Err(error) if is_passing(&error) => Err(brief(&error)),
            // Any other error may have come after the action took effect, so it isn't repeated.
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

/// Whether an error came before anything was done, from a page that is still changing.
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
