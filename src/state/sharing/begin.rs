//! Beginning to share, joining, and stopping.

use leptos::prelude::*;

use super::key::OLD_SECRET;
use super::{App, Cursor, MEMBERSHIP, SHARED};
use crate::domain::{EXAMPLE, RecordKey, Village};
use crate::persistence::keys;
use crate::platform::random;
use crate::sharing::{Book, Membership, Outbox, SharingProblem, SharingState, Team};

/// What there is on the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What is said of the team's secret; `None` if the server doesn't know it.
    pub book: Option<Book>,
    /// How many documents it has had.
    pub documents: u64,
}

impl App {
    /// A membership of a new team with a secret of its own, once it is certain that the database can be used and that nobody
    /// does.
    ///
    /// # Errors
    /// Why it can't be used.
    pub async fn new_team(
        self,
        server: String,
        database: String,
        login: String,
        password: String,
    ) -> Result<Membership, SharingProblem> {
        let team = Team {
            server,
            database,
            secret: random().ok_or(SharingProblem::NotStored)?,
        };
        let member = Membership {
            team,
            login,
            password,
        };
        match self.look_at(&member).await? {
            Found { documents: 0, .. } => Ok(member),
            Found { .. } => Err(SharingProblem::InUse),
        }
    }

    /// How many documents `member` will find in their team, once it is certain that they may read them.
    ///
    /// # Errors
    /// Why they can't join.
    pub async fn find_team(self, member: &Membership) -> Result<u64, SharingProblem> {
        let found = self.look_at(member).await?;
        match found.book {
            Some(Book::InUse(_)) => Ok(found.documents),
            Some(Book::Moved) => Err(SharingProblem::Moved),
            None => Err(SharingProblem::WrongKey),
        }
    }

    /// Shares as `member` from now on: sends everything that is here, and reads everything that the team has. In a team that
    /// `is_new`, nothing of what was deleted for good here comes back; whoever joins another deletes nothing there.
    pub fn begin_sharing(self, member: Membership, is_new: bool) {
        self.keep_setting(MEMBERSHIP, &member.text());
        self.sharing.membership.set(Some(member));
        if is_new {
            self.send_everything();
        } else {
            let is_joining = true;
            self.send_records_and(
                Vec::new(),
                Cursor {
                    is_joining,
                    ..Cursor::default()
                },
            );
        }
    }

    /// Shares with another login from now on.
    pub fn change_login(self, member: Membership) {
        self.keep_setting(MEMBERSHIP, &member.text());
        self.sharing.membership.set(Some(member));
        self.sharing.hurry();
    }

    /// Whether this browser can't share: it has no database, in which a record and the mark that it waits are written
    /// together.
    pub fn cannot_share(self) -> bool {
        self.saving.with_persister(|persister| persister.is_local())
    }

    /// Whether the example is here, which is nobody's.
    pub fn has_example(self) -> bool {
        self.with_untracked(|book| book.live::<Village>(&EXAMPLE).is_some())
    }

    /// Shares with nobody any more. Everything stays as it is, here and at the others.
    pub fn stop_sharing(self) {
        self.sharing.membership.set(None);
        self.keep_setting(MEMBERSHIP, "");
        self.keep_setting(SHARED, "");
        self.keep_setting(OLD_SECRET, "");
        let waiting: Vec<RecordKey> = self
            .sharing
            .outbox
            .with_value(|outbox| outbox.keys().cloned().collect());
        for key in waiting {
            self.persist(keys::waiting(&key), None);
        }
        self.forget_participants();
        self.persist(keys::CURSOR.to_owned(), None);
        self.sharing.outbox.set_value(Outbox::default());
        self.sharing.cursor.set_value(Cursor::default());
        self.sharing.waiting.set(0);
        self.sharing.state.set(SharingState::Waiting);
        self.sharing.hurry();
    }
}
