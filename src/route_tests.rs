//! Every address there and back, and those in the static page.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// One route of each kind.
fn each(kind: Option<NoteKind>, number: u8, uuid: Uuid) -> [Route; 44] {
    let initiative = Id::new(uuid);
    [
        Route::Overview,
        Route::Notes,
        Route::Capture(kind),
        Route::Draft(uuid),
        Route::Note(Id::new(uuid)),
        Route::Photos,
        Route::Steps,
        Route::Step(number),
        Route::StepTalk(number),
        Route::StepSheet(number),
        Route::VillageAgreements,
        Route::Contacts,
        Route::Contact(Id::new(uuid)),
        Route::Person(Id::new(uuid)),
        Route::Deadlines,
        Route::Visits,
        Route::Visit(Id::new(uuid)),
        Route::Resources,
        Route::Resource(Id::new(uuid)),
        Route::Year(None),
        Route::Year(Some(i32::from(number))),
        Route::Initiatives,
        Route::Initiative(initiative),
        Route::FindRoute(initiative),
        Route::InitiativeTalk(initiative),
        Route::InitiativeSheet(initiative),
        Route::InitiativeAgreements(initiative),
        Route::Outreach(initiative),
        Route::OutreachTalk(initiative),
        Route::AllVillages,
        Route::Report,
        Route::ReportOverAll,
        Route::Results,
        Route::ResultsOverAll,
        Route::Reply,
        Route::Story,
        Route::Data,
        Route::Sharing,
        Route::Settings,
        Route::About,
        Route::Accessibility,
        Route::Notices,
        Route::ForIt,
        Route::Licences,
    ]
}

/// The route of an address with a query.
fn parse(address: &str) -> Option<Route> {
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    Route::parse(path, search)
}

proptest! {
    #[test]
    fn every_route_comes_back_from_its_address(
        kind in prop::option::of(prop::sample::select(NoteKind::ALL.to_vec())),
        number: u8,
        uuid: u128,
    ) {
        for route in each(kind, number, Uuid::from_u128(uuid)) {
            prop_assert_eq!(parse(&route.href()), Some(route));
        }
    }

    #[test]
    fn no_address_is_too_odd_to_read(path in "(/(noter|ny|trin|tiltag|om|[1-4]|\\PC{0,9})){0,5}", search in "\\PC{0,20}") {
        if let Some(route) = Route::parse(&path, &search) {
            prop_assert_eq!(parse(&route.href()), Some(route));
        }
    }
}

#[test]
fn unknown_addresses_are_of_no_page() {
    for path in [
        "noter",
        "//",
        "/findes-ikke",
        "/Noter",
        "/noter/ny/ny",
        "/trin/1/papir/2",
        "/om/alt",
        "/data/1",
        "/tiltag/1/formidling/papir",
        "/tiltag/1/aftaler/2",
        "/trin/aftaler/1",
        "/noter//",
        "/trin//samtale",
    ] {
        assert_eq!(Route::parse(path, ""), None, "{path}");
    }
}

#[test]
fn a_slash_at_the_end_changes_nothing() {
    for route in each(None, 2, Uuid::max()).into_iter().skip(1) {
        let address = route.to_string();
        let (path, search) = address.split_once('?').unwrap_or((&address, ""));
        assert_eq!(Route::parse(&format!("{path}/"), search), Some(route));
    }
}

#[test]
fn an_odd_id_or_number_is_that_of_nothing() {
    let nothing = Uuid::nil();
    assert_eq!(
        Route::parse("/noter/gammel", ""),
        Some(Route::Note(Id::new(nothing)))
    );
    assert_eq!(
        Route::parse("/tiltag/7/rute", ""),
        Some(Route::FindRoute(Id::new(nothing)))
    );
    assert_eq!(Route::parse("/trin/fem/samtale", ""), Some(Route::StepTalk(0)));
    assert_eq!(Route::parse("/trin/1000", ""), Some(Route::Step(0)));
}

#[test]
fn only_capture_and_the_report_have_a_query() {
    for all in ["?alle", "alle=", "a=b&alle"] {
        assert_eq!(Route::parse("/rapport", all), Some(Route::ReportOverAll), "{all}");
    }
    assert_eq!(Route::parse("/rapport", "?igen"), Some(Route::Report));

    let asked = |search| Route::parse("/noter/ny", search);
    let capture = |kind| Some(Route::Capture(kind));
    assert_eq!(asked("?type=kontakt"), capture(Some(NoteKind::Contact)));
    assert_eq!(asked("a=b&type=interview"), capture(Some(NoteKind::Interview)));
    assert_eq!(asked("?type=andet"), capture(None));
    assert_eq!(asked("?igen"), capture(None));
    assert_eq!(Route::parse("/", "?igen"), Some(Route::Overview));
}

#[test]
fn a_record_is_shown_beside_its_list() {
    for route in each(None, 1, Uuid::max()) {
        if let Some(list) = route.list() {
            assert!(route.href().starts_with(&format!("{list}/")), "{route}");
        }
    }
}

/// What comes between `before` and `after` in `text`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    let parts = text.split(before).skip(1);
    parts.filter_map(|part| Some(part.split_once(after)?.0)).collect()
}

#[test]
fn the_links_of_the_static_page_are_routes() {
    let page = include_str!("../public/index.html");
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
        serde_json::from_str(include_str!("../public/manifest.webmanifest")).unwrap();
    let shortcuts = manifest["shortcuts"].as_array().unwrap().iter();
    let routes = shortcuts.map(|shortcut| parse(&format!("/{}", shortcut["url"].as_str().unwrap())));
    let kinds = NoteKind::ALL.map(|kind| Some(Route::Capture(Some(kind))));
    let all: Vec<_> = kinds.into_iter().chain([Some(Route::Visits)]).collect();
    assert_eq!(routes.collect::<Vec<_>>(), all);
    assert_eq!(manifest["start_url"], "./");
}

#[test]
fn the_script_that_starts_the_app_hides_the_bar_on_the_same_pages() {
    let script = include_str!("../public/boot.js");
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
        include_str!("../public/boot.js"),
        include_str!("../public/phone.js"),
        include_str!("../public/sw.js"),
        include_str!("../public/trail.js"),
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
