//! Decks as files: those that come with the program and those of the user, read strictly.

pub(super) mod advice;
pub(super) mod agendas;
pub(super) mod check;
pub(super) mod file;
pub(super) mod findings;
pub(super) mod kept_deck;
pub(super) mod new_deck;
pub(super) mod own_decks;
pub(super) mod pictures;
pub(super) mod texts;
