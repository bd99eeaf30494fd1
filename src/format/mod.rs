//! What is in the files that come in and go out. Pure: `platform/` handles the files themselves.

mod calendar;
mod content_lines;
mod example;
mod export;
mod import;
mod table;
mod vcard;

pub use calendar::{Deadline, calendar};
pub use example::example;
pub use export::{Writing, export, file_name};
pub use import::{
    DeletedHere, ImportError, ImportPlan, Incoming, MAX_BYTES, Reading, ReadingBack, RecordError,
    RefusedRecord, plan,
};
pub use table::table;
pub use vcard::vcards;

#[cfg(test)]
mod tests;
