//! Tests: stepping.
