//! A round: reads and sends everything there is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pictures::Settled;
use super::session::Team;
use super::{App, Cursor};
use crate::platform::{clock, random};
use crate::sharing::{BEGINNING, Book, Membership, SharingProblem, SharingState};

/// How long a look at the whole database lasts, in milliseconds.
const LOOK_UP: i64 = 10 * 60 * 1_000;

/// Whether it is time to look at the whole database again.
pub fn is_due(looked_up: Option<i64>) -> bool {
    let now = clock::now().unix_millis();
    looked_up.is_none_or(|then| !(0..LOOK_UP).contains(&(now - then)))
}

/// Reads and sends everything there is.
pub async fn round(
    app: App,
    team: &Team<'_>,
    member: &Membership,
    looked_up: &mut Option<i64>,
    settled: &mut Settled,
) -> Result<(), SharingProblem> {
    if !app.saving.is_saved() {
        // What isn't stored here must not count as read.
        return Err(SharingProblem::NotStored);
    }
    if is_due(*looked_up) {
        app.sharing.state.set(SharingState::Working(0, 0));
        // Boxed, because it is seldom done, and the whole round would have its code inside it.
        Box::pin(look_up(app, team)).await?;
        *looked_up = Some(clock::now().unix_millis());
        // Somebody may have sent, or deleted, what was there.
        *settled = Settled::default();
    } else if app.sharing.waiting.get_untracked() > 0 {
        app.sharing.state.set(SharingState::Working(0, 0));
    }
    team.sync().await?;
    let cursor = app.sharing.cursor.get_value();
    let has_unread = cursor.has_unread || team.unread.get() > 0;
    if cursor.is_joining || has_unread != cursor.has_unread {
        app.sharing
            .outbox
            .update_value(|outbox| outbox.is_joining = false);
        app.set_cursor(Cursor {
            is_joining: false,
            has_unread,
            ..cursor
        });
        spawn_local(app.copy_to_mirror());
    }
    Box::pin(app.send_pictures(team, settled)).await?;
    Box::pin(app.finish_change_of_key(member)).await
}

/// Checks that the database still is the team's, and has everything that it had.
async fn look_up(app: App, team: &Team<'_>) -> Result<(), SharingProblem> {
    let (book, info) = team.look_up().await?;
    let before = app.sharing.cursor.get_value();
    let state = match book {
        Some(Book::Moved) => return Err(SharingProblem::Moved),
        None if info.documents > 0 => return Err(SharingProblem::WrongKey),
        Some(Book::InUse(state)) if info.continues(&before.before, &before.since) => state,
        // The team begins, or an earlier state of the database was put back: the others may not notice by themselves.
        _ => {
            let state = random().map(u32::from_le_bytes).unwrap_or_default();
            team.announce(Book::InUse(state)).await?;
            state
        }
    };
    if state != before.state && before.since != BEGINNING {
        app.send_everything();
    }
    let cursor = Cursor {
        before: info,
        state,
        ..app.sharing.cursor.get_value()
    };
    if cursor != app.sharing.cursor.get_value() {
        app.set_cursor(cursor);
    }
    app.announce_device(team, clock::today()).await
}
