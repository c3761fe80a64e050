//! The bilaga: its parts, its sentences, and what it promises.

mod document;
mod kinds;
mod own;
mod promises;
mod protocol_texts;
