//! Tests: chair.
