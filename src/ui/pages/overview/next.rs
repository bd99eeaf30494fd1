//! The next thing to do, as a large button.

use leptos::prelude::*;

use crate::guide::{NextThing, next_thing};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, overview};
use crate::ui::parts::{Icon, dynamic, icon};

/// What to do next, with a link to it.
#[component]
pub fn Next() -> impl IntoView {
    let app = use_app();
    let next = Memo::new(move |_| app.with_here(|book, village| Some(next_thing(book, village))));
    dynamic(move || {
        next.get().map(|next| {
            let (words, route) = words_and_route(next);
            view! {
                <a class="next" href=route.href()>
                    <span><span class="next__over">{overview::NEXT}</span><br/>{words}</span>
                    <Icon drawing=icon::FORWARD/>
                </a>
            }
        })
    })
}

fn words_and_route(next: NextThing) -> (String, Route) {
    match next {
        NextThing::GoOut => (overview::GO_OUT.to_owned(), Route::Visits),
        NextThing::Lack(step, lack) => (text::next_lack(lack).to_owned(), Route::Step(step)),
        NextThing::FindRoute => (overview::FIND_ROUTE.to_owned(), Route::Step(3)),
        NextThing::GoOn(id, title) => (format!("{} {title}", overview::GO_ON), Route::Initiative(id)),
        NextThing::Tell => (overview::TELL.to_owned(), Route::Step(4)),
    }
}
