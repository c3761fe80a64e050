//! The selection and the keyboard once something has been done to notes: they are let go, and the next note is ready.

use crate::gui::action::Action;
use crate::gui::note::NotePlace;
use crate::gui::review::cache::ReviewCache;
use crate::gui::review::rows::note_id;
use crate::gui::review::state::ReviewState;
use crate::model::{Command, NoteId, NotesCommand, Session};
use eframe::egui::{Memory, Ui};

/// Lets go of the selected notes to which something is done by one of these actions. Where notes leave their place by a key, the
/// keyboard goes to the one after them, so that one reads on.
pub(super) fn let_go(ui: &Ui, session: &Session, cache: &ReviewCache, state: &mut ReviewState, asked: &[Action]) {
    let Some((notes, command)) = asked.iter().find_map(done_to_notes) else {
        return;
    };
    let next = cache.note_after(session, notes);
    if notes.iter().any(|note| state.selection.holds(note)) && !matches!(command, NotesCommand::Include(_)) {
        state.selection.clear();
    }
    let by_key = ui.memory(Memory::focused).is_some() && !ui.input(|input| input.pointer.any_released());
    let leaves = match command {
        NotesCommand::Move(target) => session.move_refusal(notes, target).is_none(),
        NotesCommand::Remove(removed) => *removed,
        _ => false,
    };
    let back = if leaves { next } else { state.last_note.clone() };
    if by_key && let Some(note) = back {
        ui.memory_mut(|memory| memory.request_focus(NotePlace::words_id(note_id(&note))));
        state.last_note = Some(note);
    }
}

fn done_to_notes(action: &Action) -> Option<(&Vec<NoteId>, &NotesCommand)> {
    match action {
        Action::Do(Command::ForNotes(notes, command)) | Action::DoAndOfferUndo(Command::ForNotes(notes, command), _) => {
            Some((notes, command))
        }
        _ => None,
    }
}
