//! Vejviseren: a fieldwork companion for public libraries.
//!
//! # The way of a sentence
//! A thumb taps «Gem» → the page builds a [`domain::Command`] → `state` hands it
//! to [`domain::Fieldbook::apply`], which changes the fieldbook or refuses →
//! each changed record is kept: on the first shelf (localStorage) at once, by way
//! of a queue on the second (`IndexedDB`) → the save status and the views follow.
//! It is called saved when the second shelf has committed it, or when the first
//! has it and there is no second.
//!
//! # The rooms
//! - [`domain`]: what a fieldbook is and what may be done to it. Pure.
//! - [`guide`]: the guide's words as typed `static` data. Pure.
//! - [`storage`]: where records live; the port, the two shelves, keys, codec.
//! - [`transfer`]: files in and out.
//! - [`state`]: the bridge; `dispatch` is the only way to write.
//! - [`ui`]: the shell, `pages/` (an address each) and `parts/`. Forms that edit
//!   a record are lists of its properties (`parts/record_form.rs`).
//! - [`routes`]: every address, once. [`text`]: the interface's Danish. [`scheduler`]: long
//!   work, some at a time.
//!
//! # Invariants (`tests/architecture.rs` and the tests beside the code hold them)
//! - `domain/` and `guide/` know no browser and no interface; `storage/` alone
//!   touches localStorage and `IndexedDB`; `transfer/` alone touches files.
//! - Nothing is written at start but repairs; no request ever leaves the origin.
//! - What was deleted for good never comes back by itself: it leaves a mark in the
//!   `IndexedDB` transaction that deletes it, obeyed before localStorage is read.
//! - Saving happens inside dispatch, never in an effect; a failed write is shown.
//! - A component's body runs once and asks nothing that changes (`tests/tracked.rs`); a
//!   form is saved once (`ui/parts/form.rs`).
//! - Everything from elsewhere enters by `Command::Merge`, which loses no text;
//!   this device's own later states, from its other shelf or another tab, by
//!   `Command::FastForward`. A file is held to what
//!   we could have written before that, in parts or whole (`transfer/import`).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, missing_docs))]

pub mod domain;
pub mod guide;
pub mod routes;
pub mod scheduler;
pub mod state;
pub mod storage;
pub mod text;
pub mod transfer;
pub mod ui;
