//! What is promised and by when: follow-ups, agreements, deadlines of the plans,
//! and the library's last day as it comes near.

use leptos::prelude::*;

use crate::domain::{Day, Fieldbook, Id, Phase, PlanState, Village, ordered};
use crate::guide::plan_entries;
use crate::routes;
use crate::state::{today, use_app};
use crate::text::{self, initiatives, overview};
use crate::ui::parts::live;

/// How many days before the library's last day it is worth a word.
const NEAR: i64 = 30;

/// Something to be done by a day: what it is called, and where it is.
#[derive(Clone, PartialEq)]
struct Due {
    on: Day,
    name: String,
    href: String,
}

/// Promises that wait, the oldest first.
#[component]
pub fn DueList() -> impl IntoView {
    let app = use_app();
    live(move || {
        let village = app.village_id()?;
        let due = app.read(|book| due(book, village, today()));
        (!due.is_empty()).then(|| {
            let rows = due.into_iter().map(|Due { on, name, href }| {
                let late = on < today();
                view! {
                    <li>
                        <a class="row-button" href=href>
                            {name}
                            <span class=if late { "late" } else { "soft" }>{text::due(on, today())}</span>
                        </a>
                    </li>
                }
            });
            view! {
                <section class="card" aria-labelledby="due">
                    <h2 class="small-heading" id="due">{overview::FOLLOW_UPS}</h2>
                    <ul class="rows">{rows.collect_view()}</ul>
                </section>
            }
        })
    })
}

fn due(book: &Fieldbook, village: Id<Village>, today: Day) -> Vec<Due> {
    let mut all: Vec<Due> = book
        .follow_ups(village)
        .into_iter()
        .map(|(on, contact)| Due {
            on,
            name: contact.name.clone(),
            href: routes::contact(contact.id),
        })
        .collect();
    for tiltag in book.initiatives_in(village) {
        let href = routes::initiative(tiltag.id);
        for agreement in book.agreements_of(tiltag.id) {
            if let (Some(on), None) = (agreement.due, agreement.done) {
                all.push(Due {
                    on,
                    name: agreement.what.clone(),
                    href: href.clone(),
                });
            }
        }
        for phase in Phase::ALL {
            for entry in plan_entries(book, tiltag.id.into(), village, phase) {
                let open = matches!(entry.state, PlanState::Open | PlanState::Planned);
                if let Some(on) = entry.due.filter(|_| open) {
                    let name = format!("{}: {}", tiltag.title, entry.label);
                    all.push(Due {
                        on,
                        name,
                        href: routes::outreach(tiltag.id),
                    });
                }
            }
        }
        let last_day = tiltag
            .library_until
            .filter(|on| tiltag.is_open() && on.days_since(today) <= NEAR);
        if let Some(on) = last_day {
            all.push(Due {
                on,
                name: format!("{}: {}", tiltag.title, initiatives::LIBRARY_ENDS),
                href,
            });
        }
    }
    ordered(all, |due| (due.on.number(), due.name.clone()))
}
