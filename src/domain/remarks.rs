//! The remarks on a contact. Details that are replaced by others are added to them.

use super::FollowUp;

/// A list of remarks. A text counts as already present only if it is equal, ignoring surrounding whitespace.
#[derive(Clone, Debug, Default)]
pub(super) struct Remarks(Vec<String>);

impl Remarks {
    /// The remarks that a contact has.
    pub(super) fn of(notes: Option<&str>) -> Self {
        let mut remarks = Self::default();
        remarks.keep(notes.unwrap_or_default());
        remarks
    }

    /// Adds `text`, unless it is already a remark or a whole line of one.
    pub(super) fn keep(&mut self, text: &str) {
        let text = text.trim();
        let is_said = |known: &String| known == text || known.lines().any(|line| line.trim() == text);
        if !text.is_empty() && !self.0.iter().any(is_said) {
            self.0.push(text.to_owned());
        }
    }

    /// Adds the day and the text of `promise`.
    pub(super) fn keep_promise(&mut self, promise: &FollowUp) {
        let what = promise.what.as_deref().unwrap_or_default();
        self.keep(&format!("{} {what}", promise.on));
    }

    /// The first of two texts that isn't blank; if both aren't, the other is kept as a remark.
    pub(super) fn first(&mut self, one: Option<&String>, other: Option<&String>) -> Option<String> {
        let says = |text: &&String| !text.trim().is_empty();
        let (one, other) = (one.filter(says), other.filter(says));
        if let (Some(one), Some(other)) = (one, other)
            && one.trim() != other.trim()
        {
            self.keep(other);
        }
        one.or(other).cloned()
    }

    /// All remarks as one text.
    pub(super) fn text(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join("\n"))
    }
}
