//! The state of the screen where a meeting is prepared.

use crate::model::{AgendaChoice, Fact, Item, ItemKey, ItemText, Revision, Session, Summons, TypedKind, read_summons, typed_lines};
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

impl NewItem {
    /// True while nobody has typed or chosen anything.
    pub(super) fn is_unused(&self) -> bool {
        self.title.trim().is_empty() && self.lines.trim().is_empty() && self.kind.is_none() && self.minutes.is_none()
    }
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

    /// True while a field has the keyboard whose words the meeting has: then its undo takes them back, and not the field's own,
    /// which knows nothing of the meeting.
    pub fn is_at_given_text(&self, focused: Option<Id>, session: &Session) -> bool {
        match (&self.agenda_form, focused) {
            (Some(AgendaForm::Reword(rewording)), Some(focused)) => rewording.is_at_given_text(focused, session),
            _ => false,
        }
    }

    /// Opens the row for a new item behind another, or behind the last, with the words that were left in it. One that is open
    /// stays where it is, unless another place is asked for, and gets the keyboard.
    pub fn open_new_item(&mut self, after: Option<ItemKey>) {
        let open = match &self.agenda_form {
            Some(AgendaForm::Add(new)) => new.after.clone(),
            _ => None,
        };
        self.leave_form();
        let unfinished = self.unfinished.take().unwrap_or_default();
        self.open_form(AgendaForm::Add(NewItem {
            after: after.or(open),
            ..unfinished
        }));
    }

    /// Leaves the form that is open for another: the words of an item that was not added stay for the next time.
    fn leave_form(&mut self) {
        if let Some(AgendaForm::Add(new)) = self.agenda_form.take()
            && !new.is_unused()
        {
            self.unfinished = Some(new);
        }
    }

    /// Closes a form: the row at which it stood gets the keyboard, and words that were not added stay for the next time.
    pub(super) fn close_form(&mut self, form: AgendaForm, session: &Session) {
        match form {
            AgendaForm::Add(new) => {
                let last = || session.agenda().last().map(|entry| entry.item.clone());
                self.row_wants_keyboard = new.after.clone().or_else(last);
                self.unfinished = Some(new).filter(|new| !new.is_unused());
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
        self.leave_form();
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
    /// The texts of the item when the fields were drawn last; when they are others, something beside the fields has changed them.
    pub(super) seen: SeenTexts,
}

/// The texts of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SeenTexts {
    pub(super) title: String,
    pub(super) short: String,
    pub(super) lead: String,
    pub(super) lines: Option<String>,
}

impl SeenTexts {
    fn of(item: &Item) -> Self {
        Self {
            title: item.title.clone(),
            short: item.short.clone(),
            lead: item.lead.clone(),
            lines: typed_lines_of(item),
        }
    }
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
            seen: SeenTexts::of(item),
        }
    }

    /// The words of a text as they stand in its field; `None` for a text that has none here.
    pub(super) const fn text_mut(&mut self, which: ItemText) -> Option<&mut String> {
        match which {
            ItemText::Title => Some(&mut self.title),
            ItemText::Short => Some(&mut self.short),
            ItemText::Lead => Some(&mut self.lead),
            ItemText::OfKind(_) => None,
        }
    }

    /// Lets the fields show what the meeting has where something beside them has changed it, such as undo.
    pub(super) fn see(&mut self, item: &Item) {
        let now = SeenTexts::of(item);
        if now == self.seen {
            return;
        }
        let fields = [
            (ItemText::Title, &mut self.title, &now.title, &self.seen.title),
            (ItemText::Short, &mut self.short, &now.short, &self.seen.short),
            (ItemText::Lead, &mut self.lead, &now.lead, &self.seen.lead),
        ];
        for (which, text, now, before) in fields {
            if now != before && text != now {
                text.clone_from(now);
                self.waiting.remove(&which);
            }
        }
        let is_same = self
            .lines
            .as_ref()
            .zip(now.lines.as_ref())
            .is_some_and(|(text, now)| is_same_list(text, now));
        if now.lines != self.seen.lines && !is_same {
            self.lines.clone_from(&now.lines);
        }
        self.seen = now;
    }

    /// True while a field of the form has the keyboard all of whose words are in the meeting.
    fn is_at_given_text(&self, focused: Id, session: &Session) -> bool {
        let Some(item) = session.item(&self.item) else { return false };
        let is_given =
            |which, text: &str, now: &str| focused == reworded_field(Some(which)) && text == now && !self.waiting.contains(&which);
        let lines = self.lines.as_ref().zip(typed_lines_of(item));
        is_given(ItemText::Title, &self.title, &item.title)
            || is_given(ItemText::Short, &self.short, &item.short)
            || is_given(ItemText::Lead, &self.lead, &item.lead)
            || (focused == reworded_field(None) && lines.is_some_and(|(text, now)| is_same_list(text, &now)))
    }
}

/// The field for a text of an item that is worded otherwise; `None` for that of its lines.
pub(super) fn reworded_field(which: Option<ItemText>) -> Id {
    Id::unique(("reworded", which))
}

/// True when two texts hold the same lines of a list.
pub(super) fn is_same_list(one: &str, other: &str) -> bool {
    one == other || typed_lines(one) == typed_lines(other)
}

/// The lines of which an item's kind is made, one below the other; `None` where it is not made of lines, or of more than lines.
pub(super) fn typed_lines_of(item: &Item) -> Option<String> {
    let (kind, lines) = TypedKind::lines_of(&item.kind)?;
    (*kind.line_count().end() > 0).then(|| lines.join("\n"))
}
