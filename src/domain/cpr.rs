//! Numbers that must not be stored.

/// Whether `text` holds what looks like a CPR number: DDMMYY, an optional
/// hyphen or space, four digits – and no digit on either side. The day may be
/// 61–91 (replacement numbers add 60).
pub fn looks_like_cpr(text: &str) -> bool {
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|start| is_cpr_at(bytes, start))
}

fn is_cpr_at(bytes: &[u8], start: usize) -> bool {
    let digits = |from: usize, count: usize| {
        bytes
            .get(from..from + count)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let number = |from: usize| (bytes[from] - b'0') * 10 + (bytes[from + 1] - b'0');
    if start > 0 && bytes[start - 1].is_ascii_digit() || !digits(start, 6) {
        return false;
    }
    let gap = usize::from(matches!(bytes.get(start + 6), Some(b'-' | b' ')));
    let end = start + 6 + gap + 4;
    digits(start + 6 + gap, 4)
        && !bytes.get(end).is_some_and(u8::is_ascii_digit)
        && matches!(number(start), 1..=31 | 61..=91)
        && matches!(number(start + 2), 1..=12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_with_four_digits_is_noticed() {
        for text in [
            "010190-1234",
            "Hans nr. er 3112991234.",
            "610190 1234",
            "ø010190-1234æ",
        ] {
            assert!(looks_like_cpr(text), "{text}");
        }
    }

    #[test]
    fn phone_numbers_and_dates_are_not() {
        for text in [
            "12 34 56 78",
            "+4512345678",
            "320190-1234",
            "011390-1234",
            "010190-12345",
            "23.11.2026",
            "1010190-1234",
            "æøå",
        ] {
            assert!(!looks_like_cpr(text), "{text}");
        }
    }
}
