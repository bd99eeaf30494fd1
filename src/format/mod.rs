//! What is in the files that come in and go out. Pure: `platform/` handles the files themselves.

mod bring_in;
mod calendar;
mod content_lines;
mod document;
mod example;
mod export;
mod file_worker;
mod html;
mod import;
mod rtf;
mod table;
mod vcard;

pub use bring_in::{
    Column, Columns, Found, Row, RowError, Selection, Sheet, Source, SourceError, Subject, known, select,
};
pub use calendar::{Deadline, calendar};
pub use document::{Document, Entry, Look, Section};
pub use example::example;
pub use export::{Writing, export, file_name};
pub use file_worker::{
    ADD, ADD_PASSKEY, BY_PASSKEY, BY_PASSPHRASE, BY_WORDS, CHANGE_LOCK, CHECK, FINISH, FileProblem, MORE,
    NEW_LOCK, NOTED_KEY, NOTING_KEY, OPEN, PACK, PASSPHRASE, QR_CODE, READ, REMOVE_PASSKEY, SEAL, UNLOCK,
    UNSEAL, VERIFY,
};
pub use html::html;
pub use import::{
    DeletedHere, ImportError, ImportPlan, Incoming, MAX_BYTES, Reading, ReadingBack, RecordError,
    RefusedRecord, plan,
};
pub use rtf::rtf;
pub use table::table;
pub use vcard::vcards;

#[cfg(test)]
mod tests;
