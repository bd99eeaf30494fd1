//! Events that the app sends to the page's own scripts, `public/*.js`.

use leptos::prelude::window;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells the scripts that `name` has happened.
pub(super) fn tell(name: &str) {
    dispatch(name, &CustomEventInit::new());
}

/// Asks the scripts to do `name` with `detail`. Returns whether one of them does.
pub fn ask(name: &str, detail: &str) -> bool {
    let init = CustomEventInit::new();
    init.set_cancelable(true);
    init.set_detail(&detail.into());
    dispatch(name, &init) == Some(false)
}

/// Returns `false` if a script cancelled the event.
fn dispatch(name: &str, init: &CustomEventInit) -> Option<bool> {
    let event = CustomEvent::new_with_event_init_dict(name, init).ok()?;
    window().dispatch_event(&event).ok()
}
