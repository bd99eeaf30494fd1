//! The kinds of record there are, once. Everything that is done to all kinds –
//! reading, writing, merging, counting – goes through [`AnyRecord`].

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::record::{Body, Flaw};
use super::{
    Agreement, Answer, Contact, Decision, Initiative, Note, PlanItem, Question, Record, Resource, Sender,
    Tick, Timestamp, Version, Village, Visit,
};

/// Records of one kind by id.
pub type Table<B> = BTreeMap<<B as Body>::Id, Record<B>>;

/// The name of one record: its kind and its id as text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordKey {
    /// Which table.
    pub kind: Kind,
    /// Which record.
    pub id: String,
}

/// Why a record from outside was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not the shape of its kind.
    #[error("{0}")]
    Shape(String),
    /// The shape, but a field breaks its rule.
    #[error(transparent)]
    Flaw(#[from] Flaw),
}

/// A fieldbook that has a table of records with `B` in them.
pub trait Holds<B: Body> {
    /// All of them, the trash included.
    fn table(&self) -> &Table<B>;
}

macro_rules! tables {
    ($($variant:ident $name:literal $field:ident $plural:literal,)*) => {
        /// Everything one device knows. Its tables are changed only by
        /// `apply`; they serialise under the export's names.
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub struct Fieldbook {
            $(
                #[serde(serialize_with = "as_list", skip_serializing_if = "BTreeMap::is_empty")]
                pub(super) $field: Table<$variant>,
            )*
        }

        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum Kind { $($variant,)* }

        /// A record of some kind.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs)]
        pub enum AnyRecord { $($variant(Box<Record<$variant>>),)* }

        $(
            impl Holds<$variant> for Fieldbook {
                fn table(&self) -> &Table<$variant> { &self.$field }
            }

            impl From<Record<$variant>> for AnyRecord {
                fn from(record: Record<$variant>) -> Self { Self::$variant(Box::new(record)) }
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
            /// Reads a record of `kind`, holding it to the rules of the export.
            ///
            /// # Errors
            /// When it hasn't the shape of its kind, or a field breaks its rule.
            pub fn read(kind: Kind, value: Value) -> Result<Self, Unreadable> {
                match kind { $(Kind::$variant => read::<$variant>(value).map(Into::into),)* }
            }

            /// Which table it belongs in.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$variant(_) => Kind::$variant,)* }
            }

            /// Its name.
            pub fn key(&self) -> RecordKey {
                let id = match self { $(Self::$variant(record) => record.id.to_string(),)* };
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

            /// Whether its fields keep their rules.
            ///
            /// # Errors
            /// The first field that doesn't.
            pub fn check(&self) -> Result<(), Flaw> {
                match self { $(Self::$variant(record) => record.check(),)* }
            }

            pub(super) fn set_created(&mut self, at: Timestamp) {
                match self { $(Self::$variant(record) => record.created = at,)* }
            }

            /// Takes over from `old`, a record of the same name, what its
            /// writer doesn't know: when it was made, and unknown properties.
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

            pub(super) fn set_updated(&mut self, at: Timestamp) {
                match self { $(Self::$variant(record) => record.updated = at,)* }
            }

            pub(super) fn set_deleted(&mut self, at: Option<Timestamp>) {
                match self { $(Self::$variant(record) => record.deleted = at,)* }
            }
        }

        impl Fieldbook {
            /// How many records of `kind` there are, the trash included.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$variant => self.$field.len(),)* }
            }

            /// Every record, kind by kind.
            pub fn records(&self) -> impl Iterator<Item = AnyRecord> {
                std::iter::empty()$(.chain(self.$field.values().cloned().map(AnyRecord::from)))*
            }

            /// The record with this name.
            pub fn record(&self, key: &RecordKey) -> Option<AnyRecord> {
                match key.kind {
                    $(Kind::$variant => {
                        let id = key.id.parse::<<$variant as Body>::Id>().ok()?;
                        self.$field.get(&id).cloned().map(Into::into)
                    })*
                }
            }

            /// Puts `record` in its table, over the one with the same id.
            pub(super) fn insert(&mut self, record: AnyRecord) {
                match record {
                    $(AnyRecord::$variant(record) => {
                        self.$field.insert(record.id.clone(), *record);
                    })*
                }
            }

            /// Takes the record with this name out of its table.
            pub(super) fn remove(&mut self, key: &RecordKey) {
                match key.kind {
                    $(Kind::$variant => {
                        self.$field.retain(|id, _| id.to_string() != key.id);
                    })*
                }
            }
        }
    };
}

tables! {
    Village "village" villages "villages",
    Visit "visit" visits "visits",
    Note "note" notes "notes",
    Contact "contact" contacts "contacts",
    Resource "resource" resources "resources",
    Initiative "initiative" initiatives "initiatives",
    Answer "answer" answers "answers",
    Tick "tick" ticks "ticks",
    Decision "decision" decisions "decisions",
    PlanItem "plan_item" plan_items "plan_items",
    Sender "sender" senders "senders",
    Question "question" questions "questions",
    Agreement "agreement" agreements "agreements",
    Version "version" versions "versions",
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.name(), self.id)
    }
}

fn read<B: Body>(value: Value) -> Result<Record<B>, Unreadable> {
    let mut record: Record<B> =
        serde_json::from_value(value).map_err(|error| Unreadable::Shape(error.to_string()))?;
    record.check()?;
    if let Some(id) = record.natural_id() {
        record.id = id;
    }
    Ok(record)
}

fn as_list<K, B: Body, S: serde::Serializer>(
    table: &BTreeMap<K, Record<B>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(table.values())
}
