//! The kinds of item: one file a kind, and the one list of them on this floor.
//!
//! A new kind is a file here, a line in each `match` below, and a file with a line in `gui/chair/kind`,
//! `gui/hall/kind`, `model/picture` (if it is drawn) and `model/appendix/kind`; the compiler names every place.

mod marks;
mod matrix;
mod open;
mod quadrant;
mod reverse;
mod shift;
mod slide;
mod stance;

pub use marks::{Choice, MOST_MARKS, Marks, MarksAnswer};
pub use matrix::{Matrix, MatrixAnswer, Row, RowAnswer, STEPS, Section, Step};
pub use open::{Open, Part};
pub use quadrant::{Axis, End, MIDDLE_OF_AXIS, MOST_ON_AXIS, Quadrant, QuadrantAnswer, Situation, Spot};
pub use reverse::Reverse;
pub use shift::{Corner, Shares, Shift, ShiftAnswer};
pub use slide::Slide;
pub use stance::{Opinion, Proposal, ProposalSection, Stance, StanceAnswer};

use super::ids::PlaceKey;
use crate::words::Words;
use serde::de::{EnumAccess, IgnoredAny, VariantAccess as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// Which of the two moments a position is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Where the group is (idag).
    Today,
    /// Where the group wants to be (önskat läge).
    Desired,
}

/// What kind of step an item is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// Background to read.
    Slide(Slide),
    /// A break with a clock.
    Pause(Pause),
    /// Notes, perhaps in named parts.
    Open(Open),
    /// Rows between two poles, in five steps.
    Matrix(Matrix),
    /// A point in a triangle.
    Shift(Shift),
    /// Marks spread over options.
    Marks(Marks),
    /// A point on two axes.
    Quadrant(Quadrant),
    /// Proposals to take a stand on.
    Stance(Stance),
    /// Notes that are turned round.
    Reverse(Reverse),
    /// A kind that a newer program wrote; its notes are kept and shown.
    Unknown(Unknown),
}

/// What one group answered to one prompt, beside its notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Answer {
    /// Places between the poles.
    Matrix(MatrixAnswer),
    /// Points in the triangle.
    Shift(ShiftAnswer),
    /// Marks on the options.
    Marks(MarksAnswer),
    /// Points on the axes.
    Quadrant(QuadrantAnswer),
    /// Opinions on the proposals.
    Stance(StanceAnswer),
    /// An answer that a newer program wrote.
    Unknown(Unknown),
}

/// A break: nothing but title and minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {}

/// The name of something that this program does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// The name as it stood in the file.
    pub name: String,
}

/// A place inside a prompt to which notes can belong: its key, its text and its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Stable key.
    pub key: PlaceKey,
    /// The text in full.
    pub text: String,
    /// The label for narrow places.
    pub label: String,
}

impl Default for Kind {
    fn default() -> Self {
        Self::Slide(Slide::default())
    }
}

impl Kind {
    /// True for what groups answer.
    pub const fn is_prompt(&self) -> bool {
        !matches!(self, Self::Slide(_) | Self::Pause(_))
    }

    /// The parts, rows or options of the prompt, in order.
    pub fn places(&self) -> Vec<Place> {
        match self {
            Self::Slide(_) | Self::Pause(_) | Self::Shift(_) | Self::Quadrant(_) | Self::Reverse(_) | Self::Unknown(_) => Vec::new(),
            Self::Open(open) => open.places(),
            Self::Matrix(matrix) => matrix.places(),
            Self::Marks(marks) => marks.places(),
            Self::Stance(stance) => stance.places(),
        }
    }

    /// The texts that the bilaga prints of the kind, so that what cannot be printed can be replaced in them.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Self::Slide(_) | Self::Pause(_) => Vec::new(),
            Self::Open(open) => open.texts_mut(),
            Self::Matrix(matrix) => matrix.texts_mut(),
            Self::Shift(shift) => shift.texts_mut(),
            Self::Marks(marks) => marks.texts_mut(),
            Self::Quadrant(quadrant) => quadrant.texts_mut(),
            Self::Stance(stance) => stance.texts_mut(),
            Self::Reverse(reverse) => vec![&mut reverse.turned],
            Self::Unknown(unknown) => vec![&mut unknown.name],
        }
    }

    /// True when notes may be written to a part of the prompt, rather than only to the whole of it.
    pub fn has_parts(&self) -> bool {
        matches!(self, Self::Open(open) if !open.parts.is_empty())
    }

    /// True when groups answer by more than notes.
    pub const fn has_answers(&self) -> bool {
        matches!(
            self,
            Self::Matrix(_) | Self::Shift(_) | Self::Marks(_) | Self::Quadrant(_) | Self::Stance(_)
        )
    }

    /// True when notes may be about one row of the answer, as the reasons for a stance are.
    pub const fn has_rows_for_notes(&self) -> bool {
        matches!(self, Self::Matrix(_) | Self::Stance(_))
    }

    /// True when each note is turned round into another.
    pub const fn turns_notes(&self) -> bool {
        matches!(self, Self::Reverse(_))
    }

    /// The label of a part, row or option.
    pub fn label_of(&self, key: &PlaceKey) -> Option<String> {
        let mut places = self.places().into_iter();
        places.find(|place| place.key == *key).map(|place| place.label)
    }

    /// True when the answer fits the prompt: the right kind, known places, values within their bounds.
    pub fn accepts(&self, answer: &Answer) -> bool {
        match (self, answer) {
            (Self::Matrix(matrix), Answer::Matrix(answer)) => matrix.accepts(answer),
            (Self::Shift(_), Answer::Shift(answer)) => answer.is_valid(),
            (Self::Marks(marks), Answer::Marks(answer)) => marks.accepts(answer),
            (Self::Quadrant(_), Answer::Quadrant(answer)) => answer.is_valid(),
            (Self::Stance(stance), Answer::Stance(answer)) => stance.accepts(answer),
            (Self::Unknown(_), Answer::Unknown(_)) => true,
            _ => false,
        }
    }

    /// What is wrong with the kind itself, in the user's words; empty when it is well formed.
    pub fn problems(&self, words: Words) -> Vec<String> {
        match self {
            Self::Slide(_) | Self::Pause(_) => Vec::new(),
            Self::Open(open) => open.problems(words),
            Self::Matrix(matrix) => matrix.problems(words),
            Self::Shift(shift) => shift.problems(words),
            Self::Marks(marks) => marks.problems(words),
            Self::Quadrant(quadrant) => quadrant.problems(words),
            Self::Stance(stance) => stance.problems(words),
            Self::Reverse(reverse) => reverse.problems(words),
            Self::Unknown(unknown) => vec![words.unknown_kind(&unknown.name)],
        }
    }

    /// The name of the kind on the screen.
    pub const fn name(&self, words: Words) -> &'static str {
        match self {
            Self::Slide(_) => words.kind_slide(),
            Self::Pause(_) => words.kind_pause(),
            Self::Open(_) => words.kind_open(),
            Self::Matrix(_) => words.kind_matrix(),
            Self::Shift(_) => words.kind_shift(),
            Self::Marks(_) => words.kind_marks(),
            Self::Quadrant(_) => words.kind_quadrant(),
            Self::Stance(_) => words.kind_stance(),
            Self::Reverse(_) => words.kind_reverse(),
            Self::Unknown(_) => words.kind_unknown(),
        }
    }
}

impl Answer {
    /// True when the answer says nothing, so that it needs no place in the file.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Matrix(answer) => answer.is_empty(),
            Self::Shift(answer) => answer.is_empty(),
            Self::Marks(answer) => answer.is_empty(),
            Self::Quadrant(answer) => answer.is_empty(),
            Self::Stance(answer) => answer.is_empty(),
            Self::Unknown(_) => false,
        }
    }
}

/// The name of a variant, which formats write as a bare word and not as text.
struct VariantName(String);

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

/// Reads an enum whose variants are all written `Name((…))`, and keeps the name of one that is not known.
/// serde's own reading would refuse the whole file.
macro_rules! lenient_enum {
    ($name:ident: $($variant:ident),*) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Lenient;
                impl<'de> Visitor<'de> for Lenient {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!($(stringify!($variant), "((…)) "),*))
                    }

                    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<$name, A::Error> {
                        let (VariantName(name), content) = data.variant()?;
                        match name.as_str() {
                            $(stringify!($variant) => content.newtype_variant().map($name::$variant),)*
                            _ => {
                                content.newtype_variant::<IgnoredAny>()?;
                                Ok($name::Unknown(Unknown { name }))
                            }
                        }
                    }
                }
                deserializer.deserialize_enum(stringify!($name), &[$(stringify!($variant)),*], Lenient)
            }
        }
    };
}
lenient_enum!(Kind: Slide, Pause, Open, Matrix, Shift, Marks, Quadrant, Stance, Reverse);
lenient_enum!(Answer: Matrix, Shift, Marks, Quadrant, Stance);
