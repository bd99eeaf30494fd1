//! A file on its way out: downloaded, or handed to the share sheet.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag};

use super::device;
use super::download::download;
use super::part::{FileError, Part, read_parts};
use super::share::{Shared, ask, call, is_cancelled, put};

/// A file ready to leave. Made before the tap that sends it: a tap's permission
/// to open the share sheet lasts five seconds.
#[derive(Clone, Debug)]
pub struct Outgoing {
    file: File,
    /// `None` where the share sheet would not take it.
    shareable: Option<File>,
}

impl Outgoing {
    /// The file `name` of the media type `kind` with these `parts`.
    ///
    /// # Errors
    /// When the browser can't make it.
    pub fn new(name: &str, kind: &str, parts: &[Part]) -> Result<Self, FileError> {
        let parts: Array = parts.iter().map(Part::bytes).collect();
        let file = file(name, kind, &parts)?;
        let shareable = shareable(&file, &parts);
        Ok(Self { file, shareable })
    }

    /// Each of the `parts` it was made of, as they stand in it now.
    ///
    /// # Errors
    /// When it can't be read, or isn't as long as they are.
    pub async fn read(&self, parts: &[Part]) -> Result<Vec<Part>, FileError> {
        read_parts(&self.file, parts).await
    }

    /// What it is called.
    pub fn name(&self) -> String {
        self.file.name()
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
        match JsFuture::from(self.file.text()).await {
            Ok(text) => put(&text).await,
            Err(_) => Shared::Failed,
        }
    }

    /// Downloads it; from an iPhone's home screen, where downloads lead nowhere,
    /// shares it.
    pub async fn hand_over(self) -> Shared {
        if device::is_on_iphone_home_screen() {
            return self.share().await;
        }
        match download(&self.file) {
            Ok(()) => Shared::Downloaded,
            Err(_) => Shared::Failed,
        }
    }
}

/// Hands over the file `name` of the media type `kind` with `text` in it.
pub async fn hand_over(name: &str, kind: &str, text: &str) -> Shared {
    match Outgoing::new(name, kind, &[Part::new(text)]) {
        Ok(file) => file.hand_over().await,
        Err(_) => Shared::Failed,
    }
}

/// The file as the share sheet takes it. Chromium refuses `.json` and many
/// others, but lets the same text pass as `.json.txt`, which import takes too.
fn shareable(own: &File, parts: &Array) -> Option<File> {
    let plain = || file(&format!("{}.txt", own.name()), "text/plain", parts).ok();
    Some(own.clone())
        .filter(can_be_shared)
        .or_else(|| plain().filter(can_be_shared))
}

fn can_be_shared(file: &File) -> bool {
    ask("canShare", &with_file(file)).is_some_and(|answer| answer.is_truthy())
}

fn file(name: &str, kind: &str, parts: &Array) -> Result<File, FileError> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    Ok(File::new_with_u8_array_sequence_and_options(
        parts, name, &options,
    )?)
}

fn with_file(file: &File) -> Object {
    let data = Object::new();
    // Setting a property of a plain object can't fail.
    let _ = Reflect::set(&data, &"files".into(), &Array::of1(file));
    data
}
