//! The same person typed twice: noticing it, and making one contact of two.

use super::command::{Changes, Refusal};
use super::{
    AnyRecord, Consent, ConsentStatus, Contact, ContactKind, ContactStatus, Fieldbook, FollowUp, Id,
    Initiative, Note, OfKind, Record, RecordKey, Resource, Timestamp, Village, fold,
};

impl Contact {
    /// Whether both may be the same person: the same name, phone or mail, or
    /// the first name alone beside the whole name in one organisation.
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

    /// What both say of one person: this one's words first. Where `other` says
    /// something else, its words are kept among the remarks.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut remarks: Vec<String> = self.notes.iter().cloned().collect();
        let mut keep = |text: &str| {
            if !remarks.iter().any(|known| known.contains(text)) {
                remarks.push(text.to_owned());
            }
        };
        let mut both = |one: &Option<String>, other: &Option<String>, key: fn(&str) -> String| {
            if let (Some(one), Some(other)) = (one, other)
                && key(one) != key(other)
            {
                keep(other);
            }
            one.clone().or_else(|| other.clone())
        };
        let name = both(&Some(self.name.clone()), &Some(other.name.clone()), alike).unwrap_or_default();
        let organisation = both(&self.organisation, &other.organisation, alike);
        let role = both(&self.role, &other.role, alike);
        let phone = both(&self.phone, &other.phone, number);
        let email = both(&self.email, &other.email, alike);
        let (follow_up, postponed) = sooner(self.follow_up.as_ref(), other.follow_up.as_ref());
        if let Some(postponed) = postponed {
            keep(
                format!(
                    "{} {}",
                    postponed.on,
                    postponed.what.as_deref().unwrap_or_default()
                )
                .trim(),
            );
        }
        if let Some(notes) = &other.notes {
            keep(notes);
        }
        Self {
            village: self.village,
            name,
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
            follow_up,
            notes: (!remarks.is_empty()).then(|| remarks.join("\n")),
        }
    }
}

fn folded(text: &str) -> String {
    fold(text.trim())
}

fn alike(text: &str) -> String {
    text.trim().to_lowercase()
}

/// A number, however it is spaced; words as they are.
fn number(phone: &str) -> String {
    Some(dialled(phone))
        .filter(|digits| !digits.is_empty())
        .unwrap_or_else(|| alike(phone))
}

/// The last eight digits: a Danish number with or without its country code.
fn dialled(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(8)..].iter().collect()
}

fn rank(status: ContactStatus) -> u8 {
    match status {
        ContactStatus::New => 0,
        ContactStatus::Contacted => 1,
        ContactStatus::Agreed | ContactStatus::Declined => 2,
    }
}

/// What was said last; said on one day or on no known day, the more careful.
fn last_word(one: Option<&Consent>, other: Option<&Consent>) -> Option<Consent> {
    let care = |consent: &Consent| match consent.status {
        ConsentStatus::Given => 0,
        ConsentStatus::Refused => 1,
        ConsentStatus::Withdrawn => 2,
    };
    let said = one.into_iter().chain(other);
    said.max_by_key(|consent| (consent.on, care(consent))).cloned()
}

/// The promise that comes first of those still open, and the one it leaves behind.
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
    /// The contacts in `village` that may be the same person as `contact`,
    /// which is the one with the id `own` when it is there already.
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

    /// Makes `keep` of two contacts: what pointed at `other` points at it.
    pub(super) fn join(
        &mut self,
        keep: Id<Contact>,
        other: Id<Contact>,
        now: Timestamp,
        changes: &mut Changes,
    ) -> Result<(), Refusal> {
        let find = |id: &Id<Contact>| {
            let key = key::<Contact>(id);
            self.live::<Contact>(id).cloned().ok_or(Refusal::Missing(key))
        };
        let (kept, joined) = (find(&keep)?, find(&other)?);
        let body = kept.joined(&joined);
        self.put(kept.with(body).into(), now, changes)?;
        let pointing: Vec<AnyRecord> = self
            .records()
            .filter_map(|record| pointed_anew(record, other, keep))
            .collect();
        for record in pointing {
            self.put(record, now, changes)?;
        }
        self.set_trash(key::<Contact>(&other), Some(now), now, changes)
    }
}

fn key<B: OfKind>(id: &B::Id) -> RecordKey {
    RecordKey {
        kind: B::KIND,
        id: id.to_string(),
    }
}

/// `record` pointing at `to` where it pointed at `from`.
fn pointed_anew(record: &AnyRecord, from: Id<Contact>, to: Id<Contact>) -> Option<AnyRecord> {
    match record {
        AnyRecord::Note(note) if note.contact == Some(from) => Some(
            note.with(Note {
                contact: Some(to),
                ..note.body.clone()
            })
            .into(),
        ),
        AnyRecord::Resource(resource) if resource.contact == Some(from) => Some(
            resource
                .with(Resource {
                    contact: Some(to),
                    ..resource.body.clone()
                })
                .into(),
        ),
        AnyRecord::Initiative(tiltag) if tiltag.contacts.contains(&from) => {
            let mut contacts = tiltag.contacts.clone();
            contacts.retain(|id| *id != from && *id != to);
            contacts.push(to);
            Some(
                tiltag
                    .with(Initiative {
                        contacts,
                        ..tiltag.body.clone()
                    })
                    .into(),
            )
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::tests::{at, note, uuid};
    use crate::domain::{Command, Day, Kind};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    fn village() -> Id<Village> {
        Id::new(uuid(1))
    }

    fn named(name: &str) -> Contact {
        Contact::named(village(), name.to_owned())
    }

    fn text() -> impl Strategy<Value = Option<String>> {
        prop::option::of("[a-d]{1,3}")
    }

    fn person() -> impl Strategy<Value = Contact> {
        let day = prop::option::of(1u32..28);
        let statuses = prop::sample::select(ContactStatus::ALL.to_vec());
        let said = prop::option::of((prop::sample::select(ConsentStatus::ALL.to_vec()), 1u32..28));
        let words = (text(), text(), text(), text());
        (
            "[A-C][a-c]{1,3}",
            words,
            statuses,
            any::<bool>(),
            said,
            day,
            text(),
        )
            .prop_map(
                |(name, (organisation, phone, email, notes), status, key_person, said, day, what)| Contact {
                    organisation,
                    phone,
                    email,
                    notes,
                    status,
                    key_person,
                    consent: said
                        .map(|(status, day)| Consent::spoken(status, Day::new(2026, 5, day).unwrap())),
                    follow_up: day.map(|day| FollowUp {
                        what,
                        ..FollowUp::by(Day::new(2026, 6, day).unwrap())
                    }),
                    ..named(&name)
                },
            )
    }

    fn words(contact: &Contact) -> Vec<String> {
        let what = contact
            .follow_up
            .as_ref()
            .and_then(|promise| promise.what.clone());
        let fields = [
            &contact.organisation,
            &contact.phone,
            &contact.email,
            &contact.notes,
            &what,
        ];
        let fields = fields.into_iter().flatten().cloned();
        fields.chain([contact.name.clone()]).collect()
    }

    proptest! {
        #[test]
        fn joining_loses_no_word_and_no_note(
            one in person(),
            two in person(),
            about in prop::collection::vec(0u128..4, 0..12),
        ) {
            let (keep, other) = (Id::<Contact>::new(uuid(100)), Id::<Contact>::new(uuid(101)));
            let mut book = Fieldbook::default();
            let put = |book: &mut Fieldbook, record| book.apply(Command::Put(record), at(NOW)).unwrap();
            put(&mut book, Record::new(keep, at(NOW), one.clone()).into());
            put(&mut book, Record::new(other, at(NOW), two.clone()).into());
            for (number, contact) in (200u128..).zip(&about) {
                let mut meeting = note(number, "Vi mødtes", at(NOW));
                meeting.body.contact = (*contact < 3).then(|| Id::new(uuid(100 + contact)));
                put(&mut book, meeting.into());
            }
            let before = book.clone();
            let changes = book.apply(Command::Join { keep, other }, at(NOW)).unwrap();

            let kept = book.live::<Contact>(&keep).unwrap();
            let all = words(kept).join("\n");
            for word in words(&one).into_iter().chain(words(&two)) {
                prop_assert!(all.contains(&word), "{word} is gone from {all}");
            }
            prop_assert_eq!(kept.key_person, one.key_person || two.key_person);
            prop_assert!(book.live::<Contact>(&other).is_none());
            let met = about.iter().filter(|contact| **contact < 2).count();
            prop_assert_eq!(book.notes_in(village()).iter().filter(|note| note.contact == Some(keep)).count(), met);
            prop_assert_eq!(book.count(Kind::Note), before.count(Kind::Note));

            book.apply(Command::Undo(changes), at(NOW)).unwrap();
            for record in before.records() {
                let mut back = book.record(&record.key()).unwrap().clone();
                back.set_updated(record.updated());
                prop_assert_eq!(&back, record);
            }
        }

        #[test]
        fn who_withdrew_last_is_not_made_to_consent(one in 1u32..28, two in 1u32..28) {
            let said = |status, day| Contact {
                consent: Some(Consent::spoken(status, Day::new(2026, 5, day).unwrap())),
                ..named("Bodil")
            };
            let joined = said(ConsentStatus::Given, one).joined(&said(ConsentStatus::Withdrawn, two));
            let expected = if one > two { ConsentStatus::Given } else { ConsentStatus::Withdrawn };
            prop_assert_eq!(joined.consent.unwrap().status, expected);
        }

        #[test]
        fn resembling_goes_both_ways(one in person(), two in person()) {
            prop_assert!(one.resembles(&one));
            prop_assert_eq!(one.resembles(&two), two.resembles(&one));
        }
    }

    #[test]
    fn the_same_person_is_noticed() {
        let with = |name: &str, phone: Option<&str>, organisation: Option<&str>| Contact {
            phone: phone.map(str::to_owned),
            organisation: organisation.map(str::to_owned),
            ..named(name)
        };
        let bodil = with("Bodil Krogh", Some("+45 12 34 56 78"), Some("Borgerforeningen"));
        for same in [
            with("bodil krogh ", None, None),
            with("Fru Krogh", Some("12345678"), None),
            with("Bodil", None, Some("borgerforeningen")),
        ] {
            assert!(bodil.resembles(&same), "{same:?}");
        }
        for other in [
            with("Bodil", None, None),
            with("Bodil", None, Some("Idrætsforeningen")),
            with("Bo", None, Some("Borgerforeningen")),
            with("Peter", Some(""), None),
        ] {
            assert!(!bodil.resembles(&other), "{other:?}");
        }
        assert!(!with("Peter", Some(""), None).resembles(&with("Ida", Some(""), None)));
    }
}
