//! The way through the guide, drawn as a road with a signpost per step; the list below says the same in words.

use leptos::prelude::*;

use crate::ui::parts::dynamic;

use crate::domain::Fieldbook;
use crate::guide::{CONTACT, NEEDS, OUTREACH, Stage, progress, stage};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, overview, steps};

/// The road, from lower left to upper right.
const ROAD: &str = "M6 172C40 172 56 128 100 124S170 150 214 132S262 92 316 66";

/// The signposts: `x` and `y` of the pole's foot on the road, its height, the text on its arm, and the arm's width.
const SIGNS: [(i32, i32, i32, &str, i32); 4] = [
    (30, 164, 72, "Behov", 66),
    (112, 124, 60, "Kontakt", 76),
    (204, 136, 52, "Tiltag", 60),
    (292, 76, 60, "Formidling", 108),
];

/// The progress of each step.
#[component]
pub fn Road() -> impl IntoView {
    let app = use_app();
    let come = Memo::new(move |_| {
        let village = app.village_id()?;
        let how_far =
            |book: &Fieldbook, number| (stage(book, village, number), progress(book, village, number));
        Some(app.with(|book| [1, 2, 3, 4].map(|number| how_far(book, number))))
    });
    view! {
        <section class="card" aria-labelledby="way">
            <h2 class="small-heading" id="way">{overview::WAY}</h2>
            {dynamic(move || come.get().map(|come| view! {
                <Drawing stages=come.map(|(stage, _)| stage)/>
                <Steps come/>
            }))}
        </section>
    }
}

/// The picture of the road, for stages that are told in words beside it.
#[component]
pub fn Drawing(stages: [Stage; 4]) -> impl IntoView {
    // Up to the last step that is ready, and halfway into the next.
    let ready = stages.iter().take_while(|stage| **stage == Stage::Ready).count();
    let under_way = stages.get(ready) == Some(&Stage::UnderWay);
    let travelled = format!("{} 100", ready * 25 + if under_way { 15 } else { 0 });
    let signs = SIGNS
        .iter()
        .zip(stages)
        .map(|((x, y, height, name, width), stage)| {
            let top = y - height;
            let (under, middle) = (top + 24, top + 12);
            // The last one points back over the road: there is no room beyond it.
            let (tail, end, point, name_at) = if x + width < 320 {
                (x - 8, x - 8 + width, x + width + 1, x + 1)
            } else {
                (x + 8, x + 8 - width, x - width - 1, x + 17 - width)
            };
            let arm = format!("M{tail} {top}H{end}L{point} {middle}L{end} {under}H{tail}Z");
            let class = match stage {
                Stage::NotBegun => None,
                Stage::UnderWay => Some("sign--under-way"),
                Stage::Ready => Some("sign--ready"),
            };
            view! {
                <g class=class>
                    <path class="sign__pole" d=format!("M{x} {y}V{top}")></path>
                    <path class="sign__arm" d=arm></path>
                    <text class="sign__name" x=name_at y=middle + 5>{*name}</text>
                </g>
            }
        });
    view! {
        <svg class="road" viewBox="0 0 330 186" aria-hidden="true" focusable="false">
            <path class="road__ground" d=ROAD></path>
            <path class="road__travelled" d=ROAD pathLength="100" stroke-dasharray=travelled></path>
            <path class="road__middle" d=ROAD></path>
            {signs.collect_view()}
        </svg>
    }
}

/// Each step's stage, and how much of it is done.
#[component]
fn Steps(come: [(Stage, (usize, usize)); 4]) -> impl IntoView {
    let titles = [NEEDS.title, CONTACT.title, steps::INITIATIVES, OUTREACH.title];
    let rows = titles
        .into_iter()
        .zip(come)
        .zip(1u8..)
        .map(|((title, (stage, (done, all))), number)| {
            let how_far = format!("{} · {}", text::stage(stage, number), text::filled_in(done, all));
            view! {
                <li>
                    <a class="way__step" href=Route::Step(number).href()>
                        <span class="way__number" aria-hidden="true">{number}</span>
                        <span class="way__title">{title}</span>
                        <span class="soft">{how_far}</span>
                    </a>
                </li>
            }
        });
    view! { <ol class="way">{rows.collect_view()}</ol> }
}
