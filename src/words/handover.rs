//! The screen where the bilaga is made.
