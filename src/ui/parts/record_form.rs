//! The fields of a record, saved as they are typed. A form is a list of
//! properties by their names in the export; one component draws them all.

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::{TextArea, TextField};
use crate::domain::{AnyRecord, Command, MAX_NAME, RecordKey, Unreadable};
use crate::state::{App, use_app};
use crate::text::{self, form};

/// One property of a record, as a field of a form.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name in the export. `consent.on` is a property inside a property.
    name: &'static str,
    label: &'static str,
    input: Input,
    /// Whether the others inside the same property wait for this one.
    leads: bool,
    /// What no longer holds when this changes.
    resets: Option<&'static str>,
}

#[derive(Clone, Debug)]
enum Input {
    /// One line that may not be empty.
    Name,
    /// One line: the field's type and its length.
    Line(&'static str, usize),
    /// Running text of that length.
    Text(usize),
    /// A day.
    Day,
    /// Yes or no.
    Tick,
    /// One of these, code and word; where it may be left open, the first has no code.
    Choice(Vec<(String, String)>),
}

impl Property {
    const fn new(name: &'static str, label: &'static str, input: Input) -> Self {
        Self {
            name,
            label,
            input,
            leads: false,
            resets: None,
        }
    }

    /// One line that may not be empty.
    pub const fn name(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Name)
    }

    /// One line.
    pub const fn line(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Line("text", MAX_NAME))
    }

    /// One line in a field of `kind` (`tel`, `email`), of at most `max` characters.
    pub const fn typed(name: &'static str, label: &'static str, kind: &'static str, max: usize) -> Self {
        Self::new(name, label, Input::Line(kind, max))
    }

    /// Running text of at most `max` characters.
    pub const fn text(name: &'static str, label: &'static str, max: usize) -> Self {
        Self::new(name, label, Input::Text(max))
    }

    /// A day.
    pub const fn day(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Day)
    }

    /// Yes or no.
    pub const fn tick(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Tick)
    }

    /// One of `choices`; `open` is the word for none of them, where that is allowed.
    pub fn choice<C: ToString, W: ToString>(
        name: &'static str,
        label: &'static str,
        open: Option<&str>,
        choices: impl IntoIterator<Item = (C, W)>,
    ) -> Self {
        let open = open.map(|word| (String::new(), word.to_owned()));
        let choices = choices
            .into_iter()
            .map(|(code, word)| (code.to_string(), word.to_string()));
        Self::new(
            name,
            label,
            Input::Choice(open.into_iter().chain(choices).collect()),
        )
    }

    /// The others inside the same property wait for this one, and go with it.
    #[must_use]
    pub fn leading(self) -> Self {
        Self { leads: true, ..self }
    }

    /// When this changes, `other` no longer holds.
    #[must_use]
    pub fn resetting(self, other: &'static str) -> Self {
        Self {
            resets: Some(other),
            ..self
        }
    }

    /// The property whose being there it waits for.
    fn waits_for(&self) -> Option<&'static str> {
        let (parent, _) = self.name.split_once('.')?;
        (!self.leads).then_some(parent)
    }
}

/// What was typed last: it stays in its field as it was typed, saved or not.
#[derive(Clone, PartialEq)]
struct Typed {
    name: &'static str,
    text: String,
    /// Why it can't be saved as it is.
    why: Option<String>,
    /// What is saved: once that is changed elsewhere, it is shown instead.
    over: String,
}

/// A form under way.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    key: StoredValue<RecordKey>,
    saved: Memo<Value>,
    typed: RwSignal<Option<Typed>>,
}

/// The fields of the record called `key`, saved as they are typed. What can't
/// be saved stays on screen with the reason.
#[component]
pub fn RecordForm(
    /// Which record.
    key: RecordKey,
    /// Which of its properties, in order.
    properties: Vec<Property>,
) -> impl IntoView {
    let app = use_app();
    let key = StoredValue::new(key);
    let saved = Memo::new(move |_| {
        let record = app.read(|book| key.with_value(|key| book.record(key).map(AnyRecord::to_value)));
        record.unwrap_or_default()
    });
    let form = Form {
        app,
        key,
        saved,
        typed: RwSignal::new(None),
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
    let Property {
        name,
        label,
        ref input,
        ..
    } = property;
    let value = form.value(name);
    let field = match input.clone() {
        Input::Name => view! {
            <TextField label value on_input=move |text| form.change(&property, text)/>
        }
        .into_any(),
        Input::Line(kind, max) => view! {
            <TextField label kind max value on_input=move |text| form.change(&property, text)/>
        }
        .into_any(),
        Input::Day => view! {
            <TextField label kind="date" value on_input=move |text| form.change(&property, text)/>
        }
        .into_any(),
        Input::Text(max) => view! {
            <TextArea label max value on_input=move |text| form.change(&property, text)/>
        }
        .into_any(),
        Input::Tick => view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || value.get() == YES
                    on:change=move |event| {
                        let text = if event_target_checked(&event) { YES } else { "" };
                        form.change(&property, text.to_owned());
                    }
                />
                <span>{label}</span>
            </label>
        }
        .into_any(),
        Input::Choice(choices) => view! {
            <Choice label choices value on_change=move |code| form.change(&property, code)/>
        }
        .into_any(),
    };
    let why = move || form.typed(name).and_then(|typed| typed.why);
    view! {
        <div class="property">
            {field}
            <p class="field__problem" role="alert">{why}</p>
        </div>
    }
}

/// A list to choose one from.
#[component]
pub fn Choice(
    /// Its name.
    label: &'static str,
    /// Each one's code and word.
    choices: Vec<(String, String)>,
    /// The code of the one that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the code of the one that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let options = choices.into_iter().map(|(code, word)| {
        let chosen = value.get_untracked() == code;
        view! { <option value=code selected=chosen>{word}</option> }
    });
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <select
                class="input"
                prop:value=value
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {options.collect_view()}
            </select>
        </label>
    }
}

const YES: &str = "true";

impl Form {
    /// What was typed in the field of `name`, if it was the last.
    fn typed(self, name: &'static str) -> Option<Typed> {
        let typed = self.typed.get().filter(|typed| typed.name == name)?;
        (self.saved.with(|saved| read(saved, name)) == typed.over).then_some(typed)
    }

    /// What stands in the field of `name`.
    fn value(self, name: &'static str) -> Signal<String> {
        Signal::derive(move || {
            let typed = self.typed(name).map(|typed| typed.text);
            typed.unwrap_or_else(|| self.saved.with(|saved| read(saved, name)))
        })
    }

    /// Saves what was typed, or keeps it in its field with the reason why not.
    fn change(self, property: &Property, text: String) {
        let why = self.try_change(property, &text).err();
        let name = property.name;
        let over = self.saved.with_untracked(|saved| read(saved, name));
        self.typed.set(Some(Typed {
            name,
            text,
            why,
            over,
        }));
    }

    fn try_change(self, property: &Property, typed: &str) -> Result<(), String> {
        let mut value = self.saved.get_untracked();
        let Some(record) = value.as_object_mut() else {
            return Err(form::GONE.to_owned());
        };
        if let Some(other) = property.resets {
            write(record, &Property::line(other, ""), "")?;
        }
        write(record, property, typed)?;
        let kind = self.key.with_value(|key| key.kind);
        let record = AnyRecord::read(kind, value).map_err(|why| match why {
            Unreadable::Flaw(_) => text::unreadable(&why),
            _ => form::NEEDED.to_owned(),
        })?;
        let done = self.app.dispatch(Command::Put(record));
        done.map(drop).map_err(|refusal| text::refusal(&refusal))
    }
}

/// The property `name` of `record`, as its field shows it.
fn read(record: &Value, name: &str) -> String {
    let found = name.split('.').try_fold(record, |value, part| value.get(part));
    match found {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(true)) => YES.to_owned(),
        _ => String::new(),
    }
}

/// Puts what was typed in `record`; nothing typed leaves the property out.
fn write(record: &mut Map<String, Value>, property: &Property, typed: &str) -> Result<(), String> {
    let value = match property.input {
        Input::Tick => Value::Bool(typed == YES),
        Input::Name => Value::String(typed.trim().to_owned()),
        _ if typed.is_empty() => Value::Null,
        _ => Value::String(typed.to_owned()),
    };
    let Some((parent, name)) = property.name.split_once('.') else {
        put(record, property.name, value);
        return Ok(());
    };
    let mut group = match record.get(parent) {
        Some(Value::Object(group)) => group.clone(),
        _ => Map::new(),
    };
    put(&mut group, name, value);
    let emptied = property.leads && typed.is_empty();
    // A day is empty for a moment while it is being typed: what hangs on it must not go with it.
    if emptied && matches!(property.input, Input::Day) && !group.is_empty() {
        return Err(form::DAY_NEEDED.to_owned());
    }
    let whole = if group.is_empty() || emptied {
        Value::Null
    } else {
        Value::Object(group)
    };
    put(record, parent, whole);
    Ok(())
}

fn put(map: &mut Map<String, Value>, name: &str, value: Value) {
    if value.is_null() {
        map.remove(name);
    } else {
        map.insert(name.to_owned(), value);
    }
}
