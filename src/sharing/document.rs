//! What a document says: a record, or that one was deleted for good.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Payload};
use serde_json::{Value, json};

use super::Keys;
use crate::domain::{AnyRecord, Kind, RecordKey, Timestamp};

/// The version of the form of a document, its first byte.
const FORM: u8 = 1;
/// The length of a nonce, in bytes.
const NONCE: usize = 24;
/// A text is padded to a multiple of so many bytes: its exact length would tell the server much.
const STEP: usize = 256;

/// What a document says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// The state of a record.
    Record(AnyRecord),
    /// Everything that was written of this record until this moment was deleted for good.
    Erased(RecordKey, Timestamp),
}

/// Why a document can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It is sealed with another secret, or damaged, or lies under another's id.
    #[error("not sealed with this secret")]
    Sealed,
    /// A newer version of the app wrote it.
    #[error("written by a newer version")]
    Newer,
    /// It is opened, but says nothing that this version understands.
    #[error("no record")]
    Damaged,
}

impl Said {
    /// What it is about.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Record(record) => record.key(),
            Self::Erased(key, _) => key.clone(),
        }
    }

    /// The content of the document, sealed with a `nonce` that was never used before.
    pub fn seal(&self, keys: &Keys, nonce: [u8; NONCE]) -> String {
        let said = match self {
            Self::Record(record) => json!({"kind": record.kind().name(), "record": record.to_value()}),
            Self::Erased(key, until) => {
                json!({"erased": key.id.to_string(), "kind": key.kind.name(), "until": until.to_string()})
            }
        };
        seal(keys, &keys.id(&self.key()), &said, nonce)
    }

    /// What the document `id` with this content says.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn open(keys: &Keys, id: &str, content: &str) -> Result<Self, Unread> {
        let said = read(open(keys, id, content)?)?;
        // Whoever has the secret could have put it under another record's id.
        if keys.id(&said.key()) == id {
            Ok(said)
        } else {
            Err(Unread::Sealed)
        }
    }
}

/// What is said of a secret as a whole, in a document of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
    /// The team uses this secret. The number is another one whenever a device has noticed that an earlier state of the
    /// database was put back: then every device sends everything again.
    InUse(u32),
    /// The team uses another by now.
    Moved,
}

impl Book {
    /// The document, sealed with a `nonce` that was never used before.
    pub fn document(self, keys: &Keys, nonce: [u8; NONCE]) -> Value {
        let id = keys.book_id();
        let said = match self {
            Self::InUse(state) => json!({"moved": false, "state": state}),
            Self::Moved => json!({"moved": true}),
        };
        let content = seal(keys, &id, &said, nonce);
        json!({"_id": id, "c": content})
    }

    /// What the document with this content says.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn open(keys: &Keys, content: &str) -> Result<Self, Unread> {
        let said = open(keys, &keys.book_id(), content)?;
        let state = said.get("state").and_then(Value::as_u64);
        match said.get("moved").and_then(Value::as_bool) {
            Some(true) => Ok(Self::Moved),
            Some(false) => Ok(Self::InUse(
                state
                    .and_then(|state| u32::try_from(state).ok())
                    .unwrap_or_default(),
            )),
            None => Err(Unread::Damaged),
        }
    }
}

pub(super) fn seal(keys: &Keys, id: &str, said: &Value, nonce: [u8; NONCE]) -> String {
    let mut text = said.to_string().into_bytes();
    text.resize(text.len().next_multiple_of(STEP), b' ');
    let payload = Payload {
        msg: &text,
        aad: id.as_bytes(),
    };
    // Fails only for texts of 256 GB.
    let sealed = keys
        .records
        .encrypt(&XNonce::from(nonce), payload)
        .unwrap_or_default();
    URL_SAFE_NO_PAD.encode([&[FORM], &nonce[..], &sealed].concat())
}

pub(super) fn open(keys: &Keys, id: &str, content: &str) -> Result<Value, Unread> {
    let bytes = URL_SAFE_NO_PAD.decode(content).map_err(|_| Unread::Sealed)?;
    let (form, rest) = bytes.split_first().ok_or(Unread::Sealed)?;
    if *form != FORM {
        return Err(Unread::Newer);
    }
    let (nonce, msg) = rest.split_first_chunk::<NONCE>().ok_or(Unread::Sealed)?;
    let payload = Payload {
        msg,
        aad: id.as_bytes(),
    };
    let text = keys.records.decrypt(&XNonce::from(*nonce), payload);
    let text = text.map_err(|_| Unread::Sealed)?;
    serde_json::from_slice(&text).map_err(|_| Unread::Damaged)
}

fn read(mut said: Value) -> Result<Said, Unread> {
    let text = |name: &str| said.get(name).and_then(Value::as_str);
    let name = text("kind").ok_or(Unread::Damaged)?;
    let kind = Kind::ALL.iter().copied().find(|kind| kind.name() == name);
    // A later version has more kinds.
    let kind = kind.ok_or(Unread::Newer)?;
    if let Some(id) = text("erased") {
        let until = text("until").and_then(|until| until.parse().ok());
        let key = RecordKey {
            kind,
            id: id.to_owned().into(),
        };
        return Ok(Said::Erased(key, until.ok_or(Unread::Damaged)?));
    }
    let record = said.get_mut("record").map(Value::take).unwrap_or_default();
    let record = AnyRecord::read(kind, record.into()).map_err(|_| Unread::Damaged)?;
    record.check().map_err(|_| Unread::Damaged)?;
    Ok(Said::Record(record))
}
