//! Bringing in what exists: contacts from an address book, local resources from a list. Shown first, and stored when
//! the user confirms.

mod columns;
mod one_by_one;
mod preview;

use std::sync::Arc;

use leptos::html::A;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

use crate::domain::{Id, MAX_TEXT, Village, too_many};
use crate::format::{Columns, MAX_BYTES, Row, Sheet, Source, SourceError, Subject};
use crate::platform::{self, yield_now};
use crate::route::Route;
use crate::text::{self, bring_in, contacts, data, resources};
use crate::ui::parts::{TextArea, dynamic, focus};
use columns::ColumnChoices;
use preview::Preview;

/// What was chosen or pasted.
#[derive(Clone)]
enum Opened {
    Reading,
    Refused(String),
    Cards(Arc<Vec<Row>>),
    Table(Arc<Sheet>),
    /// It has been brought in.
    Done,
}

/// A field for a file and one to paste in, and the preview of what is in them.
#[component]
pub fn BringInCard(
    /// What is brought in.
    subject: Subject,
    /// Where it belongs.
    village: Id<Village>,
) -> impl IntoView {
    let opened = RwSignal::new(None::<Opened>);
    let columns = RwSignal::new(Columns::default());
    let pasted = RwSignal::new(String::new());
    let show = move |source: Result<Source, SourceError>| {
        let found = match source {
            Err(why) => Opened::Refused(bring_in::unopened(&why)),
            Ok(Source::Cards(rows)) => Opened::Cards(Arc::new(rows)),
            Ok(Source::Table(sheet)) => {
                let _ = columns.try_set(Columns::guess(&sheet, subject));
                Opened::Table(Arc::new(sheet))
            }
        };
        // The page may be gone by now.
        let _ = opened.try_set(Some(found));
    };
    let choose = move |event: leptos::ev::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        pasted.set(String::new());
        opened.set(Some(Opened::Reading));
        spawn_local(async move {
            match read(&file).await {
                Ok(bytes) => show(Source::of_file(&bytes, subject, village)),
                Err(why) => drop(opened.try_set(Some(Opened::Refused(why)))),
            }
            // Cleared so that the same file can be chosen again.
            input.set_value("");
        });
    };
    let paste = move |text: String| {
        // The field says itself that it is too long.
        if text.trim().is_empty() || too_many(&text, MAX_TEXT).is_some() {
            opened.set(None);
        } else {
            show(Source::of_text(&text, subject, village));
        }
        pasted.set(text);
    };
    let done = move |()| {
        pasted.set(String::new());
        opened.set(Some(Opened::Done));
    };
    view! {
        <section class="card stack" aria-label=bring_in::heading(subject)>
            <h2>{bring_in::heading(subject)}</h2>
            <p>{bring_in::body(subject)}</p>
            <label class="field">
                <span class="field__label">{bring_in::file(subject)}</span>
                <input class="input" type="file" aria-label=bring_in::file(subject) accept=accepted(subject) on:change=choose/>
            </label>
            <TextArea label=bring_in::PASTE help=Some(bring_in::PASTE_HELP) value=pasted on_input=paste/>
            <div role="status">{dynamic(move || opened.get().map(said))}</div>
            {dynamic(move || opened.get().map(|opened| match opened {
                Opened::Reading | Opened::Refused(_) => ().into_any(),
                Opened::Cards(rows) => view! { <Preview rows=move || rows.to_vec() subject village done/> }.into_any(),
                Opened::Table(sheet) => view! { <Table sheet columns subject village done/> }.into_any(),
                Opened::Done => view! { <WayOn subject/> }.into_any(),
            }))}
        </section>
    }
}

/// The endings and types of files that can be chosen.
fn accepted(subject: Subject) -> &'static str {
    match subject {
        Subject::Contacts => ".vcf,.csv,.txt,text/vcard,text/csv,text/plain",
        Subject::Resources => ".csv,.txt,text/csv,text/plain",
    }
}

/// What a screen reader hears while a file is read, and when it can't be.
fn said(opened: Opened) -> AnyView {
    match opened {
        Opened::Reading => view! { <p>{data::READING}</p> }.into_any(),
        Opened::Refused(why) => view! {
            <div class="notice notice--danger">
                <p><strong>{data::REFUSED_HEADING}</strong><br/>{why}" "{data::UNCHANGED}</p>
            </div>
        }
        .into_any(),
        Opened::Cards(_) | Opened::Table(_) | Opened::Done => ().into_any(),
    }
}

/// A table: what its columns are, and what its rows say.
#[component]
fn Table(
    sheet: Arc<Sheet>,
    columns: RwSignal<Columns>,
    subject: Subject,
    village: Id<Village>,
    #[prop(into)] done: Callback<()>,
) -> impl IntoView {
    let read = sheet.clone();
    let rows = move || columns.with(|columns| read.rows(columns, subject, village));
    view! {
        <ColumnChoices sheet columns subject/>
        <Preview rows subject village done/>
    }
}

/// The way to what was brought in; the button that was pressed has gone.
#[component]
fn WayOn(subject: Subject) -> impl IntoView {
    let (route, name) = match subject {
        Subject::Contacts => (Route::Contacts, contacts::TO_CONTACTS),
        Subject::Resources => (Route::Resources, resources::TO_RESOURCES),
    };
    let way_on = NodeRef::<A>::new();
    Effect::new(move |_| {
        if let Some(way_on) = way_on.get() {
            focus(&way_on);
        }
    });
    view! { <a class="button" href=route.href() node_ref=way_on>{name}</a> }
}

/// The content of `file`, or why there is none.
async fn read(file: &File) -> Result<Vec<u8>, String> {
    // Checked before reading: a file larger than memory crashes the page.
    let size = platform::size(file);
    if size > MAX_BYTES {
        return Err(bring_in::unopened(&SourceError::TooLarge(size)));
    }
    let bytes = platform::read_bytes(file).await;
    // Reading the text runs in its own task.
    yield_now().await;
    bytes.map_err(|_| text::NO_FILE.to_owned())
}
