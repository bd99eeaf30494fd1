//! The way through the guide, drawn as a road with a signpost per step, which leads there and says how far it is.

use leptos::prelude::*;

use crate::guide::{CONTACT, NEEDS, OUTREACH, Stage, StepStatus, way};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, overview, steps};
use crate::ui::parts::{Icon, dynamic, icon};

/// The road, from lower left to upper right.
const ROAD: &str = "M6 214C40 214 56 172 100 168S170 190 216 172S268 134 318 112";

/// The height of an arm, with room for a name and a figure: `style/pages/road.css` puts the links there.
const ARM: i32 = 46;

/// A signpost: its pole's foot on the road, and its arm.
struct Sign {
    name: &'static str,
    foot: (i32, i32),
    left: i32,
    right: i32,
    top: i32,
}

impl Sign {
    /// Points away from the pole.
    fn arm(&self) -> String {
        let (middle, under) = (self.top + ARM / 2, self.top + ARM);
        let (tail, end, point) = if self.foot.0 - self.left < self.right - self.foot.0 {
            (self.left, self.right, self.right + 10)
        } else {
            (self.right, self.left, self.left - 10)
        };
        format!(
            "M{tail} {}H{end}L{point} {middle}L{end} {under}H{tail}Z",
            self.top
        )
    }
}

#[rustfmt::skip]
const SIGNS: [Sign; 4] = [
    Sign { name: "Behov", foot: (20, 214), left: 2, right: 104, top: 112 },
    Sign { name: "Kontakt", foot: (122, 168), left: 106, right: 208, top: 56 },
    Sign { name: "Tiltag", foot: (234, 164), left: 132, right: 244, top: 106 },
    Sign { name: "Formidling", foot: (298, 122), left: 202, right: 312, top: 4 },
];

/// The road with the steps.
#[component]
pub fn Road() -> impl IntoView {
    let app = use_app();
    let way = Memo::new(move |_| {
        let village = app.village_id()?;
        Some(app.with(|book| way(book, village)))
    });
    view! {
        <section class="card way" aria-labelledby="way">
            <h2 class="small-heading" id="way">{overview::WAY}</h2>
            <p class="soft">{overview::SIGNS}</p>
            {dynamic(move || way.get().map(|way| view! { <Drawing way/> }))}
        </section>
    }
}

/// The road alone, with its signs.
#[component]
pub fn Drawing(way: [StepStatus; 4]) -> impl IntoView {
    // Up to the last step that is ready, and halfway into the next.
    let stages = way.map(|(stage, _)| stage);
    let ready = stages.iter().take_while(|stage| **stage == Stage::Ready).count();
    let under_way = stages.get(ready) == Some(&Stage::UnderWay);
    let travelled = format!("{} 100", ready * 25 + if under_way { 15 } else { 0 });
    let titles = [NEEDS.title, CONTACT.title, steps::INITIATIVES, OUTREACH.title];
    let all = SIGNS.into_iter().zip(titles).zip(way).zip(1u8..);
    let (posts, links): (Vec<_>, Vec<_>) = all
        .map(|(((sign, title), (stage, (done, all))), number)| {
            let class = match stage {
                Stage::NotBegun => "sign--ahead",
                Stage::UnderWay => "sign--under-way",
                Stage::Ready => "sign--ready",
            };
            let post = view! {
                <g class=class>
                    <path class="road__pole" d=format!("M{} {}V{}", sign.foot.0, sign.foot.1, sign.top)></path>
                    <path class="road__arm" d=sign.arm()></path>
                </g>
            };
            let link = view! {
                <li class=class>
                    <a
                        class="sign"
                        href=Route::Step(number).href()
                        aria-description=overview::how_far(stage, number, done, all)
                    >
                        // Read aloud in place of the short name, which an `aria-label` beside it would contradict
                        // (WCAG 2.5.3).
                        <span class="sr-only">{text::step_link(number, title)}</span>
                        <span class="sign__name" aria-hidden="true">
                            {(stage == Stage::Ready).then(|| view! { <Icon drawing=icon::CHECK/> })}
                            {sign.name}
                        </span>
                        <span aria-hidden="true">{overview::on_sign(stage, done, all)}</span>
                    </a>
                </li>
            };
            (post, link)
        })
        .unzip();
    view! {
        <div class="road">
            <svg class="road__drawing" viewBox="0 0 330 228" aria-hidden="true" focusable="false">
                <path class="road__ground" d=ROAD></path>
                <path class="road__travelled" d=ROAD pathLength="100" stroke-dasharray=travelled></path>
                <path class="road__middle" d=ROAD></path>
                {posts}
            </svg>
            <ol class="road__signs">{links}</ol>
        </div>
    }
}
