//! How the lists of notes and contacts are narrowed.

use crate::domain::{Id, Note, NoteKind, Theme, Visit};

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
