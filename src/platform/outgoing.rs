//! A file to be exported: downloaded, or passed to the share sheet.

use js_sys::Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag, ShareData};

use super::clipboard::copy;
use super::device;
use super::download::download;
use super::part::{FileError, Part, read_parts};
use super::share::{Shared, can_share, open_sheet};

/// A file ready to export. It is created before the tap that sends it: the permission that a tap gives to open the
/// share sheet lasts five seconds.
#[derive(Clone, Debug)]
pub struct Outgoing {
    file: File,
    /// `None` if the share sheet doesn't accept it.
    shareable: Option<File>,
    is_text: bool,
}

impl Outgoing {
    /// The file `name` of the media type `kind`, consisting of `parts`.
    ///
    /// # Errors
    /// When the browser can't create it.
    pub fn new(name: &str, kind: &str, parts: &[Part]) -> Result<Self, FileError> {
        let parts: Array = parts.iter().map(Part::bytes).collect();
        let file = file(name, kind, &parts)?;
        let shareable = shareable(&file, &parts);
        Ok(Self {
            file,
            shareable,
            is_text: true,
        })
    }

    /// The file `name` of the media type `kind`, consisting of these `parts`. It is no text.
    ///
    /// # Errors
    /// When the browser can't create it.
    pub(super) fn of_pieces(name: &str, kind: &str, parts: &[Blob]) -> Result<Self, FileError> {
        let options = FilePropertyBag::new();
        options.set_type(kind);
        let parts: Array = parts.iter().collect();
        let file = File::new_with_blob_sequence_and_options(&parts, name, &options)?;
        let shareable = Some(file.clone()).filter(|file| can_share(&with_file(file)));
        Ok(Self {
            file,
            shareable,
            is_text: false,
        })
    }

    /// The file.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Reads the file's current content, split like the `parts` it was created from.
    ///
    /// # Errors
    /// When it can't be read, or its length differs from that of the parts.
    pub async fn read(&self, parts: &[Part]) -> Result<Vec<Part>, FileError> {
        read_parts(&self.file, parts).await
    }

    /// Its file name.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Opens the share sheet with it; if that isn't possible, copies its content if it is text.
    pub async fn share(self) -> Shared {
        if let Some(file) = &self.shareable
            && let Some(outcome) = open_sheet(&with_file(file)).await
        {
            return outcome;
        }
        if !self.is_text {
            return Shared::Failed;
        }
        let text = JsFuture::from(self.file.text()).await;
        match text.ok().and_then(|text| text.as_string()) {
            Some(text) => copy(&text).await,
            None => Shared::Failed,
        }
    }

    /// Downloads it, or shares it on an iPhone's home screen, where downloads don't work.
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

/// Downloads or shares the file `name` of the media type `kind` with the content `text`.
pub async fn hand_over(name: &str, kind: &str, text: &str) -> Shared {
    match Outgoing::new(name, kind, &[Part::new(text)]) {
        Ok(file) => file.hand_over().await,
        Err(_) => Shared::Failed,
    }
}

/// The file in a form that the share sheet accepts. Chromium refuses `.json` and many others, but accepts the same
/// text as `.json.txt`, which import reads too.
fn shareable(own: &File, parts: &Array) -> Option<File> {
    let plain = || file(&format!("{}.txt", own.name()), "text/plain", parts).ok();
    Some(own.clone())
        .filter(|file| can_share(&with_file(file)))
        .or_else(|| plain().filter(|file| can_share(&with_file(file))))
}

fn file(name: &str, kind: &str, parts: &Array) -> Result<File, FileError> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    Ok(File::new_with_u8_array_sequence_and_options(
        parts, name, &options,
    )?)
}

fn with_file(file: &File) -> ShareData {
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    data
}
