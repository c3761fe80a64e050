//! A note as the screens show it: its row, its menu and the field in which its words are changed.

mod beside;
mod edit;
pub(super) mod editing;
mod height;
mod measure;
mod menu;
mod moving;
mod row;
mod view;

pub(super) use edit::begin_editing;
pub use editing::Editing;
pub(super) use height::{laid_out_height, roughly_counted_height};
pub(super) use measure::{REVIEW_AROUND, REVIEW_CONTROLS, REVIEW_NUMBER};
pub(super) use menu::{menu_ui, put_aside};
pub(super) use moving::{groups_ui, move_action, name_of, questions_ui, target_name};
pub(super) use row::{number_ui, row_ui, turned_line_ui, words_ui};
pub(super) use view::{NotePlace, NoteView};
