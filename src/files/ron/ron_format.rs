//! The dialect of RON that decks, sessions and settings share, and its errors in the user's words.

use crate::files::problem::{Problem, Severity};
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::layers::too_deep_at;
use crate::files::ron::schema::known_fields;
use crate::files::ron::span_index::SpanIndex;
use crate::files::text::encoding::{TextEncoding, without_mark};
use crate::files::text::foreign::ForeignFile;
use crate::files::text::line_index::{LineIndex, Position};
use crate::words::{Words, nearest};
use ron::error::SpannedError;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde::{Deserializer, Serialize};
use std::borrow::Cow;
use std::marker::PhantomData;

/// A value with the fields that were not known.
pub(in crate::files) struct Parsed<T> {
    pub(in crate::files) value: T,
    pub(in crate::files) unknown: Vec<UnknownField>,
}

/// A field that is not known where it stands.
pub(in crate::files) struct UnknownField {
    pub(in crate::files) path: FieldPath,
    /// The known field that was most likely meant.
    pub(in crate::files) nearest: Option<&'static str>,
}

impl UnknownField {
    pub(in crate::files) fn name(&self) -> &str {
        self.path.last_key()
    }
}

fn options() -> ron::Options {
    // A value that may be missing is written as itself, not as `Some(…)`: people forget the word.
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The value as text: four blanks a level, plain line feeds, and every sign that could be changed by an editor or a mail
/// program written as an escape, so that changed line ends never change a note.
pub(in crate::files) fn write<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let config = PrettyConfig::new()
        .new_line("\n")
        .indentor("    ")
        .struct_names(false)
        .escape_strings(true);
    options().to_string_pretty(value, config)
}

/// The bytes as text, without the mark that Windows programs put first and with a line feed for a carriage return alone, at
/// which a comment of RON would not end. A text whose brackets lie too deep is refused here, before anything is built of it.
pub(in crate::files) fn decode(bytes: &[u8], words: Words) -> Result<Cow<'_, str>, Problem> {
    let text = decoded(bytes, words)?;
    match too_deep_at(&text) {
        Some(at) => Err(error_at(LineIndex::of(&text).position(at), words.nested_too_deep().to_owned())),
        None => Ok(text),
    }
}

fn decoded(bytes: &[u8], words: Words) -> Result<Cow<'_, str>, Problem> {
    if let Some(kind) = ForeignFile::of(bytes) {
        return Err(error_at(Position::FILE, kind.no_session(words)));
    }
    let encoding = TextEncoding::of(bytes).unwrap_or(TextEncoding::Utf8);
    if encoding == TextEncoding::Utf8
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Ok(with_line_feeds(Cow::Borrowed(without_mark(text))));
    }
    match encoding.decode(bytes) {
        Ok(text) => Ok(with_line_feeds(Cow::Owned(text))),
        Err(good) => {
            let message = if encoding.is_cut(bytes) {
                words.cut_file()
            } else {
                words.not_utf8()
            };
            Err(error_at(LineIndex::of(&good).position(good.len()), message.to_owned()))
        }
    }
}

/// The text with a line feed for every carriage return that stands alone.
pub(in crate::files) fn with_line_feeds(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.split("\r\n").any(|piece| piece.contains('\r')) {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        text
    }
}

/// The format number of the file where it is newer than this program.
pub(in crate::files) fn newer(spans: &SpanIndex<'_>, known: u32) -> Option<u64> {
    let format = spans.top_value("format")?.parse::<u64>().ok()?;
    (format > u64::from(known)).then_some(format)
}

/// Refuses a format that this program is too old for.
pub(in crate::files) fn refuse_newer(spans: &SpanIndex<'_>, known: u32, words: Words) -> Result<(), Problem> {
    let Some(format) = spans.top_value("format").and_then(|text| text.parse::<u64>().ok()) else {
        return Ok(());
    };
    if format == u64::from(known) {
        return Ok(());
    }
    let message = if format > u64::from(known) {
        words.newer_format(format, known)
    } else {
        words.no_such_format(format, known)
    };
    Err(error_at(spans.find(&FieldPath::TOP.key("format")), message))
}

/// Reads a value, and collects the fields that are not known.
pub(in crate::files) fn read<T: DeserializeOwned>(text: &str, spans: &SpanIndex<'_>, words: Words) -> Result<Parsed<T>, Problem> {
    let mut paths = Vec::new();
    let seed = UnknownFieldCollector {
        unknown: &mut paths,
        value: PhantomData,
    };
    let result = options().from_str_seed(text, seed);
    let unknown: Vec<_> = paths
        .into_iter()
        .map(|path| UnknownField {
            nearest: nearest(path.last_key(), known_fields::<T>(spans, &path.above()).iter().copied()),
            path,
        })
        .collect();
    match result {
        Ok(value) => Ok(Parsed { value, unknown }),
        Err(error) => Err(explained(&error, &unknown, spans, words)),
    }
}

/// Reads a value without a report on unknown fields or errors; none from a text whose brackets lie too deep.
pub(in crate::files) fn read_value<T: DeserializeOwned>(text: &str) -> Option<T> {
    too_deep_at(text).map_or_else(|| options().from_str(text).ok(), |_| None)
}

struct UnknownFieldCollector<'a, T> {
    unknown: &'a mut Vec<FieldPath>,
    value: PhantomData<T>,
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for UnknownFieldCollector<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        serde_ignored::deserialize(deserializer, |path| {
            // The content of a kind that is not known ends without a field; the kind itself is told of elsewhere.
            if matches!(path, serde_ignored::Path::Map { .. }) {
                self.unknown.push(field_path(&path));
            }
        })
    }
}

fn field_path(path: &serde_ignored::Path<'_>) -> FieldPath {
    use serde_ignored::Path;
    match path {
        Path::Root => FieldPath::TOP,
        Path::Seq { parent, index } => field_path(parent).index(*index),
        Path::Map { parent, key } => field_path(parent).key(key),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => field_path(parent),
    }
}

pub(in crate::files) const fn error_at(position: Position, message: String) -> Problem {
    Problem {
        line: position.line,
        column: position.column,
        severity: Severity::Error,
        message,
    }
}

pub(in crate::files) const fn warning_at(position: Position, message: String) -> Problem {
    Problem {
        line: position.line,
        column: position.column,
        severity: Severity::Warning,
        message,
    }
}

/// The message that a field is not known, with the one that was most likely meant.
pub(in crate::files) fn unknown_field(unknown: &UnknownField, words: Words) -> String {
    match unknown.nearest {
        Some(near) => words.unknown_field_but(unknown.name(), near),
        None => words.unknown_field(unknown.name()),
    }
}

/// The error of the RON reader, in the user's words.
fn explained(error: &SpannedError, unknown: &[UnknownField], spans: &SpanIndex<'_>, words: Words) -> Problem {
    use ron::Error as E;
    // A field that is missing often stands there under a name that was mistyped.
    if let E::MissingStructField { field, .. } = &error.code
        && let Some(mistyped) = unknown.last().filter(|unknown| unknown.nearest == Some(*field))
    {
        return error_at(spans.find(&mistyped.path), unknown_field(mistyped, words));
    }
    let position = spans.content_from(Position {
        line: error.span.start.line,
        column: error.span.start.col,
    });
    let at_end = position >= spans.last();
    let expected = |thing: &str| words.expected(thing);
    let message = match &error.code {
        E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment => words.cut_file().to_owned(),
        _ if at_end && !spans.is_whole() => words.cut_file().to_owned(),
        E::MissingStructField { field, .. } => words.missing_field(field),
        E::DuplicateStructField { field, .. } => words.field_twice(field),
        E::NoSuchEnumVariant { expected, found, .. } => match nearest(found, expected.iter().copied()) {
            Some(near) => words.no_such_choice_but(found, near, &expected.join(", ")),
            None => words.no_such_choice(found, &expected.join(", ")),
        },
        E::ExpectedString | E::ExpectedChar | E::ExpectedByteLiteral | E::ExpectedByteString => expected(words.a_text()),
        E::ExpectedInteger | E::InvalidIntegerDigit { .. } | E::ExpectedFloat | E::FloatUnderscore | E::UnderscoreAtBeginning => {
            expected(words.a_number())
        }
        E::IntegerOutOfBounds => words.number_out_of_bounds().to_owned(),
        E::ExpectedBoolean => expected("true / false"),
        E::ExpectedArray => expected(words.a_list()),
        E::ExpectedArrayEnd => expected("]"),
        E::ExpectedMap => expected("{"),
        E::ExpectedMapEnd => expected("}"),
        E::ExpectedMapColon => expected(words.a_colon()),
        E::ExpectedComma => expected(words.a_comma()),
        E::ExpectedStructLike
        | E::ExpectedNamedStructLike(_)
        | E::ExpectedStructName(_)
        | E::ExpectedDifferentStructName { .. }
        | E::ExpectedUnit => expected(words.a_bracket()),
        E::ExpectedStructLikeEnd | E::ExpectedOptionEnd => expected(")"),
        E::ExpectedIdentifier | E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) => expected(words.a_name()),
        E::InvalidValueForType { expected: wanted, found } => wrong_value(wanted, found, words),
        E::ExpectedDifferentLength { found, .. } => words.wrong_length(*found),
        E::NoSuchStructField { found, .. } => words.unknown_field(found),
        E::UnexpectedChar(sign) => words.unexpected_sign(&shown(*sign)),
        E::ExceededRecursionLimit => words.nested_too_deep().to_owned(),
        E::ExpectedOption => expected("Some(…) / None"),
        E::ExpectedAttribute | E::ExpectedAttributeEnd | E::NoSuchExtension(_) => words.no_extensions().to_owned(),
        E::Utf8Error(_) => words.not_utf8().to_owned(),
        E::UnclosedLineComment => words.cut_file().to_owned(),
        // A reason of the types' own, or one that no file gives: the sentence of the library is in English and helps nobody.
        E::Message(_) => words.wrong_value().to_owned(),
        E::TrailingCharacters => words.text_after_end().to_owned(),
        E::InvalidEscape(_) => words.wrong_escape().to_owned(),
        _ => words.unreadable().to_owned(),
    };
    error_at(position, message)
}

/// A sign that can be seen as itself, another as its number.
fn shown(sign: char) -> String {
    if sign.is_control() || sign.is_whitespace() || sign == '\u{feff}' {
        format!("U+{:04X}", u32::from(sign))
    } else {
        format!("”{sign}”")
    }
}

/// A value of another type than the one that belongs here. The library describes both in English, by a few words that are known.
fn wrong_value(wanted: &str, found: &str, words: Words) -> String {
    let is_number = |name: &str| name.strip_prefix(['u', 'i', 'f']).is_some_and(|bits| bits.parse::<u8>().is_ok());
    let has = |word: &str| wanted.contains(word);
    let thing = if has("string") || has("char") {
        words.a_text()
    } else if has("integer") || has("number") || wanted.split_whitespace().any(is_number) {
        words.a_number()
    } else if has("bool") {
        "true / false"
    } else if has("sequence") || has("array") || has("tuple") {
        words.a_list()
    } else if has("struct") || has("map") {
        words.a_bracket()
    } else {
        return words.wrong_value().to_owned();
    };
    // What was found stands between signs of quotation, where it has a form of its own.
    let own = found.split_once('`').and_then(|(_, rest)| rest.rsplit_once('`'));
    let own = own.or_else(|| found.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"')));
    match own {
        Some((value, _)) if !value.is_empty() => words.expected_but_found(thing, value),
        _ => words.expected(thing),
    }
}
