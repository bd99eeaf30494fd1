//! «Data»: what is stored here, export, import, and the trash.

mod anonymised;
mod archive;
mod bring_in;
mod device_move;
mod export;
mod import;
mod other_formats;
mod outgoing;
mod quarantined;
mod ready;
mod safety;
mod sealed;
mod trash;
mod wipe;

use leptos::prelude::*;

use super::sharing::SharingCard;
use crate::domain::Kind;
use crate::format::Subject;
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::{self, data, trouble};
use crate::ui::parts::{DetailPage, Shown, dynamic};
use anonymised::AnonymisedCard;
use bring_in::BringInCard;
use device_move::MoveCard;
use export::ExportCard;
use import::ImportCard;
use other_formats::ElsewhereCard;
pub use other_formats::{Fetch, FileScope, deadlines_file, notes_file};
pub use outgoing::{BackupFile, say};
use quarantined::SetAsideCard;
use safety::SafetyCard;
use trash::TrashCard;
pub use wipe::WipeButton;
use wipe::WipeCard;

/// The page for managing all data.
#[component]
pub fn DataPage() -> impl IntoView {
    let app = use_app();
    let book = BackupFile::follow(app);
    view! {
        <DetailPage heading=text::nav::DATA eyebrow="" back=Route::Overview>
            <div class="columns">
                <div class="stack">
                    <Stored/>
                    <SafetyCard/>
                    <SharingCard/>
                    <MoveCard book/>
                    <ExportCard book/>
                    <ImportCard/>
                </div>
                <div class="stack">
                    {dynamic(move || app.village_id().map(|village| view! {
                        <BringInCard subject=Subject::Contacts village/>
                        <BringInCard subject=Subject::Resources village/>
                        <ElsewhereCard/>
                    }))}
                    <AnonymisedCard/>
                    <SetAsideCard/>
                    <TrashCard/>
                    <WipeCard book/>
                </div>
            </div>
        </DetailPage>
    }
}

/// What people have made themselves. What it consists of (answers, ticks, senders) means nothing to them as a number.
const COUNTED: [Kind; 8] = [
    Kind::Village,
    Kind::Note,
    Kind::Photo,
    Kind::Visit,
    Kind::Contact,
    Kind::Resource,
    Kind::Initiative,
    Kind::Agreement,
];

/// How much of each kind there is, tracked.
pub fn counts(app: App) -> String {
    app.with(|book| {
        text::facts(COUNTED.iter().map(|kind| {
            let (count, (one, many)) = (book.count(*kind), text::kind(*kind));
            (count > 0).then(|| text::counted(count, one, many))
        }))
    })
}

/// What is stored here.
#[component]
fn Stored() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="card">
            <h2>{data::STORED}</h2>
            <Shown when=move || app.saving.one_store_fails()><p class="soft">{trouble::ONE_STORE}</p></Shown>
            <p>{dynamic(move || Some(counts(app)).filter(|counts| !counts.is_empty()).unwrap_or_else(|| data::NOTHING_STORED.to_owned()))}</p>
        </section>
    }
}
