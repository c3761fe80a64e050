//! The user's settings for all meetings, in the user's data folder.
//!
//! Reading never fails: each field is read by itself, and one that cannot be read is as if it had never been chosen; a number outside
//! its bounds is the nearest inside. Both are told, and stay in the file.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_whole;
use crate::files::kept_settings::{KeptSettings, read_by_field};
use crate::files::places::Places;
use crate::files::ron::ron_format;
use crate::model::{Format, Look};
use crate::words::{Language, Words};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The most sessions that the first screen remembers.
const MOST_RECENT: usize = 12;

/// The user's settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Sessions by their file, the latest first.
    pub recent: Vec<PathBuf>,
    /// Sessions that are offered no longer as the ones to go on with, until they are opened again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub put_aside: Vec<PathBuf>,
    /// The colours of the chair's window; `None` is as the system has it.
    #[serde(rename = "theme", serialize_with = "write_look", deserialize_with = "read_look")]
    pub look: Option<Look>,
    /// The colours of the hall's window, which has only light and dark.
    #[serde(rename = "hall_theme", serialize_with = "write_hall_look", deserialize_with = "read_hall_look")]
    pub hall_look: Look,
    /// Size of everything in the chair's window, 1 is normal.
    pub zoom: f32,
    /// True when the hall changes from one item to the next at once, without fading over.
    pub less_motion: bool,
    /// True when a b that comes alone into an empty note field is a clicker's, and blanks the hall.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub clicker_leads: bool,
    /// The name of the monitor that the hall was shown on; empty when none was chosen.
    pub monitor: String,
    /// The language of the windows.
    pub language: Language,
    /// Distance of the last row from the hall's picture, in picture heights.
    pub room_ratio: f32,
    /// Zoom of the preview of the bilaga: 1 fills the width, 0 shows the whole page.
    pub page_zoom: f32,
    /// Formats of the bilaga's files.
    #[serde(serialize_with = "write_formats", deserialize_with = "read_formats")]
    pub formats: Vec<Format>,
    /// The part of the file that was not understood, which is written back.
    #[serde(skip)]
    pub kept: KeptSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            recent: Vec::new(),
            put_aside: Vec::new(),
            look: None,
            hall_look: Look::Light,
            zoom: 1.0,
            less_motion: false,
            clicker_leads: false,
            monitor: String::new(),
            language: Language::Swedish,
            room_ratio: 6.0,
            page_zoom: 0.0,
            formats: Format::USUAL.to_vec(),
            kept: KeptSettings::default(),
        }
    }
}

/// The least and the greatest value of a number, and the one that stands for what is no number.
struct Bounds {
    /// Its name in the file.
    name: &'static str,
    of: fn(&mut Settings) -> &mut f32,
    least: f32,
    most: f32,
    usual: f32,
}

const BOUNDS: [Bounds; 3] = [
    Bounds {
        name: "zoom",
        of: |settings| &mut settings.zoom,
        least: 0.8,
        most: 2.0,
        usual: 1.0,
    },
    Bounds {
        name: "room_ratio",
        of: |settings| &mut settings.room_ratio,
        least: 1.0,
        most: 20.0,
        usual: 6.0,
    },
    Bounds {
        name: "page_zoom",
        of: |settings| &mut settings.page_zoom,
        least: 0.0,
        most: 4.0,
        usual: 0.0,
    },
];

impl Bounds {
    const fn moved(&self, number: f32) -> f32 {
        if number.is_finite() {
            number.clamp(self.least, self.most)
        } else {
            self.usual
        }
    }
}

impl Settings {
    /// The settings of the user; at the very first start, and where the file does not tell it, the language is the one that the system
    /// speaks.
    pub fn read(disk: &dyn Disk, places: &Places, system: Language) -> Self {
        let usual = || Self {
            language: system,
            ..Self::default()
        };
        let bytes = match disk.read(&places.settings()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return usual(),
            Err(error) => {
                return Self {
                    kept: KeptSettings::unread(error.kind()),
                    ..usual()
                };
            }
        };
        let read = read_by_field::<Self>(&bytes, Words::default());
        let (mut settings, mut kept) = (read.value, read.kept);
        if !read.told.iter().any(|(name, _)| name == "language") {
            settings.language = system;
        }
        for bounds in BOUNDS {
            let number = (bounds.of)(&mut settings);
            let inside = bounds.moved(*number);
            if number.total_cmp(&inside).is_ne() {
                let told = read.told.iter().find(|(name, _)| name == bounds.name);
                kept.keep_number(bounds.name, told.map_or("", |(_, value)| value), number.is_finite());
                *number = inside;
            }
        }
        settings.recent.truncate(MOST_RECENT);
        kept.stand_for(&settings);
        settings.kept = kept;
        settings
    }

    /// The words for the user on what the file holds and this program does not understand; `None` when it understands all.
    pub fn remark(&self, places: &Places) -> Option<String> {
        self.kept.told(&places.settings(), Words::new(self.language))
    }

    /// Writes the settings.
    ///
    /// # Errors
    ///
    /// The error of the disk when folder or file cannot be written, or when the file that is there could not be read: it may hold all
    /// that was ever chosen.
    pub fn write(&self, disk: &dyn Disk, places: &Places) -> io::Result<()> {
        disk.create_folder(&places.data)?;
        let mut settings = self.clone();
        // A path that is no text cannot be kept as text.
        settings.recent.retain(|path| path.to_str().is_some());
        settings.put_aside.retain(|path| path.to_str().is_some());
        let text = ron_format::write(&settings).map_err(io::Error::other)?;
        let text = self.kept.put_back(text);
        self.kept.put_aside(disk, &places.settings())?;
        write_whole(disk, &places.settings(), format!("{text}\n").as_bytes())
    }

    /// Puts a session first among the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.put_aside.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }

    /// Offers a session no longer as the one to go on with.
    pub fn put_aside(&mut self, path: &Path) {
        self.put_aside.retain(|known| known != path);
        self.put_aside.insert(0, path.to_owned());
        self.put_aside.truncate(MOST_RECENT);
    }
}

/// The names of the looks in the file.
const LOOKS: [(&str, Look); 3] = [("light", Look::Light), ("dark", Look::Dark), ("contrast", Look::Contrast)];

fn look_name(look: Look) -> &'static str {
    LOOKS.iter().find(|(_, known)| *known == look).map_or("light", |(name, _)| name)
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands a field over so")]
fn write_look<S: Serializer>(look: &Option<Look>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(look.map_or("system", look_name))
}

/// Any name of a look, or that of the system's own.
fn read_look<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Look>, D::Error> {
    let name = String::deserialize(deserializer)?;
    if name == "system" {
        return Ok(None);
    }
    let look = LOOKS.iter().find(|(known, _)| *known == name).map(|(_, look)| *look);
    look.map(Some).ok_or_else(|| D::Error::custom("no look"))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a field over so")]
fn write_hall_look<S: Serializer>(look: &Look, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(if *look == Look::Light { "light" } else { "dark" })
}

/// The hall has only two.
fn read_hall_look<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Look, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "light" => Ok(Look::Light),
        "dark" => Ok(Look::Dark),
        _ => Err(D::Error::custom("no look of the hall")),
    }
}

fn write_formats<S: Serializer>(formats: &[Format], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(formats.iter().map(|format| format.name()))
}

/// Each format once, in our order; without any, the usual ones are made.
fn read_formats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Format>, D::Error> {
    let names = Vec::<String>::deserialize(deserializer)?;
    let is_known = |name: &String| Format::named(name).is_some();
    if !names.iter().all(is_known) {
        return Err(D::Error::custom("no format"));
    }
    let formats: Vec<_> = Format::ALL
        .into_iter()
        .filter(|format| names.iter().any(|name| name == format.name()))
        .collect();
    Ok(if formats.is_empty() { Format::USUAL.to_vec() } else { formats })
}
