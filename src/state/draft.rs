//! Unfinished text in forms. Every keystroke is stored on the device before the next one.

use leptos::prelude::*;
use serde_json::Value;

use super::{App, CaptureDraft};
use crate::domain::{Id, JsonObject, JsonReader, JsonWriter, Note, Timestamp};
use crate::persistence::{StorageError, keys};

/// The name under which a form's unfinished text is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft(String);

impl Draft {
    /// The draft of a new note.
    pub fn capture(app: App) -> Self {
        Self(app.in_this_tab("draft/capture"))
    }

    /// The draft of a change to `note`.
    pub fn of_note(app: App, note: Id<Note>) -> Self {
        Self(app.in_this_tab(&format!("draft/note-{note}")))
    }

    /// The name for a draft that is older than the text it would change.
    #[must_use]
    pub fn waiting(&self) -> Self {
        Self(format!("{}-waiting", self.0))
    }

    /// The draft that waits to be used or discarded. If the draft was not started from version `base`, it is
    /// first moved to the waiting place, so that new keystrokes don't overwrite it.
    pub fn load_waiting(&self, app: App, base: Option<Timestamp>) -> Option<CaptureDraft> {
        let stale = self.load(app).filter(|draft| draft.base != base);
        if let Some(stale) = &stale {
            let waiting = self.waiting();
            waiting.keep(app, stale);
            if waiting.is_settled(app) && waiting.kept(app).is_ok() {
                self.clear(app);
            }
        }
        stale.or_else(|| self.waiting().load(app))
    }

    /// Whether there is text that was neither saved nor discarded.
    pub fn is_there(&self, app: App) -> bool {
        self.load(app).or_else(|| self.waiting().load(app)).is_some()
    }

    /// Deletes `draft` once its content is saved: until then it is the only copy on the device.
    pub fn clear_when_saved(self, app: App, draft: CaptureDraft) {
        app.unsaved_drafts
            .update_value(|drafts| drafts.push((self, draft)));
        app.when_persisted(move || {
            if app.is_saved() {
                app.clear_saved_drafts();
            }
        });
    }

    /// The last text typed, if any, unless it is being saved as a note.
    pub fn load(&self, app: App) -> Option<CaptureDraft> {
        let draft = self.stored(app)?;
        let is_being_saved = app.is_saved()
            && app.unsaved_drafts.with_value(|drafts| {
                let mut drafts = drafts.iter();
                drafts.any(|(place, saved)| place == self && *saved == draft)
            });
        (!is_being_saved).then_some(draft)
    }

    /// A draft that can't be read is left where it is.
    fn stored(&self, app: App) -> Option<CaptureDraft> {
        let raw = app.draft_or_setting(&self.0)?;
        let Ok(Value::Object(typed)) = serde_json::from_str(&raw) else {
            return None;
        };
        // Read over an empty draft, because a draft from an older version lacks the newer fields.
        let mut fields = JsonWriter::default();
        CaptureDraft::default().write(&mut fields);
        fields.0.extend(typed);
        CaptureDraft::read(&mut JsonReader::of(Value::Object(fields.0).into())?).ok()
    }

    /// Stores `draft`; [`Draft::kept`] says whether that worked.
    pub fn keep(&self, app: App, draft: &CaptureDraft) {
        let mut fields = JsonWriter::default();
        draft.write(&mut fields);
        app.persist_draft_or_setting(&self.0, Some(Value::Object(fields.0).to_string()));
    }

    /// Whether the last text typed is stored on the device.
    ///
    /// # Errors
    /// Why it could not be stored; the text is still on screen.
    pub fn kept(&self, app: App) -> Result<(), StorageError> {
        app.unsaved(&keys::draft_or_setting(&self.0)).map_or(Ok(()), Err)
    }

    /// Whether the last text typed has either been stored or failed.
    pub fn is_settled(&self, app: App) -> bool {
        let key = keys::draft_or_setting(&self.0);
        app.is_persisted(&key) || app.unsaved(&key).is_some()
    }

    /// Deletes the draft, because it has been saved or discarded.
    pub fn clear(&self, app: App) {
        app.persist_draft_or_setting(&self.0, None);
    }
}

impl App {
    /// Deletes the drafts whose content has now been saved, except those that have been changed since.
    pub(super) fn clear_saved_drafts(self) {
        let drafts = self
            .unsaved_drafts
            .try_update_value(std::mem::take)
            .unwrap_or_default();
        for (place, draft) in drafts {
            if place.stored(self).as_ref() == Some(&draft) {
                place.clear(self);
            }
        }
    }
}
