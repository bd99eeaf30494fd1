//! Beginning to share: as the first of a team, or with an invitation.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::lock::{PassphraseField, ShowTyped};
use super::invite::address_of;
use super::join::{Joining, Together};
use super::login::InitialsField;
use crate::platform::{Shared, copy, device, read_clipboard};
use crate::sharing::{Membership, SharingProblem, Team, is_database, is_path};
use crate::state::{App, use_app};
use crate::text::sharing;
use crate::ui::parts::{Form, Saving, Shown, Takes, TextArea, TextField};

/// Where the server usually is.
const SERVER: &str = "/sync";

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    server: RwSignal<String>,
    database: RwSignal<String>,
    login: RwSignal<String>,
    password: RwSignal<String>,
    initials: RwSignal<String>,
    /// The team that an invitation leads to.
    invited: RwSignal<Option<Team>>,
}

/// Both ways to begin.
#[component]
pub fn Begin() -> impl IntoView {
    let app = use_app();
    let typed = Typed {
        server: RwSignal::new(SERVER.to_owned()),
        database: RwSignal::default(),
        login: RwSignal::default(),
        password: RwSignal::default(),
        initials: RwSignal::new(untrack(|| app.initials()).unwrap_or_default()),
        invited: RwSignal::default(),
    };
    // The link that the app was opened with.
    let link = app.session.invitation.get_untracked();
    if let Some(team) = link.as_deref().and_then(Team::invited) {
        typed.accept(team);
    }
    let copied = StoredValue::new(link.clone().unwrap_or_default());
    let copy_it = move |_| {
        let address = copied.with_value(|invitation| address_of(invitation));
        spawn_local(async move {
            let outcome = copy(&address).await;
            app.say(if outcome == Shared::Copied {
                sharing::COPIED
            } else {
                sharing::NOT_COPIED
            });
        });
    };
    let is_other_storage = link.is_some() && device::is_in_iphone_tab();
    view! {
        <div class="stack">
            <section class="card stack">
                <p>{sharing::WHAT}</p>
                <Shown when=move || !app.sharing.is_on()><p class="soft">{sharing::OFF}" "{sharing::WHO}</p></Shown>
            </section>
            <Shown when=move || is_other_storage>
                <section class="notice">
                    <p>{sharing::OTHER_STORAGE}</p>
                    <button type="button" class="button button--ghost" on:click=copy_it>{sharing::COPY}</button>
                </section>
            </Shown>
            <div class="columns">
                <Invited typed/>
                <Fields typed/>
            </div>
        </div>
    }
}

impl Typed {
    /// Fills in where the team is.
    fn accept(self, team: Team) {
        self.server.set(team.server.clone());
        self.database.set(team.database.clone());
        self.invited.set(Some(team));
    }

    /// The membership that is typed, or why it can't be one. The team is the one invited to, unless its place was changed.
    fn team(self) -> Result<Option<Team>, &'static str> {
        let (server, database) = (self.server.get_untracked(), self.database.get_untracked());
        if !is_path(server.trim()) {
            return Err(sharing::BAD_SERVER);
        }
        if !is_database(database.trim()) {
            return Err(sharing::BAD_DATABASE);
        }
        if self.login.with_untracked(|it| it.trim().is_empty())
            || self.password.with_untracked(String::is_empty)
        {
            return Err(sharing::NO_LOGIN);
        }
        let invited = self.invited.get_untracked();
        Ok(invited.filter(|team| team.server == server.trim() && team.database == database.trim()))
    }
}

/// Pasting an invitation.
#[component]
fn Invited(typed: Typed) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let take = move |text: String| {
        let found = Team::invited(&text);
        let outcome = if found.is_some() {
            sharing::INVITED
        } else {
            sharing::NO_INVITATION
        };
        // The page may be gone by now.
        if said.try_set(outcome).is_none()
            && let Some(team) = found
        {
            typed.accept(team);
        }
    };
    let paste = move |_| {
        let here = pasted.get_untracked();
        if !here.trim().is_empty() {
            return take(here);
        }
        spawn_local(async move {
            match read_clipboard().await.filter(|text| !text.trim().is_empty()) {
                Some(text) => take(text),
                None => drop(said.try_set(sharing::PASTE_HERE)),
            }
        });
    };
    view! {
        <section class="card stack" aria-label=sharing::JOIN_HEADING>
            <h2>{sharing::JOIN_HEADING}</h2>
            <p>{sharing::JOIN_BODY}</p>
            <TextArea label=sharing::INVITATION value=pasted on_input=move |text| pasted.set(text)/>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=paste>{sharing::PASTE}</button>
            </div>
            <p role="status">{said}</p>
        </section>
    }
}

/// Where the server is, and who one is.
#[component]
fn Fields(typed: Typed) -> impl IntoView {
    let app = use_app();
    let (wrong, busy, shown) = (
        RwSignal::new(String::new()),
        RwSignal::new(false),
        RwSignal::new(false),
    );
    let together = RwSignal::new(None::<Joining>);
    let saving = Saving::new();
    let save = move |()| {
        let team = match refuse(app).map_or_else(|| typed.team(), Err) {
            Ok(team) => team,
            Err(why) => {
                wrong.set(why.to_owned());
                return false;
            }
        };
        wrong.set(String::new());
        busy.set(true);
        spawn_local(async move {
            let outcome = ask(app, typed, team).await;
            // The page may be gone by now.
            let _ = busy.try_set(false);
            match outcome {
                Ok(joining) if joining.needs_consent(app) => drop(together.try_set(Some(joining))),
                Ok(joining) => joining.begin(app),
                Err(why) => drop(wrong.try_set(sharing::problem(&why))),
            }
            saving.again();
        });
        true
    };
    let heading = move || {
        if typed.invited.with(Option::is_some) {
            (sharing::JOIN_HEADING, sharing::INVITED)
        } else {
            (sharing::BEGIN_HEADING, sharing::BEGIN_BODY)
        }
    };
    view! {
        <section class="card stack" aria-label=move || heading().0>
            <h2>{move || heading().0}</h2>
            <p>{move || heading().1}</p>
            <Form class="stack" saving on_save=save>
                <TextField label=sharing::SERVER takes=Takes::Exact value=typed.server on_input=move |text| typed.server.set(text)/>
                <TextField label=sharing::DATABASE takes=Takes::Exact value=typed.database on_input=move |text| typed.database.set(text)/>
                <TextField label=sharing::LOGIN takes=Takes::Exact value=typed.login on_input=move |text| typed.login.set(text)/>
                <PassphraseField label=sharing::PASSWORD value=typed.password shown/>
                <ShowTyped shown/>
                <InitialsField value=typed.initials/>
                <p class="field__problem" role="alert">{wrong}</p>
                <p class="soft" role="status">{move || busy.get().then_some(sharing::ASKING)}</p>
                <div class="actions"><button type="submit" class="button" disabled=busy>{sharing::BEGIN}</button></div>
            </Form>
            <Together joining=together/>
        </section>
    }
}

/// Why nothing can be shared from here.
fn refuse(app: App) -> Option<&'static str> {
    if app.cannot_share() {
        return Some(sharing::NO_DATABASE_HERE);
    }
    app.has_example().then_some(sharing::EXAMPLE_FIRST)
}

/// What is found at the place that is typed.
async fn ask(app: App, typed: Typed, team: Option<Team>) -> Result<Joining, SharingProblem> {
    let text = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
    let (login, password) = (text(typed.login), typed.password.get_untracked());
    app.set_initials(&text(typed.initials));
    if let Some(team) = team {
        let member = Membership {
            team,
            login,
            password,
        };
        let documents = app.find_team(&member).await?;
        return Ok(Joining { member, documents });
    }
    let (server, database) = (text(typed.server), text(typed.database));
    Ok(Joining {
        member: app.new_team(server, database, login, password).await?,
        documents: 0,
    })
}
