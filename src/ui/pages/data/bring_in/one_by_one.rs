//! Choosing one by one what comes in: what is new unless it is unticked, and what is known only if it is ticked.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::format::{Found, Selection};
use crate::text::{self, bring_in};
use crate::ui::parts::{Check, dynamic};

/// How many can be chosen one at a time; thousands of checkboxes would freeze a phone.
const SHOWN: usize = 500;

/// The lines for which the user has decided otherwise than the app.
pub type Changed = RwSignal<BTreeSet<usize>>;

/// What comes in.
pub fn taken(selection: &Selection, changed: &BTreeSet<usize>) -> Vec<Found> {
    let new = selection.new.iter().filter(|(line, _)| !changed.contains(line));
    let known = selection.known.iter().filter(|(line, _)| changed.contains(line));
    new.chain(known).map(|(_, found)| found.clone()).collect()
}

/// What is new: all of it at once, and each by itself.
pub fn new_rows(selection: &Selection, changed: Changed) -> Option<AnyView> {
    let new = selection.new.clone();
    if new.is_empty() {
        return None;
    }
    let lines: BTreeSet<usize> = new.iter().map(|(line, _)| *line).collect();
    let all = lines.clone();
    let are_all = move || changed.with(|changed| changed.is_disjoint(&all));
    let toggle = move |ticked: bool| {
        changed.update(|changed| {
            changed.retain(|line| !lines.contains(line));
            if !ticked {
                changed.extend(&lines);
            }
        });
    };
    // Drawn only when unfolded.
    let unfolded = RwSignal::new(false);
    let rows = move || unfolded.get().then(|| rows(&new, changed, true));
    let view = view! {
        <details class="fold" on:toggle=move |_| unfolded.set(true)>
            <summary>{bring_in::ONE_BY_ONE}</summary>
            <Check checked=are_all on_change=toggle>{bring_in::ALL}</Check>
            {dynamic(rows)}
        </details>
    };
    Some(view.into_any())
}

/// What is known already: two people may have the same name.
pub fn known_rows(selection: &Selection, changed: Changed) -> Option<AnyView> {
    let count = selection.known.len();
    (count > 0).then(|| {
        view! {
            <fieldset class="group">
                <legend>{bring_in::known(count)}</legend>
                {rows(&selection.known, changed, false)}
            </fieldset>
        }
        .into_any()
    })
}

/// A checkbox for each, ticked as `usually`, unless the user has decided otherwise.
fn rows(all: &[(usize, Found)], changed: Changed, usually: bool) -> AnyView {
    let rows = all.iter().take(SHOWN).map(|(line, found)| {
        let (line, said) = (*line, bring_in::found(found));
        let toggle = move |ticked: bool| {
            changed.update(|changed| {
                if ticked == usually {
                    changed.remove(&line);
                } else {
                    changed.insert(line);
                }
            });
        };
        let checked = move || changed.with(|changed| changed.contains(&line)) != usually;
        view! { <Check checked on_change=toggle own_words=true>{said}</Check> }
    });
    let more = all.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <p class="soft">{text::more_refused(more)}</p> });
    view! { <div>{rows.collect_view()}{more}</div> }.into_any()
}
