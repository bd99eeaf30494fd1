//! Later builds than the one in `dist/`, as releases bring them.

use super::{App, Options};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// The files whose name contains a hash of their content, so that it differs in every build.
const NAMED_BY_CONTENT: [&str; 4] = ["app-", "pages-", "start-", "vejviseren-"];

/// Build `number`: the same app under other file names, so that a page of one build finds none of its files in another.
/// Deleted when dropped.
pub fn build(number: u32) -> TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder for a build");
    copy(&Options::default().dist, folder.path());
    let index = folder.path().join("index.html");
    let mark = format!("<meta charset=utf-8><meta name=build content={number}>");
    let mut page = fs::read_to_string(&index).expect("the page");
    page = page.replacen("<meta charset=utf-8>", &mark, 1);
    for name in names(folder.path()) {
        if NAMED_BY_CONTENT.iter().any(|start| name.starts_with(start)) {
            let other = format!("{number}-{name}");
            page = page.replace(&name, &other);
            fs::rename(folder.path().join(&name), folder.path().join(&other)).expect("another name");
        }
    }
    fs::write(&index, page).expect("a page");
    fs::copy(root.join("public/sw.js"), folder.path().join("sw.js")).expect("an unsealed worker");
    let sealed = Command::new(root.join("script/hooks/seal"))
        .env("TRUNK_STAGING_DIR", folder.path())
        .env("TRUNK_PUBLIC_URL", "/")
        .status();
    assert!(
        sealed.expect("script/hooks/seal").success(),
        "build {number} is not sealed"
    );
    folder
}

/// The name of the build's file that continues with `start` after the build number.
pub fn file(build: &TempDir, start: &str) -> String {
    let rest = |name: &str| name.split_once('-').map(|(_, rest)| rest.to_owned());
    let found = names(build.path())
        .into_iter()
        .find(|name| rest(name).is_some_and(|rest| rest.starts_with(start)));
    found.unwrap_or_else(|| panic!("no {start} in the build"))
}

impl App {
    /// Waits until the page on screen is from build `number`, complete and started.
    pub async fn runs_build(&self, number: u32) {
        self.wait_for_script(&format!(
            "return document.querySelector('meta[name=build]')?.content === '{number}'"
        ))
        .await;
        self.ready().await;
    }

    /// Waits until the service worker controls this page.
    pub async fn controlled(&self) {
        self.wait_for_script("return navigator.serviceWorker.controller !== null")
            .await;
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a build");
    entries
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("a file");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
