//! The same for several notes: all of them or none.

use crate::model::base::ids::NoteId;
use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::for_notes::NotesCommand;
use crate::model::command::refusal::Refusal;
use crate::model::command::themes::GatherCommand;
use crate::model::record::note::Note;
use crate::model::session::session::Session;

impl Session {
    pub(in crate::model) fn do_for_notes(&mut self, notes: &[NoteId], command: NotesCommand, by: &WriterId) -> Outcome {
        for id in notes {
            let note = self.known_note(id)?;
            if command == NotesCommand::Remove(false) {
                self.has_its_group(&Note {
                    removed: false,
                    ..note.clone()
                })?;
            }
        }
        let each = |command: &dyn Fn(NoteId) -> Command| notes.iter().map(|id| command(id.clone()).into()).collect();
        match command {
            NotesCommand::Move(target) => self.move_notes(notes, &target),
            NotesCommand::Include(included) => self.do_several(each(&|id| Command::IncludeNote(id, included)), by),
            NotesCommand::Remove(removed) => self
                .do_several(each(&|id| Command::RemoveNote(id, removed)), by)
                .map(Applied::at_once),
            NotesCommand::SetTheme(theme) => {
                if theme.is_some_and(|theme| self.gathering().theme(theme).is_none()) {
                    return Err(Refusal::UnknownTheme);
                }
                self.do_several(each(&|id| Command::Gather(GatherCommand::SetTheme(id, theme))), by)
            }
            NotesCommand::AddTheme(name) => self.gather_into_new(notes, name, by),
        }
    }

    /// Makes a theme of notes.
    fn gather_into_new(&mut self, notes: &[NoteId], name: String, by: &WriterId) -> Outcome {
        let Some((first, others)) = notes.split_first() else {
            return Err(Refusal::NothingChanged);
        };
        let made = self.change_gathering(GatherCommand::AddTheme(name, Some(first.clone())), by)?;
        let theme = self.gathering().themes.last().map(|theme| theme.id);
        let gathered = others.iter().map(|id| GatherCommand::SetTheme(id.clone(), theme));
        let rest = self.do_several(gathered.map(|gather| Command::Gather(gather).into()).collect(), by);
        let back: Vec<Edit> = rest.ok().and_then(|done| done.inverse).into_iter().chain(made.inverse).collect();
        Ok(Applied::but(Edit::Several(back)))
    }
}
