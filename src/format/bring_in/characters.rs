//! The encodings that address books and spreadsheets write: UTF-8, UTF-16 («Unicode-tekst» in Excel) and Windows-1252.

use std::str;

/// The characters of the bytes 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard, index windows-1252). All other
/// bytes are the character with that number.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file. Without a byte order mark each line that is valid UTF-8 is read as that, and the others as
/// Windows-1252, whose letters are almost never valid UTF-8: one damaged line then damages no other.
pub(super) fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => match str::from_utf8(rest) {
            Ok(text) => text.to_owned(),
            Err(_) => rest.split_inclusive(|byte| *byte == b'\n').map(line).collect(),
        },
    }
}

fn line(bytes: &[u8]) -> String {
    let windows_1252 = || bytes.iter().map(|byte| letter(*byte)).collect();
    str::from_utf8(bytes).map_or_else(|_| windows_1252(), str::to_owned)
}

fn letter(byte: u8) -> char {
    let special = byte
        .checked_sub(0x80)
        .and_then(|index| WINDOWS_1252.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let letters = char::decode_utf16(units);
    letters
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_has_its_danish_letters() {
        let text = "Ærøskøbing – 5 €\r\nÅse";
        let windows = b"\xc6r\xf8sk\xf8bing \x96 5 \x80\r\n\xc5se";
        let units = || text.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(text.as_bytes()), text);
        assert_eq!(decode(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), text);
        assert_eq!(decode(windows), text);
        assert_eq!(decode(&[b"\xff\xfe".as_slice(), &little].concat()), text);
        assert_eq!(decode(&[b"\xfe\xff".as_slice(), &big].concat()), text);
    }

    #[test]
    fn a_damaged_line_damages_no_other() {
        assert_eq!(decode("Åse\n\u{e6}".as_bytes()), "Åse\næ");
        assert_eq!(decode(b"\xc3\x85se\n\xc5se\n\x81"), "Åse\nÅse\n\u{81}");
        assert_eq!(decode(b"\xff\xfe\x41"), "", "half a character");
    }
}
