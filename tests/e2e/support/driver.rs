//! `WebDriver` commands that the client crate has no method for.

use http::Method;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::{RequestData, SessionId, WebDriver, WebElement};

#[derive(Debug)]
struct Raw {
    path: String,
    body: Option<Value>,
}

impl FormatRequestData for Raw {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = if self.body.is_some() {
            Method::POST
        } else {
            Method::GET
        };
        let mut request = RequestData::new(method, format!("session/{session}/{}", self.path));
        request.body.clone_from(&self.body);
        request
    }
}

/// Posts `body` to a path of the session and returns the value of the response.
///
/// # Errors
/// The driver's answer instead.
pub async fn post(driver: &WebDriver, path: &str, body: Value) -> WebDriverResult<Value> {
    driver
        .cmd(Raw {
            path: path.to_owned(),
            body: Some(body),
        })
        .await?
        .value()
}

/// The accessible name that the browser computes, with white space collapsed.
///
/// # Errors
/// The driver's answer instead.
pub async fn computed_name(element: &WebElement) -> WebDriverResult<String> {
    Ok(one_spaced(&computed(element, "computedlabel").await?))
}

/// The role that the browser computes.
///
/// # Errors
/// The driver's answer instead.
pub async fn computed_role(element: &WebElement) -> WebDriverResult<String> {
    computed(element, "computedrole").await
}

async fn computed(element: &WebElement, what: &str) -> WebDriverResult<String> {
    let path = format!("element/{}/{what}", element.element_id());
    element.handle().cmd(Raw { path, body: None }).await?.value()
}

/// Text as it is read: without soft hyphens and with single spaces.
pub fn one_spaced(text: &str) -> String {
    text.replace('\u{ad}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The error's message, without the driver's stack trace.
pub fn brief(error: &WebDriverError) -> String {
    let text = error.to_string();
    one_spaced(text.split("Stacktrace").next().unwrap_or(&text))
}
