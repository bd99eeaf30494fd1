//! Sealing what was stored before the lock was turned on, and opening it again.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbTransaction;

use super::{AbortedOnLeaving, DRAFTS_AND_SETTINGS, IndexedDb, RECORDS, put};
use crate::persistence::local::trouble;
use crate::persistence::request::{answer, commit};
use crate::persistence::texts::texts;
use crate::persistence::{Content, StorageError, keys};

/// How many texts are converted in one transaction.
const AT_A_TIME: usize = 200;

impl IndexedDb {
    /// See [`crate::persistence::Database::convert`].
    pub(super) async fn convert_all(&self, progress: &dyn Fn(usize, usize)) -> Result<(), StorageError> {
        let mut all = Vec::new();
        for store in [RECORDS, DRAFTS_AND_SETTINGS] {
            let names = answer(self.to_read(store)?.get_all_keys().map_err(trouble)?).await?;
            let names = texts(&names.unchecked_into()).into_iter();
            all.extend(names.filter(|key| keys::is_secret(key)).map(|key| (store, key)));
        }
        let mut done = 0;
        // A picture is large, and a page has no memory for many.
        for some in all.chunk_by(|(_, one), (_, next)| !keys::is_large(one) && !keys::is_large(next)) {
            for some in some.chunks(AT_A_TIME) {
                self.write(async |transaction| self.convert_some(transaction, some).await)
                    .await?;
                done += some.len();
                progress(done, all.len());
            }
        }
        Ok(())
    }

    /// Reads and writes in one transaction, so that nothing another page writes or deletes meanwhile is lost or comes back.
    async fn convert_some(
        &self,
        transaction: &IdbTransaction,
        some: &[(&str, String)],
    ) -> Result<(), StorageError> {
        let _here = AbortedOnLeaving::new(transaction);
        let mut asked = Vec::new();
        for (name, key) in some {
            let store = transaction.object_store(name).map_err(trouble)?;
            let found = answer(store.get(&key.into()).map_err(trouble)?);
            asked.push((store, key, Box::pin(found)));
        }
        for (store, key, found) in asked {
            if let Some(content) = content(&found.await?)
                && let Some(converted) = self.keyring.converted(key, &content)?
            {
                put(&store, key, Some(&converted)).map_err(trouble)?;
            }
        }
        commit(transaction);
        Ok(())
    }
}

/// Anything that is neither a text nor a picture isn't the app's own, and is left as it is.
fn content(value: &JsValue) -> Option<Content> {
    if let Some(text) = value.as_string() {
        return Some(Content::Text(text));
    }
    let bytes = Uint8Array::new(value.dyn_ref::<ArrayBuffer>()?);
    Some(Content::Bytes(bytes.to_vec().into()))
}
