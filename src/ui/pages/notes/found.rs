//! Which notes are in the list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Id, Note, Query};
use crate::state::{NoteFilter, use_app};

/// What there is to search in, whatever is typed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    /// Another number each time the fieldbook has changed, for texts may have.
    round: u32,
    /// The latest first.
    notes: Vec<Id<Note>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What was asked for, and in which round.
    query: Query,
    round: u32,
    /// The words of all that is listed; empty before anything was asked for.
    words: Arc<Vec<Arc<str>>>,
    /// The places of those that have it.
    places: Vec<usize>,
    /// The notes in those places.
    pub notes: Vec<Id<Note>>,
}

impl Found {
    /// The first so many of them.
    pub fn first(&self, many: usize) -> &[Id<Note>] {
        &self.notes[..self.notes.len().min(many)]
    }
}

/// The notes that fit `query` and the chips.
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
            // What one letter more finds is among what was found before it.
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
    // Not a word of what is typed.
    let chips = Memo::new(move |_| NoteFilter {
        search: String::new(),
        ..app.filter.get()
    });
    Memo::new(move |before: Option<&Listed>| {
        let notes = app.village_id().map(|village| {
            let chips = chips.get();
            app.read(|book| {
                let notes = book.notes_that(village, |note| chips.shows(note));
                notes.into_iter().map(|note| note.id).collect()
            })
        });
        Listed {
            round: before.map_or(0, |before| before.round.wrapping_add(1)),
            notes: notes.unwrap_or_default(),
        }
    })
}
