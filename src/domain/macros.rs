//! Macros that define the types of a record: their fields and codes are listed once.

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
        #[derive(Clone, Debug, PartialEq)]
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
            fn read(properties: &mut $crate::domain::JsonReader) -> Option<Self> {
                $crate::domain::macros::json_objects!(@fields properties, $($field $name)*);
                Some(Self { $($field,)* })
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
                $crate::domain::macros::json_objects!(@fields properties, $($field $name)*);
                Some(Self { $($field,)* $unknown: properties.rest() })
            }

            fn write(&self) -> Option<serde_json::Value> {
                let mut fields = $crate::domain::JsonWriter(self.$unknown.clone());
                $(fields.put($name, &self.$field);)*
                Some(serde_json::Value::Object(fields.0))
            }
        }
    };
    // All at once: code that can give up after each of them takes half as much WASM again.
    (@fields $properties:ident, $($field:ident $name:expr)*) => {
        let ($(Some($field),)*) = ($($properties.take($name),)*) else {
            return None;
        };
    };
    (@name $field:ident $name:literal) => { $name };
    (@name $field:ident) => { stringify!($field) };
}

/// Defines enums with a code for each value, in the order in which the values are offered.
macro_rules! codes {
    ($(
        $(#[$meta:meta])*
        pub enum $type:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    )*};
}

/// Defines enums that are properties in the export, each value with its code there.
macro_rules! string_enums {
    ($(
        $(#[$meta:meta])*
        pub enum $type:ident { $($variants:tt)* }
    )*) => {$(
        $crate::domain::macros::codes! {
            $(#[$meta])*
            pub enum $type { $($variants)* }
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

pub(crate) use {as_text, codes, json_objects, string_enums};
