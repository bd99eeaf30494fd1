//! A database in memory, for tests, which fails when it is told to.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::persistence::database::{Batch, Content, Database, FirstPart, Records, Reply, Texts};
use crate::persistence::{Keyring, Marks, StorageError, keys};

/// What the next commit answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is on the disk.
    Works,
    /// It fails, and nothing has changed.
    Fails(StorageError),
    /// It never answers, and has either written all or nothing.
    Hangs { writes: bool },
}

/// Everything that has been committed, and what happens next.
pub struct MemoryDatabase {
    contents: RefCell<BTreeMap<String, Content>>,
    pub next: RefCell<Next>,
    /// What its contents are sealed with.
    pub keyring: Keyring,
    /// How many keys it still converts before it fails.
    pub converts: Cell<usize>,
    /// How many batches it still commits before it fails.
    pub commits: Cell<usize>,
}

impl Default for MemoryDatabase {
    fn default() -> Self {
        Self {
            contents: RefCell::default(),
            next: RefCell::new(Next::Works),
            keyring: Keyring::default(),
            converts: Cell::new(usize::MAX),
            commits: Cell::new(usize::MAX),
        }
    }
}

impl MemoryDatabase {
    /// Every text in it.
    pub fn texts(&self) -> BTreeMap<String, String> {
        let contents = self.contents.borrow();
        let texts = contents
            .iter()
            .filter_map(|(key, content)| Some((key.clone(), content.text()?.to_owned())));
        texts.collect()
    }

    /// The keys of everything in it.
    pub fn keys(&self) -> BTreeSet<String> {
        self.contents.borrow().keys().cloned().collect()
    }

    /// The picture at `key`, as it is stored.
    pub fn bytes(&self, key: &str) -> Option<Vec<u8>> {
        match self.contents.borrow().get(key)? {
            Content::Bytes(bytes) => Some(bytes.to_vec()),
            Content::Text(_) => None,
        }
    }

    /// The browser clears it.
    pub fn lose_everything(&self) {
        self.contents.borrow_mut().clear();
    }

    fn those(&self, wanted: impl Fn(&str) -> bool) -> Texts {
        self.texts().into_iter().filter(|(key, _)| wanted(key)).collect()
    }

    fn write(&self, batch: &Batch) {
        let mut contents = self.contents.borrow_mut();
        for (key, content) in batch {
            match content {
                Some(content) => {
                    let content = self.keyring.stored_content(key, content).unwrap();
                    contents.insert(key.clone(), content.into_owned());
                }
                None => drop(contents.remove(key)),
            }
        }
    }
}

impl Database for MemoryDatabase {
    fn first_part(&self) -> Reply<'static, FirstPart> {
        let part = FirstPart {
            marks: Marks::of(self.those(|key| key >= keys::TOMBSTONES)),
            lock: self.texts().remove(keys::LOCK),
            drafts_and_settings: self.those(keys::is_draft_or_setting),
        };
        Box::pin(async { Ok(part) })
    }

    fn records(&self) -> Reply<'static, Records> {
        let texts = self.keyring.texts(self.those(keys::is_record));
        let records = Records {
            first: Box::pin(async { Ok(texts) }),
            rest: None,
        };
        Box::pin(async { Ok(records) })
    }

    fn commit<'a>(&'a self, batch: &'a Batch, generation: &'a str) -> Reply<'a, ()> {
        Box::pin(async move {
            let wiped = self.texts().remove(keys::WIPED);
            if wiped.is_some_and(|wiped| wiped != generation) {
                return Err(StorageError::Wiped);
            }
            let left = self.commits.get().checked_sub(1).ok_or(StorageError::Late)?;
            self.commits.set(left);
            let next = self.next.borrow().clone();
            match next {
                Next::Works => self.write(batch),
                Next::Fails(why) => return Err(why),
                Next::Hangs { writes } => {
                    if writes {
                        self.write(batch);
                    }
                    return std::future::pending().await;
                }
            }
            Ok(())
        })
    }

    fn convert<'a>(&'a self, _: &'a dyn Fn(usize, usize)) -> Reply<'a, ()> {
        for (key, content) in self.contents.borrow_mut().iter_mut() {
            if let Some(converted) = self.keyring.converted(key, content).unwrap() {
                if self.converts.get() == 0 {
                    return Box::pin(async { Err(StorageError::Late) });
                }
                self.converts.set(self.converts.get() - 1);
                *content = converted;
            }
        }
        Box::pin(async { Ok(()) })
    }

    fn clear<'a>(&'a self, generation: &'a str) -> Reply<'a, ()> {
        let marks = [(keys::WIPED, generation), (keys::COMPLETE, "1")];
        let marks = marks.map(|(key, text)| (key.to_owned(), Content::Text(text.to_owned())));
        *self.contents.borrow_mut() = marks.into();
        Box::pin(async { Ok(()) })
    }
}
