//! Shares while the app is on screen, one tab at a time.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use leptos::prelude::*;

use super::begin::Found;
use super::bell::Bell;
use super::pictures::Settled;
use super::round::{is_due, round};
use super::session::{Session, Team};
use super::{App, SHARED};
use crate::domain::Timestamp;
use crate::platform::{Lock, clock, random, wait};
use crate::sharing::{Membership, SharingProblem, SharingState, SyncError};

/// The Web Lock of the tab that shares.
const TURN: &str = "vejviseren-sync";
/// How long after a change it is sent: more may follow.
const SOON: Duration = Duration::from_secs(1);
/// How long after a failure comes the next attempt; twice as long after each that fails too.
const FIRST_WAIT: Duration = Duration::from_secs(5);
const LONGEST_WAIT: Duration = Duration::from_mins(15);
/// An answer without news within this time, in milliseconds, comes from a server that doesn't wait for any.
const EARLY: i64 = 5_000;
/// How often such a server is asked.
const SELDOM: Duration = Duration::from_mins(1);
/// How often at most the time of the last success is stored.
const STORE_TIME: i64 = 5 * 60 * 1_000;

/// Shares until sharing is turned off. Does nothing if it does so already.
pub async fn share(app: App) {
    if app.sharing.is_running.get_value() {
        return;
    }
    app.sharing.is_running.set_value(true);
    app.sharing
        .fetch
        .set_value(Some(|app, id| Box::pin(app.fetch(id))));
    watch(app);
    let bell = app.sharing.bell.get_value();
    while let Some(member) = app.sharing.membership.get_untracked() {
        if document().hidden() {
            bell.heard().await;
            continue;
        }
        app.sharing.state.set(SharingState::Waiting);
        let turn = Lock::hold(TURN.to_owned());
        if let Either::Left(_) = select(pin!(turn.given()), pin!(bell.heard())).await {
            share_as(app, &member).await;
        }
    }
    app.sharing.is_running.set_value(false);
}

/// Looks again when the page comes into sight and when the network comes back.
fn watch(app: App) {
    for event in ["visibilitychange", "online", "pageshow"] {
        window_event_listener_untyped(event, move |_| app.sharing.hurry());
    }
}

/// Shares as `member` until the page is hidden or they are no member any more.
async fn share_as(app: App, member: &Membership) {
    let session = match Session::of(app, member) {
        Ok(session) => session,
        Err(problem) => return app.sharing.state.set(SharingState::Stopped(problem)),
    };
    let team = session.team();
    let bell = app.sharing.bell.get_value();
    let is_on = || !document().hidden() && app.sharing.membership.get_untracked().as_ref() == Some(member);
    let (mut failures, mut looked_up, mut settled) = (0, None, Settled::default());
    while is_on() {
        app.sharing.is_asked.set_value(false);
        let outcome = round(app, &team, member, &mut looked_up, &mut settled).await;
        app.sharing.unread.set(team.unread.get());
        app.sharing.clock_differs.set(session.clock_differs());
        let rung = match outcome {
            Ok(()) => {
                failures = 0;
                app.note_all_shared();
                let news = loop {
                    let news = news(app, &team, &bell).await;
                    let has_all = news == Some(Ok(())) && app.saving.is_saved();
                    if !has_all || app.sharing.waiting.get_untracked() > 0 || is_due(looked_up) || !is_on() {
                        break news;
                    }
                    app.note_all_shared();
                };
                if news == Some(Err(SyncError::Moved)) {
                    // The next attempt looks again whether that is so. What else goes wrong, it finds out itself.
                    looked_up = None;
                }
                news.is_none()
            }
            Err(problem) => {
                let pause = pause(failures, &problem);
                failures += 1;
                let may_pass = problem.may_pass();
                if problem == SharingProblem::Moved {
                    // The news of it has been read; the next attempt finds it again.
                    looked_up = None;
                }
                app.sharing.state.set(SharingState::Stopped(problem));
                if may_pass {
                    matches!(
                        select(pin!(wait(pause)), pin!(bell.heard())).await,
                        Either::Right(_)
                    )
                } else {
                    // CouchDB locks a login after five failures.
                    while is_on()
                        && !app
                            .sharing
                            .is_asked
                            .try_update_value(std::mem::take)
                            .unwrap_or_default()
                    {
                        bell.heard().await;
                    }
                    false
                }
            }
        };
        if rung && is_on() {
            wait(SOON).await;
        }
    }
}

/// Waits for news of the team, or for the bell; `None` if that rings first.
async fn news(app: App, team: &Team<'_>, bell: &Bell) -> Option<Result<(), SyncError>> {
    let since = || app.sharing.cursor.with_value(|cursor| cursor.since.clone());
    let (before, began) = (since(), clock::now().unix_millis());
    let news = match select(pin!(team.wait()), pin!(bell.heard())).await {
        Either::Left((news, _)) => news,
        Either::Right(_) => return None,
    };
    let is_early = (0..EARLY).contains(&(clock::now().unix_millis() - began));
    if is_early && since() == before && news != Err(SyncError::Moved) {
        // The server, or a proxy before it, doesn't wait: asking again at once would go on for ever.
        if let Either::Right(_) = select(pin!(wait(SELDOM)), pin!(bell.heard())).await {
            return None;
        }
    }
    Some(news)
}

/// How long to wait after so many failures and this one. With a part that is random, so that not all devices come at the same
/// moment.
fn pause(failures: u32, problem: &SharingProblem) -> Duration {
    let pause = FIRST_WAIT
        .saturating_mul(2_u32.saturating_pow(failures))
        .min(LONGEST_WAIT);
    let [part] = random().unwrap_or_default();
    let part = pause / 4 * u32::from(part) / 256;
    (pause + part).max(problem.patience().unwrap_or_default())
}

impl App {
    /// Notes that this device and the server have the same.
    fn note_all_shared(self) {
        let now = clock::now();
        if self.sharing.waiting.get_untracked() == 0 {
            let before = self.setting(SHARED).and_then(|at| at.parse().ok());
            let passed = before.map(|before: Timestamp| now.unix_millis() - before.unix_millis());
            if passed.is_none_or(|passed| !(0..STORE_TIME).contains(&passed)) {
                self.keep_setting(SHARED, &now.to_string());
            }
        }
        self.sharing.state.set(SharingState::Idle(now));
    }

    /// What the server at the place that `member` names has.
    ///
    /// # Errors
    /// When it can't be asked.
    pub(super) async fn look_at(self, member: &Membership) -> Result<Found, SharingProblem> {
        let (book, info) = Session::of(self, member)?.team().look_up().await?;
        Ok(Found {
            book,
            documents: info.documents,
        })
    }
}
