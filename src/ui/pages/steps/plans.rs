//! Step 4: the village's initiatives, each with how far its formidling has come.

use leptos::prelude::*;

use super::body::Background;
use super::left::Left;
use super::{Frame, TalkLinks};
use crate::domain::{Id, Initiative, Phase};
use crate::guide::{OUTREACH, plan_entries, plan_progress};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{initiatives, steps};
use crate::ui::parts::{Icon, Ring, dynamic, icon};

/// The page of step 4.
#[component]
pub fn FourthStep() -> impl IntoView {
    view! {
        <Frame number=4 heading=OUTREACH.title lead=OUTREACH.short>
            <TalkLinks number=4/>
            <Background step=&OUTREACH/>
            <Left/>
            <Plans/>
            <section class="card card--ready stack"><h2>{steps::FINISHED}</h2><p>{OUTREACH.ready}</p></section>
        </Frame>
    }
}

#[component]
fn Plans() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.with_here(|book, village| {
            let all = book.initiatives_in(village).into_iter();
            all.map(|initiative| (initiative.id, initiative.title.clone()))
                .collect::<Vec<_>>()
        })
    });
    dynamic(move || {
        let all = all.get();
        if all.is_empty() {
            return view! {
                <div class="empty empty--initiatives">
                    <p>{steps::NO_PLANS}</p>
                    <a class="button" href=Route::Initiatives.href()>{initiatives::NEW}</a>
                </div>
            }
            .into_any();
        }
        let plans = all.into_iter().map(|(id, title)| view! { <PlanLink id title/> });
        view! { <section class="plans" aria-label=steps::PLANS>{plans.collect_view()}</section> }.into_any()
    })
}

/// A link to an initiative's plan, with how far it has come.
#[component]
pub fn PlanLink(
    /// Which initiative.
    id: Id<Initiative>,
    /// The link's name.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let app = use_app();
    let rings = [(Phase::Before, steps::BEFORE), (Phase::After, steps::AFTER)].map(|(phase, name)| {
        let progress = Memo::new(move |_| {
            app.with_here(|book, village| plan_progress(&plan_entries(book, id.into(), village, phase)))
        });
        view! { <div><h3 class="small-heading">{name}</h3><Ring progress/></div> }
    });
    view! {
        <div class="card plan-link">
            <h2><a href=Route::Outreach(id).href() dir="auto">{title}</a></h2>
            <Icon drawing=icon::FORWARD/>
            <div class="plan-link__rings">{rings.collect_view()}</div>
        </div>
    }
}
