//! What step 1 ends in.

use leptos::prelude::*;

use super::item::say_if_refused;
use crate::domain::{Command, Decision, Id, MAX_LINE, Outcome, Record, Scope, Village};
use crate::state::{App, today, use_app};
use crate::text::{self, steps};
use crate::ui::parts::TextField;

/// The outcomes to choose from, the day, and who took part.
#[component]
pub fn DecisionChoice(
    /// Each outcome's code and words.
    outcomes: &'static [(&'static str, &'static str)],
    /// Which village.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let village: Id<Village> = Id::new(scope.0);
    let decision =
        Memo::new(move |_| app.read(|book| book.decision(village).map(|decision| decision.body.clone())));
    let radios = outcomes.iter().filter_map(|(code, words)| Some((Outcome::from_code(code)?, *words))).map(|(outcome, words)| {
        let chosen = move || decision.get().is_some_and(|decision| decision.outcome == outcome);
        view! {
            <label class="check">
                <input type="radio" name="decision" prop:checked=chosen on:change=move |_| decide(app, village, outcome, None)/>
                <span>{words}</span>
            </label>
        }
    });
    let by = Signal::derive(move || {
        decision
            .get()
            .and_then(|decision| decision.by)
            .unwrap_or_default()
    });
    view! {
        <div class="group" role="radiogroup" aria-label=steps::DECISION>{radios.collect_view()}</div>
        {move || decision.get().map(|decision| view! {
            <p class="soft">{format!("{} {}", steps::DECIDED, text::long_day(decision.on))}</p>
        })}
        <Show when=move || decision.with(Option::is_some)>
            <TextField label=steps::DECISION_BY max=MAX_LINE value=by on_input=move |by| {
                if let Some(decision) = decision.get_untracked() {
                    decide(app, village, decision.outcome, Some(by));
                }
            }/>
        </Show>
    }
}

/// Keeps the day of an outcome that stays, and who took part unless it is said anew.
fn decide(app: App, village: Id<Village>, outcome: Outcome, by: Option<String>) {
    let before = app.read_once(|book| book.decision(village).map(|decision| decision.body.clone()));
    let on = before
        .as_ref()
        .filter(|before| before.outcome == outcome)
        .map_or_else(today, |before| before.on);
    let by = by
        .or_else(|| before.and_then(|before| before.by))
        .filter(|by| !by.is_empty());
    say_if_refused(
        app,
        Command::Put(
            Record::keyed(Decision {
                village,
                outcome,
                on,
                by,
            })
            .into(),
        ),
    );
}
