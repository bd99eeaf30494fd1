//! A visit: one period of fieldwork in one village.

use super::macros::{json_objects, string_enums};
use super::record::Body;
use super::rules::{MAX_DETAILS, MAX_NAME, ValidationError, maybe, named};
use super::{Id, Timestamp, Village};

json_objects! {
    /// A visit.
    pub struct Visit {
        /// The village visited.
        pub village: Id<Village>,
        /// The occasion of the visit.
        pub occasion: Occasion,
        /// Its title, e.g. «Sommerfest på Kærvej».
        pub title: String,
        /// Where in the village.
        pub place: Option<String>,
        /// When the team arrived.
        pub started: Timestamp,
        /// When the team left; absent while the visit is under way.
        pub ended: Option<Timestamp>,
        /// What the team takes home from it («Det tager vi med hjem»).
        pub takeaway: Option<String>,
    }
}

string_enums! {
    /// The occasion of a visit.
    pub enum Occasion {
        /// Sommerfest.
        SummerParty = "summer_party",
        /// Generalforsamling.
        GeneralAssembly = "general_assembly",
        /// Folkemøde.
        PublicMeeting = "public_meeting",
        /// Borgermøde.
        CitizenMeeting = "citizen_meeting",
        /// Andet.
        Other = "other",
    }
}

impl Visit {
    /// Whether the visit is under way at `now`: a visit that nobody ended is over at midnight, local time.
    pub fn is_running(&self, now: Timestamp) -> bool {
        self.ended.is_none() && now.day() <= self.started.day()
    }
}

impl Body for Visit {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("title", &self.title, MAX_NAME)?;
        maybe("place", self.place.as_ref(), MAX_NAME)?;
        maybe("takeaway", self.takeaway.as_ref(), MAX_DETAILS)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Offset, TimeZone};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::tests::uuid;

    /// The local time in Denmark, `millis` after the epoch.
    fn in_denmark(millis: i64) -> Timestamp {
        let zone = chrono_tz::Europe::Copenhagen;
        let moment = zone.timestamp_millis_opt(millis).unwrap();
        Timestamp::from_unix(millis, moment.offset().fix().local_minus_utc() / 60).unwrap()
    }

    proptest! {
        /// Covers twenty years, with forty clock changes.
        #[test]
        fn a_visit_runs_until_midnight_and_not_longer(started in 1_577_836_800_000i64..2_208_988_800_000, after in 0i64..90_000_000) {
            let visit = Visit {
                village: Id::new(uuid(1)),
                occasion: Occasion::Other,
                title: "Tur".to_owned(),
                place: None,
                started: in_denmark(started),
                ended: None,
                takeaway: None,
            };
            let midnight = visit.started.day().end(&chrono_tz::Europe::Copenhagen).unwrap();
            let now = in_denmark(started + after);
            prop_assert_eq!(visit.is_running(now), now < midnight);
            let ended = Visit { ended: Some(now), ..visit };
            prop_assert!(!ended.is_running(now));
        }
    }
}
