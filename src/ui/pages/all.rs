//! «Alle bysamfund»: the leader's page.

use leptos::prelude::*;

use crate::route::Route;
use crate::text;
use crate::ui::parts::DetailPage;

/// Every village, and what is due in them.
#[component]
pub fn AllVillagesPage() -> impl IntoView {
    view! { <DetailPage heading=text::nav::ALL_VILLAGES eyebrow="" back=Route::Overview><p>{text::all::LEAD}</p></DetailPage> }
}
