//! The sheets that lie over a screen and have the keys while they are open.

use crate::model::{
    Awake, CopiedMeeting, CopiedParts, Fact, Meeting, PlannedFiles, RoomReport, has_nothing_to_see, is_date, is_same_text, lines,
};
use eframe::egui::Ui;
use std::path::PathBuf;

/// The sheets that are open.
#[derive(Clone, Debug, Default)]
pub struct Overlays {
    /// The palette, while it is open.
    pub palette: Option<Palette>,
    /// The room check, while it is open.
    pub room_check: Option<RoomCheckState>,
    /// The sheet of keys.
    pub keys: KeysSheet,
    /// True while the sheet of settings is open.
    pub settings: bool,
    /// The sheet in which the bilaga is finished, while it is open.
    pub finish: Option<FinishSheet>,
    /// True while the sheet asks before a finished bilaga is opened again.
    pub correct: bool,
    /// The sheet that asks what a new meeting takes over from one before, while it is open.
    pub copy: Option<CopySheet>,
}

impl Overlays {
    /// True while a sheet lies over the screen and has the keys.
    pub const fn any(&self) -> bool {
        let is_open = self.keys.is_open || self.settings || self.finish.is_some() || self.correct;
        is_open || self.copy.is_some() || self.palette.is_some() || self.room_check.is_some()
    }
}

/// The sheet in which the bilaga is finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FinishSheet {
    /// The facts that were missing when it was opened; their fields stay while they are filled in.
    pub lacked: Vec<Fact>,
    /// True when the bilaga is finished although some of them are missing still.
    pub anyway: bool,
    /// The folder for the files.
    pub folder: PathBuf,
    /// The files as they would be written there; `None` until the disk has been asked.
    pub planned: Option<PlannedFiles>,
    /// True when a folder that is not there is to be made.
    pub makes_folder: bool,
    /// The reason why it asks again, at its top; empty when it was opened by somebody.
    pub told: &'static str,
}

impl FinishSheet {
    /// True when nothing stands in the way: what the bilaga is known by is given or left out on purpose, and its folder is there
    /// or to be made. Without files to save it needs no folder.
    pub fn may_finish(&self, meeting: &Meeting, saves_files: bool) -> bool {
        let lacks_folder = saves_files && self.is_missing_folder() && !self.makes_folder;
        (self.anyway || meeting.lacks().is_empty()) && !lacks_folder
    }

    /// True when the folder is known not to be there.
    pub fn is_missing_folder(&self) -> bool {
        self.planned.as_ref().is_some_and(|planned| planned.is_missing)
    }
}

/// The sheet of keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeysSheet {
    /// True while it is open.
    pub is_open: bool,
    /// Words of the commands sought in it.
    pub search: String,
}

/// When a sheet was closed: what is typed next belongs to the screen, not to a button that is no longer there.
pub(in crate::gui) fn give_keyboard_back(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(button) = memory.focused() {
            memory.surrender_focus(button);
        }
    });
}

/// The sheet that asks what a new meeting takes over from one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopySheet {
    /// The file of the one before.
    pub path: PathBuf,
    /// Its title.
    pub title: String,
    /// What is taken over.
    pub parts: CopiedParts,
    /// The board of the one before.
    pub board: String,
    /// The boards, one on each line: a meeting is made for each.
    pub boards: String,
    /// The date as `2031-03-05`; may be empty.
    pub date: String,
}

impl CopySheet {
    /// True while nobody has typed anything.
    pub fn is_as_opened(&self) -> bool {
        self.date.is_empty() && self.boards == self.board
    }

    /// True for a date that is given and cannot be read: no meeting could be found by it.
    pub fn has_bad_date(&self) -> bool {
        !self.date.trim().is_empty() && !is_date(&self.date)
    }

    /// The meetings to make: one for each board, or one without a board. A board that is written twice gets one.
    pub fn copies(&self) -> Vec<CopiedMeeting> {
        let mut boards: Vec<&str> = Vec::new();
        for board in lines(&self.boards).map(str::trim) {
            if !has_nothing_to_see(board) && !boards.iter().any(|known| is_same_text(known, board)) {
                boards.push(board);
            }
        }
        let copied = |board: &str| CopiedMeeting {
            parts: self.parts,
            board: board.to_owned(),
            date: self.date.trim().to_owned(),
        };
        if boards.is_empty() {
            vec![copied("")]
        } else {
            boards.into_iter().map(copied).collect()
        }
    }
}

/// The palette while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// The words sought.
    pub query: String,
    /// The chosen one among those found, from 0.
    pub chosen: usize,
}

/// The computer as the room check knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomCheckState {
    /// The findings; `None` until there are any.
    pub report: Option<RoomReport>,
    /// True when the monitor that the hall was last shown on is gone.
    pub misses_monitor: bool,
    /// The state of keeping the computer awake.
    pub awake: Awake,
}
