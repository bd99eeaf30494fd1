//! The visit in progress: the user ends it, or it ends by itself at midnight.

use super::App;
use crate::domain::{Command, Id, Record, Timestamp, Village, Visit};
use crate::platform::clock;

impl App {
    /// The visit in progress in the current village.
    pub fn running_visit(self) -> Option<Record<Visit>> {
        let village = self.village_id()?;
        self.visit_at(village, self.this_day())
    }

    /// The visit to `village` that something observed at `moment` belongs to.
    pub fn visit_at(self, village: Id<Village>, moment: Timestamp) -> Option<Record<Visit>> {
        self.with(|book| book.running_visit(village, moment).cloned())
    }

    /// The command that starts `visit`, and ends any other visit in progress, because nobody is in two places at
    /// once.
    pub fn starting(self, visit: Record<Visit>) -> Command {
        let open = self.open_visits().into_iter();
        let ended = open.map(|open| ended(&open, clock::now()));
        Command::All(ended.chain([Command::Put(visit.into())]).collect())
    }

    /// Ends the visits that were still running at midnight, also if the app was closed then: each at the end
    /// of the day it started.
    pub(super) fn end_visits_of_yesterday(self) {
        let over = self
            .open_visits()
            .into_iter()
            .filter(|visit| !visit.is_running(clock::now()));
        let commands: Vec<Command> = over
            .map(|visit| ended(&visit, clock::end_of(visit.started.day())))
            .collect();
        if !commands.is_empty() {
            // The visits exist, so none of this can be refused.
            drop(self.dispatch(Command::All(commands)));
        }
    }

    fn open_visits(self) -> Vec<Record<Visit>> {
        self.with_untracked(|book| book.open_visits().cloned().collect())
    }
}

/// The command that ends `visit` at this time.
pub fn ended(visit: &Record<Visit>, at: Timestamp) -> Command {
    let ended = visit.edited(|visit| visit.ended = Some(at.max(visit.started)));
    Command::Put(ended.into())
}
