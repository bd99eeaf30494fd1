//! A bar chart that is a table: sighted users see bars, a screen reader reads names and numbers.

use leptos::prelude::*;

use crate::domain::ThemeCount;
use crate::text;

/// A card with a bar for each theme; nothing where there are none.
pub fn theme_chart(heading: &'static str, id: &'static str, counts: Vec<ThemeCount>) -> Option<AnyView> {
    let rows = counts.into_iter();
    let rows: Vec<_> = rows
        .map(|(theme, count)| (text::theme(theme).to_owned(), count))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card chart">
                <h2 class="small-heading" id=id>{heading}</h2>
                <Bars rows labelled_by=id/>
            </section>
        }
        .into_any()
    })
}

/// Names with a number each; the longest bar is the largest number.
#[component]
pub fn Bars(
    /// The name and number of each row.
    rows: Vec<(String, usize)>,
    /// The id of the heading that labels the table.
    #[prop(optional)]
    labelled_by: Option<&'static str>,
    /// Its name, where no heading has an id.
    #[prop(optional)]
    label: Option<String>,
) -> impl IntoView {
    let counts = rows.iter().map(|(_, count)| *count);
    let most = counts.max().unwrap_or_default().to_string();
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
    view! { <table class="bars" aria-labelledby=labelled_by aria-label=label><tbody>{rows.collect_view()}</tbody></table> }
}
