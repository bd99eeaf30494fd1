//! Letters without case and accents, for comparison in search, sorting and names.

/// The plain letters for U+00C0 to U+024F (Latin-1 Supplement, Latin Extended-A and -B; Unicode 16, decomposed). A
/// full stop where a letter has none, or more than one. This table of 656 bytes replaces a crate with all of
/// Unicode's decompositions, which would take some 20 kB.
const LATIN: &str = "aaaa.a.ceeeeiiiidnooooo.ouuuuy..aaaa.a.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
    hhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb......\
    .dd......ff....ikk......oo..pp.........uu..yyzz......................aaiioouuuuuuuuuu.aaaa....ggkkoo\
    oo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh.d....aaeeooooooooyy............................";

/// The same for U+1E00 to U+1EFF, Latin Extended Additional: Vietnamese and others.
const LATIN_ADDITIONAL: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
    ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
    iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Whether `letter` can't be seen or read on its own: a combining mark, a soft hyphen, or a character that has no
/// width or only sets the text direction.
pub fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Calls `each` with `letter` in lower case and without accents; with both letters if it is a ligature of two. Danish
/// letters too: `å` and `ø` become `a` and `o`, `æ` becomes `ae`. Doesn't call it for an invisible character.
pub fn plain(letter: char, mut each: impl FnMut(char)) {
    if letter.is_ascii() {
        return each(letter.to_ascii_lowercase());
    }
    if is_unseen(letter) {
        return;
    }
    if let Some(plain) = in_table(letter) {
        return each(plain);
    }
    let spelled = match letter {
        'æ' | 'Æ' | 'ǽ' | 'Ǽ' | 'ä' | 'Ä' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' | 'ẞ' => "ss",
        'þ' | 'Þ' => "th",
        'ĳ' | 'Ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => {
            return letter
                .to_lowercase()
                .filter(|letter| !is_unseen(*letter))
                // The sign for ångström, U+212B, is an `å` in lower case.
                .for_each(|letter| each(in_table(letter).unwrap_or(letter)));
        }
    };
    spelled.chars().for_each(each);
}

fn in_table(letter: char) -> Option<char> {
    let number = u32::from(letter);
    let (table, first) = match number {
        0xc0..=0x24f => (LATIN, 0xc0),
        0x1e00..=0x1eff => (LATIN_ADDITIONAL, 0x1e00),
        _ => return None,
    };
    let plain = table.as_bytes().get(usize::try_from(number - first).ok()?)?;
    (*plain != b'.').then_some(char::from(*plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_text(text: &str) -> String {
        let mut plain_text = String::new();
        for letter in text.chars() {
            plain(letter, |letter| plain_text.push(letter));
        }
        plain_text
    }

    #[test]
    fn every_letter_is_plain() {
        assert_eq!(LATIN.len(), 0x250 - 0xc0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x100);
        for (text, expected) in [
            ("Željko Šarić", "zeljko saric"),
            ("Z\u{30c}eljko S\u{30c}aric\u{301}", "zeljko saric"),
            ("Łódź, Nguyễn, İzmir", "lodz, nguyen, izmir"),
            ("ﬁsk og hav\u{ad}nen", "fisk og havnen"),
            ("Þór Straße Œuvre", "thor strasse oeuvre"),
            ("ÆØÅ æøå Ä Ö", "aeoa aeoa ae o"),
            ("Κώστας Иван", "κώστας иван"),
        ] {
            assert_eq!(plain_text(text), expected);
        }
    }
}
