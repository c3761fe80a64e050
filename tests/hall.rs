//! Tests: hall.
