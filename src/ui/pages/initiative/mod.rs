//! One initiative, in tabs: its worksheet, its agreements, how it is told about, what came of it.

mod about;
mod agreements;
mod drafts;
mod evaluation;
mod find_route;
mod outreach;
mod paper;
mod worksheet;

use leptos::prelude::*;

pub use agreements::Agreements;
pub use find_route::{FindRoutePage, YesOrNo};
pub use outreach::OutreachPage;

use super::letter::LetterLink;
use super::missing::{NotHere, of_address};
use crate::domain::{self, Command, Id, Initiative, PhotoOwner, Record, RecordKey, Village};
use crate::guide::step_of;
use crate::route::{Route, Tab};
use crate::state::{App, use_app};
use crate::text::{self, contacts, initiatives, photos, steps};
use crate::ui::pages::steps::PlanLink;
use crate::ui::parts::{DeleteButton, DetailPage, Panel, Photos, Tabs, dynamic};
use crate::ui::queries::text_of;
use drafts::Drafts;
use evaluation::EvaluationPanel;
use worksheet::Worksheet;

/// The initiative the address names.
#[component]
pub fn InitiativePage() -> impl IntoView {
    of_address::<Initiative>(
        |route| match route {
            Route::Initiative(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        gone,
    )
}

/// Says that the initiative is missing.
pub(super) fn gone() -> AnyView {
    view! {
        <NotHere heading=initiatives::GONE body=contacts::GONE_BODY back=Route::Initiatives way_out=initiatives::TO_ALL/>
    }
    .into_any()
}

#[component]
fn Present(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let village = Memo::new(move |_| {
        app.with(|book| book.live::<Initiative>(&id).map(|initiative| initiative.village))
    });
    let route = Memo::new(move |_| app.with(|book| book.live::<Initiative>(&id)?.route));
    let number = move || route.get().map(|route| step_of(route).number.to_owned());
    let eyebrow = Signal::derive(move || text::facts([Some(village_of(app, id).get()), number()]));
    let key = RecordKey::of::<Initiative>(&id);
    let panels = vec![
        Panel::new(
            Tab::Worksheet,
            move || view! { <Worksheet id route/><InitiativePhotos id/> },
        ),
        Panel::new(Tab::Agreements, move || {
            view! { <Agreements scope=id.into()/><LetterLink scope=id.into() to=Route::InitiativeAgreements(id)/> }
        }),
        Panel::new(
            Tab::Outreach,
            move || view! { <PlanLink id title=steps::PLAN/><Drafts id/> },
        ),
        Panel::new(Tab::Evaluation, move || view! { <EvaluationPanel id/> }),
    ];
    view! {
        <DetailPage heading=title_of(app, id) title=text::nav::INITIATIVES eyebrow back=Route::Initiatives>
            {dynamic(move || village.get().map(|village| view! { <Left village id/> }))}
            <Tabs page=Route::Initiative(id) label=text::nav::INITIATIVES panels/>
            <div class="actions"><DeleteButton key said=initiatives::DELETED back=Route::Initiatives/></div>
        </DetailPage>
    }
}

#[component]
fn InitiativePhotos(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let owner = PhotoOwner::Initiative(id);
    let photographed = move |()| {
        let village = app.with_untracked(|book| Some(book.live::<Initiative>(&id)?.village))?;
        Some((owner, village))
    };
    view! {
        <details class="fold">
            <summary>{photos::PHOTOS}</summary>
            <Photos owner=Some(owner) begin=photographed/>
        </details>
    }
}

/// Chooses `route`; the answers on the other routes are kept.
pub(super) fn choose(app: App, id: Id<Initiative>, route: domain::Route) {
    if let Some(initiative) = app.with_untracked(|book| book.live::<Initiative>(&id).cloned()) {
        let chosen = initiative.edited(|initiative| initiative.route = Some(route));
        app.run(Command::Put(chosen.into()), initiatives::CHOSEN);
    }
}

/// The village's answers from before it had an initiative.
#[component]
fn Left(village: Id<Village>, id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let carry = move |_| {
        let initiative = id;
        app.run(Command::CarryOver { village, initiative }, initiatives::CARRIED);
    };
    dynamic(move || {
        let left = app.with(|book| book.left_with(village).len());
        (left > 0).then(|| {
            view! {
                <section class="notice" aria-label=initiatives::LEFT>
                    <p>{initiatives::LEFT}</p>
                    <button type="button" class="button" on:click=carry>{initiatives::CARRY}</button>
                </section>
            }
        })
    })
}

/// The name of the initiative's village.
pub(super) fn village_of(app: App, id: Id<Initiative>) -> Signal<String> {
    Signal::derive(move || {
        let name = app.with(|book| {
            let village = book.live::<Initiative>(&id)?.village;
            Some(book.live::<Village>(&village)?.name.clone())
        });
        name.unwrap_or_default()
    })
}

/// The initiative's current title.
pub(super) fn title_of(app: App, id: Id<Initiative>) -> Signal<String> {
    text_of(app.live(id), |initiative| Some(initiative.title.clone()))
}

/// The record, if it exists.
pub(super) fn initiative(app: App, id: Id<Initiative>) -> Option<Record<Initiative>> {
    app.with(|book| book.live::<Initiative>(&id).cloned())
}
