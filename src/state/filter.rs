//! The filters of the lists of notes and contacts.

use leptos::prelude::*;

use super::App;
use crate::domain::{Cleared, Contact, Id, Note, NoteKind, Query, Theme, Visit, searchable};

/// The filter of the list of notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteFilter {
    /// What was typed in the search field.
    pub search: String,
    /// Only this kind.
    pub kind: Option<NoteKind>,
    /// Only this theme.
    pub theme: Option<Theme>,
    /// Only this visit.
    pub visit: Option<Id<Visit>>,
}

impl NoteFilter {
    /// Whether the filter shows `note`, apart from the search.
    pub fn shows(&self, note: &Note) -> bool {
        self.kind.is_none_or(|kind| note.kind == kind)
            && self.theme.is_none_or(|theme| note.themes.contains(&theme))
            && self.visit.is_none_or(|visit| note.visit == Some(visit))
    }

    /// Whether it shows every note.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The same filter without the parts that hide `note`, whose searchable words are `words`.
    #[must_use]
    pub fn opened_for(&self, note: &Note, words: &str) -> Self {
        let finds = Query::new(&self.search).matches(words);
        let themes = &note.themes;
        Self {
            search: if finds { self.search.clone() } else { String::new() },
            kind: self.kind.filter(|kind| note.kind == *kind),
            theme: self.theme.filter(|theme| themes.contains(theme)),
            visit: self.visit.filter(|visit| note.visit == Some(*visit)),
        }
    }
}

/// The filter of the list of contacts; kind and status as codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactFilter {
    /// What was typed in the search field.
    pub search: String,
    /// Only this kind; empty for any.
    pub kind: String,
    /// Only this status; empty for any.
    pub status: String,
}

impl ContactFilter {
    /// Whether the filter shows `contact`; `query` is the parsed search.
    pub fn shows(&self, contact: &Contact, query: &Query) -> bool {
        let codes = [
            (&self.kind, contact.kind.code()),
            (&self.status, contact.status.code()),
        ];
        codes.into_iter().all(|(chosen, code)| fits(chosen, code)) && finds(query, contact)
    }

    /// The same filter without the parts that hide `contact`.
    #[must_use]
    pub fn opened_for(&self, contact: &Contact) -> Self {
        let part = |chosen: &String, shows: bool| if shows { chosen.clone() } else { String::new() };
        Self {
            search: part(&self.search, finds(&Query::new(&self.search), contact)),
            kind: part(&self.kind, fits(&self.kind, contact.kind.code())),
            status: part(&self.status, fits(&self.status, contact.status.code())),
        }
    }
}

fn fits(chosen: &str, code: &str) -> bool {
    chosen.is_empty() || chosen == code
}

fn finds(query: &Query, contact: &Contact) -> bool {
    query.is_empty() || query.matches(&findable(contact))
}

/// The searchable words of a contact, normalized.
fn findable(contact: &Contact) -> String {
    let parts = [
        &contact.organisation,
        &contact.role,
        &contact.phone,
        &contact.email,
        &contact.notes,
    ];
    let parts = parts.into_iter().flatten().map(String::as_str);
    let text: Vec<&str> = [contact.name.as_str()].into_iter().chain(parts).collect();
    searchable(&text.join("\n"))
}

impl App {
    /// Clears the filters that hide `note`, or the contact it is about, in the current village's lists, and
    /// returns which were cleared.
    pub fn bring_in_sight(self, note: Id<Note>) -> Cleared {
        let notes = self.session.filter.get_untracked();
        let contacts = self.session.contact_filter.get_untracked();
        let words = self.words_of([note].into_iter()).pop().unwrap_or_default();
        let village = self.session.village.get_untracked();
        let (opened_notes, opened_contacts) = self.with_untracked(|book| {
            let note = book
                .live::<Note>(&note)
                .filter(|note| village == Some(note.village));
            let contact = note.and_then(|note| book.live::<Contact>(&note.contact?));
            (
                note.map_or_else(|| notes.clone(), |note| notes.opened_for(note, &words)),
                contact.map_or_else(|| contacts.clone(), |contact| contacts.opened_for(contact)),
            )
        });
        let cleared = Cleared {
            search: opened_notes.search != notes.search || opened_contacts.search != contacts.search,
            choices: (opened_notes.kind, opened_notes.theme, opened_notes.visit)
                != (notes.kind, notes.theme, notes.visit)
                || (&opened_contacts.kind, &opened_contacts.status) != (&contacts.kind, &contacts.status),
        };
        if opened_notes != notes {
            self.session.filter.set(opened_notes);
        }
        if opened_contacts != contacts {
            self.session.contact_filter.set(opened_contacts);
        }
        cleared
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::tests::{at, uuid};
    use crate::domain::{ContactKind, ContactStatus};

    fn note(kind: NoteKind, themes: Vec<Theme>, visit: Option<Id<Visit>>) -> Note {
        Note {
            village: Id::new(uuid(1)),
            kind,
            text: "Bænken ved havnen".to_owned(),
            quote: None,
            at: at("2026-11-23T12:00:00.000+01:00"),
            place: None,
            who: None,
            themes,
            tags: Vec::new(),
            visit,
            contact: None,
            initiative: None,
        }
    }

    proptest! {
        #[test]
        fn what_hides_the_note_goes_and_the_rest_stays(
            search in prop::sample::select(vec!["", "bænk", "HAVN", "skolen", "bænken skolen"]),
            kind in prop::option::of(prop::sample::select(NoteKind::ALL.to_vec())),
            theme in prop::option::of(prop::sample::select(Theme::ALL.to_vec())),
            visit in prop::option::of(prop::sample::select(vec![2u128, 3])),
            of_kind in prop::sample::select(NoteKind::ALL.to_vec()),
            of_themes in prop::sample::subsequence(Theme::ALL.to_vec(), 0..=Theme::ALL.len()),
            of_visit in prop::option::of(prop::sample::select(vec![2u128, 3])),
        ) {
            let visit_id = |number: u128| Id::<Visit>::new(uuid(number));
            let note = note(of_kind, of_themes, of_visit.map(visit_id));
            let words = searchable(&note.text);
            let shows = |filter: &NoteFilter| filter.shows(&note) && Query::new(&filter.search).matches(&words);
            let filter = NoteFilter { search: search.to_owned(), kind, theme, visit: visit.map(visit_id) };
            let opened = filter.opened_for(&note, &words);
            prop_assert!(shows(&opened));
            // Each part is unchanged, or had to be cleared.
            let only = |part: NoteFilter| shows(&part);
            let open = NoteFilter::default;
            prop_assert_eq!(opened.search == filter.search, only(NoteFilter { search: filter.search.clone(), ..open() }));
            prop_assert_eq!(opened.kind == filter.kind, only(NoteFilter { kind, ..open() }));
            prop_assert_eq!(opened.theme == filter.theme, only(NoteFilter { theme, ..open() }));
            prop_assert_eq!(opened.visit == filter.visit, only(NoteFilter { visit: filter.visit, ..open() }));
        }

        #[test]
        fn what_hides_the_contact_goes_and_the_rest_stays(
            search in prop::sample::select(vec!["", "anne", "KIRKEN", "skolen"]),
            kind in prop::option::of(prop::sample::select(ContactKind::ALL.to_vec())),
            status in prop::option::of(prop::sample::select(ContactStatus::ALL.to_vec())),
            of_kind in prop::sample::select(ContactKind::ALL.to_vec()),
            of_status in prop::sample::select(ContactStatus::ALL.to_vec()),
        ) {
            let contact = Contact {
                organisation: Some("Kirken".to_owned()),
                kind: of_kind,
                status: of_status,
                ..Contact::named(Id::new(uuid(1)), "Anne Jensen".to_owned())
            };
            let filter = ContactFilter {
                search: search.to_owned(),
                kind: kind.map(ContactKind::code).unwrap_or_default().to_owned(),
                status: status.map(ContactStatus::code).unwrap_or_default().to_owned(),
            };
            let opened = filter.opened_for(&contact);
            prop_assert!(opened.shows(&contact, &Query::new(&opened.search)));
            prop_assert_eq!(opened.search.is_empty(), ["", "skolen"].contains(&search));
            prop_assert_eq!(opened.kind == filter.kind, kind.is_none_or(|kind| kind == of_kind));
            prop_assert_eq!(opened.status == filter.status, status.is_none_or(|status| status == of_status));
        }
    }
}
