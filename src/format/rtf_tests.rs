//! What another program reads in the file.

use proptest::prelude::*;
use rtf_parser::RtfDocument;

use super::*;
use crate::format::{Entry, Look, Section};

fn of(entries: Vec<Entry>) -> Document {
    Document {
        head: vec!["Sagsnummer 26/18734".to_owned()],
        title: "Kærby Mark".to_owned(),
        first: vec![Section {
            heading: "Det hører vi".to_owned(),
            entries,
            look: Look::Half,
        }],
        ..Document::default()
    }
}

fn read(document: &Document) -> RtfDocument {
    RtfDocument::try_from(rtf(document).as_str()).unwrap()
}

#[test]
fn headings_quotes_lists_and_tables_are_what_they_are() {
    let row = |name: &str, count: &str| vec![name.to_owned(), count.to_owned()];
    let document = of(vec![
        Entry::Quote("Vi savner snakken".to_owned(), "Senior".to_owned()),
        Entry::List(vec!["Ét punkt".to_owned()]),
        Entry::Table(row("Dato", "Noter"), vec![row("1.5.2026", "12")]),
    ]);
    let read = read(&document);
    let blocks = |fits: fn(&rtf_parser::StyleBlock) -> bool| {
        let these = read.body.iter().filter(|block| fits(block));
        these
            .map(|block| block.text.trim().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(blocks(|block| block.painter.font_size == 36), ["Kærby Mark"]);
    assert_eq!(blocks(|block| block.painter.font_size == 28), ["Det hører vi"]);
    assert_eq!(
        blocks(|block| block.painter.italic).concat(),
        "»Vi savner snakken«\n– Senior"
    );
    let text = read.get_text();
    for part in ["Sagsnummer 26/18734", "Ét punkt", "Dato", "1.5.2026", "12"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    // Word and LibreOffice build the list of headings from the names and levels of the styles.
    let file = rtf(&document);
    for style in [
        "heading 1;",
        "heading 2;",
        "Quote;",
        "List Bullet;",
        r"\outlinelevel1",
        r"\ls1",
        r"\trhdr",
    ] {
        assert!(file.contains(style), "{style} is missing");
    }
    assert_eq!(file.matches(r"\row}").count(), 2);
    assert!(file.contains(r"\cellx9638"), "the table is as wide as the page");
}

proptest! {
    #[test]
    fn every_text_is_read_as_it_was_written(text in "[ -~æøåÆØÅéü–»«…€😀ש]{1,40}") {
        let file = rtf(&of(vec![Entry::Text(format!("[{text}]"))]));
        prop_assert!(file.is_ascii());
        let read = RtfDocument::try_from(file.as_str()).unwrap().get_text();
        // This reader drops blanks between two commands.
        let no_blanks = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert!(no_blanks(&read).contains(&format!("[{}]", no_blanks(&text))), "{read}");
    }

    #[test]
    fn no_text_ends_a_group(text in "\\PC{0,40}") {
        let is_open = escaped(&text).contains(['{', '}']);
        prop_assert!(!is_open);
    }
}
