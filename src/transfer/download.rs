//! Handing a file to the browser.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlAnchorElement, Url};

use super::part::FileError;

/// Hands `file` to the browser, by its name.
///
/// # Errors
/// When the browser can't take it.
pub fn download(file: &File) -> Result<(), FileError> {
    let url = Url::create_object_url_with_blob(file)?;
    let document = leptos::prelude::document();
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name());
    link.click();
    // The browser has taken hold of the file when the click returns, but some
    // read it a moment later.
    leptos::prelude::set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_mins(1),
    );
    Ok(())
}
