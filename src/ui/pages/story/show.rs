//! The slides, one at a time: by buttons, keys and fingers. On paper all of them.

use leptos::ev::{KeyboardEvent, PointerEvent, keydown};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::drawn::drawn;
use super::slides::Slide;
use super::ways::Way;
use crate::platform::{
    fill_screen, is_full_screen, knows_full_screen, leave_full_screen, rename_page, stay_awake,
};
use crate::route::Route;
use crate::text::{self, nav, story};
use crate::ui::navigation::{asked_slide, use_leave};
use crate::ui::parts::{Icon, PrintButton, announce, dynamic, focus, icon};

/// Shows `slides`.
#[component]
pub fn Show(slides: Memo<Vec<Slide>>) -> impl IntoView {
    stay_awake();
    on_cleanup(leave_full_screen);
    let all = NodeRef::<html::Div>::new();
    let asked = RwSignal::new(asked_slide() - 1);
    let last = Memo::new(move |_| slides.with(|slides| slides.len().saturating_sub(1)));
    let at = Memo::new(move |_| asked.get().min(last.get()));
    let leave = use_leave();
    let go = move |way: Way| match way.from(at.get_untracked(), last.get_untracked()) {
        Some(to) if to != at.get_untracked() => {
            asked.set(to);
            rename_page(&Route::slide_href(to + 1));
            // By then the slide is shown.
            request_animation_frame(move || focus_heading(all));
        }
        Some(_) => {}
        None => leave(Route::Report),
    };
    let go = StoredValue::new_local(go);
    let go = Callback::new(move |way| go.with_value(|go| go(way)));
    listen_to_keys(go);
    let (down, up) = swipes(go);
    let h1 = announce(Signal::from(story::NAME));
    view! {
        <main class="page story" id="indhold" tabindex="-1" on:pointerdown=down on:pointerup=up>
            <h1 class="sr-only" node_ref=h1 tabindex="-1">{story::NAME}</h1>
            <div class="story__slides" node_ref=all>
                {dynamic(move || slides.get().into_iter().enumerate().map(|(number, slide)| view! {
                    <section class="story__slide" class:story__slide--shown=move || at.get() == number>{drawn(slide)}</section>
                }).collect_view())}
            </div>
            <Controls at last go/>
        </main>
    }
}

/// Focuses the heading of the slide that is shown, so that a screen reader announces it.
fn focus_heading(slides: NodeRef<html::Div>) {
    // The page may be gone by now.
    let slides = slides.try_get_untracked().flatten();
    let heading = slides.and_then(|slides| slides.query_selector(".story__slide--shown h2").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        focus(&heading);
    }
}

/// Goes where keys lead, wherever the focus is.
fn listen_to_keys(go: Callback<Way>) {
    let pressed = window_event_listener(keydown, move |event: KeyboardEvent| {
        let way = Way::of_key(&event.key(), event.shift_key());
        if let Some(way) = way.filter(|_| !is_for_another(&event)) {
            event.prevent_default();
            // Where the browser leaves it to the page, Escape first gives the screen back.
            if way == Way::Out && is_full_screen() {
                leave_full_screen();
            } else {
                go.run(way);
            }
        }
    });
    on_cleanup(move || pressed.remove());
}

/// Whether a key is for the browser, for an open dialog, or for the button that has the focus.
fn is_for_another(event: &KeyboardEvent) -> bool {
    let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
    let is_in = |selector| {
        on.as_ref()
            .is_some_and(|on| on.closest(selector).is_ok_and(|found| found.is_some()))
    };
    let is_of_browser = event.ctrl_key() || event.alt_key() || event.meta_key();
    is_of_browser || is_in("dialog") || (event.key() == " " && is_in("button, a"))
}

/// What to do when a finger comes down and when it lifts. A mouse selects text.
fn swipes(go: Callback<Way>) -> (impl Fn(PointerEvent) + Clone, impl Fn(PointerEvent) + Clone) {
    let start = StoredValue::new(None::<(i32, i32)>);
    let down = move |event: PointerEvent| {
        // Two fingers enlarge.
        let is_one_finger = event.is_primary() && event.pointer_type() != "mouse";
        start.set_value(is_one_finger.then(|| (event.client_x(), event.client_y())));
    };
    let up = move |event: PointerEvent| {
        let way = start
            .get_value()
            .and_then(|(x, y)| Way::of_swipe(event.client_x() - x, event.client_y() - y));
        start.set_value(None);
        if let Some(way) = way {
            go.run(way);
        }
    };
    (down, up)
}

/// The buttons, and which slide it is.
#[component]
fn Controls(at: Memo<usize>, last: Memo<usize>, go: Callback<Way>) -> impl IntoView {
    view! {
        <div class="story__controls no-print">
            <button type="button" class="icon-button" aria-label=nav::CLOSE on:click=move |_| go.run(Way::Out)>
                <Icon drawing=icon::CLOSE/>
            </button>
            <p class="story__count" role="status">{move || text::out_of(at.get() + 1, last.get() + 1)}</p>
            {knows_full_screen().then(|| view! { <FullScreen/> })}
            <PrintButton class="link"/>
            <button
                type="button"
                class="button button--ghost"
                aria-label=story::PREVIOUS
                aria-keyshortcuts="ArrowLeft"
                disabled=move || at.get() == 0
                on:click=move |_| go.run(Way::Previous)
            >
                <Icon drawing=icon::BACK/>
                <span class="story__word">{story::PREVIOUS}</span>
            </button>
            <button
                type="button"
                class="button"
                aria-label=story::NEXT
                aria-keyshortcuts="ArrowRight"
                disabled=move || at.get() == last.get()
                on:click=move |_| go.run(Way::Next)
            >
                <span class="story__word">{story::NEXT}</span>
                <Icon drawing=icon::FORWARD/>
            </button>
        </div>
    }
}

/// A button that takes the whole screen and gives it back.
#[component]
fn FullScreen() -> impl IntoView {
    let full = RwSignal::new(is_full_screen());
    let changed = window_event_listener_untyped("fullscreenchange", move |_| full.set(is_full_screen()));
    on_cleanup(move || changed.remove());
    let toggle = move |_| {
        if is_full_screen() {
            leave_full_screen();
        } else {
            fill_screen();
        }
    };
    view! {
        <button type="button" class="icon-button" aria-label=story::FULL_SCREEN aria-pressed=move || full.get().to_string() on:click=toggle>
            <Icon drawing=icon::FULL_SCREEN/>
        </button>
    }
}
