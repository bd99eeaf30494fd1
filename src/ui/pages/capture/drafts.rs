//! Half-written notes: the list on «Overblik», and what a form says about its own.

use leptos::prelude::*;

use super::FormState;
use super::state::throw_away;
use crate::domain::Village;
use crate::route::Route;
use crate::state::{App, CaptureDraft, Draft, Found, use_app};
use crate::text::{self, capture};
use crate::ui::parts::{Icon, Shown, dynamic, icon};

/// Every new note that is half written, on the page where the app opens.
#[component]
pub fn DraftNotice() -> impl IntoView {
    let app = use_app();
    let changed = Trigger::new();
    let drafts = Memo::new(move |_| {
        changed.track();
        let drafts = app.store.is_ready().then(|| Draft::half_written(app));
        drafts.unwrap_or_default()
    });
    dynamic(move || {
        let drafts = drafts.get().into_iter();
        let rows: Vec<_> = drafts.map(|found| view! { <DraftRow found changed/> }).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section aria-label=capture::DRAFTS><ul class="rows card">{rows}</ul></section>
            }
        })
    })
}

#[component]
fn DraftRow(
    found: Found,
    /// Tells the list that a draft was thrown away or brought back.
    changed: Trigger,
) -> impl IntoView {
    let app = use_app();
    let Found { place, text: draft } = found;
    let address = Route::Draft(place.id()).href();
    let (id, below) = (format!("draft-{}", place.id()), format!("about-{}", place.id()));
    let name = capture::draft_name(draft.words().unwrap_or_default());
    let draft = StoredValue::new(draft);
    let facts = move || {
        draft.with_value(|draft| {
            let elsewhere = draft.village.filter(|id| app.village_id() != Some(*id));
            let elsewhere =
                elsewhere.and_then(|id| app.with(|book| Some(book.live::<Village>(&id)?.name.clone())));
            let [kind, when] = about(app, draft);
            text::facts([Some(kind), Some(when), elsewhere])
        })
    };
    let discard = move |_| {
        throw_away(app, place.clone(), draft.get_value(), move |_| changed.notify());
        changed.notify();
    };
    view! {
        <li class="draft-row">
            <div>
                <a class="draft-row__link" href=address id=id.clone() aria-describedby=below.clone() dir="auto">{name}</a>
                <p class="soft" id=below>{facts}</p>
            </div>
            <button type="button" class="icon-button" aria-label=capture::DISCARD aria-describedby=id on:click=discard>
                <Icon drawing=icon::CLOSE/>
            </button>
        </li>
    }
}

/// The kind of a draft, and when it was written.
fn about(app: App, draft: &CaptureDraft) -> [String; 2] {
    let when = draft.kept.map(|at| text::when(at, app.today()));
    [text::note_kind(draft.kind).to_owned(), when.unwrap_or_default()]
}

/// «Du har en kladde», with its time and the buttons to continue or discard it.
#[component]
pub fn DraftStatus(
    /// The form.
    state: FormState,
    /// The content of the form when there is no draft.
    fresh: CaptureDraft,
) -> impl IntoView {
    let app = use_app();
    let fresh = StoredValue::new(fresh);
    let start_over = move |_| {
        state.throw_away(app, move |thrown| drop(state.draft.try_set(thrown)));
        state.start_over(fresh.get_value());
    };
    let throw_found_away = move |_| {
        if let Some(Found { place, text }) = state.found.get_untracked() {
            let again = place.clone();
            throw_away(app, place, text, move |text| {
                let place = again.clone();
                drop(state.found.try_set(Some(Found { place, text })));
            });
        }
        state.found.set(None);
    };
    let label = move |draft: &CaptureDraft| about(app, draft).join(", ");
    view! {
        <Shown when=move || state.restored.get()>
            <div class="notice" role="status">
                <p><strong>{capture::HAVE_DRAFT}</strong><br/>{dynamic(move || state.draft.with(label))}</p>
                <button type="button" class="button button--ghost" on:click=start_over>{capture::DISCARD}</button>
            </div>
        </Shown>
        {dynamic(move || state.found.get().map(|Found { place, text: found }| view! {
            <div class="notice" role="status">
                <p><strong>{capture::HAVE_DRAFT}</strong><br/>{label(&found)}<br/>{capture::STALE_DRAFT}</p>
                <blockquote>{found.text.clone()}</blockquote>
                <button type="button" class="button button--ghost" on:click=move |_| {
                    let base = fresh.with_value(|fresh| fresh.base);
                    if state.draft.with_untracked(|typed| typed.kept.is_some()) {
                        state.throw_away(app, move |typed| drop(state.draft.try_set(typed)));
                    }
                    state.start_over(CaptureDraft { base, ..found.clone() });
                    state.edit(app, |_| ());
                    place.clear(app);
                    state.found.set(None);
                }>{capture::USE_DRAFT}</button>
                <button type="button" class="button button--ghost" on:click=throw_found_away>{capture::DISCARD}</button>
            </div>
        }))}
    }
}
