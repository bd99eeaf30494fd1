//! A device that keeps everything in memory.

use std::cell::{Cell, RefCell};

use chrono::DateTime;
use uuid::Uuid;
use vejviseren::domain::{
    AnyRecord, Changes, Command, Fieldbook, Id, Note, NoteKind, OfKind, Record, Timestamp,
};
use vejviseren::sharing::{Keys, NotStored, Outbox, Place, Said};

#[derive(Default)]
pub struct Device {
    book: RefCell<Fieldbook>,
    outbox: RefCell<Outbox>,
    cursor: RefCell<Option<String>>,
    clock: Cell<i64>,
}

/// What its notes say.
pub fn texts(device: &Device) -> Vec<String> {
    let book = device.book.borrow();
    let notes = book.records().filter_map(Note::of);
    notes.map(|note| note.text.clone()).collect()
}

fn id(number: u128) -> Id<Note> {
    Id::new(Uuid::from_u128(number))
}

impl Device {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn waiting(&self) -> usize {
        self.outbox.borrow().len()
    }

    pub fn records(&self) -> Vec<AnyRecord> {
        let mut records: Vec<AnyRecord> = self.book.borrow().records().cloned().collect();
        records.sort_by_key(AnyRecord::key);
        records
    }

    pub fn write(&self, number: u128, text: &str) {
        let note = Note {
            village: Id::new(Uuid::from_u128(99)),
            kind: NoteKind::Observation,
            text: text.to_owned(),
            quote: None,
            at: self.now(),
            place: None,
            who: None,
            themes: Vec::new(),
            tags: Vec::new(),
            visit: None,
            contact: None,
            initiative: None,
        };
        self.carry_out(Command::Put(Record::new(id(number), self.now(), note).into()));
    }

    pub fn purge(&self, number: u128) {
        let key = AnyRecord::key(
            self.book
                .borrow()
                .live::<Note>(&id(number))
                .cloned()
                .map(Into::into)
                .as_ref()
                .unwrap(),
        );
        self.carry_out(Command::Purge(vec![key]));
    }

    /// The document of a note, and what is in it.
    pub fn sealed(&self, number: u128, keys: &Keys) -> (String, String) {
        let note: AnyRecord = self
            .book
            .borrow()
            .live::<Note>(&id(number))
            .cloned()
            .unwrap()
            .into();
        (keys.id(&note.key()), Said::Record(note).seal(keys, self.nonce()))
    }

    fn carry_out(&self, command: Command) {
        let changes = self.book.borrow_mut().apply(command, self.now()).unwrap();
        for change in changes.0 {
            self.outbox.borrow_mut().add(change.key);
        }
    }
}

impl Place for Device {
    fn now(&self) -> Timestamp {
        self.clock.set(self.clock.get() + 1);
        let moment = DateTime::from_timestamp_millis(1_790_000_000_000 + self.clock.get()).unwrap();
        Timestamp::of(moment.fixed_offset()).unwrap()
    }

    fn nonce(&self) -> [u8; 24] {
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(Uuid::now_v7().as_bytes());
        nonce
    }

    fn look<T>(&self, ask: impl FnOnce(&Fieldbook, &Outbox, &str) -> T) -> T {
        let cursor = self.cursor.borrow();
        ask(
            &self.book.borrow(),
            &self.outbox.borrow(),
            cursor.as_deref().unwrap_or("0"),
        )
    }

    async fn change(
        &self,
        cursor: Option<String>,
        change: impl FnOnce(&mut Fieldbook, &mut Outbox) -> Changes,
    ) -> Result<(), NotStored> {
        change(&mut self.book.borrow_mut(), &mut self.outbox.borrow_mut());
        if cursor.is_some() {
            self.cursor.replace(cursor);
        }
        Ok(())
    }
}
