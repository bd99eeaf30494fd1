//! Inviting a colleague.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{Shared, copy, origin, qr_code};
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::sharing;
use crate::ui::parts::{Shown, dynamic};

/// The invitation, as a code to scan and as a link to copy.
#[component]
pub fn InviteCard() -> impl IntoView {
    let app = use_app();
    let code = RwSignal::new(None);
    spawn_local(async move {
        if let Some(link) = link(app) {
            // Without the code, the link can still be copied. The page may be gone by now.
            let _ = code.try_set(qr_code(&link).await.ok());
        }
    });
    let copy_it = move |_| {
        spawn_local(async move {
            let copied = match link(app) {
                Some(link) => copy(&link).await,
                None => Shared::Failed,
            };
            app.say(if copied == Shared::Copied {
                sharing::COPIED
            } else {
                sharing::NOT_COPIED
            });
        });
    };
    let shown = RwSignal::new(false);
    view! {
        <section class="card stack" aria-label=sharing::INVITE_HEADING>
            <h2>{sharing::INVITE_HEADING}</h2>
            <p>{sharing::INVITE_BODY}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" aria-expanded=move || shown.get().to_string() on:click=move |_| shown.update(|shown| *shown = !*shown)>{sharing::SHOW_CODE}</button>
                <button type="button" class="button" on:click=copy_it>{sharing::COPY}</button>
            </div>
            <Shown when=move || shown.get()>
                {dynamic(move || code.get().map(|(size, path)| view! {
                    <svg class="qr" role="img" aria-label=sharing::QR viewBox=format!("-4 -4 {0} {0}", size + 8)>
                        <rect fill="white" x="-4" y="-4" width=size + 8 height=size + 8></rect>
                        <path fill="black" shape-rendering="crispEdges" d=path></path>
                    </svg>
                }))}
            </Shown>
        </section>
    }
}

/// The link that invites; `None` if this device shares with nobody.
fn link(app: App) -> Option<String> {
    let member = untrack(|| app.sharing.membership())?;
    Some(address_of(&member.team.invitation()))
}

/// The address that opens the app with this invitation.
pub fn address_of(invitation: &str) -> String {
    format!("{}{}{invitation}", origin(), Route::Overview.href())
}
