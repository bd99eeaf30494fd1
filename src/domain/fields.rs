//! How a record's properties are read and written: each body lists its fields once, and properties it doesn't list
//! are kept.
//!
//! Serde's derive would do the same in twice the WASM: it generates a reader and a writer for every struct, where
//! these share one.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::raw::Raw;
use super::record::{Unknown, Unreadable};

/// The properties of a record being read, taken out one by one.
#[derive(Debug)]
pub struct JsonReader<'text> {
    properties: Vec<(Cow<'text, str>, Raw<'text>)>,
    /// The first that is missing or has the wrong shape.
    wrong: Option<&'static str>,
}

/// The properties of a record being written.
#[derive(Debug, Default)]
pub struct JsonWriter(pub Unknown);

/// A type that a property can have.
pub trait Field: Sized {
    /// The value, if it has the right shape.
    fn read(value: Raw) -> Option<Self>;

    /// The value in its JSON form; `None` leaves the property out.
    fn write(&self) -> Option<Value>;

    /// The value of a missing property; `None` if the property is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Takes the property `name` out of `properties`, and what else the value is stored in; `None` when it is missing or
    /// has the wrong shape.
    fn take(properties: &mut JsonReader, name: &'static str) -> Option<Self> {
        match properties.remove(name) {
            Some(value) => Self::read(value),
            None => Self::absent(),
        }
    }

    /// Adds it to `fields` as the property `name`.
    fn put(&self, name: &'static str, fields: &mut JsonWriter) {
        fields.write(name, self.write());
    }
}

/// A struct whose properties are stored side by side with those of its record.
pub trait JsonObject: Sized {
    /// Takes its own properties out of `properties`; `None` when one is missing or has the wrong shape.
    fn read(properties: &mut JsonReader) -> Option<Self>;

    /// Adds its properties to `fields`.
    fn write(&self, fields: &mut JsonWriter);
}

impl<'text> JsonReader<'text> {
    /// The properties of `value`, if it is an object.
    pub fn of(value: Raw<'text>) -> Option<Self> {
        match value {
            Raw::Object(properties) => Some(properties.into()),
            _ => None,
        }
    }

    /// Takes out the property `name`; `None` when it is missing or has the wrong shape.
    pub fn take<T: Field>(&mut self, name: &'static str) -> Option<T> {
        let taken = T::take(self, name);
        if taken.is_none() {
            self.wrong.get_or_insert(name);
        }
        taken
    }

    /// Why a property couldn't be taken.
    pub fn why(&self) -> Unreadable {
        self.wrong.map_or(Unreadable::NoObject, Unreadable::Shape)
    }

    /// Takes out the property called `name`; if it occurs twice, the last.
    pub fn remove(&mut self, name: &str) -> Option<Raw<'text>> {
        let mut last = None;
        while let Some(at) = self.properties.iter().rposition(|(known, _)| known == name) {
            let (_, value) = self.properties.remove(at);
            last.get_or_insert(value);
        }
        last
    }

    /// The properties that nobody took out.
    pub fn rest(self) -> Unknown {
        let owned = |(name, value): (Cow<str>, Raw)| (name.into_owned(), value.into());
        self.properties.into_iter().map(owned).collect()
    }
}

impl<'text> From<Vec<(Cow<'text, str>, Raw<'text>)>> for JsonReader<'text> {
    fn from(properties: Vec<(Cow<'text, str>, Raw<'text>)>) -> Self {
        Self {
            properties,
            wrong: None,
        }
    }
}

impl JsonWriter {
    /// Adds the property `name`.
    pub fn put<T: Field>(&mut self, name: &'static str, value: &T) {
        value.put(name, self);
    }

    /// Adds the property `name`, if there is a value for it.
    pub fn write(&mut self, name: &'static str, value: Option<Value>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value);
        }
    }
}

impl Field for String {
    fn read(value: Raw) -> Option<Self> {
        match value {
            Raw::Text(text) => Some(text.into_owned()),
            _ => None,
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::String(self.clone()))
    }
}

impl Field for bool {
    fn read(value: Raw) -> Option<Self> {
        match value {
            Raw::Bool(value) => Some(value),
            _ => None,
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Bool(*self))
    }
}

impl Field for u32 {
    fn read(value: Raw) -> Option<Self> {
        match value {
            Raw::Number(value) => value.as_u64()?.try_into().ok(),
            _ => None,
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Number((*self).into()))
    }
}

impl Field for Map<String, Value> {
    fn read(value: Raw) -> Option<Self> {
        JsonReader::of(value).map(JsonReader::rest)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Object(self.clone()))
    }
}

impl<T: Field> Field for Option<T> {
    fn read(value: Raw) -> Option<Self> {
        T::read(value).map(Some)
    }

    fn write(&self) -> Option<Value> {
        self.as_ref().and_then(T::write)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(value: Raw) -> Option<Self> {
        match value {
            Raw::List(values) => values.into_iter().map(T::read).collect(),
            _ => None,
        }
    }

    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::Array(self.iter().filter_map(T::write).collect()))
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}
