//! The lock: what is at rest is sealed, and the key is in memory only while somebody has unlocked the app.
//!
//! Reading accepts both forms, so that turning the lock on or off can stop between any two keys and go on at the next
//! start. What says nothing stays readable: the generation, the marks, and the lock itself.

mod cipher;
mod keyring;
mod lock;
mod sealed_store;
mod switch;
#[cfg(test)]
mod tests;
mod tries;

use cipher::{Cipher, are_sealed};

pub use cipher::is_sealed;
pub use keyring::{KEY, Keyring, open_noted, wrapped_key};
pub use lock::{Lock, LockState, Passkey};
pub use sealed_store::SealedStore;
pub use switch::Switch;
pub use tries::{forget_wrong_tries, set_wrong_tries, wrong_tries};
