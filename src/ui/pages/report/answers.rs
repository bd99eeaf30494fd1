//! Answers and agreements in the report.

use super::content::{Writer, section};
use crate::domain::{Scope, StepId};
use crate::format::{Entry, Section};
use crate::guide::{Item, Step, partner_key};
use crate::text::{self, report};

impl Writer<'_> {
    pub(super) fn answers(&self, step: &'static Step) -> Section {
        section(
            text::step_name(step),
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
    pub(super) fn promised(&self, scope: Scope) -> Vec<String> {
        let agreements = self.book.agreements_of(scope).into_iter();
        let lines = agreements.map(|agreement| {
            let what = Some(self.redacted(&agreement.what));
            let who = agreement.who.clone().filter(|_| self.with_names());
            let due = agreement.due.map(text::short_day);
            let kept = agreement.done.map(|_| report::KEPT.to_owned());
            text::facts([what, who, due, kept])
        });
        lines.collect()
    }
}
