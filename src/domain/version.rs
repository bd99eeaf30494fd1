//! «Anden udgave»: the older of two versions of one record.

use serde_json::Value;
use uuid::{Builder, Uuid};

use super::macros::json_objects;
use super::order::latest_first;
use super::record::{Body, Unknown};
use super::rules::ValidationError;
use super::words::words;
use super::{AnyRecord, Command, Fieldbook, Id, Kind, OfKind, Record, RecordKey, Timestamp};

json_objects! {
    /// The losing record of a conflict, complete, kept until somebody removes it.
    pub struct Version {
        /// The id of the record that won.
        pub of: String,
        /// The record that lost.
        pub record: Unknown,
    }
}

impl Version {
    /// The version that keeps `record`, the same on every device: its id is a hash of what it keeps. If the record is
    /// in the trash, so is the version. `None` if the record contains no words that a person wrote.
    pub fn of_record(record: &AnyRecord) -> Option<Record<Self>> {
        if let AnyRecord::Version(version) = record {
            return Self::of_version(version);
        }
        let Value::Object(whole) = record.to_value() else {
            return None;
        };
        Self::keeping(
            record.key().id.to_string(),
            whole,
            record.updated(),
            record.deleted(),
        )
    }

    /// A version whose id isn't the hash of what it keeps comes from elsewhere, and the same id may have been used
    /// for another text.
    fn of_version(version: &Record<Self>) -> Option<Record<Self>> {
        let written = version.written().unwrap_or(version.updated);
        Self::keeping(
            version.of.clone(),
            version.record.clone(),
            written,
            version.deleted,
        )
        .filter(|made| made.id != version.id)
    }

    fn keeping(
        of: String,
        record: Unknown,
        written: Timestamp,
        deleted: Option<Timestamp>,
    ) -> Option<Record<Self>> {
        let mut whole = Value::Object(record);
        // The order of properties has no meaning.
        whole.sort_all_objects();
        let Value::Object(record) = whole else {
            return None;
        };
        let said = words(&record);
        let mut name = format!("{of} {written}");
        for (_, text) in &said {
            name.push(' ');
            name.push_str(text);
        }
        if said.is_empty() {
            return None;
        }
        let mut version = Record::new(Id::new(id_of(&name)), written, Self { of, record });
        version.deleted = deleted;
        Some(version)
    }

    /// The same record, kept in the trash as if it had been written at `moment`.
    pub(super) fn written_again(&self, moment: Timestamp) -> Option<Record<Self>> {
        let mut record = self.record.clone();
        record.insert("updated".to_owned(), moment.to_string().into());
        Self::keeping(self.of.clone(), record, moment, Some(moment))
    }

    /// The texts that it has and `current` doesn't, a note's text before its quote. A text that is the beginning of
    /// the current one doesn't count.
    pub fn own_words(&self, current: &AnyRecord) -> Vec<&str> {
        let Value::Object(current) = current.to_value() else {
            return Vec::new();
        };
        let current = words(&current);
        let mut said = words(&self.record);
        said.retain(|(name, text)| {
            !current
                .iter()
                .any(|(same, longer)| same == name && longer.trim().starts_with(text.trim()))
        });
        said.into_iter().rev().map(|(_, text)| text).collect()
    }

    /// The record it keeps, not marked as deleted, if its key is `key`.
    pub(super) fn as_record(&self, key: &RecordKey) -> Option<AnyRecord> {
        let mut fields = self.record.clone();
        fields.remove("deleted");
        let record = AnyRecord::read(key.kind, Value::Object(fields).into()).ok()?;
        (record.key() == *key).then_some(record)
    }

    /// When the record it keeps was written.
    pub fn written(&self) -> Option<Timestamp> {
        self.record.get("updated")?.as_str()?.parse().ok()
    }

    /// The text of the record it keeps, or its name or title.
    pub fn text(&self) -> &str {
        let names = ["text", "name", "title", "what", "label"];
        let mut said = names.iter().filter_map(|name| self.record.get(*name)?.as_str());
        said.next().unwrap_or_default()
    }
}

impl Fieldbook {
    /// The versions kept beside the record `of`, the latest first.
    pub fn versions_of(&self, of: &str) -> Vec<&Record<Version>> {
        let versions = self.of_kind(Version::KIND).filter_map(Version::of);
        let live = versions.filter(|version| version.is_live() && version.of == of);
        latest_first(live, |version| version.updated)
    }

    /// The keys of the versions kept beside the records `of`, the trash included, unless `of` already contains them.
    pub(super) fn kept_beside(&self, of: &[RecordKey]) -> Vec<RecordKey> {
        // A village and its decision have the same id, so the kind has to match too.
        let fits = |version: &Record<Version>, kind: Kind| {
            let key = RecordKey {
                kind,
                id: version.of.clone().into(),
            };
            of.contains(&key) && version.as_record(&key).is_some()
        };
        self.of_kind(Version::KIND)
            .filter_map(Version::of)
            .filter(|version| Kind::ALL.iter().any(|kind| fits(version, *kind)))
            .map(|version| RecordKey::of::<Version>(&version.id))
            .filter(|key| !of.contains(key))
            .collect()
    }

    /// The versions that say something the current record doesn't.
    pub fn other_versions(&self, of: &RecordKey) -> Vec<&Record<Version>> {
        let Some(current) = self.record(of) else {
            return Vec::new();
        };
        let mut versions = self.versions_of(&of.id.to_string());
        versions.retain(|version| !version.own_words(current).is_empty());
        versions
    }

    /// The command that replaces the record `of` with `version`, and keeps the replaced record as a version. `None`
    /// if the version keeps no such record.
    pub fn swap(&self, of: &RecordKey, version: &Record<Version>) -> Option<Command> {
        let record = version.as_record(of)?;
        let kept = self.record(of).and_then(Version::of_record);
        let mut commands = vec![
            Command::Put(record),
            Command::Trash(RecordKey::of::<Version>(&version.id)),
        ];
        commands.extend(kept.map(|kept| Command::Put(kept.into())));
        Some(Command::All(commands))
    }
}

/// A version 8 UUID of our own (RFC 9562): the FNV-1a hash of `text` over 128 bits.
fn id_of(text: &str) -> Uuid {
    let hash = text
        .bytes()
        .fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        });
    Builder::from_u128(hash)
        .with_version(uuid::Version::Custom)
        .into_uuid()
}

impl Body for Version {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        Ok(())
    }
}
