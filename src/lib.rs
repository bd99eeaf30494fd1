//! Vejviseren: a fieldwork companion for public libraries.
//!
//! # How a note is saved
//! The user presses «Gem» → the page builds a [`domain::Command`] → `state` passes it to
//! [`domain::Fieldbook::apply`], which changes the fieldbook or refuses → each changed record is put into the
//! [`persistence::Persister`] → it is committed to the database (`IndexedDB`) → the save status follows, and
//! the draft is deleted. A record counts as saved when the database has committed it.
//!
//! # The modules
//! - [`domain`]: what a fieldbook is and what can be done to it. Pure.
//! - [`guide`]: the guide's text as typed `static` data. Pure.
//! - [`format`](mod@format): what is in files: export, import, spreadsheet, address book, calendar, and a document
//!   to read. Pure.
//! - [`persistence`]: where records are stored: the database, localStorage beside it, and the persister that
//!   decides what goes where.
//! - [`state`]: connects the domain to the screens; `dispatch` is the only way to write.
//! - [`ui`]: the shell, `pages/` (one per route: `router.rs`) and `parts/`. A page carries out a command with
//!   `App::run` (`run.rs`), which says what was done and offers to undo it, or says why it was refused. A form
//!   that edits a record is a list of the record's properties (`parts/record_form/`).
//! - [`platform`]: what is asked of the browser, one file per capability: clock, files, share sheet, updates.
//! - [`route`]: every address, once. Pure. [`text`]: the interface's Danish texts.
//!
//! # Invariants (`tests/architecture.rs` and the tests beside the code check them)
//! - `domain/`, `guide/`, `format/` and `route` use no browser API and no interface code; only `persistence/`
//!   touches localStorage and `IndexedDB`; only `platform/` asks the browser for anything else, apart from the
//!   elements and events of the page.
//! - `state` and `text` don't know each other: the state reports, and the interface phrases it.
//! - Nothing is written at start except repairs; no request ever leaves the origin.
//! - With the lock on, nothing at rest can be read without its key, and a kill while it is turned on or off loses
//!   nothing (`persistence/sealing/tests.rs`).
//! - What was deleted for good never comes back by itself: the `IndexedDB` transaction that deletes it
//!   also leaves a mark, and the marks are applied before localStorage is used.
//! - Saving happens inside dispatch, never in an effect; a failed write is shown.
//! - A component's body runs once, so it reads nothing that changes (`tests/tracked.rs`); a form is saved
//!   once (`ui/parts/form.rs`).
//! - Everything from elsewhere enters through `Command::Merge`, which loses no text; this device's own
//!   newer states, from the other store or another tab, through `Command::FastForward`. A file is first
//!   checked against what the app itself could have written, whole or in part (`format/import`). What other
//!   programs have written becomes new records, put as if they had been typed (`format/bring_in`).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, missing_docs))]

pub mod domain;
pub mod format;
pub mod guide;
pub mod persistence;
pub mod platform;
pub mod route;
pub mod sharing;
pub mod state;
pub mod text;
pub mod ui;
