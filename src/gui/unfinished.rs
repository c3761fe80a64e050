//! Words in forms of the window that are not given to the meeting yet, on their way into its file and back.

use crate::gui::state::GuiState;
use crate::model::{Session, UnfinishedWords};

impl GuiState {
    /// The words in all forms that the meeting does not have.
    pub fn unfinished(&self, session: &Session) -> UnfinishedWords {
        UnfinishedWords {
            question: self.lead.extra_question.clone().unwrap_or_default(),
            theme: self.review.new_theme.clone(),
            ..self.prepare.unfinished(session)
        }
    }

    /// Forgets the forms of the meeting that was open before, and fills them with the words that were left in those of this one.
    pub fn take_up_forms(&mut self, session: &Session, is_written_here: bool) {
        self.prepare.forget_forms();
        self.review.theme_for = None;
        let nothing = UnfinishedWords::default();
        let words = if is_written_here { &session.record().unfinished } else { &nothing };
        self.lead.extra_question = Some(words.question.clone()).filter(|question| !question.is_empty());
        self.review.new_theme.clone_from(&words.theme);
        self.prepare.take_up(words, session);
    }
}
