//! The fields of a note, new or edited.

use leptos::prelude::*;

use super::FormState;
use super::person::{NameField, PersonFields};
use super::suggest::ResourceField;
use super::text::NoteText;
use crate::domain::{Age, MAX_DETAILS, MAX_TEXT, NoteKind, PhotoOwner};
use crate::platform::new_id;
use crate::route;
use crate::state::{CaptureDraft, places, use_app};
use crate::text::{self, capture};
use crate::ui::parts::{
    ChoiceChips, CprWarning, Icon, InOneStore, Limited, Photos, Shown, Takes, TextField, ThemeChips, TooLong,
    dynamic, icon,
};

/// The fields themselves.
#[component]
pub fn CaptureForm(
    /// The form.
    state: FormState,
    /// Whether the person of a meeting is entered here too, and pictures: a note that exists has both on its page.
    with_person: bool,
) -> impl IntoView {
    let app = use_app();
    let kind = Memo::new(move |_| state.draft.with(|draft| draft.kind));
    let limited = Limited::new(state.field(|draft| &draft.text), MAX_TEXT);
    let meets = move || with_person && kind.get() == NoteKind::Contact;
    // It opens by itself, and only the user folds it: what is being typed in must not disappear.
    let more = Memo::new(move |before: Option<&bool>| {
        let texts = |draft: &CaptureDraft| [&draft.quote, &draft.place, &draft.at].map(String::is_empty);
        before.copied().unwrap_or_default() || state.draft.with(texts).contains(&false)
    });
    let owner = move || state.draft.with(|draft| draft.note.map(PhotoOwner::Note));
    let photographed = move |()| {
        state.edit(app, |draft| draft.note = draft.note.or_else(|| Some(new_id())));
        state
            .draft
            .with_untracked(|draft| Some((PhotoOwner::Note(draft.note?), draft.village?)))
    };
    let hint = move || match kind.get() {
        NoteKind::Interview => capture::HINT_INTERVIEW,
        NoteKind::Observation => capture::HINT_OBSERVATION,
        NoteKind::Contact => capture::HINT_CONTACT,
    };
    view! {
        <KindChoice state kind/>
        <Shown when=meets><NameField state/></Shown>
        <div class="capture__text">
            <NoteText state limited hint=Signal::derive(hint)/>
            <TooLong limited/>
            <DraftKept state/>
            <p class="field__problem" role="alert">{state.problem}</p>
            <CprWarning text=limited.shown/>
        </div>
        <Shown when=meets><PersonFields state/></Shown>
        // A picture belongs to a village, which a locked app doesn't know.
        {(with_person && !untrack(|| app.lock.is_locked())).then(|| view! { <Photos owner=Signal::derive(owner) begin=photographed/> })}
        <fieldset class="group">
            <legend>{capture::THEMES}</legend>
            <ThemeChips
                themes=Memo::new(move |_| state.draft.with(|draft| draft.themes.clone()))
                on_change=move |themes| state.edit(app, |draft| draft.themes = themes)
            />
        </fieldset>
        <Shown when=move || kind.get() != NoteKind::Contact><WhoFields state/></Shown>
        <details class="fold" open=more>
            <summary>{capture::MORE}</summary>
            <div class="stack">
                <TextField
                    label=capture::QUOTE
                    help=capture::QUOTE_HELP
                    max=MAX_DETAILS
                    value=state.field(|draft| &draft.quote)
                    on_input=move |text| state.edit(app, |draft| draft.quote = text)
                />
                <ResourceField
                    state
                    label=capture::PLACE
                    get=|draft| &draft.place
                    get_mut=|draft| &mut draft.place
                    find=places
                />
                <TextField
                    label=capture::AT
                    takes=Takes::Moment
                    value=state.field(|draft| &draft.at)
                    help=capture::AT_HELP
                    on_input=move |text| state.edit(app, |draft| draft.at = text)
                />
            </div>
        </details>
    }
}

#[component]
fn KindChoice(state: FormState, kind: Memo<NoteKind>) -> impl IntoView {
    let app = use_app();
    let radios = NoteKind::ALL.map(|choice| {
        view! {
            <label class=format!("segment segment--{}", route::kind_code(choice))>
                <input
                    type="radio"
                    name="type"
                    prop:checked=move || kind.get() == choice
                    on:change=move |_| state.edit(app, |draft| draft.kind = choice)
                />
                {text::note_kind(choice)}
            </label>
        }
    });
    view! { <div class="segments" role="radiogroup" aria-label=capture::TYPE>{radios.collect_view()}</div> }
}

#[component]
fn DraftKept(state: FormState) -> impl IntoView {
    let app = use_app();
    let kept = Memo::new(move |_| state.kept(app));
    view! {
        <p class="saved">
            {dynamic(move || kept.get().map(|outcome| match outcome {
                Ok(()) => view! { <Icon drawing=icon::CHECK/> {capture::DRAFT_KEPT} <InOneStore/> }.into_any(),
                Err(why) => view! {
                    <span class="field__problem"><strong>{capture::DRAFT_NOT_KEPT}</strong>" – "{text::trouble(&why)}</span>
                }.into_any(),
            }))}
        </p>
    }
}

#[component]
fn WhoFields(state: FormState) -> impl IntoView {
    let app = use_app();
    let ages = Age::ALL.map(|age| (age, text::age(age))).to_vec();
    let observed = Memo::new(move |_| state.draft.with(|draft| draft.kind == NoteKind::Observation));
    view! {
        <fieldset class="group">
            <legend>{move || if observed.get() { capture::WHO_SEEN } else { capture::WHO }}</legend>
            <p class="soft">{capture::WHO_HELP}</p>
            <div class="chips">
                <ChoiceChips
                    choices=ages
                    chosen=Memo::new(move |_| state.draft.with(|draft| draft.age))
                    on_change=move |age| state.edit(app, |draft| draft.age = age)
                />
            </div>
            <div class="capture__relation">
                <TextField
                    label=capture::RELATION
                    help=capture::RELATION_HELP
                    value=state.field(|draft| &draft.relation)
                    on_input=move |text| state.edit(app, |draft| draft.relation = text)
                />
            </div>
        </fieldset>
    }
}
