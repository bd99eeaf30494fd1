//! Sending what the server doesn't have.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::answer::Revisions;
use super::client::{Client, Place, SyncError};
use super::{Outbox, Said, Server, ServerError};
use crate::domain::{Changes, Fieldbook, Kind, RecordKey};

/// How many documents are sent at a time.
const BATCH: usize = 100;
/// How often a batch is tried while others write the same documents.
const ROUNDS: usize = 200;

impl<S: Server, P: Place> Client<'_, S, P> {
    /// Removes the documents of these records, and of their pictures, from the server.
    ///
    /// # Errors
    /// When the server refuses; another attempt goes on.
    pub async fn remove(&self, keys: &[RecordKey]) -> Result<(), SyncError> {
        for some in keys.chunks(BATCH) {
            let ids = some.iter().map(|key| self.keys.id(key));
            let ids = ids.chain(some.iter().map(|key| self.keys.picture_id(key)));
            let (_, revs) = self.documents(ids.collect()).await?;
            self.delete(revs).await?;
        }
        Ok(())
    }

    /// Removes from the server the documents of those devices among `ids` that are sealed with this secret, and returns the
    /// ids of the others.
    ///
    /// # Errors
    /// As in [`Self::remove`].
    pub async fn remove_participants(&self, ids: Vec<String>) -> Result<Vec<String>, SyncError> {
        let (documents, mut revs) = self.documents(ids).await?;
        let (own, others): (Vec<_>, Vec<_>) = documents
            .into_iter()
            .partition(|document| self.participant(document).is_some());
        revs.retain(|(id, _)| own.iter().any(|document| document.id == *id));
        self.delete(revs).await?;
        Ok(others.into_iter().map(|document| document.id).collect())
    }

    async fn delete(&self, revs: Revisions) -> Result<(), SyncError> {
        let gone = |(id, rev)| json!({"_id": id, "_rev": rev, "_deleted": true});
        self.write(revs.into_iter().map(gone).collect()).await?;
        Ok(())
    }

    /// Sends everything that waits.
    ///
    /// # Errors
    /// As in [`Self::sync`].
    pub async fn push(&self) -> Result<(), SyncError> {
        let mut most = BATCH;
        for _ in 0..ROUNDS {
            let newer = self.newer.borrow().clone();
            let keys = self.place.look(|book, outbox, _| outbox.some(book, most, &newer));
            if keys.is_empty() {
                return Ok(());
            }
            match self.send(&keys).await {
                Err(SyncError::Server(ServerError::TooLarge)) if most > 1 => most /= 2,
                Err(SyncError::Server(ServerError::TooLarge)) => {
                    return Err(SyncError::TooLarge(keys[0].clone()));
                }
                outcome => outcome?,
            }
        }
        Ok(())
    }

    async fn send(&self, keys: &[RecordKey]) -> Result<(), SyncError> {
        // The picture of a photo that was deleted for good goes with it.
        let gone = self.place.look(|book, _, _| {
            let is_gone = |key: &&RecordKey| key.kind == Kind::Photo && book.record(key).is_none();
            let gone = keys.iter().filter(is_gone);
            gone.map(|key| self.keys.picture_id(key)).collect::<Vec<_>>()
        });
        let ids = keys.iter().map(|key| self.keys.id(key));
        let ids = ids.chain(gone.iter().cloned()).collect();
        let (documents, revs) = self.documents(ids).await?;
        let revs: BTreeMap<String, String> = revs.into_iter().collect();
        let newer: BTreeSet<&str> = documents
            .iter()
            .filter(|document| self.is_newer(document))
            .map(|document| document.id.as_str())
            .collect();
        let is_newer = |key: &&RecordKey| newer.contains(self.keys.id(key).as_str());
        let mut batch = self.take(&documents, None).await?;
        self.newer
            .borrow_mut()
            .extend(keys.iter().filter(is_newer).cloned());
        let contents = self.place.look(|book, outbox, _| {
            let keys = keys.iter().filter(|key| !is_newer(key));
            let contents = keys.filter_map(|key| outbox.content(book, key));
            contents.collect::<Vec<_>>()
        });
        for said in &contents {
            let id = self.keys.id(&said.key());
            let mut document = json!({"_id": id, "c": said.seal(self.keys, self.place.nonce())});
            if let Some(rev) = revs.get(&id) {
                document["_rev"] = json!(rev);
            }
            batch.push(document);
        }
        let pictures = gone.iter().filter_map(|id| Some((id, revs.get(id)?)));
        batch.extend(pictures.map(|(id, rev)| json!({"_id": id, "_rev": rev})));
        let accepted = self.write(batch).await?;
        let change = |book: &mut Fieldbook, outbox: &mut Outbox| {
            let is_accepted = |said: &&Said| accepted.contains(&self.keys.id(&said.key()));
            for said in contents.iter().filter(is_accepted) {
                outbox.note_sent(book, said);
            }
            for key in keys {
                outbox.drop_if_empty(book, key);
            }
            Changes::default()
        };
        self.place.change(None, change).await?;
        Ok(())
    }
}
