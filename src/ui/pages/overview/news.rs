//! «Nyt siden sidst»: what colleagues have written.

use leptos::prelude::*;

use crate::domain::{Id, Kind, Note, Query, RecordId};
use crate::state::use_app;
use crate::text::{self, sharing};
use crate::ui::parts::{NoteCard, Shown, focus_page};

/// How many notes are shown; the rest are counted.
const SHOWN: usize = 3;

/// Shown until it is read.
#[component]
pub fn News() -> impl IntoView {
    let app = use_app();
    let news = Memo::new(move |_| app.news());
    let counts = move || {
        news.with(|news| {
            text::facts(Kind::ALL.iter().map(|kind| {
                let count = news.iter().filter(|key| key.kind == *kind).count();
                let (one, many) = text::kind(*kind);
                (count > 0).then(|| text::counted(count, one, many))
            }))
        })
    };
    let notes = move || {
        let notes = news.get().into_iter().rev().filter_map(|key| match key.id {
            RecordId::Uuid(id) if key.kind == Kind::Note => Some(Id::<Note>::new(id)),
            _ => None,
        });
        notes.take(SHOWN).collect::<Vec<_>>()
    };
    let read = move |_| {
        app.read_news();
        // The button is gone.
        focus_page();
    };
    view! {
        <Shown when=move || news.with(|news| !news.is_empty())>
            <section class="stack" aria-labelledby="news">
                <h2 class="small-heading" id="news">{sharing::NEWS}</h2>
                <p>{counts}</p>
                <div><For each=notes key=|id| *id let(id)><NoteCard id query=Query::default()/></For></div>
                <button type="button" class="button button--ghost" on:click=read>{sharing::NEWS_READ}</button>
            </section>
        </Shown>
    }
}
