//! The next thing to do, as a large button.

use leptos::prelude::*;

use crate::guide::{NextThing, next_thing};
use crate::routes;
use crate::state::use_app;
use crate::text::{self, overview};
use crate::ui::parts::{Icon, dynamic, icon};

/// What to do next, with a link to it.
#[component]
pub fn Next() -> impl IntoView {
    let app = use_app();
    let next = Memo::new(move |_| {
        let village = app.village_id()?;
        let now = app.this_day();
        Some(app.read(|book| next_thing(book, village, now)))
    });
    dynamic(move || {
        next.get().map(|next| {
            let (words, href) = words_and_address(next);
            view! {
                <a class="next" href=href>
                    <span><span class="next__over">{overview::NEXT}</span><br/>{words}</span>
                    <Icon drawing=icon::FORWARD/>
                </a>
            }
        })
    })
}

fn words_and_address(next: NextThing) -> (String, String) {
    match next {
        NextThing::FollowUp(id, name) => (format!("{} {name}", overview::CALL_UP), routes::contact(id)),
        NextThing::NoteOn(visit) => (format!("{} {visit}", overview::NOTE_FROM), routes::capture()),
        NextThing::GoOut => (overview::GO_OUT.to_owned(), routes::visits()),
        NextThing::Lack(step, lack) => (text::next_lack(lack).to_owned(), routes::step(step)),
        NextThing::FindRoute => (overview::FIND_ROUTE.to_owned(), routes::step(3)),
        NextThing::Tell => (overview::TELL.to_owned(), routes::step(4)),
    }
}
