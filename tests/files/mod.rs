//! Files: what goes in comes out, and what is wrong is told.

mod built_in_decks;
mod damaged_sessions;
mod deck_faults;
mod deck_sources;
mod deep_brackets;
mod disk_and_lock;
mod format_1;
mod kept_decks;
mod kept_settings;
mod no_library_english;
mod notes_table;
mod own_decks;
mod own_tables;
mod picture_files;
mod released_formats;
mod salvaged;
mod sessions;
mod settings;
mod short_agendas;
mod tables_by_groups;
mod temp_cleanup;
mod wide_tables;
mod worked_examples;
mod written_files;
