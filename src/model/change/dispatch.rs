//! How each command changes the record, and which command takes it back.

use crate::model::change::outcome::{NOTHING, Outcome, moved, swap};
use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use crate::model::deck::item::MOST_MINUTES;
use crate::model::record::handover::Handover;
use crate::model::session::revision::Revision;
use crate::model::session::session::Session;

impl Session {
    /// Changes the record. Knows nothing of the history: [`Session::apply`] does.
    #[expect(clippy::too_many_lines, reason = "one arm a command, each a line or two")]
    pub(in crate::model) fn change(&mut self, command: Command) -> Outcome {
        self.revision = Revision::default();
        match command {
            Command::SetFact(fact, text) => swap(self.record.meeting.fact_mut(fact), text, |text| Command::SetFact(fact, text)),
            Command::AddGroup(name) => self.add_group(name),
            Command::RenameGroup(id, name) => match self.record.groups.iter_mut().find(|group| group.id == id) {
                Some(group) => swap(&mut group.name, name, |name| Command::RenameGroup(id, name)),
                None => NOTHING,
            },
            Command::RemoveGroup(id) => self.remove_group(id),
            Command::RestoreGroup(index, group) => self.restore_group(index, group),
            Command::MergeGroups(from, into) => self.merge_groups(from, into),
            Command::People(people) => self.change_people(people),
            Command::IncludeItem(key, included) => {
                let outcome = self.entry_change(&key, |entry| {
                    swap(&mut entry.included, included, |included| {
                        Command::IncludeItem(key.clone(), included)
                    })
                });
                self.number_questions();
                outcome
            }
            Command::MoveItem(key, to) => self.move_item(&key, to),
            Command::SetMinutes(key, minutes) => {
                let minutes = minutes.min(MOST_MINUTES);
                self.entry_change(&key, |entry| {
                    swap(&mut entry.minutes, minutes, |minutes| Command::SetMinutes(key.clone(), minutes))
                })
            }
            Command::SetItemText(key, which, text) => self.set_item_text(key, which, text),
            Command::AddItem(item, at) => self.add_item(*item, at),
            Command::RemoveItem(key) => self.remove_item(&key),
            Command::RestoreItem(in_deck, in_agenda, taken) => {
                let (item, entry) = *taken;
                self.restore_item(in_deck, in_agenda, item, entry)
            }
            Command::SetStarts(key, starts) => self.entry_change(&key, |entry| {
                swap(&mut entry.starts, starts, |starts| Command::SetStarts(key.clone(), starts))
            }),
            Command::AddMinutes(key, minutes) => self.add_minutes(&key, minutes),
            Command::AddMinutesTo(items) => self.add_minutes_to(items),

            Command::Begin => self.begin(),
            Command::SetEnded(ended) => {
                let (changed, inverse) = swap(&mut self.record.lead.ended, ended, Command::SetEnded);
                (
                    Changed {
                        at_once: changed.record,
                        ..changed
                    },
                    inverse,
                )
            }
            Command::GoTo(key) => self.go_to(&key),
            Command::SelectGroup(group) => {
                if self.group(group).is_none() {
                    return NOTHING;
                }
                moved(&mut self.record.lead.group, group)
            }
            Command::SelectPlace(place) => self.select_place(place),
            Command::SetFollow(follow) => {
                let (changed, _) = moved(&mut self.record.lead.follow, follow);
                (changed.and(self.follow_when_blank()), None)
            }
            Command::PassSecs(secs) => self.pass_secs(secs),
            Command::SetGroupMinutes(minutes) => moved(&mut self.record.lead.group_minutes, minutes.clamp(1, MOST_MINUTES)),
            Command::RunGroupClock(runs) => self.run_group_clock(runs),
            Command::SetPaused(paused) => moved(&mut self.record.lead.paused, paused),

            Command::SetDraft(text) => self.set_draft(text),
            Command::EndNote => NOTHING,
            Command::AddNote {
                prompt,
                group,
                place,
                text,
            } => self.add_note(prompt, group, place, text),
            Command::SetNoteText(id, text) => self.set_note_text(&id, text),
            Command::SetTurned(id, text) => self.set_turned(&id, text),
            Command::IncludeNote(id, include) => self.note_change(&id, |note| {
                swap(&mut note.include, include, |include| Command::IncludeNote(id.clone(), include))
            }),
            Command::RemoveNote(id, removed) => self.remove_note(&id, removed),
            Command::MoveNote(id, group) => self.move_note(&id, group),
            Command::MergeNotes(into, from) => self.merge_notes(&into, &from),
            Command::SplitNote(id, at) => self.split_note(&id, at),
            Command::RestoreNote(note) => self.restore_note(*note),
            Command::SetAnswer {
                prompt,
                group,
                answer,
                spot,
            } => self.set_answer(prompt, group, answer, spot),
            Command::RestoreAnswers(answers) => self.restore_answers(answers),
            Command::RestoreDraft(draft, found) => self.restore_draft(*draft, found),
            Command::Several(commands) => self.do_several(commands),

            Command::OpenHall(open) => moved(&mut self.record.hall.open, open),
            Command::BlankHall(blank) => moved(&mut self.record.hall.blank, blank),
            Command::FreezeHall(frozen) => self.freeze_hall(frozen),
            Command::ReleaseAnswers(released) => moved(&mut self.record.hall.scene.answers, released),
            Command::ReleaseNotes(released) => moved(&mut self.record.hall.scene.notes, released),
            Command::ChooseNotesOf(groups) => moved(&mut self.record.hall.scene.groups, groups),
            Command::TurnHallPage(page) => moved(&mut self.record.hall.scene.page, page),

            Command::Gather(gather) => self.change_gathering(gather),

            Command::SetLabel(label) => swap(&mut self.record.handover.label, label, Command::SetLabel),
            Command::SetTitle(title) => swap(&mut self.record.handover.title, title, Command::SetTitle),
            Command::SetFirstPage(page) => swap(
                &mut self.record.handover.first_page,
                page.clamp(1, Handover::LAST_PAGE),
                Command::SetFirstPage,
            ),
            Command::SetProfile(profile) => swap(&mut self.record.handover.profile, profile, Command::SetProfile),
            Command::Handover(command) => self.change_handover(command),
            Command::SetFinished(date) => swap(&mut self.record.handover.finished_on, date, Command::SetFinished),
        }
    }
}
