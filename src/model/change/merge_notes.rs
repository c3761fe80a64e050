//! Two notes become one, or one becomes two, and every word of both is kept.

use crate::model::base::ids::NoteId;
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::edit::{Edit, NoteWords, ThemesEdit};
use crate::model::command::refusal::Refusal;
use crate::model::record::note::Note;
use crate::model::record::themes::Gathering;
use crate::model::session::session::Session;

impl Session {
    /// True when two notes can become one: they answer the same question, and both are printed or neither is, so that no
    /// word comes into the bilaga or leaves it unseen.
    pub fn can_merge(&self, into: &Note, from: &Note) -> bool {
        mergeable(into, from).is_ok()
    }

    pub(in crate::model) fn merge_notes(&mut self, into: &NoteId, from: &NoteId, by: &WriterId) -> Outcome {
        let (first, second) = (self.known_note(into)?, self.known_note(from)?);
        mergeable(first, second)?;
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
        let edits = [whole, aside].map(|note| Edit::Note(Box::new(note)));
        let gathered = gathered_like(&self.record.gathering, from, into);
        self.do_several(edits.into_iter().chain([gathered]).collect(), by)
            .map(Applied::at_once)
    }

    pub(in crate::model) fn split_note(&mut self, id: &NoteId, at: usize, by: &WriterId) -> Outcome {
        let whole = self.known_note(id)?.clone();
        if whole.removed {
            return Err(Refusal::NoteIsRemoved);
        }
        let at = whole.text.char_indices().nth(at).map_or(whole.text.len(), |(place, _)| place);
        let (first, second) = whole.text.split_at(at);
        let (first, second) = (first.trim().to_owned(), second.trim().to_owned());
        if first.is_empty() || second.is_empty() {
            return Err(Refusal::NothingToSplit);
        }
        let added = self.add_note(whole.prompt.clone(), whole.group, whole.place.clone(), second, by)?;
        let Some(note) = self.record.notes.last_mut() else {
            return Ok(added);
        };
        note.include = whole.include;
        note.edited = whole.edited;
        let new = note.id.clone();
        let words = NoteWords {
            text: first,
            ..NoteWords::of(&whole)
        };
        let gathered = gathered_like(&self.record.gathering, id, &new);
        let rest = self.do_several(vec![Edit::Words(whole.id, words), gathered], by)?;
        let back = rest.inverse.into_iter().chain(added.inverse).collect();
        Ok(Applied::but(Edit::Several(back)).at_once())
    }
}

/// Refuses two notes that cannot become one.
fn mergeable(into: &Note, from: &Note) -> Result<(), Refusal> {
    if into.id == from.id {
        Err(Refusal::SameNote)
    } else if into.removed || from.removed {
        Err(Refusal::NoteIsRemoved)
    } else if into.prompt != from.prompt {
        Err(Refusal::OtherQuestion)
    } else if into.include != from.include {
        Err(Refusal::OtherInclusion)
    } else {
        Ok(())
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
fn gathered_like(present: &Gathering, note: &NoteId, other: &NoteId) -> Edit {
    let mut gathering = present.clone();
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
    Edit::Themes(Box::new(ThemesEdit::between(present, &gathering)))
}
