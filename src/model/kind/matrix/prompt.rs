//! A matrix: for each row a place between two poles, today and desired, in five steps.

use crate::model::base::ids::PlaceKey;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Not;

/// The number of steps between the poles.
pub const STEPS: u8 = 5;

/// The most letters of a pole that is told in a heading.
const LONGEST_SHARED: usize = 24;

/// A place between the poles: 1 is the left pole, [`STEPS`] the right one.
pub type MatrixStep = u8;

/// Rows between two poles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// Heading over the left poles.
    pub left: String,
    /// Heading over the right poles.
    pub right: String,
    /// One or more sections of rows.
    pub sections: Vec<MatrixSection>,
}

/// Some rows under one title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixSection {
    /// Title of the section; empty when there is only one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The rows in order.
    pub rows: Vec<MatrixRow>,
}

/// One row with its two poles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// Stable key.
    pub key: PlaceKey,
    /// The subject of the row, word for word; may be empty where the source names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// A label of at most 30 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// The left pole, step 1.
    pub left: String,
    /// The right pole, step 5.
    pub right: String,
    /// True when the left pole is not the source's: whoever made the deck set it against the right one.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub own_left: bool,
    /// The same of the right pole.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub own_right: bool,
    /// One line of help for the chair.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
}

impl MatrixRow {
    /// The label for narrow places.
    pub fn label(&self) -> &str {
        [&self.short, &self.label]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or(&self.left)
    }

    /// The left pole as it is printed, marked where it is not the source's.
    pub fn left_told(&self, words: Words) -> Cow<'_, str> {
        told(&self.left, self.own_left, words)
    }

    /// The right pole as it is printed, marked where it is not the source's.
    pub fn right_told(&self, words: Words) -> Cow<'_, str> {
        told(&self.right, self.own_right, words)
    }
}

impl Matrix {
    /// All rows, through the sections in order.
    pub fn rows(&self) -> impl Iterator<Item = &MatrixRow> {
        self.sections.iter().flat_map(|section| &section.rows)
    }

    /// True where a row stands between other poles than the headings of the matrix, which then are told beside it.
    pub fn has_own_poles(&self, row: &MatrixRow) -> bool {
        let poles = [(&row.left, &self.left), (&row.right, &self.right)];
        poles.iter().any(|(pole, heading)| !pole.trim().is_empty() && pole != heading)
    }

    /// The same with short poles that all rows share told once, in the headings, and no more beside each row.
    pub fn with_shared_poles(&self, words: Words) -> Cow<'_, Self> {
        let poles = |row: &MatrixRow| [row.left_told(words).into_owned(), row.right_told(words).into_owned()];
        let mut rows = self.rows();
        let Some(first) = rows.next().filter(|row| self.has_own_poles(row)) else {
            return Cow::Borrowed(self);
        };
        let shared = poles(first);
        let is_short = shared.iter().all(|pole| pole.chars().count() <= LONGEST_SHARED);
        if self.rows().count() < 2 || !is_short || !rows.all(|row| poles(row) == shared) {
            return Cow::Borrowed(self);
        }
        let headed = |heading: &str, pole: &str| match (heading.trim(), pole.trim()) {
            ("", pole) => pole.to_owned(),
            (heading, "") => heading.to_owned(),
            (heading, pole) if heading == pole => heading.to_owned(),
            (heading, pole) => words.hall_heading_and_pole(heading, pole),
        };
        let [low, high] = &shared;
        let (left, right) = (headed(&self.left, low), headed(&self.right, high));
        let mut told = Self {
            left,
            right,
            ..self.clone()
        };
        for row in told.sections.iter_mut().flat_map(|section| &mut section.rows) {
            (row.left, row.right) = (String::new(), String::new());
            (row.own_left, row.own_right) = (false, false);
        }
        Cow::Owned(told)
    }
}

fn told(pole: &str, is_own: bool, words: Words) -> Cow<'_, str> {
    if is_own {
        Cow::Owned(words.own_pole(pole))
    } else {
        Cow::Borrowed(pole)
    }
}
