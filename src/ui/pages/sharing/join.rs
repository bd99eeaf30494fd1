//! Joining a team with notes of one's own: what comes together is shown first.

use leptos::prelude::*;

use super::super::data::{BackupFile, counts};
use crate::sharing::Membership;
use crate::state::{App, use_app};
use crate::text::sharing;
use crate::ui::parts::{Dialog, dynamic};

/// A team that may be joined.
#[derive(Clone)]
pub struct Joining {
    /// Who joins, and what.
    pub member: Membership,
    /// How many documents the team has; none if it is new.
    pub documents: u64,
}

impl Joining {
    /// Whether notes of one's own would come to others who have theirs.
    pub fn needs_consent(&self, app: App) -> bool {
        self.documents > 0 && app.with_untracked(|book| book.records().next().is_some())
    }

    /// Joins.
    pub fn begin(self, app: App) {
        app.begin_sharing(self.member, self.documents == 0);
        app.say(sharing::BEGUN);
    }
}

/// Asks whether what is here may come together with what the team has.
#[component]
pub fn Together(
    /// The team; nothing is shown without one.
    joining: RwSignal<Option<Joining>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if joining.with(Option::is_some) {
            open.set(true);
        }
    });
    view! {
        <Dialog heading=sharing::TOGETHER open>
            {dynamic(move || joining.get().map(|joining| view! { <Asked joining open/> }))}
        </Dialog>
    }
}

#[component]
fn Asked(joining: Joining, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let book = BackupFile::follow(app);
    let there = sharing::there(joining.documents);
    let merge = move |_| {
        open.set(false);
        joining.clone().begin(app);
    };
    view! {
        <div class="stack">
            <p>{sharing::TOGETHER_BODY}</p>
            <p>{sharing::HERE}" "{move || counts(app)}</p>
            <p>{there}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| book.export()>{sharing::BACKUP_FIRST}</button>
                <button type="button" class="button button--ghost" on:click=move |_| open.set(false)>{sharing::CANCEL}</button>
                <button type="button" class="button" on:click=merge>{sharing::MERGE}</button>
            </div>
        </div>
    }
}
