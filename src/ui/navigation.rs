//! Going from page to page in the browser.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_matched, use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use wasm_bindgen::JsCast;

use crate::platform;
use crate::route::{Route, Tab, slide};

/// The folder the app is served from, derived from the manifest's address: the page's own may be any deep
/// address, and the security policy allows no `<base>`.
pub fn app_folder() -> Option<String> {
    let link = document().query_selector("link[rel=manifest]").ok()??;
    let href = link.dyn_into::<web_sys::HtmlLinkElement>().ok()?.href();
    let path = web_sys::Url::new(&href).ok()?.pathname();
    path.rsplit_once('/').map(|(folder, _)| folder.to_owned())
}

/// The route of the page that asks. It doesn't change while the page is being left.
pub fn use_route() -> Memo<Option<Route>> {
    let (path, query) = (use_matched(), use_query_map());
    Memo::new(move |_| {
        let search = query.with(ParamsMap::to_query_string);
        path.with(|path| Route::parse(path, &search))
    })
}

/// Navigates to a page.
pub fn use_go() -> impl Fn(Route) + Clone + 'static {
    let navigate = use_navigate();
    // The router adds the app's folder itself.
    move |route| navigate(&route.to_string(), NavigateOptions::default())
}

/// Puts another address of the same page in the place of this one: Back leads out of the page.
pub fn use_replace() -> impl Fn(Route) + Clone + 'static {
    let navigate = use_navigate();
    move |route| navigate(&route.to_string(), in_place())
}

fn in_place() -> NavigateOptions {
    NavigateOptions {
        replace: true,
        scroll: false,
        ..NavigateOptions::default()
    }
}

/// The tab of `page` in the address, and a function that puts another there: Back leads out of the page, not from tab
/// to tab. The page may be shown beside a list that has the address; then the address stays.
pub fn use_tab(page: Route) -> (Option<Tab>, impl Fn(Tab) + Clone + Send + Sync + 'static) {
    let (route, navigate) = (use_route(), use_navigate());
    let asked = Tab::parse(&use_query_map().with_untracked(ParamsMap::to_query_string));
    let show = move |tab| {
        if route.get_untracked() == Some(page) {
            navigate(&page.tab(tab), in_place());
        }
    };
    (asked, show)
}

/// The number of the slide that the address asks for, counted from 1.
pub fn asked_slide() -> usize {
    slide(&use_query_map().with_untracked(ParamsMap::to_query_string))
}

/// Leaves a page for another. If the user came from there, this goes back in the history, to the same scroll
/// position; otherwise it replaces the current entry. `public/trail.js` decides which. It works once per
/// page: a second press would go back too far.
pub fn use_leave() -> impl Fn(Route) + Clone + 'static {
    let navigate = use_navigate();
    let left = StoredValue::new(false);
    move |route| {
        if left.try_get_value() != Some(false) {
            return;
        }
        left.set_value(true);
        if !platform::ask("vejviseren:leave", &route.href()) {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&route.to_string(), options);
        }
    }
}
