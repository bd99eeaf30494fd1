//! The next thing to do, as a large button.

use leptos::prelude::*;

use crate::guide::{NextThing, next_thing};
use crate::route::Route;
use crate::state::use_app;
use crate::text::overview;
use crate::ui::parts::{Icon, dynamic, icon};

/// What to do next, with a link to it.
#[component]
pub fn Next() -> impl IntoView {
    let app = use_app();
    let next = Memo::new(move |_| app.with_here(|book, village| Some(next_thing(book, village))));
    dynamic(move || {
        next.get().map(|next| {
            view! {
                <a class="next" href=route_of(&next).href()>
                    <span><span class="next__over">{overview::NEXT}</span><br/>{overview::next(&next)}</span>
                    <Icon drawing=icon::FORWARD/>
                </a>
            }
        })
    })
}

fn route_of(next: &NextThing) -> Route {
    match next {
        NextThing::GoOut => Route::Visits,
        NextThing::Lack(step, _) => Route::Step(*step),
        NextThing::FindRoute => Route::Step(3),
        NextThing::GoOn(id, _) => Route::Initiative(*id),
        NextThing::Tell => Route::Step(4),
    }
}
