//! A feltbesøg: one stretch of fieldwork in one place.

use super::fields::{codes, fields};
use super::record::{Body, Flaw, MAX_DETAILS, MAX_NAME, maybe, named};
use super::{Id, Timestamp, Village};

/// A feltbesøg.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// Where it goes to.
    pub village: Id<Village>,
    /// What one came for.
    pub occasion: Occasion,
    /// What to call it, e.g. «Sommerfest på Kærvej».
    pub title: String,
    /// Where in the village.
    pub place: Option<String>,
    /// When one arrived.
    pub started: Timestamp,
    /// When one left; a visit under way has none.
    pub ended: Option<Timestamp>,
    /// «Det tager vi med hjem».
    pub takeaway: Option<String>,
}

/// What one came for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Sommerfest.
    SummerParty,
    /// Generalforsamling.
    GeneralAssembly,
    /// Folkemøde.
    PublicMeeting,
    /// Borgermøde.
    CitizenMeeting,
    /// Andet.
    Other,
}

fields!(Visit {
    village,
    occasion,
    title,
    place,
    started,
    ended,
    takeaway
});
codes!(Occasion { SummerParty = "summer_party", GeneralAssembly = "general_assembly", PublicMeeting = "public_meeting", CitizenMeeting = "citizen_meeting", Other = "other" });

impl Body for Visit {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        named("title", &self.title, MAX_NAME)?;
        maybe("place", self.place.as_ref(), MAX_NAME)?;
        maybe("takeaway", self.takeaway.as_ref(), MAX_DETAILS)
    }
}
