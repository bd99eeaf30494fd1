//! A copy of everything on the device as it is.

use super::App;
use crate::persistence::{Database, IndexedDb, keys};

impl App {
    /// Every text on the device, unchanged, as JSON: a list of `[store, key, text]`, where store 1 is localStorage and
    /// 2 the database.
    pub async fn everything_raw(self) -> String {
        let local = self.saving.local().all(keys::PREFIX);
        let local = local.unwrap_or_default().into_iter();
        let mut all: Vec<(u8, String, String)> = local.map(|(key, text)| (1, key, text)).collect();
        if let Ok(database) = IndexedDb::open(self.saving.keyring()).await {
            let typed = database.first_part().await;
            let typed = typed.map(|part| self.saving.keyring().texts(part.drafts_and_settings));
            for texts in [typed, database.snapshots().await, database.all_records().await] {
                let texts = texts.unwrap_or_default().into_iter();
                all.extend(texts.map(|(key, text)| (2, key, text)));
            }
        }
        // Serializing texts and numbers to JSON can't fail.
        serde_json::to_string(&all).unwrap_or_default()
    }
}
