//! «Del med kolleger»: beginning to share, how it goes, inviting, and stopping.

mod begin;
mod invite;
mod join;
mod key;
mod login;
mod participants;
mod pictures;
mod status;
mod stop;

use leptos::prelude::*;

use crate::platform::scroll_to_top;
use crate::route::Route;
use crate::sharing::{SharingProblem, SharingState};
use crate::state::use_app;
use crate::text::{self, sharing};
use crate::ui::parts::{DetailPage, Shown, dynamic, focus_page, sharing_line};
use begin::Begin;
use invite::InviteCard;
use key::KeyCard;
use login::LoginCard;
use participants::ParticipantsCard;
use pictures::PicturesCard;
use status::StatusCard;
use stop::StopCard;

/// The page.
#[component]
pub fn SharingPage() -> impl IntoView {
    let app = use_app();
    let is_on = Memo::new(move |_| app.sharing.is_on());
    // Then it takes a new invitation to go on.
    let has_moved = Memo::new(move |_| app.sharing.state() == SharingState::Stopped(SharingProblem::Moved));
    // The button that was pressed is gone.
    let begin_at_the_top = |_: &bool, _: Option<&bool>, _: Option<()>| {
        focus_page();
        scroll_to_top();
    };
    Effect::watch(move || is_on.get(), begin_at_the_top, false);
    view! {
        <DetailPage heading=text::sharing::HEADING eyebrow="" back=Route::Data>
            <Shown when=move || is_on.get() fallback=|| view! { <Begin/> }>
                <Shown when=move || !has_moved.get() fallback=|| view! { <StatusCard/><Begin/> }>
                    <div class="columns">
                        <div class="stack"><StatusCard/><PicturesCard/><ParticipantsCard/><InviteCard/></div>
                        <div class="stack"><LoginCard/><KeyCard/><StopCard/></div>
                    </div>
                </Shown>
            </Shown>
        </DetailPage>
    }
}

/// The link to the page, with how it goes.
#[component]
pub fn SharingCard() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="card stack">
            <h2>{sharing::CARD}</h2>
            <p>{dynamic(move || if app.sharing.is_on() { sharing_line(app) } else { sharing::OFF.to_owned() })}</p>
            <div class="actions"><a class="button button--ghost" href=Route::Sharing.href()>{sharing::HEADING}</a></div>
        </section>
    }
}
