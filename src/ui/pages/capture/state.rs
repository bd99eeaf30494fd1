//! The note being typed, and its stored draft.

use std::sync::Arc;

use leptos::html::{Div, Section, Textarea};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::question::Asked;
use super::suggest::focus_field;
use crate::domain::{Command, NoteKind, PhotoOwner};
use crate::persistence::StorageError;
use crate::platform::{now, rename_page, scroll_to_top};
use crate::route::Route;
use crate::state::{App, CaptureDraft, Draft, Found, OpenDraft};
use crate::text::capture;
use crate::ui::parts::focus;

/// What is being typed, and where its draft is stored.
#[derive(Clone, Copy)]
pub struct FormState {
    /// The fields.
    pub draft: RwSignal<CaptureDraft>,
    /// Why the note can't be saved yet.
    pub problem: RwSignal<Option<String>>,
    /// The question to answer before saving.
    pub asked: RwSignal<Option<Asked>>,
    /// Where the draft is stored.
    pub store: StoredValue<Draft>,
    /// A draft of another version of the text, not put in the fields.
    pub found: RwSignal<Option<Found>>,
    /// Tells the other tabs that the draft is open.
    open: StoredValue<OpenDraft, LocalStorage>,
    pub(super) restored: RwSignal<bool>,
    /// Whether anything has been typed since the form was opened.
    pub(super) typed: RwSignal<bool>,
    pub(super) text: NodeRef<Textarea>,
    /// The person's name.
    pub(super) name: NodeRef<Div>,
    pub(super) question: NodeRef<Section>,
}

impl FormState {
    /// A form that goes on with the stored draft of `fresh`, if any. A draft based on an older version of the text is
    /// only offered, so it never replaces the newer one.
    pub fn resume(app: App, fresh: Found) -> Self {
        let (restored, found) = fresh.place.resume(app, fresh.text.base);
        let form = Self::open(app, restored, fresh);
        form.found.set(found);
        form
    }

    /// A form that goes on with `restored`, or starts with `fresh`.
    pub fn open(app: App, restored: Option<Found>, fresh: Found) -> Self {
        let current = restored.is_some();
        let Found { place, text: shown } = restored.unwrap_or(fresh);
        Self {
            draft: RwSignal::new(shown),
            problem: RwSignal::new(None),
            asked: RwSignal::new(None),
            open: StoredValue::new_local(place.open(app)),
            store: StoredValue::new(place),
            found: RwSignal::new(None),
            restored: RwSignal::new(current),
            typed: RwSignal::new(false),
            text: NodeRef::new(),
            name: NodeRef::new(),
            question: NodeRef::new(),
        }
    }

    /// Changes a field and stores the draft before the next key. A question about the old text is dropped.
    pub fn edit(self, app: App, change: impl FnOnce(&mut CaptureDraft)) {
        self.asked.maybe_update(|asked| asked.take().is_some());
        self.keep(app, change);
    }

    /// The same, for a field that is part of the question.
    pub(super) fn keep(self, app: App, change: impl FnOnce(&mut CaptureDraft)) {
        // Notify only what changes: this runs between two keys.
        self.problem.maybe_update(|problem| problem.take().is_some());
        self.draft.update(|draft| {
            change(draft);
            draft.kept = Some(now());
            if draft.base.is_none() && draft.village.is_none() {
                draft.village = untrack(|| app.village_id());
            }
        });
        self.draft
            .with_untracked(|draft| self.store.with_value(|store| store.keep(app, draft)));
        if !self.typed.get_untracked() {
            self.typed.set(true);
            self.name_page();
        }
    }

    /// Makes a reload lead to the draft of a new note. The address of an edited note does that already.
    fn name_page(self) {
        if self.draft.with_untracked(|draft| draft.base.is_none()) {
            let draft = self.store.with_value(Draft::id);
            rename_page(&Route::Draft(draft).href());
        }
    }

    /// Whether what has been typed is saved on the device; `None` before anything has been typed, and until a
    /// store has answered. A problem with the note is more urgent than that it is kept.
    pub(super) fn kept(self, app: App) -> Option<Result<(), StorageError>> {
        let settled = self.typed.get() && self.store.with_value(|store| store.is_settled(app));
        let kept = settled.then(|| self.store.with_value(|store| store.kept(app)))?;
        (kept.is_err() || self.problem.with(Option::is_none)).then_some(kept)
    }

    /// Begins another draft with `draft` in the fields: the last one is being saved.
    pub fn begin_another(self, app: App, draft: CaptureDraft) {
        let another = self.store.with_value(Draft::another);
        self.open.set_value(another.open(app));
        self.store.set_value(another);
        rename_page(&Route::Capture(Some(draft.kind)).href());
        self.start_over(draft);
        scroll_to_top();
    }

    /// Puts `draft` in the fields and starts over.
    pub fn start_over(self, draft: CaptureDraft) {
        self.draft.set(draft);
        self.restored.set(false);
        self.typed.set(false);
        self.problem.set(None);
        self.asked.set(None);
        self.focus_first();
    }

    /// Discards the draft; undo stores it again and passes it to `restored`, if the form is still there.
    pub fn throw_away(self, app: App, restored: impl Fn(CaptureDraft) + Send + Sync + 'static) {
        throw_away(app, self.store.get_value(), self.draft.get_untracked(), restored);
    }

    /// Puts the cursor where writing begins: in the name of the person, or in the text.
    pub(super) fn focus_first(self) {
        let nameless =
            |draft: &CaptureDraft| draft.kind == NoteKind::Contact && draft.contact.name.is_empty();
        if !(self.draft.with_untracked(nameless) && self.focus_name()) {
            self.focus_text();
        }
    }

    /// Puts the cursor in the text.
    pub fn focus_text(self) {
        if let Some(area) = self.text.get_untracked() {
            let _ = area.focus();
        }
    }

    /// Asks a question before saving.
    pub(super) fn ask(self, asked: Asked) {
        self.asked.set(Some(asked));
        // The same question again is not redrawn, but may have been scrolled away.
        if let Some(card) = self.question.get_untracked() {
            focus(&card);
        }
    }

    /// Puts the cursor in the person's name, if the form asks for one.
    pub(super) fn focus_name(self) -> bool {
        focus_field(self.name)
    }

    /// Puts the cursor in the person's name, with this selection.
    pub(super) fn select_in_name(self, from: u32, to: u32) {
        if self.focus_name()
            && let Some(field) = document().active_element()
            && let Some(field) = field.dyn_ref::<HtmlInputElement>()
        {
            let _ = field.set_selection_range(from, to);
        }
    }

    /// The value of a field, as the form shows it.
    pub fn field(self, get: fn(&CaptureDraft) -> &String) -> Signal<String> {
        Memo::new(move |_| self.draft.with(|draft| get(draft).clone())).into()
    }
}

/// Discards `thrown`, stored at `place`, with undo.
pub(super) fn throw_away(
    app: App,
    place: Draft,
    thrown: CaptureDraft,
    restored: impl Fn(CaptureDraft) + Send + Sync + 'static,
) {
    place.clear(app);
    let photos = thrown.note.map(|note| app.trash_photos(PhotoOwner::Note(note)));
    let photos = photos.unwrap_or_default();
    let restored = move |thrown| {
        if !photos.is_empty() {
            app.run_silently(Command::Undo(photos.clone()));
        }
        restored(thrown);
    };
    offer_back(app, place, thrown, Arc::new(restored));
}

/// If something has been typed there in the meantime, undo discards that, with undo of its own.
fn offer_back(
    app: App,
    place: Draft,
    thrown: CaptureDraft,
    restored: Arc<dyn Fn(CaptureDraft) + Send + Sync>,
) {
    app.say_with(capture::DRAFT_GONE, move || {
        let typed = place.load(app);
        let typed = typed.filter(|typed| !app.with_untracked(|book| typed.is_empty(book)));
        place.keep(app, &thrown);
        restored(thrown.clone());
        if let Some(typed) = typed.filter(|typed| *typed != thrown) {
            offer_back(app, place.clone(), typed, restored.clone());
        }
    });
}
