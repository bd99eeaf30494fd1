//! Permanent deletion: the marks that record it, and «Slet alt».

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbKeyRange, IdbObjectStore, IdbTransaction};

use super::{DRAFTS_AND_SETTINGS, IndexedDb, RECORDS, pairs, put};
use crate::storage::local::trouble;
use crate::storage::request::{answer, commit, ended};
use crate::storage::{Marks, StorageError, keys};

impl IndexedDb {
    /// The marks of what was deleted for good. The request starts at once, as in [`Self::drafts_and_settings`].
    ///
    /// # Errors
    /// When it can't be read.
    pub fn marks(&self) -> impl Future<Output = Result<Marks, StorageError>> + use<> {
        let from = IdbKeyRange::lower_bound(&keys::MARKS.into());
        let asked = from
            .map_err(trouble)
            .and_then(|range| self.ask_for(DRAFTS_AND_SETTINGS, &range));
        async { Ok(Marks::of(pairs(asked?).await?)) }
    }

    /// Removes everything and starts `generation`: all of it or nothing. When it returns, the change is on
    /// the disk.
    ///
    /// # Errors
    /// When it could not be done; then nothing has changed.
    pub async fn wipe(&self, generation: &str) -> Result<(), StorageError> {
        let transaction = self.strict().map_err(trouble)?;
        let done = ended(&transaction);
        let asked = ask_to_wipe(&transaction, generation);
        if asked.is_err() {
            // The transaction may have ended already.
            let _ = transaction.abort();
        }
        let done = JsFuture::from(done).await;
        asked.map_err(trouble)?;
        done.map(drop).map_err(trouble)
    }
}

fn ask_to_wipe(transaction: &IdbTransaction, generation: &str) -> Result<(), JsValue> {
    transaction.object_store(RECORDS)?.clear()?;
    let drafts_and_settings = transaction.object_store(DRAFTS_AND_SETTINGS)?;
    drafts_and_settings.clear()?;
    put(&drafts_and_settings, keys::WIPED, Some(generation))?;
    commit(transaction);
    Ok(())
}

/// Checks that `generation` is still the current one. Until the transaction ends, no other tab can delete
/// everything.
///
/// # Errors
/// [`StorageError::Wiped`] when it isn't.
pub(super) async fn check(
    drafts_and_settings: &IdbObjectStore,
    generation: &str,
) -> Result<(), StorageError> {
    let wiped = answer(drafts_and_settings.get(&keys::WIPED.into()).map_err(trouble)?).await?;
    match wiped.as_string() {
        Some(other) if other != generation => Err(StorageError::Wiped),
        _ => Ok(()),
    }
}
