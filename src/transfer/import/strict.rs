//! JSON held to more than JSON asks. `serde_json` keeps the last of two
//! properties with one name and says nothing; here that is refused, as is
//! nesting that nobody writes.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::Unfit;

/// The value that `text` says, if no object in it names a property twice and
/// it is at most `levels` deep.
///
/// # Errors
/// What is wrong with it.
pub(super) fn value(text: &str, levels: usize) -> Result<Value, Unfit> {
    let problem = Cell::new(Unfit::Damaged);
    let strict = Strict {
        levels,
        problem: &problem,
    };
    let mut reader = serde_json::Deserializer::from_str(text);
    strict.deserialize(&mut reader).map_err(|_| problem.get())
}

/// Reads a value of at most so many levels, and leaves word of what it refused.
#[derive(Clone, Copy)]
struct Strict<'call> {
    levels: usize,
    problem: &'call Cell<Unfit>,
}

impl Strict<'_> {
    fn refuse<E: Error>(self, why: Unfit) -> E {
        self.problem.set(why);
        E::custom(why)
    }

    /// For what lies inside.
    fn inside<E: Error>(self) -> Result<Self, E> {
        match self.levels.checked_sub(1) {
            Some(levels) => Ok(Self { levels, ..self }),
            None => Err(self.refuse(Unfit::TooDeep)),
        }
    }
}

impl<'text> DeserializeSeed<'text> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'text>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'text> Visitor<'text> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'text>>(self, mut list: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(inside)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'text>>(self, mut object: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut properties = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            if properties.insert(name, object.next_value_seed(inside)?).is_some() {
                return Err(self.refuse(Unfit::Repeated));
            }
        }
        Ok(Value::Object(properties))
    }
}
