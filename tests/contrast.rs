//! Text is readable in sunlight: 7:1 against every background it may appear on, and 3:1 for the edges of controls (WCAG
//! 2.2, success criteria 1.4.6 and 1.4.11), in both themes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

type Colours = BTreeMap<String, [u8; 3]>;

/// Colours with a background of their own, called `<name>-soft`.
const KINDS: [&str; 6] = ["accent", "interview", "observation", "contact", "warn", "danger"];

fn style() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style")
}

/// The tokens of the light theme, and of the dark one, which inherits the rest from the light.
fn themes() -> [(&'static str, Colours); 2] {
    let css = fs::read_to_string(style().join("tokens.css")).unwrap();
    let (light, dark) = css
        .split_once("(prefers-color-scheme: dark)")
        .expect("a dark theme");
    let light = tokens(light);
    let mut all = light.clone();
    all.extend(tokens(dark));
    [("light", light), ("dark", all)]
}

fn tokens(css: &str) -> Colours {
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let number = u32::from_str_radix(value.strip_suffix(';')?, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some((name.to_owned(), [red, green, blue]))
    };
    css.lines().filter_map(colour).collect()
}

/// WCAG 2.2, «relative luminance».
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG 2.2, «contrast ratio».
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Which foreground may appear on which background, and the contrast it must have.
fn pairs() -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let mut add = |front: &str, back: &str, least: f64| pairs.push((front.into(), back.into(), least));
    let softs: Vec<String> = KINDS.iter().map(|kind| format!("{kind}-soft")).collect();
    for ground in ["paper", "surface"]
        .into_iter()
        .chain(softs.iter().map(String::as_str))
    {
        for text in ["ink", "ink-soft", "accent"] {
            add(text, ground, 7.0);
        }
        add("control", ground, 3.0);
    }
    for (kind, soft) in KINDS.into_iter().zip(&softs) {
        // An open item has the background accent-soft, whatever its kind.
        for ground in ["paper", "surface", "accent-soft", soft.as_str()] {
            add(kind, ground, 7.0);
        }
    }
    add("accent-ink", "accent", 7.0);
    add("mark-ink", "mark", 7.0);
    // The toast.
    add("paper", "ink", 7.0);
    pairs
}

#[test]
fn every_pair_of_colours_can_be_read() {
    for (theme, colours) in themes() {
        for (front, back, least) in pairs() {
            let ratio = contrast(colours[&front], colours[&back]);
            assert!(
                ratio >= least,
                "{theme}: {front} on {back} is {ratio:.2}:1, not {least}:1"
            );
        }
    }
}

#[test]
fn no_colour_escapes_the_test() {
    let paired: BTreeSet<String> = pairs()
        .into_iter()
        .flat_map(|(front, back, _)| [front, back])
        // `line` separates things that can be told apart without it.
        .chain(["line".to_owned()])
        .collect();
    for (theme, colours) in themes() {
        let all: BTreeSet<String> = colours.into_keys().collect();
        assert_eq!(all, paired, "{theme}");
    }

    let folders = ["", "parts", "pages"];
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(style().join(folder)).unwrap());
    for path in files.map(|file| file.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // Printed paper is white, and what is under a dialog is only dimmed.
        if path.extension().is_none_or(|kind| kind != "css")
            || ["tokens.css", "print.css"].contains(&name.as_str())
        {
            continue;
        }
        let css = fs::read_to_string(&path).unwrap();
        let raw: Vec<&str> = css
            .lines()
            .filter(|line| (line.contains(": #") || line.contains("rgb(")) && !line.contains("::backdrop"))
            .collect();
        assert_eq!(raw, Vec::<&str>::new(), "{name} has a colour that is no token");
    }
}

#[test]
fn the_measure_is_right() {
    let close = |one: f64, other: f64| (one - other).abs() < 0.005;
    assert!(close(contrast([0; 3], [255; 3]), 21.0));
    // The well-known grey that only just passes on white.
    assert!(close(contrast([0x76; 3], [255; 3]), 4.54));
}
