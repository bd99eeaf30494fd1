//! Tabs: one panel at a time. The address names it, so it is there again after a reload and on the way back.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{RingDrawing, dynamic, focus};
use crate::route::{Route, Tab};
use crate::text;
use crate::ui::navigation::use_tab;

/// A tab and what it shows.
pub struct Panel {
    tab: Tab,
    ring: Option<Signal<(usize, usize)>>,
    content: ViewFn,
}

impl Panel {
    /// `tab`, which shows `content`.
    pub fn new<V: IntoView + 'static>(tab: Tab, content: impl Fn() -> V + Send + Sync + 'static) -> Self {
        Self {
            tab,
            ring: None,
            content: content.into(),
        }
    }

    /// Draws a ring beside the tab's name: how many are done, and how many there are. The panel says it in words.
    #[must_use]
    pub fn with_ring(self, progress: impl Into<Signal<(usize, usize)>>) -> Self {
        Self {
            ring: Some(progress.into()),
            ..self
        }
    }
}

/// A page's tabs. Arrow keys, Home and End choose another one.
#[component]
pub fn Tabs(
    /// The page.
    page: Route,
    /// What the tabs are about.
    label: &'static str,
    /// The tabs, in order. The first is shown unless the address names another.
    panels: Vec<Panel>,
) -> impl IntoView {
    let (asked, show) = use_tab(page);
    let tabs: Vec<Tab> = panels.iter().map(|panel| panel.tab).collect();
    let chosen = RwSignal::new(asked.filter(|tab| tabs.contains(tab)).or(tabs.first().copied()));
    let choose = Callback::new(move |tab| {
        chosen.set(Some(tab));
        show(tab);
    });
    let press = move |event: KeyboardEvent| {
        let (now, last) = (chosen.get_untracked(), tabs.len() - 1);
        let at = tabs.iter().position(|tab| Some(*tab) == now).unwrap_or_default();
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % tabs.len(),
            "ArrowLeft" => (at + last) % tabs.len(),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        choose.run(tabs[to]);
        let button = document().get_element_by_id(&id_of(tabs[to]));
        if let Some(button) = button.and_then(|button| button.dyn_into().ok()) {
            focus(&button);
        }
    };
    let buttons: Vec<_> = panels
        .iter()
        .map(|panel| {
            let (tab, ring) = (panel.tab, panel.ring);
            let is_chosen = move || chosen.get() == Some(tab);
            view! {
                <button
                    type="button"
                    role="tab"
                    class="tab"
                    id=id_of(tab)
                    aria-controls=move || is_chosen().then_some("tab-panel")
                    aria-selected=move || is_chosen().to_string()
                    tabindex=move || if is_chosen() { "0" } else { "-1" }
                    on:click=move |_| choose.run(tab)
                >
                    {ring.map(|progress| view! { <RingDrawing progress/> })}
                    {text::tab(tab)}
                </button>
            }
        })
        .collect();
    let shown = move || {
        let now = chosen.get();
        let panel = panels.iter().find(|panel| Some(panel.tab) == now)?;
        Some(view! {
            <div class="stack" role="tabpanel" id="tab-panel" aria-labelledby=id_of(panel.tab)>{panel.content.run()}</div>
        })
    };
    view! {
        <div class="tabs no-print" role="tablist" aria-label=label on:keydown=press>{buttons}</div>
        {dynamic(shown)}
    }
}

fn id_of(tab: Tab) -> String {
    format!("tab-{}", tab.code())
}
