//! The list of all kinds of record, and the table that holds the records.

use std::collections::BTreeMap;
use std::ops::Bound;

use serde_json::Value;

use super::raw::Raw;
use super::record::{self, Body, Unreadable};
use super::rules::ValidationError;
use super::{
    Agreement, Answer, Contact, Decision, Evaluation, Horizons, Initiative, Library, Note, Photo, PlanItem,
    Question, Record, RecordId, RecordKey, Resource, Sender, Tick, Timestamp, Version, Village, Visit,
};

/// Everything one device knows. Changed only by `apply`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fieldbook {
    /// One table for all kinds, so that code for all records is written, and compiled, once. Records of one kind are
    /// contiguous, sorted by id.
    records: BTreeMap<RecordKey, AnyRecord>,
    /// What was deleted for good; see `horizon`.
    pub(super) horizons: Horizons,
}

macro_rules! kinds {
    ($($variant:ident $name:literal $plural:literal,)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum Kind { $($variant,)* }

        /// A record of some kind.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)]
        pub enum AnyRecord { $($variant(Box<Record<$variant>>),)* }

        $(
            impl From<Record<$variant>> for AnyRecord {
                fn from(record: Record<$variant>) -> Self { Self::$variant(Box::new(record)) }
            }

            impl OfKind for $variant {
                const KIND: Kind = Kind::$variant;

                fn of(record: &AnyRecord) -> Option<&Record<Self>> {
                    match record {
                        AnyRecord::$variant(record) => Some(record),
                        _ => None,
                    }
                }
            }
        )*

        impl Kind {
            /// Every kind, in the export's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in storage keys.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The name of its list in an export.
            pub const fn plural(self) -> &'static str {
                match self { $(Self::$variant => $plural,)* }
            }
        }

        impl AnyRecord {
            /// Reads a record of `kind` and checks it against the rules of the export.
            ///
            /// # Errors
            /// When it doesn't have the shape of its kind, or a field breaks its rule.
            pub fn read(kind: Kind, value: Raw) -> Result<Self, Unreadable> {
                match kind { $(Kind::$variant => record::read::<$variant>(value).map(Into::into),)* }
            }

            /// The record as JSON.
            pub fn to_value(&self) -> Value {
                match self { $(Self::$variant(record) => record.to_value(),)* }
            }

            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$variant(_) => Kind::$variant,)* }
            }

            /// Its key.
            pub fn key(&self) -> RecordKey {
                let id = match self { $(Self::$variant(record) => record.id.clone().into(),)* };
                RecordKey { kind: self.kind(), id }
            }

            /// When it was last written.
            pub fn updated(&self) -> Timestamp {
                match self { $(Self::$variant(record) => record.updated,)* }
            }

            /// When it was moved to the trash.
            pub fn deleted(&self) -> Option<Timestamp> {
                match self { $(Self::$variant(record) => record.deleted,)* }
            }

            /// Whether its fields satisfy their rules.
            ///
            /// # Errors
            /// The first field that doesn't.
            pub fn check(&self) -> Result<(), ValidationError> {
                match self { $(Self::$variant(record) => record.check(),)* }
            }

            /// The initials of whoever wrote it.
            pub fn initials(&self) -> Option<&String> {
                match self { $(Self::$variant(record) => record.initials.as_ref(),)* }
            }

            pub(super) fn set_initials(&mut self, initials: Option<String>) {
                match self { $(Self::$variant(record) => record.initials = initials,)* }
            }

            pub(super) fn set_created(&mut self, at: Timestamp) {
                match self { $(Self::$variant(record) => record.created = at,)* }
            }

            pub(super) fn set_updated(&mut self, at: Timestamp) {
                match self { $(Self::$variant(record) => record.updated = at,)* }
            }

            pub(super) fn set_deleted(&mut self, at: Option<Timestamp>) {
                match self { $(Self::$variant(record) => record.deleted = at,)* }
            }

            /// Gives it the id that its body has, for records with a natural key.
            pub(super) fn set_natural_id(&mut self) {
                match self {
                    $(Self::$variant(record) => if let Some(id) = record.body.natural_id() { record.id = id },)*
                }
            }

            /// Takes over from `old`, a record with the same key, what the writer of the new one doesn't know: when
            /// it was created, and unknown properties.
            pub(super) fn inherit(&mut self, old: &Self) {
                match (self, old) {
                    $((Self::$variant(new), Self::$variant(old)) => {
                        new.created = old.created;
                        for (name, value) in &old.unknown {
                            new.unknown.entry(name).or_insert_with(|| value.clone());
                        }
                    })*
                    _ => {}
                }
            }
        }
    };
}

kinds! {
    Village "village" "villages",
    Visit "visit" "visits",
    Note "note" "notes",
    Contact "contact" "contacts",
    Resource "resource" "resources",
    Initiative "initiative" "initiatives",
    Answer "answer" "answers",
    Tick "tick" "ticks",
    Decision "decision" "decisions",
    PlanItem "plan_item" "plan_items",
    Sender "sender" "senders",
    Question "question" "questions",
    Agreement "agreement" "agreements",
    Library "library" "libraries",
    Version "version" "versions",
    Photo "photo" "photos",
    Evaluation "evaluation" "evaluations",
}

/// A body type that corresponds to a kind.
pub trait OfKind: Body {
    /// That kind.
    const KIND: Kind;

    /// `record` as this type, if it is of that kind.
    fn of(record: &AnyRecord) -> Option<&Record<Self>>;
}

impl Fieldbook {
    /// Every record, kind by kind.
    pub fn records(&self) -> impl Iterator<Item = &AnyRecord> {
        self.records.values()
    }

    /// The records after the one with the key `last`, or all, kind by kind.
    pub fn records_after<'book>(
        &'book self,
        last: Option<&RecordKey>,
    ) -> impl Iterator<Item = &'book AnyRecord> + use<'book> {
        let start = last.map_or(Bound::Unbounded, Bound::Excluded);
        self.records
            .range((start, Bound::Unbounded))
            .map(|(_, record)| record)
    }

    /// Every record, taken out of the book.
    pub fn into_records(self) -> impl Iterator<Item = AnyRecord> {
        self.records.into_values()
    }

    /// How many records of `kind` there are, the trash included.
    pub fn count(&self, kind: Kind) -> usize {
        self.of_kind(kind).count()
    }

    /// Every record of `kind`, the trash included, by id.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &AnyRecord> {
        let first = RecordKey {
            kind,
            id: RecordId::FIRST,
        };
        let records = self.records.range(first..);
        records
            .take_while(move |(key, _)| key.kind == kind)
            .map(|(_, record)| record)
    }

    /// The record with this key.
    pub fn record(&self, key: &RecordKey) -> Option<&AnyRecord> {
        self.records.get(key)
    }

    /// Puts `record` in the table, and returns the one with the same key that it replaces.
    pub(super) fn insert(&mut self, record: AnyRecord) -> Option<AnyRecord> {
        self.records.insert(record.key(), record)
    }

    /// Removes the record with this key from the table.
    pub(super) fn remove(&mut self, key: &RecordKey) -> Option<AnyRecord> {
        self.records.remove(key)
    }
}
