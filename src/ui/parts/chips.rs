//! Chips: small toggle buttons.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::domain::Theme;
use crate::text;

/// The five themes as checkboxes.
#[component]
pub fn ThemeChips(
    /// Which are selected.
    #[prop(into)]
    themes: Signal<Vec<Theme>>,
    /// Called with the new selection after a tap.
    #[prop(into)]
    on_change: Callback<Vec<Theme>>,
) -> impl IntoView {
    let chips = Theme::ALL.map(|theme| {
        let on = move || themes.with(|themes| themes.contains(&theme));
        let toggle = move |_| {
            let now = themes.get_untracked();
            let on = |other: &Theme| (*other == theme) != now.contains(other);
            on_change.run(Theme::ALL.into_iter().filter(on).collect());
        };
        view! {
            <label class="chip">
                <input class="chip__box" type="checkbox" prop:checked=on on:change=toggle/>
                <span class="chip__mark"><Icon drawing=icon::CHECK/></span>
                {text::theme(theme)}
            </label>
        }
    });
    view! { <div class="chips">{chips.collect_view()}</div> }
}

/// Buttons of which at most one is selected; tapping that one deselects it.
#[component]
pub fn ChoiceChips<T>(
    /// The choices with their labels.
    choices: Vec<(T, &'static str)>,
    /// Which is selected.
    #[prop(into)]
    chosen: Signal<Option<T>>,
    /// Called with the new selection after a tap.
    #[prop(into)]
    on_change: Callback<Option<T>>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    choices
        .into_iter()
        .map(|(choice, name)| {
            let on = move || chosen.get() == Some(choice);
            view! {
                <button
                    type="button"
                    class="chip"
                    aria-pressed=move || on().to_string()
                    on:click=move |_| on_change.run((chosen.get_untracked() != Some(choice)).then_some(choice))
                >
                    <span class="chip__mark"><Icon drawing=icon::CHECK/></span>
                    {name}
                </button>
            }
        })
        .collect_view()
}
