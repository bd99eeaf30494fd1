//! Who shares: each device writes once a day that it does, and who writes on it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::App;
use super::session::Team;
use crate::domain::Day;
use crate::platform::random;
use crate::sharing::{Participant, SharingProblem};

/// The setting with this device's random name.
const DEVICE: &str = "device";
/// The setting with the devices of the team, each with the id of its document.
const PARTICIPANTS: &str = "participants";

impl App {
    /// The devices of the team, tracked: those that shared last come first.
    pub fn participants(self) -> Vec<Participant> {
        let all = self.sharing.participants.get().into_iter();
        let mut all: Vec<Participant> = all.map(|(_, one)| one).collect();
        all.sort_by(|one, other| (other.day, &one.initials).cmp(&(one.day, &other.initials)));
        all
    }

    /// Reads the devices that are stored.
    pub(super) fn load_participants(self) {
        let stored = self.setting(PARTICIPANTS).unwrap_or_default();
        let stored: Value = serde_json::from_str(&stored).unwrap_or_default();
        let stored = stored.as_array().into_iter().flatten();
        let all =
            stored.filter_map(|one| Some((one.get("id")?.as_str()?.to_owned(), Participant::read(one)?)));
        self.sharing.participants.set(all.collect());
    }

    /// Notes what the team's document `id` says of a device.
    pub(super) fn note_participant(self, id: &str, participant: Participant) {
        if !self.knows(id, &participant) {
            let mut all = self.sharing.participants.get_untracked();
            all.retain(|(other, _)| other != id);
            all.push((id.to_owned(), participant));
            self.set_participants(all);
        }
    }

    fn knows(self, id: &str, participant: &Participant) -> bool {
        let is_it = |(other, one): &(String, Participant)| other == id && one == participant;
        self.sharing
            .participants
            .with_untracked(|all| all.iter().any(is_it))
    }

    /// Forgets all devices: they tell again, or belong to another team.
    pub(super) fn forget_participants(self) {
        self.set_participants(Vec::new());
    }

    pub(super) fn set_participants(self, all: Vec<(String, Participant)>) {
        let stored = all.iter().map(|(id, one)| {
            let mut stored = one.to_value();
            stored["id"] = json!(id);
            stored
        });
        self.keep_setting(PARTICIPANTS, &stored.collect::<Value>().to_string());
        self.sharing.participants.set(all);
    }

    /// Tells the team that this device shares, unless it has told today.
    ///
    /// # Errors
    /// When the server refuses.
    pub(super) async fn announce_device(self, team: &Team<'_>, today: Day) -> Result<(), SharingProblem> {
        let Some(device) = self.device() else {
            return Ok(());
        };
        let this = Participant {
            initials: untrack(|| self.initials()).unwrap_or_default(),
            day: today,
        };
        let id = team.participant_id(&device);
        if !self.knows(&id, &this) {
            team.announce_participant(&device, &this).await?;
            self.note_participant(&id, this);
        }
        Ok(())
    }

    /// This device's random name, made where there is none; `None` if the browser has no random numbers.
    pub(super) fn device(self) -> Option<String> {
        self.setting(DEVICE).filter(|name| !name.is_empty()).or_else(|| {
            let name = URL_SAFE_NO_PAD.encode(random::<16>()?);
            self.keep_setting(DEVICE, &name);
            Some(name)
        })
    }
}
