//! First run: the first bysamfund in one field.

use leptos::prelude::*;

use crate::guide;
use crate::routes;
use crate::text::{self, village};
use crate::ui::parts::{TryExample, VillageForm};

/// Shown on every address as long as there is no bysamfund.
#[component]
pub fn WelcomePage() -> impl IntoView {
    document().set_title(text::APP);
    view! {
        <main class="page welcome" id="indhold" tabindex="-1">
            <img class="welcome__sign" src=routes::file("icons/icon.svg") alt="" width="96" height="96"/>
            <p class="welcome__name">{guide::TITLE}" – "{guide::SUBTITLE}</p>
            <h1>{village::WELCOME}</h1>
            <p class="lead">{village::WELCOME_BODY}</p>
            <VillageForm done=|()| ()/>
            <TryExample done=|()| ()/>
            <p class="soft">{village::PRIVATE}</p>
            <p class="soft">{village::HAVE_FILE}" "<a href=routes::data()>{village::IMPORT}</a></p>
        </main>
    }
}
