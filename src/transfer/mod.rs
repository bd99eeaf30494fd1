//! Files in and out: the only module that handles them.

mod calendar;
mod content_lines;
pub mod device;
mod download;
mod example;
mod export;
mod import;
mod outgoing;
mod part;
mod share;
mod table;
mod vcard;

pub use calendar::{Deadline, calendar};
pub use example::{example, fetch_text};
pub use export::{Writing, export, file_name};
pub use import::{
    DeletedHere, ImportError, ImportPlan, Incoming, Reading, ReadingBack, RecordError, RefusedRecord,
    Unopened, plan, read_file,
};
pub use outgoing::{Outgoing, hand_over};
pub use part::{FileError, Part};
pub use share::{Shared, clear_clipboard, copy, share};
pub use table::table;
pub use vcard::vcards;

#[cfg(test)]
mod tests;
