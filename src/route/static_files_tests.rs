//! The addresses in the files that aren't compiled are those of pages.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::Route;
use super::tests::{each, parse};
use crate::domain::NoteKind;

/// What comes between `before` and `after` in `text`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    let parts = text.split(before).skip(1);
    parts.filter_map(|part| Some(part.split_once(after)?.0)).collect()
}

#[test]
fn the_links_of_the_static_page_are_routes() {
    let page = include_str!("../../public/index.html");
    let links = between(page, "<a ", ">").into_iter();
    let links = links.filter_map(|tag| tag.split_once("href=\"%PUBLIC_URL%")?.1.split('"').next());
    let routes: Vec<_> = links.map(|path| parse(&format!("/{path}"))).collect();
    let places = [
        Route::Overview,
        Route::Notes,
        Route::Capture(None),
        Route::Steps,
        Route::Contacts,
        Route::Initiatives,
        Route::Visits,
        Route::Resources,
        Route::Report,
        Route::AllVillages,
        Route::Data,
        Route::Settings,
        Route::About,
    ];
    let (rail, others) = routes.split_at(places.len());
    assert_eq!(
        others,
        [Some(Route::Notes); 2],
        "the search, and the way back from Ny note"
    );
    assert_eq!(rail, places.map(Some));
    // Every page but a missing one belongs to a place.
    for route in each(None, 1, Uuid::max()) {
        assert!(places.contains(&route.place()), "{route}");
    }
    // Only «Prøv igen» links to somewhere else: to the page itself.
    assert_eq!(
        page.matches("<a ").count(),
        routes.len() + page.matches("href=\"?igen\"").count()
    );
}

#[test]
fn the_shortcuts_of_the_manifest_are_routes() {
    let manifest: serde_json::Value =
        serde_json::from_str(include_str!("../../public/manifest.webmanifest")).unwrap();
    let shortcuts = manifest["shortcuts"].as_array().unwrap().iter();
    let routes = shortcuts.map(|shortcut| parse(&format!("/{}", shortcut["url"].as_str().unwrap())));
    let kinds = NoteKind::ALL.map(|kind| Some(Route::Capture(Some(kind))));
    let all: Vec<_> = kinds.into_iter().chain([Some(Route::Visits)]).collect();
    assert_eq!(routes.collect::<Vec<_>>(), all);
    assert_eq!(manifest["start_url"], "./");
}

#[test]
fn the_script_that_starts_the_app_hides_the_bar_on_the_same_pages() {
    let script = include_str!("../../public/boot.js");
    let [endings] = between(script, r#""frame--bare", /\/("#, ")$/")[..] else {
        panic!("the pattern is written in another way");
    };
    let endings = endings.replace("\\/", "/");
    for route in each(None, 1, Uuid::max()) {
        let address = route.to_string();
        let path = address.split('?').next().unwrap();
        let hidden = endings
            .split('|')
            .any(|ending| path.ends_with(&format!("/{ending}")));
        assert_eq!(hidden, route.is_bare(), "{path}");
    }
}

#[test]
fn no_script_knows_another_address() {
    let folders = each(None, 1, Uuid::max()).map(|route| route.to_string());
    let folders: BTreeSet<_> = folders.iter().filter_map(|path| path.split('/').nth(1)).collect();
    let scripts = [
        include_str!("../../public/boot.js"),
        include_str!("../../public/phone.js"),
        include_str!("../../public/sw.js"),
        include_str!("../../public/trail.js"),
    ];
    let code = scripts
        .join("\n")
        .replace(r"/\/(noter\/ny|samtale|fortaelling)$/", "");
    for folder in folders.into_iter().filter(|folder| !folder.is_empty()) {
        for link in [
            format!("/{folder}"),
            format!("\"{folder}\""),
            format!("\"{folder}/"),
        ] {
            assert!(!code.contains(&link), "{link}");
        }
    }
}
