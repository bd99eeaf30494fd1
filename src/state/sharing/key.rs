//! «Skift nøgle»: the team gets another secret, and what was sealed with the old one is removed from the server.
//!
//! The new secret is stored here before anything is sealed with it, and the old one until nothing is any more. So a device
//! that is killed in between goes on.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leptos::prelude::*;

use super::session::Session;
use super::{App, SharingProblem};
use crate::domain::{AnyRecord, RecordKey};
use crate::platform::random;
use crate::sharing::{Book, Membership, Team};

/// The setting with the secret that the team has given up.
pub const OLD_SECRET: &str = "sharing-old";

impl App {
    /// Gives the team another secret. Colleagues need a new invitation; what they haven't sent by then comes when they join.
    ///
    /// # Errors
    /// When the server refuses; then the old secret stays, or the next attempt goes on.
    pub async fn change_key(self) -> Result<(), SharingProblem> {
        let Some(member) = self.sharing.membership.get_untracked() else {
            return Ok(());
        };
        Session::of(self, &member)?.team().sync().await?;
        let secret = random().ok_or(SharingProblem::NotStored)?;
        let new = Membership {
            team: Team {
                secret,
                ..member.team.clone()
            },
            ..member.clone()
        };
        Session::of(self, &new)?.team().announce(Book::InUse(0)).await?;
        self.keep_setting(OLD_SECRET, &URL_SAFE_NO_PAD.encode(member.team.secret));
        let devices = self.sharing.participants.get_untracked();
        self.begin_sharing(new, true);
        // Their documents are removed with the others that are sealed with the old secret.
        self.set_participants(devices);
        Ok(())
    }

    /// Removes from the server what is sealed with a secret that the team has given up, once everything is there with the
    /// new one.
    pub(super) async fn finish_change_of_key(self, member: &Membership) -> Result<(), SharingProblem> {
        let old = self.setting(OLD_SECRET).filter(|text| !text.is_empty());
        let old = old.and_then(|text| URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok());
        let Some(secret) = old.filter(|_| self.sharing.waiting.get_untracked() == 0) else {
            return Ok(());
        };
        let before = Membership {
            team: Team {
                secret,
                ..member.team.clone()
            },
            ..member.clone()
        };
        let keys: Vec<RecordKey> = self.with_untracked(|book| {
            let records = book.records().map(AnyRecord::key);
            records.chain(book.horizons().keys().cloned()).collect()
        });
        let devices = self.sharing.participants.get_untracked();
        let ids = devices.iter().map(|(id, _)| id.clone()).collect();
        let session = Session::of(self, &before)?;
        let team = session.team();
        team.announce(Book::Moved).await?;
        team.remove(&keys).await?;
        let left = team.remove_participants(ids).await?;
        let devices = devices.into_iter().filter(|(id, _)| left.contains(id));
        self.set_participants(devices.collect());
        self.keep_setting(OLD_SECRET, "");
        Ok(())
    }
}
