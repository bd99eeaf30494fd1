//! The notes' searchable words, normalized once and cached: ten thousand notes can't be normalized between
//! two keystrokes.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::domain::{Contact, Fieldbook, Id, Note, OfKind, Record, Timestamp, searchable};
use crate::platform::yield_to_paint;

/// How many notes are normalized before the browser can do other work.
const CHUNK: usize = 100;

/// The searchable words of each note.
#[derive(Debug, Default)]
pub struct SearchIndex(BTreeMap<Id<Note>, Words>);

#[derive(Debug)]
struct Words {
    /// The version of the note, by when it was written.
    updated: Timestamp,
    /// The person's name at that time.
    person: Option<String>,
    text: Arc<str>,
}

impl SearchIndex {
    /// The searchable words of `note`, a note in `book`.
    pub fn text(&mut self, book: &Fieldbook, note: &Record<Note>) -> Arc<str> {
        let person = note.contact.and_then(|id| book.live::<Contact>(&id));
        let person = person.map(|contact| contact.name.as_str());
        let fold_now = || Words {
            updated: note.updated,
            person: person.map(ToOwned::to_owned),
            text: searchable(&findable(note, person)).into(),
        };
        let words = self.0.entry(note.id).or_insert_with(fold_now);
        if words.updated != note.updated || words.person.as_deref() != person {
            *words = fold_now();
        }
        words.text.clone()
    }
}

fn findable(note: &Note, person: Option<&str>) -> String {
    let relation = note.who.as_ref().and_then(|who| who.relation.as_deref());
    let parts = [
        Some(note.text.as_str()),
        note.quote.as_deref(),
        note.place.as_deref(),
        relation,
        person,
    ];
    let tags = note.tags.iter().map(String::as_str);
    let text: Vec<&str> = parts.into_iter().flatten().chain(tags).collect();
    text.join("\n")
}

impl App {
    /// The searchable words of these notes, in the same order; empty for a missing note.
    pub fn words_of(self, notes: impl Iterator<Item = Id<Note>>) -> Vec<Arc<str>> {
        let words = self.with_untracked(|book| {
            self.store.index.try_update_value(|folded| {
                let words = |id| Some(folded.text(book, book.live::<Note>(&id)?));
                notes.map(words).map(Option::unwrap_or_default).collect()
            })
        });
        words.unwrap_or_default()
    }

    /// Normalizes new notes before the user starts to type, a few at a time.
    pub fn fold_ahead(self) {
        spawn_local(async move {
            // Paint the page first.
            yield_to_paint().await;
            let known = self.store.index.with_value(|folded| folded.0.len());
            let new: Vec<Id<Note>> = self.with_untracked(|book| {
                // A day's few notes are normalized at the first keystroke; finding them here would take
                // longer.
                if book.count(Note::KIND) <= known + CHUNK {
                    return Vec::new();
                }
                let notes = book.of_kind(Note::KIND).filter_map(Note::of);
                let ids = notes.map(|note| note.id);
                self.store
                    .index
                    .with_value(|folded| ids.filter(|id| !folded.0.contains_key(id)).collect())
            });
            for some in new.chunks(CHUNK) {
                self.with_untracked(|book| {
                    self.store.index.update_value(|folded| {
                        for note in some.iter().filter_map(|id| book.live::<Note>(id)) {
                            folded.text(book, note);
                        }
                    });
                });
                yield_to_paint().await;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note};

    const NOW: &str = "2026-11-23T12:00:00.000+01:00";

    #[test]
    fn what_is_kept_follows_the_note() {
        let mut folded = SearchIndex::default();
        let book = Fieldbook::default();
        let before = note(1, "Bænken ved hallen", at(NOW));
        assert_eq!(&*folded.text(&book, &before), "baenken ved hallen");

        let mut after = note(1, "Bussen kører ikke", at(NOW));
        after.updated = at("2026-11-23T12:00:01.000+01:00");
        assert_eq!(&*folded.text(&book, &after), "bussen korer ikke");
    }
}
