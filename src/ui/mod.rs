//! The user interface: the shell around every page, the pages, and the parts they are made of.

mod lazy;
mod navigation;
mod pages;
mod parts;
mod queries;
mod router;
mod run;
mod shell;

pub use shell::Root;
