//! For every hand and eye: what can be measured of WCAG 2.2 AA, on every address.

mod axe;
mod keys;
mod modes;
mod targets;

use crate::support::{Options, Window, scenes};

/// Every address the example gives something to show at.
fn addresses() -> impl Iterator<Item = &'static str> {
    scenes::PAGES
        .into_iter()
        .chain(["/noter/ny?type=kontakt"])
        .chain(scenes::EXAMPLE_PAGES)
}

/// A phone and a desk.
fn screens() -> [Options; 2] {
    [Window::Phone, Window::Desktop].map(|window| Options {
        window,
        ..Options::default()
    })
}

/// Fails with one line for each of `problems`.
#[track_caller]
fn none(problems: &[String], place: &str) {
    assert!(problems.is_empty(), "{place}:\n{}", problems.join("\n"));
}
