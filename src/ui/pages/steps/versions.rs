//! «Anden udgave»: what was answered elsewhere, where it differs.

use leptos::prelude::*;

use crate::ui::parts::live;

use super::item::say_if_refused;
use crate::domain::{Answer, Command, Record, RecordKey, Scope, Version};
use crate::state::{App, today, use_app};
use crate::text::{self, steps};

/// The answers that lost to the one in the field, with the tap that swaps them.
#[component]
pub fn Versions(
    /// Whose answer.
    scope: Scope,
    /// To which question.
    question: String,
) -> impl IntoView {
    let app = use_app();
    let id = Answer::id(scope, &question);
    let found = Memo::new(move |_| {
        app.read(|book| {
            let now = book.answer(scope, &question);
            let kept = book.versions_of(&id).into_iter();
            kept.filter(|version| version.differs_from(now))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    live(move || {
        found
            .get()
            .into_iter()
            .map(|version| view! { <Other version scope/> })
            .collect_view()
    })
}

#[component]
fn Other(version: Record<Version>, scope: Scope) -> impl IntoView {
    let app = use_app();
    let text = version.text().to_owned();
    let label = format!(
        "{}, {}",
        steps::OTHER_VERSION,
        text::when(version.written().unwrap_or(version.updated), today())
    );
    let key = RecordKey::of::<Version>(&version.id);
    let drop_it = {
        let key = key.clone();
        move |_| match app.dispatch(Command::Trash(key.clone())) {
            Ok(changes) => app.say_with_undo(steps::VERSION_DROPPED, changes),
            Err(refusal) => app.say(text::refusal(&refusal)),
        }
    };
    let swap = move |_| use_instead(app, scope, &version, key.clone());
    view! {
        <details class="fold version">
            <summary>{label}</summary>
            <p class="soft">{steps::OTHER_VERSION_FROM}</p>
            <blockquote class="lines">{text}</blockquote>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=drop_it>{steps::DROP_VERSION}</button>
                <button type="button" class="button" on:click=swap>{steps::USE_VERSION}</button>
            </div>
        </details>
    }
}

/// Puts the version in the answer's place, and the answer where the version was.
fn use_instead(app: App, scope: Scope, version: &Record<Version>, key: RecordKey) {
    let current = app.read_once(|book| book.live::<Answer>(&version.of).cloned());
    let question = version
        .of
        .split_once('/')
        .map(|(_, question)| question.to_owned())
        .unwrap_or_default();
    let answer = Answer {
        scope,
        question,
        text: version.text().to_owned(),
    };
    let mut commands = vec![Command::Put(Record::keyed(answer).into()), Command::Trash(key)];
    let kept = current.as_ref().and_then(Version::of_answer);
    commands.extend(kept.map(|kept| Command::Put(kept.into())));
    say_if_refused(app, Command::All(commands));
}
