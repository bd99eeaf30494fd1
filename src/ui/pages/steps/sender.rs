//! Who sends what.

use leptos::prelude::*;

use crate::domain::{Record, Scope, Sender, SenderSide, Topic};
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::parts::{Shown, Takes, TextField};

/// One thing to send: by which party, and the person's name.
#[component]
pub fn SenderChoice(
    /// The guide's id; its last part is the topic's code.
    id: &'static str,
    /// What to send.
    text: &'static str,
    /// The scope of the plan.
    scope: Scope,
) -> impl IntoView {
    let topic = id.rsplit('.').next().and_then(Topic::from_code);
    topic.map(|topic| view! { <TopicFields topic text scope/> })
}

#[component]
fn TopicFields(topic: Topic, text: &'static str, scope: Scope) -> impl IntoView {
    let app = use_app();
    let sender =
        Memo::new(move |_| app.with(|book| book.sender(scope, topic).map(|sender| sender.body.clone())));
    let send = move |who, name: Option<String>| {
        let name = name.filter(|name| !name.is_empty());
        app.put(Record::keyed(Sender {
            scope,
            topic,
            who,
            name,
        }));
    };
    let choose = move |event| {
        let name = sender.get_untracked().and_then(|sender| sender.name);
        if let Some(who) = SenderSide::from_code(&event_target_value(&event)) {
            send(who, name);
        }
    };
    let code = move || sender.get().map_or("", |sender| sender.who.code());
    let name = Signal::derive(move || sender.get().and_then(|sender| sender.name).unwrap_or_default());
    view! {
        <div class="sender">
            <label class="field">
                <span class="field__label">{text}</span>
                <select class="input" aria-label=text on:change=choose prop:value=code>
                    <option value="" disabled=true selected=move || code().is_empty()>{steps::SENDER_NONE}</option>
                    {SenderSide::ALL.map(|side| view! {
                        <option value=side.code() selected=move || code() == side.code()>{text::sender_side(side)}</option>
                    }).collect_view()}
                </select>
            </label>
            <Shown when=move || sender.get().is_some_and(|sender| sender.who != SenderSide::NotRelevant)>
                <TextField label=steps::SENDER_NAME takes=Takes::Names value=name on_input=move |name| {
                    if let Some(sender) = sender.get_untracked() {
                        send(sender.who, Some(name));
                    }
                }/>
            </Shown>
        </div>
    }
}
