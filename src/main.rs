//! Composition root: mounts the app.

use leptos::prelude::*;
use vejviseren::ui::Root;

fn main() {
    mount_to_body(Root);
}
