//! Local resources: what exists here, by kind.

use leptos::prelude::*;

use crate::domain::{Record, Resource, ResourceKind};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, resources, year};
use crate::ui::parts::{DetailPage, ResourceAdd, RowLink, first_of};

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
    let groups = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="empty empty--resources">{resources::EMPTY}</p> }.into_any();
        }
        let groups = all
            .chunk_by(|one, next| one.kind == next.kind)
            .map(|same| view! { <Group kind=same[0].kind members=same.to_vec()/> });
        groups.collect_view().into_any()
    };
    view! {
        <DetailPage heading=text::nav::RESOURCES eyebrow="" back=Route::Overview>
            <p>{resources::LEAD}</p>
            <div class="actions"><a class="button button--ghost" href=Route::Year(None).href()>{year::SEE}</a></div>
            <section class="card stack" aria-labelledby="add">
                <h2 id="add">{resources::ADD_HEADING}</h2>
                <ResourceAdd kinds=&ResourceKind::ALL/>
            </section>
            <div class="columns">{groups}</div>
        </DetailPage>
    }
}

#[component]
fn Group(kind: ResourceKind, members: Vec<Record<Resource>>) -> impl IntoView {
    let id = format!("kind-{}", kind.code());
    let rows = members.into_iter().map(|resource| {
        let title = resource.name.clone();
        let facts = [year::months(&resource.months), resource.audience.clone()];
        let facts = Some(text::facts(facts)).filter(|facts| !facts.is_empty());
        view! { <RowLink route=Route::Resource(resource.id) title facts/> }
    });
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h2 class="small-heading" id=id.clone()>{text::resource_kinds(kind)}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
}
