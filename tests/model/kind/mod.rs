//! The kinds of prompt: sentences, tables and pictures that are true of the answers.

mod every_kind;
mod interpretation;
mod interpretation_laws;
mod pictures;
mod room;
mod told;
mod typed;
