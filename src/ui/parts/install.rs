//! How to install the app on this device: the browser's own offer where it makes one, and pictured steps
//! where it never does.

use leptos::prelude::*;

use super::{Icon, Shown, icon};
use crate::domain::EXAMPLE;
use crate::platform::device::{self, Device};
use crate::state::use_app;
use crate::text::{install, iphone};

/// The setting of users who prefer to stay in the browser.
pub const INSTALL_LATER: &str = "install-later";

/// The steps on an iPhone, as list items: iOS never offers to install.
#[component]
pub fn InstallSteps() -> impl IntoView {
    pictured([
        (icon::SHARE, iphone::TAP_SHARE),
        (icon::ADD_TO, iphone::TAP_ADD),
        (icon::SIGN, iphone::TAP_ICON),
    ])
}

fn pictured(steps: [(&'static str, &'static str); 3]) -> impl IntoView {
    let steps = steps.map(|(drawing, text)| {
        view! { <li class="install__step"><span class="install__picture"><Icon drawing/></span>{text}</li> }
    });
    steps.collect_view()
}

/// How to install on this device. The button is visible while the browser's offer holds; `public/phone.js` accepts it.
#[component]
pub fn InstallHere() -> impl IntoView {
    match device::device() {
        Device::Iphone => view! { <ol class="install"><InstallSteps/></ol> }.into_any(),
        Device::FirefoxPhone => {
            let steps = pictured([
                (icon::DOTS, install::FIREFOX_MENU),
                (icon::ADD_TO, install::FIREFOX_ADD),
                (icon::SIGN, install::FIREFOX_ICON),
            ]);
            view! { <ol class="install">{steps}</ol> }.into_any()
        }
        Device::FirefoxDesktop => view! { <p>{install::FIREFOX_DESKTOP}</p> }.into_any(),
        Device::Other => view! {
            <button type="button" class="button install-offer" data-install-now="">{install::NOW}</button>
        }
        .into_any(),
    }
}

/// The card on «Overblik», from the first note until the app is installed or the user declines. No card on devices where
/// nothing can be done.
#[component]
pub fn InstallCard() -> impl IntoView {
    let app = use_app();
    let later = RwSignal::new(false);
    let device = device::device();
    let could = !device::is_standalone() && device != Device::FirefoxDesktop;
    let wanted = move || {
        could
            && !later.get()
            && app.store.is_ready()
            && app.setting(INSTALL_LATER).is_none()
            && app.village_id() != Some(EXAMPLE)
            && app.with_here(|book, village| book.each_note_in(village).next().is_some())
    };
    let dismiss = move |_| {
        app.keep_setting(INSTALL_LATER, "1");
        later.set(true);
    };
    view! {
        <Shown when=wanted>
            <section class="notice install-card" class:install-offer=device == Device::Other aria-labelledby="install">
                <p><strong id="install">{install::HEADING}</strong><br/>{install::WHY}</p>
                <InstallHere/>
                <button type="button" class="button button--ghost" on:click=dismiss>{install::LATER}</button>
            </section>
        </Shown>
    }
}
