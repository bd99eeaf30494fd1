//! End-to-end tests: the built app in `dist/`, used in a real browser as a person would use it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod smoke;
mod support;
