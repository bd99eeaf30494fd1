//! A file on its way out: downloaded, or handed to the share sheet.

use js_sys::{Array, Object, Reflect};
use web_sys::{File, FilePropertyBag};

use super::download::bytes;
use super::share::{Shared, ask, call, copy, is_cancelled};
use super::{device, download};

/// A file ready to leave. Made before the tap that sends it: a tap's permission
/// to open the share sheet lasts five seconds.
#[derive(Clone, Debug)]
pub struct Outgoing {
    name: String,
    kind: &'static str,
    text: String,
    /// `None` where the share sheet would not take it.
    shareable: Option<File>,
}

impl Outgoing {
    /// The file `name` of the media type `kind` with `text` in it.
    pub fn new(name: String, kind: &'static str, text: String) -> Self {
        let shareable = shareable(&name, kind, &text);
        Self {
            name,
            kind,
            text,
            shareable,
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Opens the share sheet with it; where that can't be, copies what is in it.
    pub async fn share(self) -> Shared {
        if let Some(file) = &self.shareable {
            match call(&[], "share", &with_file(file)).await {
                Some(Ok(())) => return Shared::Sent,
                Some(Err(why)) if is_cancelled(&why) => return Shared::Cancelled,
                _ => {}
            }
        }
        copy(&self.text).await
    }

    /// Downloads it; from an iPhone's home screen, where downloads lead nowhere,
    /// shares it.
    pub async fn hand_over(self) -> Shared {
        if device::is_on_iphone_home_screen() {
            return self.share().await;
        }
        match download(&self.name, self.kind, &self.text) {
            Ok(()) => Shared::Downloaded,
            Err(_) => Shared::Failed,
        }
    }
}

/// The file as the share sheet takes it. Chromium refuses `.json` and many
/// others, but lets the same text pass as `.json.txt`, which import takes too.
fn shareable(name: &str, kind: &str, text: &str) -> Option<File> {
    let own = file(name, kind, text);
    let plain = || file(&format!("{name}.txt"), "text/plain", text);
    own.filter(can_be_shared)
        .or_else(|| plain().filter(can_be_shared))
}

fn can_be_shared(file: &File) -> bool {
    ask("canShare", &with_file(file)).is_some_and(|answer| answer.is_truthy())
}

fn file(name: &str, kind: &str, text: &str) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_u8_array_sequence_and_options(&bytes(text), name, &options).ok()
}

fn with_file(file: &File) -> Object {
    let data = Object::new();
    // Setting a property of a plain object can't fail.
    let _ = Reflect::set(&data, &"files".into(), &Array::of1(file));
    data
}
