//! The sheets that lie over a screen and have the keys while they are open.

use crate::model::{Awake, CopiedMeeting, CopiedParts, RoomReport, lines};
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
    /// True while the sheet asks before the bilaga is finished.
    pub finish: bool,
    /// The sheet that asks what a new meeting takes over from one before, while it is open.
    pub copy: Option<CopySheet>,
}

impl Overlays {
    /// True while a sheet lies over the screen and has the keys.
    pub const fn any(&self) -> bool {
        self.keys.is_open || self.settings || self.finish || self.copy.is_some() || self.palette.is_some() || self.room_check.is_some()
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
    /// The boards, one on each line: a meeting is made for each.
    pub boards: String,
    /// The date as `2031-03-05`; may be empty.
    pub date: String,
}

impl CopySheet {
    /// The meetings to make: one for each board, or one without a board.
    pub fn copies(&self) -> Vec<CopiedMeeting> {
        let boards: Vec<_> = lines(&self.boards).map(str::trim).filter(|board| !board.is_empty()).collect();
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
