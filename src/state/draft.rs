//! Unfinished text in forms. Every keystroke is stored on the device before the next one.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use super::open_draft::OpenDraft;
use super::{App, CaptureDraft};
use crate::domain::{Id, JsonObject, JsonReader, JsonWriter, Note, Timestamp, ordered};
use crate::persistence::{StorageError, keys};
use crate::platform::clock;

/// What is known of drafts beside their texts.
#[derive(Default)]
pub(super) struct Drafts {
    /// The drafts that other tabs have open.
    pub(super) open_elsewhere: StoredValue<BTreeSet<String>>,
    /// The drafts whose text is being saved as a note.
    being_saved: StoredValue<Vec<Found>>,
}

/// A form's unfinished text. Each time a form is begun it has an id of its own, so two tabs, or a new note and one that
/// is still being saved, never write over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// `draft/capture` or `draft/note-<id>`.
    form: String,
    /// The form, and what tells this draft from its others. Earlier versions left `draft/capture`, `draft/capture@2`
    /// (the second tab's) and `draft/capture-waiting` (of an older text), which are drafts like any other.
    name: String,
}

/// A draft and its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The draft.
    pub place: Draft,
    /// The last text typed.
    pub text: CaptureDraft,
}

/// The form of a new note.
const CAPTURE: &str = "draft/capture";
/// The form of a new note while the app is locked, half-written and finished; see `persistence/keys.rs`.
const LOCKED: &str = "draft/locked";
const FINISHED: &str = "draft/finished";

impl Draft {
    /// An empty draft of a new note.
    pub fn capture(app: App) -> Self {
        let is_locked = untrack(|| app.lock.is_locked());
        Self::of(if is_locked { LOCKED } else { CAPTURE }.to_owned())
    }

    /// The draft of a new note that an address calls `id`, see [`Self::id`].
    pub fn with_id(id: Uuid) -> Self {
        let form = CAPTURE.to_owned();
        let name = format!("{form}/{id}");
        Self { form, name }
    }

    /// The same draft, finished while the app is locked.
    pub(super) fn finished(&self) -> Self {
        Self {
            form: FINISHED.to_owned(),
            name: format!("{FINISHED}/{}", self.id()),
        }
    }

    /// The draft that the one called `name`, written while the app was locked, becomes, and whether it was finished.
    pub(super) fn taken(name: &str) -> Option<(Self, bool)> {
        let (form, id) = name.rsplit_once('/')?;
        Some((Self::with_id(id.parse().ok()?), form == FINISHED))
    }

    /// Its name among drafts and settings.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// An empty draft of a change to `note`.
    pub fn of_note(note: Id<Note>) -> Self {
        Self::of(format!("draft/note-{note}"))
    }

    fn of(form: String) -> Self {
        let name = format!("{form}/{}", clock::new_uuid());
        Self { form, name }
    }

    /// An empty draft of the same form.
    #[must_use]
    pub fn another(&self) -> Self {
        Self::of(self.form.clone())
    }

    /// What addresses call it. The drafts of earlier versions have no id in their names.
    pub fn id(&self) -> Uuid {
        let (_, id) = self.name.rsplit_once('/').unwrap_or_default();
        id.parse().unwrap_or_else(|_| {
            let mut hasher = DefaultHasher::new();
            self.name.hash(&mut hasher);
            Uuid::from_u64_pair(0, hasher.finish())
        })
    }

    /// The new notes that are half written, the latest first.
    pub fn half_written(app: App) -> Vec<Found> {
        let mut found = Self::capture(app).found(app);
        app.with_untracked(|book| found.retain(|found| !found.text.is_empty(book)));
        found
    }

    /// The drafts of the same form that no other tab has open and that are not being saved, the latest first.
    pub fn found(&self, app: App) -> Vec<Found> {
        let names = app
            .saving
            .with_persister(|persister| persister.notepad.drafts(&keys::draft_or_setting(&self.form)));
        let ours = |name: &String| {
            // An id may be the beginning of another: a draft's name goes on with one of these, or ends.
            let rest = name.strip_prefix(&self.form)?;
            (rest.is_empty() || rest.starts_with(['/', '@', '-'])).then(|| Self {
                form: self.form.clone(),
                name: name.clone(),
            })
        };
        let places = names.iter().filter(|name| !app.drafts.is_open_elsewhere(name));
        let found = places.filter_map(ours).filter_map(|place| {
            let text = place.load(app)?;
            (!app.is_being_saved(&place, &text)).then_some(Found { place, text })
        });
        ordered(found, |found| {
            let kept = found.text.kept.map(Timestamp::unix_millis);
            (kept.map_or(i64::MAX, |kept| -kept), String::new())
        })
    }

    /// The draft to go on with, of a text last written at `base`, and one of another version of the text: that is only
    /// offered, so it never replaces the newer text.
    pub fn resume(&self, app: App, base: Option<Timestamp>) -> (Option<Found>, Option<Found>) {
        let (current, stale): (Vec<_>, Vec<_>) = self
            .found(app)
            .into_iter()
            .partition(|found| found.text.base == base);
        (current.into_iter().next(), stale.into_iter().next())
    }

    /// Deletes the draft once its content, `text`, is saved: until then it is the only copy on the device.
    pub fn clear_when_saved(self, app: App, text: CaptureDraft) {
        app.drafts
            .being_saved
            .update_value(|drafts| drafts.push(Found { place: self, text }));
        app.when_persisted(move || {
            if app.saving.is_saved() {
                app.clear_saved_drafts();
            }
        });
    }

    /// The last text typed, if any. A draft that can't be read is left where it is.
    pub fn load(&self, app: App) -> Option<CaptureDraft> {
        let raw = app.draft_or_setting(&self.name)?;
        let Ok(Value::Object(typed)) = serde_json::from_str(&raw) else {
            return None;
        };
        // Read over an empty draft, because a draft from an older version lacks the newer fields.
        let mut fields = JsonWriter::default();
        CaptureDraft::default().write(&mut fields);
        for (name, value) in typed {
            match (fields.0.get_mut(&name), value) {
                (Some(Value::Object(empty)), Value::Object(typed)) => empty.extend(typed),
                (_, value) => drop(fields.0.insert(name, value)),
            }
        }
        CaptureDraft::read(&mut JsonReader::of(Value::Object(fields.0).into())?)
    }

    /// Stores `text`; [`Draft::kept`] says whether that worked.
    pub fn keep(&self, app: App, text: &CaptureDraft) {
        let mut fields = JsonWriter::default();
        text.write(&mut fields);
        app.persist_draft_or_setting(&self.name, Some(Value::Object(fields.0).to_string()));
    }

    /// Whether the last text typed is stored on the device.
    ///
    /// # Errors
    /// Why it could not be stored; the text is still on screen.
    pub fn kept(&self, app: App) -> Result<(), StorageError> {
        app.saving
            .unsaved(&keys::draft_or_setting(&self.name))
            .map_or(Ok(()), Err)
    }

    /// Whether the last text typed has either been stored or failed.
    pub fn is_settled(&self, app: App) -> bool {
        let key = keys::draft_or_setting(&self.name);
        app.saving.is_persisted(&key) || app.saving.unsaved(&key).is_some()
    }

    /// Deletes the draft, because it has been saved or discarded.
    pub fn clear(&self, app: App) {
        app.persist_draft_or_setting(&self.name, None);
    }

    /// Tells the other tabs that this one has the draft open, until the answer is dropped.
    pub fn open(&self, app: App) -> OpenDraft {
        OpenDraft::new(app, self.name.clone())
    }
}

impl App {
    /// Whether `text` is being saved as a note, and hasn't failed.
    fn is_being_saved(self, place: &Draft, text: &CaptureDraft) -> bool {
        let is_saved = |saved: &Found| saved.place == *place && saved.text == *text;
        self.saving.is_saved()
            && self
                .drafts
                .being_saved
                .with_value(|drafts| drafts.iter().any(is_saved))
    }

    /// Deletes the drafts whose content has now been saved, except those that have been changed since.
    pub(super) fn clear_saved_drafts(self) {
        let drafts = self
            .drafts
            .being_saved
            .try_update_value(std::mem::take)
            .unwrap_or_default();
        for saved in drafts {
            if saved.place.load(self).as_ref() == Some(&saved.text) {
                saved.place.clear(self);
            }
        }
    }
}
