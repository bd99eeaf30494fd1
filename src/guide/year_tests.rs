//! What is in a year, and what comes back in the next.

use proptest::prelude::*;

use super::super::due::tests::{agreement, book, contact, initiative, put, village};
use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Command, Consent, ConsentStatus, Evaluation, Occasion, Record, RecordKey, Unknown};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn resource(number: u128, name: &str, months: &[Month]) -> Record<Resource> {
    let resource = Resource {
        kind: ResourceKind::Event,
        months: months.to_vec(),
        ..Resource::named(village(), name.to_owned())
    };
    Record::new(Id::new(uuid(number)), at(NOW), resource)
}

fn visit(started: &str) -> Record<Visit> {
    let visit = Visit {
        village: village(),
        occasion: Occasion::SummerParty,
        title: "Sommerfest".to_owned(),
        place: None,
        started: at(started),
        ended: None,
        takeaway: None,
    };
    Record::new(Id::new(uuid(90)), at(NOW), visit)
}

fn refused() -> Consent {
    Consent {
        status: ConsentStatus::Refused,
        how: None,
        on: None,
        unknown: Unknown::default(),
    }
}

/// The month, the day and the kind of all that is in a year.
fn months(book: &Fieldbook, year: i32) -> Vec<(Month, Option<u32>, YearRing)> {
    let all = year_in(book, village(), year).into_iter();
    all.map(|it| (it.month, it.on.map(|on| on.parts().2), it.what.ring()))
        .collect()
}

#[test]
fn a_year_has_what_recurs_what_is_done_and_what_is_due() {
    let mut book = book();
    put(
        &mut book,
        resource(91, "Sommerfest", &[Month::August, Month::December]),
    );
    put(&mut book, visit("2026-08-15T14:00:00+02:00"));
    let activity = Evaluation {
        title: Some("Første aften".to_owned()),
        on: Day::new(2026, 12, 3),
        ..Evaluation::open(initiative().id.into(), "own:1".to_owned())
    };
    put(&mut book, Record::keyed(activity));
    put(
        &mut book,
        initiative().edited(|initiative| initiative.starts = Day::new(2027, 1, 9)),
    );
    let recurring = |month| (month, None, YearRing::Recurring);
    assert_eq!(
        months(&book, 2026),
        [
            recurring(Month::August),
            (Month::August, Some(15), YearRing::Visit),
            recurring(Month::December),
            (Month::December, Some(1), YearRing::Due),
            (Month::December, Some(2), YearRing::Due),
            (Month::December, Some(3), YearRing::Activity),
            (Month::December, Some(3), YearRing::Due),
            (Month::December, Some(4), YearRing::Due),
        ]
    );
    assert_eq!(
        months(&book, 2027),
        [
            (Month::January, Some(9), YearRing::Activity),
            recurring(Month::August),
            recurring(Month::December),
        ]
    );
}

#[test]
fn what_is_kept_is_still_there_and_what_is_given_up_is_not() {
    let due = |book: &Fieldbook| {
        let all = year_in(book, village(), 2026).into_iter();
        all.filter_map(|it| match it.what {
            YearWhat::Due(what, kept) => Some((what, kept)),
            _ => None,
        })
        .collect::<Vec<_>>()
    };
    let mut book = book();
    assert!(due(&book).iter().all(|(_, kept)| !kept));
    put(
        &mut book,
        agreement().edited(|agreement| agreement.done = Some(at(NOW))),
    );
    assert_eq!(due(&book).iter().filter(|(_, kept)| *kept).count(), 1);
    put(
        &mut book,
        contact().edited(|contact| contact.consent = Some(refused())),
    );
    assert!(
        !due(&book)
            .iter()
            .any(|(what, _)| matches!(what, DueWhat::FollowUp(..)))
    );
    book.apply(
        Command::Trash(RecordKey::of::<Initiative>(&initiative().id)),
        at(NOW),
    )
    .unwrap();
    assert_eq!(due(&book), []);
}

proptest! {
    #[test]
    fn nothing_is_in_two_years_but_what_recurs(
        months in prop::collection::btree_set(0..12usize, 0..12),
        days in prop::collection::vec((2024..2029i32, 1..=12u32, 1..=28u32), 0..12),
    ) {
        let mut book = Fieldbook::default();
        put(&mut book, initiative());
        let recurring: Vec<Month> = months.iter().map(|month| Month::ALL[*month]).collect();
        put(&mut book, resource(91, "Sommerfest", &recurring));
        for (number, (year, month, day)) in days.iter().enumerate() {
            let activity = Evaluation {
                on: Day::new(*year, *month, *day),
                ..Evaluation::open(initiative().id.into(), format!("own:{number}"))
            };
            put(&mut book, Record::keyed(activity));
        }
        let mut dated = 0;
        for year in 2024..2029 {
            let all = year_in(&book, village(), year);
            prop_assert!(all.is_sorted_by_key(|it| (it.month, it.on)));
            let again: Vec<Month> = all.iter().filter(|it| it.on.is_none()).map(|it| it.month).collect();
            prop_assert_eq!(&again, &recurring);
            for it in all.iter().filter(|it| it.what.ring() == YearRing::Activity) {
                prop_assert_eq!(it.on.map(|on| (on.parts().0, Month::of(on))), Some((year, it.month)));
                dated += 1;
            }
        }
        prop_assert_eq!(dated, days.len());
    }
}
