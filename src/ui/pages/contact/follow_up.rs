//! What was promised to a contact.

use leptos::prelude::*;

use crate::domain::{Command, Contact, Day, FollowUp, Record};
use crate::platform::now;
use crate::state::use_app;
use crate::text::{self, contacts, overview};
use crate::ui::parts::DaysAhead;

/// The follow-up, the tick that completes it, and the days to promise another for.
#[component]
pub fn Promise(
    /// The contact.
    contact: Record<Contact>,
) -> impl IntoView {
    let app = use_app();
    let open = contact.open_follow_up().map(|promise| promise.on);
    let promise = contact.follow_up.clone();
    let put = move |follow_up: FollowUp, said: String| {
        let changed = contact.edited(|contact| contact.follow_up = Some(follow_up));
        app.run(Command::Put(changed.into()), said);
    };
    let (put, before) = (StoredValue::new(put), promise.clone());
    let on_change = move |day: Option<Day>| {
        let Some(on) = day else { return };
        let promise = before.clone().unwrap_or_else(|| FollowUp::by(on));
        let promise = FollowUp {
            on,
            done: None,
            ..promise
        };
        put.with_value(|put| put(promise, text::follow_up(on, app.today_once())));
    };
    let late = move || open.is_some_and(|on| on < app.today());
    let is_kept = promise.is_some();
    let when = move || match open {
        Some(on) => text::follow_up(on, app.today()),
        None if is_kept => contacts::DONE.to_owned(),
        None => overview::FOLLOW_UP.to_owned(),
    };
    let again = is_kept.then_some(if open.is_some() {
        contacts::MOVE
    } else {
        contacts::AGAIN
    });
    let what = promise.as_ref().and_then(|promise| promise.what.clone());
    let keep = open.and(promise).map(|promise| {
        let keep = move |_| {
            let done = FollowUp { done: Some(now()), ..promise.clone() };
            put.with_value(|put| put(done, contacts::DONE.to_owned()));
        };
        view! { <button type="button" class="button button--ghost" on:click=keep>{contacts::MARK_DONE}</button> }
    });
    view! {
        <section class="card stack" aria-label=overview::FOLLOW_UP>
            <p class=move || if late() { "late" } else { "" }>{when}</p>
            {what.map(|what| view! { <p class="lines" dir="auto">{what}</p> })}
            {keep}
            {again.map(|again| view! { <p class="soft">{again}</p> })}
            <DaysAhead chosen=Signal::stored(open) on_change/>
        </section>
    }
}
