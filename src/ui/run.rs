//! Carrying out a command and telling the user: what was done, with an undo, or why it was refused.

use crate::domain::{AnyRecord, Changes, Command};
use crate::state::App;
use crate::text::{self, trouble};

impl App {
    /// Carries out `command` and says `said` with an undo, or says why it was refused. Returns whether it was
    /// carried out.
    pub fn run(self, command: Command, said: impl Into<String>) -> bool {
        self.run_and_say(command, |_| said.into())
    }

    /// As [`App::run`], where what is said depends on what changed.
    pub fn run_and_say(self, command: Command, said: impl FnOnce(&Changes) -> String) -> bool {
        let done = self.attempt(command);
        let said = done.map(|changes| self.say_with_undo(said(&changes), changes));
        self.say_refusal(said)
    }

    /// Carries out `command` without a message, unless it is refused. Returns whether it was carried out.
    pub fn run_silently(self, command: Command) -> bool {
        let done = self.attempt(command);
        self.say_refusal(done.map(drop))
    }

    /// Saves `record` without a message, unless it is refused: then what was typed stays in its field.
    pub fn put(self, record: impl Into<AnyRecord>) {
        self.run_silently(Command::Put(record.into()));
    }

    /// Carries out `command`, for a form that shows itself why it was refused.
    ///
    /// # Errors
    /// Why the fieldbook refuses it, as a text; then nothing has changed.
    pub fn attempt(self, command: Command) -> Result<Changes, String> {
        self.dispatch(command).map_err(|refusal| text::refusal(&refusal))
    }

    /// Shows `said` once the changes are saved, and offers to undo `changes`. If they could not be saved, it
    /// says that instead.
    pub fn say_with_undo(self, said: impl Into<String>, changes: Changes) {
        let said = said.into();
        self.when_persisted(move || {
            let said = if self.saving.is_saved() {
                said
            } else {
                trouble::ONLY_HERE.to_owned()
            };
            self.say_with(said, move || {
                self.run_silently(Command::Undo(changes.clone()));
            });
        });
    }

    /// Says `done` once everything is saved, or `not_done` if that failed.
    pub fn say_when_saved(self, done: &'static str, not_done: &'static str) {
        self.when_persisted(move || self.say(if self.saving.is_saved() { done } else { not_done }));
    }

    /// Says why something was refused, if it was. Returns whether it was carried out.
    pub fn say_refusal(self, outcome: Result<(), String>) -> bool {
        outcome.map_err(|why| self.say(why)).is_ok()
    }
}
