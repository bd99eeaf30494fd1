//! A table as text: cells separated by semicolons (a Danish Excel), commas (Google, Outlook) or tabs (what is copied
//! from a spreadsheet).

use csv::{ReaderBuilder, StringRecord};

use super::{MAX_ROWS, SourceError};
use crate::format::table::unguarded;

/// Maximum number of columns. Outlook writes some ninety.
const MAX_COLUMNS: usize = 250;

/// How many rows are looked at to find out what separates the cells.
const TRIED: usize = 20;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows, the headings included; never empty, and none of them blank.
    pub(super) rows: Vec<SheetRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetRow {
    /// Its first line in the file, counted from 1.
    pub line: usize,
    pub cells: Vec<String>,
}

impl Sheet {
    /// The table in `text`.
    ///
    /// # Errors
    /// When it is empty or too large.
    pub(super) fn read(text: &str) -> Result<Self, SourceError> {
        // Excel's own way to say what separates the cells.
        let told = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
        let told = told.and_then(|(mark, rest)| Some((*mark.as_bytes().first()?, rest)));
        let (delimiter, skipped, text) = match told {
            Some((mark, rest)) => (mark, 1, rest),
            None => (delimiter(text), 0, text),
        };
        let mut rows = Vec::new();
        let mut lines = Lines {
            text: text.as_bytes(),
            at: 0,
            line: 1 + skipped,
        };
        for record in records(text, delimiter) {
            let line = lines.of(&record);
            if record.len() > MAX_COLUMNS {
                return Err(SourceError::TooManyColumns(MAX_COLUMNS));
            }
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            // One more for the headings.
            if rows.len() > MAX_ROWS {
                return Err(SourceError::TooManyRows(MAX_ROWS));
            }
            let cells = record.iter().map(|cell| unguarded(cell).to_owned());
            rows.push(SheetRow {
                line,
                cells: cells.collect(),
            });
        }
        if rows.is_empty() {
            return Err(SourceError::Empty);
        }
        Ok(Self { rows })
    }

    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, |row| row.cells.len())
    }

    /// Whether a column has anything in it below its heading.
    pub fn is_filled(&self, column: usize, has_headings: bool) -> bool {
        let rows = self.rows.iter().skip(usize::from(has_headings));
        let mut cells = rows.filter_map(|row| row.cells.get(column));
        cells.any(|cell| !cell.trim().is_empty())
    }

    /// Whether another row has the same in a column as the first.
    pub(super) fn repeats_first(&self, column: usize) -> bool {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        cells.skip(1).any(|cell| cell.trim() == self.first(column))
    }

    /// What the first row has in a column: its heading, if it has any.
    pub fn first(&self, column: usize) -> &str {
        let cell = self.rows.first().and_then(|row| row.cells.get(column));
        cell.map_or("", |cell| cell.trim())
    }
}

fn records(text: &str, delimiter: u8) -> impl Iterator<Item = StringRecord> + use<'_> {
    let mut reader = ReaderBuilder::new();
    let reader = reader.delimiter(delimiter).has_headers(false).flexible(true);
    // Text in memory can be read, and is UTF-8.
    reader
        .from_reader(text.as_bytes())
        .into_records()
        .map_while(Result::ok)
}

/// The line numbers of records: the reader's own are where the record before ends, ahead of blank lines.
struct Lines<'text> {
    text: &'text [u8],
    /// A position in the text, in bytes, and its line.
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line where the next record begins.
    fn of(&mut self, record: &StringRecord) -> usize {
        let ended = record.position().and_then(|at| usize::try_from(at.byte()).ok());
        let after = self.text.get(ended.unwrap_or_default()..).unwrap_or_default();
        let breaks = after
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let begin = ended.unwrap_or_default() + breaks;
        let passed = self.text.get(self.at..begin).unwrap_or_default();
        self.line += passed.split(|byte| *byte == b'\n').skip(1).count();
        self.at = begin;
        self.line
    }
}

/// What separates the cells: of the marks that most rows have equally often, the most frequent.
fn delimiter(text: &str) -> u8 {
    let width = |delimiter: u8| {
        let widths: Vec<usize> = records(text, delimiter)
            .take(TRIED)
            .map(|record| record.len())
            .collect();
        let first = widths.first().copied().unwrap_or_default();
        let alike = widths.iter().filter(|width| **width == first).count();
        if alike * 2 > widths.len() { first } else { 0 }
    };
    // Of equals the last: a table of one column is separated by nothing, and no name contains a tab.
    [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|mark| width(*mark))
        .unwrap_or(b'\t')
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
