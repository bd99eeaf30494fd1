//! The key to what is stored, and in which form each text is stored.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use super::{Cipher, are_sealed, is_sealed};
use crate::persistence::{Content, StorageError, keys};
use crate::platform;

/// How long a key is, in bytes.
pub const KEY: usize = 32;

/// The key, while somebody has unlocked the app; empty in an app without a lock. Everything that reads or writes a store
/// shares one.
#[derive(Clone, Default)]
pub struct Keyring(Rc<RefCell<Keys>>);

#[derive(Default)]
struct Keys {
    main: Option<Main>,
    noting: Option<Noting>,
}

struct Main {
    key: [u8; KEY],
    cipher: Cipher,
    /// Whether what is written is sealed. It isn't while the lock is being turned off.
    seals: bool,
}

/// What notes written while the app is locked are sealed with.
struct Noting {
    cipher: Cipher,
    /// Its key, sealed so that only the main key leads to it.
    wrapped: String,
}

impl Keyring {
    /// Opens what is sealed with `key`, and seals what is written if `seals`.
    pub fn unlock(&self, key: [u8; KEY], seals: bool) {
        let cipher = Cipher::new(&key);
        self.0.borrow_mut().main = Some(Main { key, cipher, seals });
    }

    /// Forgets the key: nothing is sealed any more.
    pub fn clear(&self) {
        self.0.borrow_mut().main = None;
    }

    /// Seals notes with `key`, which only the main key leads to: it is stored as `wrapped`, a text without quotation marks.
    pub fn note_with(&self, key: [u8; KEY], wrapped: String) {
        let cipher = Cipher::new(&key);
        self.0.borrow_mut().noting = Some(Noting { cipher, wrapped });
    }

    /// Whether notes can be written while the app is locked.
    pub fn can_note(&self) -> bool {
        self.0.borrow().noting.is_some()
    }

    /// The main key, if the app is unlocked.
    pub fn key(&self) -> Option<[u8; KEY]> {
        self.0.borrow().main.as_ref().map(|main| main.key)
    }

    /// Whether there is a key: without one everything is as it is stored.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().main.is_none()
    }

    /// `text` in the form in which it is stored under `place`.
    ///
    /// # Errors
    /// When the browser has no random numbers.
    pub fn stored<'text>(&self, place: &str, text: &'text str) -> Result<Cow<'text, str>, StorageError> {
        let keys = self.0.borrow();
        if keys::is_noted_locked(place) {
            return match &keys.noting {
                // One that another page wrote is moved as it is.
                Some(noting) if wrapped_key(text).is_none() => {
                    let sealed = noting.cipher.seal(place, text, random()?);
                    Ok(format!("{}|{sealed}", noting.wrapped).into())
                }
                _ => Ok(text.into()),
            };
        }
        match keys
            .main
            .as_ref()
            .filter(|main| main.seals && keys::is_secret(place))
        {
            Some(main) => Ok(main.cipher.seal(place, text, random()?).into()),
            None => Ok(text.into()),
        }
    }

    /// As [`Self::stored`], for a text or a picture.
    ///
    /// # Errors
    /// When the browser has no random numbers.
    pub fn stored_content<'content>(
        &self,
        place: &str,
        content: &'content Content,
    ) -> Result<Cow<'content, Content>, StorageError> {
        let stored = match content {
            Content::Text(text) => match self.stored(place, text)? {
                Cow::Borrowed(_) => None,
                Cow::Owned(text) => Some(Content::Text(text)),
            },
            Content::Bytes(_) => self.converted(place, content)?,
        };
        Ok(stored.map_or(Cow::Borrowed(content), Cow::Owned))
    }

    /// The text that is stored as `stored` under `place`. One that can't be opened is returned so that it is taken for
    /// damaged, and set apart.
    pub fn text(&self, place: &str, stored: String) -> String {
        let keys = self.0.borrow();
        if keys::is_noted_locked(place) {
            let opened = keys.noting.as_ref().and_then(|noting| {
                let sealed = stored.strip_prefix(&noting.wrapped)?.strip_prefix('|')?;
                noting.cipher.open(place, sealed).ok()
            });
            return opened.unwrap_or(stored);
        }
        match &keys.main {
            Some(main) if is_sealed(&stored) => {
                let opened = main.cipher.open(place, &stored);
                opened.unwrap_or_else(|_| format!("!{stored}"))
            }
            _ => stored,
        }
    }

    /// As [`Self::text`], for all of `texts`.
    pub fn texts(&self, mut texts: Vec<(String, String)>) -> Vec<(String, String)> {
        for (place, text) in &mut texts {
            *text = self.text(place, std::mem::take(text));
        }
        texts
    }

    /// The picture that is stored as `stored` under `place`; `None` if it can't be opened.
    pub fn bytes(&self, place: &str, stored: Vec<u8>) -> Option<Vec<u8>> {
        match &self.0.borrow().main {
            Some(main) if are_sealed(&stored) => main.cipher.open_bytes(place, &stored).ok(),
            _ => Some(stored),
        }
    }

    /// What `stored`, under `place`, is to be replaced by; `None` if it has the right form already, or can't be opened.
    ///
    /// # Errors
    /// When the browser has no random numbers.
    pub fn converted(&self, place: &str, stored: &Content) -> Result<Option<Content>, StorageError> {
        let keys = self.0.borrow();
        let Some(main) = keys.main.as_ref().filter(|_| keys::is_secret(place)) else {
            return Ok(None);
        };
        Ok(match stored {
            Content::Text(text) if main.seals != is_sealed(text) => {
                if main.seals {
                    Some(Content::Text(main.cipher.seal(place, text, random()?)))
                } else {
                    main.cipher.open(place, text).ok().map(Content::Text)
                }
            }
            Content::Bytes(bytes) if main.seals != are_sealed(bytes) => {
                let converted = if main.seals {
                    Some(main.cipher.seal_bytes(place, bytes, random()?))
                } else {
                    main.cipher.open_bytes(place, bytes).ok()
                };
                converted.map(|bytes| Content::Bytes(bytes.into()))
            }
            _ => None,
        })
    }
}

/// How the key of a note that was written while the app was locked is wrapped, if `stored` is one.
pub fn wrapped_key(stored: &str) -> Option<&str> {
    let (wrapped, sealed) = stored.split_once('|')?;
    is_sealed(sealed).then_some(wrapped)
}

/// The text of a note that was written while the app was locked, stored as `stored` under `place`; `None` if `key` doesn't
/// open it.
pub fn open_noted(place: &str, stored: &str, key: [u8; KEY]) -> Option<String> {
    let (_, sealed) = stored.split_once('|')?;
    Cipher::new(&key).open(place, sealed).ok()
}

fn random<const N: usize>() -> Result<[u8; N], StorageError> {
    platform::random().ok_or_else(|| StorageError::Failed("no random numbers".to_owned()))
}
