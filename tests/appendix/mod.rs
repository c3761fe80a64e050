//! The bilaga: its parts, its sentences, and what it promises.

mod document;
mod fairness;
mod kinds;
mod own;
mod promises;
mod protocol_texts;
mod tables;
