//! Under a sub-path of a host, as on a municipality's own server.

use std::fs;
use std::path::Path;

use crate::support::{Find, Options, scenes, test};

/// A copy of the build whose addresses begin with the folder `base`. Without the service worker, whose hashes are those
/// of the build for the root.
fn moved(dist: &Path, base: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(dist).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && !path.ends_with("sw.js") {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let page = fs::read_to_string(dist.join("index.html")).unwrap();
    let moved = page
        .replace("=\"/", &format!("=\"{base}/"))
        .replace("=/", &format!("={base}/"));
    assert_ne!(moved, page);
    fs::write(folder.path().join("index.html"), moved).unwrap();
    folder
}

#[test]
fn every_way_of_going_somewhere_stays_under_the_sub_path() {
    let folder = moved(&Options::default().dist, "/felt/vej");
    let options = Options {
        dist: folder.path().to_owned(),
        base: "/felt/vej",
        ..Options::with_worker()
    };
    test(options, async |app| {
        scenes::village(app, "Kærby Mark").await;
        app.link("Trin").tap().await;
        app.heading("Trin").shown().await;
        app.link("Ny note").tap().await;
        app.textbox("Note").fill("Under en mappe").await;
        app.button("Gem").tap().await;
        app.heading("Trin").shown().await;
        app.link("Noter").tap().await;
        app.article("Interview").link_starting("Interview").tap().await;
        app.button("Slet").tap().await;
        app.heading("Noter").shown().await;
        app.button("Skift bysamfund").tap().await;
        app.dialog("Skift bysamfund").button("Kærby Mark").tap().await;
        app.heading("Overblik").shown().await;
        app.load("/trin/2").await;
        app.heading("Den første kontakt").shown().await;
    });
}
