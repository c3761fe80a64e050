//! A matrix: for each row a place between two poles, today and desired, in five steps.

use super::open::label;
use super::{Moment, Place};
use crate::model::ids::PlaceKey;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many steps there are between the poles.
pub const STEPS: u8 = 5;

/// A place between the poles: 1 is the left pole, [`STEPS`] the right one.
pub type Step = u8;

/// Rows between two poles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// Heading over the left poles.
    pub left: String,
    /// Heading over the right poles.
    pub right: String,
    /// One or more sections of rows.
    pub sections: Vec<Section>,
}

/// Some rows under one title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Title of the section; empty when there is only one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The rows in order.
    pub rows: Vec<Row>,
}

/// One row with its two poles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Stable key.
    pub key: PlaceKey,
    /// What the row is about, word for word; may be empty where the source names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// A label of at most 30 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// The left pole, step 1.
    pub left: String,
    /// The right pole, step 5.
    pub right: String,
    /// One line of help for the chair.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
}

/// What a group answered, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixAnswer {
    /// Answered rows by key.
    pub rows: BTreeMap<PlaceKey, RowAnswer>,
}

/// A group's place on one row; a moment not answered is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowAnswer {
    /// Where the group is, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<Step>,
    /// Where the group wants to be, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired: Option<Step>,
}

impl RowAnswer {
    /// The step at `moment`.
    pub const fn at(self, moment: Moment) -> Option<Step> {
        match moment {
            Moment::Today => self.today,
            Moment::Desired => self.desired,
        }
    }
}

impl Row {
    /// The label for narrow places.
    pub fn label(&self) -> &str {
        [&self.short, &self.label]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or(&self.left)
    }
}

impl Matrix {
    /// All rows, through the sections in order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|section| &section.rows)
    }

    pub(super) fn places(&self) -> Vec<Place> {
        self.rows()
            .map(|row| Place {
                key: row.key.clone(),
                text: label(&row.label, row.label()),
                label: row.label().to_owned(),
            })
            .collect()
    }

    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.left, &mut self.right];
        for section in &mut self.sections {
            texts.push(&mut section.title);
            for row in &mut section.rows {
                texts.extend([&mut row.label, &mut row.short, &mut row.left, &mut row.right]);
            }
        }
        texts
    }

    pub(super) fn accepts(&self, answer: &MatrixAnswer) -> bool {
        answer.rows.iter().all(|(key, row)| {
            self.rows().any(|known| known.key == *key)
                && [row.today, row.desired]
                    .into_iter()
                    .flatten()
                    .all(|step| (1..=STEPS).contains(&step))
        })
    }

    pub(super) fn problems(&self, words: Words) -> Vec<String> {
        if self.rows().next().is_none() {
            vec![words.no_rows().to_owned()]
        } else {
            Vec::new()
        }
    }
}

impl MatrixAnswer {
    /// True when no row is answered.
    pub fn is_empty(&self) -> bool {
        self.rows.values().all(|row| row.today.is_none() && row.desired.is_none())
    }

    /// The group's place on a row.
    pub fn row(&self, key: &PlaceKey) -> RowAnswer {
        self.rows.get(key).copied().unwrap_or_default()
    }

    /// The same answer with one step set, or taken away with `None`.
    #[must_use]
    pub fn with(&self, key: &PlaceKey, moment: Moment, step: Option<Step>) -> Self {
        let mut next = self.clone();
        let row = next.rows.entry(key.clone()).or_default();
        match moment {
            Moment::Today => row.today = step,
            Moment::Desired => row.desired = step,
        }
        if *row == RowAnswer::default() {
            next.rows.remove(key);
        }
        next
    }
}
