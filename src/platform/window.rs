//! The window: what it shows, and where it is.

use leptos::prelude::{document, window};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node};

/// Whether the window matches the media query `query`.
pub fn matches_media(query: &str) -> bool {
    let found = window().match_media(query);
    found.is_ok_and(|found| found.is_some_and(|found| found.matches()))
}

/// The texts on the page: what is printed is among them.
pub fn page_texts() -> Vec<String> {
    let mut texts = Vec::new();
    let mut waiting: Vec<Node> = document().body().into_iter().map(Into::into).collect();
    while let Some(node) = waiting.pop() {
        waiting.extend(node.next_sibling());
        waiting.extend(node.first_child());
        let typed = node.dyn_ref().map(HtmlTextAreaElement::value);
        let typed = typed.or_else(|| node.dyn_ref().map(HtmlInputElement::value));
        let written = (node.node_type() == Node::TEXT_NODE).then(|| node.node_value());
        texts.extend(typed.or_else(|| written.flatten()));
    }
    texts
}

/// Prints the page.
pub fn print() {
    drop(window().print());
}

/// Calls this page `address` from now on, without a navigation: a reload and the history lead there.
pub fn rename_page(address: &str) {
    let called = window().history();
    let called =
        called.and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(address)));
    // A browser that refuses keeps the old address, which leads to the same page.
    drop(called);
}

/// The scheme, host and port that the app is served from.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Takes the focus from the field that has it: it saves what was typed in it.
pub fn leave_field() {
    let focused = document().active_element();
    if let Some(field) = focused.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // Fails only in a page that isn't shown.
        let _ = field.blur();
    }
}

/// Shows the page, or nothing.
pub fn show_page(shown: bool) {
    if let Some(body) = document().body() {
        body.set_hidden(!shown);
    }
}

/// Loads the page again.
pub fn reload() {
    drop(window().location().reload());
}

/// Leaves the page for `address`, and starts the app again there.
pub fn open(address: &str) {
    drop(window().location().set_href(address));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Element)]
    type Parent;

    /// DOM Standard, 4.2.8: unlike any other way to move an element, it keeps the focus and everything else the element
    /// was in the middle of. Chromium 133, Firefox 144.
    #[wasm_bindgen(method, catch, js_name = moveBefore)]
    fn move_before(this: &Parent, node: &Node, before: Option<&Node>) -> Result<(), JsValue>;
}

/// Moves `element` into `parent`, before everything else there. If it has the focus, it keeps that and the selection.
pub fn put_first(parent: &Element, element: &Element) {
    let first = parent.first_child();
    if parent
        .unchecked_ref::<Parent>()
        .move_before(element, first.as_ref())
        .is_ok()
    {
        return;
    }
    let focused = document().active_element().as_ref() == Some(element);
    let area = element.dyn_ref::<HtmlTextAreaElement>().filter(|_| focused);
    let selection = area.map(|area| (area.selection_start(), area.selection_end()));
    // Fails only for a node inside itself.
    let _ = parent.insert_before(element, first.as_ref());
    if let (Some(area), Some((Ok(Some(start)), Ok(Some(end))))) = (area, selection) {
        let _ = area.focus();
        let _ = area.set_selection_range(start, end);
    }
}

/// Adds a step to the history that leads to this page again. Returns whether the browser lets it.
pub fn add_step() -> bool {
    let history = window().history();
    history.is_ok_and(|history| history.push_state(&JsValue::NULL, "").is_ok())
}

/// Takes a step back in the history.
pub fn go_back() {
    if let Ok(history) = window().history() {
        // Fails only in a page that isn't shown.
        let _ = history.back();
    }
}
