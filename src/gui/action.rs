//! All that a user can ask for; the shell applies it at the end of the frame.

use crate::gui::ui_command::UiCommand;
use crate::model::{Command, CopiedMeeting, Fact, LinkTarget, Look, ProtocolText, TargetFolder};
use crate::words::Language;
use std::path::PathBuf;

/// One action that the user asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Let something happen to the meeting.
    Do(Command),
    /// Let something happen to the meeting, tell of it in these words and offer to take it back.
    DoAndOfferUndo(Command, String),
    /// Something that a key can ask for as well, whether a key or a button did.
    Ui(UiCommand),
    /// Write for the group in this place of the list, from 0.
    ChooseGroup(usize),
    /// Show the notes of the group in this place of the list in the hall, or no longer; `None` shows all groups'.
    ShowNotesOf(Option<usize>),
    /// Open this file.
    OpenPath(PathBuf),
    /// Take these files, which were dropped on the window.
    TakeDropped(Vec<PathBuf>),
    /// Take in the notes of the table that was dropped last.
    TakeDroppedNotes,
    /// Put the text that was dropped last into the field for people.
    TakeDroppedText,
    /// Recover the first, a damaged session, from the second, a whole copy of it.
    Recover(PathBuf, PathBuf),
    /// Make a session of this deck and prepare it.
    Create {
        /// The deck's id.
        deck: String,
        /// The number of groups.
        groups: u32,
    },
    /// Make a session of a deck in a file and prepare it.
    CreateOfFile {
        /// The deck's file.
        path: PathBuf,
        /// The number of groups.
        groups: u32,
    },
    /// Ask what a new meeting after the one in this file takes over from it.
    AskForCopy(PathBuf),
    /// Make new meetings after the one in this file.
    CreateCopies(PathBuf, Vec<CopiedMeeting>),
    /// Offer the session in this file no longer as the one to go on with.
    PutAside(PathBuf),
    /// Keep the agenda as a deck of one's own with this title.
    SaveDeck(String),
    /// Show the folder of one's own decks.
    ShowOwnDecks,
    /// Turn the preview to this page, from 0.
    PreviewPage(usize),
    /// Show the preview's pages so large: 1 fills the width, 0 shows the whole page.
    ZoomPages(f32),
    /// Write the bilaga into this folder.
    ExportTo(TargetFolder),
    /// Ask the system for a folder and write the list of groups and their answer sheets there.
    AskForSheets,
    /// Write them into this folder.
    SheetsTo(TargetFolder),
    /// Give up the work that is going on.
    Cancel,
    /// Put a text for the protocol on the clipboard.
    Copy(ProtocolText, String),
    /// Make the bilaga in this format too, or no longer.
    ChooseFormat(crate::model::Format, bool),
    /// Show a folder in the system's own window.
    ShowFolder(PathBuf),
    /// Open a document in the system's own program for it.
    OpenFile(PathBuf),
    /// Open an address in the system's own browser.
    OpenAddress(LinkTarget),
    /// Show the hall on this monitor.
    ChooseMonitor(usize),
    /// Make the hall's text for a last row so many picture heights away.
    SetRoomRatio(u32),
    /// A hall on light or on dark ground.
    SetHallLook(Look),
    /// The language of the windows.
    SetLanguage(Language),
    /// The colours of the chair's window; `None` is as the system has it.
    SetLook(Option<Look>),
    /// The size of everything in the chair's window, in per cent.
    SetTextSize(u32),
    /// True when the hall changes at once, without fading over.
    SetLessMotion(bool),
    /// True when a b that comes alone into an empty note field is a clicker's, and blanks the hall.
    SetClickerLeads(bool),
    /// Go to a question and a group, where a finding is.
    Visit(crate::model::ItemKey, Option<crate::model::GroupId>),
    /// Go to a note on the screen where the notes are read through.
    ShowNote(crate::model::NoteId),
    /// Open a note for writing on the screen where the notes are read through.
    EditNote(crate::model::NoteId),
    /// Ask the system for another folder for the files of the finished bilaga.
    AskForFinishFolder,
    /// Put the files of the finished bilaga into this folder.
    FinishIn(PathBuf),
    /// Mark the bilaga as finished today, save its files and show them, as the sheet says.
    FinishAndSave,
    /// Open a finished bilaga again as a new version, on the page and at the field where one was.
    Correct,
    /// Go to the field of a fact of the meeting.
    FillIn(Fact),
    /// Put a message away.
    CloseMessage(usize),
    /// Write the session from this window instead of the one that does.
    TakeOver,
    /// Try to save again now.
    SaveNow,
}
