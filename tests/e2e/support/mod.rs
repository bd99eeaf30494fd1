//! The test harness: a server for `dist/` with a separate origin for every test, a browser that tests hand over to each
//! other, and an [`App`] that finds elements the way a screen reader does, by role and accessible name.

// The helpers are written for the suite as a whole; some aren't used yet.
#![allow(dead_code)]

mod actions;
mod app;
mod browser;
pub mod builds;
#[path = "../../couch/stand_in.rs"]
pub mod couch;
mod driver;
mod evidence;
mod find;
mod locator;
mod options;
mod page;
mod process;
mod roles;
pub mod scenes;
pub mod seed;
mod server;
mod sync;
mod tabs;
mod wait;

#[allow(unused_imports, reason = "the names that tests use")]
pub use {
    app::App,
    browser::Engine,
    find::Find,
    locator::{Locator, Name},
    options::{Options, Window, repeats},
    server::Server,
    sync::Fault,
    thirtyfour::Key,
    wait::until,
};

use std::any::type_name_of_val;
use std::fs::{OpenOptions, create_dir_all};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// The folder for what a run leaves behind: screenshots of failed tests, and how long each test took.
fn folder() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp).join("e2e")
}

/// Shared by all tests, because a browser's session keeps its connections from one test to the next.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = Builder::new_multi_thread();
    runtime.worker_threads(1).enable_all().build().expect("a runtime")
});

/// Starts a server, takes a browser, passes the app to `body`, and stops what it started.
///
/// If `body` panics, it saves a screenshot as `target/e2e/<test name>.png` and prints the browser's console before the
/// panic continues. Adds the test's duration to `target/e2e/times`.
pub fn test(options: Options, body: impl AsyncFnOnce(&mut App)) {
    // With --test-threads=1 the test has no thread of its own, so the closure's type supplies the name.
    let name = match thread::current().name() {
        Some(name) if name != "main" => name.to_owned(),
        _ => type_name_of_val(&body).replace("::{{closure}}", ""),
    };
    let name = name.trim_start_matches("e2e::").replace("::", "-");

    let began = Instant::now();
    let mut app = RUNTIME.block_on(App::start(options));
    let outcome = catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(body(&mut app))));
    match outcome {
        Ok(()) => RUNTIME.block_on(app.end()),
        Err(panic) => {
            RUNTIME.block_on(evidence::keep(&app, &name));
            // Not handed over, because its state is unknown.
            drop(app);
            resume_unwind(panic);
        }
    }
    write_down(&name, began.elapsed());
}

/// Adds a line to this run's times. `script/test` prints the longest.
fn write_down(name: &str, took: Duration) {
    let folder = folder();
    let written = create_dir_all(&folder).and_then(|()| {
        let mut times = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("times"))?;
        // One write per line, so that tests running in parallel don't mix theirs.
        times.write_all(format!("{:6.1} s  {name}\n", took.as_secs_f32()).as_bytes())
    });
    written.expect("a file for the times");
}
