//! What is being typed. Every keystroke is on the device before the next one.

use leptos::prelude::*;
use serde_json::Value;

use super::{App, CaptureDraft};
use crate::domain::{Fielded, Fields, Id, Note, Timestamp};
use crate::storage::{self, Trouble};

/// Where one form's unfinished text is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft(String);

impl Draft {
    /// The draft of a new note.
    pub fn capture() -> Self {
        Self("draft/capture".to_owned())
    }

    /// The draft of a change to `note`.
    pub fn of_note(note: Id<Note>) -> Self {
        Self(format!("draft/note-{note}"))
    }

    /// Where a draft waits that is older than the text it would change.
    #[must_use]
    pub fn waiting(&self) -> Self {
        Self(format!("{}-waiting", self.0))
    }

    /// The draft that waits to be used or thrown away. One that was started
    /// from another text than `base` is put there first, so that new keys don't
    /// write over it.
    pub fn load_waiting(&self, app: App, base: Option<Timestamp>) -> Option<CaptureDraft> {
        let stale = self.load(app).filter(|draft| draft.base != base);
        if let Some(stale) = &stale
            && self.waiting().keep(app, stale).is_ok()
        {
            self.clear(app);
        }
        stale.or_else(|| self.waiting().load(app))
    }

    /// Whether something was typed and neither saved nor thrown away.
    pub fn is_there(&self, app: App) -> bool {
        self.load(app).or_else(|| self.waiting().load(app)).is_some()
    }

    /// Forgets `draft` once all it says is on the device: until then it is the
    /// safest copy there is.
    pub fn clear_when_saved(self, app: App, draft: CaptureDraft) {
        if app.is_saved() {
            self.clear(app);
        } else {
            app.unsaved_drafts
                .update_value(|drafts| drafts.push((self, draft)));
        }
    }

    /// What was typed last, if anything was. A draft that can't be read is left
    /// where it is.
    pub fn load(&self, app: App) -> Option<CaptureDraft> {
        let raw = app.with_shelf(|shelf| storage::aside(shelf, &self.0)).ok()??;
        let Ok(Value::Object(typed)) = serde_json::from_str(&raw) else {
            return None;
        };
        // Over an empty draft: one written before a field was there has none.
        let mut fields = Fields::default();
        CaptureDraft::default().write(&mut fields);
        fields.0.extend(typed);
        CaptureDraft::read(&mut fields).ok()
    }

    /// Keeps `draft`.
    ///
    /// # Errors
    /// When the device could not keep it; it is still on screen.
    pub fn keep(&self, app: App, draft: &CaptureDraft) -> Result<(), Trouble> {
        let mut fields = Fields::default();
        draft.write(&mut fields);
        let json = Value::Object(fields.0).to_string();
        app.with_shelf(|shelf| storage::set_text(shelf, &self.0, Some(&json)))
    }

    /// Forgets the draft: it has been saved, or thrown away.
    pub fn clear(&self, app: App) {
        if let Err(trouble) = app.with_shelf(|shelf| storage::set_text(shelf, &self.0, None)) {
            app.note_trouble(trouble);
        }
    }
}

impl App {
    /// Forgets the drafts of what has now been saved, unless somebody has
    /// typed on since.
    pub(super) fn clear_saved_drafts(self) {
        let drafts = self
            .unsaved_drafts
            .try_update_value(std::mem::take)
            .unwrap_or_default();
        for (place, draft) in drafts {
            if place.load(self).as_ref() == Some(&draft) {
                place.clear(self);
            }
        }
    }
}
