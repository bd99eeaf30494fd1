//! What is new since the page was last looked at. Counted rather than dated: a colleague's old notes are new here too
//! when their file has been brought in.

use crate::domain::{Id, Timestamp, Village};
use crate::guide::Counts;
use crate::platform::now;
use crate::state::App;

/// The setting that remembers it.
const SETTING: &str = "all-seen";

/// How much there was in each village when the page was last left.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// When that was.
    pub at: Timestamp,
    villages: Vec<(Id<Village>, Counts)>,
}

impl Seen {
    /// What was seen last time.
    pub fn last(app: App) -> Option<Self> {
        Self::read(&app.setting(SETTING)?)
    }

    /// Remembers what is seen now.
    pub fn keep(app: App, villages: Vec<(Id<Village>, Counts)>) {
        app.keep_setting(SETTING, &Self { at: now(), villages }.text());
    }

    /// How much more there is now in `village`, if anything.
    pub fn new_in(&self, village: Id<Village>, now: Counts) -> Option<Counts> {
        let before = self.villages.iter().find(|(seen, _)| *seen == village);
        let before = before.map(|(_, counts)| *counts).unwrap_or_default();
        let new = Counts {
            notes: now.notes.saturating_sub(before.notes),
            visits: now.visits.saturating_sub(before.visits),
            contacts: now.contacts.saturating_sub(before.contacts),
            initiatives: now.initiatives.saturating_sub(before.initiatives),
        };
        (new != Counts::default()).then_some(new)
    }

    /// Reads the output of [`Seen::text`].
    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let at = lines.next()?.parse().ok()?;
        let villages = lines.filter_map(|line| {
            let mut words = line.split(' ');
            let village = words.next()?.parse().ok()?;
            let mut count = || words.next()?.parse().ok();
            let counts = Counts {
                notes: count()?,
                visits: count()?,
                contacts: count()?,
                initiatives: count()?,
            };
            Some((village, counts))
        });
        Some(Self {
            at,
            villages: villages.collect(),
        })
    }

    /// The time, then a line for each village.
    fn text(&self) -> String {
        let villages = self.villages.iter().map(|(village, counts)| {
            let Counts {
                notes,
                visits,
                contacts,
                initiatives,
            } = counts;
            format!("\n{village} {notes} {visits} {contacts} {initiatives}")
        });
        format!("{}{}", self.at, villages.collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, uuid};

    #[test]
    fn what_was_seen_comes_back_and_only_more_is_new() {
        let village = |number| Id::<Village>::new(uuid(number));
        let counts = |notes, visits| Counts {
            notes,
            visits,
            ..Counts::default()
        };
        let seen = Seen {
            at: at("2026-11-23T12:00:00.000+01:00"),
            villages: vec![(village(1), counts(4, 2)), (village(2), Counts::default())],
        };
        let seen = Seen::read(&seen.text()).unwrap();
        assert_eq!(seen.at, at("2026-11-23T12:00:00.000+01:00"));
        assert_eq!(seen.new_in(village(1), counts(4, 2)), None);
        assert_eq!(seen.new_in(village(1), counts(7, 1)), Some(counts(3, 0)));
        assert_eq!(seen.new_in(village(2), counts(1, 0)), Some(counts(1, 0)));
        assert_eq!(
            seen.new_in(village(3), counts(0, 2)),
            Some(counts(0, 2)),
            "a new village"
        );
        assert_eq!(Seen::read(""), None);
    }
}
