//! End-to-end tests: the built app in `dist/`, used in a real browser as a person would use it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod about;
mod accessible;
mod backup;
mod bad_net;
mod beside;
mod capture;
mod contacts_page;
mod dates;
mod draft;
mod example;
mod fields;
mod first_paint;
mod first_run;
mod follow;
mod format;
mod framed;
mod guide;
mod initiatives;
mod install;
mod iphone;
mod journey;
mod keyboard;
mod knowing;
mod layout;
mod notes;
mod offline;
mod overview;
mod pictures;
mod plan;
mod policy;
mod press;
mod profiles;
mod report;
mod resources;
mod smoke;
mod steps;
mod storage;
mod stores;
mod sub_path;
mod support;
mod talk;
mod texts_out;
mod thumb;
mod toast;
mod traces;
mod transfer;
mod trash;
mod undo;
mod update;
mod versions;
mod villages;
mod visits;
mod way_back;
