//! Notes on their way to another group, question or part.

use crate::model::base::ids::{ItemKey, NoteId, PlaceKey};
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::edit::{Edit, NoteHome};
use crate::model::command::for_notes::{NotePart, NoteTarget};
use crate::model::command::refusal::Refusal;
use crate::model::deck::item::Item;
use crate::model::record::note::Note;
use crate::model::session::session::Session;
use crate::model::text::is_same_text;

impl Session {
    /// The reason for which notes cannot be moved to a place, or [`Refusal::NothingChanged`] where all of them are there already.
    pub fn move_refusal(&self, notes: &[NoteId], target: &NoteTarget) -> Option<Refusal> {
        if self.is_finished() {
            return Some(Refusal::Finished);
        }
        if self.moves_to_unasked(notes, target) {
            return Some(Refusal::NotAsked);
        }
        match self.new_homes(notes, target) {
            Ok(homes) if homes.is_empty() => Some(Refusal::NothingChanged),
            Ok(_) => None,
            Err(refusal) => Some(refusal),
        }
    }

    /// True when a note would come to a question that the meeting does not ask.
    pub(in crate::model) fn moves_to_unasked(&self, notes: &[NoteId], target: &NoteTarget) -> bool {
        let Some(prompt) = &target.prompt else { return false };
        let comes = |id: &NoteId| self.note(id).is_some_and(|note| note.prompt != *prompt);
        self.known_prompt(prompt).is_ok() && !self.is_asked(prompt) && notes.iter().any(comes)
    }

    /// Moves notes, all of them or none; those that are there already stay as they are.
    pub(in crate::model) fn move_notes(&mut self, notes: &[NoteId], target: &NoteTarget) -> Outcome {
        let homes = self.new_homes(notes, target)?;
        if homes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        // What takes it back goes the other way, so that no conclusion is to point at a note that is still elsewhere.
        let mut back = Vec::new();
        back.extend(self.point_no_longer(&homes)?.and_then(|done| done.inverse));
        for (id, mut home) in homes {
            if let Some(note) = self.note(&id)
                && (&note.prompt, note.group) != (&home.prompt, home.group)
            {
                home.number = self.number_of_arriving(&id, &home.prompt, home.group);
            }
            back.extend(self.settle_note(&id, home)?.inverse);
        }
        back.reverse();
        Ok(Applied::but(Edit::Several(back)))
    }

    /// Gives a note its place under this number.
    pub(in crate::model) fn settle_note(&mut self, id: &NoteId, home: NoteHome) -> Outcome {
        let before = self.known_note(id)?.clone();
        let old = NoteHome::of(&before);
        if old == home {
            return Err(Refusal::NothingChanged);
        }
        let item = self.known_prompt(&home.prompt)?;
        goes_with(&before, item)?;
        self.has_its_group(&Note {
            group: home.group,
            ..before.clone()
        })?;
        if (&old.prompt, old.group) != (&home.prompt, home.group) {
            self.use_number(&before);
        }
        let note = self.note_mut(id)?;
        note.prompt = home.prompt;
        note.group = home.group;
        note.place = home.place;
        note.number = home.number;
        Ok(Applied::but(Edit::Home(before.id, old)))
    }

    /// The new places of the notes that move, still under their old numbers; the first note that cannot move refuses them all.
    fn new_homes(&self, notes: &[NoteId], target: &NoteTarget) -> Result<Vec<(NoteId, NoteHome)>, Refusal> {
        if let Some(group) = target.group {
            self.known_group(group)?;
        }
        if let Some(prompt) = &target.prompt {
            self.known_prompt(prompt)?;
        }
        let mut homes: Vec<(NoteId, NoteHome)> = Vec::new();
        for id in notes {
            let note = self.known_note(id)?;
            let prompt = target.prompt.as_ref().unwrap_or(&note.prompt);
            let item = self.known_prompt(prompt)?;
            goes_with(note, item)?;
            let group = target.group.unwrap_or(note.group);
            let home = NoteHome {
                prompt: prompt.clone(),
                group,
                place: self.part_of(note, item, &target.part)?,
                number: note.number,
            };
            self.has_its_group(&Note { group, ..note.clone() })?;
            if home != NoteHome::of(note) && homes.iter().all(|(known, _)| known != id) {
                homes.push((id.clone(), home));
            }
        }
        Ok(homes)
    }

    /// The part of an item to which a note comes.
    fn part_of(&self, note: &Note, item: &Item, part: &NotePart) -> Result<Option<PlaceKey>, Refusal> {
        match part {
            NotePart::Whole => Ok(None),
            NotePart::Of(key) if self.has_place(&item.key, Some(key)) => Ok(Some(key.clone())),
            NotePart::Of(_) => Err(Refusal::UnknownPlace),
            NotePart::Same if note.prompt == item.key => Ok(note.place.clone()),
            NotePart::Same => Ok(self.part_that_reads_alike(note, item)),
        }
    }

    /// The part of another question that reads as the note's own does, where notes may be written to parts.
    fn part_that_reads_alike(&self, note: &Note, item: &Item) -> Option<PlaceKey> {
        let parts = |item: &Item| {
            let takes_notes = item.kind.has_parts() || item.kind.has_rows_for_notes();
            if takes_notes { item.kind.places() } else { Vec::new() }
        };
        let own = parts(self.item(&note.prompt)?)
            .into_iter()
            .find(|own| Some(&own.key) == note.place.as_ref())?;
        let alike = parts(item).into_iter().find(|part| is_same_text(&part.text, &own.text))?;
        Some(alike.key)
    }

    /// Lets the conclusions of a question that notes leave point at them no longer; `None` where none does.
    fn point_no_longer(&mut self, homes: &[(NoteId, NoteHome)]) -> Result<Option<Applied>, Refusal> {
        let leaves = |note: &NoteId, prompt: &ItemKey| homes.iter().any(|(id, home)| id == note && home.prompt != *prompt);
        let mut gathering = self.record.gathering.clone();
        for conclusion in &mut gathering.conclusions {
            let prompt = &conclusion.prompt;
            conclusion.notes.retain(|note| !leaves(note, prompt));
        }
        if gathering == self.record.gathering {
            return Ok(None);
        }
        self.set_gathering(gathering).map(Some)
    }
}

/// Refuses a note that was turned round where notes are not.
fn goes_with(note: &Note, item: &Item) -> Result<(), Refusal> {
    if note.turned.is_empty() || item.kind.turns_notes() {
        Ok(())
    } else {
        Err(Refusal::TurnedNote)
    }
}
