//! Composition root: open the shelf, load, mount.

use leptos::prelude::*;
use vejviseren::ui::Root;

fn main() {
    mount_to_body(Root);
}
