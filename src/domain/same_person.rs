//! The same person entered twice: noticing it, and merging the two contacts.

use super::deadline::earlier;
use super::edit::Edit;
use super::reach::dialled;
use super::remarks::Remarks;
use super::search::fold_name;
use super::{
    AnyRecord, CommandError, Consent, ConsentStatus, Contact, ContactKind, ContactStatus, Fieldbook,
    FollowUp, Id, Record, RecordKey, Village, fold,
};

impl Contact {
    /// Whether both may be the same person: the same name, phone or mail, or, within one organisation, a first name
    /// and a full name that starts with it.
    pub fn resembles(&self, other: &Self) -> bool {
        let same = |one: &Option<String>, other: &Option<String>, key: fn(&str) -> String| {
            let (one, other) = (one.as_deref().map(key), other.as_deref().map(key));
            one.is_some_and(|one| !one.is_empty() && Some(one) == other)
        };
        let (name, others) = (fold(self.name.trim()), fold(other.name.trim()));
        let starts =
            |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
        name == others
            || same(&self.phone, &other.phone, dialled)
            || same(&self.email, &other.email, folded)
            || ((starts(&name, &others) || starts(&others, &name))
                && same(&self.organisation, &other.organisation, folded))
    }

    /// What two contacts that are taken to be the same person have in common: the whole name, or the first name with the
    /// phone or the mail. A couple shares a phone, and a committee a mail address. For many contacts at once, where
    /// comparing each with each would take too long.
    pub fn identifiers(&self) -> Vec<String> {
        let name = fold_name(&self.name);
        let first = name.split(' ').next().unwrap_or_default();
        let reached = [
            self.phone.as_deref().map(dialled),
            self.email.as_deref().map(folded),
        ];
        let reached = reached.into_iter().flatten().filter(|text| !text.is_empty());
        let reached: Vec<String> = reached.map(|text| format!("{text} {first}")).collect();
        [name].into_iter().chain(reached).collect()
    }

    /// Both contacts merged into one, this one's details first. Where `other` has different details, they are kept in
    /// the remarks.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut remarks = Remarks::of(self.notes.as_deref());
        let name = Some(self.name.clone());
        let name = remarks.first(name.as_ref(), Some(&other.name));
        let organisation = remarks.first(self.organisation.as_ref(), other.organisation.as_ref());
        let role = remarks.first(self.role.as_ref(), other.role.as_ref());
        let phone = remarks.first(self.phone.as_ref(), other.phone.as_ref());
        let email = remarks.first(self.email.as_ref(), other.email.as_ref());
        let (follow_up, postponed) = sooner(self.follow_up.as_ref(), other.follow_up.as_ref());
        if let Some(postponed) = postponed {
            remarks.keep_promise(&postponed);
        }
        remarks.keep(other.notes.as_deref().unwrap_or_default());
        Self {
            village: self.village,
            name: name.unwrap_or_else(|| self.name.clone()),
            organisation,
            role,
            kind: if self.kind == ContactKind::Other {
                other.kind
            } else {
                self.kind
            },
            key_person: self.key_person || other.key_person,
            phone,
            email,
            status: if rank(other.status) > rank(self.status) {
                other.status
            } else {
                self.status
            },
            source: self.source.or(other.source),
            informed: self
                .informed
                .min(other.informed)
                .or(self.informed)
                .or(other.informed),
            consent: last_word(self.consent.as_ref(), other.consent.as_ref()),
            delete_by: earlier(self.delete_by, other.delete_by),
            follow_up,
            notes: remarks.text(),
        }
    }
}

fn folded(text: &str) -> String {
    fold(text.trim())
}

fn rank(status: ContactStatus) -> u8 {
    match status {
        ContactStatus::New => 0,
        ContactStatus::Contacted => 1,
        ContactStatus::Agreed | ContactStatus::Declined => 2,
    }
}

/// The latest consent; if both have the same day or none, the stricter one.
fn last_word(one: Option<&Consent>, other: Option<&Consent>) -> Option<Consent> {
    let care = |consent: &Consent| match consent.status {
        ConsentStatus::Given => 0,
        ConsentStatus::Refused => 1,
        ConsentStatus::Withdrawn => 2,
    };
    let said = one.into_iter().chain(other);
    said.max_by_key(|consent| (consent.on, care(consent))).cloned()
}

/// The earlier of the promises still open, and the one it replaces.
fn sooner(one: Option<&FollowUp>, other: Option<&FollowUp>) -> (Option<FollowUp>, Option<FollowUp>) {
    match (one, other) {
        (Some(one), Some(other)) if one.on == other.on && one.what == other.what => (Some(one.clone()), None),
        (Some(one), Some(other)) => {
            let first_is_one = (one.done.is_some(), one.on) <= (other.done.is_some(), other.on);
            let (first, last) = if first_is_one { (one, other) } else { (other, one) };
            (Some(first.clone()), Some(last.clone()))
        }
        (one, other) => (one.or(other).cloned(), None),
    }
}

impl Fieldbook {
    /// The contacts in `village` that may be the same person as `contact`, except `own`, its own id if it is already
    /// stored.
    pub fn lookalikes(
        &self,
        village: Id<Village>,
        contact: &Contact,
        own: Option<Id<Contact>>,
    ) -> Vec<&Record<Contact>> {
        let others = self.contacts_in(village).into_iter();
        others
            .filter(|other| Some(other.id) != own && other.resembles(contact))
            .collect()
    }
}

impl Edit<'_> {
    /// Merges two contacts into `keep`: references to `other` now point to it.
    pub fn join(&mut self, keep: Id<Contact>, other: Id<Contact>) -> Result<(), CommandError> {
        let find = |id: &Id<Contact>| {
            let found = self.book.live::<Contact>(id).cloned();
            found.ok_or(CommandError::Missing(RecordKey::of::<Contact>(id)))
        };
        let (kept, joined) = (find(&keep)?, find(&other)?);
        let mut kept = kept.with(kept.joined(&joined));
        for (name, value) in joined.unknown {
            kept.unknown.entry(name).or_insert(value);
        }
        self.put(kept.into())?;
        let gone = RecordKey::of::<Contact>(&other);
        let pointing = self
            .book
            .records()
            .filter(|record| record.links().contains(&gone));
        let pointing: Vec<AnyRecord> = pointing.cloned().collect();
        for mut record in pointing {
            point_to(&mut record, other, keep);
            self.put(record)?;
        }
        self.set_trash(gone, Some(self.now))
    }
}

/// Replaces the references of `record` to `from` with `to`.
fn point_to(record: &mut AnyRecord, from: Id<Contact>, to: Id<Contact>) {
    match record {
        AnyRecord::Note(note) => note.body.contact = Some(to),
        AnyRecord::Resource(resource) => resource.body.contact = Some(to),
        AnyRecord::Initiative(initiative) => {
            let contacts = &mut initiative.body.contacts;
            contacts.retain(|id| *id != from && *id != to);
            contacts.push(to);
        }
        _ => {}
    }
}

#[cfg(test)]
#[path = "same_person_tests.rs"]
mod tests;
