//! Words in forms and fields that are not given yet: kept at the end of each frame, so that no end of the program loses them.
//!
//! What belongs to the meeting waits in its file. Names of people do not, unless somebody wants them there, and neither does what is
//! typed for meetings that are not made yet: those words wait in the user's data folder.

use super::state::Shell;
use super::typed_aside::words_of;
use crate::gui::PeopleView;
use crate::model::Command;
use crate::work::Job;

impl Shell {
    /// Keeps the words in forms of the window as they stand at the end of the frame. To write in a form is no change of the meeting.
    pub(super) fn keep_unfinished(&mut self) {
        self.keep_copy_sheet();
        let Some(open) = self.meeting.open.as_ref().filter(|open| !open.read_only) else {
            return;
        };
        let unfinished = self.gui.unfinished(&open.session);
        let people = match &self.gui.prepare.people {
            Some(PeopleView::Paste(text)) => text.as_str(),
            Some(PeopleView::Seats) | None => "",
        };
        if people != self.typed_aside.people {
            people.clone_into(&mut self.typed_aside.people);
            let job = Job::KeepTyped(open.copies.typed.clone(), people.to_owned());
            self.services.send(job);
        }
        if open.session.record().unfinished != unfinished {
            let command = Command::SetUnfinished(Box::new(unfinished));
            self.meeting.change(command, self.services.now.ms);
        }
    }

    fn keep_copy_sheet(&mut self) {
        let aside = &mut self.typed_aside;
        let sheet = self.gui.overlays.copy.as_ref();
        let was_open = std::mem::replace(&mut aside.sheet_was_open, sheet.is_some());
        let words = sheet.map(words_of).unwrap_or_default();
        let is_given_up = sheet.is_none() && was_open;
        if words != aside.copies && (is_given_up || !words.is_empty()) {
            aside.copies.clone_from(&words);
            self.services.send(Job::KeepTyped(self.services.places.new_meeting_words(), words));
        }
    }

    /// Puts the words back that were left in the field for pasted people of the meeting that was just opened.
    pub(super) fn take_up_people(&mut self, left: String) {
        if !left.is_empty() {
            self.gui.prepare.people = Some(PeopleView::Paste(left.clone()));
        }
        self.typed_aside.people = left;
    }
}
