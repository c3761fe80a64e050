//! Meetings from before: the sheet that asks what a new one takes over from them, and the one that is offered to go on with.

use super::effect::Effect;
use super::state::Shell;
use crate::gui::CopySheet;
use crate::model::CopiedParts;
use std::path::Path;

impl Shell {
    /// Asks what a new meeting takes over from the one in this file, which is open or stands in the list of the first screen.
    pub(super) fn ask_for_copy(&mut self, path: &Path) {
        let open = self.meeting.open.as_ref().filter(|open| open.path == path);
        let (title, board) = if let Some(open) = open {
            (open.session.title().to_owned(), open.session.meeting().board.clone())
        } else if let Some(listed) = self.start.recent.iter().find(|session| session.path == path) {
            (listed.title.clone(), listed.board.clone())
        } else {
            return;
        };
        let (date, boards) = self.typed_aside.left_for(path).unwrap_or_else(|| (String::new(), board.clone()));
        self.gui.overlays.copy = Some(CopySheet {
            path: path.to_owned(),
            title,
            parts: CopiedParts::default(),
            board,
            boards,
            date,
        });
        // What is typed next belongs to the sheet.
        self.services.ask(Effect::StopTextInput);
    }

    /// The same for the meeting that is open, or else for the latest in the list.
    pub(super) fn ask_for_copy_of_latest(&mut self) {
        let open = self.meeting.open.as_ref().map(|open| open.path.clone());
        let latest = self.start.recent.iter().find(|session| session.damage.is_none());
        match open.or_else(|| latest.map(|session| session.path.clone())) {
            Some(path) => self.ask_for_copy(&path),
            None => self.services.tell(false, self.services.words.copy_of_nothing()),
        }
    }

    /// Offers the session in this file no longer as the one to go on with.
    pub(super) fn put_aside(&mut self, path: &Path) {
        self.services.settings.put_aside(path);
        self.services.keep_settings();
        for session in &mut self.start.recent {
            session.offered &= session.path != path;
        }
    }
}
