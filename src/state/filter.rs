//! How the lists of notes and contacts are narrowed.

use crate::domain::{Id, Note, NoteKind, Query, Theme, Visit, fold};

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
    /// Whether `note` is to be seen. `query` is the search, read once; `person`
    /// is the name of whom the note is about.
    pub fn shows(&self, note: &Note, query: &Query, person: Option<&str>) -> bool {
        self.kind.is_none_or(|kind| note.kind == kind)
            && self.theme.is_none_or(|theme| note.themes.contains(&theme))
            && self.visit.is_none_or(|visit| note.visit == Some(visit))
            && (query.is_empty() || query.matches(&searchable(note, person)))
    }

    /// Whether it leaves every note in sight.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// How the list of contacts is narrowed, kind and status by their codes.
#[derive(Clone, Debug, Default)]
pub struct ContactFilter {
    /// What was typed in the search field.
    pub search: String,
    /// Only this kind; empty for any.
    pub kind: String,
    /// Only those one has come this far with; empty for all.
    pub status: String,
}

/// What of a note can be found, folded.
fn searchable(note: &Note, person: Option<&str>) -> String {
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
    fold(&text.join("\n"))
}
