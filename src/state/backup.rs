//! Backups: when the last one was made and what has changed since, and whether the browser has promised to
//! keep the data.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::brought::Brought;
use super::root_signal::RootSignal;
use crate::domain::{AnyRecord, Changes, Kind, OfKind, Photo, Timestamp};
use crate::platform::clock;
use crate::platform::{device, storage};

const EXPORTED: &str = "exported";
const PICTURES_EXPORTED: &str = "exported-pictures";
const BROUGHT: &str = "brought";
/// A reminder is shown after this many changes, or when the oldest change is this many days old.
const MANY: usize = 50;
const LONG: i64 = 14;
/// How much a browser lets an origin keep in localStorage, in characters.
const LOCAL_QUOTA: u64 = 5_000_000;

/// What the screens follow of backups.
#[derive(Default)]
pub struct Backups {
    /// How many full backups and imports there have been.
    pub(super) made: RootSignal<u32>,
    /// Whether the browser has promised to keep the stored data; `None` if it hasn't answered.
    pub promised: RootSignal<Option<bool>>,
}

/// What has been written since the last full backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SinceBackup {
    /// When the backup was made; `None` if never.
    pub last: Option<Timestamp>,
    /// How many records have changed.
    pub changes: usize,
    /// The age of the oldest of these changes, in days.
    pub days: i64,
}

/// The pictures, and which of them have been saved in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PicturesSinceBackup {
    /// How many there are, also in the trash.
    pub all: usize,
    /// Their size.
    pub bytes: u64,
    /// How many were added since the last backup with pictures.
    pub unsaved: usize,
}

/// How full the stores are. In whole numbers, because formatting fractions costs 11 kB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// How much of localStorage is used, in percent.
    pub local: u64,
    /// Bytes used in the database.
    pub used: u64,
    /// Bytes the browser allows; 0 if it doesn't say.
    pub quota: u64,
}

impl SinceBackup {
    /// Whether it is time for a backup.
    pub fn is_due(&self) -> bool {
        self.changes >= MANY || (self.changes > 0 && self.days >= LONG)
    }
}

impl Room {
    /// How full the fuller store is, in percent.
    pub fn percent(&self) -> u64 {
        let database = (self.used * 100).checked_div(self.quota);
        database.map_or(self.local, |database| database.max(self.local))
    }
}

impl App {
    /// Remembers that a full backup has just been made.
    pub fn note_backup(self) {
        self.keep_setting(EXPORTED, &clock::now().to_string());
        // From now on the time alone tells the changes apart.
        self.keep_setting(BROUGHT, "");
        self.backups.made.update(|count| *count += 1);
    }

    /// Remembers that a backup with all pictures has been made, of what was here at `begun`.
    pub fn note_archive(self, begun: Timestamp) {
        self.keep_setting(PICTURES_EXPORTED, &begun.to_string());
        self.note_backup();
    }

    /// The pictures in the fieldbook, and how many of them are in no file from this device.
    pub fn pictures_since_backup(self) -> PicturesSinceBackup {
        self.backups.made.track();
        let last = self
            .setting(PICTURES_EXPORTED)
            .and_then(|at| at.parse::<Timestamp>().ok());
        let mut pictures = PicturesSinceBackup::default();
        self.with(|book| {
            for photo in book.of_kind(Kind::Photo).filter_map(Photo::of) {
                pictures.all += 1;
                pictures.bytes += u64::from(photo.bytes);
                pictures.unsaved += usize::from(last.is_none_or(|last| photo.created > last));
            }
        });
        pictures
    }

    /// What has been written on this device since the last full backup.
    pub fn since_backup(self) -> SinceBackup {
        self.backups.made.track();
        let last = self.last_backup();
        let brought = self.brought();
        let (changes, oldest) = if self.sharing.is_on() {
            self.with_waiting(|waiting| brought.own_changes(waiting, last))
        } else {
            self.with(|book| brought.own_changes(book.records(), last))
        };
        let days = oldest.map_or(0, |at| self.today().days_since(clock::local(at).day()));
        SinceBackup {
            last: last.map(clock::local),
            changes,
            days,
        }
    }

    /// Remembers that `changes` came from a file.
    pub(super) fn note_brought(self, changes: &Changes) {
        let mut brought = self.brought();
        self.with_untracked(|book| brought.add(book, changes, self.last_backup()));
        self.keep_setting(BROUGHT, &brought.text());
    }

    /// Remembers that `changes`, made by joining two villages, only moved what came from a file: it exists elsewhere
    /// too. What this device wrote itself still counts.
    pub fn note_moved(self, changes: &Changes) {
        let (brought, last) = (self.brought(), self.last_backup());
        let is_own = |record: &AnyRecord| brought.is_own(record, last);
        let moved = changes
            .0
            .iter()
            .filter(|change| !change.before.as_ref().is_some_and(is_own));
        self.note_brought(&Changes(moved.cloned().collect()));
        self.backups.made.update(|count| *count += 1);
    }

    fn brought(self) -> Brought {
        Brought::of(&self.setting(BROUGHT).unwrap_or_default())
    }

    fn last_backup(self) -> Option<Timestamp> {
        self.setting(EXPORTED)?.parse().ok()
    }

    /// Asks the browser to keep the stored data even when space is short.
    pub fn ask_for_promise(self) {
        spawn_local(async move { self.backups.promised.set(storage::ask_for_promise().await) });
    }

    /// Asks at start, unless that would show the user a prompt, as in Firefox; there a button asks.
    pub(super) fn ask_quietly(self) {
        if !device::is_firefox() {
            return self.ask_for_promise();
        }
        spawn_local(async move { self.backups.promised.set(storage::is_promised().await) });
    }

    /// How full the stores are.
    pub async fn room(self) -> Room {
        let taken = self.saving.local().letters().unwrap_or_default();
        let (used, quota) = storage::estimate().await.unwrap_or_default();
        Room {
            local: taken * 100 / LOCAL_QUOTA,
            used,
            quota,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fuller_store_tells_how_much_room_is_taken() {
        let taken = |used, quota| {
            Room {
                local: 12,
                used,
                quota,
            }
            .percent()
        };
        assert_eq!(taken(1_000_000, 10_000_000), 12);
        assert_eq!(taken(4_000_000, 10_000_000), 40);
        assert_eq!(taken(4_000_000, 0), 12, "the browser doesn't say");
    }
}
