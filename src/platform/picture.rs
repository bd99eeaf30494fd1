//! Pictures that the user took or chose: made smaller, upright, and without what the camera wrote into them.

use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, ImageBitmap, Url,
};

use super::Part;
use super::worker::Worker;
use crate::route;

/// The longest edge of a thumbnail, in pixels.
const THUMBNAIL: u32 = 240;
/// The largest picture that is opened, in pixels: a phone has no memory for more.
const LARGEST: u64 = 60_000_000;
const JPEG: &str = "image/jpeg";
const WORKER: &str = "picture-worker.js";

/// A picture as it is stored: a JPEG, drawn again, so that neither the place nor the camera is in it.
pub struct Shrunk {
    /// The picture.
    pub picture: Vec<u8>,
    /// The same, for lists.
    pub thumbnail: Vec<u8>,
    /// Of the picture, in pixels.
    pub width: u32,
    /// Of the picture, in pixels.
    pub height: u32,
    /// The picture's SHA-256 in hexadecimal digits, where the browser computes it.
    pub sha256: Option<String>,
}

/// Why a picture can't be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// No picture, a damaged one, or one of a format that the browser can't read, such as HEIC on a PC.
    #[error("the browser can't read the picture")]
    Unreadable,
    /// More pixels than a phone has memory for.
    #[error("the picture is too large")]
    TooLarge,
}

impl From<JsValue> for PictureError {
    fn from(_: JsValue) -> Self {
        Self::Unreadable
    }
}

/// Opens `file` and makes it at most `longest` pixels long.
///
/// # Errors
/// When it can't be read, or is too large.
pub async fn shrink(file: &Blob, longest: u32) -> Result<Shrunk, PictureError> {
    let image = open(file).await?;
    let (width, height) = fitted(image.natural_width(), image.natural_height(), longest);
    let source = match scaled(file, width, height).await {
        Some(bitmap) => Source::Bitmap(bitmap),
        None => Source::Image(image),
    };
    let large = drawn(&source, width, height, 0.8).await?;
    Ok(Shrunk {
        sha256: sha256(&large).await,
        thumbnail: thumbnail_of(&source, width, height).await?,
        picture: large,
        width,
        height,
    })
}

/// `file` at this size and upright, made by a worker: drawing a picture of 12 megapixels stops a phone for most of a
/// second. `None` where the browser can't do that.
async fn scaled(file: &Blob, width: u32, height: u32) -> Option<ImageBitmap> {
    let worker = Worker::start(&route::file(WORKER)).await.ok()?;
    let request = Array::of3(file, &width.into(), &height.into());
    let bitmap: ImageBitmap = worker.ask(&request, &Array::new()).await.ok()?.dyn_into().ok()?;
    // A browser that turns it only after making it smaller has taken the wrong sides.
    ((bitmap.width(), bitmap.height()) == (width, height)).then_some(bitmap)
}

/// What a JPEG is drawn from.
enum Source {
    Image(HtmlImageElement),
    Bitmap(ImageBitmap),
}

impl Source {
    fn draw(&self, context: &CanvasRenderingContext2d, width: u32, height: u32) -> Result<(), JsValue> {
        let (width, height) = (width.into(), height.into());
        match self {
            Self::Image(image) => {
                context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
            }
            Self::Bitmap(bitmap) => {
                context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height)
            }
        }
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        // Its memory would be held until it is collected.
        if let Self::Bitmap(bitmap) = self {
            bitmap.close();
        }
    }
}

/// A thumbnail of `picture`, a JPEG from elsewhere.
///
/// # Errors
/// When the browser can't read it, or it has another size than these pixels.
pub async fn thumbnail(picture: &Part, width: u32, height: u32) -> Result<Vec<u8>, PictureError> {
    let image = open(&blob(picture.bytes())?).await?;
    if (image.natural_width(), image.natural_height()) != (width, height) {
        return Err(PictureError::Unreadable);
    }
    thumbnail_of(&Source::Image(image), width, height).await
}

/// A thumbnail of `source`, a picture of this size.
async fn thumbnail_of(source: &Source, width: u32, height: u32) -> Result<Vec<u8>, PictureError> {
    let (width, height) = fitted(width, height, THUMBNAIL);
    drawn(source, width, height, 0.7).await
}

/// An address for `bytes`, a JPEG, until it is released by [`release`].
pub fn address(bytes: &ArrayBuffer) -> Option<String> {
    Url::create_object_url_with_blob(&blob(bytes).ok()?).ok()
}

/// `bytes`, a buffer or a view of one, as a file.
fn blob(bytes: &JsValue) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(JPEG);
    Blob::new_with_buffer_source_sequence_and_options(&Array::of1(bytes), &options)
}

/// Releases what [`address`] returned.
pub fn release(address: &str) {
    // Fails for no address it has returned.
    let _ = Url::revoke_object_url(address);
}

/// The picture, with its header read: browsers decode the rest when it is drawn.
async fn open(file: &Blob) -> Result<HtmlImageElement, PictureError> {
    let address = Url::create_object_url_with_blob(file)?;
    let image = HtmlImageElement::new()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(&address);
    let outcome = JsFuture::from(loaded).await;
    release(&address);
    outcome?;
    let pixels = u64::from(image.natural_width()) * u64::from(image.natural_height());
    match pixels {
        0 => Err(PictureError::Unreadable),
        1..=LARGEST => Ok(image),
        _ => Err(PictureError::TooLarge),
    }
}

/// The size at which the longest edge of a picture is at most `longest` pixels.
fn fitted(width: u32, height: u32, longest: u32) -> (u32, u32) {
    let edge = width.max(height).max(longest);
    let scaled = |length: u32| {
        let length = u64::from(length) * u64::from(longest) / u64::from(edge);
        u32::try_from(length).unwrap_or(longest).max(1)
    };
    (scaled(width), scaled(height))
}

/// `source` at this size, as a JPEG. Browsers turn it upright as the camera says.
async fn drawn(source: &Source, width: u32, height: u32, quality: f64) -> Result<Vec<u8>, PictureError> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(PictureError::Unreadable)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    // A JPEG can't be transparent.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width.into(), height.into());
    source.draw(&context, width, height)?;
    let blob = Promise::new(&mut |resolve, reject| {
        if let Err(why) = to_blob(&canvas, &resolve, quality) {
            // A promise's function doesn't throw.
            let _ = reject.call1(&JsValue::UNDEFINED, &why);
        }
    });
    let blob = JsFuture::from(blob).await?;
    // Safari keeps a canvas's memory until it is collected.
    canvas.set_width(0);
    let blob: Blob = blob.dyn_into()?;
    let bytes = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

fn to_blob(canvas: &HtmlCanvasElement, resolve: &Function, quality: f64) -> Result<(), JsValue> {
    let resolve = resolve.clone();
    let done = Closure::once_into_js(move |blob: JsValue| {
        // A promise's `resolve` doesn't throw.
        let _ = resolve.call1(&JsValue::UNDEFINED, &blob);
    });
    canvas.to_blob_with_type_and_encoder_options(done.unchecked_ref(), JPEG, &quality.into())
}

/// The SHA-256 of `bytes` in hexadecimal digits; `None` for pages that aren't from https.
pub async fn sha256(bytes: &[u8]) -> Option<String> {
    let digest = || {
        let subtle = window().crypto()?.subtle();
        subtle.digest_with_str_and_u8_array("SHA-256", bytes)
    };
    let hash = JsFuture::from(digest().ok()?).await.ok()?;
    let digits = Uint8Array::new(&hash).to_vec().into_iter();
    Some(digits.fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_shape_and_never_grows() {
        assert_eq!(fitted(4_000, 3_000, 1_600), (1_600, 1_200));
        assert_eq!(fitted(3_000, 4_000, 1_600), (1_200, 1_600));
        assert_eq!(fitted(800, 600, 1_600), (800, 600));
        assert_eq!(fitted(20_000, 1, 1_600), (1_600, 1));
        assert_eq!(fitted(u32::MAX, u32::MAX, 240), (240, 240));
    }
}
