//! What is read from `IndexedDB`: the little that is needed first, which `public/early.js` asks for, then the rest.

use std::collections::BTreeSet;

use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbKeyRange, IdbObjectStore};

use super::{DRAFTS_AND_SETTINGS, IndexedDb, RECORDS};
use crate::persistence::codec::looks_stored;
use crate::persistence::database::{FirstPart, Records, Reply, Texts};
use crate::persistence::local::trouble;
use crate::persistence::request::{Answer, answer, commit};
use crate::persistence::texts::texts;
use crate::persistence::{Keyring, Marks, StorageError, keys};
use crate::platform::{early, yield_now};

/// How many texts are opened before the browser can do other work.
const OPENED_AT_ONCE: usize = 1_000;

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
            IdbKeyRange::bound(&keys::SNAPSHOTS.into(), &keys::AFTER_SNAPSHOTS.into()),
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
        Ok(found.as_string().map(|stored| self.keyring.text(key, stored)))
    }

    /// The picture at `key`.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn picture(&self, key: &str) -> Result<Option<ArrayBuffer>, StorageError> {
        let store = self.to_read(DRAFTS_AND_SETTINGS)?;
        let found = answer(store.get(&key.into()).map_err(trouble)?).await?;
        let Ok(found) = found.dyn_into::<ArrayBuffer>() else {
            return Ok(None);
        };
        if self.keyring.is_empty() {
            return Ok(Some(found));
        }
        let opened = self.keyring.bytes(key, Uint8Array::new(&found).to_vec());
        Ok(opened.map(|bytes| Uint8Array::from(&*bytes).buffer()))
    }

    /// The keys of all thumbnails: of the pictures that are here.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn thumbnails(&self) -> Result<BTreeSet<String>, StorageError> {
        let range = IdbKeyRange::bound(&keys::THUMBNAILS.into(), &keys::AFTER_THUMBNAILS.into());
        let store = self.to_read(DRAFTS_AND_SETTINGS)?;
        let names = store
            .get_all_keys_with_key(&range.map_err(trouble)?.into())
            .map_err(trouble)?;
        let names: Array = answer(names).await?.unchecked_into();
        Ok(names.iter().filter_map(|name| name.as_string()).collect())
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

    pub(super) fn to_read(&self, store: &str) -> Result<IdbObjectStore, StorageError> {
        let transaction = self.database.transaction_with_str(store).map_err(trouble)?;
        transaction.object_store(store).map_err(trouble)
    }

    /// The keys and texts of `store` in `range`. The request starts at once.
    fn texts(&self, store: &str, range: Range) -> Reply<'static, Texts> {
        let asked = self.ask_for(store, range);
        let keyring = self.keyring.clone();
        Box::pin(async move {
            let [names, texts] = asked?;
            let found = read(&[names.await?, texts.await?].map(JsCast::unchecked_into));
            Ok(opened(&keyring, found).await)
        })
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
    let asked = early::first_part(&database.database);
    Box::pin(async move {
        let asked = asked.map_err(trouble)?;
        let mut drafts_and_settings = pairs(asked.drafts_and_settings()).await?;
        let lock = drafts_and_settings.iter().position(|(key, _)| key == keys::LOCK);
        Ok(FirstPart {
            lock: lock.map(|at| drafts_and_settings.swap_remove(at).1),
            drafts_and_settings,
            marks: Marks::of(pairs(asked.marks()).await?),
        })
    })
}

/// See [`crate::persistence::Database::records`].
pub(super) fn records(database: &IndexedDb) -> Reply<'static, Records> {
    let asked = early::records(&database.database);
    let (database, keyring) = (database.clone(), database.keyring.clone());
    Box::pin(async move {
        let asked = asked.map_err(trouble)?;
        let notes = both(asked.notes()).await?;
        let [keys, _] = &notes;
        let oldest = keys.get(0);
        let older = move || {
            let range =
                IdbKeyRange::bound_with_lower_open_and_upper_open(&keys::NOTES.into(), &oldest, false, true);
            database.texts(RECORDS, range)
        };
        Ok(Records {
            rest: (keys.length() == early::NEWEST).then(older),
            first: Box::pin(async move {
                let mut texts = read(&notes);
                texts.extend(pairs(asked.before()).await?);
                texts.extend(pairs(asked.after()).await?);
                Ok(opened(&keyring, texts).await)
            }),
        })
    })
}

/// What is sealed in `found`, opened, some at a time: the page stays responsive.
async fn opened(keyring: &Keyring, mut found: Texts) -> Texts {
    if keyring.is_empty() {
        return found;
    }
    for some in found.chunks_mut(OPENED_AT_ONCE) {
        for (key, text) in some {
            *text = keyring.text(key, std::mem::take(text));
        }
        yield_now().await;
    }
    found
}

/// Two arrays: keys, and the values under them.
type Both = [Array; 2];

async fn both(promise: Promise) -> Result<Both, StorageError> {
    let both: Array = JsFuture::from(promise).await.map_err(trouble)?.unchecked_into();
    Ok([both.get(0), both.get(1)].map(JsCast::unchecked_into))
}

async fn pairs(promise: Promise) -> Result<Texts, StorageError> {
    both(promise).await.map(|both| read(&both))
}

/// The keys and texts. Anything that isn't text isn't the app's own, and is left as it is.
fn read([names, kept]: &Both) -> Texts {
    let both = texts(names).into_iter().zip(texts(kept));
    // No other value looks like a record, so only the few that don't look like one are checked in JavaScript.
    let is_text = |at: u32| [names, kept].iter().all(|list| list.get(at).is_string());
    let ours = (0..)
        .zip(both)
        .filter(|(at, (_, text))| looks_stored(text) || is_text(*at));
    ours.map(|(_, pair)| pair).collect()
}
