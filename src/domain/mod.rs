//! What a fieldbook is and what can be done to it. Pure: no browser, no interface, no clock; ids and times are passed
//! in.

mod anonymised;
mod anonymous;
mod answer;
mod beginning;
mod by_day;
mod carry_over;
mod collation;
mod command;
mod contact;
mod cpr;
mod deadline;
mod edit;
mod erase;
mod evaluation;
mod fields;
mod horizon;
mod id;
mod in_sight;
mod initiative;
mod letters;
mod library;
mod lookup;
pub(crate) mod macros;
mod merge;
mod month;
mod note;
mod order;
mod owners;
mod person;
mod photo;
mod plan;
mod raw;
mod reach;
mod record;
mod remarks;
mod resource;
mod results;
mod same_name;
mod same_person;
mod same_village;
mod search;
mod tables;
mod tally;
mod time;
mod trash;
mod version;
mod village;
mod visit;
mod words;

pub use anonymised::Text;
pub use anonymous::Names;
pub use answer::{Answer, Decision, Outcome, Question, StepId, Tick};
pub use beginning::beginning;
pub use by_day::by_day;
pub use collation::danish_key;
pub use command::{Change, Changes, Command, CommandError};
pub use contact::{
    Consent, ConsentForm, ConsentStatus, Contact, ContactKind, ContactStatus, FollowUp, MAX_EMAIL, MAX_PHONE,
    Source,
};
pub use cpr::{holds_cpr, looks_like_cpr};
pub use deadline::Overdue;
pub use erase::Removal;
pub use evaluation::{Continues, Evaluation, Hours, Newcomers};
pub use fields::{Field, JsonObject, JsonReader, JsonWriter};
pub use horizon::Horizons;
pub use id::{Id, RecordId, RecordKey, Scope};
pub use in_sight::Cleared;
pub use initiative::{Agreement, Initiative, InitiativeStatus, Route};
pub use letters::plain as plain_letter;
pub use library::Library;
pub use merge::MergeOutcome;
pub use month::Month;
pub use note::{Age, Note, NoteKind, Theme, Who};
pub use order::ordered;
pub use person::{Person, Place, Why};
pub use photo::{MAX_EDGE, MAX_PHOTOS, People, Photo, PhotoOwner, Told};
pub use plan::{Phase, PlanItem, PlanState, Sender, SenderSide, Topic};
pub use raw::{NoValue, Raw};
pub use reach::{Reach, reaches};
pub use record::{
    Body, MAX_DETAILS, MAX_INITIALS, MAX_LINE, MAX_NAME, MAX_TEXT, Record, Unknown, Unreadable,
    ValidationError, too_many,
};
pub use resource::{Resource, ResourceKind};
pub use results::Results;
pub use search::{Query, fold, searchable};
pub use tables::{AnyRecord, Fieldbook, Kind, OfKind};
pub use tally::{ThemeCount, Unheard, by_theme};
pub use time::{Day, EARLIEST_YEAR, NotADate, Timestamp, latest_year};
pub use trash::{TRASH_DAYS, last_day_in_trash};
pub use version::Version;
pub use village::{EXAMPLE, Village};
pub use visit::{Occasion, Visit};

#[cfg(test)]
pub(crate) mod tests;
