//! The lock: what is at rest is sealed, and the key is in memory only while somebody has unlocked the app.
//!
//! Reading accepts both forms, so that turning the lock on or off can stop between any two keys and go on later. What
//! says nothing stays readable: the generation, the marks, and the lock itself.

mod cipher;

pub use cipher::{Cipher, Unopened, is_sealed};
