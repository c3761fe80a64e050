//! Tests: docx.
