//! Files in and out: the only room that touches them.

mod download;
mod example;
mod export;
mod import;

pub use download::{NoFile, download, read_file};
pub use example::{example, fetch_example};
pub use export::{export, file_name};
pub use import::{ImportPlan, NotOurs, RefusedRecord, plan};

#[cfg(test)]
mod tests;
