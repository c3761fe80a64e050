//! The sign of each kind of item, and what the window says of a kind that is typed.

use crate::gui::widgets::icon::Icon;
use crate::model::{Kind, TypedKind};
use crate::words::Words;

/// The sign that stands beside the name of a kind.
pub(super) const fn kind_sign(kind: &Kind) -> Icon {
    match kind {
        Kind::Matrix(_) => Icon::Lanes,
        Kind::Shift(_) => Icon::Triangle,
        Kind::Marks(_) => Icon::Bars,
        Kind::Quadrant(_) => Icon::Axes,
        Kind::Stance(_) => Icon::Proposals,
        Kind::Reverse(_) => Icon::Turn,
        Kind::Slide(_) => Icon::Slide,
        Kind::Pause(_) => Icon::Cup,
        // An open question, and every kind that has no sign of its own.
        _ => Icon::Speech,
    }
}

/// What is said of a kind while an item of it is typed.
pub(super) struct TypedWords {
    /// The name of the field for its title.
    pub(super) title: &'static str,
    /// Its use at the meeting.
    pub(super) help: &'static str,
    /// The name of the field for its lines; empty where it has none.
    pub(super) lines: &'static str,
    /// An example in that field.
    pub(super) example: &'static str,
}

/// What is said of a kind while an item of it is typed.
pub(super) const fn typed_words(kind: TypedKind, words: Words) -> TypedWords {
    let (title, example) = (words.prepare_title(), "");
    let (help, lines) = match kind {
        TypedKind::Open => (words.prepare_open_help(), ""),
        TypedKind::Marks => (words.prepare_marks_help(), words.prepare_marks_lines()),
        TypedKind::Stance => (words.prepare_stance_help(), words.prepare_stance_lines()),
        TypedKind::Shift => (words.prepare_shift_help(), words.prepare_shift_lines()),
        TypedKind::Reverse => (words.prepare_reverse_help(), words.prepare_reverse_lines()),
        TypedKind::Matrix => {
            return TypedWords {
                title,
                help: words.prepare_matrix_help(),
                lines: words.prepare_matrix_lines(),
                example: words.prepare_matrix_lines_example(),
            };
        }
        TypedKind::Slide => {
            return TypedWords {
                title: words.prepare_item_title(),
                help: words.prepare_slide_help(),
                lines: words.prepare_slide_lines(),
                example,
            };
        }
        TypedKind::Pause => {
            return TypedWords {
                title: words.prepare_item_title(),
                help: words.prepare_pause_help(),
                lines: "",
                example,
            };
        }
    };
    TypedWords {
        title,
        help,
        lines,
        example,
    }
}
