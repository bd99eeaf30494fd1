//! What colleagues have written, here and in the other tabs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::domain::{Change, Changes, Kind, RecordKey};
use crate::persistence::keys;
use crate::state::tabs::Origin;
use crate::state::toasts::Toasts;

/// The setting with the keys of what colleagues have written, until it is read.
const NEWS: &str = "news";
/// How many of them are remembered.
const MOST: usize = 200;
/// What is news when it is new.
const NEW: [Kind; 7] = [
    Kind::Note,
    Kind::Contact,
    Kind::Resource,
    Kind::Initiative,
    Kind::Agreement,
    Kind::Visit,
    Kind::Evaluation,
];

impl App {
    /// What colleagues have written since it was read last, tracked.
    pub fn news(self) -> Vec<RecordKey> {
        let mut news = self.sharing.news.get();
        self.with(|book| {
            news.retain(|key| book.record(key).is_some_and(|record| book.is_shown(record)));
        });
        news
    }

    /// The user has seen what colleagues have written.
    pub fn read_news(self) {
        self.set_news(Vec::new());
    }

    /// Reads the news that are stored.
    pub(super) fn load_news(self) {
        let stored = self.setting(NEWS).unwrap_or_default();
        self.sharing
            .news
            .set(stored.split_whitespace().filter_map(keys::record_key).collect());
    }

    fn set_news(self, news: Vec<RecordKey>) {
        let stored: Vec<String> = news.iter().map(keys::record).collect();
        self.keep_setting(NEWS, &stored.join(" "));
        self.sharing.news.set(news);
    }

    fn add_news(self, changes: &Changes) {
        let own = untrack(|| self.initials());
        let is_news = |change: &&Change| {
            let is_new = change.before.is_none() && NEW.contains(&change.key.kind);
            let is_live = self.with_untracked(|book| {
                let record = book.record(&change.key);
                // One's own, from another device.
                record.is_some_and(|record| {
                    record.deleted().is_none() && (own.is_none() || record.initials() != own.as_ref())
                })
            });
            is_live && (is_new || change.key.kind == Kind::Answer)
        };
        let came: Vec<RecordKey> = changes
            .0
            .iter()
            .filter(is_news)
            .map(|change| change.key.clone())
            .collect();
        if came.is_empty() {
            return;
        }
        let mut news = self.sharing.news.get_untracked();
        news.retain(|key| !came.contains(key));
        news.extend(came);
        let over = news.len().saturating_sub(MOST);
        news.drain(..over);
        self.set_news(news);
    }

    /// Tells the rest of the app what colleagues have changed.
    pub(super) fn note_shared(self, changes: &Changes) {
        let is_gone = |key| self.with_untracked(|book| book.record(key).is_none());
        if changes.0.iter().any(|change| is_gone(&change.key)) {
            // Neither may bring back what was deleted for good.
            self.session.toasts.update(Toasts::forget_undos);
            if untrack(|| self.last_import()).is_some() {
                self.forget_last_import();
            }
        }
        if !self.sharing.is_joining() {
            self.add_news(changes);
        }
        let written = changes.0.iter();
        let written: Vec<_> = written
            .map(|change| (change.key.clone(), change.base_version()))
            .collect();
        self.when_persisted(move || spawn_local(self.broadcast_many(written, Origin::Team)));
    }
}
