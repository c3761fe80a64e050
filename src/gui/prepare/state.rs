//! The state of the screen where a meeting is prepared.

use crate::model::{AgendaChoice, Fact, Item, ItemKey, ItemText, Revision, Session, Summons, read_summons};
use std::collections::BTreeSet;
use std::sync::Arc;

/// State of the screen where a meeting is prepared; it lives as long as the window.
#[derive(Clone, Debug, Default)]
pub struct PrepareState {
    /// The form that is open over the agenda.
    pub agenda_form: Option<AgendaForm>,
    /// True when the first field of that form gets the keyboard next.
    pub agenda_form_wants_keyboard: bool,
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

/// The form that is open over the agenda while a meeting is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaForm {
    /// A question of one's own.
    Add {
        /// The question.
        title: String,
        /// Its minutes.
        minutes: u16,
    },
    /// A question worded otherwise.
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

/// The texts of a question that is being worded otherwise.
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
            waiting: BTreeSet::new(),
        }
    }
}
