//! Pages whose code is loaded after the first screen: a first visit waits for less. `script/tools/wasm-bindgen` splits
//! the code off.

use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::pages::{
    AboutPage, AccessibilityPage, AllVillagesPage, ContactPage, ContactsPage, DataPage, DeadlinesPage,
    FindRoutePage, ForItPage, InitiativeAgreementsPage, InitiativePage, InitiativeSheetPage,
    InitiativeTalkPage, InitiativesPage, LicencesPage, LockedCapturePage, NoticesPage, OutreachPage,
    OutreachTalkPage, PersonPage, PhotosPage, ReplyPage, ReportPage, ResourcePage, ResourcesPage,
    ResultsPage, SettingsPage, SharingPage, SheetPage, StepPage, StepsPage, StoryPage, TalkPage, UnlockPage,
    VillageAgreementsPage, VisitPage, VisitsPage, YearPage, finish_noted,
};
use super::parts::{DetailPage, dynamic};
use crate::platform::yield_to_paint;
use crate::route::Route;
use crate::state::{App, share};
use crate::text::{nav, trouble};

/// The pages outside the first part of the code.
#[derive(Clone, Copy, Debug)]
pub enum LazyPage {
    /// Everything about the app.
    About,
    /// The accessibility statement.
    Accessibility,
    /// All villages.
    AllVillages,
    /// A contact.
    Contact,
    /// All contacts.
    Contacts,
    /// Files and backup.
    Data,
    /// What is to be deleted by now.
    Deadlines,
    /// Three questions that lead to a route.
    FindRoute,
    /// What an IT department asks.
    ForIt,
    /// An initiative.
    Initiative,
    /// What was agreed about an initiative.
    InitiativeAgreements,
    /// An initiative on paper.
    InitiativeSheet,
    /// An initiative, question by question.
    InitiativeTalk,
    /// All initiatives.
    Initiatives,
    /// The licences.
    Licences,
    /// A new note while the app is locked.
    LockedCapture,
    /// The privacy notices.
    Notices,
    /// Contact with somebody.
    Outreach,
    /// The same, question by question.
    OutreachTalk,
    /// Everything about a person.
    Person,
    /// The photos of a village.
    Photos,
    /// What the village is told.
    Reply,
    /// The report.
    Report,
    /// A resource.
    Resource,
    /// All resources.
    Resources,
    /// What came of it.
    Results,
    /// The settings.
    Settings,
    /// Sharing with colleagues.
    Sharing,
    /// A step on paper.
    Sheet,
    /// A step.
    Step,
    /// All steps.
    Steps,
    /// The report as slides.
    Story,
    /// A step, question by question.
    Talk,
    /// What is shown while the app is locked.
    Unlock,
    /// What was agreed with a village.
    VillageAgreements,
    /// A visit.
    Visit,
    /// All visits.
    Visits,
    /// What takes place in a year.
    Year,
}

/// With the form for pictures (`parts/photos/lazy.rs`) the only way into the other part, so that everything else it calls
/// can lie there.
#[allow(clippy::unnecessary_wraps)] // The macro returns the error of the loading.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, preload(load), fallible)]
fn draw(page: LazyPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        LazyPage::About => AboutPage().into_any(),
        LazyPage::Accessibility => AccessibilityPage().into_any(),
        LazyPage::AllVillages => AllVillagesPage().into_any(),
        LazyPage::Contact => ContactPage().into_any(),
        LazyPage::Contacts => ContactsPage().into_any(),
        LazyPage::Data => DataPage().into_any(),
        LazyPage::Deadlines => DeadlinesPage().into_any(),
        LazyPage::FindRoute => FindRoutePage().into_any(),
        LazyPage::ForIt => ForItPage().into_any(),
        LazyPage::Initiative => InitiativePage().into_any(),
        LazyPage::InitiativeAgreements => InitiativeAgreementsPage().into_any(),
        LazyPage::InitiativeSheet => InitiativeSheetPage().into_any(),
        LazyPage::InitiativeTalk => InitiativeTalkPage().into_any(),
        LazyPage::Initiatives => InitiativesPage().into_any(),
        LazyPage::Licences => LicencesPage().into_any(),
        LazyPage::LockedCapture => LockedCapturePage().into_any(),
        LazyPage::Notices => NoticesPage().into_any(),
        LazyPage::Outreach => OutreachPage().into_any(),
        LazyPage::OutreachTalk => OutreachTalkPage().into_any(),
        LazyPage::Person => PersonPage().into_any(),
        LazyPage::Photos => PhotosPage().into_any(),
        LazyPage::Reply => ReplyPage().into_any(),
        LazyPage::Report => ReportPage().into_any(),
        LazyPage::Resource => ResourcePage().into_any(),
        LazyPage::Resources => ResourcesPage().into_any(),
        LazyPage::Results => ResultsPage().into_any(),
        LazyPage::Settings => SettingsPage().into_any(),
        LazyPage::Sharing => SharingPage().into_any(),
        LazyPage::Sheet => SheetPage().into_any(),
        LazyPage::Step => StepPage().into_any(),
        LazyPage::Steps => StepsPage().into_any(),
        LazyPage::Story => StoryPage().into_any(),
        LazyPage::Talk => TalkPage().into_any(),
        LazyPage::Unlock => UnlockPage().into_any(),
        LazyPage::VillageAgreements => VillageAgreementsPage().into_any(),
        LazyPage::Visit => VisitPage().into_any(),
        LazyPage::Visits => VisitsPage().into_any(),
        LazyPage::Year => YearPage().into_any(),
    })
}

/// Draws a page, at once if its code is there.
pub fn lazy(page: LazyPage) -> AnyView {
    match draw(page).now_or_never() {
        Some(Ok(view)) => view,
        _ => when_loaded(page),
    }
}

/// Goes on with what a start with a lock finds. If the code doesn't come, the next start tries again.
pub fn settle_lock(app: App) {
    spawn_local(async move { drop(settle(app).await) });
}

#[allow(clippy::unnecessary_wraps)] // The macro returns the error of the loading.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
fn settle(app: App) -> Result<(), SplitLoaderError> {
    spawn_local(async move {
        // If it fails, the settings say so.
        drop(app.finish_lock().await);
        finish_noted(app).await;
    });
    Ok(())
}

/// Shares with colleagues. If the code doesn't come, the next start tries again.
pub fn begin_sharing(app: App) {
    spawn_local(async move { drop(run(app).await) });
}

#[allow(clippy::unnecessary_wraps)] // The macro returns the error of the loading.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
fn run(app: App) -> Result<(), SplitLoaderError> {
    spawn_local(share(app));
    Ok(())
}

/// Whether the page of `first` can be drawn. A lazy page that the app is opened at keeps the static first paint until
/// its code is there or doesn't come: an empty page between the two would flicker.
pub fn can_draw(first: Option<Route>) -> ReadSignal<bool> {
    let (can, set_can) = signal(!first.is_some_and(is_lazy));
    if !can.get_untracked() {
        spawn_local(async move {
            drop(load().await);
            set_can.set(true);
        });
    }
    can
}

fn is_lazy(route: Route) -> bool {
    !matches!(
        route,
        Route::Overview | Route::Capture(_) | Route::Draft(_) | Route::Notes | Route::Note(_)
    )
}

/// Loads the code of the lazy pages after the first paint, so that they open at once, also without net.
pub fn load_lazy_pages() {
    spawn_local(async {
        yield_to_paint().await;
        // A page that needs the code asks for it again, and says so if it fails.
        drop(load().await);
    });
}

fn when_loaded(page: LazyPage) -> AnyView {
    let outcome = RwSignal::new(None);
    let ask = move || {
        outcome.set(None);
        spawn_local(async move {
            let loaded = load().await.is_ok();
            // The page may be gone by now.
            let _ = outcome.try_set(Some(loaded));
        });
    };
    ask();
    dynamic(move || match outcome.get() {
        None => ().into_any(),
        Some(true) => lazy(page),
        Some(false) => view! {
            <DetailPage heading=nav::NOT_LOADED eyebrow="" back=Route::Overview>
                <div class="empty">
                    <p role="alert">{nav::NOT_LOADED_BODY}</p>
                    <button type="button" class="button" on:click=move |_| ask()>{trouble::RETRY}</button>
                </div>
            </DetailPage>
        }
        .into_any(),
    })
    .into_any()
}
