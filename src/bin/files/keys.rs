//! Answers the page's requests about the lock.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::lock::{Key, Lock};
use crate::protocol::{
    ADD_PASSKEY, BY_PASSKEY, CHANGE_LOCK, FileProblem, NEW_LOCK, NOTED_KEY, NOTING_KEY, REMOVE_PASSKEY,
    UNLOCK,
};
use crate::serve::{bytes, text};

/// What the requests begin with.
pub const WORDS: [&str; 7] = [
    NEW_LOCK,
    UNLOCK,
    CHANGE_LOCK,
    ADD_PASSKEY,
    REMOVE_PASSKEY,
    NOTING_KEY,
    NOTED_KEY,
];

/// The answer to `request`, which begins with `word`.
pub fn answer(word: &str, request: &Array) -> Result<JsValue, FileProblem> {
    if word == NEW_LOCK {
        let (lock, key) = Lock::new(&text(request, 1), &text(request, 2), js_sys::Date::now)?;
        return Ok(Array::of2(&lock.text().into(), &bytes(&key)).into());
    }
    let mut lock = Lock::read(&text(request, 1))?;
    match word {
        UNLOCK => {
            let key = match text(request, 2).as_str() {
                BY_PASSKEY => lock.open_with_passkey(&given(request, 3)),
                name => lock.open(name, &text(request, 3)),
            };
            return Ok(bytes(&key?));
        }
        NOTING_KEY => {
            let (key, wrapped) = lock.noting_key()?;
            return Ok(Array::of2(&bytes(&key), &wrapped.into()).into());
        }
        NOTED_KEY => return Ok(bytes(&lock.noted_key(&key(request, 2)?, &text(request, 3))?)),
        CHANGE_LOCK => lock.set_secret(&text(request, 3), &text(request, 4), &key(request, 2)?)?,
        ADD_PASSKEY => {
            let [id, salt, answer] = [3, 4, 5].map(|place| given(request, place));
            lock.set_passkey(&id, &salt, &answer, &key(request, 2)?)?;
        }
        _ => lock.remove(BY_PASSKEY)?,
    }
    Ok(Array::of1(&lock.text().into()).into())
}

fn given(request: &Array, place: u32) -> Vec<u8> {
    request.get(place).unchecked_into::<Uint8Array>().to_vec()
}

fn key(request: &Array, place: u32) -> Result<Key, FileProblem> {
    given(request, place).try_into().map_err(|_| FileProblem::Damaged)
}
