//! Downloading a file.

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlAnchorElement, Url};

use super::part::FileError;

/// Downloads `file` under its own name.
///
/// # Errors
/// When the browser can't download it.
pub fn download(file: &File) -> Result<(), FileError> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name());
    link.click();
    // The browser has a reference to the file when the click returns, but some browsers read it a moment later.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_mins(1),
    );
    Ok(())
}
