//! What the columns of a table are: guessed, and chosen by the user where the guess is wrong.

use std::sync::Arc;

use leptos::prelude::*;

use crate::format::{Column, Columns, Sheet, Subject};
use crate::text::bring_in;
use crate::ui::parts::{Check, Choice, choices, dynamic};

/// A drop-down list for each column that isn't empty. Outlook writes ninety columns: those that are left out are folded.
#[component]
pub fn ColumnChoices(
    /// The table.
    sheet: Arc<Sheet>,
    /// What its columns are.
    columns: RwSignal<Columns>,
    /// What is brought in.
    subject: Subject,
) -> impl IntoView {
    let has_headings = Memo::new(move |_| columns.with(|columns| columns.has_headings));
    let toggle = move |ticked| columns.update(|columns| columns.has_headings = ticked);
    let lists = move || {
        let has_headings = has_headings.get();
        let filled = (0..sheet.width()).filter(|column| sheet.is_filled(*column, has_headings));
        // Read once: a list must not move while somebody chooses.
        let guessed = columns.get_untracked().of;
        let is_taken = |column: &usize| guessed.get(*column).is_some_and(|of| *of != Column::LeftOut);
        let (taken, others): (Vec<usize>, Vec<usize>) = filled.partition(is_taken);
        let list = |column: usize| {
            let heading = if has_headings { sheet.first(column) } else { "" };
            column_list(bring_in::column_name(heading, column), column, columns, subject)
        };
        let others: Vec<AnyView> = others.into_iter().map(list).collect();
        let taken: Vec<AnyView> = taken.into_iter().map(list).collect();
        let unfold = format!("{} ({})", bring_in::OTHER_COLUMNS, others.len());
        let others = (!others.is_empty()).then(|| {
            view! {
                <details class="fold">
                    <summary>{unfold}</summary>
                    <div class="column-lists">{others}</div>
                </details>
            }
        });
        view! {
            <div class="column-lists">{taken}</div>
            {others}
        }
    };
    view! {
        <fieldset class="group">
            <legend>{bring_in::COLUMNS}</legend>
            <Check checked=has_headings on_change=toggle>{bring_in::HAS_HEADINGS}</Check>
            {dynamic(lists)}
        </fieldset>
    }
}

/// The choices for the column with this index.
fn column_list(label: String, column: usize, columns: RwSignal<Columns>, subject: Subject) -> AnyView {
    let offered = Column::offered(subject);
    let value = move || {
        let chosen = columns.with(|columns| columns.of.get(column).copied());
        let place = offered.iter().position(|of| Some(*of) == chosen);
        place.unwrap_or_default().to_string()
    };
    let choose = move |code: String| {
        let chosen = code.parse::<usize>().ok().and_then(|place| offered.get(place));
        columns.update(|columns| {
            if let (Some(of), Some(chosen)) = (columns.of.get_mut(column), chosen) {
                *of = *chosen;
            }
        });
    };
    let choices = choices(offered.iter().map(|of| bring_in::column(*of)).enumerate());
    view! { <Choice label choices value=Signal::derive(value) on_change=choose/> }.into_any()
}
