//! Initiatives in the report: what, on which route, the answers and agreements, and the progress of the plan.

use super::content::{Writer, section};
use crate::domain::{Initiative, Phase, Record, Scope};
use crate::format::{Entry, Section};
use crate::guide::{OUTREACH, plan_entries, plan_progress, step_of};
use crate::text::{self, agreements, initiatives, steps};

impl Writer<'_> {
    /// One section per initiative.
    pub(super) fn initiatives(&self) -> Vec<Section> {
        let all = self.book.initiatives_in(self.village).into_iter();
        all.map(|initiative| self.initiative(initiative)).collect()
    }

    fn initiative(&self, initiative: &Record<Initiative>) -> Section {
        let route = initiative.route.map(|route| text::route(route).to_owned());
        let status = text::initiative_status(initiative.status).to_owned();
        let why = initiative.why.as_deref().map(|why| self.redacted(why));
        let facts = [
            (
                initiatives::STATUS,
                Some([status].into_iter().chain(why).collect::<Vec<_>>().join(" – ")),
            ),
            (initiatives::ROUTE, route),
            (
                initiatives::AUDIENCE,
                initiative.audience.as_deref().map(|words| self.redacted(words)),
            ),
            (initiatives::STARTS, initiative.starts.map(text::short_day)),
            (initiatives::UNTIL, initiative.library_until.map(text::short_day)),
        ];
        let facts = facts
            .into_iter()
            .filter_map(|(name, value)| Some(Entry::Pair(name.to_owned(), value?)));
        let scope = Scope::from(initiative.id);
        let worksheets = initiative.route.map(step_of).into_iter().chain([&OUTREACH]);
        let answers = worksheets.flat_map(|step| self.answers_in(scope, step));
        let promised = self.promised(scope).join("\n");
        let promised = (!promised.is_empty()).then(|| Entry::Pair(agreements::HEADING.to_owned(), promised));
        let plan = [(Phase::Before, steps::BEFORE), (Phase::After, steps::AFTER)].map(|(phase, name)| {
            let (done, all) = plan_progress(&plan_entries(self.book, scope, self.village, phase));
            format!("{name}: {}", text::done_of(done, all))
        });
        let plan = Entry::Pair(steps::PLAN.to_owned(), plan.join(" · "));
        let heading = format!("{}: {}", text::nav::INITIATIVES, self.redacted(&initiative.title));
        section(heading, facts.chain(answers).chain(promised).chain([plan]))
    }
}
