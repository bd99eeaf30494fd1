//! JSON values that borrow from the text they are read from where possible; nothing is left out. Ten thousand records
//! are read at start, and most of what a `Value` would allocate for them is dropped a moment later.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use super::fields::JsonReader;

/// The deepest nesting that is read; the parser's own limit is the same.
const MAX_LEVELS: usize = 127;

/// A JSON value, borrowed from its text.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw<'text> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string, borrowed unless it contains escapes.
    Text(Cow<'text, str>),
    /// A list.
    List(Vec<Self>),
    /// An object's properties in their original order, duplicates included.
    Object(Vec<(Cow<'text, str>, Self)>),
}

/// Why a text can't be read as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// It isn't JSON, or contains an unpaired surrogate.
    Damaged,
    /// Lists and objects are nested deeper than allowed.
    TooDeep,
}

impl<'text> Raw<'text> {
    /// The value of the JSON `text`, if it is nested at most `levels` deep.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &'text str, levels: usize) -> Result<Self, NoValue> {
        let too_deep = Cell::new(false);
        let reader = Reader {
            levels,
            too_deep: &too_deep,
        };
        let mut from = serde_json::Deserializer::from_str(text);
        let value = reader
            .deserialize(&mut from)
            .and_then(|value| from.end().map(|()| value));
        value.map_err(|_| {
            if too_deep.get() {
                NoValue::TooDeep
            } else {
                NoValue::Damaged
            }
        })
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl<'text> Deserialize<'text> for Raw<'text> {
    fn deserialize<D: Deserializer<'text>>(from: D) -> Result<Self, D::Error> {
        let reader = Reader {
            levels: MAX_LEVELS,
            too_deep: &Cell::new(false),
        };
        reader.deserialize(from)
    }
}

impl From<Raw<'_>> for Value {
    fn from(raw: Raw) -> Self {
        match raw {
            Raw::Null => Self::Null,
            Raw::Bool(value) => Self::Bool(value),
            Raw::Number(number) => Self::Number(number),
            Raw::Text(text) => Self::String(text.into_owned()),
            Raw::List(values) => Self::Array(values.into_iter().map(Into::into).collect()),
            Raw::Object(properties) => Self::Object(JsonReader::from(properties).rest()),
        }
    }
}

impl From<Value> for Raw<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::Text(text.into()),
            Value::Array(values) => Self::List(values.into_iter().map(Into::into).collect()),
            Value::Object(properties) => Self::Object(
                properties
                    .into_iter()
                    .map(|(name, value)| (name.into(), value.into()))
                    .collect(),
            ),
        }
    }
}

/// Reads a value of at most `levels` levels, and sets `too_deep` if there are more.
#[derive(Clone, Copy)]
struct Reader<'call> {
    levels: usize,
    too_deep: &'call Cell<bool>,
}

impl Reader<'_> {
    /// The reader for nested values.
    fn inside<E: Error>(self) -> Result<Self, E> {
        let Some(levels) = self.levels.checked_sub(1) else {
            self.too_deep.set(true);
            return Err(E::custom("too deep"));
        };
        Ok(Self { levels, ..self })
    }
}

impl<'text> DeserializeSeed<'text> for Reader<'_> {
    type Value = Raw<'text>;

    fn deserialize<D: Deserializer<'text>>(self, from: D) -> Result<Raw<'text>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'text> Visitor<'text> for Reader<'_> {
    type Value = Raw<'text>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Raw<'text>, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw<'text>, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw<'text>, E> {
        Ok(Raw::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw<'text>, E> {
        Ok(Raw::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw<'text>, E> {
        Ok(Number::from_f64(value).map_or(Raw::Null, Raw::Number))
    }

    fn visit_borrowed_str<E>(self, text: &'text str) -> Result<Raw<'text>, E> {
        Ok(Raw::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw<'text>, E> {
        Ok(Raw::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'text>>(self, mut list: A) -> Result<Raw<'text>, A::Error> {
        let inside = self.inside()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(inside)? {
            values.push(value);
        }
        Ok(Raw::List(values))
    }

    fn visit_map<A: MapAccess<'text>>(self, mut object: A) -> Result<Raw<'text>, A::Error> {
        let inside = self.inside()?;
        let mut properties = Vec::new();
        // JSON names are always strings.
        while let Some(Raw::Text(name)) = object.next_key_seed(inside)? {
            properties.push((name, object.next_value_seed(inside)?));
        }
        Ok(Raw::Object(properties))
    }
}

#[cfg(test)]
#[path = "raw_tests.rs"]
mod tests;
