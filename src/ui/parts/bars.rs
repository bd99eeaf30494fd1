//! A bar chart that is a table: the eye sees bars, a screen reader hears names
//! and numbers.

use leptos::prelude::*;

use crate::text;

/// Names with a number each; the longest bar is the greatest number.
#[component]
pub fn Bars(
    /// What is counted, one row a name.
    rows: Vec<(String, usize)>,
    /// What the table is called: the id of its heading.
    labelled_by: &'static str,
) -> impl IntoView {
    let most = rows
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or_default()
        .to_string();
    let rows = rows.into_iter().map(|(name, count)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="bars__bar" aria-hidden="true">
                    <progress class="bar" max=most.clone() value=count.to_string()></progress>
                </td>
                <td>{text::number(count)}</td>
            </tr>
        }
    });
    view! { <table class="bars" aria-labelledby=labelled_by><tbody>{rows.collect_view()}</tbody></table> }
}
