//! Texts on their way into a meeting: every line break as one kind, and none in a field of one line.

use super::command::Command;
use super::for_notes::NotesCommand;
use super::handover::HandoverCommand;
use super::themes::GatherCommand;
use crate::model::base::date::parsed_date;
use crate::model::deck::item::{Item, ItemText};
use crate::model::record::meeting::{Fact, minutes_after_midnight};
use crate::model::text::{as_one_line, with_plain_breaks};
use std::borrow::Cow;

impl Command {
    /// The command with LF in the place of every other line break in what somebody typed or pasted, since no font draws those of
    /// word processors; in a field of one line with a blank. A day or a time of day loses the blanks around it. What puts a text
    /// back as it was is left alone.
    pub(in crate::model) fn taken_in(mut self) -> Self {
        if let Self::AddNotes(notes) = &mut self {
            for note in notes {
                take_in(&mut note.text);
                take_in(&mut note.turned);
            }
        } else if let Self::AddItem(item, _) = &mut self {
            let Item {
                title, short, lead, kind, ..
            } = item.as_mut();
            for text in [title, short, lead].into_iter().chain(kind.texts_mut()) {
                take_in_line(text);
            }
        } else if let Self::SetItemKind(_, kind) = &mut self {
            kind.texts_mut().into_iter().for_each(take_in_line);
        } else if let Self::Together(commands) = self {
            return Self::Together(commands.into_iter().map(Self::taken_in).collect());
        } else if let Some(text) = self.line_mut() {
            take_in_line(text);
        } else if let Some(text) = self.text_mut() {
            take_in(text);
        }
        match &mut self {
            Self::SetFact(Fact::Date, text) if parsed_date(text).is_some() => trim(text),
            Self::SetFact(Fact::Start | Fact::End, text) | Self::SetStarts(_, text) if minutes_after_midnight(text).is_some() => {
                trim(text);
            }
            _ => {}
        }
        self
    }

    /// The words that somebody wrote in a field of one line.
    const fn line_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::SetFact(_, text)
            | Self::AddGroup(text)
            | Self::RenameGroup(_, text)
            | Self::SetItemText(_, ItemText::Title | ItemText::Short | ItemText::Lead, text)
            | Self::SetStarts(_, text)
            | Self::SetLabel(text)
            | Self::SetTitle(text)
            | Self::ForNotes(_, NotesCommand::AddTheme(text))
            | Self::Gather(GatherCommand::AddTheme(text, _) | GatherCommand::RenameTheme(_, text)) => Some(text),
            _ => None,
        }
    }

    /// The words that somebody wrote in a field of as many lines as wanted.
    const fn text_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::SetItemText(_, _, text)
            | Self::SetDraft(text)
            | Self::AddNote { text, .. }
            | Self::SetNoteText(_, text)
            | Self::SetTurned(_, text)
            | Self::Gather(GatherCommand::SetConclusion(_, text))
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

fn take_in_line(text: &mut String) {
    if let Cow::Owned(line) = as_one_line(text) {
        *text = line;
    }
}

fn trim(text: &mut String) {
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        *text = trimmed.to_owned();
    }
}
