//! The screen where a meeting is prepared.
