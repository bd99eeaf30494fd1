//! «Anden udgave»: a version written elsewhere, where it differs.

use leptos::prelude::*;

use super::dynamic;
use crate::domain::{Command, Record, RecordKey, Version};
use crate::platform::local;
use crate::state::{App, use_app};
use crate::text::{self, steps};

/// The texts that lost to this record's own in a merge, each with a button that swaps them.
#[component]
pub fn Versions(
    /// The record.
    of: RecordKey,
) -> impl IntoView {
    let app = use_app();
    let record = of.clone();
    let found = Memo::new(move |_| {
        app.with(|book| {
            let kept = book.other_versions(&record).into_iter();
            kept.filter_map(|version| {
                let words = version.own_words(book.record(&record)?);
                Some((version.clone(), words.join("\n\n")))
            })
            .collect::<Vec<_>>()
        })
    });
    dynamic(move || {
        found
            .get()
            .into_iter()
            .map(|(version, words)| view! { <Other of=of.clone() version words/> })
            .collect_view()
    })
}

#[component]
fn Other(of: RecordKey, version: Record<Version>, words: String) -> impl IntoView {
    let app = use_app();
    let written = local(version.written().unwrap_or(version.updated));
    let label = move || format!("{}, {}", steps::OTHER_VERSION, text::when(written, app.today()));
    let key = RecordKey::of::<Version>(&version.id);
    let drop_it = move |_| {
        app.run(Command::Trash(key.clone()), steps::VERSION_DROPPED);
    };
    view! {
        <details class="fold version">
            <summary>{label}</summary>
            <p class="soft">{steps::OTHER_VERSION_FROM}</p>
            <blockquote class="lines" dir="auto">{words}</blockquote>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=drop_it>{steps::DROP_VERSION}</button>
                <button type="button" class="button" on:click=move |_| swap(app, &of, &version)>{steps::USE_VERSION}</button>
            </div>
        </details>
    }
}

/// Puts the version in the record's place, and the record in the version's.
fn swap(app: App, of: &RecordKey, version: &Record<Version>) {
    if let Some(command) = app.with_untracked(|book| book.swap(of, version)) {
        app.run_silently(command);
    }
}
