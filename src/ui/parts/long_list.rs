//! A long list of which the user asks for more.

use leptos::prelude::*;

use super::{More, Shown, dynamic, is_restoring_scroll};

/// `at_a_time` rows, and as many more for each press of «Vis flere»; nothing where there are no rows.
#[component]
pub fn LongList<T>(
    /// All rows.
    rows: Memo<Vec<T>>,
    /// How many are drawn at first, and added by each press.
    at_a_time: usize,
    /// Draws a row, an `li`.
    row: fn(T) -> AnyView,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let drawn = RwSignal::new(if is_restoring_scroll() {
        usize::MAX
    } else {
        at_a_time
    });
    let list = move || {
        let some = rows.with(|rows| rows.iter().take(drawn.get()).cloned().collect::<Vec<_>>());
        (!some.is_empty()).then(|| view! { <ul class="rows">{some.into_iter().map(row).collect_view()}</ul> })
    };
    view! {
        {dynamic(list)}
        <Shown when=move || { rows.with(Vec::len) > drawn.get() }>
            <More more=move |()| drawn.update(|drawn| *drawn += at_a_time)/>
        </Shown>
    }
}
