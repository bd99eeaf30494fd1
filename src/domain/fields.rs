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
pub struct JsonReader<'text>(pub Vec<(Cow<'text, str>, Raw<'text>)>);

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
}

/// A struct whose properties are stored side by side with those of its record.
pub trait JsonObject: Sized {
    /// Takes its own properties out of `properties`.
    ///
    /// # Errors
    /// When one is missing or has the wrong shape.
    fn read(properties: &mut JsonReader) -> Result<Self, Unreadable>;

    /// Adds its properties to `fields`.
    fn write(&self, fields: &mut JsonWriter);
}

impl<'text> JsonReader<'text> {
    /// The properties of `value`, if it is an object.
    pub fn of(value: Raw<'text>) -> Option<Self> {
        match value {
            Raw::Object(properties) => Some(Self(properties)),
            _ => None,
        }
    }

    /// Takes out the property `name`.
    ///
    /// # Errors
    /// When it is missing or has the wrong shape.
    pub fn take<T: Field>(&mut self, name: &'static str) -> Result<T, Unreadable> {
        let value = match self.remove(name) {
            Some(value) => T::read(value),
            None => T::absent(),
        };
        value.ok_or(Unreadable::Shape(name))
    }

    /// Takes out the property called `name`; if it occurs twice, the last.
    pub fn remove(&mut self, name: &str) -> Option<Raw<'text>> {
        let mut last = None;
        while let Some(at) = self.0.iter().rposition(|(known, _)| known == name) {
            let (_, value) = self.0.remove(at);
            last.get_or_insert(value);
        }
        last
    }

    /// The properties that nobody took out.
    pub fn rest(self) -> Unknown {
        let owned = |(name, value): (Cow<str>, Raw)| (name.into_owned(), value.into());
        self.0.into_iter().map(owned).collect()
    }
}

impl JsonWriter {
    /// Adds the property `name`.
    pub fn put<T: Field>(&mut self, name: &'static str, value: &T) {
        if let Some(value) = value.write() {
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

/// Defines structs whose fields are the properties of a JSON object. A property with another name than its field is
/// written `kind as "type"`. With `+ unknown`, for an object inside a record, other properties are kept in its field
/// `unknown`, and the struct can itself be a property.
macro_rules! json_objects {
    ($(
        $(#[$meta:meta])*
        pub struct $type:ident $(+ $unknown:ident)? {
            $($(#[$field_meta:meta])* pub $field:ident $(as $name:literal)?: $kind:ty,)*
        }
    )*) => {$(
        $(#[$meta])*
        pub struct $type {
            $($(#[$field_meta])* pub $field: $kind,)*
            $(
                /// Properties from a newer version of the app.
                pub $unknown: $crate::domain::Unknown,
            )?
        }

        json_objects!(@impl $type { $($field (json_objects!(@name $field $($name)?)))* } $($unknown)?);
    )*};
    (@impl $type:ident { $($field:ident ($name:expr))* }) => {
        impl $crate::domain::JsonObject for $type {
            fn read(
                properties: &mut $crate::domain::JsonReader,
            ) -> Result<Self, $crate::domain::Unreadable> {
                Ok(Self { $($field: properties.take($name)?,)* })
            }

            fn write(&self, fields: &mut $crate::domain::JsonWriter) {
                $(fields.put($name, &self.$field);)*
            }
        }
    };
    (@impl $type:ident { $($field:ident ($name:expr))* } $unknown:ident) => {
        impl $crate::domain::Field for $type {
            fn read(value: $crate::domain::Raw) -> Option<Self> {
                let mut properties = $crate::domain::JsonReader::of(value)?;
                Some(Self { $($field: properties.take($name).ok()?,)* $unknown: properties.rest() })
            }

            fn write(&self) -> Option<serde_json::Value> {
                let mut fields = $crate::domain::JsonWriter(self.$unknown.clone());
                $(fields.put($name, &self.$field);)*
                Some(serde_json::Value::Object(fields.0))
            }
        }
    };
    (@name $field:ident $name:literal) => { $name };
    (@name $field:ident) => { stringify!($field) };
}

/// Defines enums with the code of each value in the export, in the order in which the values are offered.
macro_rules! string_enums {
    ($(
        $(#[$meta:meta])*
        pub enum $type:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)*
        }
    )*) => {$(
        $(#[$meta])*
        pub enum $type { $($(#[$variant_meta])* $variant,)* }

        impl $type {
            /// Every value, in the order in which they are offered.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$variant,)*];

            /// Its code in the export.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }

        impl $crate::domain::Field for $type {
            fn read(value: $crate::domain::Raw) -> Option<Self> {
                Self::from_code(value.as_str()?)
            }

            fn write(&self) -> Option<serde_json::Value> {
                Some(self.code().into())
            }
        }
    )*};
}

/// Implements `Field` for types that are read with `FromStr` and written with `Display`.
macro_rules! as_text {
    ($($type:ty),* $(,)?) => {$(
        impl $crate::domain::fields::Field for $type {
            fn read(value: $crate::domain::Raw) -> Option<Self> {
                value.as_str()?.parse().ok()
            }

            fn write(&self) -> Option<serde_json::Value> {
                Some(self.to_string().into())
            }
        }
    )*};
}

pub(crate) use {as_text, json_objects, string_enums};
