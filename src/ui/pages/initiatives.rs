//! Initiatives: what the library does together with the village.

use leptos::prelude::*;

use crate::domain::{Command, Initiative, Record};
use crate::guide::{step_of, step_progress};
use crate::platform::{new_id, now};
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::{self, initiatives};
use crate::ui::navigation::use_go;
use crate::ui::parts::{AddForm, DetailPage, Once, RowLink, dynamic, first_of};

/// The initiatives of this village, and the form that adds one.
#[component]
pub fn InitiativesPage() -> impl IntoView {
    let app = use_app();
    first_of(move || {
        app.with_here(|book, village| {
            let all = book.initiatives_in(village).into_iter();
            all.map(|initiative| Route::Initiative(initiative.id)).collect()
        })
    });
    view! {
        <DetailPage heading=text::nav::INITIATIVES eyebrow="" back=Route::Overview>
            <section class="card"><NewInitiative/></section>
            <InitiativeList/>
        </DetailPage>
    }
}

/// The form that adds an initiative; a name is enough.
#[component]
pub fn NewInitiative() -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let add = move |title| {
        let Some(village) = untrack(|| app.village_id()) else {
            return Ok(());
        };
        make(app, Initiative::titled(village, title)).map(&go)
    };
    view! { <AddForm label=initiatives::NAME button=initiatives::NEW empty=initiatives::NEEDS_NAME main=true on_add=add/> }
}

/// Adds `initiative`, says so with undo, and returns where it is.
///
/// # Errors
/// Why it is refused, as a text; then nothing has changed.
pub fn make(app: App, initiative: Initiative) -> Result<Route, String> {
    let record = Record::new(new_id(), now(), initiative);
    let id = record.id;
    let changes = app.attempt(Command::Put(record.into()))?;
    app.say_with_undo(initiatives::MADE, changes);
    Ok(Route::Initiative(id))
}

/// Every initiative, those with something left to do first.
#[component]
pub fn InitiativeList() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let all: Vec<Record<Initiative>> =
            app.with_here(|book, village| book.initiatives_in(village).into_iter().cloned().collect());
        if all.is_empty() {
            return view! { <p class="empty empty--initiatives">{initiatives::EMPTY}</p> }.into_any();
        }
        let rows = all.into_iter().map(|initiative| {
            let status = Some(text::initiative_status(initiative.status).to_owned());
            let route = initiative.route.map(|route| text::route(route).to_owned());
            let filled = initiative.route.map(|route| {
                let scope = initiative.id.into();
                let (done, all) = app.with(|book| step_progress(book, scope, step_of(route)));
                text::filled_in(done, all)
            });
            let facts = text::facts([status, route, filled]);
            view! { <RowLink route=Route::Initiative(initiative.id) title=initiative.title.clone() facts=Some(facts)/> }
        });
        view! { <ul class="rows card">{rows.collect_view()}</ul> }.into_any()
    })
}

/// Creates an initiative in one tap, linked to where it came from.
#[component]
pub fn MakeInitiative(
    /// The button's label.
    label: &'static str,
    /// What the initiative starts as, when tapped; `None` once the source is gone.
    #[prop(into)]
    from: Callback<(), Option<Initiative>>,
) -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let make = move || {
        let from = from.run(());
        from.is_some_and(|from| app.say_refusal(make(app, from).map(&go)))
    };
    let once = Once::new();
    view! { <button type="button" class="link" on:click=move |_| once.run(&make)>{label}</button> }
}
