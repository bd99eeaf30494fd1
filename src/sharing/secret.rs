//! The team's secret, and the keys made from it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::domain::RecordKey;

/// The length of a team's secret, in bytes.
pub const SECRET: usize = 32;
/// How many bytes of the hash are in a document's id: no two of a billion records share them.
const ID: usize = 16;

/// The keys made from a team's secret by HKDF (RFC 5869).
#[derive(Clone)]
pub struct Keys {
    id: [u8; 32],
    pub(super) records: XChaCha20Poly1305,
    pub(super) photos: XChaCha20Poly1305,
}

impl Keys {
    /// The keys of this secret.
    pub fn new(secret: &[u8; SECRET]) -> Self {
        let secret = Hkdf::<Sha256>::new(None, secret);
        let key = |of: &str| {
            let mut key = [0; 32];
            let name = format!("vejviseren/1/{of}");
            // Fails only for keys longer than 255 hashes.
            let _ = secret.expand(name.as_bytes(), &mut key);
            key
        };
        Self {
            id: key("id"),
            records: XChaCha20Poly1305::new(&key("record").into()),
            photos: XChaCha20Poly1305::new(&key("photo").into()),
        }
    }

    /// The id of the document of the record `key`. It tells the server nothing about the record.
    pub fn id(&self, key: &RecordKey) -> String {
        format!("r:{}", self.hash(&key.to_string()))
    }

    /// The id of the document that says that this secret is in use.
    pub fn book_id(&self) -> String {
        format!("m:{}", self.hash("book"))
    }

    /// The id of the document of the picture of the photo `key`.
    pub fn picture_id(&self, key: &RecordKey) -> String {
        format!("p:{}", self.hash(&format!("picture of {key}")))
    }

    /// The id of the document in which the device called `name` says that it shares.
    pub fn participant_id(&self, name: &str) -> String {
        format!("d:{}", self.hash(&format!("device {name}")))
    }

    fn hash(&self, text: &str) -> String {
        let hash = <Hmac<Sha256> as Mac>::new_from_slice(&self.id).map(|mut hash| {
            hash.update(text.as_bytes());
            hash.finalize().into_bytes()
        });
        // HMAC takes keys of any length.
        let hash = hash.unwrap_or_default();
        URL_SAFE_NO_PAD.encode(&hash[..ID])
    }
}
