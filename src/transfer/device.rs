//! What kind of browser this is, where that decides how files get out, where
//! notes may stay and how the app is installed. Everything else asks for the
//! feature it needs.

use js_sys::Reflect;
use leptos::prelude::window;

/// Whether this is an iPhone or iPad, in whatever browser: all of them are
/// Safari inside. An iPad says it is a Mac, but a Mac has no touch screen.
pub fn is_iphone() -> bool {
    let navigator = window().navigator();
    let name = navigator.user_agent().unwrap_or_default();
    let says_so = ["iPhone", "iPad", "iPod"]
        .iter()
        .any(|device| name.contains(device));
    says_so || (name.contains("Macintosh") && navigator.max_touch_points() > 1)
}

/// Whether the app was opened from the home screen of an iPhone. It has its own
/// storage there, and links to download files lead nowhere.
pub fn is_on_iphone_home_screen() -> bool {
    is_iphone() && is_standalone()
}

/// Whether the app is open in a tab on an iPhone, where Safari may delete what
/// is noted.
pub fn is_in_iphone_tab() -> bool {
    is_iphone() && !is_standalone()
}

/// A kind of device by how the app is put on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// By hand, from the share sheet.
    Iphone,
    /// By hand, from the menu.
    FirefoxPhone,
    /// Not at all.
    FirefoxDesktop,
    /// The browser offers it, or doesn't.
    Other,
}

/// Which kind this is.
pub fn device() -> Device {
    let name = window().navigator().user_agent().unwrap_or_default();
    match (name.contains("Firefox/"), name.contains("Android")) {
        _ if is_iphone() => Device::Iphone,
        (true, true) => Device::FirefoxPhone,
        (true, false) => Device::FirefoxDesktop,
        _ => Device::Other,
    }
}

/// Whether the app has a window of its own: it is installed.
pub fn is_standalone() -> bool {
    // Apple's own, older than the standard.
    let apple = Reflect::get(&window().navigator(), &"standalone".into());
    let standard = window().match_media("(display-mode: standalone)");
    apple.is_ok_and(|it| it.is_truthy()) || standard.is_ok_and(|it| it.is_some_and(|query| query.matches()))
}
