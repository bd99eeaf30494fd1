//! What can be tapped, and what can't.

use proptest::prelude::*;

use super::*;

/// The URI of the only link in `text`, and the text shown for it.
fn link(text: &str) -> Option<(String, String)> {
    let mut links = reaches(text).into_iter().filter_map(|part| match part {
        Reach::Text(_) => None,
        Reach::Phone(shown, address) | Reach::Mail(shown, address) => Some((address, shown.to_owned())),
    });
    let found = links.next();
    assert_eq!(links.next(), None, "one link in {text}");
    found
}

#[test]
fn the_first_number_can_be_called() {
    for (text, address, shown) in [
        ("12345678", "tel:12345678", "12345678"),
        ("12 34 56 78", "tel:12345678", "12 34 56 78"),
        ("1234\u{a0}5678", "tel:12345678", "1234\u{a0}5678"),
        ("12.34.56.78", "tel:12345678", "12.34.56.78"),
        ("12 34 56 78 lok. 12", "tel:12345678", "12 34 56 78"),
        ("lok. 12, 12345678", "tel:12345678", "12345678"),
        ("kl. 16 12345678", "tel:12345678", "12345678"),
        ("12345678 (kun aften)", "tel:12345678", "12345678"),
        ("12345678, 87654321", "tel:12345678", "12345678"),
        ("12345678/87654321", "tel:12345678", "12345678"),
        ("12345678 87654321", "tel:12345678", "12345678"),
        ("12 34 56 78 87 65 43 21", "tel:12345678", "12 34 56 78"),
        ("Tlf.:12345678", "tel:12345678", "12345678"),
        ("+45 12 34 56 78", "tel:+4512345678", "+45 12 34 56 78"),
        ("(+45) 12345678", "tel:+4512345678", "(+45) 12345678"),
        ("+45 (0)12 34 56 78", "tel:+4512345678", "+45 (0)12 34 56 78"),
        ("+45(0)12345678 lok. 3", "tel:+4512345678", "+45(0)12345678"),
        ("0045 12345678", "tel:+4512345678", "0045 12345678"),
        ("4512345678", "tel:+4512345678", "4512345678"),
        ("45 12 34 56 78", "tel:+4512345678", "45 12 34 56 78"),
        ("+45 12345678 87654321", "tel:+4512345678", "+45 12345678"),
        ("+46 8 123 456 78", "tel:+46812345678", "+46 8 123 456 78"),
        ("1813", "tel:1813", "1813"),
        (" 112 ", "tel:112", "112"),
    ] {
        assert_eq!(link(text), Some((address.to_owned(), shown.to_owned())), "{text}");
    }
}

#[test]
fn the_first_address_can_be_written_to_and_nothing_more() {
    for (text, address, shown) in [
        ("a@b.dk", "mailto:a@b.dk", "a@b.dk"),
        (
            " bodil.krogh@mou.example ",
            "mailto:bodil.krogh@mou.example",
            "bodil.krogh@mou.example",
        ),
        ("a@b.dk, c@d.dk", "mailto:a@b.dk", "a@b.dk"),
        ("Skriv til <a@b.dk>.", "mailto:a@b.dk", "a@b.dk"),
        ("mailto:a@b.dk", "mailto:a@b.dk", "a@b.dk"),
        (
            "anne12345678@b.dk",
            "mailto:anne12345678@b.dk",
            "anne12345678@b.dk",
        ),
        ("a+liste@b.dk", "mailto:a%2Bliste@b.dk", "a+liste@b.dk"),
        ("a@mælk.dk", "mailto:a@m%C3%A6lk.dk", "a@mælk.dk"),
        ("a@b.dk?bcc=tyv@evil.example&body=x", "mailto:a@b.dk", "a@b.dk"),
        ("a@b.dk&bcc=tyv@evil.example", "mailto:a@b.dk", "a@b.dk"),
        ("a@b.dk%0Abcc:tyv@evil.example", "mailto:a@b.dk", "a@b.dk"),
        ("x?y&z=1@b.dk", "mailto:x%3Fy%26z%3D1@b.dk", "x?y&z=1@b.dk"),
    ] {
        assert_eq!(link(text), Some((address.to_owned(), shown.to_owned())), "{text}");
    }
}

#[test]
fn what_is_neither_is_text() {
    for text in [
        "",
        " ",
        "spørg hans kone",
        "12",
        "1.12.2026",
        "2026-12-01",
        "ring efter 01.12.2026",
        "+",
        "+45 12",
        "123456789012345678",
        "bent@",
        "@b.dk",
        "a@b",
        "a@b@c.dk",
        "a..b@c.dk",
        "a@-b.dk",
        "a@b.d",
        "javascript:alert(1)",
    ] {
        assert_eq!(link(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn every_letter_is_still_there_and_no_link_can_do_more(text in "[0-9+()@a-c.?&=%/:, \\r\\n-]{0,30}|\\PC{0,30}") {
        let mut again = String::new();
        for part in reaches(&text) {
            match part {
                Reach::Text(words) => again.push_str(words),
                Reach::Phone(shown, address) => {
                    again.push_str(shown);
                    let number = address.strip_prefix("tel:").unwrap().trim_start_matches('+');
                    prop_assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{address}");
                    prop_assert!((3..=15).contains(&number.len()), "{address}");
                }
                Reach::Mail(shown, address) => {
                    again.push_str(shown);
                    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%@".contains(c);
                    prop_assert!(address["mailto:".len()..].chars().all(plain), "{address}");
                    prop_assert_eq!(address.matches('@').count(), 1);
                }
            }
        }
        let seen = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(seen(&again), seen(&text));
    }
}
