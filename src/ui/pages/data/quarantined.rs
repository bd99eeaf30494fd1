//! Records that couldn't be read.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::say;
use crate::platform::hand_over;
use crate::ui::parts::{Shown, dynamic};

use crate::persistence::Quarantined;
use crate::state::use_app;
use crate::text::{data, leaving};

/// Shown only where there are any.
#[component]
pub fn SetAsideCard() -> impl IntoView {
    let app = use_app();
    view! {
        <Shown when=move || !app.store.quarantined().is_empty()>
            <section class="card stack">
                <h2>{data::SET_ASIDE}</h2>
                <p>{data::SET_ASIDE_BODY}</p>
                <ul class="rows">
                    {dynamic(move || app.store.quarantined().into_iter().map(|record| view! { <Row record/> }).collect_view())}
                </ul>
            </section>
        </Shown>
    }
}

#[component]
fn Row(record: Quarantined) -> impl IntoView {
    let app = use_app();
    let name = record.key.rsplit('/').next().unwrap_or_default().to_owned();
    let file = format!("vejviseren-{name}.txt");
    let raw = record.raw.clone();
    let fetch = move |_| {
        let (file, raw) = (file.clone(), raw.clone());
        app.leave(leaving::cpr_in(&[&raw]), move || {
            spawn_local(async move { say(app, hand_over(&file, "text/plain", &raw).await) });
        });
    };
    let fetch_label = format!("{} {name}", data::FETCH);
    let delete_label = format!("{} {name}", data::DELETE);
    view! {
        <li class="row">
            <code>{name}</code>
            <button type="button" class="button button--ghost" aria-label=fetch_label on:click=fetch>{data::FETCH}</button>
            <button type="button" class="button button--danger" aria-label=delete_label on:click=move |_| app.discard(record.clone(), data::DISCARDED)>
                {data::DELETE}
            </button>
        </li>
    }
}
