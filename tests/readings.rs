//! Tests: readings.
