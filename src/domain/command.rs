//! The only way to change a fieldbook.

use super::record::ValidationError;
use super::{AnyRecord, Contact, Fieldbook, Id, Initiative, Kind, RecordKey, Timestamp, Village};

/// Something a person does. Ids and times come from outside, so the outcome
/// depends on nothing else.
#[derive(Clone, Debug)]
pub enum Command {
    /// Write a record: a new one, or new content for one that exists.
    Put(AnyRecord),
    /// Several at once: all of them, or none.
    All(Vec<Command>),
    /// Move a record to the trash.
    Trash(RecordKey),
    /// Take a record out of the trash, with what it belongs to and names.
    Restore(RecordKey),
    /// Take back what a command did: new records go to the trash, changed ones
    /// get their old content.
    Undo(Changes),
    /// Make one contact of two; see `same_person`.
    Join {
        /// The one that stays.
        keep: Id<Contact>,
        /// The one that goes to the trash, after all it says has been taken over.
        other: Id<Contact>,
    },
    /// Make one village of two; see `same_village`.
    JoinVillages {
        /// The one that stays.
        keep: Id<Village>,
        /// The one that goes to the trash, after all that belongs to it has been moved.
        other: Id<Village>,
    },
    /// Move what a village answered of steps 3 and 4 to an initiative.
    CarryOver {
        /// Whose answers.
        village: Id<Village>,
        /// Where they go.
        initiative: Id<Initiative>,
    },
    /// Take records out of the book without a trace, and what is kept beside
    /// them: the example, and what has been in the trash.
    Purge(Vec<RecordKey>),
    /// Take in another fieldbook; see `merge`.
    Merge(Box<Fieldbook>),
    /// Take in later states of this device's own records, from its other shelf
    /// or another tab: the newest stands, and what it was made from is not kept
    /// beside it.
    FastForward(Box<Fieldbook>),
}

/// What a command changed, record by record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes(pub Vec<Change>);

/// One record's change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which record.
    pub key: RecordKey,
    /// What it was; a new record was nothing.
    pub before: Option<AnyRecord>,
}

impl Change {
    /// When what it was had been written.
    pub fn base_version(&self) -> Option<Timestamp> {
        self.before.as_ref().map(AnyRecord::updated)
    }
}

/// Why a command was not carried out. The fieldbook is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A field breaks its rule.
    #[error(transparent)]
    ValidationError(#[from] ValidationError),
    /// The record isn't there.
    #[error("no such record: {0}")]
    Missing(RecordKey),
}

impl Fieldbook {
    /// Carries out `command` at the moment `now`.
    ///
    /// # Errors
    /// When it can't be carried out whole; then nothing has changed.
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

    /// Writes `record`, keeping what an older record of the same name knows
    /// and the writer doesn't: when it was made, and unknown properties.
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

    /// Puts `record` in its table and remembers what was there.
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
