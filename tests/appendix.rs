//! Tests: appendix.
