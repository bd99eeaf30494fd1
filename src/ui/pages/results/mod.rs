//! «Resultater»: what was heard, what was done, who came, and what lives on, for those who decide.

mod content;
mod each;
mod parts;

use leptos::prelude::*;

use super::report::{Ways, drawn};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{report, results};
use crate::ui::navigation::use_route;
use crate::ui::parts::{Check, DetailPage, dynamic};
use content::{About, content};

/// The results of this village, or of all.
#[component]
pub fn ResultsPage() -> impl IntoView {
    let app = use_app();
    let route = use_route();
    let over_all = Memo::new(move |_| route.get() == Some(Route::ResultsOverAll));
    let names = RwSignal::new(false);
    let document = Memo::new(move |_| {
        let about = if over_all.get() {
            About::All
        } else {
            About::Village(app.village_id()?)
        };
        let (today, names) = (app.today(), names.get());
        app.with(|book| content(book, about, today, names))
    });
    let rest = Memo::new(move |_| {
        document.with(|document| document.as_ref().map(|it| it.rest.clone()).unwrap_or_default())
    });
    let place = move || {
        if over_all.get() {
            report::ALL.to_owned()
        } else {
            app.village().map(|it| it.name.clone()).unwrap_or_default()
        }
    };
    let empty = || {
        view! {
            <p class="empty empty--notes">{results::EMPTY}</p>
            <a class="button button--ghost" href=Route::Initiatives.href()>{results::TO_INITIATIVES}</a>
        }
        .into_any()
    };
    view! {
        <DetailPage heading=results::HEADING eyebrow=Signal::derive(place) back=Route::Report>
            <div class="card stack no-print">
                <Check checked=names on_change=move |shown| names.set(shown)>{report::NAMES}</Check>
                <Ways document=document.into() name=results::HEADING said=results::COPIED/>
            </div>
            <article class="report" aria-label=results::HEADING>
                {dynamic(move || document.get().map_or_else(empty, |document| drawn(document, rest)))}
            </article>
        </DetailPage>
    }
}
