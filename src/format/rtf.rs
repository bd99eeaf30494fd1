//! A document as RTF, which word processors open: headings, quotes, lists and tables in styles of their own.

use std::fmt::Write;

use super::document::{Block, Document};

/// The styles, by number: the name that word processors know, and how it looks. RTF wants the look repeated in each
/// paragraph.
const STYLES: [(&str, &str); 6] = [
    ("Normal", r"\sa120\f0\fs22"),
    ("heading 1", r"\sb240\sa120\keepn\outlinelevel0\f0\b\fs36\cf1"),
    ("heading 2", r"\sb280\sa80\keepn\outlinelevel1\f0\b\fs28\cf1"),
    ("heading 3", r"\sb160\sa40\keepn\outlinelevel2\f0\b\fs23"),
    ("Quote", r"\li400\ri400\sa120\f0\i\fs22"),
    ("List Bullet", r"\fi-284\li400\sa60\f0\fs22"),
];
const NORMAL: usize = 0;
const QUOTE: usize = 4;
const BULLET: usize = 5;

/// The only list: bullets.
const LISTS: &str = r"{\*\listtable{\list\listtemplateid1\listsimple1{\listlevel\levelnfc23\levelnfcn23\leveljc0\levelfollow0\levelstartat1{\leveltext\'01\u8226 ;}{\levelnumbers;}\f0\fi-284\li400}\listid1}}{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}";

/// A4 in twentieths of a point, and the room between margins of two centimetres.
const PAGE: &str = r"\paperw11906\paperh16838\margl1134\margr1134\margt1134\margb1134";
const WIDTH: usize = 9638;

/// `document` as RTF.
pub fn rtf(document: &Document) -> String {
    let mut file = String::from(
        r"{\rtf1\ansi\ansicpg1252\uc0\deff0\deflang1030{\fonttbl{\f0\fswiss\fcharset0 Calibri;}}",
    );
    file.push_str(r"{\colortbl;\red15\green91\blue75;}{\stylesheet");
    for (number, (name, look)) in STYLES.iter().enumerate() {
        let _ = write!(file, "{{{}{look} {name};}}", numbered(number));
    }
    let _ = writeln!(
        file,
        "}}{LISTS}{{\\info{{\\title {}}}}}{PAGE}",
        escaped(&document.title)
    );
    for block in document.blocks() {
        match block {
            Block::Heading(level, text) => paragraph(&mut file, usize::from(level), "", text),
            Block::Part(text) => paragraph(&mut file, 1, r"\pagebb", text),
            Block::Text(text) => paragraph(&mut file, NORMAL, "", text),
            Block::Quote(quote, "") => paragraph(&mut file, QUOTE, "", &quote),
            Block::Quote(quote, who) => paragraph(&mut file, QUOTE, "", &format!("{quote}\n– {who}")),
            Block::List(items) => {
                for item in items {
                    paragraph(&mut file, BULLET, r"\ls1\ilvl0{\listtext\u8226 \tab}", item);
                }
            }
            Block::Table(columns, rows) => table(&mut file, columns, &rows),
        }
    }
    file.push('}');
    file
}

/// The number of a style, and that text after it is normal again.
fn numbered(style: usize) -> String {
    if style == NORMAL {
        r"\s0".to_owned()
    } else {
        format!(r"\s{style}\sbasedon0\snext0")
    }
}

fn paragraph(file: &mut String, style: usize, more: &str, text: &str) {
    let look = STYLES[style].1;
    let _ = writeln!(
        file,
        r"{{\pard\plain\s{style}{look}{more} {}\par}}",
        escaped(text)
    );
}

fn table(file: &mut String, columns: &[String], rows: &[Vec<String>]) {
    let heading = Some(columns).filter(|columns| !columns.is_empty());
    let all: Vec<&[String]> = heading
        .into_iter()
        .chain(rows.iter().map(Vec::as_slice))
        .collect();
    let edges = edges(&all);
    for (row, cells) in all.iter().enumerate() {
        let is_heading = row == 0 && heading.is_some();
        let (repeated, bold) = if is_heading { (r"\trhdr", r"\b") } else { ("", "") };
        let _ = write!(file, r"{{\trowd\trgaph80\trkeep{repeated}");
        for edge in &edges {
            let _ = write!(file, r"\clbrdrb\brdrs\brdrw10\cellx{edge}");
        }
        for cell in *cells {
            let _ = write!(file, r"\pard\plain\s0\intbl\f0\fs22{bold} {}\cell", escaped(cell));
        }
        file.push_str("\\row}\n");
    }
    file.push_str("{\\pard\\plain\\s0\\f0\\fs12\\par}\n");
}

/// The right edge of each column: a column gets room by its longest text, within reason.
fn edges(rows: &[&[String]]) -> Vec<usize> {
    let columns = rows.first().map_or(0, |row| row.len());
    let longest = |column: usize| {
        let lengths = rows
            .iter()
            .filter_map(|row| Some(row.get(column)?.chars().count()));
        lengths.max().unwrap_or_default().clamp(12, 50)
    };
    let room: Vec<usize> = (0..columns).map(longest).collect();
    let all: usize = room.iter().sum();
    let so_far = room.iter().scan(0, |so_far, room| {
        *so_far += room;
        Some(*so_far)
    });
    so_far.map(|so_far| WIDTH * so_far / all.max(1)).collect()
}

/// `text` in RTF: letters beyond ASCII as numbers of UTF-16.
fn escaped(text: &str) -> String {
    let mut file = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => file.push_str("\\line "),
            '\t' => file.push_str("\\tab "),
            letter if letter.is_control() => {}
            '\\' | '{' | '}' => {
                let _ = write!(file, "\\'{:02x}", u32::from(letter));
            }
            letter if letter.is_ascii() => file.push(letter),
            letter => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    // A signed number, says the specification.
                    let _ = write!(file, "\\u{} ", unit.cast_signed());
                }
            }
        }
    }
    file
}

#[cfg(test)]
#[path = "rtf_tests.rs"]
mod tests;
