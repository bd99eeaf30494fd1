//! A device that shares its fieldbook.

use std::cell::{Cell, Ref, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::memory_server::MemoryServer;
use crate::domain::{AnyRecord, Changes, Command, Fieldbook, OfKind, RecordKey, Timestamp, Version};
use crate::sharing::client::NotStored;
use crate::sharing::{Client, Keys, Outbox, Place, SECRET};

/// What the device stores. It is killed between any two transactions, and has what the last one wrote.
pub struct Device {
    pub server: Rc<MemoryServer>,
    keys: Keys,
    book: RefCell<Fieldbook>,
    outbox: RefCell<Outbox>,
    cursor: RefCell<String>,
    clock: Cell<i64>,
    nonces: Cell<u64>,
    unread: Cell<usize>,
}

/// A moment.
pub fn at(millis: i64) -> Timestamp {
    let moment = chrono::DateTime::from_timestamp_millis(1_790_000_000_000 + millis).unwrap();
    Timestamp::of(moment.fixed_offset()).unwrap()
}

impl Device {
    pub fn new(server: Rc<MemoryServer>, secret: [u8; SECRET]) -> Self {
        Self {
            server,
            keys: Keys::new(&secret),
            book: RefCell::default(),
            outbox: RefCell::default(),
            cursor: RefCell::new("0".to_owned()),
            clock: Cell::new(0),
            nonces: Cell::new(0),
            unread: Cell::new(0),
        }
    }

    pub fn book(&self) -> Ref<'_, Fieldbook> {
        self.book.borrow()
    }

    pub fn outbox(&self) -> Ref<'_, Outbox> {
        self.outbox.borrow()
    }

    pub fn unread(&self) -> usize {
        self.unread.get()
    }

    pub fn set_clock(&self, now: i64) {
        self.clock.set(now);
    }

    /// The texts of a record and of the versions kept beside it.
    pub fn texts_of(&self, key: &RecordKey) -> BTreeSet<String> {
        let book = self.book.borrow();
        let of = key.id.to_string();
        let is_of = |record: &&AnyRecord| {
            let version = Version::of(record);
            record.key() == *key || version.is_some_and(|version| version.of == of)
        };
        super::texts(&Fieldbook::from_records(book.records().filter(is_of).cloned()))
    }

    pub fn carry_out(&self, command: Command, now: Timestamp) {
        let mut book = self.book.borrow_mut();
        let changes = book.apply(command, now).unwrap();
        for change in changes.0 {
            self.outbox.borrow_mut().add(change.key);
        }
    }

    /// It is lost, and its owner begins again with another; unless something on it was never sent.
    pub fn replace(&self) {
        if self.outbox.borrow().is_empty() {
            self.book.take();
            "0".clone_into(&mut self.cursor.borrow_mut());
        }
    }

    /// It joins with what it has, and hasn't shared before.
    pub fn join(&self) {
        let keys = self
            .book
            .borrow()
            .records()
            .map(AnyRecord::key)
            .collect::<Vec<_>>();
        let mut outbox = Outbox::of(keys);
        outbox.is_joining = true;
        self.outbox.replace(outbox);
    }

    fn stored(&self) -> BTreeMap<RecordKey, AnyRecord> {
        let book = self.book.borrow();
        book.records()
            .map(|record| (record.key(), record.clone()))
            .collect()
    }

    async fn sync(&self) {
        let mut client = Client::new(&*self.server, self, &self.keys);
        client.page = 7;
        // It goes on the next time.
        let _ = client.sync().await;
        self.unread.set(self.unread.get() + client.unread.get());
    }
}

impl Place for Device {
    fn now(&self) -> Timestamp {
        at(self.clock.get())
    }

    fn nonce(&self) -> [u8; 24] {
        self.nonces.set(self.nonces.get() + 1);
        let mut nonce = [0; 24];
        nonce[..8].copy_from_slice(&self.nonces.get().to_le_bytes());
        nonce
    }

    fn look<T>(&self, ask: impl FnOnce(&Fieldbook, &Outbox, &str) -> T) -> T {
        ask(&self.book.borrow(), &self.outbox.borrow(), &self.cursor.borrow())
    }

    async fn change(
        &self,
        cursor: Option<String>,
        change: impl FnOnce(&mut Fieldbook, &mut Outbox) -> Changes,
    ) -> Result<(), NotStored> {
        let before: BTreeMap<RecordKey, AnyRecord> = self.stored();
        let mut book = self.book.borrow_mut();
        let mut outbox = self.outbox.borrow_mut();
        let was_waiting: BTreeSet<RecordKey> = outbox.keys().cloned().collect();
        let horizons = book.horizons().clone();
        let changes = change(&mut book, &mut outbox);
        let names: BTreeSet<&RecordKey> = changes.0.iter().map(|change| &change.key).collect();
        let touched = outbox.take_touched();
        for key in book.records().map(AnyRecord::key).chain(before.keys().cloned()) {
            assert!(
                names.contains(&key) || before.get(&key) == book.record(&key),
                "{key} is not stored"
            );
        }
        for (key, horizon) in book.horizons() {
            assert!(
                names.contains(key) || horizons.get(key) == Some(horizon),
                "the horizon of {key} is not stored"
            );
        }
        for key in was_waiting.symmetric_difference(&outbox.keys().cloned().collect()) {
            assert!(touched.contains(key), "whether {key} waits is not stored");
        }
        // The page is read again where this is lost.
        if let Some(cursor) = cursor.filter(|_| !self.server.chance(5)) {
            *self.cursor.borrow_mut() = cursor;
        }
        Ok(())
    }
}

/// Lets `devices` share at the same time: whenever one waits for the server, the other goes on, and `meanwhile` something is
/// done on them.
pub fn run(devices: &[&Device], mut meanwhile: impl FnMut(&Device)) {
    let mut going: Vec<Pin<Box<dyn Future<Output = ()> + '_>>> = Vec::new();
    for device in devices {
        going.push(Box::pin(device.sync()));
    }
    let mut context = Context::from_waker(Waker::noop());
    while !going.is_empty() {
        for device in devices {
            meanwhile(device);
        }
        going.retain_mut(|sync| sync.as_mut().poll(&mut context) == Poll::Pending);
    }
}
