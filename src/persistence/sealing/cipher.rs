//! Sealing what is stored, with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): `SubtleCrypto` answers with promises only,
//! and a keystroke is stored before the next one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// What a sealed text begins with. An earlier version of the app takes it for a record of a later format, and then writes
/// nothing.
const BEFORE: &str = "[1000,\"";
const AFTER: &str = "\"]";
/// What a sealed picture begins with: no JPEG does.
const MARK: &[u8] = b"sealed-1";
/// The length of a nonce, in bytes. So long that random ones never repeat.
const NONCE: usize = 24;

/// Something stored was changed, moved to another place, or sealed with another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("damaged, or sealed with another key")]
pub struct Unopened;

/// Seals and opens with one key.
#[derive(Clone)]
pub struct Cipher(XChaCha20Poly1305);

impl Cipher {
    /// The cipher with this key.
    pub fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// `text`, to be stored at `place`, sealed with a `nonce` that was never used before.
    pub fn seal(&self, place: &str, text: &str, nonce: [u8; NONCE]) -> String {
        let sealed = self.seal_bytes(place, text.as_bytes(), nonce);
        let mut stored = BEFORE.to_owned();
        STANDARD_NO_PAD.encode_string(&sealed[MARK.len()..], &mut stored);
        stored + AFTER
    }

    /// As [`Self::seal`], for a picture.
    pub fn seal_bytes(&self, place: &str, bytes: &[u8], nonce: [u8; NONCE]) -> Vec<u8> {
        let payload = Payload {
            msg: bytes,
            aad: place.as_bytes(),
        };
        let mut sealed = [MARK, &nonce].concat();
        // Fails only for texts of 256 GB.
        sealed.extend(self.0.encrypt(&XNonce::from(nonce), payload).unwrap_or_default());
        sealed
    }

    /// The text sealed as `stored` at `place`.
    ///
    /// # Errors
    /// When it isn't whole.
    pub fn open(&self, place: &str, stored: &str) -> Result<String, Unopened> {
        let sealed = stored
            .strip_prefix(BEFORE)
            .and_then(|rest| rest.strip_suffix(AFTER));
        let sealed = STANDARD_NO_PAD
            .decode(sealed.ok_or(Unopened)?)
            .map_err(|_| Unopened)?;
        String::from_utf8(self.opened(place, &sealed)?).map_err(|_| Unopened)
    }

    /// As [`Self::open`], for a picture.
    ///
    /// # Errors
    /// When it isn't whole.
    pub fn open_bytes(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
        self.opened(place, sealed.strip_prefix(MARK).ok_or(Unopened)?)
    }

    fn opened(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
        let (nonce, msg) = sealed.split_first_chunk::<NONCE>().ok_or(Unopened)?;
        let payload = Payload {
            msg,
            aad: place.as_bytes(),
        };
        self.0
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| Unopened)
    }
}

/// Whether the text `stored` is sealed.
pub fn is_sealed(stored: &str) -> bool {
    stored.starts_with(BEFORE)
}

/// Whether the picture `stored` is sealed.
pub fn are_sealed(stored: &[u8]) -> bool {
    stored.starts_with(MARK)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Appendix A.3.1 of draft-irtf-cfrg-xchacha-03.
    #[test]
    fn it_is_the_cipher_of_the_draft() {
        let key: Vec<u8> = (0x80..0xa0).collect();
        let nonce: Vec<u8> = (0x40..0x58).collect();
        let aad = [
            0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7,
        ];
        let text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
            sunscreen would be it.";
        let cipher = Cipher::new(key.as_slice().try_into().unwrap());
        let payload = Payload {
            msg: text.as_bytes(),
            aad: &aad,
        };
        let nonce: [u8; NONCE] = nonce.try_into().unwrap();
        let sealed = cipher.0.encrypt(&XNonce::from(nonce), payload).unwrap();
        let hex = sealed
            .iter()
            .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        assert!(hex.starts_with("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"));
        assert!(hex.ends_with("c0875924c1c7987947deafd8780acf49"));
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens_only_whole_in_its_place_and_with_its_key(
            key in any::<[u8; 32]>(), nonce in any::<[u8; 24]>(), text in ".{0,200}", place in "[a-z/]{1,20}",
            at in any::<prop::sample::Index>(), other in any::<[u8; 32]>(),
        ) {
            let cipher = Cipher::new(&key);
            let stored = cipher.seal(&place, &text, nonce);
            prop_assert!(is_sealed(&stored));
            prop_assert_eq!(cipher.open(&place, &stored), Ok(text.clone()));
            prop_assert_eq!(cipher.open(&format!("{place}x"), &stored), Err(Unopened));
            if other != key {
                prop_assert_eq!(Cipher::new(&other).open(&place, &stored), Err(Unopened));
            }
            let mut bytes = cipher.seal_bytes(&place, text.as_bytes(), nonce);
            let at = at.index(bytes.len());
            bytes[at] ^= 1;
            prop_assert_eq!(cipher.open_bytes(&place, &bytes), Err(Unopened));
            prop_assert_eq!(cipher.open_bytes(&place, &bytes[..at]), Err(Unopened));
        }
    }
}
