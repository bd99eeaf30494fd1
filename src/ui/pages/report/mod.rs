//! «Rapport»: what is known about this village, or about all, to read, print, copy and save.

mod all;
mod answers;
mod appendix;
pub(super) mod content;
mod drawn;
mod first_page;
mod initiatives;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::save_document::SaveDocument;
use crate::domain::{RecordKey, Village};
use crate::format::{Document, html};
use crate::platform::{Shared, copy_formatted};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, leaving, report, results, share, story};
use crate::ui::navigation::use_route;
use crate::ui::parts::{Check, DetailPage, PrintButton, Property, RecordForm, dynamic};
use all::content_of_all;
use content::{appendix, first_page};

pub use content::Writer;
pub use drawn::{draw_first_page, drawn};
pub use first_page::{short, with};

/// The report of the address.
#[component]
pub fn ReportPage() -> impl IntoView {
    let app = use_app();
    let route = use_route();
    let over_all = Memo::new(move |_| route.get() == Some(Route::ReportOverAll));
    let names = RwSignal::new(false);
    // What is read first is written first.
    let first = Memo::new(move |_| {
        let (today, names) = (app.today(), names.get());
        if over_all.get() {
            app.with(|book| content_of_all(book, today, names))
        } else {
            app.with_here(|book, village| first_page(book, village, today, names))
        }
    });
    let rest = Memo::new(move |_| {
        let (today, names) = (app.today(), names.get());
        if over_all.get() {
            first.get().map(|document| document.rest).unwrap_or_default()
        } else {
            app.with_here(|book, village| Some(appendix(book, village, today, names)))
                .unwrap_or_default()
        }
    });
    let document = Signal::derive(move || {
        first.get().map(|first| Document {
            rest: rest.get(),
            ..first
        })
    });
    let place = move || {
        let village = app
            .village()
            .map(|village| village.name.clone())
            .unwrap_or_default();
        if over_all.get() {
            report::ALL.to_owned()
        } else {
            village
        }
    };
    view! {
        <DetailPage heading=text::nav::REPORT eyebrow=Signal::derive(place) back=Route::Overview>
            <div class="card stack no-print">
                {dynamic(move || app.village_id().filter(|_| !over_all.get()).map(|id| {
                    let properties = vec![Property::line("case_number", report::CASE_NUMBER)];
                    let key = RecordKey::of::<Village>(&id);
                    view! { <RecordForm key properties/> }
                }))}
                <Check checked=names on_change=move |shown| names.set(shown)>{report::NAMES}</Check>
                <Ways document name=text::nav::REPORT said=report::COPIED/>
            </div>
            {dynamic(move || view! { <Others over_all=over_all.get()/> })}
            <article class="report" aria-label=text::nav::REPORT>
                {dynamic(move || match first.get() {
                    Some(first) => drawn(first, rest),
                    None => view! { <p class="empty empty--notes">{report::EMPTY}</p> }.into_any(),
                })}
            </article>
        </DetailPage>
    }
}

/// The links to other pages that tell the same.
#[component]
fn Others(
    /// Whether this one is over all villages.
    over_all: bool,
) -> impl IntoView {
    let results = if over_all {
        Route::ResultsOverAll
    } else {
        Route::Results
    };
    view! {
        <div class="actions no-print">
            <a class="button button--ghost" href=results.href()>{results::HEADING}</a>
            {(!over_all).then(|| view! {
                <a class="button button--ghost" href=Route::Story.href()>{story::SHOW}</a>
                <a class="button button--ghost" href=Route::Reply.href()>{share::REPLY}</a>
            })}
        </div>
    }
}

/// The ways out of the app: on paper, by the clipboard, and as a file.
#[component]
pub fn Ways(
    /// What is on the page.
    document: Signal<Option<Document>>,
    /// What the file is called, before the document's title.
    name: &'static str,
    /// What is said once it is copied.
    said: &'static str,
) -> impl IntoView {
    let app = use_app();
    let copy = move |_| {
        let Some(document) = document.get_untracked() else {
            return;
        };
        let plain = document.plain();
        app.leave(leaving::cpr_in(&[&plain]), move || {
            spawn_local(async move {
                let copied = copy_formatted(&html(&document), &plain).await;
                app.say(if copied == Shared::Copied {
                    said
                } else {
                    share::FAILED
                });
            });
        });
    };
    let name = move |document: &Document| format!("{name} {}", document.title);
    view! {
        <div class="actions">
            <PrintButton/>
            <button type="button" class="button button--ghost" on:click=copy>{share::COPY}</button>
            <SaveDocument document name/>
        </div>
    }
}
