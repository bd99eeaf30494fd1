//! What kind of browser this is, where that determines how files are exported, where notes may be stored and how the
//! app is installed. All other code detects the feature it needs.

use js_sys::Reflect;
use leptos::prelude::window;

use super::matches_media;

/// Whether this is an iPhone or iPad, in any browser: all of them use Safari's engine. An iPad claims to be a Mac,
/// but a Mac has no touch screen.
pub fn is_iphone() -> bool {
    let name = user_agent();
    let says_so = ["iPhone", "iPad", "iPod"]
        .iter()
        .any(|device| name.contains(device));
    says_so || (name.contains("Macintosh") && window().navigator().max_touch_points() > 1)
}

/// Whether the app was opened from the home screen of an iPhone. It has separate storage there, and download links
/// don't work.
pub fn is_on_iphone_home_screen() -> bool {
    is_iphone() && is_standalone()
}

/// Whether the app is open in a tab on an iPhone, where Safari may delete stored data.
pub fn is_in_iphone_tab() -> bool {
    is_iphone() && !is_standalone()
}

/// A kind of device, by how the app is installed on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// Manually, from the share sheet.
    Iphone,
    /// Manually, from the menu.
    FirefoxPhone,
    /// Can't be installed.
    FirefoxDesktop,
    /// If the browser offers it.
    Other,
}

/// The kind of this device.
pub fn device() -> Device {
    match (is_firefox(), user_agent().contains("Android")) {
        _ if is_iphone() => Device::Iphone,
        (true, true) => Device::FirefoxPhone,
        (true, false) => Device::FirefoxDesktop,
        _ => Device::Other,
    }
}

/// Whether the app runs in its own window, i.e. is installed.
pub fn is_standalone() -> bool {
    // Apple's own property, older than the standard.
    let apple = Reflect::get(&window().navigator(), &"standalone".into());
    apple.is_ok_and(|it| it.is_truthy()) || matches_media("(display-mode: standalone)")
}

/// Whether this is Firefox, outside an iPhone.
pub fn is_firefox() -> bool {
    user_agent().contains("Firefox/")
}

fn user_agent() -> String {
    window().navigator().user_agent().unwrap_or_default()
}
