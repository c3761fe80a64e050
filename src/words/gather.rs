//! The screen where all answers are read through.
