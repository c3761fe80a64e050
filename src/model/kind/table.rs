//! The table of the kinds: what files call each, its prompt, and its answer where groups answer by more than notes.

/// Hands the rows of the table to a macro, which makes [`Kind`](super::kinds::Kind) or [`Answer`](super::answer::Answer) of them. A
/// row is `Name(prompt)`, or `Name(prompt) answered by answer`; the places stand as they are seen from this folder.
macro_rules! table_of_kinds {
    ($make:ident) => {
        $make! {
            /// Background to read.
            Slide(slide::Slide),
            /// A break with a clock.
            Pause(pause::Pause),
            /// Notes, perhaps in named parts.
            Open(open::Open),
            /// Rows between two poles, in five steps.
            Matrix(matrix::prompt::Matrix) answered by
                /// Places between the poles.
                matrix::answer::MatrixAnswer,
            /// A point in a triangle.
            Shift(shift::prompt::Shift) answered by
                /// Points in the triangle.
                shift::answer::ShiftAnswer,
            /// Marks spread over options.
            Marks(marks::prompt::Marks) answered by
                /// Marks on the options.
                marks::answer::MarksAnswer,
            /// A point on two axes.
            Quadrant(quadrant::prompt::Quadrant) answered by
                /// Points on the axes.
                quadrant::answer::QuadrantAnswer,
            /// Proposals to take a stand on.
            Stance(stance::prompt::Stance) answered by
                /// Opinions on the proposals.
                stance::answer::StanceAnswer,
            /// Notes that are turned round.
            Reverse(reverse::prompt::Reverse),
        }
    };
}
