//! Om Vejviseren.

use leptos::prelude::*;

use crate::guide;
use crate::routes;
use crate::text::{self, about, iphone};
use crate::transfer::device;
use crate::ui::parts::{DeepPage, InstallSteps, Shown};

/// What this is, where the data lives, how to install it.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <DeepPage heading=text::nav::ABOUT over="" back=routes::overview()>
            <p class="lead">{guide::SUBTITLE}</p>
            <section class="card"><h2>{about::PRIVACY}</h2><p>{about::PRIVACY_BODY}</p></section>
            <section class="card"><h2>{about::PEOPLE}</h2><p>{about::PEOPLE_BODY}</p></section>
            <section class="card">
                <h2>{about::INSTALL}</h2>
                <p>{about::INSTALL_IPHONE}</p>
                <Shown when=device::is_in_iphone_tab>
                    <ol class="install"><InstallSteps/></ol>
                    <p>{iphone::HAVE_NOTES}" "<a href=routes::data()>{iphone::MOVE}</a></p>
                </Shown>
                <p>{about::INSTALL_ANDROID}</p>
            </section>
            <section class="card">
                <dl class="facts">
                    <dt>{about::VERSION}</dt><dd>{env!("CARGO_PKG_VERSION")}</dd>
                    <dt>{about::LICENCE}</dt><dd>{about::LICENCE_BODY}</dd>
                </dl>
            </section>
        </DeepPage>
    }
}
