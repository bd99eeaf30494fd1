//! The year as a wheel: a sector for each month, a ring for each kind. A drawing; the list has the same as text.

use std::f64::consts::TAU;

use leptos::prelude::*;

use crate::domain::Month;
use crate::guide::{InYear, YearRing};
use crate::text;

/// The centre of the drawing, which is twice as wide and high.
const CENTRE: f64 = 160.0;
/// Where the names of the months are, and where the outermost ring begins.
const NAMES: f64 = 147.0;
const RIM: f64 = 127.0;
/// The width of a ring, and of the space to the next.
const RING: f64 = 20.0;
const SPACE: f64 = 3.0;

/// The id of a month in the list.
pub fn month_id(month: Month) -> String {
    format!("month-{}", month.code())
}

/// The colour of a kind, beside its name or one of it.
pub fn swatch(ring: YearRing) -> impl IntoView {
    let class = match ring {
        YearRing::Recurring => "wheel__swatch wheel--recurring",
        YearRing::Activity => "wheel__swatch wheel--activity",
        YearRing::Visit => "wheel__swatch wheel--visit",
        YearRing::Due => "wheel__swatch wheel--due",
    };
    view! { <span class=class aria-hidden="true"></span> }
}

/// How many of each kind there are in each month. A tap on a month opens it in the list.
#[component]
pub fn Wheel(all: Vec<InYear>, year: i32, now: Option<Month>) -> impl IntoView {
    let months = Month::ALL.map(|month| {
        let cells = YearRing::ALL.into_iter().zip(0u8..).map(|(ring, place)| {
            let these = all
                .iter()
                .filter(|it| it.month == month && it.what.ring() == ring);
            cell(month, ring, place, these.count())
        });
        let cells: Vec<_> = cells.collect();
        let (x, y) = point(middle(month), NAMES);
        let is_now = now == Some(month);
        view! {
            <g class="wheel__month" class:wheel__month--now=is_now on:click=move |_| open(month)>
                {cells}
                <text x=x y=y>{text::month_in_short(month)}</text>
            </g>
        }
    });
    view! {
        <svg class="wheel__drawing" viewBox="0 0 320 320" aria-hidden="true" focusable="false">
            {months}
            <text class="wheel__year" x=CENTRE y=CENTRE>{year}</text>
        </svg>
    }
}

/// A month of a ring, counted from the rim, with the number of what is in it.
fn cell(month: Month, ring: YearRing, place: u8, count: usize) -> impl IntoView {
    let outer = RIM - f64::from(place) * (RING + SPACE);
    let (x, y) = point(middle(month), outer - RING / 2.0);
    let is_empty = count == 0;
    let class = match ring {
        _ if is_empty => "wheel--empty",
        YearRing::Recurring => "wheel--recurring",
        YearRing::Activity => "wheel--activity",
        YearRing::Visit => "wheel--visit",
        YearRing::Due => "wheel--due",
    };
    view! {
        <path class=class d=sector(month, outer)></path>
        {(!is_empty).then(|| view! { <text class="wheel__count" x=x y=y>{text::number(count)}</text> })}
    }
}

/// The outline of a month in the ring that begins at `outer`.
fn sector(month: Month, outer: f64) -> String {
    let inner = outer - RING;
    // The same space between months on each radius.
    let space = |radius: f64| SPACE / 2.0 / radius;
    let (begins, ends) = (middle(month) - TAU / 24.0, middle(month) + TAU / 24.0);
    let corner = |angle, radius| {
        let (x, y) = point(angle, radius);
        format!("{x:.1} {y:.1}")
    };
    format!(
        "M{}A{outer} {outer} 0 0 1 {}L{}A{inner} {inner} 0 0 0 {}Z",
        corner(begins + space(outer), outer),
        corner(ends - space(outer), outer),
        corner(ends - space(inner), inner),
        corner(begins + space(inner), inner),
    )
}

/// The angle of the middle of a month, clockwise from the top, where the year begins.
fn middle(month: Month) -> f64 {
    (f64::from(month as u8) + 0.5) * TAU / 12.0
}

fn point(angle: f64, radius: f64) -> (f64, f64) {
    (CENTRE + radius * angle.sin(), CENTRE - radius * angle.cos())
}

/// Opens a month in the list and scrolls to it, if anything is there.
fn open(month: Month) {
    if let Some(month) = document().get_element_by_id(&month_id(month)) {
        // Setting an attribute of an element that is on the page can't fail.
        drop(month.set_attribute("open", ""));
        month.scroll_into_view();
    }
}
