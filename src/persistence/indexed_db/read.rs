//! What is read from `IndexedDB`: the little that is needed first, then the rest.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore};

use super::{DRAFTS_AND_SETTINGS, IndexedDb, RECORDS};
use crate::persistence::codec::looks_stored;
use crate::persistence::database::{FirstPart, Records, Reply, Texts};
use crate::persistence::local::trouble;
use crate::persistence::request::{Answer, answer, commit};
use crate::persistence::texts::texts;
use crate::persistence::{Marks, StorageError, keys};

/// How many notes are read first: more than any screen shows at once.
const NEWEST: u32 = 100;
/// The first key after every note's.
const AFTER_NOTES: &str = "vejviseren/note0";

type Range = Result<IdbKeyRange, JsValue>;

impl IndexedDb {
    /// The snapshots, which may be as large as everything else together. The request starts at once, before the
    /// future is polled.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn snapshots(&self) -> Reply<'static, Texts> {
        self.texts(
            DRAFTS_AND_SETTINGS,
            IdbKeyRange::lower_bound(&keys::SNAPSHOTS.into()),
        )
    }

    /// Every record, including the quarantined ones. The request starts at once, as in [`Self::snapshots`].
    ///
    /// # Errors
    /// When it can't be read.
    pub fn all_records(&self) -> Reply<'static, Texts> {
        self.texts(RECORDS, IdbKeyRange::lower_bound(&keys::PREFIX.into()))
    }

    /// The record at `key`.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn record(&self, key: &str) -> Result<Option<String>, StorageError> {
        let store = self.to_read(RECORDS)?;
        let found = answer(store.get(&key.into()).map_err(trouble)?).await?;
        Ok(found.as_string())
    }

    /// Whether it has no records.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn is_empty(&self) -> Result<bool, StorageError> {
        let store = self.to_read(RECORDS)?;
        let count = answer(store.count().map_err(trouble)?).await?;
        Ok(count.as_f64() == Some(0.0))
    }

    fn to_read(&self, store: &str) -> Result<IdbObjectStore, StorageError> {
        let transaction = self.0.transaction_with_str(store).map_err(trouble)?;
        transaction.object_store(store).map_err(trouble)
    }

    /// The keys and texts of `store` in `range`. The request starts at once.
    fn texts(&self, store: &str, range: Range) -> Reply<'static, Texts> {
        let asked = self.ask_for(store, range);
        Box::pin(async move { pairs(asked?).await })
    }

    fn ask_for(&self, store: &str, range: Range) -> Result<[impl Answer + use<>; 2], StorageError> {
        let range = range.map_err(trouble)?;
        let store = self.to_read(store)?;
        let names = store.get_all_keys_with_key(&range).map_err(trouble)?;
        let texts = store.get_all_with_key(&range).map_err(trouble)?;
        commit(&store.transaction());
        Ok([names, texts].map(answer))
    }
}

/// See [`crate::persistence::Database::first_part`].
pub(super) fn first_part(database: &IndexedDb) -> Reply<'static, FirstPart> {
    let before_snapshots = IdbKeyRange::upper_bound_with_open(&keys::SNAPSHOTS.into(), true);
    let typed = database.texts(DRAFTS_AND_SETTINGS, before_snapshots);
    let marks = database.texts(DRAFTS_AND_SETTINGS, IdbKeyRange::lower_bound(&keys::MARKS.into()));
    Box::pin(async move {
        Ok(FirstPart {
            drafts_and_settings: typed.await?,
            marks: Marks::of(marks.await?),
        })
    })
}

/// See [`crate::persistence::Database::records`].
pub(super) fn records(database: &IndexedDb) -> Reply<'static, Records> {
    let database = database.clone();
    let range = IdbKeyRange::bound(&keys::NOTES.into(), &AFTER_NOTES.into());
    let notes = database.to_read(RECORDS).and_then(|store| {
        let range = range.map_err(trouble)?;
        store.get_all_keys_with_key(&range).map(answer).map_err(trouble)
    });
    let others = [
        IdbKeyRange::upper_bound_with_open(&keys::NOTES.into(), true),
        IdbKeyRange::lower_bound(&AFTER_NOTES.into()),
    ];
    let others = others.map(|range| database.texts(RECORDS, range));
    Box::pin(async move {
        let notes: Array = notes?.await?.unchecked_into();
        let count = notes.length();
        // Ids begin with the time they were made at, so the newest notes have the last keys.
        let since = match notes.get(count.saturating_sub(NEWEST)) {
            none if none.is_undefined() => AFTER_NOTES.into(),
            since => since,
        };
        let newest = database.texts(RECORDS, IdbKeyRange::bound(&since, &AFTER_NOTES.into()));
        let older =
            IdbKeyRange::bound_with_lower_open_and_upper_open(&keys::NOTES.into(), &since, false, true);
        Ok(Records {
            first: Box::pin(async move {
                let mut texts = newest.await?;
                for some in others {
                    texts.extend(some.await?);
                }
                Ok(texts)
            }),
            rest: (count > NEWEST).then(|| database.texts(RECORDS, older)),
        })
    })
}

/// The keys and texts in two answers. Anything that isn't text isn't the app's own, and is left as it is.
async fn pairs([names, kept]: [impl Answer; 2]) -> Result<Texts, StorageError> {
    let (names, kept): (Array, Array) = (names.await?.unchecked_into(), kept.await?.unchecked_into());
    let both = texts(&names).into_iter().zip(texts(&kept));
    // No other value looks like a record, so only the few that don't look like one are checked in JavaScript.
    let is_text = |at: u32| [&names, &kept].iter().all(|list| list.get(at).is_string());
    let ours = (0..)
        .zip(both)
        .filter(|(at, (_, text))| looks_stored(text) || is_text(*at));
    Ok(ours.map(|(_, pair)| pair).collect())
}
