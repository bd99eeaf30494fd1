//! «Det hørte vi – det gør vi nu»: the reply to the village, to share, and to print as a poster.

use leptos::prelude::*;

use super::draft_card::{DraftCard, own_or_drafted};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, REPLY, reply, report, share};
use crate::ui::parts::{DetailPage, PrintButton, dynamic};

/// The draft, and the poster printed from it.
#[component]
pub fn ReplyPage() -> impl IntoView {
    let app = use_app();
    let village = Memo::new(move |_| app.village_id());
    view! {
        <DetailPage heading=share::REPLY eyebrow=text::nav::REPORT back=Route::Report>
            <p class="lead no-print">{share::REPLY_LEAD}</p>
            {dynamic(move || village.get().map(|village| {
                let drafted = Signal::derive(move || app.with(|book| reply(book, village)));
                let text = own_or_drafted(village.into(), REPLY, drafted);
                view! {
                    <div class="no-print"><DraftCard scope=village.into() question=REPLY title=share::REPLY drafted/></div>
                    <PrintButton label=report::PRINT_POSTER class="button no-print"/>
                    <article class="poster" aria-label=report::POSTER>{move || paragraphs(&text.get())}</article>
                }
            }))}
        </DetailPage>
    }
}

/// Whether a line is a heading: a sentence or a bullet ends or begins with its own punctuation.
fn is_part(line: &str) -> bool {
    !line.trim_end().ends_with(['.', '!', '?', ':', ']']) && !line.starts_with('–')
}

/// The first line is the poster's heading.
fn paragraphs(text: &str) -> Vec<AnyView> {
    let mut lines = text.lines();
    let heading = lines.next().unwrap_or_default().to_owned();
    let heading = view! { <p class="poster__heading" dir="auto">{heading}</p> }.into_any();
    let line = |line: &str| {
        let class = if is_part(line) { "poster__part" } else { "lines" };
        view! { <p class=class dir="auto">{line.to_owned()}</p> }.into_any()
    };
    [heading]
        .into_iter()
        .chain(lines.filter(|line| !line.trim().is_empty()).map(line))
        .collect()
}
