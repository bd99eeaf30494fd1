//! The report on the screen and on paper.

use leptos::prelude::*;

use crate::format::{Document, Entry, Look, Section};
use crate::state::PictureSize;
use crate::ui::pages::overview::road::Drawing;
use crate::ui::parts::{Bars, Picture, Shown, dynamic, is_restoring_scroll};

/// How many entries the browser lays out as one block (`report.css`).
const AT_A_TIME: usize = 20;
/// How many blocks of the appendix are drawn at once: all of most reports. With thousands of notes nobody reads it
/// before the next frame.
const FIRST: usize = 15;
/// How many are added per frame.
const A_FRAME: usize = 5;

/// `document` as elements, with `rest` in place of its own.
pub fn drawn(document: Document, rest: Memo<Vec<Section>>) -> AnyView {
    let heading = document.rest_heading;
    view! {
        {draw_first_page(document)}
        <Rest heading sections=rest/>
    }
    .into_any()
}

/// What is on the first page of `document`.
pub fn draw_first_page(document: Document) -> AnyView {
    let head = document
        .head
        .into_iter()
        .map(|line| view! { <span>{line}</span> });
    let first = document.first.into_iter().map(on_first_page);
    view! {
        <p class="report__head soft">{head.collect_view()}</p>
        <p class="report__place" dir="auto">{document.title}</p>
        <div class="report__first">{first.collect_view()}</div>
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
    view! { <section class=class><h2 dir="auto">{section.heading.clone()}</h2>{entries(section)}</section> }
        .into_any()
}

fn entries(section: Section) -> AnyView {
    let blocks = section.entries.chunks(AT_A_TIME);
    blocks
        .map(|some| block(some, &section.heading, false))
        .collect_view()
        .into_any()
}

/// Some entries below the heading `about`; `deep` if it is a level below those of the first page.
fn block(entries: &[Entry], about: &str, deep: bool) -> AnyView {
    let entries = entries.iter().cloned().map(|one| entry(one, about, deep));
    view! { <div class="report__entries">{entries.collect_view()}</div> }.into_any()
}

/// What comes after the first page, if anything. It is neither drawn nor worked out until that is painted, or about to be
/// printed.
#[component]
fn Rest(heading: &'static str, sections: Memo<Vec<Section>>) -> impl IntoView {
    let printing = RwSignal::new(is_restoring_scroll());
    let listener = window_event_listener_untyped("beforeprint", move |_| printing.set(true));
    on_cleanup(move || listener.remove());
    let ready = RwSignal::new(false);
    request_animation_frame(move || {
        request_animation_frame(move || {
            // The page may be gone by then.
            let _ = ready.try_set(true);
        });
    });
    let shown = Memo::new(move |_| ready.get() || printing.get());
    dynamic(move || {
        let sections = shown.get().then(|| sections.get()).filter(|all| !all.is_empty());
        sections.map(|sections| {
            view! {
                <section class="report__rest">
                    <h2>{heading}</h2>
                    <Blocks sections at_once=printing/>
                </section>
            }
        })
    })
}

/// `sections`, a few blocks per frame or all `at_once`.
#[component]
fn Blocks(sections: Vec<Section>, #[prop(into)] at_once: Signal<bool>) -> impl IntoView {
    let blocks_of = |section: &Section| section.entries.len().div_ceil(AT_A_TIME).max(1);
    let all: usize = sections.iter().map(blocks_of).sum();
    let so_far = RwSignal::new(FIRST);
    let drawn = Memo::new(move |_| if at_once.get() { all } else { so_far.get().min(all) });
    Effect::new(move |_| {
        if drawn.get() < all {
            request_animation_frame(move || {
                request_animation_frame(move || {
                    // The page may be gone by then.
                    let _ = so_far.try_update(|so_far| *so_far += A_FRAME);
                });
            });
        }
    });
    let mut before = 0;
    let sections = sections.into_iter().map(|section| {
        let (from, blocks) = (before, blocks_of(&section));
        before += blocks;
        let shown = Memo::new(move |_| drawn.get().saturating_sub(from).min(blocks));
        let section = StoredValue::new(section);
        let draw = move |number: usize| {
            section.with_value(|section| {
                let some = section.entries.chunks(AT_A_TIME).nth(number).unwrap_or_default();
                block(some, &section.heading, true)
            })
        };
        view! {
            <Shown when=move || { shown.get() > 0 }>
                <section class="report__part">
                    <h3 dir="auto">{section.with_value(|section| section.heading.clone())}</h3>
                    <For each=move || 0..shown.get() key=|number| *number let(number)>{draw(number)}</For>
                </section>
            </Shown>
        }
    });
    sections.collect_view()
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
        Entry::Photo(id, caption) => view! {
            <figure class="report__photo"><Picture id size=PictureSize::Whole alt=caption.clone()/><figcaption dir="auto">{caption}</figcaption></figure>
        }
        .into_any(),
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
