//! The harness: a server for `dist/`, a browser of its own for every test, and an [`App`] that
//! finds things the way a screen reader does, by role and accessible name.

// Helpers are written for the suite as a whole; not every one has a test yet.
#![allow(dead_code)]

mod actions;
mod app;
mod browser;
pub mod builds;
mod driver;
mod evidence;
mod find;
mod locator;
mod options;
mod page;
mod process;
mod roles;
pub mod scenes;
mod server;
mod tabs;
mod wait;

#[allow(unused_imports, reason = "the names that tests use")]
pub use {
    app::App,
    browser::Engine,
    find::Find,
    locator::{Locator, Name},
    options::{Options, Window},
    server::Server,
    thirtyfour::Key,
};

use std::any::type_name_of_val;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Starts a server and a browser, hands the app to `body`, and ends what it started.
///
/// If `body` panics, a screenshot is left in `target/e2e/<test name>.png` and the browser's
/// console is printed before the panic goes on.
pub fn test(options: Options, body: impl AsyncFnOnce(&mut App)) {
    // The closure's type is named after the test around it. The thread's name would be
    // `main` with --test-threads=1.
    let name = type_name_of_val(&body).replace("::{{closure}}", "");
    let name = name
        .split_once("::")
        .map_or(&*name, |(_, rest)| rest)
        .replace("::", "-");

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut app = runtime.block_on(App::start(options));
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&mut app))));
    runtime.block_on(async {
        if outcome.is_err() {
            evidence::keep(&app, &name).await;
        }
        app.quit().await;
    });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}
