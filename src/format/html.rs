//! A document as HTML, for the clipboard: Word and mail programs keep its headings, lists and tables.

use super::document::{Block, Document};

/// `document` as HTML.
pub fn html(document: &Document) -> String {
    let blocks = document.blocks().into_iter().map(|block| match block {
        Block::Heading(level, text) => element(&format!("h{level}"), text),
        Block::Part(text) => element("h1", text),
        Block::Text(text) => element("p", text),
        Block::Quote(quote, "") => element("blockquote", &quote),
        Block::Quote(quote, who) => element("blockquote", &format!("{quote}\n– {who}")),
        Block::List(items) => {
            let items = items.iter().map(|item| element("li", item));
            format!("<ul>{}</ul>", items.collect::<String>())
        }
        Block::Table(columns, rows) => {
            let heading = (!columns.is_empty()).then(|| row("th", columns));
            let rows = rows.iter().map(|cells| row("td", cells));
            let rows: String = heading.into_iter().chain(rows).collect();
            format!("<table border=\"1\" cellpadding=\"4\" style=\"border-collapse:collapse\">{rows}</table>")
        }
    });
    format!("<meta charset=\"utf-8\">{}", blocks.collect::<String>())
}

fn row(cell: &str, texts: &[String]) -> String {
    let cells: String = texts.iter().map(|text| element(cell, text)).collect();
    format!("<tr>{cells}</tr>")
}

fn element(name: &str, text: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("<{name}>{}</{name}>", text.replace('\n', "<br>"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Entry, Look, Section};

    #[test]
    fn headings_lists_and_tables_are_elements_and_no_text_is_markup() {
        let entries = vec![
            Entry::Quote("Vi <b>savner</b> & mangler".to_owned(), "Senior".to_owned()),
            Entry::List(vec!["Æbler".to_owned()]),
            Entry::Bars(vec![("Behov".to_owned(), 3)]),
        ];
        let section = Section {
            heading: "Det hører vi".to_owned(),
            entries,
            look: Look::Wide,
        };
        let document = Document {
            title: "Mou".to_owned(),
            rest_heading: "Bilag",
            rest: vec![section],
            ..Document::default()
        };
        assert_eq!(
            html(&document).split_once('>').unwrap().1,
            "<h1>Mou</h1><h1>Bilag</h1><h2>Det hører vi</h2>\
             <blockquote>»Vi &lt;b&gt;savner&lt;/b&gt; &amp; mangler«<br>– Senior</blockquote><ul><li>Æbler</li></ul>\
             <table border=\"1\" cellpadding=\"4\" style=\"border-collapse:collapse\"><tr><td>Behov</td><td>3</td></tr></table>"
        );
        assert_eq!(
            document.plain(),
            "\nMou\n\nBilag\n\nDet hører vi\n»Vi <b>savner</b> & mangler« – Senior\n– Æbler\nBehov · 3"
        );
    }
}
