//! The fields of a note, new or edited.

use leptos::prelude::*;

use super::FormState;
use super::person::PersonFields;
use super::state::throw_away;
use crate::domain::{Age, MAX_DETAILS, MAX_TEXT, NoteKind};
use crate::route;
use crate::state::{CaptureDraft, Found, use_app};
use crate::text::{self, capture};
use crate::ui::parts::{
    ChoiceChips, CprWarning, Icon, InOneStore, Limited, Shown, Takes, TextField, ThemeChips, TooLong,
    dynamic, icon,
};

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
    let label = move |draft: &CaptureDraft| {
        let when = draft
            .kept
            .map(|at| text::when(at, app.today()))
            .unwrap_or_default();
        format!("{}, {when}", text::note_kind(draft.kind))
    };
    view! {
        <Shown when=move || state.restored.get()>
            <div class="notice" role="status">
                <p><strong>{capture::HAVE_DRAFT}</strong><br/>{dynamic(move || state.draft.with(label))}</p>
                <button type="button" class="button button--ghost" on:click=start_over>{capture::START_OVER}</button>
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

/// The fields themselves.
#[component]
pub fn CaptureForm(
    /// The form.
    state: FormState,
    /// Whether the person of a meeting is entered here too.
    with_person: bool,
) -> impl IntoView {
    let app = use_app();
    let kind = Memo::new(move |_| state.draft.with(|draft| draft.kind));
    let limited = Limited::new(state.field(|draft| &draft.text), MAX_TEXT);
    let hint = move || match kind.get() {
        NoteKind::Interview => capture::HINT_INTERVIEW,
        NoteKind::Observation => capture::HINT_OBSERVATION,
        NoteKind::Contact => capture::HINT_CONTACT,
    };
    view! {
        <KindChoice state kind/>
        <div class="capture__text">
            <textarea
                class="input input--capture"
                node_ref=state.text
                aria-label=capture::TEXT
                placeholder=hint
                dir="auto"
                aria-invalid=move || limited.invalid()
                data-too-long=move || limited.too_long()
                autocomplete="off"
                enterkeyhint="enter"
                autocapitalize="sentences"
                spellcheck="true"
                prop:value=limited.shown
                on:input=move |event| {
                    let text = event_target_value(&event);
                    limited.shown.set(text.clone());
                    state.edit(app, |draft| draft.text = text);
                }
            ></textarea>
            <TooLong limited/>
            <DraftKept state/>
            <p class="field__problem" role="alert">{state.problem}</p>
            <CprWarning text=limited.shown/>
        </div>
        <Shown when=move || with_person && kind.get() == NoteKind::Contact><PersonFields state/></Shown>
        <fieldset class="group">
            <legend>{capture::THEMES}</legend>
            <ThemeChips
                themes=Memo::new(move |_| state.draft.with(|draft| draft.themes.clone()))
                on_change=move |themes| state.edit(app, |draft| draft.themes = themes)
            />
        </fieldset>
        <Shown when=move || kind.get() != NoteKind::Contact><WhoFields state/></Shown>
        <TextField
            label=capture::PLACE
            takes=Takes::Names
            value=state.field(|draft| &draft.place)
            on_input=move |text| state.edit(app, |draft| draft.place = text)
        />
        <TextField
            label=capture::QUOTE
            help=capture::QUOTE_HELP
            max=MAX_DETAILS
            value=state.field(|draft| &draft.quote)
            on_input=move |text| state.edit(app, |draft| draft.quote = text)
        />
        <TextField
            label=capture::AT
            takes=Takes::Moment
            value=state.field(|draft| &draft.at)
            help=capture::AT_HELP
            on_input=move |text| state.edit(app, |draft| draft.at = text)
        />
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
            <TextField
                label=capture::RELATION
                help=capture::RELATION_HELP
                value=state.field(|draft| &draft.relation)
                on_input=move |text| state.edit(app, |draft| draft.relation = text)
            />
        </fieldset>
    }
}
