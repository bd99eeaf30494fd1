//! What is on the page, and in which order.

use super::super::report::content::{Writer, section};
use super::super::report::with;
use super::each::each;
use super::parts::Page;
use crate::domain::{Day, Fieldbook, Id, Record, Village};
use crate::format::{Document, Entry, Look, Section};
use crate::text::{self, report, results};

/// What the page is about.
#[derive(Clone, Copy, Debug)]
pub enum About {
    /// One village.
    Village(Id<Village>),
    /// All of them.
    All,
}

/// What came of it; `None` where nothing is noted and no initiative begun. Without `with_names` people's names are left out.
pub fn content(book: &Fieldbook, about: About, today: Day, with_names: bool) -> Option<Document> {
    let names = (!with_names).then(|| book.names());
    let villages: Vec<&Record<Village>> = match about {
        About::Village(id) => book.live(&id).into_iter().collect(),
        About::All => book.own_villages(),
    };
    let page = Page {
        is_over_all: matches!(about, About::All),
        villages: villages
            .into_iter()
            .map(|village| (village, Writer::about(book, village.id, names.as_ref())))
            .collect(),
    };
    if page.is_empty() {
        return None;
    }
    let grounds = (!with_names).then(|| Entry::Text(report::WITHOUT_NAMES.to_owned()));
    let half = |section| with(Look::Half, section);
    let mut first = vec![
        half(section(results::HEARD, page.heard())),
        with(Look::Tall, section(report::QUOTES, page.quotes())),
        half(section(results::CAME, page.came())),
        section(results::DID, page.did()),
        section(results::GAINED, page.gained()),
        section(results::LIVES_ON, page.lives_on()),
        with(Look::Small, section(report::GROUNDS, grounds)),
    ];
    first.retain(|section| !section.entries.is_empty());
    Some(Document {
        head: vec![format!("{} · {}", results::MADE, text::long_day(today))],
        title: page.title(),
        first,
        rest_heading: results::EACH,
        rest: page
            .initiatives()
            .filter_map(|it| each(it.writer, it.initiative, page.place(&it)))
            .collect::<Vec<Section>>(),
    })
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
