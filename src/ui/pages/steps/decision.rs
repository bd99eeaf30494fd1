//! The decision that ends step 1.

use leptos::prelude::*;

use crate::domain::{Decision, Id, MAX_LINE, Outcome, Record, RecordKey, Scope, Village};
use crate::state::{App, use_app};
use crate::text::steps;
use crate::ui::parts::{Property, RecordForm, Shown, Takes};

/// The outcomes to choose from, the day, and who took part.
#[component]
pub fn DecisionChoice(
    /// Each outcome's code and label.
    outcomes: &'static [(&'static str, &'static str)],
    /// The village.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let village: Id<Village> = Id::new(scope.0);
    let decision =
        Memo::new(move |_| app.with(|book| book.decision(village).map(|decision| decision.body.clone())));
    let radios = outcomes.iter().filter_map(|(code, words)| Some((Outcome::from_code(code)?, *words))).map(|(outcome, words)| {
        let chosen = move || decision.get().is_some_and(|decision| decision.outcome == outcome);
        view! {
            <label class="check">
                <input type="radio" name="decision" prop:checked=chosen on:change=move |_| decide(app, village, outcome)/>
                <span>{words}</span>
            </label>
        }
    });
    let there = Memo::new(move |_| decision.with(Option::is_some));
    let key = RecordKey::of::<Decision>(&village.to_string());
    view! {
        <div class="group" role="radiogroup" aria-label=steps::DECISION>{radios.collect_view()}</div>
        <Shown when=move || there.get()>
            <RecordForm key=key.clone() properties=vec![
                Property::day("on", steps::DECIDED_ON),
                Property::typed("by", steps::DECISION_BY, Takes::Names, MAX_LINE),
            ]/>
        </Shown>
    }
}

/// Sets the outcome, and keeps the day and who took part.
fn decide(app: App, village: Id<Village>, outcome: Outcome) {
    let before = app.with_untracked(|book| book.decision(village).map(|decision| decision.body.clone()));
    let on = before
        .as_ref()
        .filter(|before| before.outcome == outcome)
        .map_or_else(|| app.today_once(), |before| before.on);
    let by = before.and_then(|before| before.by);
    let decision = Decision {
        village,
        outcome,
        on,
        by,
    };
    app.put(Record::keyed(decision));
}
