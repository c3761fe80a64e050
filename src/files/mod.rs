//! The disk: decks and sessions as text files, written whole or not at all.
//!
//! Nothing else in the program touches a file; and here no file is touched but through [`Disk`].

mod backup;
mod deck_advice;
mod deck_check;
mod deck_file;
mod deck_texts;
mod disk;
mod document;
mod export_files;
mod form;
mod known_names;
mod leftovers;
mod lock;
mod log;
mod notes_csv;
mod outline;
mod outside;
mod own_decks;
mod paginations;
mod places;
mod problem;
mod salvage;
mod session_check;
mod session_file;
mod settings;

pub use backup::Backups;
pub use deck_file::{built_in, read_deck};
pub use disk::{Disk, Listed, RealDisk, try_folder, write_new, write_whole};
pub use document::{Damaged, Document, check, create_session, good_copy, open, open_damaged, replace_session};
pub use export_files::write_documents;
pub use leftovers::clear_leftovers;
pub use lock::{Hold, Holder, Lock};
pub use log::log_fault;
pub use notes_csv::{NotesTable, read_notes};
pub use outside::{Fingerprint, Known, Standing, put_aside};
pub use own_decks::{Faults, OwnDeck, own_decks, save_own_deck};
pub use paginations::Paginations;
pub use places::{Copies, Places};
pub use problem::{FileError, Problem, Severity, reason};
pub use session_file::{Opened, checksum, content_checksum, example, read_session, session_text};
pub use settings::{Settings, Theme};
