//! Files: what goes in comes out, and what is wrong is told.

mod built_in_decks;
mod damaged_sessions;
mod deck_faults;
mod deck_sources;
mod disk_and_lock;
mod format_1;
mod notes_csv;
mod own_decks;
mod released_formats;
mod sessions;
mod settings;
mod short_agendas;
mod temp_cleanup;
mod worked_examples;
mod written_files;
