//! Tests: notes.
