//! A device whose browser can be killed at any step.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::persistence::database::{Batch, Content};
use crate::persistence::sealing::{KEY, Lock, LockState, SealedStore, Switch};
use crate::persistence::tests::memory_database::{MemoryDatabase, Next};
use crate::persistence::{Database, KeyValueStore, MemoryStore, StorageError, keys};

pub const THE_KEY: [u8; KEY] = [7; KEY];
const SECRETS: [&str; 5] = [
    "vejviseren/note/a",
    "vejviseren/quarantine/note/b",
    "vejviseren/draft/capture/c",
    "vejviseren/setting/village",
    "vejviseren/snapshot/import",
];
pub const PICTURE: &str = "vejviseren/stored-picture/d";

/// localStorage that stops working after so many writes: the browser was killed.
struct Dying {
    inner: Rc<MemoryStore>,
    writes: Cell<usize>,
}

impl Dying {
    fn write(&self) -> Result<(), StorageError> {
        let left = self.writes.get().checked_sub(1).ok_or(StorageError::Late)?;
        self.writes.set(left);
        Ok(())
    }
}

impl KeyValueStore for Dying {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.inner.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.inner.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.write()?;
        self.inner.put(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.write()?;
        self.inner.remove(key)
    }
}

/// What is on the disk.
pub struct Device {
    local: Rc<MemoryStore>,
    pub database: MemoryDatabase,
}

/// How much still works before the kill.
#[derive(Clone, Copy, Debug)]
pub struct Life {
    pub local: usize,
    pub commits: usize,
    pub converts: usize,
}

pub const FOREVER: Life = Life {
    local: usize::MAX,
    commits: usize::MAX,
    converts: usize::MAX,
};

impl Device {
    pub fn new() -> Self {
        let device = Self {
            local: Rc::default(),
            database: MemoryDatabase::default(),
        };
        let mut batch = Batch::new();
        for key in SECRETS {
            batch.insert(key.to_owned(), Some(Content::Text(secret(key))));
            if keys::is_record(key) || keys::is_draft_or_setting(key) {
                device.local.put(key, &secret(key)).unwrap();
            }
        }
        batch.insert(
            PICTURE.to_owned(),
            Some(Content::Bytes(secret(PICTURE).as_bytes().into())),
        );
        let purged = keys::tombstone("vejviseren/note/z");
        batch.insert(
            purged,
            Some(Content::Text("2026-11-20T12:00:00.000+01:00".to_owned())),
        );
        device.local.put(keys::GENERATION, "0").unwrap();
        done(device.database.commit(&batch, "0")).unwrap();
        device
    }

    /// A new start with `key`, which lives as long as `life`: what `go` did by then is on the disk.
    pub fn live<T>(
        &self,
        life: Life,
        key: Option<[u8; KEY]>,
        go: impl AsyncFnOnce(&Switch<'_>, Option<Lock>) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let there = self.database.texts().remove(keys::LOCK);
        let here = self.local.get(keys::LOCK).unwrap();
        let lock = there.or(here).map(|text| Lock::read(&text));
        let keyring = self.database.keyring.clone();
        keyring.clear();
        if let Some((lock, key)) = lock.as_ref().zip(key) {
            keyring.unlock(key, lock.state() != LockState::Opening);
        }
        self.database.converts.set(life.converts);
        *self.database.next.borrow_mut() = Next::Works;
        self.database.commits.set(life.commits);
        let inner = Dying {
            inner: self.local.clone(),
            writes: Cell::new(life.local),
        };
        let local = SealedStore {
            inner: Rc::new(inner),
            keyring,
        };
        let switch = Switch {
            database: &self.database,
            local: &local,
            generation: "0",
        };
        done(go(&switch, lock))
    }

    /// Turns the lock on or off, or goes on with it.
    pub fn switch(&self, life: Life, wanted: LockState) -> Result<(), StorageError> {
        self.live(life, Some(THE_KEY), async |switch, lock| {
            let lock = lock.unwrap_or_default().with_state(wanted);
            switch.begin(&lock, THE_KEY).await?;
            switch.finish(&lock, &|_, _| {}).await?;
            Ok(())
        })
    }

    /// What somebody with `key` reads in both stores.
    pub fn read(&self, key: Option<[u8; KEY]>) -> [BTreeMap<String, String>; 2] {
        let read = self.live(FOREVER, key, async |switch, _| {
            let texts = switch
                .local
                .keyring
                .texts(self.database.texts().into_iter().collect());
            Ok([texts, switch.local.all("")?])
        });
        read.unwrap().map(|texts| texts.into_iter().collect())
    }

    /// Everything that is on the disk, in one text.
    pub fn disk(&self) -> String {
        let picture = self.database.bytes(PICTURE).unwrap();
        format!(
            "{:?} {:?} {}",
            self.database.texts(),
            self.local.all("").unwrap(),
            String::from_utf8_lossy(&picture)
        )
    }
}

pub fn secret(key: &str) -> String {
    format!("det hemmelige i {}", key.rsplit('/').next().unwrap_or_default())
}

fn done<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits"),
    }
}
