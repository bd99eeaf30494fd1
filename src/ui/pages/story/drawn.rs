//! One slide as elements.

use leptos::prelude::*;

use super::slides::{Slide, Told};
use crate::state::PictureSize;
use crate::ui::parts::{Bars, Picture};

/// A slide: its heading and what is below it.
pub fn drawn(slide: Slide) -> AnyView {
    let class = match slide {
        Slide::Title(..) => "story__title",
        _ => "story__heading",
    };
    let heading = slide.heading().to_owned();
    let body = body(slide, &heading);
    view! { <h2 class=class dir="auto" tabindex="-1">{heading}</h2>{body} }.into_any()
}

fn body(slide: Slide, heading: &str) -> AnyView {
    match slide {
        Slide::Title(_, lines) => {
            let lines = lines.into_iter();
            let lines = lines.map(|line| view! { <p class="story__line" dir="auto">{line}</p> });
            lines.collect_view().into_any()
        }
        Slide::Figures(figures) => {
            let figures = figures.into_iter().map(|(number, word)| {
                view! { <li><span class="story__number">{number}</span>" "{word}</li> }
            });
            view! { <ul class="story__figures">{figures.collect_view()}</ul> }.into_any()
        }
        Slide::Themes(rows) => {
            view! { <div class="chart"><Bars rows label=heading.to_owned()/></div> }.into_any()
        }
        Slide::Quotes(quotes) => {
            let quotes = quotes.into_iter().map(quote);
            view! { <div class="story__quotes">{quotes.collect_view()}</div> }.into_any()
        }
        Slide::Picture(id, caption) => view! {
            <figure class="story__picture">
                <Picture id size=PictureSize::Whole alt=caption.clone()/>
                <figcaption class="story__line" dir="auto">{caption}</figcaption>
            </figure>
        }
        .into_any(),
        Slide::Decision(outcome, why, on) => {
            let why = (!why.is_empty()).then(|| view! { <p class="story__line" dir="auto">{why}</p> });
            view! { <p class="story__lead">{outcome}</p>{why}<p class="story__soft">{on}</p> }.into_any()
        }
        Slide::Initiatives(some, more) => {
            let more = more.map(|more| view! { <p class="story__soft">{more}</p> });
            let some = some.into_iter().map(initiative);
            view! { <div class="story__initiatives">{some.collect_view()}</div>{more} }.into_any()
        }
        Slide::Next(step, deadlines) => {
            let deadlines = (!deadlines.is_empty()).then(|| {
                let lines = deadlines
                    .into_iter()
                    .map(|line| view! { <li dir="auto">{line}</li> });
                view! { <ul class="list story__line">{lines.collect_view()}</ul> }
            });
            view! { <p class="story__lead" dir="auto">{step}</p>{deadlines} }.into_any()
        }
    }
}

fn quote((words, who): (String, String)) -> AnyView {
    let who =
        (!who.is_empty()).then(|| view! { <figcaption class="story__soft" dir="auto">{who}</figcaption> });
    view! { <figure><blockquote class="story__quote" dir="auto">{words}</blockquote>{who}</figure> }
        .into_any()
}

fn initiative(told: Told) -> AnyView {
    let outcome =
        (!told.outcome.is_empty()).then(|| view! { <p class="story__outcome" dir="auto">{told.outcome}</p> });
    view! {
        <div>
            <h3 class="story__name" dir="auto">{told.title}</h3>
            <p class="story__soft">{told.facts}</p>
            {outcome}
        </div>
    }
    .into_any()
}
