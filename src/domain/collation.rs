//! Danish order: … Z, Æ, Ø, Å, and Aa with Å (Dansk Standard 377; Unicode CLDR, `da`).

use super::letters::{is_unseen, plain};

/// The sort position of each: after every letter from a to z, in this order.
const AE: char = '{';
const OE: char = '|';
const AA: char = '}';

/// A key that sorts, byte by byte, as `name` does in a Danish list: case and accents count only between names that
/// are otherwise the same. Compute it once for each name, then compare it as often as needed.
pub fn danish_key(name: &str) -> String {
    let mut key = String::with_capacity(2 * name.len() + 1);
    // Whether the last letter is an `a` that a second one would turn into an `å`.
    let mut open = false;
    for letter in name.trim().chars() {
        let last = key.chars().next_back();
        let placed = match letter {
            'å' | 'Å' => Some(AA),
            'æ' | 'Æ' | 'ä' | 'Ä' => Some(AE),
            'ø' | 'Ø' | 'ö' | 'Ö' | 'ő' | 'Ő' | 'œ' | 'Œ' => Some(OE),
            'ü' | 'Ü' | 'ű' | 'Ű' => Some('y'),
            _ => None,
        };
        // The same letters written as two: with the ring or the dots as a combining mark, or as `aa`.
        let in_two = match (letter, last) {
            ('\u{30a}', Some('a')) => Some(AA),
            ('\u{308}', Some('a')) => Some(AE),
            ('\u{308}', Some('o')) => Some(OE),
            ('\u{308}', Some('u')) => Some('y'),
            ('a' | 'A', Some('a')) if open => Some(AA),
            _ => None,
        };
        if in_two.is_some() {
            key.pop();
        }
        let placed = placed.or(in_two);
        if is_unseen(letter) && placed.is_none() {
            continue;
        }
        open = placed.is_none() && matches!(letter, 'a' | 'A');
        match placed {
            Some(placed) => key.push(placed),
            None => plain(letter, |letter| key.push(letter)),
        }
    }
    key.push('\0');
    key.push_str(name);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_come_in_danish_order() {
        let ordered = [
            "3. klasse",
            "Abild",
            "ann",
            "Anna",
            "Annå",
            "Esbjerg",
            "Éva",
            "Evald",
            "Müller",
            "Mynte",
            "Zenia",
            "Æbeltoft",
            "Ärlig",
            "Ødum",
            "Örsted",
            "Aabenraa",
            "Aalborg",
            "Ålbæk",
            "A\u{30a}rhus",
        ];
        for pair in ordered.windows(2) {
            assert!(danish_key(pair[0]) < danish_key(pair[1]), "{pair:?}");
        }
        assert!(danish_key("de la Cruz") < danish_key("De Lange"));
    }

    proptest! {
        #[test]
        fn two_names_have_two_keys_unless_they_are_one(one in "\\PC{0,12}", other in "\\PC{0,12}") {
            prop_assert_eq!(danish_key(&one) == danish_key(&other), one == other);
        }

        #[test]
        fn case_matters_last(name in "[a-zæøå]{1,8}", other in "[a-zæøå]{1,8}") {
            prop_assume!(!name.contains("aa") && !other.contains("aa") && name.replace("å", "aa") != other.replace("å", "aa"));
            prop_assert_eq!(danish_key(&name) < danish_key(&other), danish_key(&name.to_uppercase()) < danish_key(&other));
        }
    }
}
