//! Tests: undo.
