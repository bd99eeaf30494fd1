//! Local resources: what exists here, by kind.

use leptos::prelude::*;

use crate::domain::{Record, Resource, ResourceKind};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, resources, year};
use crate::ui::parts::{DetailPage, LongList, ResourceAdd, RowLink, Shown, first_of};

/// How many of a kind are drawn, and how many more for each press of «Vis flere».
const AT_A_TIME: usize = 10;

/// The registered resources, and the form that adds one.
#[component]
pub fn ResourcesPage() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.with_here(|book, village| {
            let all = book.resources_in(village).into_iter();
            all.cloned().collect::<Vec<Record<Resource>>>()
        })
    });
    first_of(move || all.with(|all| all.iter().map(|resource| Route::Resource(resource.id)).collect()));
    let kinds = move || {
        let mut kinds: Vec<ResourceKind> = all.with(|all| all.iter().map(|resource| resource.kind).collect());
        kinds.dedup();
        kinds
    };
    view! {
        <DetailPage heading=text::nav::RESOURCES eyebrow="" back=Route::Overview>
            <p>{resources::LEAD}</p>
            <div class="actions"><a class="button button--ghost" href=Route::Year(None).href()>{year::SEE}</a></div>
            <section class="card stack" aria-labelledby="add">
                <h2 id="add">{resources::ADD_HEADING}</h2>
                <ResourceAdd kinds=&ResourceKind::ALL/>
            </section>
            <Shown when=move || all.with(Vec::is_empty)>
                <p class="empty empty--resources">{resources::EMPTY}</p>
            </Shown>
            <div class="columns"><For each=kinds key=|kind| kind.code() let(kind)><Group kind all/></For></div>
        </DetailPage>
    }
}

#[component]
fn Group(kind: ResourceKind, all: Memo<Vec<Record<Resource>>>) -> impl IntoView {
    let id = format!("kind-{}", kind.code());
    let rows = Memo::new(move |_| {
        all.with(|all| {
            let members = all.iter().filter(|resource| resource.kind == kind);
            members.cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h2 class="small-heading" id=id.clone()>{text::resource_kinds(kind)}</h2>
            <LongList rows at_a_time=AT_A_TIME row/>
        </section>
    }
}

fn row(resource: Record<Resource>) -> AnyView {
    let facts = [year::months(&resource.months), resource.audience.clone()];
    let facts = Some(text::facts(facts)).filter(|facts| !facts.is_empty());
    view! { <RowLink route=Route::Resource(resource.id) title=resource.name.clone() facts/> }.into_any()
}
