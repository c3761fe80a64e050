//! The reasons for which a command changes nothing.

use crate::words::Words;

/// Why nothing happened: one reason for each way in which a command, an undo or a redo changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// Everything is as the command wants it already.
    NothingChanged,
    /// The bilaga is finished; the session has to be opened again first.
    Finished,
    /// The bilaga is not finished, so it cannot be opened again.
    NotFinished,
    /// No such group.
    UnknownGroup,
    /// No such item in the deck or the agenda.
    UnknownItem,
    /// No agenda of that name in the deck.
    UnknownAgenda,
    /// No such note.
    UnknownNote,
    /// No such part of the question.
    UnknownPlace,
    /// No such theme.
    UnknownTheme,
    /// No such conclusion.
    UnknownConclusion,
    /// No such person in the list.
    UnknownPerson,
    /// No such text of the question.
    UnknownText,
    /// The item is a slide or a pause: there is nothing to answer.
    NoQuestion,
    /// The question is left out of the agenda: nobody is asked it.
    NotAsked,
    /// The answer does not fit the question.
    WrongAnswer,
    /// The question has no second wording, so its notes cannot be turned round.
    NotReversed,
    /// The note was turned round, and notes on the question that it would come to are not.
    TurnedNote,
    /// The text holds no words.
    Blank,
    /// The note field is empty, so there is nothing to end.
    EmptyField,
    /// The group has said something.
    GroupHasSpoken,
    /// The meeting needs one group at least.
    LastGroup,
    /// The meeting has as many groups as it can hold.
    MostGroups,
    /// A group cannot be merged with itself.
    SameGroup,
    /// An answer of the group comes from a newer program and cannot be put into words, so merging would lose it.
    AnswerWithoutWords,
    /// The list holds more people than a meeting may have.
    TooManyPeople,
    /// An item with that key is there already.
    ItemIsThere,
    /// The item comes from the deck; only questions that were added here can be taken away.
    ItemOfDeck,
    /// Something was said to the item.
    ItemHasWords,
    /// The meeting or the hall is at the item.
    ItemIsCurrent,
    /// A note cannot be merged with itself.
    SameNote,
    /// The notes are on different questions.
    OtherQuestion,
    /// One of the notes goes into the bilaga and the other does not.
    OtherInclusion,
    /// The note is in the wastebasket.
    NoteIsRemoved,
    /// The group of the note is gone; the note has to be given to another group first.
    GroupIsGone,
    /// One of the two notes would hold no words.
    NothingToSplit,
    /// The conclusion is on another question than the note.
    OtherConclusion,
    /// The meeting is not begun, or ended, or its clock stands.
    ClockStands,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// Another writer has changed it since.
    ChangedByAnother,
}

impl Refusal {
    /// All reasons.
    pub const ALL: [Self; 40] = [
        Self::NothingChanged,
        Self::Finished,
        Self::NotFinished,
        Self::UnknownGroup,
        Self::UnknownItem,
        Self::UnknownAgenda,
        Self::UnknownNote,
        Self::UnknownPlace,
        Self::UnknownTheme,
        Self::UnknownConclusion,
        Self::UnknownPerson,
        Self::UnknownText,
        Self::NoQuestion,
        Self::NotAsked,
        Self::WrongAnswer,
        Self::NotReversed,
        Self::TurnedNote,
        Self::Blank,
        Self::EmptyField,
        Self::GroupHasSpoken,
        Self::LastGroup,
        Self::MostGroups,
        Self::SameGroup,
        Self::AnswerWithoutWords,
        Self::TooManyPeople,
        Self::ItemIsThere,
        Self::ItemOfDeck,
        Self::ItemHasWords,
        Self::ItemIsCurrent,
        Self::SameNote,
        Self::OtherQuestion,
        Self::OtherInclusion,
        Self::NoteIsRemoved,
        Self::GroupIsGone,
        Self::NothingToSplit,
        Self::OtherConclusion,
        Self::ClockStands,
        Self::NothingToUndo,
        Self::NothingToRedo,
        Self::ChangedByAnother,
    ];

    /// The reason in words.
    pub const fn message(self, words: Words) -> &'static str {
        match self {
            Self::NothingChanged => words.refused_nothing_changed(),
            Self::Finished => words.handover_is_finished(),
            Self::NotFinished => words.refused_not_finished(),
            Self::UnknownGroup => words.refused_unknown_group(),
            Self::UnknownItem => words.refused_unknown_item(),
            Self::UnknownAgenda => words.refused_unknown_agenda(),
            Self::UnknownNote => words.refused_unknown_note(),
            Self::UnknownPlace => words.refused_unknown_place(),
            Self::UnknownTheme => words.refused_unknown_theme(),
            Self::UnknownConclusion => words.refused_unknown_conclusion(),
            Self::UnknownPerson => words.refused_unknown_person(),
            Self::UnknownText => words.refused_unknown_text(),
            Self::NoQuestion => words.refused_no_question(),
            Self::NotAsked => words.refused_not_asked(),
            Self::WrongAnswer => words.refused_wrong_answer(),
            Self::NotReversed => words.refused_not_reversed(),
            Self::TurnedNote => words.refused_turned_note(),
            Self::Blank => words.refused_blank(),
            Self::EmptyField => words.refused_empty_field(),
            Self::GroupHasSpoken => words.refused_group_has_spoken(),
            Self::LastGroup => words.refused_last_group(),
            Self::MostGroups => words.refused_most_groups(),
            Self::SameGroup => words.refused_same_group(),
            Self::AnswerWithoutWords => words.refused_answer_without_words(),
            Self::TooManyPeople => words.refused_too_many_people(),
            Self::ItemIsThere => words.refused_item_is_there(),
            Self::ItemOfDeck => words.refused_item_of_deck(),
            Self::ItemHasWords => words.refused_item_has_words(),
            Self::ItemIsCurrent => words.refused_item_is_current(),
            Self::SameNote => words.refused_same_note(),
            Self::OtherQuestion => words.refused_other_question(),
            Self::OtherInclusion => words.refused_other_inclusion(),
            Self::NoteIsRemoved => words.refused_note_is_removed(),
            Self::GroupIsGone => words.refused_group_is_gone(),
            Self::NothingToSplit => words.refused_nothing_to_split(),
            Self::OtherConclusion => words.refused_other_conclusion(),
            Self::ClockStands => words.refused_clock_stands(),
            Self::NothingToUndo => words.refused_nothing_to_undo(),
            Self::NothingToRedo => words.refused_nothing_to_redo(),
            Self::ChangedByAnother => words.refused_changed_by_another(),
        }
    }

    /// True when somebody who asked for the change should be told. A key that changes nothing because everything is as it wants
    /// it already, an empty field that is left, and a clock that stands are no news.
    pub const fn is_news(self) -> bool {
        !matches!(self, Self::NothingChanged | Self::EmptyField | Self::ClockStands)
    }

    /// True when something that was wanted was not done; that nothing is left to take back, or to do again, is only news.
    pub const fn is_failure(self) -> bool {
        !matches!(self, Self::NothingToUndo | Self::NothingToRedo)
    }
}
