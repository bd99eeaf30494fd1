//! The agreements of an initiative or a village as a letter.

use crate::domain::{
    Agreement, Contact, ContactStatus, Day, Fieldbook, Id, Initiative, Names, Scope, Village,
};
use crate::format::{Document, Entry, Look, Section};
use crate::text::{self, agreements};

/// What was agreed in `scope`, as of `today`; `None` if nothing was. Whoever said no is neither listed nor named.
pub fn letter(book: &Fieldbook, scope: Scope, today: Day) -> Option<Document> {
    let promised = book.agreements_of(scope);
    if promised.is_empty() {
        return None;
    }
    let withheld = book.names_withheld();
    let initiative = book.live::<Initiative>(&Id::new(scope.0));
    let village = initiative.map_or(Id::new(scope.0), |initiative| initiative.village);
    let village = book.live::<Village>(&village)?.name.clone();
    let title = initiative.map(|initiative| withheld.taken_out_of(&initiative.title));
    let library = book.library();
    let head = [
        title.is_some().then(|| village.clone()),
        Some(text::long_day(today)),
    ];
    let promised = promised
        .into_iter()
        .map(|agreement| agreements::promise(&public(agreement, &withheld)));
    let sections = [
        initiative.map(|initiative| facts(book, initiative, &withheld)),
        Some((agreements::PROMISED, vec![Entry::List(promised.collect())])),
        initiative.map(|initiative| {
            let withdrawal = agreements::withdrawal(initiative.library_until);
            (agreements::WITHDRAWAL, vec![Entry::Text(withdrawal)])
        }),
        Some((
            agreements::AGREED,
            vec![
                Entry::Text(agreements::ANSWER.to_owned()),
                Entry::Text(agreements::regards(&library)),
            ],
        )),
    ];
    let sections = sections.into_iter().flatten();
    let sections = sections.filter(|(_, entries)| !entries.is_empty());
    Some(Document {
        head: head.into_iter().flatten().collect(),
        title: agreements::title(&title.unwrap_or(village)),
        first: sections
            .map(|(heading, entries)| Section {
                heading: heading.to_owned(),
                entries,
                look: Look::Wide,
            })
            .collect(),
        ..Document::default()
    })
}

/// The agreement without the names of `withheld`.
fn public(agreement: &Agreement, withheld: &Names) -> Agreement {
    Agreement {
        what: withheld.taken_out_of(agreement.what.trim()),
        who: agreement.who.as_deref().map(|who| withheld.taken_out_of(who)),
        ..agreement.clone()
    }
}

/// Who takes part, when it is and where, as far as it is known.
fn facts(book: &Fieldbook, initiative: &Initiative, withheld: &Names) -> (&'static str, Vec<Entry>) {
    let contacts = initiative
        .contacts
        .iter()
        .filter_map(|id| Some(&book.live::<Contact>(id)?.body));
    let takes_part = |contact: &&Contact| !contact.says_no() && contact.status != ContactStatus::Declined;
    let contacts: Vec<&Contact> = contacts.filter(takes_part).collect();
    let public = |text: &String| withheld.taken_out_of(text.trim());
    let facts = [
        (!contacts.is_empty()).then(|| agreements::who(&book.library(), &contacts)),
        agreements::when(initiative.starts, initiative.time.as_ref().map(public)),
        initiative
            .place
            .as_ref()
            .map(|place| agreements::place(&public(place))),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let list = (!facts.is_empty()).then_some(Entry::List(facts));
    (agreements::FACTS, list.into_iter().collect())
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
