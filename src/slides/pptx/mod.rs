//! `PowerPoint`'s form, transitional and strict.

mod layout;
mod paragraphs;
pub(super) mod presentation;
mod slide;
mod smart_art;
mod table;
