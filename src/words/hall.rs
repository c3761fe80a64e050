//! The few words of our own that the hall shows.
