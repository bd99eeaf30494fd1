//! The four steps on one page.

use leptos::prelude::*;

use crate::domain::Scope;
use crate::guide::{CONTACT, GUIDING_QUESTION, INTRO, NEEDS, OUTREACH, progress};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::pages::initiative::Agreements;
use crate::ui::pages::letter::LetterLink;
use crate::ui::parts::{Icon, TabPage, dynamic, icon};

/// The overview of the guide.
#[component]
pub fn StepsPage() -> impl IntoView {
    view! {
        <TabPage heading=text::nav::STEPS>
            <p class="lead">{GUIDING_QUESTION}</p>
            <p>{INTRO}</p>
            <ol class="step-list">
                <StepLink number=1 title=NEEDS.title short=NEEDS.short/>
                <StepLink number=2 title=CONTACT.title short=CONTACT.short/>
                <StepLink number=3 title=steps::INITIATIVES short=steps::THREE_ROUTES/>
                <StepLink number=4 title=OUTREACH.title short=OUTREACH.short/>
            </ol>
            <Promised/>
        </TabPage>
    }
}

/// The agreements from conversations about the village itself, if any.
#[component]
fn Promised() -> impl IntoView {
    let app = use_app();
    let scope = Memo::new(move |_| {
        let scope = Scope::from(app.village_id()?);
        app.with(|book| (!book.agreements_of(scope).is_empty()).then_some(scope))
    });
    dynamic(move || {
        scope
            .get()
            .map(|scope| view! { <Agreements scope/><LetterLink scope to=Route::VillageAgreements/> })
    })
}

#[component]
fn StepLink(number: u8, title: &'static str, short: &'static str) -> impl IntoView {
    let app = use_app();
    let progress = Memo::new(move |_| {
        app.with_here(|book, village| {
            let waits = number > 2 && book.initiatives_in(village).is_empty();
            (!waits).then(|| progress(book, village, number))
        })
    });
    let name_id = format!("step-{number}");
    view! {
        <li class="card step-link">
            <span class="step-link__number" aria-hidden="true">{number}</span>
            <div>
                <h2><a id=name_id href=Route::Step(number).href()>{text::step_link(number, title)}</a></h2>
                <p>{short}</p>
                <p class="soft">{dynamic(move || {
                    let filled = progress.get().map(|(done, all)| text::filled_in(done, all));
                    filled.unwrap_or_else(|| steps::NO_INITIATIVE.to_owned())
                })}</p>
            </div>
            <Icon drawing=icon::FORWARD/>
        </li>
    }
}
