//! Numbers that must not be stored.

use serde_json::Value;

use super::Day;
use super::words::words;

/// Whether `text` contains what looks like a CPR number: a date that exists, with or without the century, and four
/// digits, however they are separated, with no digit on either side. The day may be 61–91 (replacement numbers add
/// 60).
pub fn looks_like_cpr(text: &str) -> bool {
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|at| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let begins = bytes[at].is_ascii_digit() && !before.is_some_and(|byte| byte.is_ascii_digit());
        // A plus starts a phone number.
        begins && before != Some(b'+') && is_cpr(&text[at..]) && !is_isbn(&text[..at], &text[at..])
    })
}

/// Whether the text that somebody wrote in `record`, in its JSON form, contains what looks like a CPR number.
pub fn holds_cpr(record: &Value) -> bool {
    let said = record.as_object().map(words).unwrap_or_default();
    any_text(record, looks_like_cpr) && said.into_iter().any(|(_, text)| looks_like_cpr(text))
}

/// Whether any text in `value` satisfies `fits`. Most records are ruled out quickly.
fn any_text(value: &Value, fits: fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => fits(text),
        Value::Array(values) => values.iter().any(|value| any_text(value, fits)),
        Value::Object(inner) => inner.values().any(|value| any_text(value, fits)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Whether `text` starts with a CPR number.
fn is_cpr(text: &str) -> bool {
    let with_year_of = |digits: usize| {
        let (day, text) = number(text, 2)?;
        let (month, text) = number(after_gap(text), 2)?;
        let (year, text) = number(after_gap(text), digits)?;
        let (_, text) = number(after_gap(text), 4)?;
        let ends = !text.starts_with(|letter: char| letter.is_ascii_digit());
        Some(ends && is_date(day, month, year))
    };
    with_year_of(2) == Some(true) || with_year_of(4) == Some(true)
}

/// The number formed by the first `digits` digits of `text`, and the text after it.
fn number(text: &str, digits: usize) -> Option<(u32, &str)> {
    let (first, rest) = text.split_at_checked(digits)?;
    let is_number = first.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((first.parse().ok()?, rest))
}

/// `text` without the separator between two parts of a number: nothing, whitespace, or a sign with or without
/// whitespace around it.
fn after_gap(text: &str) -> &str {
    let text = text.trim_start_matches(is_blank);
    let text = text.strip_prefix(is_sign).unwrap_or(text);
    text.trim_start_matches(is_blank)
}

/// Whitespace within a line, or an invisible character.
fn is_blank(letter: char) -> bool {
    let unseen = matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    );
    unseen || letter == '\t' || (letter.is_whitespace() && !letter.is_control())
}

/// A hyphen, dash or minus of any kind, a dot or a slash.
fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '-' | '.' | '/' | '_' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Whether the date exists; a two-digit year may be in any century.
fn is_date(day: u32, month: u32, year: u32) -> bool {
    let day = if day > 60 { day - 60 } else { day };
    // Every fourth year from 2000 to 2099 is a leap year, as it is in one of the centuries that two digits may mean.
    let full = if year < 100 { 2000 + year } else { year };
    let exists = i32::try_from(full).is_ok_and(|full| Day::new(full, month, day).is_some());
    exists && (year < 100 || (1858..=2057).contains(&year))
}

/// Whether the number after `before` is an ISBN: it is labelled as one, or it starts like those of Danish books and
/// its check digit is right (ISO 2108).
fn is_isbn(before: &str, text: &str) -> bool {
    let before = before.trim_end_matches(|letter: char| is_blank(letter) || letter == ':');
    let before = before
        .strip_suffix("-10")
        .unwrap_or(before)
        .trim_end_matches(is_blank);
    let called = before.len().checked_sub(4).and_then(|at| before.get(at..));
    if called.is_some_and(|word| word.eq_ignore_ascii_case("isbn")) {
        return true;
    }
    let digits = text.chars().filter_map(|letter| letter.to_digit(10)).take(10);
    let sum: u32 = (1..=10)
        .rev()
        .zip(digits)
        .map(|(weight, digit)| weight * digit)
        .sum();
    text.starts_with("87") && sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_birthday_with_four_digits_is_noticed_however_it_is_written() {
        for text in [
            "010190-1234",
            "0101901234",
            "010190 1234",
            "010190–1234",
            "010190—1234",
            "010190\u{2011}1234",
            "010190−1234",
            "010190 - 1234",
            "010190 – 1234",
            "010190\u{a0}1234",
            "010190.1234",
            "010190/1234",
            "01.01.90-1234",
            "01-01-90-1234",
            "01/01/90 1234",
            "01 01 90 1234",
            "01\u{a0}01\u{a0}90\u{a0}1234",
            "01011990-1234",
            "010119901234",
            "01.01.1990-1234",
            "01 01 1990 1234",
            "010190\u{ad}-\u{200b}1234",
            "Hans nr. er 3112991234.",
            "610190 1234",
            "290200-1234",
            "ø010190-1234æ",
            "Hus 4 010190-1234",
            "(010190-1234)",
            "cpr:010190-1234,",
        ] {
            assert!(looks_like_cpr(text), "{text}");
        }
    }

    #[test]
    fn phone_numbers_dates_and_books_are_not() {
        for text in [
            "12 34 56 78",
            "12345678",
            "+4512345678",
            "+45 2012 3456",
            "45 20 12 34 56",
            "+45 01 02 03 04",
            "0045 12 12 34 56",
            "+46 8 123 456 78",
            "+6101019012",
            "20 12 34 56 / 20 12 34 57",
            "20123456, 20123457",
            "320190-1234",
            "310490-1234",
            "290201-1234",
            "011390-1234",
            "000190-1234",
            "010190-12345",
            "010190-123",
            "1010190-1234",
            "010190\n1234",
            "010117001234",
            "23.11.2026",
            "23.11.2026 kl. 19.30",
            "23.11.2026 19:30",
            "2026-11-23T19:30",
            "1990-2026",
            "2012/2013",
            "ISBN 978-87-02-01234-5",
            "9788702012345",
            "ISBN 8702012345",
            "ISBN-10: 87-02-01234-5",
            "8711011904",
            "CVR 12 11 20 26",
            "EAN 5798001234567",
            "9 12 30 15 45",
            "æøå",
        ] {
            assert!(!looks_like_cpr(text), "{text}");
        }
    }

    #[test]
    fn the_words_of_a_record_are_looked_over_and_nothing_else() {
        let record = |name: &str| {
            serde_json::json!({
                "id": "01019012-3400-7000-8000-010190123400", "created": "2026-11-23T08:00:00.000+01:00",
                "due": "010190-1234", "name": name, "who": { "age": "senior" },
            })
        };
        assert!(!holds_cpr(&record("Kroen")));
        assert!(holds_cpr(&record("Kroen 010190-1234")));
        let inside = serde_json::json!({"follow_up": {"what": ["ring", "01.01.90 – 1234"]}});
        assert!(holds_cpr(&inside));
    }

    proptest! {
        #[test]
        fn any_gap_is_seen_through(
            gaps in prop::collection::vec(prop::sample::select(vec!["", " ", "-", " - ", ".", "/", "–", "\u{a0}"]), 3),
            words in "[a-zæøå ,(]{0,8}",
            century in prop::sample::select(vec!["", "19", "20"]),
        ) {
            let number = format!("24{}12{}{century}44{}0071", gaps[0], gaps[1], gaps[2]);
            let text = format!("{words}{number}{words}");
            prop_assert!(looks_like_cpr(&text), "{text}");
        }

        #[test]
        fn any_text_can_be_looked_over(text in any::<String>()) {
            let _ = looks_like_cpr(&text);
        }
    }
}
