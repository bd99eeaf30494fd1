//! Opening the database again after the browser has closed it.

use std::pin::Pin;
use std::time::Duration;

use futures_util::future::{Either, select, select_all};
use leptos::task::spawn_local;

use super::IndexedDb;
use crate::persistence::{Keyring, StorageError};
use crate::platform::wait;

/// How long the first answer may take; each later one twice as long as the one before.
const FIRST: Duration = Duration::from_secs(1);

type Opening = Pin<Box<dyn Future<Output = Result<IndexedDb, StorageError>>>>;

impl IndexedDb {
    /// Opens it again. While Chromium clears a site's data, it may leave the request without an answer: then it is asked
    /// once more.
    ///
    /// # Errors
    /// When the browser refuses, as it may while it is clearing.
    pub async fn reopen(keyring: Keyring) -> Result<Self, StorageError> {
        let mut asked: Vec<Opening> = Vec::new();
        let mut patience = FIRST;
        loop {
            asked.push(Box::pin(Self::open(keyring.clone())));
            match select(select_all(asked), Box::pin(wait(patience))).await {
                Either::Left(((first, _, others), _)) => {
                    others.into_iter().for_each(close_late);
                    return first;
                }
                Either::Right(((), unanswered)) => asked = unanswered.into_inner(),
            }
            patience = patience.saturating_mul(2);
        }
    }
}

/// Nobody would close the connection that comes too late.
fn close_late(opening: Opening) {
    spawn_local(async {
        if let Ok(late) = opening.await {
            late.database.close();
        }
    });
}
