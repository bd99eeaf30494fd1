//! What can be measured of WCAG 2.2 AA, on every address.

mod axe;
mod keys;
mod modes;
mod targets;

use crate::support::{Options, Window, scenes};

/// The slides that the first is unlike.
const SLIDES: [&str; 6] = [
    "/fortaelling?side=2",
    "/fortaelling?side=3",
    "/fortaelling?side=4",
    "/fortaelling?side=7",
    "/fortaelling?side=8",
    "/fortaelling?side=9",
];

/// Every address at which the example has something to show.
fn addresses() -> impl Iterator<Item = &'static str> {
    scenes::PAGES
        .into_iter()
        .chain(["/noter/ny?type=kontakt"])
        .chain(SLIDES)
        .chain(scenes::EXAMPLE_PAGES)
}

/// A phone and a desktop.
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
