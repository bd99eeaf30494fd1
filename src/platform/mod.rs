//! What the browser can do, one file per capability. Knows neither the state nor the texts.
//!
//! A browser may lack any of it, and an insecure page has even less. Nothing here throws then.

mod archive;
mod badge;
mod chosen_file;
mod clipboard;
pub mod clock;
pub mod device;
mod download;
pub mod early;
mod fetch;
mod file_worker;
mod full_screen;
mod launch;
mod lock_keys;
mod locks;
mod outgoing;
mod part;
pub mod passkey;
pub mod picture;
mod qr;
mod random;
mod scheduler;
mod scripts;
mod sealed;
mod server;
mod share;
pub mod storage;
pub mod update;
mod wake_lock;
mod window;
mod worker;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

pub use archive::{Packing, Unpacking};
pub use badge::show_badge;
pub use chosen_file::{begins_with, read_bytes, size};
pub use clipboard::{clear_clipboard, copy, copy_formatted, read_clipboard};
pub use clock::{from_local_input, local, new_id, new_uuid, now, random_uuid, to_local_input};
pub use fetch::fetch_text;
pub use file_worker::FileWorkerError;
pub use full_screen::{fill_screen, is_full_screen, knows_full_screen, leave_full_screen};
pub use launch::{has_fragment, take_fragment, take_from_address, when_opened_with};
pub use lock_keys::{
    Secret, add_passkey, change_passphrase, change_words, new_lock, noted_keys, noting_key, open_lock,
    remove_passkey,
};
pub use locks::{Lock, held};
pub use outgoing::{Outgoing, hand_over};
pub use part::{FileError, Part};
pub use picture::{PictureError, Shrunk, shrink};
pub use qr::qr_code;
pub use random::random;
pub use scheduler::{wait, yield_now, yield_to_paint};
pub use scripts::ask;
pub use sealed::{SEALED_START, new_passphrase, seal, unseal};
pub use server::{Answer, ask_server};
pub use share::{Shared, share};
pub use wake_lock::stay_awake;
pub use window::{
    add_step, go_back, leave_field, matches_media, open, origin, page_texts, print, put_first, reload,
    rename_page, scroll_to_top, show_page,
};

/// Whether the browser has the method `name` on `object`, which may be missing too. The typed bindings take for
/// granted that it has.
fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|found| found.is_function())
}
