//! The harness: a server for `dist/` with an origin of its own for every test, a browser that tests hand on to
//! each other, and an [`App`] that finds things the way a screen reader does, by role and accessible name.

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
pub mod seed;
mod server;
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
    thirtyfour::Key,
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

/// Where what is left of a run lies: pictures of tests that failed, and how long each took.
fn folder() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp).join("e2e")
}

/// Shared by all tests, because a browser's session keeps its connections from one test to the next.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = Builder::new_multi_thread();
    runtime.worker_threads(1).enable_all().build().expect("a runtime")
});

/// Starts a server, takes a browser, hands the app to `body`, and ends what it started.
///
/// If `body` panics, a screenshot is left in `target/e2e/<test name>.png` and the browser's
/// console is printed before the panic goes on. How long it took is added to `target/e2e/times`.
pub fn test(options: Options, body: impl AsyncFnOnce(&mut App)) {
    // With --test-threads=1 there is no thread of its own; then the closure's type names the place.
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
            // Not handed on: nobody knows what state it is in.
            drop(app);
            resume_unwind(panic);
        }
    }
    write_down(&name, began.elapsed());
}

/// Adds a line to the times of this run. `script/test` prints the longest.
fn write_down(name: &str, took: Duration) {
    let folder = folder();
    let written = create_dir_all(&folder).and_then(|()| {
        let mut times = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("times"))?;
        // One write a line, so that tests side by side don't mix theirs.
        times.write_all(format!("{:6.1} s  {name}\n", took.as_secs_f32()).as_bytes())
    });
    written.expect("a file for the times");
}
