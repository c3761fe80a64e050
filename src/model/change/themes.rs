//! Changes of themes and conclusions.

use crate::model::base::ids::{ConclusionId, ItemKey, NoteId, ThemeId};
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::edit::ThemesEdit;
use crate::model::command::refusal::Refusal;
use crate::model::command::themes::GatherCommand;
use crate::model::record::themes::{Conclusion, Gathering, Theme};
use crate::model::session::session::Session;

impl Session {
    /// Themes and conclusions that a command touches are taken back whole, and no others.
    pub(in crate::model) fn change_gathering(&mut self, command: GatherCommand, by: &WriterId) -> Outcome {
        if let GatherCommand::MoveTheme(id, to) = command {
            return self.move_theme(id, to);
        }
        self.check_notes(&command)?;
        let mut gathering = self.record.gathering.clone();
        match command {
            GatherCommand::AddTheme(name, _) if name.trim().is_empty() => return Err(Refusal::Blank),
            GatherCommand::AddTheme(name, note) => {
                let taken: Vec<_> = gathering.themes.iter().map(|theme| theme.id.0).collect();
                let id = ThemeId(self.next_short_id(by, &taken));
                gathering.take_from_themes(note.as_ref());
                let notes = note.into_iter().collect();
                gathering.themes.push(Theme { id, name, notes });
            }
            GatherCommand::Conclude(prompt, sort, note) => {
                let taken: Vec<_> = gathering.conclusions.iter().map(|conclusion| conclusion.id.0).collect();
                let id = ConclusionId(self.next_short_id(by, &taken));
                gathering.conclusions.push(Conclusion {
                    id,
                    prompt,
                    sort,
                    text: String::new(),
                    notes: note.into_iter().collect(),
                });
            }
            command => gathering.gather(command)?,
        }
        self.set_gathering(gathering)
    }

    pub(in crate::model) fn edit_themes(&mut self, edit: ThemesEdit) -> Outcome {
        let mut gathering = self.record.gathering.clone();
        let put_back: Vec<_> = edit.conclusions.iter().map(|(id, _)| *id).collect();
        edit.apply_to(&mut gathering);
        // A note that somebody has moved to another question since is shown by no conclusion on this one.
        for conclusion in gathering.conclusions.iter_mut().filter(|known| put_back.contains(&known.id)) {
            let prompt = &conclusion.prompt;
            conclusion
                .notes
                .retain(|id| self.note(id).is_none_or(|note| note.prompt == *prompt));
        }
        self.set_gathering(gathering)
    }

    pub(in crate::model) fn set_gathering(&mut self, wanted: Gathering) -> Outcome {
        let back = ThemesEdit::between(&wanted, &self.record.gathering);
        if back.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        self.record.gathering = wanted;
        Ok(Applied::but(Edit::Themes(Box::new(back))))
    }

    fn move_theme(&mut self, id: ThemeId, to: usize) -> Outcome {
        let themes = &mut self.record.gathering.themes;
        let from = themes.iter().position(|theme| theme.id == id).ok_or(Refusal::UnknownTheme)?;
        let to = to.min(themes.len() - 1);
        if from == to {
            return Err(Refusal::NothingChanged);
        }
        let theme = themes.remove(from);
        themes.insert(to, theme);
        Ok(Applied::but(Command::Gather(GatherCommand::MoveTheme(id, from))))
    }

    /// Refuses a command that names a note or a question that is not there, or two that do not belong together.
    fn check_notes(&self, command: &GatherCommand) -> Result<(), Refusal> {
        let on = |note: &NoteId, prompt: &ItemKey| {
            let is_on = self.known_note(note)?.prompt == *prompt;
            if is_on { Ok(()) } else { Err(Refusal::OtherConclusion) }
        };
        match command {
            GatherCommand::AddTheme(_, Some(note)) | GatherCommand::SetTheme(note, _) => self.known_note(note).map(|_| ()),
            GatherCommand::Conclude(prompt, _, note) => {
                self.known_prompt(prompt)?;
                note.iter().try_for_each(|note| on(note, prompt))
            }
            GatherCommand::PointAt(id, note, true) => on(note, &self.record.gathering.known_conclusion(*id)?.prompt),
            GatherCommand::AddTheme(_, None)
            | GatherCommand::RenameTheme(..)
            | GatherCommand::RemoveTheme(_)
            | GatherCommand::MoveTheme(..)
            | GatherCommand::SetConclusion(..)
            | GatherCommand::PointAt(..)
            | GatherCommand::RemoveConclusion(_) => Ok(()),
        }
    }
}

impl Gathering {
    fn known_conclusion(&self, id: ConclusionId) -> Result<&Conclusion, Refusal> {
        let known = self.conclusions.iter().find(|conclusion| conclusion.id == id);
        known.ok_or(Refusal::UnknownConclusion)
    }

    fn theme_mut(&mut self, id: ThemeId) -> Result<&mut Theme, Refusal> {
        let known = self.themes.iter_mut().find(|theme| theme.id == id);
        known.ok_or(Refusal::UnknownTheme)
    }

    fn conclusion_mut(&mut self, id: ConclusionId) -> Result<&mut Conclusion, Refusal> {
        let known = self.conclusions.iter_mut().find(|conclusion| conclusion.id == id);
        known.ok_or(Refusal::UnknownConclusion)
    }

    fn take_from_themes(&mut self, note: Option<&NoteId>) {
        for theme in &mut self.themes {
            theme.notes.retain(|known| Some(known) != note);
        }
    }

    fn gather(&mut self, command: GatherCommand) -> Result<(), Refusal> {
        match command {
            GatherCommand::RenameTheme(id, name) => self.theme_mut(id)?.name = name,
            GatherCommand::RemoveTheme(id) => {
                self.theme_mut(id)?;
                self.themes.retain(|theme| theme.id != id);
            }
            // The session itself adds, and moves in the order.
            GatherCommand::AddTheme(..) | GatherCommand::Conclude(..) | GatherCommand::MoveTheme(..) => {}
            GatherCommand::SetTheme(note, id) => {
                if let Some(id) = id {
                    self.theme_mut(id)?;
                }
                if self.theme_of(&note).map(|theme| theme.id) != id {
                    self.take_from_themes(Some(&note));
                    if let Some(id) = id {
                        self.theme_mut(id)?.notes.push(note);
                    }
                }
            }
            GatherCommand::SetConclusion(id, text) => self.conclusion_mut(id)?.text = text,
            GatherCommand::PointAt(id, note, points) => {
                let notes = &mut self.conclusion_mut(id)?.notes;
                if !points {
                    notes.retain(|known| *known != note);
                } else if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            GatherCommand::RemoveConclusion(id) => {
                self.conclusion_mut(id)?;
                self.conclusions.retain(|conclusion| conclusion.id != id);
            }
        }
        Ok(())
    }
}
