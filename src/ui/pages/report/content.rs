//! The content of the report, as plain sections.

use std::collections::BTreeSet;

use crate::domain::{Fieldbook, Id, Names, Note, Record, ResourceKind, Scope, Village, by_theme};
use crate::guide::{Item, STEPS};
use crate::text::{self, agreements, report};

/// A heading with its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The entries below it.
    pub entries: Vec<Entry>,
}

/// One entry of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A label and its text.
    Pair(String, String),
    /// A literal quote, and who said it.
    Quote(String, String),
    /// A sentence.
    Line(String),
}

/// What is known about `village`. Without `with_names` people's names are left out, even where they occur in a text.
pub fn content(book: &Fieldbook, village: Id<Village>, with_names: bool) -> Vec<Section> {
    let writer = Writer {
        book,
        village,
        notes: book.notes_in(village),
        names: (!with_names).then(|| book.names()),
    };
    let mut sections = vec![writer.facts(), writer.resources(), writer.visits()];
    sections.extend(writer.themes());
    sections.extend(STEPS.iter().map(|step| writer.answers(step)));
    sections.push(writer.decision());
    sections.push(section(agreements::HEADING, writer.promised(village.into())));
    sections.extend(writer.initiatives());
    sections.push(writer.contacts());
    sections.retain(|section| !section.entries.is_empty());
    if !sections.is_empty() {
        sections.push(writer.left_out());
    }
    sections
}

pub(super) struct Writer<'book> {
    pub(super) book: &'book Fieldbook,
    pub(super) village: Id<Village>,
    /// The village's notes, latest first.
    notes: Vec<&'book Record<Note>>,
    /// The names to remove; `None` when they may be shown.
    names: Option<Names>,
}

impl Writer<'_> {
    /// Whether people may be named.
    pub(super) fn with_names(&self) -> bool {
        self.names.is_none()
    }

    /// `text` as it may appear in the report.
    pub(super) fn redacted(&self, text: &str) -> String {
        let text = text.trim();
        self.names
            .as_ref()
            .map_or_else(|| text.to_owned(), |names| names.taken_out_of(text))
    }

    fn facts(&self) -> Section {
        let about = self
            .book
            .live::<Village>(&self.village)
            .and_then(|village| village.about.clone());
        let about = about.map(|about| Entry::Line(self.redacted(&about)));
        let counts = [
            (self.notes.len(), "note", "noter"),
            (self.book.visits_in(self.village).len(), "feltbesøg", "feltbesøg"),
            (
                self.book.resources_in(self.village).len(),
                "lokal ressource",
                "lokale ressourcer",
            ),
            (self.book.contacts_in(self.village).len(), "kontakt", "kontakter"),
        ];
        let counts: Vec<String> = counts
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| text::counted(count, one, many))
            .collect();
        let counts = (!counts.is_empty()).then(|| Entry::Line(counts.join(" · ")));
        section(report::FACTS, about.into_iter().chain(counts))
    }

    fn resources(&self) -> Section {
        let all = self.book.resources_in(self.village);
        let of_kind = |kind: ResourceKind| {
            let these = all.iter().filter(|resource| resource.kind == kind);
            let names = these.map(|resource| {
                let name = self.redacted(&resource.name);
                let Some(audience) = &resource.audience else {
                    return name;
                };
                format!("{name} ({})", self.redacted(audience).trim_end_matches('.'))
            });
            let names: Vec<String> = names.collect();
            (!names.is_empty()).then(|| Entry::Pair(text::resource_kinds(kind).to_owned(), names.join("; ")))
        };
        section(
            text::nav::RESOURCES,
            ResourceKind::ALL.into_iter().filter_map(of_kind),
        )
    }

    fn visits(&self) -> Section {
        let visits = self.book.visits_in(self.village).into_iter().rev();
        let notes_on = self.book.notes_per_visit();
        let entries = visits.map(|visit| {
            let notes = text::notes(notes_on(visit.id));
            let day = text::short_day(crate::platform::local(visit.started).day());
            let said = match &visit.takeaway {
                Some(takeaway) => format!("{notes} – {}", self.redacted(takeaway)),
                None => notes,
            };
            Entry::Pair(format!("{day} {}", self.redacted(&visit.title)), said)
        });
        section(report::VISITS, entries)
    }

    /// Each theme with what was said about it, word for word. A quote appears only once, under its first theme.
    fn themes(&self) -> Vec<Section> {
        let notes = &self.notes;
        let mut quoted: BTreeSet<Id<Note>> = BTreeSet::new();
        let quote = |note: &Record<Note>| {
            let quote = self.redacted(note.quote.as_deref()?);
            Some(Entry::Quote(quote, self.redacted(&text::speaker(note))))
        };
        let mut sections = Vec::new();
        for (theme, count) in by_theme(notes) {
            let mut entries = vec![Entry::Line(text::notes(count))];
            for note in notes.iter().filter(|note| note.themes.contains(&theme)) {
                if note.quote.is_some() && quoted.insert(note.id) {
                    entries.extend(quote(note));
                }
            }
            sections.push(section(
                &format!("{}: {}", report::THEMES, text::theme(theme)),
                entries,
            ));
        }
        let others = notes.iter().filter(|note| !quoted.contains(&note.id));
        sections.push(section(
            report::OTHER_QUOTES,
            others.filter_map(|note| quote(note)),
        ));
        sections
    }

    fn decision(&self) -> Section {
        let Some(decision) = self.book.decision(self.village) else {
            let begun = !self.notes.is_empty();
            return section(
                report::DECISION,
                begun.then(|| Entry::Line(report::NO_DECISION.to_owned())),
            );
        };
        let made = Entry::Pair(
            text::short_day(decision.on),
            text::outcome(decision.outcome).to_owned(),
        );
        let by = decision.by.as_ref().filter(|_| self.names.is_none());
        let by = by.map(|by| Entry::Pair(report::TOOK_PART.to_owned(), by.clone()));
        section(report::DECISION, [made].into_iter().chain(by))
    }

    /// The people; where names are left out, the kind of contact replaces the name.
    fn contacts(&self) -> Section {
        let contacts = self.book.contacts_in(self.village).into_iter();
        let entries = contacts.map(|contact| {
            let name = if self.names.is_none() {
                contact.name.as_str()
            } else {
                text::contact_kind(contact.kind)
            };
            let said = |fact: &Option<String>| fact.as_deref().map(|fact| self.redacted(fact));
            let key = contact.key_person.then(|| text::contacts::KEY_PERSON.to_owned());
            let status = Some(text::contact_status(contact.status).to_owned());
            let facts = text::facts([said(&contact.role), said(&contact.organisation), key, status]);
            Entry::Pair(name.to_owned(), facts)
        });
        section(report::CONTACTS, entries)
    }

    fn left_out(&self) -> Section {
        let unquoted = self.notes.iter().filter(|note| note.quote.is_none()).count();
        let scope = Scope::from(self.village);
        let unanswered = |id: &str| self.book.answer(scope, id).trim().is_empty();
        let open = STEPS
            .iter()
            .take(2)
            .flat_map(|step| step.items())
            .filter(|item| matches!(item, Item::Question { .. }) && unanswered(item.id()))
            .count();
        let names = self.names.is_some().then(|| report::WITHOUT_NAMES.to_owned());
        let unquoted = (unquoted > 0).then(|| text::without_quote(unquoted));
        let open = (open > 0).then(|| text::without_answer(open));
        let lines = names
            .into_iter()
            .chain([report::NEVER.to_owned()])
            .chain(unquoted)
            .chain(open);
        section(report::LEFT_OUT, lines.map(Entry::Line))
    }
}

pub(super) fn section(heading: &str, entries: impl IntoIterator<Item = Entry>) -> Section {
    Section {
        heading: heading.to_owned(),
        entries: entries.into_iter().collect(),
    }
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
