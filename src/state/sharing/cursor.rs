//! How far the team's changes have been read.

use serde_json::{Value, json};

use crate::sharing::{BEGINNING, Info};

/// How far, in which database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Where the last answer ended; the server alone knows what it means.
    pub since: String,
    /// What the database was when it was looked at last.
    pub before: Info,
    /// The state of the database that the team has agreed on; see [`Book::InUse`](crate::sharing::Book::InUse).
    pub state: u32,
    /// Whether this device joins, and hasn't read everything yet; see [`Outbox::is_joining`](crate::sharing::Outbox).
    pub is_joining: bool,
    /// Whether some documents could not be read: a later version of the app may be able to.
    pub has_unread: bool,
}

impl Default for Cursor {
    fn default() -> Self {
        Self {
            since: BEGINNING.to_owned(),
            before: Info::default(),
            state: 0,
            is_joining: false,
            has_unread: false,
        }
    }
}

impl Cursor {
    /// Where this version of the app goes on: what an older one couldn't read is read again.
    pub fn for_this_version(mut self) -> Self {
        if std::mem::take(&mut self.has_unread) {
            BEGINNING.clone_into(&mut self.since);
        }
        self
    }

    /// Its stored form.
    pub fn text(&self) -> String {
        let Info {
            documents,
            changes,
            made,
        } = &self.before;
        json!({
            "since": self.since, "documents": documents, "changes": changes, "made": made, "unread": self.has_unread,
            "state": self.state,
            "joins": self.is_joining,
        })
        .to_string()
    }

    /// Reads the output of [`Self::text`]; anything else is a cursor at the beginning.
    pub fn read(text: &str) -> Self {
        let stored: Value = serde_json::from_str(text).unwrap_or_default();
        let text = |name: &str| stored.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
        let number = |name: &str| stored.get(name).and_then(Value::as_u64).unwrap_or_default();
        Self {
            since: text("since").unwrap_or_else(|| BEGINNING.to_owned()),
            before: Info {
                documents: number("documents"),
                changes: number("changes"),
                made: text("made").unwrap_or_default(),
            },
            state: u32::try_from(number("state")).unwrap_or_default(),
            is_joining: stored.get("joins").and_then(Value::as_bool).unwrap_or_default(),
            has_unread: stored.get("unread").and_then(Value::as_bool).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_stored() {
        let cursor = Cursor {
            since: "12-g1AAAACTeJzL".to_owned(),
            before: Info {
                documents: 7,
                changes: 12,
                made: "1700".to_owned(),
            },
            state: 5,
            is_joining: true,
            has_unread: true,
        };
        assert_eq!(Cursor::read(&cursor.text()), cursor);
        assert_eq!(Cursor::read("?"), Cursor::default());
    }
}
