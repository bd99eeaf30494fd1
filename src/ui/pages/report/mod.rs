//! «Rapport»: one printable page about this village.

mod answers;
mod content;
mod initiatives;

use leptos::prelude::*;

use crate::platform;
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, report, share};
use crate::ui::parts::{Check, DetailPage, dynamic};
use content::{Entry, Section, content};

/// Everything known about the village, to read, print and share.
#[component]
pub fn ReportPage() -> impl IntoView {
    let app = use_app();
    let names = RwSignal::new(false);
    let place = Signal::derive(move || {
        let village = app.village().map(|village| village.body).unwrap_or_default();
        let parts = [village.name].into_iter().chain(village.municipality);
        parts.collect::<Vec<_>>().join(", ")
    });
    // A browser that can't print shows nothing: there is no more to say.
    let print = move |_| platform::print();
    view! {
        <DetailPage heading=text::nav::REPORT eyebrow=place back=Route::Overview>
            <div class="card stack no-print">
                <Check checked=names on_change=move |shown| names.set(shown)>{report::NAMES}</Check>
                <button type="button" class="button" on:click=print>{report::PRINT}</button>
            </div>
            <a class="button button--ghost no-print" href=Route::Reply.href()>{share::REPLY}</a>
            <article class="report" aria-label=text::nav::REPORT>
                <p class="report__place" dir="auto">{place}</p>
                <p class="soft">{move || format!("{} {}", report::MADE, text::long_day(app.today()))}</p>
                {dynamic(move || {
                    let sections = app.with_here(|book, village| content(book, village, names.get()));
                    if sections.is_empty() {
                        view! { <p class="empty empty--notes">{report::EMPTY}</p> }.into_any()
                    } else {
                        sections.into_iter().map(part).collect_view().into_any()
                    }
                })}
            </article>
        </DetailPage>
    }
}

/// How many entries the browser lays out as one block (`report.css`).
const AT_A_TIME: usize = 20;

fn part(section: Section) -> AnyView {
    let entries = section.entries.chunks(AT_A_TIME).map(|some| {
        let some = some.iter().cloned().map(line).collect_view();
        view! { <div class="report__entries">{some}</div> }
    });
    view! { <section class="report__part"><h2>{section.heading}</h2>{entries.collect_view()}</section> }
        .into_any()
}

fn line(entry: Entry) -> AnyView {
    match entry {
        Entry::Pair(about, said) => {
            view! { <h3>{about}</h3><p class="lines" dir="auto">{said}</p> }.into_any()
        }
        Entry::Quote(quote, who) => {
            view! { <blockquote class="note__quote" dir="auto">{quote}</blockquote><p class="soft report__who">{who}</p> }.into_any()
        }
        Entry::Line(line) => view! { <p class="lines" dir="auto">{line}</p> }.into_any(),
    }
}
