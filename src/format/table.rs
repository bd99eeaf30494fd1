//! Notes as a table that opens correctly in a Danish Excel: a byte order mark so that it is read as UTF-8, semicolons
//! because the comma is the decimal separator, and no cell that Excel would take for a formula.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// A table of `rows` below `heading`.
pub fn table(heading: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    // Rows have equal lengths and writing to memory succeeds: this can't fail.
    let _ = writer.write_record(heading);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    writer
        .into_inner()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}

/// What a formula may start with.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// `cell` as text, even if it starts like a formula (OWASP, CSV injection).
fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// A cell without the apostrophe that [`guarded`] adds.
pub(super) fn unguarded(cell: &str) -> &str {
    let written = cell.strip_prefix('\'').unwrap_or(cell);
    if written.starts_with(FORMULA) {
        written
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_reads_it_as_text_in_the_right_cells() {
        let rows = [
            vec!["Sagt i dag; »ja«".to_owned(), "to\nlinjer \"og\" mere".to_owned()],
            vec!["=HYPERLINK(\"x\")".to_owned(), "-1".to_owned()],
        ];
        let text = table(&["Note", "Citat"], &rows);
        assert!(text.starts_with("\u{feff}\"Note\";\"Citat\"\r\n"), "{text}");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read[0], csv::StringRecord::from(rows[0].clone()));
        assert_eq!(&read[1][0], "'=HYPERLINK(\"x\")");
        assert_eq!(&read[1][1], "'-1");
    }
}
