//! Reading what others wrote. `push.rs` sends what they don't have.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::pin::Pin;

use serde_json::{Value, json};

use super::answer::{Document, Page, Revisions, rows, written};
use super::{Book, Keys, Outbox, Participant, Request, Said, Server, ServerError, Unread};
use crate::domain::{Changes, Fieldbook, RecordKey, Timestamp};

/// The cursor of who has read nothing.
pub const BEGINNING: &str = "0";
/// How many changes are read at a time: a slow phone merges so many in a fifth of a second.
const PAGE: usize = 100;

/// What the server answers. Boxed, because each function that asks would have the code of it inside it.
type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, SyncError>> + 'a>>;

/// The device could not store what it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not stored")]
pub struct NotStored;

/// Why sharing stopped. What was done by then stays.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SyncError {
    /// The server refuses.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// This device doesn't store it.
    #[error(transparent)]
    Device(#[from] NotStored),
    /// The server takes this document in no batch, however small.
    #[error("{0} is too large")]
    TooLarge(RecordKey),
    /// The team uses another secret by now.
    #[error("the team has moved")]
    Moved,
}

/// This device: its fieldbook, its outbox and its cursor.
pub trait Place {
    /// The current time.
    fn now(&self) -> Timestamp;

    /// Bytes that were never used before.
    fn nonce(&self) -> [u8; 24];

    /// Reads from it.
    fn look<T>(&self, ask: impl FnOnce(&Fieldbook, &Outbox, &str) -> T) -> T;

    /// Carries out `change`, and stores what it changed and touched with `cursor`, if there is one, in one transaction.
    fn change(
        &self,
        cursor: Option<String>,
        change: impl FnOnce(&mut Fieldbook, &mut Outbox) -> Changes,
    ) -> impl Future<Output = Result<(), NotStored>>;

    /// The document `id` says this of a device of the team.
    fn note_participant(&self, _id: &str, _participant: Participant) {}

    /// So many documents have been read.
    fn note_read(&self, _documents: usize) {}
}

/// What connects a device with the server.
pub struct Client<'a, S, P> {
    pub(super) server: &'a S,
    pub(super) place: &'a P,
    pub(super) keys: &'a Keys,
    /// How many changes are read at a time.
    pub page: usize,
    /// How many documents could not be read.
    pub unread: Cell<usize>,
    /// The keys of documents that a newer version of the app wrote: they are not written over.
    pub(super) newer: RefCell<BTreeSet<RecordKey>>,
}

impl<'a, S: Server, P: Place> Client<'a, S, P> {
    /// A client with the keys of the team.
    pub fn new(server: &'a S, place: &'a P, keys: &'a Keys) -> Self {
        Self {
            server,
            place,
            keys,
            page: PAGE,
            unread: Cell::new(0),
            newer: RefCell::default(),
        }
    }

    /// Asks the server.
    pub(super) fn ask(&self, request: Request) -> Answer<'_, Value> {
        Box::pin(async { Ok(self.server.ask(request).await?) })
    }

    /// The documents with these ids, and of each its revision, also of a deleted one.
    pub(super) fn documents(&self, ids: Vec<String>) -> Answer<'_, (Vec<Document>, Revisions)> {
        Box::pin(async { Ok(rows(&self.ask(Request::Documents(ids)).await?)?) })
    }

    /// Writes documents, and returns the ids of those that the server accepted.
    pub(super) fn write(&self, documents: Vec<Value>) -> Answer<'_, Vec<String>> {
        Box::pin(async {
            if documents.is_empty() {
                return Ok(Vec::new());
            }
            Ok(written(&self.ask(Request::Write(documents)).await?)?)
        })
    }

    /// Reads everything that is new, then sends everything that waits.
    ///
    /// # Errors
    /// Why it stopped; calling it again goes on.
    pub async fn sync(&self) -> Result<(), SyncError> {
        self.pull().await?;
        self.push().await
    }

    /// Reads everything that is new.
    ///
    /// # Errors
    /// As in [`Self::sync`].
    pub async fn pull(&self) -> Result<(), SyncError> {
        while self.read_page(false).await? == self.page {}
        Ok(())
    }

    /// Waits until something is new, and reads it; but no longer than the server waits.
    ///
    /// # Errors
    /// As in [`Self::sync`].
    pub async fn wait(&self) -> Result<(), SyncError> {
        if self.read_page(true).await? == self.page {
            self.pull().await?;
        }
        Ok(())
    }

    /// Reads a page of what is new, and returns how many changes it had.
    async fn read_page(&self, waits: bool) -> Result<usize, SyncError> {
        let since = self.place.look(|_, _, cursor| cursor.to_owned());
        let page = Request::Changes {
            since: since.clone(),
            limit: self.page,
            waits,
        };
        let page = match self.ask(page).await {
            Err(SyncError::Server(ServerError::NotUnderstood)) if since != BEGINNING => {
                // It is no cursor of this database.
                self.place
                    .change(Some(BEGINNING.to_owned()), |_, _| Changes::default())
                    .await?;
                return Ok(self.page);
            }
            answer => Page::read(&answer?)?,
        };
        let has_moved = page.documents.iter().any(|document| self.has_moved(document));
        // A cursor with nothing before it needs no place on the disk.
        if page.count > 0 {
            self.take(&page.documents, Some(page.cursor)).await?;
            self.place.note_read(page.count);
        }
        if has_moved {
            return Err(SyncError::Moved);
        }
        Ok(page.count)
    }

    fn has_moved(&self, document: &Document) -> bool {
        let content = document.content.as_ref();
        document.id == self.keys.book_id()
            && content.is_some_and(|content| Book::open(self.keys, content) == Ok(Book::Moved))
    }

    /// Merges `documents` and what other nodes of the server have accepted in their place, and stores the result with
    /// `cursor`. Returns the deletions of the latter, to be sent with the merged documents.
    pub(super) async fn take(
        &self,
        documents: &[Document],
        cursor: Option<String>,
    ) -> Result<Vec<Value>, SyncError> {
        let (mut said, mut split, mut others) = (Vec::new(), BTreeSet::new(), Vec::new());
        for document in documents {
            if let Some(participant) = self.participant(document) {
                self.place.note_participant(&document.id, participant);
            }
            said.extend(self.read(document));
            for rev in &document.conflicts {
                let (id, rev) = (document.id.clone(), rev.clone());
                others.push(json!({"_id": id, "_rev": rev, "_deleted": true}));
                let leaf = self.ask(Request::Leaf { id, rev }).await?;
                let leaf = Document::read(&leaf).and_then(|leaf| self.read(&leaf));
                split.extend(leaf.as_ref().map(Said::key));
                said.extend(leaf);
            }
        }
        let now = self.place.now();
        let change = |book: &mut Fieldbook, outbox: &mut Outbox| {
            let changes = said.into_iter().flat_map(|said| outbox.take(book, said, now).0);
            let changes = Changes(changes.collect());
            for key in split {
                outbox.add(key);
            }
            changes
        };
        self.place.change(cursor, change).await?;
        Ok(others)
    }

    fn read(&self, document: &Document) -> Option<Said> {
        // Others say nothing of a record.
        let content = document
            .content
            .as_ref()
            .filter(|_| document.id.starts_with("r:"))?;
        let said = Said::open(self.keys, &document.id, content);
        if said.is_err() {
            self.unread.set(self.unread.get() + 1);
        }
        said.ok()
    }

    /// Whether a newer version of the app wrote the document.
    pub(super) fn is_newer(&self, document: &Document) -> bool {
        let content = document.content.as_ref();
        content.is_some_and(|content| Said::open(self.keys, &document.id, content) == Err(Unread::Newer))
    }
}
