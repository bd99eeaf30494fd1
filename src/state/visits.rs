//! The visit in progress: the user ends it, or it ends by itself at midnight.

use super::App;
use crate::domain::{AnyRecord, Changes, Command, CommandError, Id, Record, Timestamp, Village, Visit};
use crate::platform::clock;

impl App {
    /// The visit in progress in the current village.
    pub fn running_visit(self) -> Option<Record<Visit>> {
        let village = self.village_id()?;
        self.visit_at(village, self.this_day())
    }

    /// The visit to `village` that something observed at `moment` belongs to.
    pub fn visit_at(self, village: Id<Village>, moment: Timestamp) -> Option<Record<Visit>> {
        self.read(|book| book.running_visit(village, moment).cloned())
    }

    /// Starts `visit`, and ends any other visit in progress, because nobody is in two places at once.
    ///
    /// # Errors
    /// When a field is invalid; then nothing has changed.
    pub fn start_visit(self, visit: Record<Visit>) -> Result<Changes, CommandError> {
        let mut commands: Vec<Command> = self
            .open_visits()
            .into_iter()
            .map(|open| ended(&open, clock::now()))
            .collect();
        commands.push(Command::Put(visit.into()));
        self.dispatch(Command::All(commands))
    }

    /// Ends `visit` now.
    ///
    /// # Errors
    /// When it doesn't exist.
    pub fn end_visit(self, visit: &Record<Visit>) -> Result<Changes, CommandError> {
        self.dispatch(ended(visit, clock::now()))
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
        self.read_once(|book| book.open_visits().cloned().collect())
    }
}

fn ended(visit: &Record<Visit>, at: Timestamp) -> Command {
    let ended = Some(at.max(visit.started));
    Command::Put(AnyRecord::from(visit.with(Visit {
        ended,
        ..visit.body.clone()
    })))
}
