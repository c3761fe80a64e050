//! Texts on their way into a meeting: every line break as one kind.

use super::command::Command;
use super::handover::HandoverCommand;
use super::themes::GatherCommand;
use crate::model::text::with_plain_breaks;
use std::borrow::Cow;

impl Command {
    /// The command with LF in the place of every other line break in what somebody typed or pasted, since no font draws those of
    /// word processors. What puts a text back as it was is left alone.
    pub(in crate::model) fn taken_in(mut self) -> Self {
        if let Self::AddNotes(notes) = &mut self {
            for note in notes {
                take_in(&mut note.text);
                take_in(&mut note.turned);
            }
        } else if let Some(text) = self.text_mut() {
            take_in(text);
        }
        self
    }

    /// The words that somebody wrote.
    const fn text_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::SetFact(_, text)
            | Self::AddGroup(text)
            | Self::RenameGroup(_, text)
            | Self::SetItemText(_, _, text)
            | Self::SetDraft(text)
            | Self::AddNote { text, .. }
            | Self::SetNoteText(_, text)
            | Self::SetTurned(_, text)
            | Self::SetLabel(text)
            | Self::SetTitle(text)
            | Self::Gather(
                GatherCommand::AddTheme(text, _) | GatherCommand::RenameTheme(_, text) | GatherCommand::SetConclusion(_, text),
            )
            | Self::Handover(HandoverCommand::SetSummary(Some(text)) | HandoverCommand::SetText(_, Some(text))) => Some(text),
            _ => None,
        }
    }
}

fn take_in(text: &mut String) {
    if let Cow::Owned(plain) = with_plain_breaks(text) {
        *text = plain;
    }
}
