//! «Aftalerne på én side»: what was agreed, as a short letter that both sides can agree to, and its deadlines for a
//! calendar.

mod content;

use leptos::prelude::*;

use super::data::{Fetch, FileScope, deadlines_file};
use super::initiative::{gone, title_of, village_of};
use super::missing::of_address;
use super::report::draw_first_page;
use super::save_document::SaveDocument;
use crate::domain::{Initiative, Scope};
use crate::format::Document;
use crate::route::{Route, Tab};
use crate::state::use_app;
use crate::text::{self, agreements, data};
use crate::ui::parts::{DetailPage, PrintButton, ShareButtons, Shown, dynamic};
use content::letter;

/// What was agreed about the initiative in the address.
#[component]
pub fn InitiativeAgreementsPage() -> impl IntoView {
    of_address::<Initiative>(
        |route| match route {
            Route::InitiativeAgreements(id) => Some(id),
            _ => None,
        },
        |id| {
            let (village, title) = (village_of(use_app(), id), title_of(use_app(), id));
            let eyebrow = Signal::derive(move || text::facts([Some(village.get()), Some(title.get())]));
            let way_out = (
                Route::Initiative(id).tab_href(Tab::Agreements),
                agreements::TO_AGREEMENTS,
            );
            let (scope, subject) = (id.into(), FileScope::Initiative(id));
            view! { <Page scope subject eyebrow back=Route::Initiative(id) way_out/> }.into_any()
        },
        gone,
    )
}

/// What was agreed with the current village, apart from its initiatives.
#[component]
pub fn VillageAgreementsPage() -> impl IntoView {
    let app = use_app();
    let village = Memo::new(move |_| app.village_id());
    let eyebrow = Signal::derive(move || {
        let village = app.village().map(|village| village.name.clone());
        village.unwrap_or_default()
    });
    dynamic(move || {
        village.get().map(|village| {
            let (scope, subject) = (village.into(), FileScope::Village);
            let way_out = (Route::Steps.href(), agreements::TO_STEPS);
            view! { <Page scope subject eyebrow back=Route::Steps way_out/> }
        })
    })
}

/// The way to the letter, while anything is agreed.
#[component]
pub fn LetterLink(
    /// The initiative or village.
    scope: Scope,
    /// Its page.
    to: Route,
) -> impl IntoView {
    let app = use_app();
    view! {
        <Shown when=move || app.with(|book| !book.agreements_of(scope).is_empty())>
            <a class="button button--ghost" href=to.href()>{agreements::ON_ONE_PAGE}</a>
        </Shown>
    }
}

#[component]
fn Page(
    scope: Scope,
    /// Whose deadlines the file for the calendar has.
    subject: FileScope,
    eyebrow: Signal<String>,
    back: Route,
    /// Where agreements are made: the address and the link's label.
    way_out: (String, &'static str),
) -> impl IntoView {
    let app = use_app();
    let document = Memo::new(move |_| {
        let today = app.today();
        app.with(|book| letter(book, scope, today))
    });
    let plain = Signal::derive(move || document.get().map(|letter| letter.plain()).unwrap_or_default());
    let name = |letter: &Document| letter.title.clone();
    let nothing = move || {
        let (href, label) = way_out.clone();
        view! {
            <div class="empty">
                <p>{agreements::NO_LETTER}</p>
                <a class="button" href=href>{label}</a>
            </div>
        }
    };
    view! {
        <DetailPage heading=agreements::ON_ONE_PAGE eyebrow back>
            <Shown when=move || document.with(Option::is_some) fallback=nothing>
                <div class="card stack no-print">
                    <p>{agreements::LETTER_LEAD}</p>
                    <ShareButtons title=agreements::LETTER text=plain/>
                    <div class="actions">
                        <PrintButton class="button button--ghost"/>
                        <SaveDocument document name/>
                        <Fetch name=data::CALENDAR subject make=deadlines_file/>
                    </div>
                </div>
                <article class="report letter" aria-label=agreements::LETTER>
                    {dynamic(move || document.get().map(draw_first_page))}
                </article>
            </Shown>
        </DetailPage>
    }
}
