//! A bar chart that is a table: sighted users see bars, a screen reader reads names and numbers.

use leptos::prelude::*;

use crate::domain::{Results, ThemeCount};
use crate::text::{self, evaluation};

/// A card with a bar for each theme; nothing where there are none.
pub fn theme_chart(heading: &'static str, id: &'static str, counts: Vec<ThemeCount>) -> Option<AnyView> {
    let rows = text::theme_rows(counts);
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

/// A card with a bar for how many came in each of `rows`, and all of it in a line below; nothing where nothing is evaluated.
pub fn results_chart(
    heading: &'static str,
    id: &'static str,
    rows: Vec<(String, Results)>,
) -> Option<AnyView> {
    let sum: Results = rows.iter().map(|(_, results)| *results).sum();
    let bars = rows.into_iter().filter(|(_, results)| results.came > 0);
    let bars: Vec<_> = bars.map(|(name, results)| (name, results.came)).collect();
    (!sum.is_empty()).then(|| {
        view! {
            <section class="card chart">
                <h2 class="small-heading" id=id>{heading}</h2>
                {(!bars.is_empty()).then(|| view! { <Bars rows=bars labelled_by=id/> })}
                <p class="soft">{evaluation::sum(&sum)}</p>
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
