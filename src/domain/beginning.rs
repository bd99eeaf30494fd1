//! The beginning of a text, cut between letters as people see them (grapheme clusters).

/// The beginning of `text`: at most `max` characters, without cutting through a letter and its accents, an emoji or a
/// flag. A cluster that doesn't fit whole is left out.
pub fn beginning(text: &str, max: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(max) else {
        return text;
    };
    let mut cut = 0;
    let mut before = None;
    // How many regional indicators come right before: two make a flag.
    let mut flags = 0_usize;
    for (at, letter) in text.char_indices() {
        if at > end {
            break;
        }
        if before.is_none_or(|before| !joins(before, letter, flags)) {
            cut = at;
        }
        flags = if is_of_flag(letter) { flags + 1 } else { 0 };
        before = Some(letter);
    }
    &text[..cut]
}

/// Whether `letter` is displayed together with the letter `before`. A short rule for the scripts and emoji that
/// people here use, instead of all of Unicode's tables; where it joins too much, the text is only cut a little
/// earlier.
fn joins(before: char, letter: char, flags: usize) -> bool {
    const JOINER: char = '\u{200d}';
    before == JOINER
        || (before == '\r' && letter == '\n')
        || (is_of_flag(letter) && flags % 2 == 1)
        || matches!(
            u32::from(letter),
            // Combining marks: Latin, Cyrillic, Hebrew, Arabic, Devanagari, Tamil, Thai, Korean, and those for
            // symbols.
            0x300..=0x36f
                | 0x483..=0x489
                | 0x591..=0x5bd
                | 0x5bf
                | 0x5c1..=0x5c2
                | 0x5c4..=0x5c5
                | 0x5c7
                | 0x610..=0x61a
                | 0x64b..=0x65f
                | 0x670
                | 0x6d6..=0x6dc
                | 0x6df..=0x6e4
                | 0x6e7..=0x6e8
                | 0x6ea..=0x6ed
                | 0x900..=0x903
                | 0x93a..=0x93c
                | 0x93e..=0x94f
                | 0xbbe..=0xbcd
                | 0xe31
                | 0xe33..=0xe3a
                | 0xe47..=0xe4e
                | 0x1160..=0x11ff
                | 0x1ab0..=0x1aff
                | 0x1dc0..=0x1dff
                | 0x20d0..=0x20ff
                | 0xfe00..=0xfe0f
                | 0xfe20..=0xfe2f
                // Joiners, skin tones, and the tags in the flags of parts of countries.
                | 0x200c..=0x200d
                | 0x1_f3fb..=0x1_f3ff
                | 0xe_0020..=0xe_007f
        )
}

fn is_of_flag(letter: char) -> bool {
    matches!(letter, '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn nothing_is_cut_inside_what_is_seen_as_one() {
        let family = "👩\u{200d}👩\u{200d}👧";
        assert_eq!(beginning(&format!("Hej {family} her"), 6), "Hej ");
        assert_eq!(
            beginning(&format!("Hej {family} her"), 9),
            format!("Hej {family}")
        );
        assert_eq!(beginning("🇩🇰🇸🇪", 3), "🇩🇰");
        assert_eq!(beginning("Mogensensa\u{30a}", 10), "Mogensens");
        assert_eq!(beginning("Vink 👋🏽", 6), "Vink ");
        assert_eq!(beginning("kort", 60), "kort");
        assert_eq!(beginning("kort", 0), "");
    }

    proptest! {
        #[test]
        fn a_cut_is_where_unicode_has_one(
            pieces in prop::collection::vec(
                prop::sample::select(vec![
                    "a", "å", "a\u{30a}", " ", "\r\n", "e\u{301}\u{323}", "👩\u{200d}👩\u{200d}👧", "👋🏽", "❤\u{fe0f}",
                    "🇩🇰", "🏴\u{e0067}\u{e0062}\u{e007f}", "1\u{fe0f}\u{20e3}", "שָׁ", "مُ", "ที่", "नि", "각",
                ]),
                0..30,
            ),
            max in 0_usize..60,
        ) {
            let text = pieces.concat();
            let start = beginning(&text, max);
            prop_assert!(text.starts_with(start));
            let mut ends = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]);
            prop_assert!(ends.any(|end| end == start.len()), "{text:?} {start:?}");
            // Not cut earlier than necessary.
            let whole: String = text
                .graphemes(true)
                .scan(0, |so_far, one| {
                    *so_far += one.chars().count();
                    (*so_far <= max).then_some(one)
                })
                .collect();
            prop_assert_eq!(start, whole);
        }
    }
}
