//! QR codes, drawn by the worker `src/bin/files`.

use js_sys::Array;
use wasm_bindgen::JsCast;

use super::FileWorkerError;
use super::file_worker::{ask, start};
use crate::format::QR_CODE;

/// The width of the QR code for `text`, in dots, and its dots as the path of an SVG drawing.
///
/// # Errors
/// When the worker fails, or the text is too long.
pub async fn qr_code(text: &str) -> Result<(i32, String), FileWorkerError> {
    let request = [QR_CODE.into(), text.into()];
    let answer: Array = ask(&start().await?, &request, &Array::new())
        .await?
        .unchecked_into();
    #[allow(clippy::cast_possible_truncation, reason = "at most 177")]
    let size = answer.get(0).as_f64().unwrap_or_default() as i32;
    Ok((size, answer.get(1).as_string().unwrap_or_default()))
}
