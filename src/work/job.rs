//! Work for the worker, and what becomes of it.

#[cfg(feature = "pdf")]
use crate::export::{PagePicture, Pages};
use crate::files::{DamagedSession, OpenedSession, Settings, TableNote};
use crate::model::{CopiedMeeting, Deck, FolderUse, Format, LinkTarget, PlannedFiles, Record, RoomReport, StartLists, TargetFolder};
use crate::words::Words;
use crate::work::appendix::PreparedAppendix;
use crate::work::office::Office;
use crate::work::open_handle::OpenHandle;
use crate::work::pdf::process::PdfReader;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Something that needs time.
pub enum Job {
    /// Open a session, or read a deck.
    Open(PathBuf),
    /// Read a file that was dropped on the window and is neither a session nor a deck.
    ReadDropped {
        /// The file.
        path: PathBuf,
        /// The session that is open.
        record: Option<Box<Record>>,
    },
    /// Make an own deck of a guest's slides.
    ImportSlides {
        /// The slides, as PPTX, ODP or PDF.
        slides: PathBuf,
        /// A PDF of them, where there is one beside.
        pdf: Option<PathBuf>,
        /// Reads PDFs.
        reader: PdfReader,
        /// Draws slides that come without a PDF.
        office: Office,
    },
    /// Open a session that another window writes, and write it from here.
    TakeOver(PathBuf),
    /// Put a whole copy beside a damaged session and open it.
    Recover {
        /// The damaged file.
        path: PathBuf,
        /// The copy.
        copy: PathBuf,
    },
    /// Make a new session among the user's documents.
    Create {
        /// The deck.
        deck: Box<Deck>,
        /// Number of groups.
        group_count: u32,
    },
    /// Make a new session of a deck in a file.
    CreateOfFile {
        /// The file of the deck.
        path: PathBuf,
        /// Number of groups.
        group_count: u32,
    },
    /// Make new sessions after one from before, among the user's documents.
    CreateCopies {
        /// The file of the one from before.
        path: PathBuf,
        /// The new ones.
        copies: Vec<CopiedMeeting>,
    },
    /// Put a deck among the user's own.
    SaveDeck {
        /// The deck.
        deck: Box<Deck>,
        /// The folders that hold its files with slides.
        pictures: Vec<PathBuf>,
    },
    /// Show the folder of the user's own decks, and make it first where there is none.
    ShowOwnDecks,
    /// Lay the bilaga out for the preview. Of several that wait, only the last is done.
    LayOut(Box<Record>),
    /// Make documents of the bilaga and put them into a folder.
    Export {
        /// The session.
        record: Box<Record>,
        /// The documents to make.
        formats: Vec<Format>,
        /// The folder for them.
        folder: TargetFolder,
        /// Set when the user gives it up; nothing has been written until the end.
        cancelled: Arc<AtomicBool>,
    },
    /// Make the list of groups and their answer sheets and put them into a folder.
    WriteSheets(Box<Record>, TargetFolder),
    /// Look which names the documents of a bilaga would get in a folder.
    PlanFiles {
        /// The folder.
        folder: PathBuf,
        /// The name of the documents without ending.
        stem: String,
        /// Their endings.
        endings: Vec<&'static str>,
    },
    /// List recent sessions and decks.
    List,
    /// Make a copy of the worked example among the user's documents.
    CreateExample,
    /// Draw one page for the preview.
    #[cfg(feature = "pdf")]
    Picture {
        /// The pages.
        pages: Arc<Pages>,
        /// The page to draw, from 0.
        page: u16,
        /// Pixels per point.
        pixels_per_point: f32,
    },
    /// Keep the user's settings.
    KeepSettings(Box<Settings>),
    /// Keep the words of a field in this file, or take the file away where there are none.
    KeepTyped(PathBuf, String),
    /// Show a folder in the system's own window.
    ShowFolder(PathBuf),
    /// Open a document with the system's own program for it.
    OpenFile(PathBuf),
    /// Open an address in the system's own browser.
    OpenAddress(LinkTarget),
    /// Do the part of the room check that needs the disk.
    LookAtRoom {
        /// The session.
        record: Box<Record>,
        /// The folders that must be writable.
        folders: Vec<PathBuf>,
    },
    /// Switch the language of the worker's messages.
    Speak(Words),
}

impl Job {
    /// True for jobs that need nothing but the program and the user's own data, and so run in order on the worker's own thread.
    pub(super) const fn stays_here(&self) -> bool {
        #[cfg(feature = "pdf")]
        if matches!(self, Self::Picture { .. }) {
            return true;
        }
        matches!(self, Self::LayOut(_) | Self::KeepSettings(_) | Self::KeepTyped(..))
    }

    /// True for jobs after which a session is open.
    pub(super) const fn opens(&self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::TakeOver(_)
                | Self::Recover { .. }
                | Self::Create { .. }
                | Self::CreateOfFile { .. }
                | Self::CreateCopies { .. }
                | Self::CreateExample
        )
    }
}

/// Content of a file that was dropped on the window.
pub enum DroppedContent {
    /// A table of notes.
    Notes {
        /// The notes in the order of the rows.
        notes: Vec<TableNote>,
        /// The rows that were passed over or have to be looked at, in words; empty when there are none.
        told: String,
        /// The session for which it was read.
        session: String,
    },
    /// A text, such as a summons.
    Text(String),
}

/// Result of a [`Job`].
pub enum Done {
    /// A session was opened.
    Opened {
        /// Its content.
        opened: Box<OpenedSession>,
        /// Its file, lock and copies.
        handle: OpenHandle,
    },
    /// The session is damaged; what is sound in it can be looked at.
    Damaged {
        /// Its content.
        damaged: Box<DamagedSession>,
        /// Its file, lock and copies.
        handle: OpenHandle,
        /// A whole copy of it.
        copy: Option<PathBuf>,
    },
    /// Nothing in the file can be read, but there is a whole copy of the session.
    Unreadable {
        /// Its file.
        path: PathBuf,
        /// The reason, in the user's words.
        reason: String,
        /// The copy.
        copy: PathBuf,
    },
    /// The file was a deck.
    DeckRead {
        /// Its file.
        path: PathBuf,
        /// The deck.
        deck: Box<Deck>,
    },
    /// A new session stands on the disk.
    Created {
        /// The session.
        record: Box<Record>,
        /// True for a copy of the worked example.
        is_example: bool,
        /// Its file, lock and copies.
        handle: OpenHandle,
    },
    /// Several new sessions stand on the disk, in these files; none of them is open.
    CopiesCreated(Vec<PathBuf>),
    /// A deck stands among the user's own.
    DeckSaved(PathBuf),
    /// Something that takes long has come to what is told here.
    CameTo(String),
    /// A guest's slides stand among the user's own decks.
    SlidesImported {
        /// The file of the deck.
        path: PathBuf,
        /// What came along, in words.
        told: String,
    },
    /// The bilaga is laid out.
    LaidOut(Box<PreparedAppendix>),
    /// A page is drawn.
    #[cfg(feature = "pdf")]
    Picture {
        /// Number of the page, from 0.
        page: u16,
        /// The drawing.
        picture: PagePicture,
    },
    /// A dropped file was read.
    Dropped {
        /// Its name.
        name: String,
        /// Its content.
        content: DroppedContent,
    },
    /// It is done, and there is nothing to tell.
    Nothing,
    /// One of several documents is being made.
    Exporting {
        /// Format of the document.
        format: Format,
        /// Its place among them, from 1.
        number: usize,
        /// Number of documents.
        count: usize,
    },
    /// Nothing was written, since there is no such folder and nobody has said that it is to be made.
    FolderMissing(PathBuf, FolderUse),
    /// The names that the documents of the bilaga would get.
    FilesPlanned(PlannedFiles),
    /// The documents stand on the disk.
    Exported(Vec<PathBuf>),
    /// The list of groups and their answer sheets stand on the disk.
    SheetsWritten(Vec<PathBuf>),
    /// The lists of the first screen.
    Listed(StartLists),
    /// The result of the room check.
    RoomSeen(RoomReport),
    /// It did not go; what happened and what to do.
    Failed(String),
}
