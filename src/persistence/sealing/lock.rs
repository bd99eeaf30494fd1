//! The lock as it is stored, for what the page must know of it. The worker `files` makes it, and opens it: it knows how the
//! key is wrapped.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::{Map, Value};

const STATE: &str = "state";
const WRAPS: &str = "wraps";
/// What a wrap begins with whose key a passkey gives. Its other parts: what is asked of it, its id, and the wrapped key.
const PASSKEY: &str = "prf";

/// A lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock(Map<String, Value>);

/// How far turning the lock on or off has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockState {
    /// What was stored before is being sealed.
    Sealing,
    /// Everything is sealed.
    On,
    /// It is being turned off: what is sealed is being opened.
    Opening,
}

/// A passkey that unlocks the app (Web Authentication with the extension `prf`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its id.
    pub id: Vec<u8>,
    /// What it is asked: it answers with the same bytes each time.
    pub salt: Vec<u8>,
}

impl Lock {
    /// The lock stored as `text`. A damaged one opens with nothing.
    pub fn read(text: &str) -> Self {
        Self(serde_json::from_str(text).unwrap_or_default())
    }

    /// Its stored form.
    pub fn text(&self) -> String {
        Value::Object(self.0.clone()).to_string()
    }

    /// How far turning it on or off has come.
    pub fn state(&self) -> LockState {
        match self.0.get(STATE).and_then(Value::as_str) {
            Some("sealing") => LockState::Sealing,
            Some("opening") => LockState::Opening,
            _ => LockState::On,
        }
    }

    /// The same lock, turned on or off this far.
    #[must_use]
    pub fn with_state(mut self, state: LockState) -> Self {
        let state = match state {
            LockState::Sealing => "sealing",
            LockState::On => "on",
            LockState::Opening => "opening",
        };
        self.0.insert(STATE.to_owned(), state.into());
        self
    }

    /// The passkey that unlocks it, if there is one.
    pub fn passkey(&self) -> Option<Passkey> {
        let wraps = self.0.get(WRAPS)?.as_array()?;
        let part = |wrap: &Value, at: usize| STANDARD_NO_PAD.decode(wrap.get(at)?.as_str()?).ok();
        let wrap = wraps
            .iter()
            .find(|wrap| wrap.get(0).and_then(Value::as_str) == Some(PASSKEY))?;
        Some(Passkey {
            salt: part(wrap, 1)?,
            id: part(wrap, 2)?,
        })
    }
}
