//! The fields of a record, saved as they are typed. A form is a list of properties by their names in the
//! export; one component draws them all.

mod choice;
mod number;
mod property;

use leptos::prelude::*;
use serde_json::Value;

use super::{Check, Takes, TextArea, TextField};
use crate::domain::{AnyRecord, Command, RecordKey, Unreadable, too_many};
use crate::state::{App, use_app};
use crate::text::{self, form};
pub use choice::{Choice, choices};
use choice::{Radios, Several};
pub use number::Decimals;
pub use property::Property;
use property::{Input, YES, read, write};

/// The last text typed in a field: the field shows it as typed, saved or not.
#[derive(Clone, PartialEq)]
struct Typed {
    name: &'static str,
    text: String,
    /// Why it can't be saved.
    why: Option<String>,
    /// The saved value: once that is changed elsewhere, it is shown instead.
    over: String,
}

/// The state of the form.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    key: StoredValue<RecordKey>,
    saved: Memo<Value>,
    typed: RwSignal<Vec<Typed>>,
}

/// The fields of the record with `key`, saved as they are typed. Text that can't be saved stays on screen
/// with the reason.
#[component]
pub fn RecordForm(
    /// The record.
    key: RecordKey,
    /// The properties to show, in order.
    properties: Vec<Property>,
    /// The initial record, where there is none until something is typed.
    #[prop(optional)]
    begins: Option<AnyRecord>,
) -> impl IntoView {
    let app = use_app();
    let key = StoredValue::new(key);
    let saved = Memo::new(move |_| {
        let record = app.with(|book| key.with_value(|key| book.record(key).map(AnyRecord::to_value)));
        let record = record.or_else(|| begins.as_ref().map(AnyRecord::to_value));
        record.unwrap_or_default()
    });
    let form = Form {
        app,
        key,
        saved,
        typed: RwSignal::new(Vec::new()),
    };
    let fields = properties.into_iter().map(|property| {
        let waits_for = property.waits_for();
        let there =
            Memo::new(move |_| waits_for.is_none_or(|name| saved.with(|saved| saved.get(name).is_some())));
        move || {
            there
                .get()
                .then(|| view! { <PropertyField form property=property.clone()/> })
        }
    });
    fields.collect_view()
}

#[component]
fn PropertyField(form: Form, property: Property) -> impl IntoView {
    let (name, label, input) = (property.name, property.label, property.input.clone());
    let value = form.value(name);
    let on_input = Callback::new(move |text: String| form.change(&property, text));
    let field = match input {
        Input::Name(takes) => view! { <TextField label takes value on_input/> }.into_any(),
        Input::Line(takes, max) => view! { <TextField label takes max value on_input/> }.into_any(),
        Input::Day(takes) => view! { <TextField label takes value on_input/> }.into_any(),
        Input::Number(_) => view! { <TextField label takes=Takes::Number value on_input/> }.into_any(),
        Input::Text(max) => view! { <TextArea label max value on_input/> }.into_any(),
        Input::Tick => {
            let tick = move |ticked: bool| on_input.run(if ticked { YES } else { "" }.to_owned());
            view! { <Check checked=move || value.get() == YES on_change=tick>{label}</Check> }.into_any()
        }
        Input::Several(choices) => view! { <Several label choices value on_change=on_input/> }.into_any(),
        Input::Radios(choices) => view! { <Radios label choices value on_change=on_input/> }.into_any(),
        Input::Choice(choices) => view! { <Choice label choices value on_change=on_input/> }.into_any(),
    };
    let why = move || form.typed(name).and_then(|typed| typed.why);
    view! {
        <div class="property">
            {field}
            <p class="field__problem" role="alert">{why}</p>
        </div>
    }
}

impl Form {
    /// What was typed in the field `name`, unless the value has been changed elsewhere since.
    fn typed(self, name: &'static str) -> Option<Typed> {
        let typed = self
            .typed
            .with(|all| all.iter().find(|typed| typed.name == name).cloned())?;
        (self.saved.with(|saved| read(saved, name)) == typed.over).then_some(typed)
    }

    /// The text shown in the field `name`.
    fn value(self, name: &'static str) -> Signal<String> {
        Signal::derive(move || {
            let typed = self.typed(name).map(|typed| typed.text);
            typed.unwrap_or_else(|| self.saved.with(|saved| read(saved, name)))
        })
    }

    /// Saves what was typed, or leaves it in the field with the reason why not.
    fn change(self, property: &Property, text: String) {
        let why = self.try_change(property, &text).err();
        let name = property.name;
        let over = self.saved.with_untracked(|saved| read(saved, name));
        self.typed.update(|all| {
            all.retain(|typed| typed.name != name);
            all.push(Typed {
                name,
                text,
                why,
                over,
            });
        });
    }

    fn try_change(self, property: &Property, typed: &str) -> Result<(), String> {
        if property.most().is_some_and(|max| too_many(typed, max).is_some()) {
            // The field shows the message itself.
            return Err(String::new());
        }
        let mut value = self.saved.get_untracked();
        let Some(record) = value.as_object_mut() else {
            return Err(form::GONE.to_owned());
        };
        if let Some(other) = property.resets {
            write(record, &Property::line(other, ""), "")?;
        }
        write(record, property, typed)?;
        let kind = self.key.with_value(|key| key.kind);
        let record = AnyRecord::read(kind, value.into()).map_err(|why| match why {
            Unreadable::ValidationError(_) => text::unreadable(&why),
            _ if matches!(property.input, Input::Number(_)) => form::TOO_LARGE.to_owned(),
            _ => form::NEEDED.to_owned(),
        })?;
        self.app.attempt(Command::Put(record)).map(drop)
    }
}
