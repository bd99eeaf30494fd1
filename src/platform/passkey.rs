//! Passkeys that unlock the app with a face or a fingerprint: Web Authentication Level 3 with the extension `prf` (10.1.4),
//! by which a passkey answers the same bytes to the same question.
//!
//! iOS 18, macOS 15 and Android have it; Firefox only with a security key.

use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// COSE's numbers of the signature algorithms that every authenticator has: ES256 and RS256. No signature is checked.
const ALGORITHMS: [i32; 2] = [-7, -257];
const NAME: &str = "Vejviseren";

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyError {
    /// The person or the device refused.
    #[error("refused")]
    Refused,
    /// The device has passkeys, but none that answer.
    #[error("no prf")]
    NoAnswer,
}

impl From<JsValue> for PasskeyError {
    fn from(_: JsValue) -> Self {
        Self::Refused
    }
}

/// Whether the device itself can recognise its user.
pub async fn can_recognise() -> bool {
    let ask = || -> Result<Promise, JsValue> {
        let class = Reflect::get(&window(), &"PublicKeyCredential".into())?;
        let ask: Function =
            Reflect::get(&class, &"isUserVerifyingPlatformAuthenticatorAvailable".into())?.dyn_into()?;
        ask.call0(&class)?.dyn_into()
    };
    match ask() {
        Ok(asked) => JsFuture::from(asked).await.is_ok_and(|can| can.is_truthy()),
        Err(_) => false,
    }
}

/// A new passkey: its id, and what it answers to `salt`.
///
/// # Errors
/// When the person or the device refuses, or the passkey doesn't answer.
pub async fn create(salt: &[u8]) -> Result<(Vec<u8>, Vec<u8>), PasskeyError> {
    let algorithms =
        ALGORITHMS.map(|number| object(&[("type", "public-key".into()), ("alg", number.into())]));
    let chosen = [
        ("authenticatorAttachment", "platform".into()),
        ("residentKey", "required".into()),
        ("userVerification", "required".into()),
    ];
    let user = [
        ("id", random()),
        ("name", NAME.into()),
        ("displayName", NAME.into()),
    ];
    let options = object(&[
        ("challenge", random()),
        ("rp", object(&[("name", NAME.into())])),
        ("user", object(&user)),
        ("pubKeyCredParams", algorithms.iter().collect::<Array>().into()),
        ("authenticatorSelection", object(&chosen)),
        ("attestation", "none".into()),
        // Windows Hello answers only if it is asked at once (Bitwarden's issue 21998).
        ("extensions", question(salt)),
    ]);
    let made = call("create", &options).await?;
    let id = Uint8Array::new(&Reflect::get(&made, &"rawId".into())?).to_vec();
    let answer = match answer_of(&made) {
        Ok(answer) => answer,
        Err(_) => ask(&id, salt).await?,
    };
    Ok((id, answer))
}

/// What the passkey `id` answers to `salt`.
///
/// # Errors
/// As in [`create`].
pub async fn ask(id: &[u8], salt: &[u8]) -> Result<Vec<u8>, PasskeyError> {
    let allowed = object(&[("type", "public-key".into()), ("id", Uint8Array::from(id).into())]);
    let options = object(&[
        ("challenge", random()),
        ("allowCredentials", Array::of1(&allowed).into()),
        ("userVerification", "required".into()),
        ("extensions", question(salt)),
    ]);
    answer_of(&call("get", &options).await?)
}

async fn call(method: &str, options: &JsValue) -> Result<JsValue, PasskeyError> {
    let credentials = Reflect::get(&window().navigator(), &"credentials".into())?;
    let method: Function = Reflect::get(&credentials, &method.into())?.dyn_into()?;
    let asked: Promise = method
        .call1(&credentials, &object(&[("publicKey", options.clone())]))?
        .dyn_into()?;
    Ok(JsFuture::from(asked).await?)
}

fn question(salt: &[u8]) -> JsValue {
    let first = object(&[("first", Uint8Array::from(salt).into())]);
    object(&[("prf", object(&[("eval", first)]))])
}

fn answer_of(credential: &JsValue) -> Result<Vec<u8>, PasskeyError> {
    let results: Function = Reflect::get(credential, &"getClientExtensionResults".into())?.dyn_into()?;
    let mut found = results.call0(credential)?;
    for name in ["prf", "results", "first"] {
        found = Reflect::get(&found, &name.into()).map_err(|_| PasskeyError::NoAnswer)?;
    }
    let answer = found
        .dyn_into::<ArrayBuffer>()
        .map_err(|_| PasskeyError::NoAnswer)?;
    Ok(Uint8Array::new(&answer).to_vec())
}

/// Random bytes, as many as a challenge must have at least twice over. Nobody checks them here.
fn random() -> JsValue {
    Uint8Array::from(&*random_bytes()).into()
}

/// 32 random bytes; zeros where the browser has none.
pub fn random_bytes() -> Vec<u8> {
    let mut bytes = vec![0; 32];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a new object can't fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
