//! Reads many texts from the browser at once. One by one, the browser would scan each text for its first
//! non-ASCII character and copy it twice.

use js_sys::Array;
use wasm_bindgen::JsValue;

/// Put before each text. Non-ASCII, so the browser doesn't scan for that; a Latin-1 control character, so
/// texts keep their compact form, and nobody types it.
const MARK: char = '\u{9f}';
/// How many texts are in memory twice at a time.
const AT_ONCE: u32 = 500;

/// The texts in `list`.
pub fn texts(list: &Array) -> Vec<String> {
    let mark = MARK.to_string();
    let before = Array::of1(&JsValue::from_str(""));
    let mut all = Vec::with_capacity(list.length() as usize);
    for from in (0..list.length()).step_by(AT_ONCE as usize) {
        let part = list.slice(from, from + AT_ONCE);
        let loaded = String::from(before.concat(&part).join(&mark));
        let so_far = all.len();
        all.extend(loaded.split(MARK).skip(1).map(ToOwned::to_owned));
        if all.len() - so_far != part.length() as usize {
            // One of the texts contains the mark.
            all.truncate(so_far);
            all.extend(part.iter().map(|text| text.as_string().unwrap_or_default()));
        }
    }
    all
}
