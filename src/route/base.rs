//! The folder that the app is served from.

use std::sync::OnceLock;

/// The address of one of the app's own files, e.g. `icons/icon.svg`.
pub fn file(path: &str) -> String {
    format!("{}/{path}", base())
}

static BASE: OnceLock<String> = OnceLock::new();

/// The folder the app is served from, without a trailing slash: empty at the root of a host.
pub fn base() -> &'static str {
    BASE.get().map_or("", String::as_str)
}

/// Says which folder the app is served from; only the first call counts.
pub fn serve_from(folder: String) {
    BASE.get_or_init(|| folder);
}
