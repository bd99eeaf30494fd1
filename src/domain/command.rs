//! The only way to change a fieldbook.

use super::edit::Edit;
use super::rules::ValidationError;
use super::{AnyRecord, Contact, Fieldbook, Horizons, Id, Initiative, Kind, RecordKey, Timestamp, Village};

/// What is signed in a team that shares.
const SIGNED: [Kind; 4] = [Kind::Note, Kind::Answer, Kind::Agreement, Kind::Evaluation];

/// Something a person does. Ids and times are passed in, so the outcome depends on nothing else.
#[derive(Clone, Debug)]
pub enum Command {
    /// Write a record: a new one, or new content for an existing one.
    Put(AnyRecord),
    /// Several commands at once: all of them, or none.
    All(Vec<Command>),
    /// Move a record to the trash.
    Trash(RecordKey),
    /// Take a record out of the trash, together with the records it belongs to and refers to.
    Restore(RecordKey),
    /// Undo what a command did: new records go to the trash, changed ones get their old content back.
    Undo(Changes),
    /// Merge two contacts into one; see `same_person`.
    Join {
        /// The contact that stays.
        keep: Id<Contact>,
        /// The contact that goes to the trash after its details have been copied to the other.
        other: Id<Contact>,
    },
    /// Merge two villages into one; see `same_village`.
    JoinVillages {
        /// The village that stays.
        keep: Id<Village>,
        /// The village that goes to the trash after everything that belongs to it has been moved.
        other: Id<Village>,
    },
    /// Move a village's answers in steps 3 and 4 to an initiative.
    CarryOver {
        /// The village whose answers they are.
        village: Id<Village>,
        /// The initiative they move to.
        initiative: Id<Initiative>,
    },
    /// Delete records for good, together with the versions kept beside them: for the example, and for what has been in
    /// the trash. Each leaves its horizon; see `horizon`.
    Purge(Vec<RecordKey>),
    /// Delete for good what was written of these records until their horizons. What was written later stays: after
    /// [`Command::Put`] only the new text is left.
    Forget(Horizons),
    /// Merge another fieldbook into this one, except what was deleted for good; see `merge`.
    Merge(Box<Fieldbook>),
    /// Take in later states of this device's own records, from its stores or another tab: the newest wins, and the state
    /// it is based on is not kept as a version. What is in the database counts whatever its horizon: hiding it would not
    /// delete it.
    FastForward(Box<Fieldbook>),
}

/// What a command changed, record by record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes(pub Vec<Change>);

/// One record's change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record that changed.
    pub key: RecordKey,
    /// The record before the change; `None` for a new record.
    pub before: Option<AnyRecord>,
}

impl Change {
    /// When the previous state was written: the version that the change is based on.
    pub fn base_version(&self) -> Option<Timestamp> {
        self.before.as_ref().map(AnyRecord::updated)
    }
}

/// Why a command was not carried out. The fieldbook is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A field breaks its rule.
    #[error(transparent)]
    ValidationError(#[from] ValidationError),
    /// The record doesn't exist.
    #[error("no such record: {0}")]
    Missing(RecordKey),
}

impl Fieldbook {
    /// Carries out `command` at the moment `now`.
    ///
    /// # Errors
    /// When it can't be carried out completely; then nothing has changed.
    pub fn apply(&mut self, command: Command, now: Timestamp) -> Result<Changes, CommandError> {
        let mut edit = Edit::new(self, now);
        match edit.carry_out(command) {
            Ok(()) => Ok(edit.changes),
            Err(refusal) => {
                edit.roll_back();
                Err(refusal)
            }
        }
    }
}

impl Command {
    /// The same, signed with the `initials` of whoever writes: notes, answers and agreements.
    #[must_use]
    pub fn signed(self, initials: &str) -> Self {
        match self {
            Self::Put(mut record) if SIGNED.contains(&record.kind()) => {
                record.set_initials(Some(initials.to_owned()));
                Self::Put(record)
            }
            Self::All(commands) => {
                let signed = commands.into_iter().map(|command| command.signed(initials));
                Self::All(signed.collect())
            }
            other => other,
        }
    }

    /// Whether it deletes for good.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Purge(_) | Self::Forget(_) => true,
            Self::All(commands) => commands.iter().any(Self::is_final),
            _ => false,
        }
    }
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first changed record of `kind`.
    pub fn first(&self, kind: Kind) -> Option<&RecordKey> {
        self.0
            .iter()
            .map(|change| &change.key)
            .find(|key| key.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note};
    use crate::domain::{Answer, Record, Scope};

    const MORNING: &str = "2026-11-23T08:00:00+01:00";
    const NOON: &str = "2026-11-23T12:00:00+01:00";

    fn write(book: &mut Fieldbook, record: impl Into<AnyRecord>, initials: &str) -> Changes {
        let put = Command::Put(record.into()).signed(initials);
        book.apply(put, at(NOON)).unwrap()
    }

    fn initials(book: &Fieldbook) -> Vec<Option<&str>> {
        let initials = book.records().map(|record| record.initials().map(String::as_str));
        initials.collect()
    }

    #[test]
    fn a_note_stays_its_authors_and_an_answer_is_signed_by_whoever_wrote_it_last() {
        let mut book = Fieldbook::default();
        write(&mut book, note(1, "Bænken", at(MORNING)), "AB");
        write(&mut book, note(1, "Bænken ved søen", at(MORNING)), "BO");
        assert_eq!(initials(&book), [Some("AB")]);

        let answer = |text: &str| {
            Record::keyed(Answer {
                scope: Scope(uuid::Uuid::nil()),
                question: "needs.desk.people".to_owned(),
                text: text.to_owned(),
            })
        };
        let mut book = Fieldbook::default();
        write(&mut book, answer("412"), "AB");
        assert!(
            write(&mut book, answer("412"), "BO").is_empty(),
            "nobody wrote anything"
        );
        assert_eq!(initials(&book), [Some("AB")]);
        write(&mut book, answer("413"), "BO");
        assert_eq!(initials(&book), [Some("BO")]);
        // Without sharing nobody signs.
        book.apply(Command::Put(answer("414").into()), at(NOON)).unwrap();
        assert_eq!(initials(&book), [Some("BO")]);
    }
}
