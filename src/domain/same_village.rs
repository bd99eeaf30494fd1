//! The same village entered twice: noticing it, and merging the two.

use serde_json::Value;

use super::command::{Changes, CommandError};
use super::owners::OWNERS;
use super::{
    Agreement, Answer, AnyRecord, Contact, Decision, Fieldbook, Id, Initiative, Note, OfKind, PlanItem,
    Record, RecordKey, Resource, Sender, Tick, Timestamp, Version, Village, Visit, fold,
};

impl Fieldbook {
    /// The villages called `name`, ignoring case and whitespace.
    pub fn villages_named(&self, name: &str) -> Vec<&Record<Village>> {
        let called = |name: &str| fold(&name.split_whitespace().collect::<Vec<_>>().join(" "));
        let name = called(name);
        let mut villages = self.villages();
        villages.retain(|village| called(&village.name) == name);
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

    /// Moves everything that belongs to `other` to `keep`, the trash included, and `other` to the trash. Of two
    /// answers to one question the newer wins, and the older one's text is kept beside it.
    pub(super) fn join_villages(
        &mut self,
        keep: Id<Village>,
        other: Id<Village>,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), CommandError> {
        let missing = |id: &Id<Village>| CommandError::Missing(RecordKey::of::<Village>(id));
        let kept = self.live::<Village>(&keep).cloned().ok_or(missing(&keep))?;
        let gone = RecordKey::of::<Village>(&other);
        let joined = self.record(&gone).and_then(Village::of).cloned();
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
        };
        self.put(kept.with(body).into(), now, changes)?;
        let mut as_kept = joined.clone();
        as_kept.id = keep;
        as_kept.deleted = None;
        self.keep_beside(&as_kept.into(), now, changes)?;

        let all: Vec<AnyRecord> = self.records().cloned().collect();
        for record in all {
            match &record {
                AnyRecord::Version(version) => self.move_version(version, keep, other, now, changes)?,
                _ => self.move_record(&record, keep, other, now, changes)?,
            }
        }
        if joined.is_live() {
            self.set_trash(gone, Some(now), now, changes)?;
        }
        Ok(())
    }

    fn move_record(
        &mut self,
        record: &AnyRecord,
        keep: Id<Village>,
        other: Id<Village>,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), CommandError> {
        let Some(moved) = in_village(record, other, keep) else {
            return Ok(());
        };
        if moved.key() == record.key() {
            return self.put(moved, now, changes);
        }
        // Its natural key contains the village, so the record there answers the same question.
        if record.deleted().is_some() {
            return Ok(());
        }
        let there = self.record(&moved.key()).cloned();
        match there.filter(|there| there.deleted().is_none()) {
            Some(there) if there.updated() >= moved.updated() => self.keep_beside(&moved, now, changes)?,
            Some(there) => {
                self.put(moved, now, changes)?;
                self.keep_beside(&there, now, changes)?;
            }
            None => self.put(moved, now, changes)?,
        }
        self.set_trash(record.key(), Some(now), now, changes)
    }

    /// Keeps `loser` as a version if it has text that the record with the same key lacks.
    fn keep_beside(
        &mut self,
        loser: &AnyRecord,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), CommandError> {
        let winner = self.record(&loser.key()).cloned();
        let says_more =
            |version: &Record<Version>| winner.is_none_or(|winner| !version.own_words(&winner).is_empty());
        match Version::of_record(loser).filter(says_more) {
            Some(version) => self.put(version.into(), now, changes),
            None => Ok(()),
        }
    }

    /// Changes a version so that the record it keeps belongs to the remaining village.
    fn move_version(
        &mut self,
        version: &Record<Version>,
        keep: Id<Village>,
        other: Id<Village>,
        now: Timestamp,
        changes: &mut Changes,
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
            None => self.put(moved.into(), now, changes),
            Some(made) => {
                self.put(made.into(), now, changes)?;
                if !version.is_live() {
                    return Ok(());
                }
                self.set_trash(RecordKey::of::<Version>(&version.id), Some(now), now, changes)
            }
        }
    }
}

/// `record` moved to `to`; `None` if it doesn't belong to `from`.
fn in_village(record: &AnyRecord, from: Id<Village>, to: Id<Village>) -> Option<AnyRecord> {
    macro_rules! moved {
        ($kind:ident, $record:ident, $owner:ident) => {{
            if $record.$owner != from.into() {
                return None;
            }
            let body = $kind {
                $owner: to.into(),
                ..$record.body.clone()
            };
            let mut moved = $record.with(body);
            if let Some(id) = super::Body::natural_id(&moved.body) {
                moved.id = id;
            }
            Some(moved.into())
        }};
    }
    match record {
        AnyRecord::Visit(visit) => moved!(Visit, visit, village),
        AnyRecord::Note(note) => moved!(Note, note, village),
        AnyRecord::Contact(contact) => moved!(Contact, contact, village),
        AnyRecord::Resource(resource) => moved!(Resource, resource, village),
        AnyRecord::Initiative(initiative) => moved!(Initiative, initiative, village),
        AnyRecord::Decision(decision) => moved!(Decision, decision, village),
        AnyRecord::Answer(answer) => moved!(Answer, answer, scope),
        AnyRecord::Tick(tick) => moved!(Tick, tick, scope),
        AnyRecord::PlanItem(item) => moved!(PlanItem, item, scope),
        AnyRecord::Sender(sender) => moved!(Sender, sender, scope),
        AnyRecord::Agreement(agreement) => moved!(Agreement, agreement, scope),
        AnyRecord::Village(_) | AnyRecord::Question(_) | AnyRecord::Library(_) | AnyRecord::Version(_) => {
            None
        }
    }
}

#[cfg(test)]
#[path = "same_village_tests.rs"]
mod tests;
