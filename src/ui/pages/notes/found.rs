//! Which notes are in the list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Id, Note, Query};
use crate::state::{NoteFilter, use_app};

/// The notes to search, before the search text is applied.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    /// Increases each time the fieldbook changes, as texts may have changed.
    round: u32,
    /// Latest first.
    notes: Vec<Id<Note>>,
}

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The query, and the round it was run in.
    query: Query,
    round: u32,
    /// The words of every listed note; empty before the first search.
    words: Arc<Vec<Arc<str>>>,
    /// The positions of the matching notes.
    places: Vec<usize>,
    /// The notes at those positions.
    pub notes: Vec<Id<Note>>,
}

impl Found {
    /// The first `many` notes.
    pub fn first(&self, many: usize) -> &[Id<Note>] {
        &self.notes[..self.notes.len().min(many)]
    }
}

/// The notes that match `query` and the chips.
pub fn found(query: Memo<Query>) -> Memo<Found> {
    let app = use_app();
    let listed = listed();
    Memo::new(move |before: Option<&Found>| {
        let query = query.get();
        listed.with(|Listed { round, notes }| {
            let before = before.filter(|before| before.round == *round);
            let known = before.map(|before| before.words.clone());
            if query.is_empty() {
                return Found {
                    round: *round,
                    words: known.unwrap_or_default(),
                    notes: notes.clone(),
                    ..Found::default()
                };
            }
            let words = known.filter(|words| words.len() == notes.len());
            let words = words.unwrap_or_else(|| Arc::new(app.words_of(notes.iter().copied())));
            let has = |place: &usize| query.matches(&words[*place]);
            // A longer query can only match what the shorter one matched.
            let before = before.filter(|before| !before.query.is_empty() && query.narrows(&before.query));
            let places: Vec<usize> = match before {
                Some(before) => before.places.iter().copied().filter(has).collect(),
                None => (0..words.len()).filter(has).collect(),
            };
            let notes = places.iter().map(|place| notes[*place]).collect();
            Found {
                query,
                round: *round,
                words,
                places,
                notes,
            }
        })
    })
}

fn listed() -> Memo<Listed> {
    let app = use_app();
    // Without the search text.
    let chips = Memo::new(move |_| NoteFilter {
        search: String::new(),
        ..app.session.filter.get()
    });
    Memo::new(move |before: Option<&Listed>| {
        let chips = chips.get();
        let notes = app.with_here(|book, village| {
            let notes = book.notes_that(village, |note| chips.shows(note));
            notes.into_iter().map(|note| note.id).collect()
        });
        Listed {
            round: before.map_or(0, |before| before.round.wrapping_add(1)),
            notes,
        }
    })
}
