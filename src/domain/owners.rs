//! Which records belong to which: the only place that knows.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::record::Unknown;
use super::{
    AnyRecord, Contact, Fieldbook, Id, Initiative, Kind, Note, Photo, RecordKey, Scope, Village, Visit,
};

/// The properties of a record that name what it belongs to.
pub(super) const OWNERS: [&str; 3] = ["village", "scope", "initiative"];

impl AnyRecord {
    /// The records it belongs to: without them it isn't shown anywhere. A scope returns two keys, of which only one
    /// exists. A version belongs to the record it is kept beside as well (see [`Fieldbook::keys_with`]), and to the
    /// owners of the record it keeps.
    pub fn owners(&self) -> Vec<RecordKey> {
        match self {
            Self::Village(_) | Self::Question(_) | Self::Library(_) => Vec::new(),
            Self::Visit(visit) => village(visit.village),
            Self::Note(note) => village(note.village),
            Self::Contact(contact) => village(contact.village),
            Self::Resource(resource) => village(resource.village),
            Self::Initiative(initiative) => village(initiative.village),
            Self::Decision(decision) => village(decision.village),
            Self::Photo(photo) => photo_owners(photo),
            Self::Answer(answer) => scope(answer.scope),
            Self::Tick(tick) => scope(tick.scope),
            Self::PlanItem(item) => scope(item.scope),
            Self::Sender(sender) => scope(sender.scope),
            Self::Agreement(agreement) => scope(agreement.scope),
            Self::Evaluation(evaluation) => scope(evaluation.scope),
            Self::Version(version) => kept_owners(&version.record),
        }
    }

    /// The same record under the owner `to`, with its natural key, if it has one; `None` if it isn't owned by `from`.
    pub(super) fn moved(&self, from: Uuid, to: Uuid) -> Option<Self> {
        let mut moved = self.clone();
        let owner = moved.owner_id().filter(|owner| **owner == from)?;
        *owner = to;
        moved.set_natural_id();
        Some(moved)
    }

    /// The id of the village or initiative it belongs to.
    fn owner_id(&mut self) -> Option<&mut Uuid> {
        Some(match self {
            Self::Village(_) | Self::Question(_) | Self::Library(_) | Self::Version(_) => return None,
            Self::Visit(visit) => visit.body.village.uuid_mut(),
            Self::Note(note) => note.body.village.uuid_mut(),
            Self::Contact(contact) => contact.body.village.uuid_mut(),
            Self::Resource(resource) => resource.body.village.uuid_mut(),
            Self::Initiative(initiative) => initiative.body.village.uuid_mut(),
            Self::Decision(decision) => decision.body.village.uuid_mut(),
            Self::Photo(photo) => photo.body.village.uuid_mut(),
            Self::Answer(answer) => &mut answer.body.scope.0,
            Self::Tick(tick) => &mut tick.body.scope.0,
            Self::PlanItem(item) => &mut item.body.scope.0,
            Self::Sender(sender) => &mut sender.body.scope.0,
            Self::Agreement(agreement) => &mut agreement.body.scope.0,
            Self::Evaluation(evaluation) => &mut evaluation.body.scope.0,
        })
    }

    /// The other records it refers to: visits, contacts, notes, initiative.
    pub fn links(&self) -> Vec<RecordKey> {
        let mut links = Vec::new();
        match self {
            Self::Note(note) => {
                links.extend(note.visit.map(|id| RecordKey::of::<Visit>(&id)));
                links.extend(note.contact.map(|id| RecordKey::of::<Contact>(&id)));
                links.extend(note.initiative.map(|id| RecordKey::of::<Initiative>(&id)));
            }
            Self::Resource(resource) => {
                links.extend(resource.contact.map(|id| RecordKey::of::<Contact>(&id)));
            }
            Self::Initiative(initiative) => {
                links.extend(initiative.contacts.iter().map(RecordKey::of::<Contact>));
                links.extend(initiative.notes.iter().map(RecordKey::of::<Note>));
                links.extend(initiative.visits.iter().map(RecordKey::of::<Visit>));
            }
            _ => {}
        }
        links
    }
}

impl Fieldbook {
    /// The records that `record` makes no sense without: its owners, the question it answers, the channel it plans,
    /// and the record it is kept beside.
    pub fn needs(&self, record: &AnyRecord) -> Vec<RecordKey> {
        let named = |kind, id: &str| RecordKey {
            kind,
            id: id.to_owned().into(),
        };
        let mut needs = record.owners();
        match record {
            AnyRecord::Answer(answer) => {
                let question = answer.question.strip_prefix("own:");
                needs.extend(question.map(|id| named(Kind::Question, id)));
            }
            AnyRecord::PlanItem(item) => {
                let channel = item.item.strip_prefix("resource:");
                needs.extend(channel.map(|id| named(Kind::Resource, id)));
            }
            AnyRecord::Version(version) => {
                let kinds = Kind::ALL.iter().map(|kind| named(*kind, &version.of));
                needs.extend(kinds.filter(|key| self.record(key).is_some()));
            }
            _ => {}
        }
        needs
    }

    /// Whether `record` is shown: neither it nor anything it belongs to is in the trash. A missing owner hides
    /// nothing, because it may arrive with the next file.
    pub fn is_shown(&self, record: &AnyRecord) -> bool {
        let owners = record.owners();
        let mut here = owners.iter().filter_map(|key| self.record(key));
        record.deleted().is_none() && here.all(|owner| self.is_shown(owner))
    }

    /// `key` and the keys of all records that belong to it, the trash included.
    pub fn keys_with(&self, key: &RecordKey) -> BTreeSet<RecordKey> {
        let mut owners = BTreeSet::from([key.clone()]);
        if key.kind == Kind::Village {
            let initiatives = self.of_kind(Kind::Initiative);
            let here = initiatives.filter(|initiative| initiative.owners().contains(key));
            owners.extend(here.map(AnyRecord::key));
        }
        let belongs = |record: &&AnyRecord| record.owners().iter().any(|owner| owners.contains(owner));
        let mut keys: BTreeSet<RecordKey> = self.records().filter(belongs).map(AnyRecord::key).collect();
        keys.extend(self.record(key).map(AnyRecord::key));
        let named: Vec<RecordKey> = keys.iter().cloned().collect();
        keys.extend(self.kept_beside(&named));
        keys
    }
}

fn village(id: Id<Village>) -> Vec<RecordKey> {
    vec![RecordKey::of::<Village>(&id)]
}

fn photo_owners(photo: &Photo) -> Vec<RecordKey> {
    let mut owners = village(photo.village);
    owners.extend(photo.note.map(|id| RecordKey::of::<Note>(&id)));
    owners.extend(photo.initiative.map(|id| RecordKey::of::<Initiative>(&id)));
    owners
}

fn scope(scope: Scope) -> Vec<RecordKey> {
    let Scope(id) = scope;
    vec![
        RecordKey::of::<Village>(&Id::new(id)),
        RecordKey::of::<Initiative>(&Id::new(id)),
    ]
}

/// The owners of a record kept by a version.
fn kept_owners(record: &Unknown) -> Vec<RecordKey> {
    // A note's initiative is only a link; the kinds that belong to an initiative have no village.
    let names = if record.contains_key("village") {
        &OWNERS[..1]
    } else {
        &OWNERS[1..]
    };
    let ids = names
        .iter()
        .filter_map(|name| record.get(*name)?.as_str()?.parse().ok());
    ids.flat_map(|id| scope(Scope(id))).collect()
}

#[cfg(test)]
#[path = "owners_tests.rs"]
mod tests;
