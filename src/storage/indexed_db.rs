//! `IndexedDB`, the database. Slower to answer than localStorage, but what it has committed survives when the
//! browser is killed, and it holds everything.
//!
//! Uses `web_sys` directly: the crates for `IndexedDB` can't ask for strict durability, which is why the
//! database is used.

mod wipe;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use super::codec::looks_stored;
use super::local::trouble;
use super::request::{AbortedOnLeaving, Answer, answer, commit, ended};
use super::texts::texts;
use super::{StorageError, keys};
use wipe::check;

const NAME: &str = "vejviseren";
const LAYOUT: u32 = 1;
const RECORDS: &str = "records";
/// Drafts and settings have a store of their own, so that they can be read first.
const DRAFTS_AND_SETTINGS: &str = "asides";

/// A text to write under a key; `None` removes it.
pub type Write<'a> = (&'a str, Option<&'a str>);

/// How many texts are written before the browser can do other work.
const AT_A_TIME: usize = 250;

/// An open connection to `IndexedDB`. Its keys are those of localStorage.
#[derive(Clone, Debug)]
pub struct IndexedDb(IdbDatabase);

impl IndexedDb {
    /// Opens it, and creates it if necessary. The request starts at once, before the future is polled.
    ///
    /// # Errors
    /// When the browser has none, or doesn't let the page use it.
    pub fn open() -> impl Future<Output = Result<Self, StorageError>> {
        let asked = Self::ask();
        async { Self::opened(asked?.await?) }
    }

    fn ask() -> Result<impl Answer, StorageError> {
        // Read by name: in a browser that blocks storage, the getter throws.
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).map_err(trouble)?;
        let factory: IdbFactory = factory.dyn_into().map_err(|_| StorageError::Blocked)?;
        let request = factory.open_with_u32(NAME, LAYOUT).map_err(trouble)?;
        let opening = request.clone();
        let make = Closure::once_into_js(move || lay_out(&opening));
        request.set_onupgradeneeded(Some(make.unchecked_ref()));
        Ok(answer(request.unchecked_into::<IdbRequest>()))
    }

    fn opened(database: JsValue) -> Result<Self, StorageError> {
        let database: IdbDatabase = database.dyn_into().map_err(trouble)?;
        let closing = database.clone();
        // A later version in another tab must not have to wait for this connection.
        let close = Closure::once_into_js(move || closing.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(database))
    }

    /// Calls `closed` when the browser closes the connection itself, as it does when it clears the site's
    /// data.
    pub fn when_closed(&self, closed: impl FnOnce() + 'static) {
        self.0
            .set_onclose(Some(Closure::once_into_js(closed).unchecked_ref()));
    }

    /// Every draft and setting. The request starts at once, before the future is polled.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn drafts_and_settings(
        &self,
    ) -> impl Future<Output = Result<Vec<(String, String)>, StorageError>> + use<> {
        let before = IdbKeyRange::upper_bound_with_open(&keys::SNAPSHOTS.into(), true);
        let asked = before
            .map_err(trouble)
            .and_then(|range| self.ask_for(DRAFTS_AND_SETTINGS, &range));
        async { pairs(asked?).await }
    }

    /// The snapshots, which may be as large as everything else together. The request starts at once, as in
    /// [`Self::drafts_and_settings`].
    ///
    /// # Errors
    /// When it can't be read.
    pub fn snapshots(&self) -> impl Future<Output = Result<Vec<(String, String)>, StorageError>> + use<> {
        let from = IdbKeyRange::lower_bound(&keys::SNAPSHOTS.into());
        let asked = from
            .map_err(trouble)
            .and_then(|range| self.ask_for(DRAFTS_AND_SETTINGS, &range));
        async { pairs(asked?).await }
    }

    /// Every record, including the quarantined ones. The request starts at once, as in [`Self::drafts_and_settings`].
    ///
    /// # Errors
    /// When it can't be read.
    pub fn records(&self) -> impl Future<Output = Result<Vec<(String, String)>, StorageError>> + use<> {
        let asked = self.ask_for(RECORDS, &JsValue::UNDEFINED);
        async { pairs(asked?).await }
    }

    /// Requests everything in `range`; undefined means everything in `store`.
    fn ask_for(&self, store: &str, range: &JsValue) -> Result<[impl Answer + use<>; 2], StorageError> {
        let transaction = self.0.transaction_with_str(store).map_err(trouble)?;
        let store = transaction.object_store(store).map_err(trouble)?;
        let names = store.get_all_keys_with_key(range).map_err(trouble)?;
        let kept = store.get_all_with_key(range).map_err(trouble)?;
        commit(&transaction);
        Ok([names, kept].map(answer))
    }

    /// The record at `key`.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn record(&self, key: &str) -> Result<Option<String>, StorageError> {
        let store = self.records_to_read()?;
        let found = answer(store.get(&key.into()).map_err(trouble)?).await?;
        Ok(found.as_string())
    }

    /// Whether it has no records.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn is_empty(&self) -> Result<bool, StorageError> {
        let store = self.records_to_read()?;
        let count = answer(store.count().map_err(trouble)?).await?;
        Ok(count.as_f64() == Some(0.0))
    }

    fn records_to_read(&self) -> Result<IdbObjectStore, StorageError> {
        let transaction = self.0.transaction_with_str(RECORDS).map_err(trouble)?;
        transaction.object_store(RECORDS).map_err(trouble)
    }

    /// Writes all of `batch` or nothing, for a page of `generation`. When it returns, the data is on the
    /// disk.
    ///
    /// # Errors
    /// When it could not be written; then nothing has changed. [`StorageError::Wiped`] when «Slet alt» has
    /// ended the generation.
    pub async fn write(&self, batch: &[Write<'_>], generation: &str) -> Result<(), StorageError> {
        let transaction = self.strict().map_err(trouble)?;
        let done = ended(&transaction);
        let asked = ask(&transaction, batch, generation).await;
        if asked.is_err() {
            // What was requested so far must not be committed without the rest. The transaction may have
            // ended already.
            let _ = transaction.abort();
        }
        let done = JsFuture::from(done).await;
        asked?;
        done.map(drop).map_err(trouble)
    }

    /// A transaction that completes when the data is on the disk, not when the operating system has accepted
    /// it. `web_sys` doesn't offer the option yet.
    fn strict(&self) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
        let stores = Array::of2(&RECORDS.into(), &DRAFTS_AND_SETTINGS.into());
        begin
            .call3(&self.0, &stores, &"readwrite".into(), &options)?
            .dyn_into()
    }
}

/// Requests all writes in `batch`, then commits.
async fn ask(
    transaction: &IdbTransaction,
    batch: &[Write<'_>],
    generation: &str,
) -> Result<(), StorageError> {
    let records = transaction.object_store(RECORDS).map_err(trouble)?;
    let drafts_and_settings = transaction.object_store(DRAFTS_AND_SETTINGS).map_err(trouble)?;
    let _here = AbortedOnLeaving::new(transaction);
    check(&drafts_and_settings, generation).await?;
    let mut parts = batch.chunks(AT_A_TIME).peekable();
    while let Some(part) = parts.next() {
        let mut last = None;
        for (key, text) in part {
            let store = if keys::is_record(key) {
                &records
            } else {
                &drafts_and_settings
            };
            last = Some(put(store, key, *text).map_err(trouble)?);
        }
        // A transaction stays open only until its last request is answered.
        if let Some(last) = last.filter(|_| parts.peek().is_some()) {
            answer(last).await?;
        }
    }
    commit(transaction);
    Ok(())
}

fn put(store: &IdbObjectStore, key: &str, text: Option<&str>) -> Result<IdbRequest, JsValue> {
    let key = JsValue::from(key);
    match text {
        Some(text) => store.put_with_key(&text.into(), &key),
        None => store.delete(&key),
    }
}

fn lay_out(request: &IdbOpenDbRequest) {
    let database = request
        .result()
        .ok()
        .and_then(|it| it.dyn_into::<IdbDatabase>().ok());
    if let Some(database) = database {
        for store in [RECORDS, DRAFTS_AND_SETTINGS] {
            // It may exist already, which is fine; if it can't be created, the first use fails.
            let _ = database.create_object_store(store);
        }
    }
}

/// The keys and texts in two answers. Anything that isn't text isn't the app's own, and is left as it is.
async fn pairs([names, kept]: [impl Answer; 2]) -> Result<Vec<(String, String)>, StorageError> {
    let (names, kept): (Array, Array) = (names.await?.unchecked_into(), kept.await?.unchecked_into());
    let both = texts(&names).into_iter().zip(texts(&kept));
    // No other value looks like a record, so only the few that don't look like one are checked in JavaScript.
    let is_text = |at: u32| [&names, &kept].iter().all(|list| list.get(at).is_string());
    let ours = (0..)
        .zip(both)
        .filter(|(at, (_, text))| looks_stored(text) || is_text(*at));
    Ok(ours.map(|(_, pair)| pair).collect())
}
