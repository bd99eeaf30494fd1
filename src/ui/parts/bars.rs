//! A bar chart that is a table: sighted users see bars, a screen reader reads names and numbers.

use leptos::prelude::*;

use crate::text;

/// Names with a number each; the longest bar is the largest number.
#[component]
pub fn Bars(
    /// The name and number of each row.
    rows: Vec<(String, usize)>,
    /// The id of the heading that labels the table.
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
