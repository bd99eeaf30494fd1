//! Agreements: who promised what, by when.

use leptos::prelude::*;

use crate::domain::{Agreement, Command, Day, Id, MAX_LINE, Record, RecordKey, Scope};
use crate::platform::{new_id, now};
use crate::state::{App, use_app};
use crate::text::{self, agreements, form};
use crate::ui::parts::{AddForm, Check, Property, RecordForm, Takes, TextField, dynamic};

/// The agreements of an initiative or a village, and the form that adds one.
#[component]
pub fn Agreements(
    /// The initiative or village.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.with(|book| {
            let all = book.agreements_of(scope).into_iter();
            all.map(|one| one.id).collect::<Vec<_>>()
        })
    });
    let who = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let add = move |what| {
        let by = who.with_untracked(|who| who.trim().to_owned());
        let agreement = Agreement {
            scope,
            what,
            who: (!by.is_empty()).then_some(by),
            due: due.with_untracked(|due| due.parse().ok()),
            done: None,
        };
        let record = Record::new(new_id(), now(), agreement);
        app.attempt(Command::Put(record.into()))?;
        who.set(String::new());
        due.set(String::new());
        Ok(())
    };
    view! {
        <section class="card stack" aria-label=agreements::HEADING>
            <h2>{agreements::HEADING}</h2>
            {dynamic(move || all.with(Vec::is_empty).then(|| view! { <p class="soft">{agreements::EMPTY}</p> }))}
            <ul class="rows"><For each=move || all.get() key=|id| *id let(id)><Row id/></For></ul>
            <AddForm label=agreements::NEW button=agreements::ADD empty=agreements::NEEDS_WHAT on_add=add>
                <TextField label=agreements::WHO takes=Takes::Names value=who on_input=move |text| who.set(text)/>
                <TextField label=agreements::DUE takes=Takes::Day value=due on_input=move |text| due.set(text)/>
            </AddForm>
        </section>
    }
}

#[component]
fn Row(id: Id<Agreement>) -> impl IntoView {
    let app = use_app();
    let agreement = app.live(id);
    let kept = move || agreement.with(|one| one.as_ref().is_some_and(|one| one.done.is_some()));
    let what = move || agreement.with(|one| one.as_ref().map(|one| one.what.clone()));
    let facts = move || {
        agreement.with(|one| {
            one.as_ref()
                .map(|one| facts(one, one.initials.as_deref(), app.today()))
        })
    };
    let late = move || agreement.with(|one| one.as_ref().is_some_and(|one| is_late(one, app.today())));
    let key = RecordKey::of::<Agreement>(&id);
    let remove = {
        let key = key.clone();
        move |_| {
            app.run(Command::Trash(key.clone()), agreements::DELETED);
        }
    };
    let edit = move || format!("{} {}", form::EDIT, what().unwrap_or_default());
    view! {
        <li>
            <Check checked=kept on_change=move |kept| keep(app, id, kept) own_words=true>{what}</Check>
            <p class=move || if late() { "late" } else { "soft" }>{facts}</p>
            <details class="fold">
                <summary aria-label=edit>{form::EDIT}</summary>
                <div class="stack">
                    <RecordForm key=key.clone() properties=vec![
                        Property::typed("what", agreements::WHAT, Takes::Words, MAX_LINE),
                        Property::names("who", agreements::WHO),
                        Property::day("due", agreements::DUE),
                    ]/>
                    <button type="button" class="button button--danger" on:click=remove>{agreements::DELETE}</button>
                </div>
            </details>
        </li>
    }
}

fn is_late(agreement: &Agreement, today: Day) -> bool {
    agreement.done.is_none() && agreement.due.is_some_and(|due| due < today)
}

fn facts(agreement: &Agreement, initials: Option<&str>, today: Day) -> String {
    let due = agreement.due.map(|due| match agreement.done {
        None => text::due(due, today),
        Some(_) => text::short_day(due),
    });
    text::facts([
        agreement.who.clone(),
        due,
        initials.map(text::sharing::written_by),
    ])
}

fn keep(app: App, id: Id<Agreement>, kept: bool) {
    if let Some(agreement) = app.with_untracked(|book| book.live::<Agreement>(&id).cloned()) {
        app.put(agreement.edited(|agreement| agreement.done = kept.then(now)));
    }
}
