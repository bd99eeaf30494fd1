//! How the lists of notes and contacts are narrowed.

use leptos::prelude::*;

use super::App;
use crate::domain::{Id, Note, NoteKind, Query, Theme, Visit};

/// What somebody wants to see of the notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteFilter {
    /// What was typed in the search field.
    pub search: String,
    /// Only this kind.
    pub kind: Option<NoteKind>,
    /// Only this theme.
    pub theme: Option<Theme>,
    /// Only this feltbesøg.
    pub visit: Option<Id<Visit>>,
}

impl NoteFilter {
    /// Whether `note` is to be seen, whatever was typed in the search field.
    pub fn shows(&self, note: &Note) -> bool {
        self.kind.is_none_or(|kind| note.kind == kind)
            && self.theme.is_none_or(|theme| note.themes.contains(&theme))
            && self.visit.is_none_or(|visit| note.visit == Some(visit))
    }

    /// Whether it leaves every note in sight.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The same without what would hide `note`, whose searchable words are `words`.
    #[must_use]
    pub fn opened_for(&self, note: &Note, words: &str) -> Self {
        let finds = Query::new(&self.search).matches(words);
        let themes = &note.themes;
        Self {
            search: if finds { self.search.clone() } else { String::new() },
            kind: self.kind.filter(|kind| note.kind == *kind),
            theme: self.theme.filter(|theme| themes.contains(theme)),
            visit: self.visit.filter(|visit| note.visit == Some(*visit)),
        }
    }
}

/// What no longer narrows the list of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared {
    /// The search.
    pub search: bool,
    /// Kind, theme or visit.
    pub chips: bool,
}

impl App {
    /// Clears what would hide `note` from the list of the village one works with, and says what
    /// that was.
    pub fn bring_in_sight(self, note: Id<Note>) -> Cleared {
        let before = self.filter.get_untracked();
        let words = self.words_of([note].into_iter()).pop().unwrap_or_default();
        let village = self.village.get_untracked();
        let opened = self.read_once(|book| {
            let note = book
                .live::<Note>(&note)
                .filter(|note| village == Some(note.village));
            note.map(|note| before.opened_for(note, &words))
        });
        let after = opened.unwrap_or_else(|| before.clone());
        let cleared = Cleared {
            search: after.search != before.search,
            chips: (after.kind, after.theme, after.visit) != (before.kind, before.theme, before.visit),
        };
        if after != before {
            self.filter.set(after);
        }
        cleared
    }
}

/// How the list of contacts is narrowed, kind and status by their codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactFilter {
    /// What was typed in the search field.
    pub search: String,
    /// Only this kind; empty for any.
    pub kind: String,
    /// Only those one has come this far with; empty for all.
    pub status: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::searchable;
    use crate::domain::tests::{at, uuid};

    fn note(kind: NoteKind, themes: Vec<Theme>, visit: Option<Id<Visit>>) -> Note {
        Note {
            village: Id::new(uuid(1)),
            kind,
            text: "Bænken ved havnen".to_owned(),
            quote: None,
            at: at("2026-11-23T12:00:00.000+01:00"),
            place: None,
            who: None,
            themes,
            tags: Vec::new(),
            visit,
            contact: None,
            initiative: None,
        }
    }

    proptest! {
        #[test]
        fn what_hides_the_note_goes_and_the_rest_stays(
            search in prop::sample::select(vec!["", "bænk", "HAVN", "skolen", "bænken skolen"]),
            kind in prop::option::of(prop::sample::select(NoteKind::ALL.to_vec())),
            theme in prop::option::of(prop::sample::select(Theme::ALL.to_vec())),
            visit in prop::option::of(prop::sample::select(vec![2u128, 3])),
            of_kind in prop::sample::select(NoteKind::ALL.to_vec()),
            of_themes in prop::sample::subsequence(Theme::ALL.to_vec(), 0..=Theme::ALL.len()),
            of_visit in prop::option::of(prop::sample::select(vec![2u128, 3])),
        ) {
            let visit_id = |number: u128| Id::<Visit>::new(uuid(number));
            let note = note(of_kind, of_themes, of_visit.map(visit_id));
            let words = searchable(&note.text);
            let shows = |filter: &NoteFilter| filter.shows(&note) && Query::new(&filter.search).matches(&words);
            let filter = NoteFilter { search: search.to_owned(), kind, theme, visit: visit.map(visit_id) };
            let opened = filter.opened_for(&note, &words);
            prop_assert!(shows(&opened));
            // Each part is as it was, or had to go.
            let only = |part: NoteFilter| shows(&part);
            let open = NoteFilter::default;
            prop_assert_eq!(opened.search == filter.search, only(NoteFilter { search: filter.search.clone(), ..open() }));
            prop_assert_eq!(opened.kind == filter.kind, only(NoteFilter { kind, ..open() }));
            prop_assert_eq!(opened.theme == filter.theme, only(NoteFilter { theme, ..open() }));
            prop_assert_eq!(opened.visit == filter.visit, only(NoteFilter { visit: filter.visit, ..open() }));
        }
    }
}
