//! A finished file, and the tap that sends it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::{has_left, say};
use crate::domain::Timestamp;
use crate::platform::{Outgoing, Shared, device};
use crate::state::{App, use_app};
use crate::text::data;
use crate::ui::parts::Shown;

/// A finished file with everything.
#[derive(Clone)]
pub struct Ready {
    /// When it was begun: later changes aren't in it.
    pub begun: Timestamp,
    pub file: Outgoing,
    /// How many pictures are in it, and how many this device doesn't have; `None` if it is without.
    pub pictures: Option<(usize, usize)>,
}

impl Ready {
    fn said(&self) -> String {
        let name = self.file.name();
        match self.pictures {
            Some((packed, missing)) => data::archive_made(&name, packed, missing),
            None => data::made(&name),
        }
    }

    async fn hand_over(self, app: App) {
        let said = self.said();
        let outcome = self.file.hand_over().await;
        if has_left(outcome) && self.pictures.is_some() {
            app.note_archive(self.begun);
        } else if has_left(outcome) {
            app.note_backup();
        }
        match outcome {
            Shared::Downloaded => app.say(said),
            other => say(app, other),
        }
    }
}

/// A file that leaves when it is finished, or where a file can only be shared, and only right after a tap, with the next.
#[derive(Clone, Copy)]
pub struct Leaves {
    app: App,
    waiting: StoredValue<Option<Ready>, LocalStorage>,
    waits: RwSignal<bool>,
}

impl Leaves {
    /// There is no file yet.
    pub fn new() -> Self {
        Self {
            app: use_app(),
            waiting: StoredValue::new_local(None),
            waits: RwSignal::new(false),
        }
    }

    /// Another file is being made.
    pub fn again(self) {
        self.waits.set(false);
    }

    /// The file is finished. Returns whether it has left. The page may be gone by now.
    pub async fn finish(self, ready: Ready) -> bool {
        if device::is_on_iphone_home_screen() {
            self.app.say(ready.said());
            let _ = self.waiting.try_set_value(Some(ready));
            let _ = self.waits.try_set(true);
            return false;
        }
        ready.hand_over(self.app).await;
        true
    }
}

/// The button that sends the file that waits for it.
#[component]
pub fn SendButton(
    /// Its label.
    label: &'static str,
    /// What it sends.
    leaves: Leaves,
) -> impl IntoView {
    let send = move |_| {
        if let Some(ready) = leaves.waiting.get_value() {
            spawn_local(ready.hand_over(leaves.app));
        }
    };
    view! {
        <Shown when=move || leaves.waits.get()>
            <button type="button" class="button" on:click=send>{label}</button>
        </Shown>
    }
}
