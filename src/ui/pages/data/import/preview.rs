//! What a file contains, shown before anything changes.

use std::sync::Arc;

use leptos::prelude::*;

use super::choice::Choice;
use crate::domain::{Id, RecordKey, Village};
use crate::format::ImportPlan;
use crate::state::use_app;
use crate::text::{self, data};
use crate::ui::parts::Check;

/// How many refused records are listed.
const SHOWN: usize = 100;

/// How the records of the file compare to those here, and which were refused.
#[component]
pub fn Counts(
    /// The content of the file.
    plan: Arc<ImportPlan>,
    /// How many pictures in it are lacking here.
    pictures: usize,
) -> impl IntoView {
    let counts = [
        (data::NEW, plan.new),
        (data::NEWER, plan.newer),
        (data::OLDER, plan.older),
        (data::DIFFERING, plan.differing),
        (data::IDENTICAL, plan.identical),
        (data::IN_TRASH, plan.in_trash),
        (data::PURGED, plan.purged),
        (data::REFUSED, plan.refused.len()),
    ];
    let rows = counts.map(|(name, count)| view! { <dt>{name}</dt><dd>{text::number(count)}</dd> });
    let more = plan.refused.len().saturating_sub(SHOWN);
    let refused = plan.refused.iter().take(SHOWN).map(text::refused_record);
    let refused = refused.chain((more > 0).then(|| text::more_refused(more)));
    let refused = refused.map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="notice">
            <dl class="facts facts--counts">{rows.collect_view()}</dl>
            {(pictures > 0).then(|| view! { <p>{data::pictures_to_take(pictures)}</p> })}
            <ul>{refused}</ul>
        </div>
    }
}

/// A village here and the same village in the file.
pub type Pair = (Id<Village>, Id<Village>);

/// «Samme sted?»: whether to merge a village of the file with the one of the same name here.
fn join_row(name: &str, pair: Pair, loaded: RwSignal<Vec<Pair>>) -> impl IntoView + use<> {
    let toggle = move |wanted: bool| {
        loaded.update(|loaded| {
            loaded.retain(|other| *other != pair);
            loaded.extend(wanted.then_some(pair));
        });
    };
    let label = text::join_in_file(name);
    let wanted = move || loaded.with(|loaded| loaded.contains(&pair));
    view! { <Check checked=wanted on_change=toggle>{label}</Check> }
}

/// The choice of what to merge, and the button that merges it.
#[component]
pub fn Preview(
    /// The content of the file.
    plan: Arc<ImportPlan>,
    /// How many pictures in it are lacking here.
    pictures: usize,
    /// Called with the plan, the chosen records, and the villages to merge afterwards: `(here, in the file)`.
    #[prop(into)]
    merge: Callback<(Arc<ImportPlan>, Vec<RecordKey>, Vec<Pair>)>,
    /// Called when the user cancels.
    #[prop(into)]
    close: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let left_out = RwSignal::new(plan.purged_here());
    let choice = plan
        .changes_something()
        .then(|| view! { <Choice plan=plan.clone() left_out/> });
    let nothing_new = choice
        .is_none()
        .then(|| match pictures {
            0 => text::nothing_new(plan.in_trash),
            _ => data::PICTURES_LACKING.to_owned(),
        })
        .map(|said| view! { <p>{said}</p> });
    let purged = (plan.purged > 0).then(|| view! { <p class="warning">{data::PURGED_LEFT_OUT}</p> });
    let pairs = app.with_untracked(|book| book.same_villages(&plan.book));
    let loaded = RwSignal::new(pairs.clone());
    let same = choice.is_some().then(|| {
        let rows = pairs.into_iter().filter_map(|pair| {
            let name = plan.book.live::<Village>(&pair.1)?.name.clone();
            Some(join_row(&name, pair, loaded))
        });
        rows.collect_view()
    });
    let choose = move |_| {
        let chosen =
            left_out.with_untracked(|left_out| app.with_untracked(|book| plan.chosen(left_out, book)));
        if pictures == 0 && chosen.is_empty() {
            return app.say(data::NOTHING_CHOSEN);
        }
        merge.run((plan.clone(), chosen, loaded.get_untracked()));
    };
    let button = (choice.is_some() || pictures > 0)
        .then(|| view! { <button type="button" class="button" on:click=choose>{data::MERGE}</button> });
    view! {
        {purged}
        {choice}
        {same}
        {nothing_new}
        <div class="actions">
            <button type="button" class="button button--ghost" on:click=move |_| close.run(())>{data::CANCEL}</button>
            {button}
        </div>
    }
}
