//! The report on the screen and on paper.

use leptos::prelude::*;

use crate::format::{Document, Entry, Look, Section};
use crate::ui::pages::overview::road::Drawing;
use crate::ui::parts::Bars;

/// How many entries the browser lays out as one block (`report.css`).
const AT_A_TIME: usize = 20;

/// `document` as elements.
pub fn drawn(document: Document) -> AnyView {
    let head = document
        .head
        .into_iter()
        .map(|line| view! { <span>{line}</span> });
    let first = document.first.into_iter().map(on_first_page);
    let rest = document.rest.into_iter().map(|section| {
        view! { <section class="report__part"><h3 dir="auto">{section.heading.clone()}</h3>{entries(section, true)}</section> }
    });
    view! {
        <p class="report__head soft">{head.collect_view()}</p>
        <p class="report__place" dir="auto">{document.title}</p>
        <div class="report__first">{first.collect_view()}</div>
        <section class="report__rest"><h2>{document.rest_heading}</h2>{rest.collect_view()}</section>
    }
    .into_any()
}

fn on_first_page(section: Section) -> AnyView {
    let class = match section.look {
        Look::Wide => "report__part",
        Look::Half => "report__part report__part--half",
        Look::Tall => "report__part report__part--half report__part--tall",
        Look::Boxed => "report__part report__part--boxed",
        Look::Small => "report__part report__part--small",
    };
    view! { <section class=class><h2 dir="auto">{section.heading.clone()}</h2>{entries(section, false)}</section> }.into_any()
}

/// The entries of `section`; `deep` if its heading is a level below those of the first page.
fn entries(section: Section, deep: bool) -> AnyView {
    let chunks = section.entries.chunks(AT_A_TIME).map(|some| {
        let some = some.iter().cloned().map(|one| entry(one, &section.heading, deep));
        view! { <div class="report__entries">{some.collect_view()}</div> }
    });
    chunks.collect_view().into_any()
}

/// An entry below the heading `about`.
fn entry(entry: Entry, about: &str, deep: bool) -> AnyView {
    match entry {
        Entry::Text(text) => view! { <p class="lines" dir="auto">{text}</p> }.into_any(),
        Entry::Pair(heading, text) if deep => {
            view! { <h4 dir="auto">{heading}</h4><p class="lines" dir="auto">{text}</p> }.into_any()
        }
        Entry::Pair(heading, text) => {
            view! { <h3 dir="auto">{heading}</h3><p class="lines" dir="auto">{text}</p> }.into_any()
        }
        Entry::Quote(quote, who) => {
            let who = (!who.is_empty()).then(|| view! { <p class="soft report__who" dir="auto">{who}</p> });
            view! { <blockquote class="note__quote" dir="auto">{quote}</blockquote>{who} }.into_any()
        }
        Entry::List(items) => {
            let items = items.into_iter().map(|item| view! { <li dir="auto">{item}</li> });
            view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
        }
        Entry::Table(columns, rows) => table(columns, rows, about),
        Entry::Bars(rows) => view! { <Bars rows label=about.to_owned()/> }.into_any(),
        Entry::Road(way) => view! { <Drawing way/> }.into_any(),
    }
}

/// A table that is scrolled sideways where it is wider than the screen.
fn table(columns: Vec<String>, rows: Vec<Vec<String>>, about: &str) -> AnyView {
    let columns = columns
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> });
    let rows = rows.into_iter().map(|cells| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        let cells = cells.map(|cell| view! { <td dir="auto">{cell}</td> });
        view! { <tr><th scope="row" dir="auto">{first}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="report__table" role="region" tabindex="0" aria-label=about.to_owned()>
            <table>
                <thead><tr>{columns.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
