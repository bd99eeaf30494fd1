//! What `public/early.js` has asked for while the app was being compiled.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::BroadcastChannel;

#[wasm_bindgen]
extern "C" {
    /// Small and needed first. Each answer is a promise of two arrays: keys, and the texts under them.
    pub type FirstPart;

    /// Drafts and settings.
    #[wasm_bindgen(method, getter, js_name = draftsAndSettings)]
    pub fn drafts_and_settings(this: &FirstPart) -> Promise;

    /// What was deleted for good.
    #[wasm_bindgen(method, getter)]
    pub fn marks(this: &FirstPart) -> Promise;

    /// Asks `database` for it, unless that has been done for this connection.
    ///
    /// # Errors
    /// When the connection can't be read from.
    #[wasm_bindgen(catch, js_namespace = vejviseren, js_name = firstPart)]
    pub fn first_part(database: &JsValue) -> Result<FirstPart, JsValue>;

    /// The records without the older notes, as in [`FirstPart`].
    pub type Records;

    /// The newest notes: at most [`NEWEST`], in the order of their keys.
    #[wasm_bindgen(method, getter)]
    pub fn notes(this: &Records) -> Promise;

    /// The records whose keys come before the notes'.
    #[wasm_bindgen(method, getter)]
    pub fn before(this: &Records) -> Promise;

    /// The records whose keys come after the notes'.
    #[wasm_bindgen(method, getter)]
    pub fn after(this: &Records) -> Promise;

    /// Asks `database` for them, unless that has been done for this connection.
    ///
    /// # Errors
    /// When the connection can't be read from.
    #[wasm_bindgen(catch, js_namespace = vejviseren)]
    pub fn records(database: &JsValue) -> Result<Records, JsValue>;

    type Early;

    #[wasm_bindgen(thread_local_v2, js_name = vejviseren)]
    static EARLY: Early;

    #[wasm_bindgen(method, getter)]
    fn database(this: &Early) -> Promise;

    #[wasm_bindgen(method, setter)]
    fn set_database(this: &Early, database: &Promise);

    #[wasm_bindgen(method, getter)]
    fn channel(this: &Early) -> Option<BroadcastChannel>;

    #[wasm_bindgen(method, getter)]
    fn missed(this: &Early) -> Array;
}

/// How many notes are read first, as in `early.js`: more than any screen shows at once.
pub const NEWEST: u32 = 100;

/// The connection that was opened early, or `undefined`. Only the first call gives it.
pub fn database() -> Promise {
    EARLY.with(|early| {
        let database = early.database();
        early.set_database(&Promise::resolve(&JsValue::UNDEFINED));
        database
    })
}

/// The channel to the other tabs, unless the browser has none.
pub fn channel() -> Option<BroadcastChannel> {
    EARLY.with(Early::channel)
}

/// What the other tabs have said before the app listened to them.
pub fn missed() -> Array {
    EARLY.with(Early::missed)
}
