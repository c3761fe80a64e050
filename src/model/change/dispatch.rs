//! The effect of each command on the record, and what takes it back.

use crate::model::base::writer::WriterId;
use crate::model::change::outcome::{Applied, Outcome, set, swap};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::for_notes::NoteTarget;
use crate::model::command::refusal::Refusal;
use crate::model::deck::item::MOST_MINUTES;
use crate::model::record::handover::Handover;
use crate::model::session::session::Session;

impl Session {
    /// Changes the record by an edit. Knows nothing of the history: [`Session::apply`] does.
    pub(in crate::model) fn edit(&mut self, edit: Edit, by: &WriterId) -> Outcome {
        match edit {
            Edit::Command(command) => self.change(command, by),
            Edit::Words(id, words) => self.restore_words(&id, words),
            Edit::Home(id, home) => self.settle_note(&id, home),
            Edit::Note(note) => self.restore_note(*note),
            Edit::AddGroup(index, group) => self.restore_group(index, group),
            Edit::AddItem(in_deck, in_agenda, taken) => {
                let (item, entry) = *taken;
                self.restore_item(in_deck, in_agenda, item, entry)
            }
            Edit::ItemKind(key, kind) => self.restore_item_kind(key, *kind),
            Edit::Plan(plan) => self.set_plan(plan),
            Edit::Answers(answers) => self.restore_answers(answers),
            Edit::Draft(draft, found) => self.restore_draft(*draft, found),
            Edit::People(people, unsaved) => self.restore_people(*people, unsaved),
            Edit::Themes(themes) => self.edit_themes(*themes),
            Edit::Summary(summary) => self.set_summary(summary),
            Edit::Status(version, date) => self.set_status(version, date),
            Edit::Several(edits) => self.do_several(edits, by),
        }
    }

    /// Changes the record by a command.
    fn change(&mut self, command: Command, by: &WriterId) -> Outcome {
        match command {
            Command::SetFact(fact, text) => swap(self.record.meeting.fact_mut(fact), text, |text| Command::SetFact(fact, text)),
            Command::AddGroup(name) => self.add_group(name),
            Command::RenameGroup(id, name) => {
                let group = self.record.groups.iter_mut().find(|group| group.id == id);
                let group = group.ok_or(Refusal::UnknownGroup)?;
                swap(&mut group.name, name, |name| Command::RenameGroup(id, name))
            }
            Command::RemoveGroup(id) => self.remove_group(id),
            Command::MergeGroups(from, into) => self.merge_groups(from, into, by),
            Command::People(people) => self.change_people(people),
            Command::IncludeItem(key, included) => self.include_item(&key, included),
            Command::IncludeItems(keys, included) => self.include_items(keys, included, by),
            Command::MoveItem(key, to) => self.move_item(&key, to),
            Command::UseAgenda(name) => self.use_agenda(&name),
            Command::SetMinutes(key, minutes) => swap(&mut self.entry_mut(&key)?.minutes, minutes.min(MOST_MINUTES), |minutes| {
                Command::SetMinutes(key, minutes)
            }),
            Command::SetItemText(key, which, text) => self.set_item_text(key, which, text),
            Command::SetItemKind(key, kind) => self.set_item_kind(key, *kind),
            Command::AddItem(item, at) => self.add_item(*item, at, by),
            Command::RemoveItem(key) => self.remove_item(&key),
            Command::SetStarts(key, starts) => swap(&mut self.entry_mut(&key)?.starts, starts, |starts| Command::SetStarts(key, starts)),
            Command::AddMinutes(key, minutes) => self.add_minutes(&key, minutes),
            Command::AddMinutesTo(items) => self.add_minutes_to(items),

            Command::Begin => self.begin(),
            Command::SessionOpened => self.take_up(),
            Command::SetEnded(ended) => self.set_ended(ended),
            Command::GoTo(key) => self.go_to(&key),
            Command::Step(step) => {
                let stepped = self.take_step(step);
                self.going_on(stepped)
            }
            Command::CatchUp => self.catch_up(by),
            Command::SelectGroup(group) => self.select_group(group, by),
            Command::SelectPlace(place) => self.select_place(place, by),
            Command::SetFollow(follow) => self.set_follow(follow, by),
            Command::PassSecs(secs) => self.pass_secs(secs),
            Command::SetGroupMinutes(minutes) => set(&mut self.record.lead.group_minutes, minutes.clamp(1, MOST_MINUTES)),
            Command::RunGroupClock(runs) => self.run_group_clock(runs),
            Command::SetPaused(paused) => self.set_paused(paused),

            Command::SetDraft(text) => self.set_draft(text, by),
            Command::SetPasted(pasted) => set(&mut self.record.pasted, pasted).map(Applied::at_once),
            Command::SetUnfinished(words) => set(&mut self.record.unfinished, *words),
            // The door turns it into a note.
            Command::EndNote => Err(Refusal::EmptyField),
            Command::AddNote {
                prompt,
                group,
                place,
                text,
            } => self.add_note(prompt, group, place, text, by),
            Command::AddNotes(notes) => self.add_notes(notes, by),
            Command::SetNoteText(id, text) => self.set_note_text(&id, text),
            Command::SetTurned(id, text) => self.set_turned(&id, text),
            Command::GiveUpEdit { note, text, turned: true } => self.set_turned(&note, text),
            Command::GiveUpEdit { note, text, turned: false } => self.edit(self.given_up(&note, &text, by), by),
            Command::IncludeNote(id, include) => swap(&mut self.note_mut(&id)?.include, include, |include| {
                Command::IncludeNote(id, include)
            }),
            Command::RemoveNote(id, removed) => self.remove_note(&id, removed, by),
            Command::MoveNote(id, group) => self.move_notes(&[id], &NoteTarget::to_group(group)),
            Command::ForNotes(notes, command) => self.do_for_notes(&notes, command, by),
            Command::MergeNotes(into, from) => self.merge_notes(&into, &from, by),
            Command::SplitNote(id, at) => self.split_note(&id, at, by),
            Command::SetAnswer {
                prompt,
                group,
                answer,
                control,
            } => self.set_answer(prompt, group, answer, control),

            Command::OpenHall(true) => {
                let opened = self.open_hall(true, true);
                self.going_on(opened)
            }
            Command::OpenHall(false) => self.open_hall(false, false),
            Command::ScreenLost => self.open_hall(false, true),
            Command::BlankHall(blank) => set(&mut self.record.hall.blank, blank),
            Command::FreezeHall(frozen) => self.freeze_hall(frozen),
            Command::ReleaseAnswers(released) => self.release_answers(released),
            Command::ReleaseNotes(released) => self.release_notes(released),
            Command::ChooseNotesOf(groups) => self.choose_notes_of(groups),
            Command::TurnHallPage(page) => set(&mut self.record.hall.scene.page, page),

            Command::Gather(gather) => self.change_gathering(gather, by),

            Command::SetLabel(label) => swap(&mut self.record.handover.label, label, Command::SetLabel),
            Command::SetTitle(title) => swap(&mut self.record.handover.title, title, Command::SetTitle),
            Command::SetFirstPage(page) => swap(
                &mut self.record.handover.first_page,
                page.clamp(1, Handover::LAST_PAGE),
                Command::SetFirstPage,
            ),
            Command::SetProfile(profile) => swap(&mut self.record.handover.profile, profile, Command::SetProfile),
            Command::Handover(command) => self.change_handover(command),
            Command::SetFinished(date) => self.set_finished(date),
            Command::Together(commands) => self.do_several(commands.into_iter().map(Edit::Command).collect(), by),
        }
    }
}
