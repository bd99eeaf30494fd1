//! What came of an initiative, as a whole and of each of its activities.

use serde_json::Number;

use super::fields::Field;
use super::macros::{json_objects, string_enums};
use super::raw::Raw;
use super::record::Body;
use super::rules::{MAX_DETAILS, MAX_NAME, ValidationError, at_most, maybe, unique};
use super::{Age, Day, Scope};

json_objects! {
    /// What came of an initiative, or of one of its activities. Natural key: scope and part.
    pub struct Evaluation {
        /// The initiative.
        pub scope: Scope,
        /// [`Evaluation::WHOLE`], or `own:<uuid>` for an activity.
        pub part: String,
        /// What the activity is called.
        pub title: Option<String>,
        /// The day of the activity.
        pub on: Option<Day>,
        /// How many came.
        pub came: Option<u32>,
        /// Their age groups.
        pub ages: Vec<Age>,
        /// Whether they used the library before.
        pub newcomers: Option<Newcomers>,
        /// What they got out of it.
        pub gain: Option<String>,
        /// The library's working hours.
        pub hours: Option<Hours>,
        /// Whether it goes on without the library.
        pub continues: Option<Continues>,
    }
}

string_enums! {
    /// Whether those who came used the library before.
    pub enum Newcomers {
        /// Mest nye.
        New = "new",
        /// Både nye og kendte.
        Both = "both",
        /// Mest kendte.
        Known = "known",
    }

    /// Whether something goes on without the library.
    pub enum Continues {
        /// Ja.
        Yes = "yes",
        /// Delvis.
        Partly = "partly",
        /// Nej.
        No = "no",
    }
}

/// A number of hours, counted in hundredths. In the export it is a number such as `1.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours(pub u32);

impl Hours {
    /// More than a year of work.
    pub const MAX: Self = Self(1_000_000);

    /// The whole hours, and the hundredths beyond them.
    pub fn parts(self) -> (u32, u32) {
        (self.0 / 100, self.0 % 100)
    }
}

impl Field for Hours {
    fn read(value: Raw) -> Option<Self> {
        let Raw::Number(number) = value else {
            return None;
        };
        let hundredths = (number.as_f64()? * 100.0).round();
        if !(0.0..=f64::from(Self::MAX.0)).contains(&hundredths) {
            return None;
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole and within the limits"
        )]
        Some(Self(hundredths as u32))
    }

    fn write(&self) -> Option<serde_json::Value> {
        let number = match self.parts() {
            (hours, 0) => Number::from(hours),
            _ => Number::from_f64(f64::from(self.0) / 100.0)?,
        };
        Some(number.into())
    }
}

impl Evaluation {
    /// The part that is the initiative as a whole.
    pub const WHOLE: &str = "whole";

    /// An evaluation of which nothing is known yet.
    pub fn open(scope: Scope, part: String) -> Self {
        Self {
            scope,
            part,
            title: None,
            on: None,
            came: None,
            ages: Vec::new(),
            newcomers: None,
            gain: None,
            hours: None,
            continues: None,
        }
    }

    /// The id of the evaluation of `part`.
    pub fn id(scope: Scope, part: &str) -> String {
        format!("{}/{part}", scope.0)
    }

    /// Whether it is of the initiative as a whole, and not of an activity.
    pub fn is_of_the_whole(&self) -> bool {
        self.part == Self::WHOLE
    }
}

impl Body for Evaluation {
    type Id = String;

    fn check(&self) -> Result<(), ValidationError> {
        at_most("part", &self.part, MAX_NAME)?;
        maybe("title", self.title.as_ref(), MAX_NAME)?;
        maybe("gain", self.gain.as_ref(), MAX_DETAILS)?;
        unique("ages", &self.ages)
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::id(self.scope, &self.part))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn hours_survive_being_written(hundredths in 0..=Hours::MAX.0) {
            let hours = Hours(hundredths);
            prop_assert_eq!(Hours::read(hours.write().unwrap().into()), Some(hours));
        }
    }

    #[test]
    fn hours_are_a_number_that_people_can_read() {
        let written = |hundredths| Hours(hundredths).write().unwrap().to_string();
        assert_eq!([written(150), written(200), written(5)], ["1.5", "2", "0.05"]);
        for wrong in [
            serde_json::json!("2"),
            (-1).into(),
            10_001.into(),
            serde_json::Value::Null,
        ] {
            assert_eq!(Hours::read(wrong.into()), None);
        }
    }
}
