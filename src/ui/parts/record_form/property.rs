//! The properties a form can edit, and how each is read from the record and written back.

use serde_json::{Map, Value};

use super::number::{Decimals, number, shown};
use crate::domain::MAX_NAME;
use crate::text::form;
use crate::ui::parts::Takes;

/// The field value of a ticked box.
pub(super) const YES: &str = "true";

/// The separator between several codes.
pub(super) const BETWEEN: &str = "\n";

/// One property of a record, as a field of a form.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name in the export. `consent.on` is a property inside a property.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) input: Input,
    /// Whether the other properties of the same group depend on this one.
    leads: bool,
    /// The property that is cleared when this changes.
    pub(super) resets: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub(super) enum Input {
    /// One line that may not be empty.
    Name(Takes),
    /// One line: what it accepts, and its maximum length.
    Line(Takes, usize),
    /// Running text of at most that length.
    Text(usize),
    /// A number; with decimals where it is allowed.
    Number(Decimals),
    /// A date.
    Day(Takes),
    /// Yes or no.
    Tick,
    /// One of these, code and label; where it is optional, the first has no code.
    Choice(Vec<(String, String)>),
    /// One of these, code and label, all of them in sight.
    Radios(Vec<(String, String)>),
    /// Any of these, code and label.
    Several(Vec<(String, String)>),
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

    /// A name that may not be empty.
    pub const fn name(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Name(Takes::Names))
    }

    /// A title that may not be empty.
    pub const fn title(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Name(Takes::Words))
    }

    /// One line of words.
    pub const fn line(name: &'static str, label: &'static str) -> Self {
        Self::typed(name, label, Takes::Words, MAX_NAME)
    }

    /// One line of names.
    pub const fn names(name: &'static str, label: &'static str) -> Self {
        Self::typed(name, label, Takes::Names, MAX_NAME)
    }

    /// One line that accepts `takes`, of at most `max` characters.
    pub const fn typed(name: &'static str, label: &'static str, takes: Takes, max: usize) -> Self {
        Self::new(name, label, Input::Line(takes, max))
    }

    /// Running text of at most `max` characters.
    pub const fn text(name: &'static str, label: &'static str, max: usize) -> Self {
        Self::new(name, label, Input::Text(max))
    }

    /// A number, not negative.
    pub const fn number(name: &'static str, label: &'static str, decimals: Decimals) -> Self {
        Self::new(name, label, Input::Number(decimals))
    }

    /// A date.
    pub const fn day(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Day(Takes::Day))
    }

    /// A date soon.
    pub const fn day_ahead(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Day(Takes::DayAhead))
    }

    /// Yes or no.
    pub const fn tick(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Input::Tick)
    }

    /// One of `choices`; `open` is the label for none of them, where that is allowed.
    pub fn choice<C: ToString, W: ToString>(
        name: &'static str,
        label: &'static str,
        open: Option<&str>,
        choices: impl IntoIterator<Item = (C, W)>,
    ) -> Self {
        let open = open.map(|word| (String::new(), word.to_owned()));
        let all = open.into_iter().chain(super::choices(choices)).collect();
        Self::new(name, label, Input::Choice(all))
    }

    /// One of a few `choices`, all of them in sight.
    pub fn radios<C: ToString, W: ToString>(
        name: &'static str,
        label: &'static str,
        choices: impl IntoIterator<Item = (C, W)>,
    ) -> Self {
        Self::new(name, label, Input::Radios(super::choices(choices)))
    }

    /// Any of `choices`.
    pub const fn several(name: &'static str, label: &'static str, choices: Vec<(String, String)>) -> Self {
        Self::new(name, label, Input::Several(choices))
    }

    /// The other properties of the same group depend on this one, and are removed with it.
    #[must_use]
    pub fn leading(self) -> Self {
        Self { leads: true, ..self }
    }

    /// When this changes, `other` is cleared.
    #[must_use]
    pub fn resetting(self, other: &'static str) -> Self {
        Self {
            resets: Some(other),
            ..self
        }
    }

    /// The maximum number of characters, for text.
    pub(super) fn most(&self) -> Option<usize> {
        match self.input {
            Input::Name(_) => Some(MAX_NAME),
            Input::Line(_, max) | Input::Text(max) => Some(max),
            _ => None,
        }
    }

    /// The property that must be present before this one is shown.
    pub(super) fn waits_for(&self) -> Option<&'static str> {
        let (parent, _) = self.name.split_once('.')?;
        (!self.leads).then_some(parent)
    }
}

/// The property `name` of `record`, as its field shows it.
pub(super) fn read(record: &Value, name: &str) -> String {
    let found = name.split('.').try_fold(record, |value, part| value.get(part));
    match found {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(true)) => YES.to_owned(),
        Some(Value::Number(number)) => shown(number),
        Some(Value::Array(codes)) => codes
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(BETWEEN),
        _ => String::new(),
    }
}

/// Writes what was typed to `record`; an empty text removes the property.
pub(super) fn write(record: &mut Map<String, Value>, property: &Property, typed: &str) -> Result<(), String> {
    let value = match property.input {
        Input::Tick => Value::Bool(typed == YES),
        Input::Name(_) => Value::String(typed.trim().to_owned()),
        _ if typed.is_empty() => Value::Null,
        Input::Several(_) => typed.split(BETWEEN).map(Value::from).collect(),
        Input::Number(decimals) => number(typed, decimals)?.map_or(Value::Null, Value::Number),
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
    // A date is empty for a moment while it is being typed: don't remove what depends on it.
    if emptied && matches!(property.input, Input::Day(_)) && !group.is_empty() {
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
