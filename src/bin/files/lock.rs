//! The lock of what is stored. All of it is sealed with one random key, which is stored only wrapped: with the passphrase,
//! with the recovery words, and with what a passkey answers. The lock's stored form is JSON:
//!
//! ```json
//! {"v":1,"kdf":["argon2id",65536,3],"wraps":[["pass",salt,key],["words",salt,key],["prf",salt,credential,key]],
//!  "public":"age1…","secret":wrapped}
//! ```
//!
//! Everything in it that isn't text is base64. `public` is for notes written while the app is locked: each page seals its own
//! with a random key, which only `secret` opens.

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use serde_json::{Map, Value, json};

use crate::protocol::{BY_PASSKEY, BY_PASSPHRASE, BY_WORDS, FileProblem};
use crate::wrapping::{KEY, LEAST, SALT, WORK, Work, derive, random, unwrap, wrap};

const SECRET: &str = "secret";
/// How long deriving a key with [`WORK`] may take, in milliseconds.
const PATIENCE: f64 = 1_500.0;

/// A lock as it is stored.
pub struct Lock(Map<String, Value>);

/// A new key to everything that is stored.
pub type Key = [u8; KEY];

impl Lock {
    /// A new lock and its key. `now` is the time in milliseconds.
    ///
    /// # Errors
    /// When the browser has no random numbers.
    pub fn new(passphrase: &str, words: &str, now: fn() -> f64) -> Result<(Self, Key), FileProblem> {
        let begun = now();
        derive(passphrase, &[0; SALT], WORK)?;
        let work = if now() - begun > PATIENCE { LEAST } else { WORK };
        Self::with_work(passphrase, words, work)
    }

    fn with_work(passphrase: &str, words: &str, work: Work) -> Result<(Self, Key), FileProblem> {
        let key: Key = random()?;
        let identity = Identity::generate();
        let secret = wrap(identity.to_string().expose_secret().as_bytes(), &key, SECRET)?;
        let lock = json!({
            "v": 1, "kdf": ["argon2id", work.memory, work.passes], "wraps": [],
            "public": identity.to_public().to_string(), "secret": BASE64.encode(secret),
        });
        let mut lock = Self::read(&lock.to_string())?;
        lock.set_secret(BY_PASSPHRASE, passphrase, &key)?;
        lock.set_secret(BY_WORDS, words, &key)?;
        Ok((lock, key))
    }

    /// The lock stored as `text`.
    ///
    /// # Errors
    /// When it is damaged, or a later version made it.
    pub fn read(text: &str) -> Result<Self, FileProblem> {
        match serde_json::from_str(text) {
            Ok(Value::Object(lock)) if lock.get("v") == Some(&json!(1)) => Ok(Self(lock)),
            _ => Err(FileProblem::Damaged),
        }
    }

    /// Its stored form.
    pub fn text(&self) -> String {
        Value::Object(self.0.clone()).to_string()
    }

    /// The key, if `secret` is the one called `name`.
    ///
    /// # Errors
    /// When it isn't, or the lock is damaged.
    pub fn open(&self, name: &str, secret: &str) -> Result<Key, FileProblem> {
        let wrap = self.wrap(name).ok_or(FileProblem::Damaged)?;
        let with = derive(secret, &bytes(wrap.get(1))?, self.work()?)?;
        key(unwrap(&bytes(wrap.get(2))?, &with, name)?)
    }

    /// The key, if `answer` is what the passkey answers.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_with_passkey(&self, answer: &[u8]) -> Result<Key, FileProblem> {
        let wrap = self.wrap(BY_PASSKEY).ok_or(FileProblem::Damaged)?;
        key(unwrap(&bytes(wrap.get(3))?, &key(answer.to_vec())?, BY_PASSKEY)?)
    }

    /// Makes `secret` the one called `name`, for the lock of `key`.
    ///
    /// # Errors
    /// When the browser has no random numbers.
    pub fn set_secret(&mut self, name: &str, secret: &str, key: &Key) -> Result<(), FileProblem> {
        let salt: [u8; SALT] = random()?;
        let with = derive(secret, &salt, self.work()?)?;
        let wrapped = wrap(key, &with, name)?;
        self.put(name, json!([name, BASE64.encode(salt), BASE64.encode(wrapped)]))
    }

    /// Makes the passkey `credential`, which answers `salt` with `answer`, open the lock of `key` too.
    ///
    /// # Errors
    /// When the browser has no random numbers, or the answer isn't as long as a key.
    pub fn set_passkey(
        &mut self,
        credential: &[u8],
        salt: &[u8],
        answer: &[u8],
        of: &Key,
    ) -> Result<(), FileProblem> {
        let wrapped = wrap(of, &key(answer.to_vec())?, BY_PASSKEY)?;
        let parts = [salt, credential, &wrapped].map(|part| BASE64.encode(part));
        self.put(BY_PASSKEY, json!([BY_PASSKEY, parts[0], parts[1], parts[2]]))
    }

    /// Removes what is called `name` from what opens the lock.
    ///
    /// # Errors
    /// When the lock is damaged.
    pub fn remove(&mut self, name: &str) -> Result<(), FileProblem> {
        let wraps = self.0.get_mut("wraps").and_then(Value::as_array_mut);
        wraps.ok_or(FileProblem::Damaged)?.retain(|wrap| wrap[0] != name);
        Ok(())
    }

    /// A key for the notes that a page writes while the app is locked, and the same so that only the lock's key leads to it.
    ///
    /// # Errors
    /// When the lock is damaged.
    pub fn noting_key(&self) -> Result<(Key, String), FileProblem> {
        let public = self.0.get("public").and_then(Value::as_str);
        let public: Recipient = public
            .and_then(|it| it.parse().ok())
            .ok_or(FileProblem::Damaged)?;
        let noting: Key = random()?;
        let wrapped = age::encrypt(&public, &noting).map_err(|_| FileProblem::Damaged)?;
        Ok((noting, BASE64.encode(wrapped)))
    }

    /// The key that was `wrapped` for notes, opened with the lock's key.
    ///
    /// # Errors
    /// When it isn't the lock's key, or something is damaged.
    pub fn noted_key(&self, with: &Key, wrapped: &str) -> Result<Key, FileProblem> {
        let secret = unwrap(&bytes(self.0.get(SECRET))?, with, SECRET)?;
        let secret = String::from_utf8(secret).map_err(|_| FileProblem::Damaged)?;
        let identity: Identity = secret.parse().map_err(|_| FileProblem::Damaged)?;
        let wrapped = BASE64.decode(wrapped).map_err(|_| FileProblem::Damaged)?;
        key(age::decrypt(&identity, &wrapped).map_err(|_| FileProblem::WrongPassphrase)?)
    }

    fn wrap(&self, name: &str) -> Option<&Value> {
        let wraps = self.0.get("wraps")?.as_array()?;
        wraps.iter().find(|wrap| wrap[0] == name)
    }

    fn put(&mut self, name: &str, wrap: Value) -> Result<(), FileProblem> {
        self.remove(name)?;
        let wraps = self.0.get_mut("wraps").and_then(Value::as_array_mut);
        wraps.ok_or(FileProblem::Damaged)?.push(wrap);
        Ok(())
    }

    fn work(&self) -> Result<Work, FileProblem> {
        let kdf = self.0.get("kdf").ok_or(FileProblem::Damaged)?;
        let number = |at: usize| u32::try_from(kdf[at].as_u64()?).ok();
        if kdf[0] != "argon2id" {
            return Err(FileProblem::Damaged);
        }
        let work = number(1).zip(number(2)).ok_or(FileProblem::Damaged)?;
        Ok(Work {
            memory: work.0,
            passes: work.1,
        })
    }
}

fn bytes(value: Option<&Value>) -> Result<Vec<u8>, FileProblem> {
    let text = value.and_then(Value::as_str).ok_or(FileProblem::Damaged)?;
    BASE64.decode(text).map_err(|_| FileProblem::Damaged)
}

fn key(bytes: Vec<u8>) -> Result<Key, FileProblem> {
    bytes.try_into().map_err(|_| FileProblem::Damaged)
}

#[cfg(test)]
#[path = "lock_tests.rs"]
mod tests;
