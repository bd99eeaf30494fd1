//! What takes place here every year at about this time.

use leptos::prelude::*;

use crate::domain::{Fieldbook, Id, Month, Resource, Village, danish_key, ordered};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, year};
use crate::ui::parts::dynamic;

/// How many are shown.
const SHOWN: usize = 3;

/// The local resources of this month and the next two, the nearest first.
#[component]
pub fn Soon() -> impl IntoView {
    let app = use_app();
    let soon = Memo::new(move |_| {
        let now = Month::of(app.today());
        app.with_here(|book, village| soon(book, village, now))
    });
    dynamic(move || {
        let soon = soon.get();
        (!soon.is_empty()).then(|| {
            let rows = soon.into_iter().map(|(id, title, month)| {
                view! {
                    <li>
                        <a class="row-button" href=Route::Resource(id).href()>
                            <bdi>{title}</bdi>
                            <span class="soft">{text::month(month)}</span>
                        </a>
                    </li>
                }
            });
            view! {
                <section class="card" aria-labelledby="soon">
                    <h2 class="small-heading" id="soon">{year::SOON}</h2>
                    <ul class="rows">{rows.collect_view()}</ul>
                    <a class="button button--ghost" href=Route::Year(None).href()>{year::SEE}</a>
                </section>
            }
        })
    })
}

/// Each resource with the first of its months that comes. What takes place every month needs no reminder.
fn soon(book: &Fieldbook, village: Id<Village>, now: Month) -> Vec<(Id<Resource>, String, Month)> {
    let all = book.resources_in(village).into_iter();
    let yearly = all.filter(|resource| resource.months.len() < Month::ALL.len());
    let soon = yearly.filter_map(|resource| {
        let next = resource.months.iter().min_by_key(|month| now.until(**month))?;
        (now.until(*next) < 3).then(|| (resource.id, resource.name.clone(), *next))
    });
    let mut soon = ordered(soon, |(_, name, month)| {
        (i64::from(now.until(*month)), danish_key(name))
    });
    soon.truncate(SHOWN);
    soon
}
