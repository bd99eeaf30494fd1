//! How to put the app on an iPhone's home screen, in pictures: iOS never offers
//! it by itself.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::text::iphone;

/// The steps, as items of a list.
#[component]
pub fn InstallSteps() -> impl IntoView {
    let steps = [
        (icon::SHARE, iphone::TAP_SHARE),
        (icon::ADD_TO, iphone::TAP_ADD),
        (icon::SIGN, iphone::TAP_ICON),
    ];
    let steps = steps.map(|(drawing, text)| {
        view! { <li class="install__step"><span class="install__picture"><Icon drawing/></span>{text}</li> }
    });
    view! { {steps.collect_view()} }
}
