//! Answers and agreements in the report.

use super::content::{Entry, Section, Writer, section};
use crate::domain::{Scope, StepId};
use crate::guide::{Item, Step, partner_key};
use crate::text::{self, agreements, report};

impl Writer<'_> {
    pub(super) fn answers(&self, step: &'static Step) -> Section {
        section(
            &format!("{} {}", step.number, step.title),
            self.answers_in(Scope::from(self.village), step),
        )
    }

    /// The answers of `scope` to the questions of `step`: the talking points, the guide's questions and the team's own.
    pub(super) fn answers_in(&self, scope: Scope, step: &'static Step) -> Vec<Entry> {
        let own = StepId::from_code(step.id)
            .map(|id| self.book.own_questions(id))
            .unwrap_or_default();
        let own = own
            .into_iter()
            .map(|question| (question.key(), question.text.clone()));
        let guides = step.items().filter_map(|item| match item {
            Item::Question { id, text, .. } => Some((*id, *text)),
            _ => None,
        });
        let guides = guides.flat_map(|(id, text)| {
            let partner = partner_key(id).map(|key| (key, text::of_partner(text)));
            [(id.to_owned(), text.to_owned())].into_iter().chain(partner)
        });
        let talk = step.talk.iter();
        let talk = talk.map(|talk| (talk.id.to_owned(), talk.text.to_owned()));
        let answered = talk.chain(guides).chain(own).filter_map(|(id, question)| {
            let answer = self.redacted(self.book.answer(scope, &id));
            (!answer.is_empty()).then_some(Entry::Pair(question, answer))
        });
        answered.collect()
    }

    /// Who promised what by when.
    pub(super) fn promised(&self, scope: Scope) -> Vec<Entry> {
        let agreements = self.book.agreements_of(scope).into_iter();
        let entries = agreements.map(|agreement| {
            let who = agreement.who.clone().filter(|_| self.with_names());
            let due = agreement.due.map(text::short_day);
            let kept = agreement.done.map(|_| report::KEPT.to_owned());
            Entry::Pair(
                format!("{}: {}", agreements::WHAT, self.redacted(&agreement.what)),
                text::facts([who, due, kept]),
            )
        });
        entries.collect()
    }
}
