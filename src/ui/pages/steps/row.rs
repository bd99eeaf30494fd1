//! A row that unfolds. What a person opened or worked in stays open as long as the app does.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::html;
use leptos::prelude::*;

use super::item::BareTick;
use crate::domain::Scope;
use crate::ui::parts::{Icon, icon};

thread_local! {
    /// The rows that a person has opened, worked in or folded, and whether they are open.
    static LEFT_AS: RefCell<BTreeMap<String, bool>> = const { RefCell::new(BTreeMap::new()) };
}

/// A row: its title and a count, and below them what unfolds.
#[component]
pub fn Row(
    /// The guide's id.
    id: &'static str,
    /// The title.
    title: &'static str,
    /// The scope of what is inside.
    scope: Scope,
    /// Whether the row itself can be ticked.
    #[prop(optional)]
    ticked: bool,
    /// Whether it is open before anybody has touched it.
    #[prop(optional)]
    open: bool,
    /// The line below the title.
    #[prop(into)]
    count: Signal<String>,
    children: Children,
) -> impl IntoView {
    let key = StoredValue::new(format!("{}/{id}", scope.0));
    let leave = move |open| {
        key.with_value(|key| LEFT_AS.with_borrow_mut(|rows| rows.insert(key.clone(), open)));
    };
    let left = key.with_value(|key| LEFT_AS.with_borrow(|rows| rows.get(key).copied()));
    let fold = NodeRef::<html::Details>::new();
    let title_id = format!("row-{id}");
    view! {
        <div class="part">
            {ticked.then(|| view! { <BareTick id scope labelled_by=title_id.clone()/> })}
            <details open=left.unwrap_or(open) node_ref=fold>
                <summary class="part__row" on:click=move |_| leave(fold.get_untracked().is_some_and(|fold| !fold.open()))>
                    <h2 class="part__title" id=title_id>{title}</h2>
                    <Icon drawing=icon::DOWN/>
                    <span class="part__count">{count}</span>
                </summary>
                <div class="part__body" on:input=move |_| leave(true)>{children()}</div>
            </details>
        </div>
    }
}
