//! The disk: decks and sessions as text files, written whole or not at all.
