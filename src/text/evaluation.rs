//! The tab «Evaluering» of an initiative.

#![allow(missing_docs)]

use crate::domain::{Continues, Evaluation, Hours, Newcomers, Record, Results};

pub const HEADING: &str = "Evaluering";
pub const WHAT: &str =
    "Skriv det, I ved. Tallene lægges sammen på Overblik, under Alle bysamfund og i resultaterne.";
pub const CAME: &str = "Hvor mange kom?";
pub const AGES: &str = "Hvem kom?";
pub const NEWCOMERS: &str = "Kendte de biblioteket i forvejen?";
pub const NOT_SAID: &str = "Ikke angivet";
pub const GAIN: &str = "Hvad fik de ud af det?";
pub const HOURS: &str = "Bibliotekets timer";
pub const CONTINUES: &str = "Går det videre uden os?";
pub const ACTIVITIES: &str = "Aktiviteter";
pub const NO_ACTIVITIES: &str = "Holdt I noget flere gange? Tilføj hver aktivitet med sit eget antal.";
pub const INSTEAD: &str =
    "Har aktiviteterne et antal eller timer, tæller de i stedet for tallet for hele tiltaget.";
pub const NEW: &str = "Ny aktivitet";
pub const ADD: &str = "Tilføj aktivitet";
pub const NEEDS_TITLE: &str = "Skriv, hvad aktiviteten hedder.";
pub const TITLE: &str = "Aktivitetens navn";
pub const ON: &str = "Dato";
pub const NEW_ON: &str = "Hvornår?";
pub const DELETE: &str = "Slet aktivitet";
pub const DELETED: &str = "Aktiviteten ligger i papirkurven";
pub const NAMELESS: &str = "Aktivitet";

/// Whether those who came used the library before.
pub fn newcomers(newcomers: Newcomers) -> &'static str {
    match newcomers {
        Newcomers::New => "Mest nye",
        Newcomers::Both => "Både nye og kendte",
        Newcomers::Known => "Mest kendte",
    }
}

/// Whether something goes on without the library.
pub fn continues(continues: Continues) -> &'static str {
    match continues {
        Continues::Yes => "Ja",
        Continues::Partly => "Delvis",
        Continues::No => "Nej",
    }
}

/// «12.11.2026 · 14 kom · 3 timer».
pub fn facts(activity: &Record<Evaluation>) -> String {
    super::facts([
        activity.on.map(super::short_day),
        activity.came.map(came),
        activity.hours.map(hours),
        activity.initials.as_deref().map(super::sharing::written_by),
    ])
}

/// «14 kom».
pub fn came(came: impl TryInto<usize>) -> String {
    format!("{}\u{a0}kom", people(came))
}

/// A number of people: «1.200».
pub fn people(count: impl TryInto<usize>) -> String {
    super::number(count.try_into().unwrap_or(usize::MAX))
}

/// «1,5 timer».
pub fn hours(hours: Hours) -> String {
    let (whole, hundredths) = hours.parts();
    let whole = people(whole);
    let decimals = format!("{hundredths:02}");
    let number = match decimals.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole},{decimals}"),
    };
    format!(
        "{number}\u{a0}{}",
        if hours == Hours(100) { "time" } else { "timer" }
    )
}

/// «3 aktiviteter · 34 kom · 12 timer».
pub fn sum(results: &Results) -> String {
    let some = |there: bool, words: String| there.then_some(words);
    super::facts([
        some(
            results.activities > 0,
            super::counted(results.activities, "aktivitet", "aktiviteter"),
        ),
        some(results.came > 0, came(results.came)),
        some(results.hours > Hours(0), hours(results.hours)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_with_a_comma() {
        let written =
            [100, 150, 205, 0, 123_400].map(|hundredths| hours(Hours(hundredths)).replace('\u{a0}', " "));
        assert_eq!(
            written,
            ["1 time", "1,5 timer", "2,05 timer", "0 timer", "1.234 timer"]
        );
    }
}
