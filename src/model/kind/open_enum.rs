//! Enums that a newer program may have written with more variants.

use serde::de::Visitor;
use serde::{Deserialize, Deserializer};
use std::fmt;

/// The name of a variant, which formats write as a bare word and not as text.
pub(super) struct VariantName(pub(super) String);

impl<'de> Deserialize<'de> for VariantName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = VariantName;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<VariantName, E> {
                Ok(VariantName(name.to_owned()))
            }
        }
        deserializer.deserialize_identifier(Name)
    }
}

/// Defines an enum whose variants hold one value each and are written `Name((…))`, beside a variant `Unknown` that keeps
/// the name of what is not known: serde's own reading would refuse the whole file. Each value can be had as the trait
/// that all of them have, so that the list of variants stands in one place.
macro_rules! open_enum {
    (
        $(#[$about:meta])*
        pub enum $name:ident as dyn $Trait:ident {
            $($(#[$about_variant:meta])* $variant:ident($value:ty),)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub enum $name {
            $($(#[$about_variant])* $variant($value),)*
            /// A value of a newer program; only its name is known.
            Unknown(Unknown),
        }

        impl $name {
            /// The names of the variants that are known, as files write them, in the order of the list.
            pub const NAMES: [&'static str; [$(stringify!($variant)),*].len()] = [$(stringify!($variant)),*];
        }

        impl AsRef<dyn $Trait> for $name {
            fn as_ref(&self) -> &(dyn $Trait + 'static) {
                match self {
                    $(Self::$variant(value) => value,)*
                    Self::Unknown(unknown) => unknown,
                }
            }
        }

        impl AsMut<dyn $Trait> for $name {
            fn as_mut(&mut self) -> &mut (dyn $Trait + 'static) {
                match self {
                    $(Self::$variant(value) => value,)*
                    Self::Unknown(unknown) => unknown,
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct OpenEnum;
                impl<'de> serde::de::Visitor<'de> for OpenEnum {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!($(stringify!($variant), "((…)) "),*))
                    }

                    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, data: A) -> Result<$name, A::Error> {
                        use crate::model::kind::open_enum::VariantName;
                        use serde::de::VariantAccess as _;

                        let (VariantName(name), content) = data.variant()?;
                        match name.as_str() {
                            $(stringify!($variant) => content.newtype_variant().map($name::$variant),)*
                            _ => {
                                content.newtype_variant::<serde::de::IgnoredAny>()?;
                                Ok($name::Unknown(Unknown { name }))
                            }
                        }
                    }
                }
                deserializer.deserialize_enum(stringify!($name), &Self::NAMES, OpenEnum)
            }
        }
    };
}
