//! The state of the screen where a meeting is prepared.

use crate::model::{AgendaChoice, Fact, Item, ItemKey, ItemText, Revision, Session, Summons, TypedKind, read_summons};
use eframe::egui::Id;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The frames in which a form that opens or grows is brought into view: it is measured in the first, and has the keyboard after that.
pub(super) const ARRIVES: u8 = 4;

/// State of the screen where a meeting is prepared; it lives as long as the window.
#[derive(Clone, Debug, Default)]
pub struct PrepareState {
    /// The form that is open in the agenda.
    pub agenda_form: Option<AgendaForm>,
    /// True when the first field of that form gets the keyboard next.
    pub agenda_form_wants_keyboard: bool,
    /// An item that was begun and left with words in it; they stand in the form when it is opened again.
    pub(super) unfinished: Option<NewItem>,
    /// The row that gets the keyboard back when its form is closed.
    pub(super) row_wants_keyboard: Option<ItemKey>,
    /// The number of frames in which that form is still brought into view, until its height is known and settled.
    pub(super) agenda_form_arrives: u8,
    /// Height of that form when it was last drawn, in points.
    pub(super) agenda_form_height: f32,
    /// The field that gets the keyboard next.
    pub fact_wants_keyboard: Option<Fact>,
    /// The people panel that stands in the place of the agenda.
    pub people: Option<PeopleView>,
    /// True when the field for a pasted summons gets the keyboard next.
    pub people_wants_keyboard: bool,
    /// The agendas of the deck for the state of the meeting in which they were asked for last.
    choices: Option<(Revision, Arc<[AgendaChoice]>)>,
    /// The pasted text that was read last, and what it became.
    summons: Option<(String, Arc<Summons>)>,
}

impl PrepareState {
    /// The agendas that the deck offers; made anew when the meeting has changed.
    pub fn agenda_choices(&mut self, session: &Session) -> Arc<[AgendaChoice]> {
        if let Some((revision, choices)) = &self.choices
            && revision == session.revision()
        {
            return Arc::clone(choices);
        }
        let choices: Arc<[AgendaChoice]> = session.agenda_choices().into();
        self.choices = Some((session.revision().clone(), Arc::clone(&choices)));
        choices
    }

    /// What the lines of a pasted summons become; read anew when the text is another.
    pub fn summons_of(&mut self, text: &str) -> Arc<Summons> {
        if let Some((read, summons)) = &self.summons
            && read == text
        {
            return Arc::clone(summons);
        }
        let summons = Arc::new(read_summons(text));
        self.summons = Some((text.to_owned(), Arc::clone(&summons)));
        summons
    }
}

/// The field for the title of a new item.
pub(super) fn new_item_field() -> Id {
    Id::unique("new item of the agenda")
}

/// The form that is open in the agenda while a meeting is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaForm {
    /// An item of one's own.
    Add(NewItem),
    /// An item worded otherwise.
    Reword(Rewording),
    /// The agenda kept as a deck of one's own, with this title.
    Keep(String),
}

/// The people panel that stands in the place of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleView {
    /// The field for a pasted summons, with what stands in it.
    Paste(String),
    /// The groups with their people.
    Seats,
}

/// An item that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewItem {
    /// The item behind which it will stand; `None` for the last.
    pub after: Option<ItemKey>,
    /// Its title; several lines while several items are pasted.
    pub title: String,
    /// Its kind; `None` while none was chosen.
    pub kind: Option<TypedKind>,
    /// Its minutes; `None` for those that are usual for its kind.
    pub minutes: Option<u16>,
    /// The lines of which its kind is made.
    pub lines: String,
    /// True when the field for the lines gets the keyboard next.
    pub lines_want_keyboard: bool,
}

impl AgendaForm {
    /// True for a form that stands in the list, at its row.
    pub(super) const fn is_in_list(&self) -> bool {
        match self {
            Self::Add(_) | Self::Reword(_) => true,
            Self::Keep(_) => false,
        }
    }
}

impl PrepareState {
    /// True while the row for a new item has the keyboard and holds no words: then there is nothing of its own to take back.
    pub fn is_at_empty_row(&self, focused: Option<Id>) -> bool {
        let is_empty = matches!(&self.agenda_form, Some(AgendaForm::Add(new)) if new.title.is_empty() && new.lines.is_empty());
        is_empty && focused == Some(new_item_field())
    }

    /// Opens the row for a new item behind another, or behind the last, with the words that were left in it.
    pub fn open_new_item(&mut self, after: Option<ItemKey>) {
        let unfinished = self.unfinished.take().unwrap_or_default();
        self.open_form(AgendaForm::Add(NewItem { after, ..unfinished }));
    }

    /// Closes a form: the row at which it stood gets the keyboard, and words that were not added stay for the next time.
    pub(super) fn close_form(&mut self, form: AgendaForm, session: &Session) {
        match form {
            AgendaForm::Add(new) => {
                let last = || session.agenda().last().map(|entry| entry.item.clone());
                self.row_wants_keyboard = new.after.clone().or_else(last);
                self.unfinished = Some(new).filter(|new| !new.title.trim().is_empty() || !new.lines.trim().is_empty());
            }
            AgendaForm::Reword(rewording) => self.row_wants_keyboard = Some(rewording.item),
            AgendaForm::Keep(_) => {}
        }
    }

    /// Forgets the forms of a meeting that is left.
    pub fn forget_forms(&mut self) {
        self.agenda_form = None;
        self.unfinished = None;
        self.people = None;
    }

    /// Opens a form and gives it the keyboard.
    pub(super) fn open_form(&mut self, form: AgendaForm) {
        self.agenda_form = Some(form);
        self.agenda_form_wants_keyboard = true;
    }
}

/// The texts of an item that is being worded otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// The question.
    pub item: ItemKey,
    /// Its title as it stands in the field, which may be empty for a moment.
    pub title: String,
    /// Its label for narrow places.
    pub short: String,
    /// The line under it.
    pub lead: String,
    /// The lines of which its kind is made, as they stand in the field; `None` for a kind that is not made of lines.
    pub lines: Option<String>,
    /// Texts that were typed and are kept back, because the room would see them being typed.
    pub waiting: BTreeSet<ItemText>,
}

impl Rewording {
    /// Begins to word an item otherwise.
    pub fn of(item: &Item) -> Self {
        Self {
            item: item.key.clone(),
            title: item.title.clone(),
            short: item.short.clone(),
            lead: item.lead.clone(),
            lines: typed_lines_of(item),
            waiting: BTreeSet::new(),
        }
    }
}

/// The lines of which an item's kind is made, one below the other; `None` where it is not made of lines, or of more than lines.
pub(super) fn typed_lines_of(item: &Item) -> Option<String> {
    let (kind, lines) = TypedKind::lines_of(&item.kind)?;
    (*kind.line_count().end() > 0).then(|| lines.join("\n"))
}
