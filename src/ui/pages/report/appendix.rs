//! What is in the report's appendix, besides answers and initiatives.

use std::collections::BTreeSet;

use super::content::{Writer, columns, list, section};
use super::first_page::DEADLINES;
use crate::domain::{
    Contact, ContactKind, ContactStatus, Day, Id, Note, NoteKind, Photo, Record, ResourceKind, Scope,
    Village, by_theme,
};
use crate::format::{Entry, Section};
use crate::guide::{Item, STEPS};
use crate::platform::local;
use crate::text::{self, agreements, overview, photos, report, visits};

/// How many resources of a kind are named.
const NAMED: usize = 8;

impl Writer<'_> {
    /// Every section in which something is known.
    pub(super) fn appendix(&self, today: Day) -> Vec<Section> {
        let mut sections = vec![self.facts()];
        sections.extend(self.themes());
        sections.push(self.observations());
        sections.push(self.photos());
        sections.extend(STEPS.iter().map(|step| self.answers(step)));
        sections.push(section(
            agreements::HEADING,
            list(self.promised(self.village.into())),
        ));
        sections.extend(self.initiatives());
        // The first page has the next ones.
        let deadlines = Some(self.deadlines(today)).filter(|lines| lines.len() > DEADLINES);
        sections.push(section(overview::FOLLOW_UPS, deadlines.and_then(list)));
        sections.extend([self.resources(), self.visits(), self.contacts()]);
        sections.retain(|section| !section.entries.is_empty());
        sections
    }

    fn facts(&self) -> Section {
        let village = self.book.live::<Village>(&self.village);
        let about = village.and_then(|village| village.about.as_deref());
        let about = about.map(|about| Entry::Text(self.redacted(about)));
        let themes = by_theme(&self.notes).into_iter();
        let themes =
            text::facts(themes.map(|(theme, count)| Some(format!("{} {count}", text::theme(theme)))));
        let themes = (!themes.is_empty()).then(|| Entry::Pair(visits::THEMES.to_owned(), themes));
        section(report::FACTS, about.into_iter().chain(themes))
    }

    /// What was said about each theme, word for word. A quote appears only once, under its first theme.
    fn themes(&self) -> Vec<Section> {
        let mut quoted: BTreeSet<Id<Note>> = BTreeSet::new();
        let mut sections = Vec::new();
        for (theme, count) in by_theme(&self.notes) {
            let of_theme = self.notes.iter().filter(|note| note.themes.contains(&theme));
            let entries = of_theme.filter(|note| note.quote.is_some() && quoted.insert(note.id));
            let heading = format!(
                "{}: {} ({})",
                report::THEMES,
                text::theme(theme),
                text::notes(count)
            );
            sections.push(section(heading, entries.filter_map(|note| self.quote(note))));
        }
        let others = self.notes.iter().filter(|note| !quoted.contains(&note.id));
        sections.push(section(
            report::OTHER_QUOTES,
            others.filter_map(|note| self.quote(note)),
        ));
        sections
    }

    fn photos(&self) -> Section {
        let entries = self
            .chosen_photos()
            .map(|(photo, caption)| Entry::Photo(photo, caption));
        section(photos::PHOTOS, entries)
    }

    /// The photos that were chosen for it, each with its caption, without those of people who haven't been told.
    pub fn chosen_photos(&self) -> impl Iterator<Item = (Id<Photo>, String)> {
        let photos = self.book.photos_in(self.village).into_iter();
        let chosen = photos.filter(|photo| photo.in_report && photo.is_presentable());
        chosen.map(|photo| {
            let caption = photo.caption.as_deref().unwrap_or(photos::UNNAMED);
            (photo.id, self.redacted(caption))
        })
    }

    fn observations(&self) -> Section {
        let seen = self.notes.iter().filter(|note| is_seen(note));
        let entries = seen.map(|note| {
            let day = text::short_day(local(note.at).day());
            let place = note
                .place
                .as_deref()
                .map(|place| format!(", {}", self.redacted(place)));
            Entry::Text(format!(
                "{day}{}: {}",
                place.unwrap_or_default(),
                self.redacted(&note.text)
            ))
        });
        section(report::OBSERVATIONS, entries)
    }

    /// How many there are of each kind, and the names of some.
    fn resources(&self) -> Section {
        let all = self.book.resources_in(self.village);
        let of_kind = |kind: ResourceKind| {
            let these = all.iter().filter(|resource| resource.kind == kind);
            let mut names: Vec<String> = these.map(|resource| self.redacted(&resource.name)).collect();
            let count = names.len();
            names.truncate(NAMED);
            names.extend((count > NAMED).then(|| report::more(count - NAMED)));
            (count > 0).then(|| format!("{} ({count}): {}", text::resource_kinds(kind), names.join(", ")))
        };
        let lines = ResourceKind::ALL.into_iter().filter_map(of_kind);
        section(text::nav::RESOURCES, list(lines.collect()))
    }

    fn visits(&self) -> Section {
        let visits = self.book.visits_in(self.village).into_iter().rev();
        let notes_on = self.book.notes_per_visit();
        let entries = visits.map(|visit| {
            let notes = text::notes(notes_on(visit.id));
            let day = text::short_day(local(visit.started).day());
            let said = match &visit.takeaway {
                Some(takeaway) => format!("{notes} – {}", self.redacted(takeaway)),
                None => notes,
            };
            Entry::Pair(format!("{day} {}", self.redacted(&visit.title)), said)
        });
        section(report::VISITS, entries)
    }

    /// How many people of each kind there are; their names only where they may be shown.
    fn contacts(&self) -> Section {
        let all = self.book.contacts_in(self.village);
        let of_kind = |kind: ContactKind| all.iter().filter(move |contact| contact.kind == kind);
        let kinds = || {
            ContactKind::ALL
                .into_iter()
                .filter(|kind| of_kind(*kind).next().is_some())
        };
        let row = |kind| {
            let count = |fits: fn(&Contact) -> bool| {
                text::number(of_kind(kind).filter(|contact| fits(contact)).count())
            };
            vec![
                text::contact_kind(kind).to_owned(),
                count(|_| true),
                count(|contact| contact.key_person),
                count(|contact| contact.status == ContactStatus::Agreed),
            ]
        };
        let names = |kind| {
            let names = of_kind(kind).map(|contact| named(contact));
            Entry::Pair(
                text::contact_kind(kind).to_owned(),
                names.collect::<Vec<_>>().join("; "),
            )
        };
        let table = Entry::Table(columns(&report::contact_columns()), kinds().map(row).collect());
        let table = (!all.is_empty()).then_some(table);
        let names = kinds().filter(|_| self.with_names()).map(names);
        section(report::CONTACTS, table.into_iter().chain(names))
    }

    pub(super) fn left_out(&self) -> Section {
        let unquoted = self
            .notes
            .iter()
            .filter(|note| note.quote.is_none() && !is_seen(note))
            .count();
        let scope = Scope::from(self.village);
        let unanswered = |id: &str| self.book.answer(scope, id).trim().is_empty();
        let open = STEPS
            .iter()
            .take(2)
            .flat_map(|step| step.items())
            .filter(|item| matches!(item, Item::Question { .. }) && unanswered(item.id()))
            .count();
        let unquoted = (unquoted > 0).then(|| report::without_quote(unquoted));
        let open = (open > 0).then(|| report::without_answer(open));
        let lines = [report::NEVER.to_owned()].into_iter().chain(unquoted).chain(open);
        section(report::LEFT_OUT, lines.map(Entry::Text))
    }
}

/// Whether the report has the text of `note`: it is about what was seen, not about what somebody said.
fn is_seen(note: &Note) -> bool {
    note.kind == NoteKind::Observation && !note.text.trim().is_empty()
}

/// A person with role and organisation.
fn named(contact: &Record<Contact>) -> String {
    let facts = [contact.role.as_deref(), contact.organisation.as_deref()];
    let facts: Vec<&str> = facts.into_iter().flatten().collect();
    if facts.is_empty() {
        return contact.name.clone();
    }
    format!("{} ({})", contact.name, facts.join(", "))
}
