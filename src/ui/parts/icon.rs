//! Line drawings, 24 by 24, drawn in the colour of the text around them.

use leptos::prelude::*;

pub const HOME: &str = "M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-5v-6h-4v6H5a1 1 0 0 1-1-1z";
pub const NOTES: &str =
    "M6 3h9l4 4v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM8.500 8h3M8.500 12h7M8.500 16h7";
pub const PLUS: &str = "M12 5v14M5 12h14";
pub const SIGN: &str = "M12 2.500v19M12 4h6.500L21 6.500 18.500 9H12M12 11.500H5.500L3 14l2.500 2.500H12";
pub const PEOPLE: &str = "M9 4.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM2.500 20c.6-4 3.200-6 6.500-6s5.900 2 6.500 6M16 4.800a3.500 3.500 0 0 1 0 6.400M18 14.500c2 .8 3.200 2.600 3.600 5.500";
/// Shared with colleagues.
pub const SHARED: &str = "M7.500 18.500h9.500a4 4 0 0 0 .6-7.950A6 6 0 0 0 6.200 9.600a4.500 4.500 0 0 0 1.300 8.900zM9.500 13.500l2 2 3.500-3.500";
/// Something waits to be sent.
pub const WAITING: &str = "M7.500 18.500h9.500a4 4 0 0 0 .6-7.950A6 6 0 0 0 6.200 9.600a4.500 4.500 0 0 0 1.300 8.900zM12 16v-4.500M9.800 13.500 12 11.300l2.200 2.200";
/// Sharing has stopped.
pub const NOT_SHARED: &str = "M7.500 18.500h9.500a4 4 0 0 0 .6-7.950A6 6 0 0 0 6.200 9.600a4.500 4.500 0 0 0 1.300 8.900zM12 10.500v3M12 16h.01";
pub const SEARCH: &str = "M10.500 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5.500 5.500";
pub const MENU: &str = "M4 7h16M4 12h16M4 17h16";
pub const DOTS: &str = "M12 5v.01M12 12v.01M12 19v.01";
pub const BACK: &str = "M15 5l-7 7 7 7";
pub const FORWARD: &str = "M9 5l7 7-7 7";
pub const DOWN: &str = "M6 9l6 6 6-6";
pub const CHECK: &str = "M5 12.500l5 5 9-11";
pub const CLOSE: &str = "M6 6l12 12M18 6L6 18";
pub const FULL_SCREEN: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
pub const FLAG: &str = "M12 4l8 16H4zM12 4v16";
pub const TALK: &str = "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z";
pub const EYE: &str = "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z";
pub const PHONE: &str =
    "M6 3h3l2 5-2.500 1.500a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z";
pub const MAIL: &str =
    "M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3.500 7l8.500 6 8.500-6";
pub const SHARE: &str = "M12 15V3M8 7l4-4 4 4M8 10.500H6v10h12v-10h-2";
pub const ADD_TO: &str =
    "M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM12 8v8M8 12h8";

/// One of the drawings above. Hidden from screen readers: the text beside it says the same.
#[component]
pub fn Icon(
    /// The path to draw.
    drawing: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=drawing></path>
        </svg>
    }
}
