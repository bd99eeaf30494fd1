//! Notes that are written while the app is locked: each page load seals its own with a key that only the lock's key leads to,
//! and when the app is unlocked they become drafts like any other.

use leptos::prelude::untrack;
use uuid::Uuid;

use super::{App, LockProblem};
use crate::persistence::{KEY, LockState, StorageError, is_discarded, keys, open_noted, wrapped_key};
use crate::platform::{noted_keys, noting_key};
use crate::state::{CaptureDraft, Draft, Found};

/// A note that was written while the app was locked, now a draft.
#[derive(Clone, Debug)]
pub struct Noted {
    /// The draft.
    pub draft: Found,
    /// Whether the user pressed «Gem».
    pub is_finished: bool,
}

impl App {
    /// Makes a key for the notes of this page. Afterwards [`AppLock::can_note`](super::AppLock::can_note) is true.
    ///
    /// # Errors
    /// When the worker fails.
    pub async fn begin_noting(self) -> Result<(), LockProblem> {
        let keyring = self.saving.keyring();
        if !keyring.can_note() {
            let lock = self.lock.text().unwrap_or_default();
            let (key, wrapped) = noting_key(&lock).await?;
            keyring.note_with(key, wrapped);
        }
        self.lock.allow_noting();
        Ok(())
    }

    /// Whether a start finds something to go on with: the lock is being turned on or off, or notes were written while the app
    /// was locked.
    pub fn is_lock_unsettled(self) -> bool {
        let state = untrack(|| self.lock.state());
        // Without a lock there are none, and looking for them would read every key of localStorage at each start.
        state.is_some_and(|state| state != LockState::On || !self.stored_noted().is_empty())
    }

    /// Makes drafts of what was written while the app was locked. Returns them, and how many could not be opened: those
    /// stay as they are.
    ///
    /// # Errors
    /// When the worker fails; then all stay as they are.
    pub async fn take_noted(self) -> Result<(Vec<Noted>, usize), LockProblem> {
        let stored = self.stored_noted();
        let wrapped: Vec<String> = stored
            .iter()
            .filter_map(|(_, text)| wrapped_key(text).map(ToOwned::to_owned))
            .collect();
        let mut keys = match (wrapped.is_empty(), self.lock.text(), self.saving.keyring().key()) {
            (false, Some(lock), Some(key)) => noted_keys(&lock, &key, &wrapped).await?,
            _ => Vec::new(),
        }
        .into_iter();
        let (mut found, mut unread) = (Vec::new(), 0);
        for (name, text) in stored {
            let text = if wrapped_key(&text).is_some() {
                opened(&name, &text, keys.next().flatten())
            } else {
                Some(text)
            };
            match text {
                // It was finished or thrown away.
                Some(text) if is_discarded(&text) => self.persist_draft_or_setting(&name, None),
                Some(text) => found.extend(Opened::new(name, text)),
                None => unread += 1,
            }
        }
        let finished: Vec<Uuid> = found
            .iter()
            .filter(|it| it.is_finished)
            .map(|it| it.draft.id())
            .collect();
        let mut taken = Vec::new();
        for it in found {
            if !it.is_finished && finished.contains(&it.draft.id()) {
                // The browser was killed before it had deleted the draft of what was finished.
                self.persist_draft_or_setting(&it.name, None);
            } else {
                taken.extend(self.take_one(it));
            }
        }
        Ok((taken, unread))
    }

    fn stored_noted(self) -> Vec<(String, String)> {
        let names = self.saving.with_persister(|persister| {
            let names = keys::NOTED_LOCKED.map(|prefix| persister.notepad.drafts(prefix));
            names.into_iter().flatten().collect::<Vec<_>>()
        });
        let texts = names
            .into_iter()
            .filter_map(|name| Some((name.clone(), self.draft_or_setting(&name)?)));
        texts.collect()
    }

    fn take_one(self, it: Opened) -> Option<Noted> {
        // Both in one turn, so that neither is there without the other.
        self.persist_draft_or_setting(it.draft.name(), Some(it.text));
        self.persist_draft_or_setting(&it.name, None);
        let text = it.draft.load(self)?;
        Some(Noted {
            draft: Found {
                place: it.draft,
                text,
            },
            is_finished: it.is_finished,
        })
    }
}

/// What was written while the app was locked, opened.
struct Opened {
    /// What it is stored as.
    name: String,
    text: String,
    /// The draft it becomes.
    draft: Draft,
    is_finished: bool,
}

impl Opened {
    fn new(name: String, text: String) -> Option<Self> {
        let (draft, is_finished) = Draft::taken(&name)?;
        Some(Self {
            name,
            text,
            draft,
            is_finished,
        })
    }
}

fn opened(name: &str, text: &str, key: Option<[u8; KEY]>) -> Option<String> {
    open_noted(&keys::draft_or_setting(name), text, key?)
}

impl Draft {
    /// Stores `text` as a finished note: it becomes one when the app is unlocked.
    ///
    /// # Errors
    /// Why it could not be stored; the draft is still there.
    pub fn finish_locked(&self, app: App, text: &CaptureDraft) -> Result<(), StorageError> {
        let finished = self.finished();
        finished.keep(app, text);
        finished.kept(app)?;
        self.clear(app);
        Ok(())
    }
}
