//! The four steps on one page.

use leptos::prelude::*;

use crate::guide::{CONTACT, INTRO, NEEDS, OUTREACH, progress};
use crate::routes;
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::parts::{Icon, PlacePage, icon, live};

/// The way through the guide.
#[component]
pub fn StepsPage() -> impl IntoView {
    view! {
        <PlacePage heading=text::nav::STEPS>
            <p class="lead">{INTRO}</p>
            <ol class="step-list">
                <StepLink number=1 title=NEEDS.title short=NEEDS.short/>
                <StepLink number=2 title=CONTACT.title short=CONTACT.short/>
                <StepLink number=3 title=steps::INITIATIVES short=steps::THREE_ROUTES/>
                <StepLink number=4 title=OUTREACH.title short=OUTREACH.short/>
            </ol>
        </PlacePage>
    }
}

#[component]
fn StepLink(number: u8, title: &'static str, short: &'static str) -> impl IntoView {
    let app = use_app();
    let progress = Memo::new(move |_| {
        app.village_id()
            .map_or((0, 0), |village| app.read(|book| progress(book, village, number)))
    });
    let name_id = format!("step-{number}");
    view! {
        <li class="card step-link">
            <span class="step-link__number" aria-hidden="true">{number}</span>
            <div>
                <h2><a id=name_id href=routes::step(number)>{text::step_link(number, title)}</a></h2>
                <p>{short}</p>
                <p class="soft">{live(move || {
                    let (done, all) = progress.get();
                    text::filled_in(done, all)
                })}</p>
            </div>
            <Icon drawing=icon::FORWARD/>
        </li>
    }
}
