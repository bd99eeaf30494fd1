//! The only way to change a fieldbook.

use super::record::ValidationError;
use super::{AnyRecord, Contact, Fieldbook, Id, Initiative, Kind, RecordKey, Timestamp, Village};

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
    /// Delete records from the book without a trace, together with the versions kept beside them: for the example,
    /// and for what has been in the trash.
    Purge(Vec<RecordKey>),
    /// Merge another fieldbook into this one; see `merge`.
    Merge(Box<Fieldbook>),
    /// Take in later states of this device's own records, from its other store or another tab: the newest wins, and
    /// the state it is based on is not kept as a version.
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
        let mut changes = Changes::default();
        let outcome = self.carry_out(command, now, &mut changes);
        if let Err(refusal) = outcome {
            self.roll_back(changes);
            return Err(refusal);
        }
        Ok(changes)
    }

    fn carry_out(
        &mut self,
        command: Command,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), CommandError> {
        match command {
            Command::Put(record) => self.put(record, now, changes),
            Command::All(commands) => commands
                .into_iter()
                .try_for_each(|command| self.carry_out(command, now, changes)),
            Command::Trash(key) => self.set_trash(key, Some(now), now, changes),
            Command::Restore(key) => self.restore(key, now, changes),
            Command::Undo(done) => self.undo(done, now, changes),
            Command::Join { keep, other } => self.join(keep, other, now, changes),
            Command::JoinVillages { keep, other } => self.join_villages(keep, other, now, changes),
            Command::CarryOver { village, initiative } => self.carry_over(village, initiative, now, changes),
            Command::Purge(keys) => {
                let beside = self.kept_beside(&keys);
                for key in keys.into_iter().chain(beside) {
                    let before = self.record(&key).cloned();
                    self.remove(&key);
                    changes.0.push(Change { key, before });
                }
                Ok(())
            }
            Command::Merge(other) => {
                self.merge(*other, changes);
                Ok(())
            }
            Command::FastForward(other) => {
                self.catch_up(*other, changes);
                Ok(())
            }
        }
    }

    /// Writes `record`, keeping what the existing record with the same key has and the caller doesn't know: when it
    /// was created, and unknown properties.
    pub(super) fn put(
        &mut self,
        mut record: AnyRecord,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), CommandError> {
        record.check()?;
        let before = self.record(&record.key()).cloned();
        if let Some(old) = &before {
            record.inherit(old);
            record.set_updated(old.updated().advance(now));
            if same_but_for_time(old, &record) {
                return Ok(());
            }
        } else {
            record.set_created(now);
            record.set_updated(now);
        }
        self.replace(record, before, changes);
        Ok(())
    }

    pub(super) fn set_trash(
        &mut self,
        key: RecordKey,
        deleted: Option<Timestamp>,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), CommandError> {
        let Some(before) = self.record(&key).cloned() else {
            return Err(CommandError::Missing(key));
        };
        let mut record = before.clone();
        record.set_deleted(deleted);
        record.set_updated(before.updated().advance(now));
        self.replace(record, Some(before), changes);
        Ok(())
    }

    fn undo(&mut self, done: Changes, now: Timestamp, changes: &mut Changes) -> Result<(), CommandError> {
        for Change { key, before } in done.0.into_iter().rev() {
            match before {
                None => self.set_trash(key, Some(now), now, changes)?,
                Some(mut record) => {
                    let current = self.record(&key).cloned();
                    let updated = current.as_ref().map_or(record.updated(), AnyRecord::updated);
                    record.set_updated(updated.advance(now));
                    self.replace(record, current, changes);
                }
            }
        }
        Ok(())
    }

    /// Puts `record` in its table and records in `changes` what it replaced.
    pub(super) fn replace(&mut self, record: AnyRecord, before: Option<AnyRecord>, changes: &mut Changes) {
        changes.0.push(Change {
            key: record.key(),
            before,
        });
        self.insert(record);
    }

    fn roll_back(&mut self, changes: Changes) {
        for Change { key, before } in changes.0.into_iter().rev() {
            match before {
                Some(record) => self.insert(record),
                None => self.remove(&key),
            }
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

fn same_but_for_time(old: &AnyRecord, new: &AnyRecord) -> bool {
    let mut new = new.clone();
    new.set_updated(old.updated());
    *old == new
}
