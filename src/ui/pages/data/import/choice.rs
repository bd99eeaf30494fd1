//! Choosing all or part of a file: whole kinds, or single records.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Fieldbook, Kind, RecordKey};
use crate::format::{ImportPlan, Incoming};
use crate::state::use_app;
use crate::text::{self, data};
use crate::ui::parts::{Check, dynamic};

/// How many records of a kind can be chosen one at a time; ten thousand checkboxes would freeze a phone.
const SHOWN: usize = 100;

/// The keys of the records to leave out.
type LeftOut = RwSignal<BTreeSet<RecordKey>>;

/// A checkbox for each kind, and folded below it one for each record.
#[component]
pub fn Choice(plan: Arc<ImportPlan>, left_out: LeftOut) -> impl IntoView {
    let app = use_app();
    let groups = Kind::ALL.iter().filter_map(|kind| {
        let of_kind = plan.incoming.iter().filter(|incoming| incoming.key.kind == *kind);
        let group: Vec<Incoming> = of_kind.cloned().collect();
        (!group.is_empty()).then(|| view! { <Group plan=plan.clone() kind=*kind group left_out/> })
    });
    let groups = groups.collect_view();
    let name = |book: &Fieldbook, key: &RecordKey| book.record(key).map(text::record_name);
    let there = plan.clone();
    let in_trash = move || {
        app.with(|book| {
            let keys = there.in_trash(book);
            let names: Vec<String> = keys.iter().filter_map(|key| name(book, key)).collect();
            (!names.is_empty()).then(|| text::waits_in_trash(&names))
        })
    };
    let along = move || {
        let keys = left_out.with(|left_out| app.with(|book| plan.along(left_out, book)));
        let names: Vec<String> = keys.iter().filter_map(|key| name(&plan.book, key)).collect();
        (!names.is_empty()).then(|| text::comes_along(&names))
    };
    view! {
        <fieldset class="group">
            <legend>{data::CHOOSE}</legend>
            {groups}
        </fieldset>
        {dynamic(move || in_trash().map(|line| view! { <p class="warning">{line}</p> }))}
        <p role="status" class="soft">{dynamic(along)}</p>
    }
}

/// All records of one kind.
#[component]
fn Group(plan: Arc<ImportPlan>, kind: Kind, group: Vec<Incoming>, left_out: LeftOut) -> impl IntoView {
    let (one, many) = text::kind(kind);
    let name = text::counted(group.len(), one, many);
    let unfold = format!("{} {many}", data::ONE_BY_ONE);
    let more = group.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <p class="soft">{text::more_of_kind(more)}</p> });
    let some: Vec<Incoming> = group.iter().take(SHOWN).cloned().collect();
    // Drawn only when unfolded: there are hundreds across all kinds.
    let unfolded = RwSignal::new(false);
    let rows = move || {
        let rows = some.iter().filter_map(|incoming| {
            let record = plan.book.record(&incoming.key)?;
            let name = format!("{} – {}", text::record_name(record), text::standing(incoming));
            Some(row(name, incoming.key.clone(), left_out))
        });
        rows.collect_view()
    };
    let all = group.len();
    let missing = Memo::new(move |_| left_out.with(|left_out| of_kind(left_out, kind)));
    let toggle = move |event| {
        let wanted = event_target_checked(&event);
        left_out.update(|left_out| {
            left_out.retain(|key| key.kind != kind);
            if !wanted {
                left_out.extend(group.iter().map(|incoming| incoming.key.clone()));
            }
        });
    };
    view! {
        <div>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || missing.get() < all
                    prop:indeterminate=move || (1..all).contains(&missing.get())
                    on:change=toggle
                />
                <span>{name}</span>
            </label>
            <details class="fold" on:toggle=move |_| unfolded.set(true)>
                <summary>{unfold}</summary>
                {dynamic(move || unfolded.get().then(&rows))}
                {more}
            </details>
        </div>
    }
}

/// How many of `left_out` are of `kind`.
fn of_kind(left_out: &BTreeSet<RecordKey>, kind: Kind) -> usize {
    left_out.iter().filter(|key| key.kind == kind).count()
}

/// One record.
fn row(name: String, key: RecordKey, left_out: LeftOut) -> AnyView {
    let same = key.clone();
    let wanted = move || left_out.with(|left_out| !left_out.contains(&key));
    let toggle = move |wanted| {
        left_out.update(|left_out| {
            if wanted {
                left_out.remove(&same);
            } else {
                left_out.insert(same.clone());
            }
        });
    };
    view! { <Check checked=wanted on_change=toggle>{name}</Check> }.into_any()
}
