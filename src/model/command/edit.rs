//! The edits that only undo makes: they put back what a command changed, and no writer can ask for them.

use crate::model::base::ids::{ConclusionId, GroupId, ItemKey, NoteId, PlaceKey, ThemeId};
use crate::model::command::command::Command;
use crate::model::deck::item::Item;
use crate::model::kind::answer::Answer;
use crate::model::kind::kinds::Kind;
use crate::model::record::agenda::{AgendaEntry, PlanStep};
use crate::model::record::group::Group;
use crate::model::record::handover::OwnSummary;
use crate::model::record::note::{Draft, Note};
use crate::model::record::people::People;
use crate::model::record::themes::{Conclusion, Gathering, Theme};

/// One change of the record: a command, or what takes a command back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) enum Edit {
    /// A command takes it back.
    Command(Command),
    /// Puts the words of a note back, and with them the mark that they were changed.
    Words(NoteId, NoteWords),
    /// Gives a note the place back that it had, under the number that it had there.
    Home(NoteId, NoteHome),
    /// Puts a whole note back as it was.
    Note(Box<Note>),
    /// Puts a group back at its place in the list.
    AddGroup(usize, Group),
    /// Puts an item back at its places in deck and agenda.
    AddItem(usize, usize, Box<(Item, AgendaEntry)>),
    /// Puts rows, options, corners or statements of an item back.
    ItemKind(ItemKey, Box<Kind>),
    /// Puts the plan of the meeting back: order, what is taken up, minutes.
    Plan(Vec<PlanStep>),
    /// Puts answers back as they were; `None` takes an answer away.
    Answers(Vec<(ItemKey, GroupId, Option<Answer>)>),
    /// Puts words back into a group's field, unless others than these have been written there since.
    Draft(Box<Draft>, String),
    /// Puts the people back, and the mark that there were some who were not saved.
    People(Box<People>, bool),
    /// Puts themes and conclusions back.
    Themes(Box<ThemesEdit>),
    /// Puts a summary back.
    Summary(Option<OwnSummary>),
    /// Puts version and date of the bilaga back.
    Status(u32, String),
    /// One edit after another.
    Several(Vec<Self>),
}

/// The words of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) struct NoteWords {
    pub(in crate::model) text: String,
    pub(in crate::model) turned: String,
    pub(in crate::model) edited: bool,
}

/// The place of a note, and the number that it has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) struct NoteHome {
    pub(in crate::model) prompt: ItemKey,
    pub(in crate::model) group: GroupId,
    pub(in crate::model) place: Option<PlaceKey>,
    pub(in crate::model) number: u32,
}

/// Themes and conclusions as they were, those alone that a change touched: each with its place in the list, or `None` where
/// there was none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::model) struct ThemesEdit {
    pub(in crate::model) themes: Vec<(ThemeId, Option<(usize, Theme)>)>,
    pub(in crate::model) conclusions: Vec<(ConclusionId, Option<(usize, Conclusion)>)>,
}

impl From<Command> for Edit {
    fn from(command: Command) -> Self {
        Self::Command(command)
    }
}

impl NoteWords {
    /// The words of this note.
    pub(in crate::model) fn of(note: &Note) -> Self {
        Self {
            text: note.text.clone(),
            turned: note.turned.clone(),
            edited: note.edited,
        }
    }
}

impl NoteHome {
    /// The place of this note.
    pub(in crate::model) fn of(note: &Note) -> Self {
        Self {
            prompt: note.prompt.clone(),
            group: note.group,
            place: note.place.clone(),
            number: note.number,
        }
    }
}

impl ThemesEdit {
    /// The edit that makes `wanted` of `present`, as far as both hold the same in the same order beside what differs.
    pub(in crate::model) fn between(present: &Gathering, wanted: &Gathering) -> Self {
        Self {
            themes: differences(&present.themes, &wanted.themes, |theme| theme.id),
            conclusions: differences(&present.conclusions, &wanted.conclusions, |conclusion| conclusion.id),
        }
    }

    /// True when there is nothing to put back.
    pub(in crate::model) const fn is_empty(&self) -> bool {
        self.themes.is_empty() && self.conclusions.is_empty()
    }

    /// Carries the edit out.
    pub(in crate::model) fn apply_to(self, gathering: &mut Gathering) {
        put_back(&mut gathering.themes, self.themes, |theme| theme.id);
        put_back(&mut gathering.conclusions, self.conclusions, |conclusion| conclusion.id);
    }
}

/// For everything that differs between two lists its id, and its place and value in the second.
fn differences<T: Clone + PartialEq, I: Copy + PartialEq>(
    present: &[T],
    wanted: &[T],
    id: impl Fn(&T) -> I,
) -> Vec<(I, Option<(usize, T)>)> {
    let gone = present.iter().filter(|known| wanted.iter().all(|other| id(other) != id(known)));
    let gone = gone.map(|known| (id(known), None));
    let others = wanted.iter().enumerate().filter(|(_, other)| !present.contains(other));
    gone.chain(others.map(|(place, other)| (id(other), Some((place, other.clone())))))
        .collect()
}

/// Puts values into a list: what is there is replaced where it stands, what is not is put at its place.
fn put_back<T, I: Copy + PartialEq>(list: &mut Vec<T>, edits: Vec<(I, Option<(usize, T)>)>, id: impl Fn(&T) -> I) {
    for (of, wanted) in edits {
        let at = list.iter().position(|known| id(known) == of);
        match (at.and_then(|at| list.get_mut(at)), wanted) {
            (Some(slot), Some((_, value))) => *slot = value,
            (None, Some((place, value))) => list.insert(place.min(list.len()), value),
            (Some(_), None) => list.retain(|known| id(known) != of),
            (None, None) => {}
        }
    }
}
