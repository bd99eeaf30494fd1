//! The same village entered twice: noticing it, and merging the two.

use serde_json::Value;

use super::deadline::earlier;
use super::edit::Edit;
use super::owners::OWNERS;
use super::search::fold_name;
use super::{AnyRecord, CommandError, Fieldbook, Id, OfKind, Record, RecordKey, Version, Village};

impl Fieldbook {
    /// The villages called `name`, ignoring case and whitespace.
    pub fn villages_named(&self, name: &str) -> Vec<&Record<Village>> {
        let name = fold_name(name);
        let mut villages = self.villages();
        villages.retain(|village| fold_name(&village.name) == name);
        villages
    }

    /// The villages of `file` that may be the same as a local one under another id: `(local, in the file)`.
    pub fn same_villages(&self, file: &Self) -> Vec<(Id<Village>, Id<Village>)> {
        let mut pairs = Vec::new();
        for theirs in file.villages() {
            let is_here = self.live::<Village>(&theirs.id).is_some();
            let same = self.villages_named(&theirs.name);
            let same = same.first().filter(|same| !is_here && same.id != theirs.id);
            pairs.extend(same.map(|same| (same.id, theirs.id)));
        }
        pairs
    }
}

impl Edit<'_> {
    /// Moves everything that belongs to `other` to `keep`, the trash included, and `other` to the trash. Of two
    /// answers to one question the newer wins, and the older one's text is kept beside it.
    pub fn join_villages(&mut self, keep: Id<Village>, other: Id<Village>) -> Result<(), CommandError> {
        let missing = |id: &Id<Village>| CommandError::Missing(RecordKey::of::<Village>(id));
        let kept = self.book.live::<Village>(&keep).cloned().ok_or(missing(&keep))?;
        let gone = RecordKey::of::<Village>(&other);
        let joined = self.book.record(&gone).and_then(Village::of).cloned();
        let joined = joined.filter(|_| keep != other).ok_or(missing(&other))?;

        let said = |own: &Option<String>, others: &Option<String>| {
            let own = own.clone().filter(|text| !text.trim().is_empty());
            own.or_else(|| others.clone())
        };
        let body = Village {
            name: kept.name.clone(),
            municipality: said(&kept.municipality, &joined.municipality),
            about: said(&kept.about, &joined.about),
            case_number: said(&kept.case_number, &joined.case_number),
            delete_contacts_by: earlier(kept.delete_contacts_by, joined.delete_contacts_by),
            delete_interviews_by: earlier(kept.delete_interviews_by, joined.delete_interviews_by),
        };
        self.put(kept.with(body).into())?;
        let mut as_kept = joined.clone();
        as_kept.id = keep;
        as_kept.deleted = None;
        self.keep_beside(&as_kept.into())?;

        let all: Vec<AnyRecord> = self.book.records().cloned().collect();
        for record in all {
            match &record {
                AnyRecord::Version(version) => self.move_version(version, keep, other)?,
                _ => self.move_record(&record, keep, other)?,
            }
        }
        if joined.is_live() {
            self.set_trash(gone, Some(self.now))?;
        }
        Ok(())
    }

    fn move_record(
        &mut self,
        record: &AnyRecord,
        keep: Id<Village>,
        other: Id<Village>,
    ) -> Result<(), CommandError> {
        let Some(moved) = record.moved(other.uuid(), keep.uuid()) else {
            return Ok(());
        };
        if moved.key() == record.key() {
            return self.put(moved);
        }
        // Its natural key contains the village, so the record there answers the same question.
        if record.deleted().is_some() {
            return Ok(());
        }
        let there = self.book.record(&moved.key()).cloned();
        match there.filter(|there| there.deleted().is_none()) {
            Some(there) if there.updated() >= moved.updated() => self.keep_beside(&moved)?,
            Some(there) => {
                self.put(moved)?;
                self.keep_beside(&there)?;
            }
            None => self.put(moved)?,
        }
        self.set_trash(record.key(), Some(self.now))
    }

    /// Keeps `loser` as a version if it has text that the record with the same key lacks.
    fn keep_beside(&mut self, loser: &AnyRecord) -> Result<(), CommandError> {
        let winner = self.book.record(&loser.key()).cloned();
        let says_more =
            |version: &Record<Version>| winner.is_none_or(|winner| !version.own_words(&winner).is_empty());
        match Version::of_record(loser).filter(says_more) {
            Some(version) => self.put(version.into()),
            None => Ok(()),
        }
    }

    /// Changes a version so that the record it keeps belongs to the remaining village.
    fn move_version(
        &mut self,
        version: &Record<Version>,
        keep: Id<Village>,
        other: Id<Village>,
    ) -> Result<(), CommandError> {
        let (from, to) = (other.to_string(), keep.to_string());
        let renamed = |name: &str| {
            let rest = name.strip_prefix(&from)?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{to}{rest}"))
        };
        let mut body = version.body.clone();
        for name in OWNERS {
            let property = body.record.get_mut(name);
            if let Some(value) = property.filter(|value| value.as_str() == Some(&from)) {
                *value = Value::String(to.clone());
            }
        }
        let id = body.record.get("id").and_then(Value::as_str).and_then(renamed);
        body.record
            .extend(id.map(|id| ("id".to_owned(), Value::String(id))));
        body.of = renamed(&body.of).unwrap_or(body.of);
        if body == version.body {
            return Ok(());
        }
        let is_renamed = body.of != version.of;
        let moved = version.with(body);
        // A version's id depends on the record it is kept beside.
        let made = is_renamed
            .then(|| Version::of_record(&moved.clone().into()))
            .flatten();
        match made {
            None => self.put(moved.into()),
            Some(made) => {
                self.put(made.into())?;
                if !version.is_live() {
                    return Ok(());
                }
                self.set_trash(RecordKey::of::<Version>(&version.id), Some(self.now))
            }
        }
    }
}

#[cfg(test)]
#[path = "same_village_tests.rs"]
mod tests;
