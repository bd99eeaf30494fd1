//! Showing a new note on its list.

/// Which filters were cleared so that the list shows the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared {
    /// The search.
    pub search: bool,
    /// The kind, theme, visit or status.
    pub choices: bool,
}
