//! Chromium's log of the requests that really reached the network.
//!
//! `WebDriver`'s performance log covers only the page. This one also has the service worker's requests, and says who
//! sent each, so that the browser's own can be told apart.

use serde_json::Value;
use std::fs::read_to_string;
use std::path::Path;

/// The addresses requested by pages and workers of `origin`, or at `origin` by anyone, in order.
pub fn requests(log: &Path, origin: &str) -> Vec<String> {
    let text = read_to_string(log).unwrap_or_default();
    text.lines()
        .filter(|line| line.contains("\"initiator\""))
        // The file is a JSON document with one event per line, whose end isn't written yet.
        .filter_map(|line| serde_json::from_str::<Value>(line.trim_end_matches(',')).ok())
        .filter_map(|event| {
            let url = event["params"]["url"].as_str()?;
            let ours = event["params"]["initiator"] == origin || is_at(url, origin);
            ours.then(|| url.to_owned())
        })
        .collect()
}

/// Whether the log has reached `mark`.
pub fn mentions(log: &Path, mark: &str) -> bool {
    read_to_string(log).is_ok_and(|text| text.contains(mark))
}

fn is_at(url: &str, origin: &str) -> bool {
    url.strip_prefix(origin)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
