//! Every address there and back.

use proptest::prelude::*;

use super::*;

/// One route of each kind.
pub fn each(kind: Option<NoteKind>, number: u8, uuid: Uuid) -> [Route; 44] {
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
pub fn parse(address: &str) -> Option<Route> {
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
fn a_query_is_read_where_a_page_has_one() {
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

    let year = |search| Route::parse("/aarshjul", search);
    assert_eq!(year("?aar=2027"), Some(Route::Year(Some(2027))));
    for odd in ["?aar=", "?aar=i+fjor", "?aar=12345", "?aar=-1"] {
        assert_eq!(year(odd), Some(Route::Year(None)), "{odd}");
    }
}

#[test]
fn a_record_is_shown_beside_its_list() {
    for route in each(None, 1, Uuid::max()) {
        if let Some(list) = route.list() {
            assert!(route.href().starts_with(&format!("{list}/")), "{route}");
        }
    }
}
