//! Pictures: each is the attachment of a document of its own, sealed, and written once.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Payload};
use serde_json::{Value, json};

use super::client::{Client, Place, SyncError};
use super::{Keys, Request, Server, ServerError};
use crate::domain::RecordKey;

/// The version of the form of an attachment, its first byte.
const FORM: u8 = 1;
const NONCE: usize = 24;
/// The name of the attachment.
const ATTACHMENT: &str = "b";

/// `picture`, of the document `id`, sealed with a `nonce` that was never used before.
fn seal(keys: &Keys, id: &str, picture: &[u8], nonce: [u8; NONCE]) -> Vec<u8> {
    let payload = Payload {
        msg: picture,
        aad: id.as_bytes(),
    };
    // Fails only for pictures of 256 GB.
    let sealed = keys
        .photos
        .encrypt(&XNonce::from(nonce), payload)
        .unwrap_or_default();
    [&[FORM], &nonce[..], &sealed].concat()
}

/// The picture in the attachment of the document `id`; `None` if it can't be opened.
fn open(keys: &Keys, id: &str, sealed: &[u8]) -> Option<Vec<u8>> {
    let (form, rest) = sealed.split_first()?;
    let (nonce, msg) = rest.split_first_chunk::<NONCE>().filter(|_| *form == FORM)?;
    let payload = Payload {
        msg,
        aad: id.as_bytes(),
    };
    keys.photos.decrypt(&XNonce::from(*nonce), payload).ok()
}

impl<S: Server, P: Place> Client<'_, S, P> {
    /// Those of `photos` whose pictures the server doesn't have.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn missing_pictures(&self, photos: &[RecordKey]) -> Result<Vec<RecordKey>, SyncError> {
        let ids = photos.iter().map(|key| self.keys.picture_id(key)).collect();
        let (_, revs) = self.documents(ids).await?;
        let has = |key: &&RecordKey| revs.iter().any(|(id, _)| *id == self.keys.picture_id(key));
        Ok(photos.iter().filter(|key| !has(key)).cloned().collect())
    }

    /// Sends the `picture` of a photo. One that is there already stays.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn send_picture(&self, photo: &RecordKey, picture: &[u8]) -> Result<(), SyncError> {
        let id = self.keys.picture_id(photo);
        let sealed = seal(self.keys, &id, picture, self.place.nonce());
        let attachment = json!({"content_type": "application/octet-stream", "data": STANDARD.encode(sealed)});
        let document = json!({"_id": id, "_attachments": {ATTACHMENT: attachment}});
        self.write(vec![document]).await?;
        Ok(())
    }

    /// The picture of a photo; `None` if the server doesn't have it yet.
    ///
    /// # Errors
    /// When the server refuses, or the picture can't be opened.
    pub async fn fetch_picture(&self, photo: &RecordKey) -> Result<Option<Vec<u8>>, SyncError> {
        let id = self.keys.picture_id(photo);
        let answer = self.ask(Request::Picture(id.clone())).await?;
        let Some(data) = data(&answer) else {
            return Ok(None);
        };
        let sealed = STANDARD.decode(data).map_err(|_| ServerError::NotCouch)?;
        Ok(Some(open(self.keys, &id, &sealed).ok_or(ServerError::NotCouch)?))
    }
}

/// The attachment in an answer to [`Request::Picture`].
fn data(answer: &Value) -> Option<&str> {
    let document = answer.get("rows")?.get(0)?.get("doc")?;
    document
        .get("_attachments")?
        .get(ATTACHMENT)?
        .get("data")?
        .as_str()
}
