//! How drafts, notes and answers change, and which command takes each change back.

use super::change::{NOTHING, Outcome, swap};
use super::command::{Changed, Command};
use super::deck::Item;
use super::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use super::kind::{Answer, Kind};
use super::note::{Draft, Note};
use super::personal::is_only_struck;
use super::session::{GroupAnswer, Session};

impl Session {
    pub(super) fn set_draft(&mut self, text: String) -> Outcome {
        let lead = &self.record.lead;
        // Words to what takes no notes could never be ended, and would be lost.
        if !text.is_empty() && !self.item(&lead.writing).is_some_and(Item::is_prompt) {
            return NOTHING;
        }
        let at = self
            .record
            .drafts
            .iter()
            .position(|draft| draft.prompt == lead.writing && draft.group == lead.group && draft.place == lead.place);
        match (at, text.is_empty()) {
            (None, true) => return NOTHING,
            (Some(index), true) => {
                self.record.drafts.remove(index);
            }
            (Some(index), false) => {
                if let Some(draft) = self.record.drafts.get_mut(index) {
                    if draft.text == text {
                        return NOTHING;
                    }
                    draft.text = text;
                }
            }
            (None, false) => {
                let draft = Draft {
                    prompt: lead.writing.clone(),
                    group: lead.group,
                    place: lead.place.clone(),
                    text,
                };
                self.record.drafts.push(draft);
            }
        }
        (Changed::RECORD, None)
    }

    pub(super) fn add_note(&mut self, prompt: ItemKey, group: GroupId, place: Option<PlaceKey>, text: String) -> Outcome {
        let Some(item) = self.item(&prompt) else { return NOTHING };
        if text.trim().is_empty() || self.group(group).is_none() || !item.is_prompt() {
            return NOTHING;
        }
        let place = place.filter(|key| item.kind.places().iter().any(|place| place.key == *key));
        let number = self.next_note_number(&prompt, group);
        let id = self.next_note_id();
        self.record.notes.push(Note {
            id: id.clone(),
            prompt,
            group,
            place,
            number,
            text,
            include: true,
            ..Note::default()
        });
        (Changed::AT_ONCE, Some(Command::RemoveNote(id, true)))
    }

    pub(super) fn set_note_text(&mut self, id: &NoteId, text: String) -> Outcome {
        let Some(before) = self.note(id).filter(|note| note.text != text).cloned() else {
            return NOTHING;
        };
        if text.trim().is_empty() {
            return NOTHING;
        }
        self.note_change(id, |note| {
            note.edited |= !is_only_struck(&before.text, &text);
            note.text = text;
            (Changed::RECORD, Some(Command::RestoreNote(Box::new(before))))
        })
    }

    pub(super) fn remove_note(&mut self, id: &NoteId, removed: bool) -> Outcome {
        let Some(before) = self.note(id).filter(|note| note.removed != removed).cloned() else {
            return NOTHING;
        };
        // A note whose group is gone has to be given to another group before it is taken back.
        if !removed && self.group(before.group).is_none() {
            return NOTHING;
        }
        // Words that are taken back stand by themselves again.
        let holder = self.merged_into(id).filter(|_| !removed).cloned();
        let freed = holder.map(|mut holder| {
            holder.merged.retain(|known| known != id);
            holder
        });
        let moved = Note { removed, ..before };
        let notes = freed.into_iter().chain([moved]);
        let (_, back) = self.do_several(notes.map(|note| Command::RestoreNote(Box::new(note))).collect());
        (Changed::AT_ONCE, back)
    }

    pub(super) fn set_turned(&mut self, id: &NoteId, text: String) -> Outcome {
        let question = self.note(id).and_then(|note| self.item(&note.prompt));
        if !question.is_some_and(|item| matches!(item.kind, Kind::Reverse(_))) {
            return NOTHING;
        }
        // Spaces alone are no answer.
        let text = if text.trim().is_empty() { String::new() } else { text };
        self.note_change(id, |note| swap(&mut note.turned, text, |text| Command::SetTurned(id.clone(), text)))
    }

    pub(super) fn move_note(&mut self, id: &NoteId, group: GroupId) -> Outcome {
        if self.group(group).is_none() {
            return NOTHING;
        }
        let Some(before) = self.note(id).filter(|note| note.group != group).cloned() else {
            return NOTHING;
        };
        let number = self.next_note_number(&before.prompt, group);
        self.use_number(&before);
        self.note_change(id, |note| {
            note.group = group;
            note.number = number;
            (Changed::RECORD, Some(Command::RestoreNote(Box::new(before))))
        })
    }

    pub(super) fn restore_note(&mut self, note: Note) -> Outcome {
        let Some(present) = self.note(&note.id).filter(|present| **present != note).cloned() else {
            return NOTHING;
        };
        if note.group != present.group {
            self.use_number(&present);
        }
        let at_once = note.removed != present.removed;
        let id = note.id.clone();
        self.note_change(&id, |slot| {
            *slot = note;
            let changed = if at_once { Changed::AT_ONCE } else { Changed::RECORD };
            (changed, Some(Command::RestoreNote(Box::new(present))))
        })
    }

    pub(super) fn set_answer(&mut self, prompt: ItemKey, group: GroupId, answer: Option<Answer>, spot: u32) -> Outcome {
        let answer = answer.filter(|answer| !answer.is_empty());
        let Some(item) = self.item(&prompt) else { return NOTHING };
        if self.group(group).is_none() || answer.as_ref().is_some_and(|answer| !item.kind.accepts(answer)) {
            return NOTHING;
        }
        let at = self
            .record
            .answers
            .iter()
            .position(|known| known.prompt == prompt && known.group == group);
        let before = at
            .and_then(|index| self.record.answers.get(index))
            .map(|known| known.answer.clone());
        if before == answer {
            return NOTHING;
        }
        match (at, answer) {
            (Some(index), Some(answer)) => {
                if let Some(known) = self.record.answers.get_mut(index) {
                    known.answer = answer;
                }
            }
            (Some(index), None) => {
                self.record.answers.remove(index);
            }
            (None, Some(answer)) => self.record.answers.push(GroupAnswer {
                prompt: prompt.clone(),
                group,
                answer,
            }),
            (None, None) => {}
        }
        // Answers stand in the order of the agenda's groups, so that the same meeting gives the same file.
        self.record.answers.sort_by(|a, b| (&a.prompt, a.group).cmp(&(&b.prompt, b.group)));
        (
            Changed::RECORD,
            Some(Command::SetAnswer {
                prompt,
                group,
                answer: before,
                spot,
            }),
        )
    }
}
