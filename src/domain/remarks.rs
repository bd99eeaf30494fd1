//! The remarks on a contact, to which is added what gives way to other words.

use super::FollowUp;

/// Remarks, a text each. Only a text that is equal, without the blanks around
/// it, counts as said already.
#[derive(Clone, Debug, Default)]
pub(super) struct Remarks(Vec<String>);

impl Remarks {
    /// Those that a contact has.
    pub(super) fn of(notes: Option<&str>) -> Self {
        let mut remarks = Self::default();
        remarks.keep(notes.unwrap_or_default());
        remarks
    }

    /// Keeps `text`, unless it is a remark or a whole line of one.
    pub(super) fn keep(&mut self, text: &str) {
        let text = text.trim();
        let is_said = |known: &String| known == text || known.lines().any(|line| line.trim() == text);
        if !text.is_empty() && !self.0.iter().any(is_said) {
            self.0.push(text.to_owned());
        }
    }

    /// Keeps the day and the words of `promise`.
    pub(super) fn keep_promise(&mut self, promise: &FollowUp) {
        let what = promise.what.as_deref().unwrap_or_default();
        self.keep(&format!("{} {what}", promise.on));
    }

    /// The first of two texts that says anything; the other is kept.
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

    /// All of them as one text.
    pub(super) fn text(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join("\n"))
    }
}
