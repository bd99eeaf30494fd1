//! What comes in, as it will be, and what doesn't, and why.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::one_by_one::{Changed, known_rows, new_rows, taken};
use crate::domain::{Command, Id, Village, looks_like_cpr};
use crate::format::{Found, Row, Selection, Subject, known, select};
use crate::platform::{new_uuid, now};
use crate::state::use_app;
use crate::text::{self, bring_in, data};
use crate::ui::parts::{Shown, dynamic};

/// How many of what comes in are shown.
const SAMPLE: usize = 5;
/// How many of the refused lines are listed.
const SHOWN: usize = 100;

/// The first of what comes in, what is left out, and the button that brings it in.
#[component]
pub fn Preview(
    /// What was found.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// What is brought in.
    subject: Subject,
    /// Where it belongs.
    village: Id<Village>,
    /// Called when it has been brought in.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let selection = Memo::new(move |_| {
        let known = app.with(|book| known(book, subject, village));
        select(rows.get(), known)
    });
    let changed: Changed = RwSignal::new(BTreeSet::new());
    let all =
        Memo::new(move |_| selection.with(|selection| changed.with(|changed| taken(selection, changed))));
    let bring_in = move |_| {
        let now = now();
        let records = all
            .get_untracked()
            .into_iter()
            .map(|found| found.record(new_uuid(), now));
        let put = Command::All(records.map(Command::Put).collect());
        if app.run_and_say(put, |changes| bring_in::done(subject, changes.0.len())) {
            done.run(());
        }
    };
    let has_cpr = move || all.with(|all| all.iter().any(|found| looks_like_cpr(&bring_in::found(found))));
    view! {
        <div class="notice" role="status">
            {dynamic(move || all.with(|all| coming(all, subject)))}
            {dynamic(move || selection.with(refused))}
        </div>
        {dynamic(move || selection.with(|selection| new_rows(selection, changed)))}
        {dynamic(move || selection.with(|selection| known_rows(selection, changed)))}
        {dynamic(move || has_cpr().then(|| view! { <p class="warning">{bring_in::CPR}</p> }))}
        <Shown when=move || all.with(|all| !all.is_empty())>
            <div class="actions"><button type="button" class="button" on:click=bring_in>{data::MERGE}</button></div>
        </Shown>
    }
}

fn coming(all: &[Found], subject: Subject) -> AnyView {
    if all.is_empty() {
        return view! { <p>{bring_in::NOTHING}</p> }.into_any();
    }
    let sample = all.iter().take(SAMPLE);
    let sample = sample.map(|found| view! { <li dir="auto">{bring_in::found(found)}</li> });
    let more = all.len().saturating_sub(SAMPLE);
    let more = (more > 0).then(|| view! { <li>{bring_in::more(more)}</li> });
    view! {
        <p>{bring_in::coming(subject, all.len())}</p>
        <ul class="list">{sample.collect_view()}{more}</ul>
    }
    .into_any()
}

fn refused(selection: &Selection) -> Option<AnyView> {
    let count = selection.refused.len();
    let lines = selection
        .refused
        .iter()
        .take(SHOWN)
        .map(|(line, why)| bring_in::refused_row(*line, why));
    let more = count.saturating_sub(SHOWN);
    let lines = lines.chain((more > 0).then(|| text::more_refused(more)));
    let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
    (count > 0).then(|| {
        view! {
            <p>{bring_in::refused(count)}</p>
            <ul class="list">{lines}</ul>
        }
        .into_any()
    })
}
