//! Tests: theme.
