//! The port to the database, which holds everything, and its implementation on localStorage for browsers that
//! refuse `IndexedDB`.

use std::collections::BTreeMap;
use std::future::ready;
use std::pin::Pin;
use std::rc::Rc;

use super::{KeyValueStore, Marks, StorageError, keys};

/// What to write, by key; `None` removes what is there.
pub type Batch = BTreeMap<String, Option<Content>>;

/// What is stored under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A record, a draft, a setting or a mark.
    Text(String),
    /// A picture.
    Bytes(Rc<[u8]>),
}

impl Content {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bytes(_) => None,
        }
    }
}

/// Keys and the texts stored under them.
pub type Texts = Vec<(String, String)>;

/// The database's answer.
pub type Reply<'a, T> = Pin<Box<dyn Future<Output = Result<T, StorageError>> + 'a>>;

/// What the app needs first: all of it is small.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FirstPart {
    /// What was deleted for good.
    pub marks: Marks,
    /// The lock, if there is one.
    pub lock: Option<String>,
    /// Drafts and settings, as they are stored.
    pub drafts_and_settings: Texts,
}

/// Where everything is stored.
pub trait Database {
    /// Drafts, settings and marks. The request starts at once, before the future is polled.
    fn first_part(&self) -> Reply<'static, FirstPart>;

    /// The records, those that are shown first apart from the rest. Starts at once.
    fn records(&self) -> Reply<'static, Records>;

    /// Writes all of `batch` or nothing, for a page of `generation`. When it returns, the data is on the disk.
    ///
    /// # Errors
    /// In the answer: why it could not be written; then nothing has changed. [`StorageError::Wiped`] when «Slet
    /// alt» has ended the generation.
    fn commit<'a>(&'a self, batch: &'a Batch, generation: &'a str) -> Reply<'a, ()>;

    /// Gives everything in it the form in which it is to be stored, see [`super::Keyring`]: key by key, each in whole. Calls
    /// `progress` with how many keys of how many are done.
    fn convert<'a>(&'a self, progress: &'a dyn Fn(usize, usize)) -> Reply<'a, ()>;

    /// Removes everything and starts `generation`: all of it or nothing.
    fn clear<'a>(&'a self, generation: &'a str) -> Reply<'a, ()>;
}

/// The records in two parts. Both requests have been sent.
pub struct Records {
    /// Every record except the older notes.
    pub first: Reply<'static, Texts>,
    /// The older notes, if there are any.
    pub rest: Option<Reply<'static, Texts>>,
}

/// localStorage as the database. It has room for less, and «Slet alt» needs no mark in it: there is no other store that
/// could bring back what it removed.
#[derive(Clone)]
pub struct LocalDatabase(pub Rc<dyn KeyValueStore>);

impl LocalDatabase {
    fn texts(&self, wanted: impl Fn(&str) -> bool) -> Result<Texts, StorageError> {
        let mut texts = self.0.all(keys::PREFIX)?;
        texts.retain(|(key, _)| wanted(key));
        Ok(texts)
    }

    fn write(&self, batch: &Batch) -> Result<(), StorageError> {
        // A few pictures would fill it, and then there is no room for a note.
        if batch.values().flatten().any(|content| content.text().is_none()) {
            return Err(StorageError::Full);
        }
        let mut before = Vec::new();
        // Drafts and settings are written there already, see `Persister::put`.
        let is_stored = |key: &str| keys::is_record(key) || keys::purged(key).is_some();
        for (key, content) in batch.iter().filter(|(key, _)| is_stored(key)) {
            let text = content.as_ref().and_then(Content::text);
            let earlier = self.0.get(key)?;
            // The mark comes first: the next start merges what has one into the database, if there is one by then.
            let marked = if keys::is_record(key) {
                self.0.put(&keys::local_only(key), "")
            } else {
                Ok(())
            };
            if let Err(why) = marked.and_then(|()| put(&*self.0, key, text)) {
                for (key, text) in before.into_iter().rev() {
                    // Putting back what was there needs no more room than it had.
                    put(&*self.0, key, text)?;
                }
                return Err(why);
            }
            before.push((key, earlier));
        }
        Ok(())
    }
}

impl Database for LocalDatabase {
    fn first_part(&self) -> Reply<'static, FirstPart> {
        let texts = self.texts(|key| keys::is_draft_or_setting(key) || keys::purged(key).is_some());
        let first_part = texts.map(|texts| {
            let (drafts_and_settings, marks) = texts
                .into_iter()
                .partition::<Texts, _>(|(key, _)| keys::is_draft_or_setting(key));
            FirstPart {
                marks: Marks::of(marks),
                lock: self.0.get(keys::LOCK).ok().flatten(),
                drafts_and_settings,
            }
        });
        Box::pin(ready(first_part))
    }

    fn records(&self) -> Reply<'static, Records> {
        let first = Box::pin(ready(self.texts(keys::is_record)));
        Box::pin(ready(Ok(Records { first, rest: None })))
    }

    fn commit<'a>(&'a self, batch: &'a Batch, _: &'a str) -> Reply<'a, ()> {
        Box::pin(ready(self.write(batch)))
    }

    fn convert<'a>(&'a self, _: &'a dyn Fn(usize, usize)) -> Reply<'a, ()> {
        // localStorage is converted anyway.
        Box::pin(ready(Ok(())))
    }

    fn clear<'a>(&'a self, generation: &'a str) -> Reply<'a, ()> {
        Box::pin(ready(super::empty(&*self.0, generation)))
    }
}

/// Stores `text` under `key`, or removes what is there.
pub(super) fn put(
    local: &dyn KeyValueStore,
    key: &str,
    text: Option<impl AsRef<str>>,
) -> Result<(), StorageError> {
    match text {
        Some(text) => local.put(key, text.as_ref()),
        None => local.remove(key),
    }
}
