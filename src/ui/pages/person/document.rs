//! What is noted about a person, as a document for them.

use crate::domain::{Contact, Day, Fieldbook, Id, Note, OfKind, Photo, Record};
use crate::format::{Document, Entry, Look, Section};
use crate::text::{self, person, report};
use crate::ui::pages::contact::facts_of;

/// The document of `copy`, which has only what is about the contact `id`.
pub fn document(copy: &Fieldbook, id: Id<Contact>, today: Day) -> Document {
    let contact = copy
        .record(&crate::domain::RecordKey::of::<Contact>(&id))
        .and_then(Contact::of);
    let name = contact.map(|contact| contact.name.clone()).unwrap_or_default();
    let details = contact.map(|contact| {
        let facts = facts_of(contact).into_iter();
        facts
            .map(|(name, value)| Entry::Pair(name.to_owned(), value))
            .collect()
    });
    let mut notes: Vec<&Record<Note>> = all(copy).collect();
    notes.sort_by_key(|note| note.at);
    let pictures = all::<Photo>(copy)
        .map(|photo| person::picture(photo.taken.day(), photo.caption.as_deref().unwrap_or_default()));
    let pictures: Vec<String> = pictures.collect();
    let sections = [
        (person::DETAILS, details.unwrap_or_default()),
        (
            person::NOTES,
            notes.into_iter().flat_map(|note| note_entries(note)).collect(),
        ),
        (person::OTHER, elsewhere(copy, id)),
        (
            person::PICTURES,
            Vec::from_iter((!pictures.is_empty()).then_some(Entry::List(pictures))),
        ),
    ];
    let sections = sections.into_iter().filter(|(_, entries)| !entries.is_empty());
    Document {
        head: vec![
            format!("{} · {}", report::MADE, text::long_day(today)),
            person::WHERE_FROM.to_owned(),
        ],
        title: person::document_title(&name),
        first: sections
            .map(|(heading, entries)| Section {
                heading: heading.to_owned(),
                entries,
                look: Look::Wide,
            })
            .collect(),
        rest_heading: "",
        rest: Vec::new(),
    }
}

fn all<B: OfKind>(book: &Fieldbook) -> impl Iterator<Item = &Record<B>> {
    book.of_kind(B::KIND).filter_map(B::of)
}

fn note_entries(note: &Note) -> Vec<Entry> {
    let heading = text::facts([
        Some(text::note_kind(note.kind).to_owned()),
        Some(text::short_day(note.at.day())),
        note.place.clone(),
        Some(text::speaker(note)).filter(|who| !who.is_empty()),
    ]);
    let quote = note.quote.clone().filter(|quote| !quote.trim().is_empty());
    let quote = quote.map(|quote| Entry::Quote(quote, String::new()));
    [Entry::Pair(heading, note.text.clone())]
        .into_iter()
        .chain(quote)
        .collect()
}

/// What other records say of the person: only that, because the rest of them is about something else.
fn elsewhere(copy: &Fieldbook, id: Id<Contact>) -> Vec<Entry> {
    let person = copy.person(id);
    let others = copy.records().filter(|record| {
        let own = Contact::of(record).is_some_and(|contact| contact.id == id);
        !own && Note::of(record).is_none() && Photo::of(record).is_none()
    });
    let entries = others.map(|record| {
        let texts = copy.texts_naming(&record.key(), &person);
        if texts.is_empty() {
            Entry::Text(text::capitalised(&text::record_name(record)))
        } else {
            Entry::Pair(text::capitalised(text::kind(record.kind()).0), texts.join("\n"))
        }
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AnyRecord, Kind};
    use crate::format::rtf;

    const NOON: &str = "2026-11-23T12:00:00+01:00";

    fn record(kind: Kind, more: serde_json::Value) -> AnyRecord {
        let mut json = serde_json::json!({
            "created": NOON, "updated": NOON, "village": "0198c0de-0000-7000-8000-000000000001",
        });
        let all = json.as_object_mut().unwrap();
        all.extend(more.as_object().unwrap().clone());
        AnyRecord::read(kind, json.into()).unwrap()
    }

    #[test]
    fn it_has_what_is_noted_about_them_and_nothing_else_of_other_records() {
        let contact = "0198c0de-0000-7000-8000-000000000002";
        let copy = Fieldbook::from_records([
            record(
                Kind::Contact,
                serde_json::json!({
                    "id": contact, "name": "Ida Holm", "kind": "citizen", "key_person": false, "status": "new",
                    "role": "formand", "phone": "20 30 40 50",
                }),
            ),
            record(
                Kind::Note,
                serde_json::json!({
                    "id": "0198c0de-0000-7000-8000-000000000003", "type": "contact", "text": "Vil have bogbussen",
                    "quote": "Den kom altid om tirsdagen", "at": NOON, "contact": contact,
                }),
            ),
            record(
                Kind::Visit,
                serde_json::json!({
                    "id": "0198c0de-0000-7000-8000-000000000004", "title": "Sommerfest", "occasion": "other",
                    "started": NOON, "takeaway": "Ring til Ida Holm", "place": "Hos Poul",
                }),
            ),
        ]);
        let document = document(&copy, contact.parse().unwrap(), "2026-11-29".parse().unwrap());
        let plain = document.plain();
        for said in [
            "Det har vi noteret om Ida Holm",
            "formand",
            "20 30 40 50",
            "Vil have bogbussen",
            "Den kom altid om tirsdagen",
            "Ring til Ida Holm",
        ] {
            assert!(plain.contains(said), "{said} is missing: {plain}");
        }
        assert!(!plain.contains("Poul"));
        assert!(rtf(&document).starts_with("{\\rtf1"));
    }
}
