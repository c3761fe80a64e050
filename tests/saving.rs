//! Tests: saving.
