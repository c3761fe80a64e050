//! Tests: decks.
