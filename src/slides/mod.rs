//! A guest's slides, from the bytes of a PPTX or ODP to a deck; no disk, and nothing that the file points to is fetched.
//!
//! Only words are read: order, hidden slides, titles, texts, tables and notes. Whatever a file may hold ends in a [`SlideShow`] or in one
//! [`ShowFault`], within the limits of `limits.rs`.

mod content;
mod deck;
mod encoding;
mod fault;
mod limits;
mod odp;
mod order;
mod package;
mod pptx;
mod question_words;
mod questions;
mod read;
mod relations;
mod show;
mod text;
mod xml;

pub use deck::deck_of_show;
pub use fault::ShowFault;
pub use limits::LARGEST_FILE;
pub use questions::{FoundQuestion, OfferedPrompt, QuestionRule, QuestionShape, found_questions};
pub use read::read_slide_show;
pub use show::{GuestSlide, GuestTable, GuestText, SlideRemark, SlideShow};
