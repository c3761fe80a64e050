//! The names that are known at a place of a file: the fields of a struct there, or the variants of an enum.
//!
//! The types know them, and tell them to whoever reads. So this reads no values: it lets a type go down to the place in
//! question and listens to what it asks for there. A list kept by hand would one day be wrong.

use crate::files::ron::field_path::{FieldPath, PathSegment};
use crate::files::ron::span_index::SpanIndex;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer as _, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::fmt;

/// The fields that a `T` may have at the end of the path; none when no struct stands there.
pub(in crate::files) fn known_fields<T: DeserializeOwned>(spans: &SpanIndex<'_>, path: &FieldPath) -> &'static [&'static str] {
    let start = SchemaProbe {
        spans,
        path,
        rest: path.segments(),
        asks: ProbeFor::Fields,
    };
    probe::<T>(start)
}

/// The kinds that a `T` may be; none when it is no enum.
pub(in crate::files) fn known_kinds<T: DeserializeOwned>() -> &'static [&'static str] {
    probe::<T>(SchemaProbe {
        spans: &SpanIndex::of(""),
        path: &FieldPath::TOP,
        rest: &[],
        asks: ProbeFor::Kinds,
    })
}

fn probe<T: DeserializeOwned>(probe: SchemaProbe<'_>) -> &'static [&'static str] {
    T::deserialize(probe).err().map_or(&[], |names| names.0)
}

/// The names that are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ProbeFor {
    Fields,
    Kinds,
}

/// A deserializer that stands in the place of a file: until the path ends it holds the one value on it, and then it records names.
#[derive(Clone, Copy)]
struct SchemaProbe<'a> {
    spans: &'a SpanIndex<'a>,
    path: &'a FieldPath,
    /// The segments that are still to go.
    rest: &'a [PathSegment],
    asks: ProbeFor,
}

/// The recorded names, as the error that ends the reading.
#[derive(Debug)]
struct ProbedNames(&'static [&'static str]);

impl fmt::Display for ProbedNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for ProbedNames {}

impl Error for ProbedNames {
    fn custom<M: fmt::Display>(_message: M) -> Self {
        Self(&[])
    }
}

impl<'de> Deserializer<'de> for SchemaProbe<'_> {
    type Error = ProbedNames;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, ProbedNames> {
        Err(ProbedNames(&[]))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ProbedNames> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, ProbedNames> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ProbedNames> {
        visitor.visit_seq(self)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ProbedNames> {
        visitor.visit_map(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ProbedNames> {
        if self.rest.is_empty() && self.asks == ProbeFor::Fields {
            return Err(ProbedNames(fields));
        }
        visitor.visit_map(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _name: &str, kinds: &'static [&'static str], visitor: V) -> Result<V::Value, ProbedNames> {
        if self.rest.is_empty() && self.asks == ProbeFor::Kinds {
            return Err(ProbedNames(kinds));
        }
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

impl<'de> SeqAccess<'de> for SchemaProbe<'_> {
    type Error = ProbedNames;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, ProbedNames> {
        let Some((PathSegment::Index(_), rest)) = self.rest.split_first() else {
            return Err(ProbedNames(&[]));
        };
        seed.deserialize(Self { rest, ..*self }).map(Some)
    }
}

impl<'de> MapAccess<'de> for SchemaProbe<'_> {
    type Error = ProbedNames;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, ProbedNames> {
        let Some(PathSegment::Key(key)) = self.rest.first() else {
            return Err(ProbedNames(&[]));
        };
        let key: StrDeserializer<'_, ProbedNames> = key.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, ProbedNames> {
        let rest = self.rest.get(1..).unwrap_or_default();
        seed.deserialize(Self { rest, ..*self })
    }
}

impl<'de> EnumAccess<'de> for SchemaProbe<'_> {
    type Error = ProbedNames;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), ProbedNames> {
        // A way does not tell which kind it goes through; the file does.
        let gone = self.path.segments().len() - self.rest.len();
        let kind: StrDeserializer<'_, ProbedNames> = self.spans.name_at(&self.path.first(gone)).into_deserializer();
        Ok((seed.deserialize(kind)?, self))
    }
}

impl<'de> VariantAccess<'de> for SchemaProbe<'_> {
    type Error = ProbedNames;

    fn unit_variant(self) -> Result<(), ProbedNames> {
        Err(ProbedNames(&[]))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, ProbedNames> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, _visitor: V) -> Result<V::Value, ProbedNames> {
        Err(ProbedNames(&[]))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], _visitor: V) -> Result<V::Value, ProbedNames> {
        Err(ProbedNames(fields))
    }
}
