//! The disk: decks and sessions as text files, written whole or not at all.
//!
//! Nothing else in the program touches a file; and here no file is touched but through [`Disk`].

mod deck;
mod disk;
mod document;
mod export_files;
mod file_name;
mod kept_settings;
mod log;
mod notes_table;
mod paginations;
mod picture_file;
mod places;
mod problem;
mod ron;
mod session;
mod settings;
mod text;
mod typed_aside;
mod work_folder;

pub use deck::file::{built_in, read_deck};
pub use deck::findings::deck_findings;
pub use deck::kept_deck::{DeckFile, KeptDeck, deck_to_edit, keep_deck};
pub use deck::new_deck::{create_deck, create_deck_beside};
pub use deck::own_decks::{DeckFaults, OwnDeck, own_decks, save_own_deck};
pub use disk::fingerprint::Fingerprint;
pub use disk::interface::{Disk, FileEntry};
pub use disk::real_disk::RealDisk;
pub use disk::reason::{ToldError, is_write_protected, reason};
pub use disk::temp_cleanup::clean_up_temp_files;
pub use disk::write::{try_folder, write_new, write_whole};
pub use document::{DamagedSession, Document, check, create_session, good_copy, open, open_damaged, replace_session};
pub use export_files::{is_missing_folder, planned_files, write_documents};
pub use file_name::name_beside;
pub use kept_settings::KeptSettings;
pub use log::{log_fault, without_words};
pub use notes_table::{NotesTable, TableNote, read_notes};
pub use paginations::Paginations;
pub use picture_file::{copy_picture_files, folder_of, picture_checksum, picture_name, read_picture_file, write_picture_file};
pub use places::{Copies, Places};
pub use problem::{FileError, Problem, Severity};
pub use session::backups::Backups;
pub use session::external_changes::{KnownContents, OnDisk, put_aside};
pub use session::file::{OpenedSession, checksum, content_checksum, example, read_session, session_text};
pub use session::lock::{Lock, LockOwner, LockStatus};
pub use settings::Settings;
pub use text::plain::plain_text;
pub use typed_aside::{keep_typed_aside, read_typed_aside};
pub use work_folder::WorkFolder;
