//! Cutting a text so that it fits on a slide.

use crate::domain::beginning;
use crate::ui::pages::report::short;

/// `text` on one line: whole if it has at most `most` letters, otherwise cut after a sentence, or after a word where the
/// first sentence is longer or very short.
pub fn sentences(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let start = beginning(&text, most);
    if start.len() == text.len() {
        return text;
    }
    let mut ends = start.char_indices().filter(|(at, letter)| {
        let (before, after) = text.split_at(at + letter.len_utf8());
        ends_sentence(*letter, after) && before.chars().count() * 3 > most
    });
    match ends.next_back() {
        Some((at, _)) => format!("{} …", &text[..=at]),
        None => short(&text, most),
    }
}

/// Whether `letter` ends a sentence: a full stop before a small letter is that of an abbreviation.
fn ends_sentence(letter: char, after: &str) -> bool {
    let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
    matches!(letter, '.' | '!' | '?') && next.is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_text_ends_with_a_sentence_where_it_can() {
        assert_eq!(sentences(" Det  var\nsnakken. ", 20), "Det var snakken.");
        let long = "Det var snakken ved kl. ti. Og så gik vi hjem igen.";
        assert_eq!(sentences(long, 40), "Det var snakken ved kl. ti. …");
        assert_eq!(
            sentences("Ja. Det var snakken ved trappen, vi savnede.", 30),
            "Ja. Det var snakken ved…"
        );
        assert_eq!(
            sentences("Det var snakken ved trappen", 20),
            "Det var snakken ved…"
        );
    }

    proptest! {
        #[test]
        fn it_is_never_much_longer_than_allowed_and_begins_as_the_text(text in "([A-Zæøå]{1,9}[.!?,]? ?){0,40}", most in 1_usize..60) {
            let cut = sentences(&text, most);
            prop_assert!(cut.chars().count() <= most + 2, "{cut}");
            let kept = cut.trim_end_matches(['…', ' ']);
            let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert!(whole.starts_with(kept), "{cut}");
        }
    }
}
