//! What the rows of a table say, once it is known what its columns are.

use super::found::{Found, clean, one_line};
use super::sheet::SheetRow;
use super::{Column, Columns, Row, RowError, Sheet, Subject};
use crate::domain::{Contact, Id, Resource, ResourceKind, Village};

/// What Google writes between several numbers in one cell.
const BETWEEN: &str = ":::";

/// The kinds of resources by the words for them, in lower case.
const KINDS: [(&str, ResourceKind); 12] = [
    ("forening", ResourceKind::Association),
    ("foreninger", ResourceKind::Association),
    ("begivenhed", ResourceKind::Event),
    ("kulturel begivenhed", ResourceKind::Event),
    ("institution", ResourceKind::Institution),
    ("institutioner", ResourceKind::Institution),
    ("mødested", ResourceKind::MeetingPlace),
    ("mødesteder", ResourceKind::MeetingPlace),
    ("kanal", ResourceKind::Channel),
    ("kommunikationskanal", ResourceKind::Channel),
    ("fællesskab", ResourceKind::Community),
    ("fællesskaber", ResourceKind::Community),
];

impl Sheet {
    /// What its rows say, for `village`.
    pub fn rows(&self, columns: &Columns, subject: Subject, village: Id<Village>) -> Vec<Row> {
        let rows = self.rows.iter().skip(usize::from(columns.has_headings));
        let rows = rows.map(|row| {
            let cells = Cells {
                sheet: self,
                row,
                columns,
            };
            Row {
                line: row.line,
                found: match subject {
                    Subject::Contacts => cells.contact(village),
                    Subject::Resources => cells.resource(village),
                },
            }
        });
        rows.collect()
    }
}

/// The cells of a row.
struct Cells<'sheet> {
    sheet: &'sheet Sheet,
    row: &'sheet SheetRow,
    columns: &'sheet Columns,
}

impl Cells<'_> {
    fn contact(&self, village: Id<Village>) -> Result<Found, RowError> {
        self.check_width()?;
        let contact = Contact {
            organisation: self.line(Column::Organisation)?,
            role: self.line(Column::Role)?,
            phone: self.line(Column::Phone)?,
            email: self.line(Column::Email)?,
            ..Contact::named(village, self.name()?)
        };
        Found::Contact(Box::new(contact)).checked()
    }

    fn resource(&self, village: Id<Village>) -> Result<Found, RowError> {
        self.check_width()?;
        let kind = self.line(Column::Kind)?.unwrap_or_default().to_lowercase();
        let kind = KINDS.iter().find(|(word, _)| *word == kind);
        let name = Resource::named(village, self.name()?);
        Found::Resource(Resource {
            kind: kind.map_or(name.kind, |(_, kind)| *kind),
            audience: self.line(Column::Audience)?,
            details: self.details()?,
            ..name
        })
        .checked()
    }

    /// A cell beyond the last column means that a separator is missing its quotation marks, and the others have moved.
    fn check_width(&self) -> Result<(), RowError> {
        let mut beyond = self.row.cells.iter().skip(self.sheet.width());
        if beyond.any(|cell| !cell.trim().is_empty()) {
            return Err(RowError::TooManyCells);
        }
        Ok(())
    }

    /// The cells of a column that are filled in, each with its place in the row.
    fn of(&self, column: Column) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.row.cells.iter().map(|cell| cell.trim()).enumerate();
        cells.filter(move |(at, cell)| self.columns.of.get(*at) == Some(&column) && !cell.is_empty())
    }

    fn name(&self) -> Result<String, RowError> {
        let parts: Vec<&str> = self.of(Column::Name).map(|(_, part)| part).collect();
        Ok(single(&parts.join(" "))?.unwrap_or_default())
    }

    /// The first of the cells of a column that is filled in, and the first of the values in it.
    fn line(&self, column: Column) -> Result<Option<String>, RowError> {
        let cell = self.of(column).next().map_or("", |(_, cell)| cell);
        single(cell.split(BETWEEN).next().unwrap_or_default())
    }

    /// The details, each with its heading.
    fn details(&self) -> Result<Option<String>, RowError> {
        let named = self.of(Column::Details).map(|(at, cell)| {
            if self.columns.has_headings && !self.sheet.first(at).is_empty() {
                format!("{}: {cell}", self.sheet.first(at))
            } else {
                cell.to_owned()
            }
        });
        clean(&named.collect::<Vec<_>>().join("\n").replace("\r\n", "\n"))
    }
}

/// `text`, which has one line.
fn single(text: &str) -> Result<Option<String>, RowError> {
    if text.trim().contains(['\n', '\r']) {
        return Err(RowError::SeveralLines);
    }
    one_line(text)
}
