//! The licences of the app's dependencies.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform;
use crate::route::{self, Route};
use crate::text::{about, nav};
use crate::ui::parts::{DetailPage, dynamic};

/// Shows the file that `script/hooks/licences.mjs` writes at each build.
#[component]
pub fn LicencesPage() -> impl IntoView {
    let answer = RwSignal::new(None);
    spawn_local(async move {
        let file = platform::fetch_text(&route::file("licenser.txt")).await.ok();
        // The page may be gone by now.
        drop(answer.try_set(Some(file)));
    });
    let shown = move || match answer.get() {
        None => ().into_any(),
        Some(Some(file)) => sections(&file).into_any(),
        Some(None) => view! { <p role="alert">{about::LICENCES_MISSING}</p> }.into_any(),
    };
    view! {
        <DetailPage heading=about::LICENCES eyebrow=nav::ABOUT back=Route::About>
            <p class="lead">{about::LICENCES_LEAD}</p>
            {dynamic(shown)}
        </DetailPage>
    }
}

/// One card per section; its first line is the heading.
fn sections(file: &str) -> Vec<AnyView> {
    let all = file.split("════════════════════\n");
    let section = |section: &str| {
        let (about, text) = section.split_once('\n').unwrap_or_default();
        view! {
            <details class="card fold" lang="en">
                <summary>{about.to_owned()}</summary>
                <p class="licence">{text.trim().to_owned()}</p>
            </details>
        }
        .into_any()
    };
    all.map(section).collect()
}
