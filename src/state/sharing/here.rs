//! This device, for what shares.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::bell::Bell;
use super::{App, Cursor};
use crate::domain::{Changes, Fieldbook, RecordKey, Timestamp};
use crate::persistence::keys;
use crate::platform::{clock, random};
use crate::sharing::{NotStored, Outbox, Participant, Place, SharingState};

/// This device.
pub struct Here {
    app: App,
    /// Half of every nonce; the other half is counted.
    random: [u8; 16],
    nonces: Cell<u64>,
    read: Cell<usize>,
}

impl Here {
    /// This device; `None` where the browser has no random numbers.
    pub fn new(app: App) -> Option<Self> {
        Some(Self {
            app,
            random: random()?,
            nonces: Cell::new(0),
            read: Cell::new(0),
        })
    }
}

impl Place for Here {
    fn now(&self) -> Timestamp {
        clock::now()
    }

    fn nonce(&self) -> [u8; 24] {
        let count = self.nonces.replace(self.nonces.get() + 1);
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(&self.random);
        nonce[16..].copy_from_slice(&count.to_le_bytes());
        nonce
    }

    fn look<T>(&self, ask: impl FnOnce(&Fieldbook, &Outbox, &str) -> T) -> T {
        let sharing = &self.app.sharing;
        let since = sharing.cursor.with_value(|cursor| cursor.since.clone());
        self.app
            .with_untracked(|book| sharing.outbox.with_value(|outbox| ask(book, outbox, &since)))
    }

    async fn change(
        &self,
        cursor: Option<String>,
        change: impl FnOnce(&mut Fieldbook, &mut Outbox) -> Changes,
    ) -> Result<(), NotStored> {
        let mut changes = Changes::default();
        self.app.store.book.maybe_update(|book| {
            self.app
                .sharing
                .outbox
                .update_value(|outbox| changes = change(book, outbox));
            !changes.is_empty()
        });
        self.app.store_shared(changes, cursor).await
    }

    fn note_participant(&self, id: &str, participant: Participant) {
        self.app.note_participant(id, participant);
    }

    fn note_read(&self, documents: usize) {
        self.read.set(self.read.get() + documents);
        let all = self
            .app
            .sharing
            .cursor
            .with_value(|cursor| cursor.before.documents);
        let read = self.read.get();
        self.app.sharing.state.maybe_update(|state| match state {
            SharingState::Working(done, of) => {
                (*done, *of) = (read, all);
                true
            }
            _ => false,
        });
    }
}

impl App {
    /// Stores `changes`, what the outbox touched and `cursor`, if there is one, in one transaction. Not generic: it is compiled
    /// only once.
    async fn store_shared(self, changes: Changes, cursor: Option<String>) -> Result<(), NotStored> {
        // All of this is put in one turn, and so written in one transaction.
        let names: Vec<&RecordKey> = changes.0.iter().map(|change| &change.key).collect();
        for name in &names {
            let (key, text) = self.store.as_it_is(name);
            let horizon = self.with_untracked(|book| book.horizon(name));
            self.persist_record(key, text, horizon);
        }
        self.store_outbox();
        let cursor = cursor.map(|since| Cursor {
            since,
            ..self.sharing.cursor.get_value()
        });
        if let Some(cursor) = &cursor {
            self.persist(keys::CURSOR.to_owned(), Some(cursor.text()));
        }
        if !changes.is_empty() {
            self.settle_village();
            self.note_shared(&changes);
        }
        self.persisted().await;
        if names
            .iter()
            .any(|name| untrack(|| self.saving.unsaved(&keys::record(name))).is_some())
        {
            return Err(NotStored);
        }
        if let Some(cursor) = cursor {
            self.sharing.cursor.set_value(cursor);
        }
        Ok(())
    }

    /// Waits until everything is on the disk, or has failed.
    async fn persisted(self) {
        let bell = Rc::new(Bell::default());
        let rung = bell.clone();
        self.when_persisted(move || rung.ring());
        bell.heard().await;
    }
}
