//! Settings that this program does not understand: passed over, told of, and kept as they stand in the file.

use crate::files::disk::interface::Disk;
use crate::files::disk::reason::reason;
use crate::files::disk::write::write_new;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format;
use crate::files::ron::schema::known_fields;
use crate::files::ron::span_index::SpanIndex;
use crate::words::Words;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Names that are tried for a damaged file that is put aside.
const MOST_NAMES: u32 = 99;

/// The part of the settings' file that was not understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptSettings {
    fields: Vec<KeptField>,
    fault: Option<WholeFault>,
}

/// A field of the file that was not understood, or a list with members that were not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct KeptField {
    name: String,
    /// The value as it stands in the file.
    value: String,
    /// The members of a list that were not understood, where others were.
    members: Vec<String>,
    /// The value that the program writes as long as nobody chooses another; `None` where it writes none.
    instead: Option<String>,
    why: KeptReason,
}

/// The reason why a field of the file is kept beside what the program writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum KeptReason {
    /// Another version of the program has it.
    #[default]
    OtherVersion,
    /// Its value says nothing to this program.
    NotUnderstood,
    /// It is a number outside its bounds.
    OutOfBounds,
}

/// A file that cannot be written anew without a loss.
#[derive(Clone, Debug, PartialEq, Eq)]
enum WholeFault {
    /// These bytes are no whole file of settings; they are put aside before others take their place.
    Garbled(Vec<u8>),
    /// The disk did not let it be read.
    Unread(ErrorKind),
}

/// A text of the form that every file of settings has, whatever its fields are.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct AnyFields {
    #[serde(rename = "recent")]
    _any: IgnoredAny,
}

impl KeptSettings {
    /// The settings of a file that the disk does not let be read.
    pub(in crate::files) const fn unread(error: ErrorKind) -> Self {
        Self {
            fields: Vec::new(),
            fault: Some(WholeFault::Unread(error)),
        }
    }

    /// Remembers the values with which the program starts in the place of what it did not understand.
    pub(in crate::files) fn stand_for(&mut self, settings: &impl Serialize) {
        let Ok(text) = ron_format::write(settings) else { return };
        let spans = SpanIndex::of(&text);
        for field in &mut self.fields {
            field.instead = spans.top_value(&field.name).map(str::to_owned);
        }
    }

    /// The text of the settings with what was not understood, but for the fields for which something else was chosen since.
    pub(in crate::files) fn put_back(&self, text: String) -> String {
        if self.fault.is_some() || self.fields.is_empty() {
            return text;
        }
        let spans = SpanIndex::of(&text);
        let mut written: Vec<_> = spans
            .top_keys()
            .map(|name| (name.to_owned(), spans.top_value(name).unwrap_or_default().to_owned()))
            .collect();
        for field in &self.fields {
            let there = written.iter_mut().find(|(name, _)| *name == field.name);
            match there {
                Some((_, value)) if Some(&*value) == field.instead.as_ref() => value.clone_from(&field.value),
                Some((_, value)) => *value = with_members(value, &field.members),
                None if field.instead.is_none() => written.push((field.name.clone(), field.value.clone())),
                None => {}
            }
        }
        text_of(&written)
    }

    /// Puts a damaged file aside as long as it stands where the settings are about to be written.
    ///
    /// # Errors
    ///
    /// The error of the disk when it cannot be put aside, or could not be read in the first place: then nothing may be written.
    pub(in crate::files) fn put_aside(&self, disk: &dyn Disk, path: &Path) -> io::Result<()> {
        match &self.fault {
            Some(WholeFault::Unread(kind)) => Err((*kind).into()),
            Some(WholeFault::Garbled(bytes)) if disk.read(path).is_ok_and(|now| now == *bytes) => put_aside(disk, path, bytes),
            Some(WholeFault::Garbled(_)) | None => Ok(()),
        }
    }

    /// Keeps a number outside its bounds as it stands in the file; one that is no number at all is like any other that is not understood.
    pub(in crate::files) fn keep_number(&mut self, name: &str, value: &str, is_finite: bool) {
        self.fields.push(KeptField {
            name: name.to_owned(),
            value: value.to_owned(),
            why: if is_finite {
                KeptReason::OutOfBounds
            } else {
                KeptReason::NotUnderstood
            },
            ..KeptField::default()
        });
    }

    /// The words for the user; `None` when all was understood. A field that only another version of the program has is kept in silence.
    pub(in crate::files) fn told(&self, path: &Path, words: Words) -> Option<String> {
        let path = path.display().to_string();
        match &self.fault {
            Some(WholeFault::Unread(kind)) => return Some(words.settings_unread(&path, &reason(&(*kind).into(), words))),
            Some(WholeFault::Garbled(_)) => return Some(words.settings_damaged(&path)),
            None => {}
        }
        let names = |why: KeptReason| {
            let names: Vec<_> = self
                .fields
                .iter()
                .filter(|field| field.why == why)
                .map(|field| field.name.as_str())
                .collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        let strange = names(KeptReason::NotUnderstood).map(|names| words.settings_not_understood(&names, &path));
        let moved = names(KeptReason::OutOfBounds).map(|names| words.settings_out_of_bounds(&names, &path));
        let told: Vec<_> = strange.into_iter().chain(moved).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}

/// Settings that were read field by field.
#[derive(Default)]
pub(in crate::files) struct ReadSettings<T> {
    /// The settings; the usual ones in the place of what was not understood.
    pub(in crate::files) value: T,
    /// The fields that the file tells and that were understood, each with its value as it stands there.
    pub(in crate::files) told: Vec<(String, String)>,
    pub(in crate::files) kept: KeptSettings,
}

/// Reads settings field by field: whatever is wrong with one of them, the others are as they were chosen.
pub(in crate::files) fn read_by_field<T: DeserializeOwned + Default>(bytes: &[u8], words: Words) -> ReadSettings<T> {
    let garbled = |fields| KeptSettings {
        fields,
        fault: Some(WholeFault::Garbled(bytes.to_vec())),
    };
    let Ok(text) = ron_format::decode(bytes, words) else {
        return ReadSettings {
            kept: garbled(Vec::new()),
            ..ReadSettings::default()
        };
    };
    let spans = SpanIndex::of(&text);
    let known = known_fields::<T>(&SpanIndex::of("()"), &FieldPath::TOP);
    let (mut understood, mut kept) = (Vec::new(), Vec::new());
    let mut names = BTreeSet::new();
    let mut is_twice = false;
    for name in spans.top_keys() {
        if !names.insert(name) {
            is_twice = true;
            continue;
        }
        let value = spans.top_value(name).unwrap_or_default();
        let is_known = known.contains(&name);
        if is_known && is_read::<T>(name, value) {
            understood.push((name.to_owned(), value.to_owned()));
            continue;
        }
        let (members, strange) = if is_known {
            members_read::<T>(name, &spans)
        } else {
            (Vec::new(), Vec::new())
        };
        if !members.is_empty() {
            understood.push((name.to_owned(), format!("[{}]", members.join(", "))));
        }
        kept.push(KeptField {
            name: name.to_owned(),
            value: value.to_owned(),
            members: strange,
            instead: None,
            why: if is_known {
                KeptReason::NotUnderstood
            } else {
                KeptReason::OtherVersion
            },
        });
    }
    let value = ron_format::read_value::<T>(&text_of(&understood)).unwrap_or_default();
    let is_whole = !is_twice && ron_format::read_value::<AnyFields>(&text).is_some();
    ReadSettings {
        value,
        told: understood,
        kept: if is_whole {
            KeptSettings { fields: kept, fault: None }
        } else {
            garbled(kept)
        },
    }
}

/// True when this field alone can be read.
fn is_read<T: DeserializeOwned>(name: &str, value: &str) -> bool {
    ron_format::read_value::<T>(&format!("({name}: {value}\n)")).is_some()
}

/// The members of a list that can be read, and those that cannot.
fn members_read<T: DeserializeOwned>(name: &str, spans: &SpanIndex<'_>) -> (Vec<String>, Vec<String>) {
    let members = spans.top_members(name).into_iter().map(str::to_owned);
    members.partition(|member| is_read::<T>(name, &format!("[{member}\n]")))
}

/// The list with more members.
fn with_members(list: &str, more: &[String]) -> String {
    match list.strip_suffix(']') {
        Some(open) if !more.is_empty() => {
            let open = open.trim_end().trim_end_matches(',');
            let comma = if open.ends_with('[') { "" } else { ", " };
            format!("{open}{comma}{}]", more.join(", "))
        }
        _ => list.to_owned(),
    }
}

fn text_of(fields: &[(String, String)]) -> String {
    let lines: Vec<_> = fields.iter().map(|(name, value)| format!("    {name}: {value},\n")).collect();
    format!("(\n{})", lines.concat())
}

fn put_aside(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("installningar");
    let mut number = 1;
    loop {
        match write_new(disk, &path.with_file_name(format!("{stem}.skadad-{number}.ron")), bytes) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < MOST_NAMES => number += 1,
            result => return result,
        }
    }
}
