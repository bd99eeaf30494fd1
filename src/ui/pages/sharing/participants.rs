//! Who shares.

use leptos::prelude::*;

use crate::state::use_app;
use crate::text::sharing;
use crate::ui::parts::{Shown, dynamic};

/// The team's devices, once one is known.
#[component]
pub fn ParticipantsCard() -> impl IntoView {
    let app = use_app();
    let participants = Memo::new(move |_| app.participants());
    let rows = move || {
        let today = app.today();
        let rows = participants.get().into_iter();
        rows.map(|one| view! { <li>{sharing::participant(&one, today)}</li> })
            .collect_view()
    };
    view! {
        <Shown when=move || participants.with(|all| !all.is_empty())>
            <section class="card stack" aria-label=sharing::PARTICIPANTS>
                <h2>{sharing::PARTICIPANTS}</h2>
                <ul class="list">{dynamic(rows)}</ul>
            </section>
        </Shown>
    }
}
