//! Who one is to the server.

use leptos::prelude::*;

use super::super::lock::{PassphraseField, ShowTyped};
use crate::domain::MAX_INITIALS;
use crate::sharing::Membership;
use crate::state::use_app;
use crate::text::sharing;
use crate::ui::parts::{Form, Saving, Takes, TextField};

/// The field for one's initials.
#[component]
pub fn InitialsField(
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <TextField label=sharing::INITIALS takes=Takes::Capitals max=MAX_INITIALS value on_input=move |text| value.set(text)/>
        <p class="soft">{sharing::INITIALS_BODY}</p>
    }
}

/// The initials, and the login, which may have got another password.
#[component]
pub fn LoginCard() -> impl IntoView {
    let app = use_app();
    let member = untrack(|| app.sharing.membership());
    let login = RwSignal::new(member.map(|member| member.login).unwrap_or_default());
    let initials = RwSignal::new(untrack(|| app.initials()).unwrap_or_default());
    let (password, shown) = (RwSignal::new(String::new()), RwSignal::new(false));
    let saving = Saving::new();
    let save = move |()| {
        let Some(member) = untrack(|| app.sharing.membership()) else {
            return false;
        };
        app.set_initials(initials.get_untracked().trim());
        let typed = password.get_untracked();
        let new = Membership {
            login: login.with_untracked(|login| login.trim().to_owned()),
            password: if typed.is_empty() {
                member.password.clone()
            } else {
                typed
            },
            ..member
        };
        app.change_login(new);
        app.say(sharing::SAVED);
        true
    };
    view! {
        <section class="card stack" aria-label=sharing::LOGIN_HEADING>
            <h2>{sharing::LOGIN_HEADING}</h2>
            <Form class="stack" saving on_save=save>
                <InitialsField value=initials/>
                <TextField label=sharing::LOGIN takes=Takes::Exact value=login on_input=move |text| login.set(text)/>
                <PassphraseField label=sharing::PASSWORD value=password shown/>
                <p class="soft">{sharing::PASSWORD_STAYS}</p>
                <ShowTyped shown/>
                <div class="actions"><button type="submit" class="button button--ghost">{sharing::SAVE_LOGIN}</button></div>
            </Form>
        </section>
    }
}
