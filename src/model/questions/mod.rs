//! Questions in texts that come in: pasted lists, documents and slides.

mod line_group;
pub(super) mod list_line;
mod pause_title;
mod question_words;
mod read_items;
mod spoken_minutes;
mod table_rows;
mod text_line;

pub use list_line::text_lines;
pub use pause_title::is_pause_title;
pub use question_words::{addresses, asks, calls_to_talk, ends_talk, plain_words, questions_in, sentences};
pub use read_items::{ReadItem, ReadText, read_items};
pub use text_line::{LineMark, LineOfText, LineRemark, RemarkSort, TextSort};
