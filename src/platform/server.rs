//! A server that the app's own host leads to.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use js_sys::Date;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestCache, RequestCredentials, RequestInit, Response};

use super::wait;

/// What a server answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The status, RFC 9110, 15.
    pub status: u16,
    /// The body.
    pub text: String,
    /// The header `Retry-After`.
    pub retry_after: Option<String>,
    /// The server's clock: milliseconds since 1970.
    pub date: Option<f64>,
}

/// Aborts the request when it is dropped.
struct Stop(AbortController);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What the server at `url` answers: to a POST of `body`, if there is one, otherwise to a GET. `None` if nothing comes within
/// `patience`; the server may have carried it out all the same.
pub async fn ask_server(
    url: &str,
    authorization: &str,
    body: Option<String>,
    patience: Duration,
) -> Option<Answer> {
    let asked = pin!(ask(url, authorization, body));
    match select(asked, pin!(wait(patience))).await {
        Either::Left((answer, _)) => answer.ok(),
        Either::Right(_) => None,
    }
}

async fn ask(url: &str, authorization: &str, body: Option<String>) -> Result<Answer, JsValue> {
    let stop = Stop(AbortController::new()?);
    let headers = Headers::new()?;
    headers.set("Authorization", authorization)?;
    headers.set("Accept", "application/json")?;
    let init = RequestInit::new();
    init.set_headers(&headers);
    init.set_credentials(RequestCredentials::Omit);
    init.set_cache(RequestCache::NoStore);
    init.set_signal(Some(&stop.0.signal()));
    if let Some(body) = body {
        headers.set("Content-Type", "application/json")?;
        init.set_method("POST");
        init.set_body(&body.into());
    }
    let response = JsFuture::from(window().fetch_with_str_and_init(url, &init)).await?;
    let response: Response = response.unchecked_into();
    let text = JsFuture::from(response.text()?).await?;
    let header = |name: &str| response.headers().get(name).ok().flatten();
    Ok(Answer {
        status: response.status(),
        text: text.as_string().unwrap_or_default(),
        retry_after: header("Retry-After"),
        date: header("Date").map(|date| Date::parse(&date)),
    })
}
