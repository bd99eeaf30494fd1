//! Tests of `wrapping.rs`.

use argon2::{Algorithm, Argon2, ParamsBuilder, Version};
use proptest::prelude::*;

use super::*;

/// Little work, so that the tests are quick.
const QUICK: Work = Work {
    memory: 64,
    passes: 1,
};

/// RFC 9106, section 5.3.
#[test]
fn it_is_the_function_of_the_rfc() {
    let mut params = ParamsBuilder::new();
    params.m_cost(32).t_cost(3).p_cost(4).output_len(32);
    params.data(argon2::AssociatedData::new(&[4; 12]).unwrap());
    let argon = Argon2::new_with_secret(
        &[3; 8],
        Algorithm::Argon2id,
        Version::V0x13,
        params.build().unwrap(),
    )
    .unwrap();
    let mut tag = [0; 32];
    argon.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    let hex = tag
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    assert_eq!(
        hex,
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    );
}

#[test]
fn a_passphrase_is_the_same_however_a_keyboard_writes_it() {
    let key = |secret: &str| derive(secret, &[7; SALT], QUICK).unwrap();
    assert_eq!(key("avis-bænk-kaffe"), key(" Avis bænk  KAFFE "));
    assert_ne!(key("avis-bænk-kaffe"), key("avis-bænk-kage"));
}

#[test]
fn too_much_work_is_refused() {
    let work = Work {
        memory: MOST.memory + 1,
        passes: 1,
    };
    assert_eq!(derive("x", &[7; SALT], work), Err(FileProblem::TooMuchWork));
}

proptest! {
    #[test]
    fn a_key_opens_only_with_what_it_was_wrapped_with_and_for_its_use(
        key in any::<[u8; KEY]>(), with in any::<[u8; KEY]>(), other in any::<[u8; KEY]>(),
    ) {
        let wrapped = wrap(&key, &with, "pass").unwrap();
        prop_assert_eq!(unwrap(&wrapped, &with, "pass"), Ok(key.to_vec()));
        prop_assert_eq!(unwrap(&wrapped, &with, "words"), Err(FileProblem::WrongPassphrase));
        if other != with {
            prop_assert_eq!(unwrap(&wrapped, &other, "pass"), Err(FileProblem::WrongPassphrase));
        }
        prop_assert_eq!(unwrap(&wrapped[..NONCE - 1], &with, "pass"), Err(FileProblem::Damaged));
    }
}
