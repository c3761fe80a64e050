//! Two notes become one, or one becomes two, and every word of both is kept.

use crate::model::base::ids::NoteId;
use crate::model::change::outcome::{NOTHING, Outcome};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::command::themes::GatherCommand;
use crate::model::record::note::Note;
use crate::model::record::themes::Gathering;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn merge_notes(&mut self, into: &NoteId, from: &NoteId) -> Outcome {
        let (Some(first), Some(second)) = (self.note(into), self.note(from)) else {
            return NOTHING;
        };
        if !self.can_merge(first, second) {
            return NOTHING;
        }
        let (first, second) = (first.clone(), second.clone());
        let mut whole = first.clone();
        whole.text = in_lines(&first.text, &second.text);
        whole.turned = in_lines(&first.turned, &second.turned);
        whole.edited |= second.edited;
        whole.merged.push(second.id.clone());
        whole.merged.extend(second.merged.iter().cloned());
        let aside = Note {
            removed: true,
            merged: Vec::new(),
            ..second
        };
        let commands = [whole, aside].map(|note| Command::RestoreNote(Box::new(note)));
        let gathered = gathered_like(self.gathering(), from, into);
        (
            Changed::AT_ONCE,
            self.do_several(commands.into_iter().chain([gathered]).collect()).1,
        )
    }

    pub(in crate::model) fn split_note(&mut self, id: &NoteId, at: usize) -> Outcome {
        let Some(whole) = self.note(id).filter(|note| !note.removed).cloned() else {
            return NOTHING;
        };
        let at = whole.text.char_indices().nth(at).map_or(whole.text.len(), |(place, _)| place);
        let (first, second) = whole.text.split_at(at);
        let (first, second) = (first.trim().to_owned(), second.trim().to_owned());
        if first.is_empty() || second.is_empty() {
            return NOTHING;
        }
        let (_, Some(back)) = self.add_note(whole.prompt.clone(), whole.group, whole.place.clone(), second) else {
            return NOTHING;
        };
        let Some(mut added) = self.record.notes.last().cloned() else {
            return NOTHING;
        };
        added.include = whole.include;
        added.edited = whole.edited;
        let new = added.id.clone();
        let (_, rest) = self.do_several(vec![
            Command::RestoreNote(Box::new(added)),
            Command::RestoreNote(Box::new(Note { text: first, ..whole })),
            gathered_like(self.gathering(), id, &new),
        ]);
        let back = rest.into_iter().chain([back]).collect();
        (Changed::AT_ONCE, Some(Command::Several(back)))
    }
}

/// Two texts on lines of their own; one that is empty takes no line.
fn in_lines(first: &str, second: &str) -> String {
    match (first, second) {
        ("", one) | (one, "") => one.to_owned(),
        (first, second) => format!("{first}\n{second}"),
    }
}

/// Gathers `other` wherever `note` is gathered: into its theme, unless it has one, and to its conclusions.
fn gathered_like(gathering: &Gathering, note: &NoteId, other: &NoteId) -> Command {
    let mut gathering = gathering.clone();
    let has_theme = gathering.theme_of(other).is_some();
    let themes = gathering.themes.iter_mut().map(|theme| &mut theme.notes).filter(|_| !has_theme);
    let conclusions = gathering.conclusions.iter_mut().map(|conclusion| &mut conclusion.notes);
    for notes in themes.chain(conclusions) {
        if !notes.contains(other)
            && let Some(place) = notes.iter().position(|known| known == note)
        {
            notes.insert(place + 1, other.clone());
        }
    }
    Command::Gather(GatherCommand::Restore(Box::new(gathering)))
}
