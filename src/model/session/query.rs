//! Questions to a session that change nothing.

use crate::model::base::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use crate::model::deck::deck::Deck;
use crate::model::deck::item::Item;
use crate::model::kind::answer::Answer;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::group::Group;
use crate::model::record::hall::Hall;
use crate::model::record::handover::Handover;
use crate::model::record::lead::{Cursor, Lead};
use crate::model::record::meeting::Meeting;
use crate::model::record::note::Note;
use crate::model::record::people::{People, Person};
use crate::model::record::themes::Gathering;
use crate::model::session::session::Session;

impl Session {
    /// True when the bilaga is finished: its content is changed only after the session has been opened again.
    pub const fn is_finished(&self) -> bool {
        !self.record.handover.finished_on.is_empty()
    }

    /// True while a meeting is led and the room sees it.
    pub const fn is_shown(&self) -> bool {
        self.record.lead.is_led() && self.record.hall.open
    }

    /// True while words stand in a field that have become no note.
    pub fn has_words_in_fields(&self) -> bool {
        self.record.drafts.iter().any(|draft| !draft.is_blank())
    }

    /// The session's own copy of the deck.
    pub const fn deck(&self) -> &Deck {
        &self.record.deck
    }

    /// The facts of the meeting.
    pub const fn meeting(&self) -> &Meeting {
        &self.record.meeting
    }

    /// The title of the meeting: its own, or the deck's where it has none.
    pub fn title(&self) -> &str {
        self.record.title()
    }

    /// The groups in order.
    pub fn groups(&self) -> &[Group] {
        &self.record.groups
    }

    /// The group with this number.
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.record.groups.iter().find(|group| group.id == id)
    }

    /// The whole agenda, also what was left out.
    pub fn agenda(&self) -> &[AgendaEntry] {
        &self.record.agenda
    }

    /// The items that the meeting takes up, in order.
    pub fn items(&self) -> impl Iterator<Item = (&AgendaEntry, &Item)> {
        self.record
            .agenda
            .iter()
            .filter(|entry| entry.included)
            .filter_map(|entry| Some((entry, self.record.deck.item(&entry.item)?)))
    }

    /// The agenda's entry of an item.
    pub fn entry(&self, key: &ItemKey) -> Option<&AgendaEntry> {
        self.record.agenda.iter().find(|entry| entry.item == *key)
    }

    /// The item with this key.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.record.deck.item(key)
    }

    /// The question's number as the bilaga prints it; before the meeting is begun, the number it would get.
    pub fn question_number(&self, key: &ItemKey) -> Option<u32> {
        let entry = self.entry(key)?;
        if entry.number.is_some() || self.record.lead.begun {
            return entry.number;
        }
        let before = self
            .items()
            .filter(|(_, item)| item.is_prompt())
            .position(|(entry, _)| entry.item == *key)?;
        u32::try_from(before + 1).ok()
    }

    /// Where the writer at the desk is.
    pub const fn cursor(&self) -> &Cursor {
        &self.record.lead.desk
    }

    /// Where the meeting is.
    pub const fn lead(&self) -> &Lead {
        &self.record.lead
    }

    /// The item that the chair has come to.
    pub const fn current(&self) -> &ItemKey {
        &self.record.lead.current
    }

    /// True when the question that the hall shows is answered by notes alone: the key that releases answers releases those.
    pub fn answers_are_notes(&self) -> bool {
        let shown = self.record.hall.scene.item.as_ref().unwrap_or(&self.record.lead.current);
        self.item(shown)
            .is_some_and(|item| !item.kind.has_answers() && !item.kind.turns_notes())
    }

    /// True when the content of [`Command::ReleaseAnswers`](crate::model::Command::ReleaseAnswers) is released.
    pub fn answers_are_released(&self) -> bool {
        let scene = &self.record.hall.scene;
        if self.answers_are_notes() { scene.notes } else { scene.answers }
    }

    /// The content of the hall.
    pub const fn hall(&self) -> &Hall {
        &self.record.hall
    }

    /// The handing over of the bilaga.
    pub const fn handover(&self) -> &Handover {
        &self.record.handover
    }

    /// All notes that are not in the wastebasket, in the order in which they were ended.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.record.notes.iter().filter(|note| !note.removed)
    }

    /// The notes on one prompt.
    pub fn notes_on<'a>(&'a self, prompt: &'a ItemKey) -> impl Iterator<Item = &'a Note> {
        self.notes().filter(move |note| note.prompt == *prompt)
    }

    /// The note with this id, also from the wastebasket.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.record.notes.iter().find(|note| note.id == *id)
    }

    /// The printed number of a note, such as "1.2.3": question, group, note.
    pub fn printed_number(&self, note: &Note) -> String {
        let question = self.question_number(&note.prompt).unwrap_or(0);
        format!("{question}.{}.{}", note.group, note.number)
    }

    /// The answer of one group to one prompt beside its notes.
    pub fn answer(&self, prompt: &ItemKey, group: GroupId) -> Option<&Answer> {
        self.record
            .answers
            .iter()
            .find(|answer| answer.prompt == *prompt && answer.group == group)
            .map(|answer| &answer.answer)
    }

    /// The answers to one prompt in the order of the groups.
    pub fn answers_to<'a>(&'a self, prompt: &'a ItemKey) -> impl Iterator<Item = (&'a Group, &'a Answer)> {
        self.record
            .groups
            .iter()
            .filter_map(move |group| Some((group, self.answer(prompt, group.id)?)))
    }

    /// The words being written at the desk for a group at a place; empty when there are none.
    pub fn draft(&self, prompt: &ItemKey, group: GroupId, place: Option<&PlaceKey>) -> &str {
        let mut drafts = self.record.drafts.iter().filter(|draft| draft.writer.is_none());
        drafts
            .find(|draft| draft.prompt == *prompt && draft.group == group && draft.place.as_ref() == place)
            .map_or("", |draft| &draft.text)
    }

    /// The words in the note field of the desk right now.
    pub fn current_draft(&self) -> &str {
        let cursor = self.cursor();
        self.draft(&cursor.prompt, cursor.group, cursor.place.as_ref())
    }

    /// True when any group has written or answered something to the prompt.
    pub fn is_answered(&self, prompt: &ItemKey) -> bool {
        self.notes_on(prompt).next().is_some() || self.answers_to(prompt).next().is_some()
    }

    /// The item after the current one among those that the meeting takes up; the current one may have been left out.
    pub fn next(&self) -> Option<&Item> {
        let here = self.place_in_agenda(&self.record.lead.current)?;
        self.items()
            .find(|(entry, _)| self.place_in_agenda(&entry.item) > Some(here))
            .map(|(_, item)| item)
    }

    /// The item before the current one.
    pub fn previous(&self) -> Option<&Item> {
        let here = self.place_in_agenda(&self.record.lead.current)?;
        self.items()
            .take_while(|(entry, _)| self.place_in_agenda(&entry.item) < Some(here))
            .last()
            .map(|(_, item)| item)
    }

    pub(in crate::model) fn place_in_agenda(&self, key: &ItemKey) -> Option<usize> {
        self.record.agenda.iter().position(|entry| entry.item == *key)
    }

    /// Planned seconds left of the meeting: the rest of the current item and all that come after it.
    pub fn left_secs(&self) -> i64 {
        let here = self.place_in_agenda(&self.record.lead.current);
        self.items()
            .filter(|(entry, _)| self.place_in_agenda(&entry.item) >= here)
            .map(|(entry, _)| entry.left_secs().max(0))
            .sum()
    }

    /// All planned minutes of the items that the meeting takes up.
    pub fn planned_minutes(&self) -> u32 {
        self.items().map(|(entry, _)| u32::from(entry.minutes)).sum()
    }

    /// True when the writer at the desk has a step that [`Session::undo`] can take back.
    pub fn can_undo(&self) -> bool {
        self.writers.get(&self.desk).is_some_and(|desk| desk.history.can_undo())
    }

    /// True when the writer at the desk has taken something back that [`Session::redo`] can do again.
    pub fn can_redo(&self) -> bool {
        self.writers.get(&self.desk).is_some_and(|desk| desk.history.can_redo())
    }

    /// Those who take part.
    pub const fn people(&self) -> &People {
        &self.record.people
    }

    /// The people in a group, each with the place in the list of all.
    pub fn people_in(&self, group: GroupId) -> impl Iterator<Item = (usize, &Person)> {
        let people = self.record.people.list.iter().enumerate();
        people.filter(move |(_, person)| person.group == Some(group))
    }

    /// The people whose group has been taken away, each with the place in the list of all.
    pub fn people_without_group(&self) -> impl Iterator<Item = (usize, &Person)> {
        let people = self.record.people.list.iter().enumerate();
        people.filter(|(_, person)| person.group.is_none_or(|group| self.group(group).is_none()))
    }

    /// Themes and conclusions.
    pub const fn gathering(&self) -> &Gathering {
        &self.record.gathering
    }

    /// The notes of a list that are still there, in its order.
    pub fn notes_among<'a>(&'a self, ids: &'a [NoteId]) -> impl Iterator<Item = &'a Note> {
        ids.iter().filter_map(|id| self.note(id)).filter(|note| !note.removed)
    }

    /// True when anything of a group is in the record, also in the wastebasket or half written.
    pub fn has_spoken(&self, group: GroupId) -> bool {
        let record = &self.record;
        record.notes.iter().any(|note| note.group == group)
            || record.answers.iter().any(|answer| answer.group == group)
            || record.drafts.iter().any(|draft| draft.group == group && !draft.is_blank())
    }

    /// The note that has taken up the words of another, unless that one is put aside too.
    pub fn merged_into(&self, note: &NoteId) -> Option<&Note> {
        self.notes().find(|known| known.merged.contains(note))
    }

    /// The place of the question after the one that notes are written to, or the one before it, round and round; `None` where there
    /// is only one. Inside it `None` is the whole question.
    pub fn next_place(&self, forward: bool) -> Option<Option<PlaceKey>> {
        let cursor = self.cursor();
        let kind = &self.item(&cursor.prompt)?.kind;
        let whole = kind.has_rows_for_notes().then_some(None);
        let places = kind.places().into_iter().map(|place| Some(place.key));
        let mut ring: Vec<_> = whole.into_iter().chain(places).collect();
        if !kind.has_parts() && !kind.has_rows_for_notes() {
            return None;
        }
        if !forward {
            ring.reverse();
        }
        let here = ring.iter().position(|place| *place == cursor.place);
        let next = here.map_or(0, |here| here + 1);
        ring.get(next).or_else(|| ring.first()).cloned()
    }
}
