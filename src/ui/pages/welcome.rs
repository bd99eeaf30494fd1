//! First run: naming the first village in a single field. In a tab on an iPhone, installing the app to the
//! home screen comes first.

use leptos::prelude::*;

use crate::guide;
use crate::platform::device;
use crate::route::{self, Route};
use crate::state::use_app;
use crate::text::{self, iphone, sharing, village};
use crate::ui::parts::{INSTALL_LATER, InstallSteps, Shown, TryExample, VillageForm, focus_page};

/// Replaces every page as long as there is no village.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let app = use_app();
    document().set_title(text::APP);
    let first = device::is_in_iphone_tab() && app.setting(INSTALL_LATER).is_none();
    let install_first = RwSignal::new(first);
    let go_on = move |()| {
        app.keep_setting(INSTALL_LATER, "1");
        install_first.set(false);
        // The button that had the focus is gone.
        focus_page();
    };
    view! {
        <main class="page welcome" id="indhold" tabindex="-1">
            <img class="welcome__sign" src=route::file("icons/icon.svg") alt="" width="96" height="96"/>
            <p class="welcome__name">{guide::TITLE}" – "{guide::SUBTITLE}</p>
            <p class="welcome__question">{guide::GUIDING_QUESTION}</p>
            <Shown when=move || install_first.get()><InstallFirst go_on/></Shown>
            <Shown when=move || !install_first.get()><Begin/></Shown>
        </main>
    }
}

#[component]
fn InstallFirst(#[prop(into)] go_on: Callback<()>) -> impl IntoView {
    view! {
        <h1>{iphone::INSTALL_FIRST}</h1>
        <p class="lead">{iphone::WHY}</p>
        <ol class="install"><InstallSteps/></ol>
        <button type="button" class="button button--ghost" on:click=move |_| go_on.run(())>{iphone::GO_ON}</button>
        <p class="soft">{iphone::HAVE_NOTES}" "<a href=Route::Data.href()>{iphone::MOVE}</a></p>
    }
}

#[component]
fn Begin() -> impl IntoView {
    view! {
        <h1>{village::WELCOME}</h1>
        <p class="lead">{village::WELCOME_BODY}</p>
        <VillageForm done=|()| ()/>
        <TryExample done=|()| ()/>
        <p class="soft">{village::PRIVATE}</p>
        <p class="soft">{sharing::HAVE_INVITATION}" "<a href=Route::Sharing.href()>{sharing::HEADING}</a></p>
        <p class="soft">{village::HAVE_FILE}" "<a href=Route::Data.href()>{village::IMPORT}</a></p>
        <Shown when=device::is_on_iphone_home_screen><p class="soft">{iphone::FROM_BROWSER}</p></Shown>
    }
}
