//! «Om Vejviseren», with «Tilgængelighed» below it.

use leptos::prelude::*;

use crate::domain::Fieldbook;
use crate::guide;
use crate::platform::device;
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, about, install, iphone};
use crate::ui::parts::{DetailPage, Icon, InstallHere, Shown, icon};

/// What the app is, where the data is stored, how to install it.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <DetailPage heading=text::nav::ABOUT eyebrow="" back=Route::Overview>
            <p class="lead">{guide::SUBTITLE}</p>
            {parts(&about::PRIVACY, false)}
            <Shown when=|| !device::is_standalone()><Install/></Shown>
            <section class="card">
                <a class="row-button" href=Route::Notices.href()>{about::NOTICES}<Icon drawing=icon::FORWARD/></a>
                <a class="row-button" href=Route::ForIt.href()>{about::FOR_IT}<Icon drawing=icon::FORWARD/></a>
                <a class="row-button" href=Route::Accessibility.href()>{about::ACCESSIBILITY}<Icon drawing=icon::FORWARD/></a>
            </section>
            <section class="card">
                <dl class="facts">
                    <dt>{about::VERSION}</dt><dd>{env!("CARGO_PKG_VERSION")}</dd>
                    <dt>{about::BUILD}</dt><dd>{build()}</dd>
                    <dt>{about::LICENCE}</dt><dd>{about::LICENCE_BODY}</dd>
                </dl>
                <a class="row-button" href=Route::Licences.href()>{about::LICENCES}<Icon drawing=icon::FORWARD/></a>
            </section>
        </DetailPage>
    }
}

#[component]
fn Install() -> impl IntoView {
    view! {
        <section class="card stack" aria-labelledby="install">
            <h2 id="install">{install::HEADING}</h2>
            <InstallHere/>
            <Shown when=device::is_in_iphone_tab>
                <p>{iphone::HAVE_NOTES}" "<a href=Route::Data.href()>{iphone::MOVE}</a></p>
            </Shown>
            {install::ELSEWHERE.map(|line| view! { <p class="soft">{line}</p> }).collect_view()}
        </section>
    }
}

/// What has been done to make the app accessible to everybody, and what is missing.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    below(
        about::ACCESSIBILITY,
        about::ACCESSIBILITY_LEAD,
        &about::ACCESSIBILITY_PARTS,
    )
}

/// For those who are responsible for the devices and the data.
#[component]
pub fn ForItPage() -> impl IntoView {
    below(about::FOR_IT, about::FOR_IT_LEAD, &about::FOR_IT_PARTS)
}

/// A page below «Om Vejviseren».
fn below(heading: &'static str, lead: &'static str, content: &'static [about::Part]) -> impl IntoView {
    view! {
        <DetailPage heading eyebrow=text::nav::ABOUT back=Route::About>
            <p class="lead">{lead}</p>
            {parts(content, true)}
            <Contact/>
        </DetailPage>
    }
}

/// Whom to ask, once the library has entered a contact.
#[component]
fn Contact() -> impl IntoView {
    let app = use_app();
    let library = Memo::new(move |_| app.with(Fieldbook::library));
    let known = move || library.with(|library| library.contact.is_some() || library.email.is_some());
    view! {
        <Shown when=Signal::derive(known)>
            <section class="card stack">
                <h2>{about::ASK}</h2>
                <p dir="auto">{move || library.with(text::whom_to_ask)}</p>
            </section>
        </Shown>
    }
}

/// Each part as a card; its lines become bullet points where they are many and short.
fn parts(parts: &'static [about::Part], points: bool) -> Vec<AnyView> {
    let part = |(heading, lines): &'static about::Part| {
        let body = if points && lines.len() > 1 {
            let lines = lines.iter().map(|line| view! { <li>{*line}</li> });
            view! { <ul class="list">{lines.collect_view()}</ul> }.into_any()
        } else {
            lines
                .iter()
                .map(|line| view! { <p>{*line}</p> })
                .collect_view()
                .into_any()
        };
        view! { <section class="card stack"><h2>{*heading}</h2>{body}</section> }.into_any()
    };
    parts.iter().map(part).collect()
}

/// The first 8 characters of the hash in the WASM file's name, which identifies the build.
fn build() -> String {
    let link = document().query_selector("link[rel=preload][as=fetch]");
    let href = link.ok().flatten().and_then(|link| link.get_attribute("href"));
    let hash = href.as_deref().and_then(|href| href.rsplit('-').next());
    hash.unwrap_or_default().chars().take(8).collect()
}
