//! `IndexedDB`, the database. Slower to answer than localStorage, but what it has committed survives when the
//! browser is killed, and it holds everything.
//!
//! Uses `web_sys` directly: a crate for it would be larger than these files.

mod convert;
mod read;
mod reopen;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::database::{Batch, Content, Database, FirstPart, Records, Reply};
use super::local::trouble;
use super::request::{AbortedOnLeaving, Answer, answer, commit, ended};
use super::{Keyring, StorageError, keys};
use crate::platform::early;

const NAME: &str = "vejviseren";
const LAYOUT: u32 = 1;
const RECORDS: &str = "records";
/// Drafts and settings have a store of their own, so that they can be read first.
const DRAFTS_AND_SETTINGS: &str = "asides";

/// How many texts are written before the browser can do other work.
const AT_A_TIME: usize = 250;

/// An open connection to `IndexedDB`. Its keys are those of localStorage.
#[derive(Clone)]
pub struct IndexedDb {
    database: IdbDatabase,
    keyring: Keyring,
}

impl IndexedDb {
    /// Opens it, and creates it if necessary. What is written is sealed with the key in `keyring`, and what is read opened.
    ///
    /// # Errors
    /// When the browser has none, or doesn't let the page use it.
    pub async fn open(keyring: Keyring) -> Result<Self, StorageError> {
        match JsFuture::from(early::database()).await {
            Ok(database) if !database.is_undefined() => Self::opened(database, keyring),
            _ => Self::opened(Self::ask()?.await?, keyring),
        }
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

    fn opened(database: JsValue, keyring: Keyring) -> Result<Self, StorageError> {
        let database: IdbDatabase = database.dyn_into().map_err(trouble)?;
        let closing = database.clone();
        // A later version in another tab must not have to wait for this connection.
        let close = Closure::once_into_js(move || closing.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self { database, keyring })
    }

    /// Calls `closed` when the browser closes the connection itself, as it does when it clears the site's
    /// data.
    pub fn when_closed(&self, closed: impl FnOnce() + 'static) {
        self.database
            .set_onclose(Some(Closure::once_into_js(closed).unchecked_ref()));
    }

    /// A transaction that completes when the data is on the disk, not when the operating system has accepted
    /// it. `web_sys` offers the option only as an unstable interface.
    fn strict(&self) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.database, &"transaction".into())?.dyn_into()?;
        let stores = Array::of2(&RECORDS.into(), &DRAFTS_AND_SETTINGS.into());
        begin
            .call3(&self.database, &stores, &"readwrite".into(), &options)?
            .dyn_into()
    }

    /// Sends the requests of `ask` and waits until all of them are on the disk, or none.
    async fn write(
        &self,
        ask: impl AsyncFnOnce(&IdbTransaction) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        let transaction = self.strict().map_err(trouble)?;
        // Attached at once: an unhandled rejection is reported as an error of the page.
        let done = JsFuture::from(ended(&transaction));
        if let Err(why) = ask(&transaction).await {
            // What was requested so far must not be committed without the rest. The transaction may have ended already;
            // its end isn't waited for, because Chromium may keep quiet about it while it clears a site's data.
            let _ = transaction.abort();
            return Err(why);
        }
        done.await.map(drop).map_err(trouble)
    }
}

impl Database for IndexedDb {
    fn first_part(&self) -> Reply<'static, FirstPart> {
        read::first_part(self)
    }

    fn records(&self) -> Reply<'static, Records> {
        read::records(self)
    }

    fn commit<'a>(&'a self, batch: &'a Batch, generation: &'a str) -> Reply<'a, ()> {
        Box::pin(
            self.write(async move |transaction| put_all(transaction, batch, generation, &self.keyring).await),
        )
    }

    fn convert<'a>(&'a self, progress: &'a dyn Fn(usize, usize)) -> Reply<'a, ()> {
        Box::pin(self.convert_all(progress))
    }

    fn clear<'a>(&'a self, generation: &'a str) -> Reply<'a, ()> {
        Box::pin(self.write(async move |transaction| clear(transaction, generation).map_err(trouble)))
    }
}

/// Requests all writes in `batch`, then commits.
async fn put_all(
    transaction: &IdbTransaction,
    batch: &Batch,
    generation: &str,
    keyring: &Keyring,
) -> Result<(), StorageError> {
    let records = transaction.object_store(RECORDS).map_err(trouble)?;
    let drafts_and_settings = transaction.object_store(DRAFTS_AND_SETTINGS).map_err(trouble)?;
    let _here = AbortedOnLeaving::new(transaction);
    check(&drafts_and_settings, generation).await?;
    let mut left = batch.len();
    let mut under_way = None;
    for (key, content) in batch {
        let store = if keys::is_record(key) {
            &records
        } else {
            &drafts_and_settings
        };
        let content = content
            .as_ref()
            .map(|content| keyring.stored_content(key, content))
            .transpose()?;
        let asked = put(store, key, content.as_deref()).map_err(trouble)?;
        left -= 1;
        // A transaction takes requests only while it answers one, so wait for an answer; but for an earlier one, so that
        // the database always has something to do.
        if left > 0
            && left.is_multiple_of(AT_A_TIME)
            && let Some(earlier) = under_way.replace(Box::pin(answer(asked)))
        {
            earlier.await?;
        }
    }
    commit(transaction);
    Ok(())
}

/// Checks that `generation` is still the current one. Until the transaction ends, no other tab can delete
/// everything.
async fn check(drafts_and_settings: &IdbObjectStore, generation: &str) -> Result<(), StorageError> {
    let wiped = answer(drafts_and_settings.get(&keys::WIPED.into()).map_err(trouble)?).await?;
    match wiped.as_string() {
        Some(other) if other != generation => Err(StorageError::Wiped),
        _ => Ok(()),
    }
}

fn clear(transaction: &IdbTransaction, generation: &str) -> Result<(), JsValue> {
    transaction.object_store(RECORDS)?.clear()?;
    let drafts_and_settings = transaction.object_store(DRAFTS_AND_SETTINGS)?;
    drafts_and_settings.clear()?;
    put_text(&drafts_and_settings, keys::WIPED, generation)?;
    // Nothing that an interrupted deletion leaves in localStorage may come back.
    put_text(&drafts_and_settings, keys::COMPLETE, "1")?;
    commit(transaction);
    Ok(())
}

fn put(store: &IdbObjectStore, key: &str, content: Option<&Content>) -> Result<IdbRequest, JsValue> {
    match content {
        Some(Content::Text(text)) => put_text(store, key, text),
        // Never a Blob: Safari loses those (Dexie's issues 1227 and 1919).
        Some(Content::Bytes(bytes)) => {
            store.put_with_key(&Uint8Array::from(&**bytes).buffer(), &JsValue::from(key))
        }
        None => store.delete(&JsValue::from(key)),
    }
}

fn put_text(store: &IdbObjectStore, key: &str, text: &str) -> Result<IdbRequest, JsValue> {
    store.put_with_key(&text.into(), &JsValue::from(key))
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
