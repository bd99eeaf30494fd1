//! Which notes are in the list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Id, Note, Query, Record, Village, ordered};
use crate::state::{NoteFilter, use_app};
use crate::text::{notes, village};

/// The notes to search, before the search text is applied.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    /// Increases each time the fieldbook changes, as texts may have changed.
    round: u32,
    /// Latest first, in one village after another.
    notes: Vec<Id<Note>>,
    villages: Vec<Notes>,
}

/// How many of the notes belong to the next village.
#[derive(Clone, Debug, PartialEq)]
struct Notes {
    of: Id<Village>,
    called: String,
    count: usize,
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
    /// The villages they belong to; empty unless several have been searched.
    villages: Vec<Notes>,
}

/// A village, if several have been searched, and its notes.
type Group<'found> = (Option<Id<Village>>, &'found [Id<Note>]);

impl Found {
    /// The first `many` notes, by village where several have been searched.
    pub fn first(&self, many: usize) -> Vec<Group<'_>> {
        let mut rest = &self.notes[..self.notes.len().min(many)];
        let of_villages = self.villages.iter().map(|village| {
            let (notes, others) = rest.split_at(rest.len().min(village.count));
            rest = others;
            (Some(village.of), notes)
        });
        let groups: Vec<_> = of_villages.collect();
        if groups.is_empty() {
            vec![(None, rest)]
        } else {
            groups
        }
    }

    /// «2 i Vester Hornum».
    pub fn heading(&self, village: Id<Village>) -> Option<String> {
        let of = self.villages.iter().find(|found| found.of == village)?;
        Some(notes::hits_in(of.count, &of.called))
    }
}

/// The notes that match `query` and the chips.
pub fn found(query: Memo<Query>) -> Memo<Found> {
    let app = use_app();
    let listed = listed(Memo::new(move |_| !query.with(Query::is_empty)));
    Memo::new(move |before: Option<&Found>| {
        let query = query.get();
        listed.with(
            |Listed {
                 round,
                 notes,
                 villages,
             }| {
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
                let villages = if villages.len() > 1 {
                    found_in(villages, &places)
                } else {
                    Vec::new()
                };
                Found {
                    query,
                    round: *round,
                    words,
                    places,
                    notes,
                    villages,
                }
            },
        )
    })
}

/// How many of the `places` in the list are in each of `villages`; those without any are left out.
fn found_in(villages: &[Notes], mut places: &[usize]) -> Vec<Notes> {
    let mut end = 0;
    let counted = villages.iter().map(|village| {
        end += village.count;
        let (own, others) = places.split_at(places.partition_point(|place| *place < end));
        places = others;
        Notes {
            count: own.len(),
            ..village.clone()
        }
    });
    counted.filter(|village| village.count > 0).collect()
}

/// The notes of this village; with `everywhere` those of the others too, after its own.
fn listed(everywhere: Memo<bool>) -> Memo<Listed> {
    let app = use_app();
    // Without the search text.
    let chips = Memo::new(move |_| NoteFilter {
        search: String::new(),
        ..app.session.filter.get()
    });
    Memo::new(move |before: Option<&Listed>| {
        let chips = chips.get();
        let everywhere = everywhere.get();
        let mut notes = Vec::new();
        let villages = app.with_here(|book, here| {
            let villages = book
                .villages()
                .into_iter()
                .filter(|village| everywhere || village.id == here);
            let here_first = ordered(villages, |village| (i64::from(village.id != here), String::new()));
            let add = |village: &Record<Village>| {
                let before = notes.len();
                let own = book.notes_that(village.id, |note| chips.shows(note));
                notes.extend(own.into_iter().map(|note| note.id));
                Notes {
                    of: village.id,
                    called: village::shown_name(village),
                    count: notes.len() - before,
                }
            };
            here_first.into_iter().map(add).collect()
        });
        Listed {
            round: before.map_or(0, |before| before.round.wrapping_add(1)),
            notes,
            villages,
        }
    })
}
