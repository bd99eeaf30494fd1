//! The app's own files.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::part::FileError;

/// Fetches one of the app's own files from `url`; without a network the service worker serves it.
///
/// # Errors
/// When neither has it.
pub async fn fetch_text(url: &str) -> Result<String, FileError> {
    let response = JsFuture::from(window().fetch_with_str(url)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(FileError(response.status_text()));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or_else(|| FileError(String::new()))
}
