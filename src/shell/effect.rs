//! Requests of the shell to its window, which carries them out.

use crate::gui::Monitor;
use std::path::PathBuf;
use std::time::Duration;

/// Something for the window to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Put a text on the system's clipboard.
    Copy(String),
    /// Take the keyboard from the text field that has it.
    StopTextInput,
    /// Make everything so large; 1 is normal.
    Zoom(f32),
    /// Paint soon.
    Repaint,
    /// Paint when this much time has passed.
    RepaintAfter(Duration),
    /// A request that egui cannot carry out alone.
    System(SystemEffect),
}

/// Something that the window asks of the system.
#[derive(Clone, Debug, PartialEq)]
pub enum SystemEffect {
    /// Open one of the system's own dialogs; a [`DialogAnswer`] follows.
    OpenDialog(DialogPurpose),
    /// Keep the computer awake for this reason, or let it sleep again.
    KeepAwake(Option<&'static str>),
    /// Give the keyboard to the chair's window, from which a window that opens may take it.
    TakeKeyboard,
    /// Give the keyboard to the hall's window, which covers the chair's.
    GiveKeyboardToHall,
    /// Look whether the system's clipboard holds the second, a text that is known to the user by the first.
    LookForCopy(String, String),
    /// Move the chair's window to this monitor.
    MoveTo(Monitor),
    /// Show each monitor its number for a moment.
    NumberScreens,
}

/// The purpose of a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogPurpose {
    /// A session or a deck to open.
    File,
    /// A folder to write the bilaga into.
    ExportFolder,
    /// A folder to write the list of groups and their answer sheets into.
    SheetsFolder,
    /// Another folder for the files of the bilaga that is being finished.
    FinishFolder,
}

/// The answer to a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogAnswer {
    /// The user chose.
    Chosen(DialogPurpose, PathBuf),
    /// The user closed it.
    Closed,
    /// The system has no dialog: a path has to be typed.
    Unavailable(DialogPurpose),
}
