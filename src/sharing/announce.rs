//! The documents that aren't records: what is said of the secret as a whole, and of each device.

use serde_json::{Value, json};

use super::answer::{Document, Info};
use super::client::{Client, Place, SyncError};
use super::{Book, Participant, Request, Server, ServerError};

impl<S: Server, P: Place> Client<'_, S, P> {
    /// What the server says of the secret as a whole, and of the database; `None` where it doesn't know the secret.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn look_up(&self) -> Result<(Option<Book>, Info), SyncError> {
        let info = Info::read(&self.ask(Request::Info).await?)?;
        let ids = vec![self.keys.book_id()];
        let (documents, _) = self.documents(ids).await?;
        let content = documents.first().and_then(|document| document.content.as_ref());
        let book = content.and_then(|content| Book::open(self.keys, content).ok());
        Ok((book, info))
    }

    /// Tells the server that the secret is in use, or that it isn't any more.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn announce(&self, book: Book) -> Result<(), SyncError> {
        self.write_alone(book.document(self.keys, self.place.nonce()))
            .await
    }

    /// The id of the document of the device called `name`.
    pub fn participant_id(&self, name: &str) -> String {
        self.keys.participant_id(name)
    }

    /// Tells the team that the device called `name` shares.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn announce_participant(&self, name: &str, participant: &Participant) -> Result<(), SyncError> {
        let id = self.participant_id(name);
        let content = participant.seal(self.keys, &id, self.place.nonce());
        self.write_alone(json!({"_id": id, "c": content})).await
    }

    /// Writes a document in the place of what the server has under its id.
    async fn write_alone(&self, mut document: Value) -> Result<(), SyncError> {
        let id = document.get("_id").and_then(Value::as_str).unwrap_or_default();
        let ids = vec![id.to_owned()];
        let (_, revs) = self.documents(ids).await?;
        if let Some((_, rev)) = revs.first() {
            document["_rev"] = json!(rev);
        }
        let accepted = self.write(vec![document]).await?;
        if accepted.is_empty() {
            return Err(ServerError::Busy(None).into());
        }
        Ok(())
    }

    /// One that can't be read is of a key that the team has given up.
    pub(super) fn participant(&self, document: &Document) -> Option<Participant> {
        let content = document.content.as_ref();
        let content = content.filter(|_| Participant::is_at(&document.id))?;
        Participant::open(self.keys, &document.id, content).ok()
    }
}
