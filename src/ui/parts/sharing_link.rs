//! How sharing goes, in the top bar of a device that shares.

use leptos::prelude::*;

use super::{Icon, dynamic, icon};
use crate::route::Route;
use crate::sharing::SharingState;
use crate::state::{App, use_app};
use crate::text::sharing;

/// How sharing goes, on one line, tracked.
pub fn sharing_line(app: App) -> String {
    sharing::status(
        &app.sharing.state(),
        app.last_shared(),
        app.sharing.waiting(),
        app.today(),
    )
}

/// The icon, which leads to «Del med kolleger».
#[component]
pub fn SharingLink() -> impl IntoView {
    let app = use_app();
    let drawing = Memo::new(move |_| {
        app.sharing.is_on().then(|| match app.sharing.state() {
            SharingState::Stopped(_) => icon::NOT_SHARED,
            _ if app.sharing.waiting() > 0 => icon::WAITING,
            _ => icon::SHARED,
        })
    });
    dynamic(move || {
        drawing.get().map(|drawing| {
            view! {
                <a class="icon-button" href=Route::Sharing.href() aria-label=move || sharing_line(app)><Icon drawing/></a>
            }
        })
    })
}
