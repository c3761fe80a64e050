//! The answers of groups beside their notes, made of the table of the kinds.

use super::answer_value::AnswerValue;
use super::unknown::Unknown;

macro_rules! make_answer {
    ($(
        $(#[$about:meta])* $name:ident($($prompt:ident)::+)
        $(answered by $(#[$about_answer:meta])* $($answer:ident)::+)?,
    )*) => {
        open_enum! {
            /// The answer of one group to one prompt, beside its notes.
            pub enum Answer as dyn AnswerValue {
                $($($(#[$about_answer])* $name(super::$($answer)::+),)?)*
            }
        }
    };
}

table_of_kinds!(make_answer);

impl Answer {
    /// True when the answer says nothing, so that it needs no place in the file.
    pub fn is_empty(&self) -> bool {
        let value: &dyn AnswerValue = self.as_ref();
        value.is_empty()
    }
}
