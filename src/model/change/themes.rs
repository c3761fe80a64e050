//! Changes of themes and conclusions.

use crate::model::base::ids::{ConclusionId, ItemKey, NoteId, ThemeId};
use crate::model::change::outcome::{NOTHING, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::command::themes::GatherCommand;
use crate::model::deck::item::Item;
use crate::model::record::themes::{Conclusion, Gathering, Theme};
use crate::model::session::session::Session;

impl Gathering {
    fn theme_mut(&mut self, id: ThemeId) -> Option<&mut Theme> {
        self.themes.iter_mut().find(|theme| theme.id == id)
    }

    fn conclusion_mut(&mut self, id: ConclusionId) -> Option<&mut Conclusion> {
        self.conclusions.iter_mut().find(|conclusion| conclusion.id == id)
    }

    fn take_from_themes(&mut self, note: &NoteId) {
        for theme in &mut self.themes {
            theme.notes.retain(|known| known != note);
        }
    }

    fn gather(&mut self, command: GatherCommand) {
        match command {
            GatherCommand::AddTheme(name, note) if !name.trim().is_empty() => {
                if let Some(note) = &note {
                    self.take_from_themes(note);
                }
                let id = ThemeId(self.themes.iter().map(|theme| theme.id.0).max().unwrap_or(0) + 1);
                let notes = note.into_iter().collect();
                self.themes.push(Theme { id, name, notes });
            }
            GatherCommand::RenameTheme(id, name) => {
                if let Some(theme) = self.theme_mut(id) {
                    theme.name = name;
                }
            }
            GatherCommand::RemoveTheme(id) => self.themes.retain(|theme| theme.id != id),
            GatherCommand::MoveTheme(id, to) => {
                if let Some(from) = self.themes.iter().position(|theme| theme.id == id) {
                    let theme = self.themes.remove(from);
                    self.themes.insert(to.min(self.themes.len()), theme);
                }
            }
            GatherCommand::SetTheme(note, id) => {
                let same = self.theme_of(&note).map(|theme| theme.id) == id;
                let known = id.is_none_or(|id| self.theme(id).is_some());
                if !same && known {
                    self.take_from_themes(&note);
                    if let Some(theme) = id.and_then(|id| self.theme_mut(id)) {
                        theme.notes.push(note);
                    }
                }
            }
            GatherCommand::Conclude(prompt, sort, note) => {
                let id = ConclusionId(self.conclusions.iter().map(|known| known.id.0).max().unwrap_or(0) + 1);
                self.conclusions.push(Conclusion {
                    id,
                    prompt,
                    sort,
                    text: String::new(),
                    notes: note.into_iter().collect(),
                });
            }
            GatherCommand::SetConclusion(id, text) => {
                if let Some(conclusion) = self.conclusion_mut(id) {
                    conclusion.text = text;
                }
            }
            GatherCommand::PointAt(id, note, points) => {
                if let Some(conclusion) = self.conclusion_mut(id) {
                    let had = conclusion.notes.contains(&note);
                    if points && !had {
                        conclusion.notes.push(note);
                    } else if !points {
                        conclusion.notes.retain(|known| *known != note);
                    }
                }
            }
            GatherCommand::RemoveConclusion(id) => self.conclusions.retain(|conclusion| conclusion.id != id),
            GatherCommand::Restore(gathering) => *self = *gathering,
            GatherCommand::AddTheme(..) => {}
        }
    }
}

impl Session {
    /// Gathering is taken back whole: it is small, and what stood where is then certain.
    pub(in crate::model) fn change_gathering(&mut self, command: GatherCommand) -> Outcome {
        if !self.can_gather(&command) {
            return NOTHING;
        }
        let before = self.record.gathering.clone();
        self.record.gathering.gather(command);
        if self.record.gathering == before {
            return NOTHING;
        }
        let back = Command::Gather(GatherCommand::Restore(Box::new(before)));
        (Changed::RECORD, Some(back))
    }

    /// Whether the notes and the question that a command names are there, and belong together.
    fn can_gather(&self, command: &GatherCommand) -> bool {
        let is_prompt = |key: &ItemKey| self.item(key).is_some_and(Item::is_prompt);
        let is_on = |note: &NoteId, prompt: &ItemKey| self.note(note).is_some_and(|note| note.prompt == *prompt);
        match command {
            GatherCommand::AddTheme(_, note) => note.iter().all(|note| self.note(note).is_some()),
            GatherCommand::SetTheme(note, _) => self.note(note).is_some(),
            GatherCommand::Conclude(prompt, _, note) => is_prompt(prompt) && note.iter().all(|note| is_on(note, prompt)),
            GatherCommand::PointAt(id, note, true) => {
                let conclusion = self.record.gathering.conclusions.iter().find(|known| known.id == *id);
                conclusion.is_some_and(|conclusion| is_on(note, &conclusion.prompt))
            }
            _ => true,
        }
    }
}
