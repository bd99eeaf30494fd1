//! What comes in, as it will be, and what doesn't, and why.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Command, Id, Village, looks_like_cpr};
use crate::format::{Found, Row, Selection, Subject, known, select};
use crate::platform::{new_uuid, now};
use crate::state::use_app;
use crate::text::{self, bring_in, data};
use crate::ui::parts::{Check, dynamic};

/// How many of what comes in are shown.
const SAMPLE: usize = 5;
/// How many of what doesn't come in are listed.
const SHOWN: usize = 100;

/// The lines of what is known already and wanted all the same.
type Wanted = RwSignal<BTreeSet<usize>>;

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
    let wanted: Wanted = RwSignal::new(BTreeSet::new());
    let all = Memo::new(move |_| selection.with(|selection| wanted.with(|wanted| taken(selection, wanted))));
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
            {dynamic(move || selection.with(|selection| view! {
                {new(selection, subject)}
                {refused(selection)}
            }))}
        </div>
        {dynamic(move || selection.with(|selection| known_rows(selection, wanted)))}
        {dynamic(move || has_cpr().then(|| view! { <p class="warning">{bring_in::CPR}</p> }))}
        {dynamic(move || all.with(|all| !all.is_empty()).then(|| view! {
            <div class="actions"><button type="button" class="button" on:click=bring_in>{data::MERGE}</button></div>
        }))}
    }
}

/// What is brought in: what is new, and what is `wanted` of what is known.
fn taken(selection: &Selection, wanted: &BTreeSet<usize>) -> Vec<Found> {
    let again = selection.known.iter().filter(|(line, _)| wanted.contains(line));
    let taken = selection.new.iter().chain(again);
    taken.map(|(_, found)| found.clone()).collect()
}

fn new(selection: &Selection, subject: Subject) -> AnyView {
    let count = selection.new.len();
    if count == 0 {
        return view! { <p>{bring_in::NOTHING}</p> }.into_any();
    }
    let sample = selection.new.iter().take(SAMPLE);
    let sample = sample
        .map(|(_, found)| view! { <li dir="auto">{bring_in::found(found)}</li> })
        .collect_view();
    let more = count.saturating_sub(SAMPLE);
    let more = (more > 0).then(|| view! { <li>{bring_in::more(more)}</li> });
    view! {
        <p>{bring_in::new(subject, count)}</p>
        <ul class="list">{sample}{more}</ul>
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

/// What is known already, each with a box to take it all the same: two people may have the same name.
fn known_rows(selection: &Selection, wanted: Wanted) -> Option<AnyView> {
    let count = selection.known.len();
    let rows = selection.known.iter().take(SHOWN).map(|(line, found)| {
        let (line, said) = (*line, bring_in::found(found));
        let toggle = move |ticked| {
            wanted.update(|wanted| {
                if ticked {
                    wanted.insert(line);
                } else {
                    wanted.remove(&line);
                }
            });
        };
        let checked = move || wanted.with(|wanted| wanted.contains(&line));
        view! { <Check checked on_change=toggle own_words=true>{said}</Check> }
    });
    let rows = rows.collect_view();
    (count > 0).then(|| {
        let more = count.saturating_sub(SHOWN);
        let more = (more > 0).then(|| view! { <p class="soft">{text::more_refused(more)}</p> });
        view! {
            <fieldset class="group">
                <legend>{bring_in::known(count)}</legend>
                <div>{rows}</div>
                {more}
            </fieldset>
        }
        .into_any()
    })
}
