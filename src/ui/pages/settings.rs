//! Indstillinger: the bysamfund's own facts.

use leptos::prelude::*;
use leptos_router::NavigateOptions;

use crate::domain::{Command, Kind, MAX_DETAILS, RecordKey, Village};
use crate::routes;
use crate::state::{App, use_app};
use crate::text::{self, settings, village};
use crate::ui::parts::{DeepPage, TextArea, TextField};

/// What the bysamfund is called and what one should know about it.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = use_app();
    let navigate = routes::use_go();
    // A name is never empty: while it is being retyped it stands only here.
    let name = RwSignal::new(
        app.village()
            .map(|village| village.name.clone())
            .unwrap_or_default(),
    );
    let municipality = Signal::derive(move || {
        app.village()
            .and_then(|village| village.municipality.clone())
            .unwrap_or_default()
    });
    let about = Signal::derive(move || {
        app.village()
            .and_then(|village| village.about.clone())
            .unwrap_or_default()
    });
    let remove = move |_| {
        let Some(id) = app.village_id() else { return };
        let key = RecordKey {
            kind: Kind::Village,
            id: id.to_string(),
        };
        match app.dispatch(Command::Trash(key)) {
            Ok(changes) => {
                app.say_with_undo(settings::REMOVED, changes);
                navigate(&routes::overview(), NavigateOptions::default());
            }
            Err(refusal) => app.say(text::refusal(&refusal)),
        }
    };
    view! {
        <DeepPage heading=text::nav::SETTINGS over="" back=routes::overview()>
            <section class="card stack">
                <h2>{settings::VILLAGE}</h2>
                <p class="soft">{settings::SAVED}</p>
                <TextField label=settings::NAME value=name on_input=move |text: String| {
                    name.set(text.clone());
                    if !text.trim().is_empty() {
                        change(app, |village| text.trim().clone_into(&mut village.name));
                    }
                }/>
                <TextField label=village::MUNICIPALITY value=municipality on_input=move |text: String| {
                    change(app, |village| village.municipality = (!text.is_empty()).then_some(text));
                }/>
                <TextArea label=village::ABOUT max=MAX_DETAILS value=about on_input=move |text: String| {
                    change(app, |village| village.about = (!text.is_empty()).then_some(text));
                }/>
            </section>
            <div class="actions">
                <button type="button" class="button button--danger" on:click=remove>{settings::REMOVE}</button>
            </div>
        </DeepPage>
    }
}

fn change(app: App, edit: impl FnOnce(&mut Village)) {
    let Some(record) = untrack(|| app.village()) else {
        return;
    };
    let mut body = record.body.clone();
    edit(&mut body);
    if let Err(refusal) = app.dispatch(Command::Put(record.with(body).into())) {
        app.say(text::refusal(&refusal));
    }
}
