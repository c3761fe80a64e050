//! The list of what groups answer beside their notes.

use super::answer_value::AnswerValue;
use super::marks::answer::MarksAnswer;
use super::matrix::answer::MatrixAnswer;
use super::quadrant::answer::QuadrantAnswer;
use super::shift::answer::ShiftAnswer;
use super::stance::answer::StanceAnswer;
use super::unknown::Unknown;

open_enum! {
    /// What one group answered to one prompt, beside its notes.
    pub enum Answer as dyn AnswerValue {
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
    }
}

impl Answer {
    /// True when the answer says nothing, so that it needs no place in the file.
    pub fn is_empty(&self) -> bool {
        let value: &dyn AnswerValue = self.as_ref();
        value.is_empty()
    }
}
