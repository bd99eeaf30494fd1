//! A document to read. The page draws it, and it is copied and saved: all from the same content.

use crate::domain::{Id, Photo};
use crate::guide::StepStatus;

/// A document: a first page, and the rest on pages of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The lines above the title.
    pub head: Vec<String>,
    /// The title.
    pub title: String,
    /// What is on the first page.
    pub first: Vec<Section>,
    /// The heading above the rest.
    pub rest_heading: &'static str,
    /// The rest.
    pub rest: Vec<Section>,
}

/// A heading with its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The entries below it.
    pub entries: Vec<Entry>,
    /// How much room it takes.
    pub look: Look,
}

/// How much room a section of the first page takes. Only the page shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The whole width.
    #[default]
    Wide,
    /// Half the width, where there is room for two.
    Half,
    /// Half the width, beside two others.
    Tall,
    /// The whole width, in a box.
    Boxed,
    /// The whole width, in small print.
    Small,
}

/// One entry of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A paragraph.
    Text(String),
    /// A small heading and the text below it.
    Pair(String, String),
    /// A literal quote, and who said it.
    Quote(String, String),
    /// A list.
    List(Vec<String>),
    /// The names of the columns, and the rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Names with a number each: bars where they can be drawn.
    Bars(Vec<(String, usize)>),
    /// A photo with its caption. Written forms have the caption alone.
    Photo(Id<Photo>, String),
    /// The road through the steps. A picture: the words for it are in a list beside it.
    Road([StepStatus; 4]),
}

/// What the written forms of a document are made of, in order.
#[derive(Debug)]
pub(super) enum Block<'a> {
    /// A heading of this level.
    Heading(u8, &'a str),
    /// The heading of a part that begins a page.
    Part(&'a str),
    Text(&'a str),
    /// A quote with its marks, and who said it.
    Quote(String, &'a str),
    List(&'a [String]),
    Table(&'a [String], Vec<Vec<String>>),
}

impl Document {
    pub(super) fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks: Vec<Block> = self.head.iter().map(|line| Block::Text(line)).collect();
        blocks.push(Block::Heading(1, &self.title));
        for section in &self.first {
            section.add_to(&mut blocks);
        }
        if !self.rest.is_empty() {
            blocks.push(Block::Part(self.rest_heading));
        }
        for section in &self.rest {
            section.add_to(&mut blocks);
        }
        blocks
    }

    /// The document as plain text.
    pub fn plain(&self) -> String {
        let blocks = self.blocks().into_iter().map(|block| match block {
            Block::Heading(3, text) | Block::Text(text) => text.to_owned(),
            Block::Heading(_, text) | Block::Part(text) => format!("\n{text}"),
            Block::Quote(quote, "") => quote,
            Block::Quote(quote, who) => format!("{quote} – {who}"),
            Block::List(items) => {
                let items = items.iter().map(|item| format!("– {item}"));
                items.collect::<Vec<_>>().join("\n")
            }
            Block::Table(columns, rows) => {
                let rows = rows.iter().map(|row| row.join(" · "));
                let columns = (!columns.is_empty()).then(|| columns.join(" · "));
                columns.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
            }
        });
        blocks.collect::<Vec<_>>().join("\n")
    }
}

impl Section {
    fn add_to<'a>(&'a self, blocks: &mut Vec<Block<'a>>) {
        blocks.push(Block::Heading(2, &self.heading));
        for entry in &self.entries {
            match entry {
                Entry::Text(text) => blocks.push(Block::Text(text)),
                Entry::Pair(heading, text) => {
                    blocks.extend([Block::Heading(3, heading), Block::Text(text)]);
                }
                Entry::Quote(quote, who) => blocks.push(Block::Quote(format!("»{quote}«"), who)),
                Entry::List(items) => blocks.push(Block::List(items)),
                Entry::Table(columns, rows) => blocks.push(Block::Table(columns, rows.clone())),
                Entry::Bars(bars) => {
                    let row = |(name, count): &(String, usize)| vec![name.clone(), count.to_string()];
                    blocks.push(Block::Table(&[], bars.iter().map(row).collect()));
                }
                Entry::Photo(_, caption) => blocks.push(Block::Text(caption)),
                Entry::Road(_) => {}
            }
        }
    }
}
