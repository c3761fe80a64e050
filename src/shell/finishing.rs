//! Finishing the bilaga as one step, its files on their way to a folder, and opening it again.

use super::effect::{DialogPurpose, Effect, SystemEffect};
use super::state::Shell;
use crate::gui::{FinishSheet, PathPurpose, Screen};
use crate::model::{Command, FolderUse, HandoverCommand, PlannedFiles, Session, TargetFolder};
use crate::words::Words;
use crate::work::Job;
use std::path::{Path, PathBuf};

impl Shell {
    /// Opens the sheet in which the bilaga is finished, on the screen where its pages are. Its files go beside the last ones of this
    /// meeting, or beside the meeting's own.
    pub(super) fn ask_to_finish(&mut self) {
        let Some(open) = self.meeting.open.as_ref().filter(|open| !open.read_only) else {
            return;
        };
        if open.session.is_finished() {
            return;
        }
        let written = self.pages.preview.written.first();
        let folder = written.unwrap_or(&open.path).parent().map(Path::to_path_buf);
        self.gui.overlays.finish = Some(FinishSheet {
            lacked: open.session.meeting().lacks(),
            folder: folder.unwrap_or_default(),
            ..FinishSheet::default()
        });
        self.go(Screen::Handover);
        // The button that was pressed must not be pressed again by what is meant for the sheet.
        self.services.ask(Effect::StopTextInput);
        self.plan_files();
    }

    /// Asks the disk for the names that the files would get, while the sheet that shows them is open.
    pub(super) fn plan_files(&mut self) {
        let (Some(sheet), Some(appendix)) = (&self.gui.overlays.finish, &self.pages.preview.appendix) else {
            return;
        };
        let words = Words::new(appendix.language);
        let formats = self.services.settings.formats.iter();
        let job = Job::PlanFiles {
            folder: sheet.folder.clone(),
            stem: appendix.protocol.name_of_files().to_owned(),
            endings: formats.map(|format| format.ending(words)).collect(),
        };
        self.services.send(job);
    }

    /// The disk has told the names of the files in a folder; another folder may have been chosen since.
    pub(super) fn files_are_planned(&mut self, planned: PlannedFiles) {
        if let Some(sheet) = &mut self.gui.overlays.finish
            && sheet.folder == planned.folder
        {
            sheet.planned = Some(planned);
        }
    }

    pub(super) fn ask_for_finish_folder(&mut self) {
        self.services.ask_system(SystemEffect::OpenDialog(DialogPurpose::FinishFolder));
    }

    /// The files of the finished bilaga go into this folder.
    pub(super) fn finish_in(&mut self, folder: PathBuf) {
        if let Some(sheet) = &mut self.gui.overlays.finish {
            sheet.folder = folder;
            sheet.planned = None;
            sheet.makes_folder = false;
            self.gui.path.purpose = None;
            self.plan_files();
        }
    }

    /// Finishes, saves the files, and shows them once they are there.
    pub(super) fn finish_and_save(&mut self) {
        let Some(sheet) = self.gui.overlays.finish.take() else { return };
        self.services.ask(Effect::StopTextInput);
        let saves_files = !self.services.settings.formats.is_empty();
        let may = |session: &Session| sheet.may_finish(session.meeting(), saves_files);
        if !self.session().is_some_and(may) {
            return;
        }
        self.change(Command::SetFinished(self.services.now.date.clone()));
        if saves_files && self.session().is_some_and(Session::is_finished) {
            self.export_to(TargetFolder {
                path: sheet.folder,
                may_be_made: sheet.makes_folder,
            });
            self.exports.show_when_done();
        }
    }

    /// Asks before the finished bilaga is opened again.
    pub(super) fn ask_to_correct(&mut self) {
        let is_reader = self.is_read_only();
        if !is_reader && self.session().is_some_and(Session::is_finished) {
            self.gui.overlays.correct = true;
            self.services.ask(Effect::StopTextInput);
        }
    }

    /// Opens the finished bilaga again, on the screen and at the field where one was.
    pub(super) fn correct(&mut self) {
        self.change(Command::Handover(HandoverCommand::OpenAgain));
        // What was written is the version before.
        self.pages.preview.written.clear();
        self.gui.finished.return_to_field();
    }

    /// Writes the bilaga in all formats into a folder.
    pub(super) fn export_to(&mut self, folder: TargetFolder) {
        if let Some(open) = &self.meeting.open {
            self.gui.path.purpose = None;
            // What was saved before is not what is saved now.
            self.pages.preview.written.clear();
            self.exports.begin(open.session.record(), folder, &mut self.services);
        }
    }

    /// Writes the list of groups and their answer sheets into a folder.
    pub(super) fn sheets_to(&mut self, folder: TargetFolder) {
        self.gui.path.purpose = None;
        if let Some(open) = &self.meeting.open {
            let record = Box::new(open.session.record().clone());
            self.services.send(Job::WriteSheets(record, folder));
        }
    }

    /// The folder for the files of a bilaga that was just finished is gone: nothing was written, so it is not finished, and the sheet
    /// asks for another folder. False where something else has been done since, which only the user can take back.
    pub(super) fn finish_again_elsewhere(&mut self, folder: &Path) -> bool {
        if self.session().is_some_and(Session::is_finished) {
            self.meeting.take_back(true);
            if self.session().is_some_and(Session::is_finished) {
                self.meeting.take_back(false);
                return false;
            }
        }
        self.pages.is_old = true;
        self.ask_to_finish();
        let told = self.services.words.finish_folder_gone();
        if let Some(sheet) = &mut self.gui.overlays.finish {
            folder.clone_into(&mut sheet.folder);
            sheet.planned = None;
            sheet.told = told;
        }
        self.plan_files();
        true
    }

    /// There is no such folder: it is asked for again, in the field where a path is typed.
    pub(super) fn folder_is_missing(&mut self, folder: PathBuf, is_for: FolderUse) {
        let path = &mut self.gui.path;
        path.purpose = Some(match is_for {
            FolderUse::Bilaga => PathPurpose::Bilaga,
            FolderUse::Sheets => PathPurpose::Sheets,
        });
        path.text = folder.display().to_string();
        path.missing = Some(folder);
        path.wants_keyboard = true;
    }
}
