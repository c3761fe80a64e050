//! How each command changes the record, and which command takes it back.

use super::agenda::AgendaEntry;
use super::command::{Changed, Command};
use super::deck::{Item, MOST_MINUTES};
use super::group::{Group, MOST_GROUPS};
use super::handover::Handover;
use super::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use super::note::Note;
use super::revision::Revision;
use super::session::Session;
use std::mem;

/// What a command did, and what takes it back; `None` when nothing did happen.
pub(super) type Outcome = (Changed, Option<Command>);

pub(super) const NOTHING: Outcome = (Changed::NOTHING, None);

impl Session {
    /// Changes the record. Knows nothing of the history: [`Session::apply`] does.
    #[expect(clippy::too_many_lines, reason = "one arm a command, each a line or two")]
    pub(super) fn change(&mut self, command: Command) -> Outcome {
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

    fn entry_change(&mut self, key: &ItemKey, change: impl FnOnce(&mut AgendaEntry) -> Outcome) -> Outcome {
        self.record
            .agenda
            .iter_mut()
            .find(|entry| entry.item == *key)
            .map_or(NOTHING, change)
    }

    fn add_minutes(&mut self, key: &ItemKey, minutes: i16) -> Outcome {
        self.entry_change(key, |entry| {
            let most = MOST_MINUTES.cast_signed();
            let extra = entry.extra_minutes.saturating_add(minutes).clamp(-most, most);
            let back = entry.extra_minutes.saturating_sub(extra);
            swap(&mut entry.extra_minutes, extra, |_| Command::AddMinutes(key.clone(), back))
        })
    }

    fn add_minutes_to(&mut self, items: Vec<(ItemKey, i16)>) -> Outcome {
        let mut back = Vec::new();
        for (key, minutes) in items {
            if let (_, Some(Command::AddMinutes(key, minutes))) = self.add_minutes(&key, minutes) {
                back.push((key, minutes));
            }
        }
        // Taken back in the other order, so that an item that is named twice comes out right.
        back.reverse();
        if back.is_empty() {
            return NOTHING;
        }
        (Changed::RECORD, Some(Command::AddMinutesTo(back)))
    }

    pub(super) fn note_change(&mut self, id: &NoteId, change: impl FnOnce(&mut Note) -> Outcome) -> Outcome {
        self.record.notes.iter_mut().find(|note| note.id == *id).map_or(NOTHING, change)
    }

    fn add_group(&mut self, name: String) -> Outcome {
        if self.record.groups.len() >= MOST_GROUPS {
            return NOTHING;
        }
        // The number of a group that has left words in the wastebasket is not free: they are not another group's words.
        let id = self.next_group();
        self.record.groups.push(Group { id, name });
        (Changed::RECORD, Some(Command::RemoveGroup(id)))
    }

    fn remove_group(&mut self, id: GroupId) -> Outcome {
        let spoke = self.notes().any(|note| note.group == id)
            || self.record.answers.iter().any(|answer| answer.group == id)
            || self.record.drafts.iter().any(|draft| draft.group == id && !draft.is_blank());
        let Some(index) = self.record.groups.iter().position(|group| group.id == id) else {
            return NOTHING;
        };
        if spoke || self.record.groups.len() == 1 {
            return NOTHING;
        }
        let group = self.record.groups.remove(index);
        self.record.drafts.retain(|draft| draft.group != id);
        if self.record.lead.group == id {
            self.record.lead.group = self.record.groups.first().map_or(GroupId(1), |group| group.id);
        }
        (Changed::RECORD, Some(Command::RestoreGroup(index, group)))
    }

    fn restore_group(&mut self, index: usize, group: Group) -> Outcome {
        let id = group.id;
        if self.group(id).is_some() {
            return NOTHING;
        }
        let index = index.min(self.record.groups.len());
        self.record.groups.insert(index, group);
        (Changed::RECORD, Some(Command::RemoveGroup(id)))
    }

    fn move_item(&mut self, key: &ItemKey, to: usize) -> Outcome {
        let Some(from) = self.record.agenda.iter().position(|entry| entry.item == *key) else {
            return NOTHING;
        };
        let to = to.min(self.record.agenda.len() - 1);
        if from == to {
            return NOTHING;
        }
        let entry = self.record.agenda.remove(from);
        self.record.agenda.insert(to, entry);
        (Changed::RECORD, Some(Command::MoveItem(key.clone(), from)))
    }

    fn begin(&mut self) -> Outcome {
        if self.record.lead.begun {
            return NOTHING;
        }
        self.record.lead.begun = true;
        self.number_questions();
        let untouched = self.record.notes.is_empty() && self.record.answers.is_empty() && self.record.drafts.is_empty();
        let start = self.items().next().map(|(entry, _)| entry.item.clone());
        if let Some(key) = start.filter(|_| untouched) {
            self.write_to_first();
            self.go_to(&key);
        }
        self.show_current();
        (Changed::AT_ONCE, None)
    }

    fn go_to(&mut self, key: &ItemKey) -> Outcome {
        if self.record.deck.item(key).is_none() {
            return NOTHING;
        }
        let before = (self.record.lead.clone(), self.record.hall.scene.clone());
        if self.record.lead.current != *key {
            // The groups' time belongs to the question that they talk about.
            self.record.lead.group_left_secs = None;
            let from = mem::replace(&mut self.record.lead.current, key.clone());
            self.record.lead.came_from = Some(from).filter(|from| self.record.deck.item(from).is_some());
        }
        self.show_current();
        self.follow_when_blank();
        let same = before.0 == self.record.lead && before.1 == self.record.hall.scene;
        (if same { Changed::NOTHING } else { Changed::RECORD }, None)
    }

    /// Lets the hall show the current item, with nothing released, unless it is frozen.
    fn show_current(&mut self) {
        let hall = &mut self.record.hall;
        if !hall.frozen && hall.scene.item.as_ref() != Some(&self.record.lead.current) {
            hall.scene = super::hall::Scene {
                item: Some(self.record.lead.current.clone()),
                ..super::hall::Scene::default()
            };
        }
    }

    fn freeze_hall(&mut self, frozen: bool) -> Outcome {
        let outcome = moved(&mut self.record.hall.frozen, frozen);
        if outcome.0.record {
            self.show_current();
        }
        outcome
    }

    /// Lets the note field follow the current item, unless it is pinned or the item takes no notes.
    pub(super) fn follow_current(&mut self) -> Changed {
        let lead = &self.record.lead;
        if !lead.follow || lead.writing == lead.current || !self.item(&lead.current).is_some_and(Item::is_prompt) {
            return Changed::NOTHING;
        }
        self.write_to(lead.current.clone());
        Changed::RECORD
    }

    /// Lets the note field follow, but not away from words that are in it.
    fn follow_when_blank(&mut self) -> Changed {
        if self.current_draft().trim().is_empty() {
            self.follow_current()
        } else {
            Changed::NOTHING
        }
    }

    /// Lets the note field wait at the first question, since slides often come before it.
    pub(super) fn write_to_first(&mut self) {
        let first = self.items().find(|(_, item)| item.is_prompt()).map(|(entry, _)| entry.item.clone());
        if let Some(key) = first {
            self.write_to(key);
        }
    }

    fn write_to(&mut self, key: ItemKey) {
        let kind = self.item(&key).map(|item| &item.kind).filter(|kind| kind.has_parts());
        let place = kind.and_then(|kind| kind.places().first().map(|place| place.key.clone()));
        self.record.lead.writing = key;
        self.record.lead.place = place;
    }

    /// Whether the item that is written to has this place; the whole of it is always one.
    pub(super) fn has_place(&self, place: Option<&PlaceKey>) -> bool {
        let has = |key: &PlaceKey| {
            self.item(&self.record.lead.writing)
                .is_some_and(|item| item.kind.places().iter().any(|place| place.key == *key))
        };
        place.is_none_or(has)
    }

    fn select_place(&mut self, place: Option<PlaceKey>) -> Outcome {
        if self.has_place(place.as_ref()) {
            moved(&mut self.record.lead.place, place)
        } else {
            NOTHING
        }
    }

    fn run_group_clock(&mut self, runs: bool) -> Outcome {
        let secs = i64::from(self.record.lead.group_minutes) * 60;
        moved(&mut self.record.lead.group_left_secs, runs.then_some(secs))
    }

    fn pass_secs(&mut self, secs: u32) -> Outcome {
        let lead = &self.record.lead;
        if lead.paused || lead.ended || !lead.begun || secs == 0 {
            return NOTHING;
        }
        let current = lead.current.clone();
        if let Some(left) = &mut self.record.lead.group_left_secs {
            *left -= i64::from(secs);
        }
        self.entry_change(&current, |entry| {
            entry.used_secs = entry.used_secs.saturating_add(secs);
            (Changed::RECORD, None)
        })
    }
}

/// Puts a value in and gives the command that puts the old one back.
pub(super) fn swap<T: PartialEq>(slot: &mut T, value: T, back: impl FnOnce(T) -> Command) -> Outcome {
    if *slot == value {
        return NOTHING;
    }
    (Changed::RECORD, Some(back(mem::replace(slot, value))))
}

/// Puts a value in that is not taken back.
pub(super) fn moved<T: PartialEq>(slot: &mut T, value: T) -> Outcome {
    if *slot == value {
        return NOTHING;
    }
    *slot = value;
    (Changed::RECORD, None)
}
