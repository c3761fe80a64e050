//! The commands: everything that may happen to a meeting.

use crate::model::base::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use crate::model::command::handover::HandoverCommand;
use crate::model::command::people::PeopleCommand;
use crate::model::command::themes::GatherCommand;
use crate::model::deck::item::{Item, ItemText};
use crate::model::kind::Answer;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::group::Group;
use crate::model::record::group_answer::GroupAnswer;
use crate::model::record::handover::Profile;
use crate::model::record::meeting::Fact;
use crate::model::record::note::{Draft, Note};

/// One thing that may happen to a meeting. What does not apply changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Write one of the meeting's facts.
    SetFact(Fact, String),
    /// Put a group last; its number is the next free one.
    AddGroup(String),
    /// Give a group another name.
    RenameGroup(GroupId, String),
    /// Take away a group that has said nothing.
    RemoveGroup(GroupId),
    /// Give all that the first group said to the second, and take the first away.
    MergeGroups(GroupId, GroupId),
    /// Read in people, mix them, move them.
    People(PeopleCommand),
    /// Take an item up, or leave it out.
    IncludeItem(ItemKey, bool),
    /// Put an item at this place of the agenda, from 0.
    MoveItem(ItemKey, usize),
    /// Plan this many minutes for an item.
    SetMinutes(ItemKey, u16),
    /// Word a text of an item otherwise; its key stays, and all that was said to it.
    SetItemText(ItemKey, ItemText, String),
    /// Add an item of one's own at this place of the agenda, from 0.
    AddItem(Box<Item>, usize),
    /// Take away an added item to which nothing has been said.
    RemoveItem(ItemKey),
    /// Let an item begin no earlier than a time of day, `13.45`; an empty text lets it follow on the one before.
    SetStarts(ItemKey, String),
    /// Take minutes from some items to come at once, or give them back.
    AddMinutesTo(Vec<(ItemKey, i16)>),
    /// Add minutes to an item while leading, or take some away.
    AddMinutes(ItemKey, i16),

    /// Begin the meeting: the questions get their numbers.
    Begin,
    /// End the meeting, or open it again.
    SetEnded(bool),
    /// Go to an item.
    GoTo(ItemKey),
    /// Write for this group; words in the field become a note first.
    SelectGroup(GroupId),
    /// Write to this part; words in the field become a note first.
    SelectPlace(Option<PlaceKey>),
    /// Let the note field follow the current item, or stay.
    SetFollow(bool),
    /// Let this many seconds pass on the current item.
    PassSecs(u32),
    /// Give the groups this many minutes when their clock is started next.
    SetGroupMinutes(u16),
    /// Start the groups' clock, or take it away.
    RunGroupClock(bool),
    /// Stop the clock, or let it run.
    SetPaused(bool),

    /// Keep what stands in the note field so far.
    SetDraft(String),
    /// End the note in the field.
    EndNote,
    /// Add a whole note at once.
    AddNote {
        /// The prompt.
        prompt: ItemKey,
        /// The group.
        group: GroupId,
        /// The part, or the whole.
        place: Option<PlaceKey>,
        /// The words.
        text: String,
    },
    /// Change the words of a note.
    SetNoteText(NoteId, String),
    /// Turn a note of a reversed question round; an empty text makes it not turned.
    SetTurned(NoteId, String),
    /// Take a note into the bilaga, or leave it out.
    IncludeNote(NoteId, bool),
    /// Put a note into the wastebasket, or take it back.
    RemoveNote(NoteId, bool),
    /// Give a note to another group.
    MoveNote(NoteId, GroupId),
    /// Put the words of the second note after those of the first, which are printed as one from now on.
    MergeNotes(NoteId, NoteId),
    /// Make two notes of one; the second begins after so many characters of the text.
    SplitNote(NoteId, usize),
    /// What a group answers; `None` takes the answer away. `spot` tells which control was used, so that a run of
    /// small changes at one of them is taken back in one step.
    SetAnswer {
        /// The prompt.
        prompt: ItemKey,
        /// The group.
        group: GroupId,
        /// The whole answer of the group.
        answer: Option<Answer>,
        /// Which control.
        spot: u32,
    },

    /// Open the hall, or close it.
    OpenHall(bool),
    /// Make the hall black, or show again.
    BlankHall(bool),
    /// Let the hall stay, or follow.
    FreezeHall(bool),
    /// Release the groups' answers, or take them back.
    ReleaseAnswers(bool),
    /// Release the groups' notes, or take them back.
    ReleaseNotes(bool),
    /// Show the notes of these groups only, once notes are released; none for all.
    ChooseNotesOf(Vec<GroupId>),
    /// Show this page of the item, from 0.
    TurnHallPage(u16),

    /// Gather notes into themes, or conclude on a question.
    Gather(GatherCommand),

    /// How the protocol names the bilaga.
    SetLabel(String),
    /// What the protocol calls it.
    SetTitle(String),
    /// The first page number.
    SetFirstPage(u16),
    /// For whom.
    SetProfile(Profile),
    /// Mark as finished on a date. An empty text makes it working material again; only for taking back.
    SetFinished(String),
    /// Open a finished session again, keep personal data, say what comes after.
    Handover(HandoverCommand),

    /// Put a note back as it was; only for taking back.
    RestoreNote(Box<Note>),
    /// Put a group back where it stood; only for taking back.
    RestoreGroup(usize, Group),
    /// Put an item back at its places of deck and agenda; only for taking back.
    RestoreItem(usize, usize, Box<(Item, AgendaEntry)>),
    /// Put all answers back as they were; only for taking back.
    RestoreAnswers(Vec<GroupAnswer>),
    /// Put words back into a group's field, unless others than these have been written there since; only for taking back.
    RestoreDraft(Box<Draft>, String),
    /// Do one thing after another; only for taking back.
    Several(Vec<Self>),
}

impl Command {
    /// Whether undo takes it back. Where the meeting is, what the hall shows and the time are not taken back.
    pub(in crate::model) const fn is_undoable(&self) -> bool {
        !matches!(
            self,
            Self::Begin
                | Self::GoTo(_)
                | Self::SelectGroup(_)
                | Self::SelectPlace(_)
                | Self::SetFollow(_)
                | Self::PassSecs(_)
                | Self::SetGroupMinutes(_)
                | Self::RunGroupClock(_)
                | Self::SetPaused(_)
                | Self::SetDraft(_)
                | Self::OpenHall(_)
                | Self::BlankHall(_)
                | Self::FreezeHall(_)
                | Self::ReleaseAnswers(_)
                | Self::ReleaseNotes(_)
                | Self::ChooseNotesOf(_)
                | Self::TurnHallPage(_)
        )
    }

    /// Whether it changes what a finished bilaga says. Where the meeting is, what the hall shows, for whom an export is made
    /// and what becomes of the session afterwards are no part of that.
    pub(in crate::model) const fn changes_content(&self) -> bool {
        match self {
            Self::Begin | Self::PassSecs(_) => true,
            // What is typed is kept in any case; it becomes no note before the session has been opened again.
            Self::SetProfile(_) | Self::SetEnded(_) | Self::EndNote | Self::SetDraft(_) => false,
            Self::Handover(command) => command.changes_content(),
            // What is not taken back is where one is and what is shown.
            other => other.is_undoable(),
        }
    }

    /// Whether two commands in a row are one step to take back: a run of typing or of small moves at one control.
    pub(in crate::model) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetFact(fact, _), Self::SetFact(before, _)) => fact == before,
            (Self::RenameGroup(group, _), Self::RenameGroup(before, _)) => group == before,
            (Self::SetMinutes(item, _), Self::SetMinutes(before, _)) | (Self::SetStarts(item, _), Self::SetStarts(before, _)) => {
                item == before
            }
            (Self::SetItemText(item, text, _), Self::SetItemText(before_item, before, _)) => item == before_item && text == before,
            (Self::SetNoteText(note, _), Self::SetNoteText(before, _)) | (Self::SetTurned(note, _), Self::SetTurned(before, _)) => {
                note == before
            }
            (
                Self::SetAnswer { prompt, group, spot, .. },
                Self::SetAnswer {
                    prompt: before_prompt,
                    group: before_group,
                    spot: before_spot,
                    ..
                },
            ) => prompt == before_prompt && group == before_group && spot == before_spot,
            (Self::Gather(gather), Self::Gather(before)) => gather.continues(before),
            (Self::Handover(handover), Self::Handover(before)) => handover.continues(before),
            (Self::SetLabel(_), Self::SetLabel(_))
            | (Self::SetTitle(_), Self::SetTitle(_))
            | (Self::SetFirstPage(_), Self::SetFirstPage(_)) => true,
            _ => false,
        }
    }
}
