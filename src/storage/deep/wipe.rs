//! What is deleted for good: the marks that say so, and «Slet alt».

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbKeyRange, IdbObjectStore, IdbTransaction};

use super::{ASIDES, DeepShelf, RECORDS, pairs, put};
use crate::storage::local::trouble;
use crate::storage::request::{commit, ended};
use crate::storage::{Marks, Trouble, keys};

impl DeepShelf {
    /// What was deleted for good; as [`Self::asides`].
    ///
    /// # Errors
    /// When it can't be read.
    pub fn marks(&self) -> impl Future<Output = Result<Marks, Trouble>> + use<> {
        let from = IdbKeyRange::lower_bound(&keys::MARKS.into());
        let asked = from
            .map_err(trouble)
            .and_then(|range| self.ask_for(ASIDES, &range));
        async { Ok(Marks::of(pairs(asked?).await?)) }
    }

    /// Removes everything, ends the generation `over`, and begins the generation `begun`: all of it or
    /// nothing. When it returns, the disk has it.
    ///
    /// # Errors
    /// When it could not be done; then everything is as it was.
    pub async fn wipe(&self, over: &str, begun: &str) -> Result<(), Trouble> {
        let transaction = self.strict().map_err(trouble)?;
        let done = ended(&transaction);
        let asked = ask_to_wipe(&transaction, over, begun);
        if asked.is_err() {
            // It may be over already.
            let _ = transaction.abort();
        }
        let done = JsFuture::from(done).await;
        asked.map_err(trouble)?;
        done.map(drop).map_err(trouble)
    }
}

fn ask_to_wipe(transaction: &IdbTransaction, over: &str, begun: &str) -> Result<(), JsValue> {
    transaction.object_store(RECORDS)?.clear()?;
    let asides = transaction.object_store(ASIDES)?;
    // But for the generations that have ended before: there may be a tab of one of them, asleep.
    let before = IdbKeyRange::upper_bound_with_open(&keys::ENDED.into(), true)?;
    asides.delete(&before)?;
    put(&asides, &keys::ended(over), Some(""))?;
    put(&asides, keys::WIPED, Some(begun))?;
    commit(transaction);
    Ok(())
}

/// Makes the transaction fail where `generation` has ended, without waiting for an answer first: a page that
/// is left meanwhile has handed over everything. What is there can't be added again.
pub(super) fn guard(asides: &IdbObjectStore, generation: &str) -> Result<(), JsValue> {
    let key = JsValue::from(keys::ended(generation));
    asides.add_with_key(&"".into(), &key)?;
    asides.delete(&key)?;
    Ok(())
}
