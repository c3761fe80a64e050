//! The commands: everything that may happen to a meeting.

use crate::model::base::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use crate::model::command::for_notes::NotesCommand;
use crate::model::command::handover::HandoverCommand;
use crate::model::command::new_note::NewNote;
use crate::model::command::page_step::PageStep;
use crate::model::command::people::PeopleCommand;
use crate::model::command::themes::GatherCommand;
use crate::model::deck::item::{Item, ItemText};
use crate::model::kind::answer::Answer;
use crate::model::kind::kinds::Kind;
use crate::model::record::handover::Profile;
use crate::model::record::meeting::Fact;
use crate::model::record::pasted::PastedLines;
use crate::model::record::unfinished::UnfinishedWords;
use serde::{Deserialize, Serialize};

/// One thing that may happen to a meeting. What does not apply changes nothing, and a [`Refusal`](super::refusal::Refusal) says why.
/// Commands can be written down and read again; one that is not known is an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// Take several items up at once, or leave them out.
    IncludeItems(Vec<ItemKey>, bool),
    /// Put an item at this place of the agenda, from 0.
    MoveItem(ItemKey, usize),
    /// Plan the meeting by the deck's agenda of this name, or with an empty name by the whole deck. What was added to the meeting
    /// stays, and so does what was said something to.
    UseAgenda(String),
    /// Plan this many minutes for an item.
    SetMinutes(ItemKey, u16),
    /// Word a text of an item otherwise; its key stays, and all that was said to it.
    SetItemText(ItemKey, ItemText, String),
    /// Give an item other rows, options, corners or statements, of the same kind, while nothing has been said to it.
    SetItemKind(ItemKey, Box<Kind>),
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
    /// Take up a session that was just read from its file: the hall is closed, what was released is taken back, and the clock of
    /// a running meeting stands.
    SessionOpened,
    /// End the meeting, or open it again.
    SetEnded(bool),
    /// Go to an item; a black hall is lit.
    GoTo(ItemKey),
    /// Go on or back by a page, or by an item where there is no page more; a black hall is lit, and the first step begins the meeting.
    Step(PageStep),
    /// Bring the note field to the question that the meeting is at, and let it follow from there: words in it become a note first.
    CatchUp,
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
    /// Let these pasted lines wait for an answer, and no others.
    SetPasted(Vec<PastedLines>),
    /// Keep what stands in forms of the window so far, and nothing else.
    SetUnfinished(Box<UnfinishedWords>),
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
    /// Add the notes of a table at once, all of them or none; taken back in one step.
    AddNotes(Vec<NewNote>),
    /// Change the words of a note.
    SetNoteText(NoteId, String),
    /// Turn a note of a reversed question round; an empty text makes it not turned.
    SetTurned(NoteId, String),
    /// Give up changing the words of a note, or those of its other side: put back those that were there when the change began.
    /// A note that was not marked as changed then is not marked afterwards.
    GiveUpEdit {
        /// The note.
        note: NoteId,
        /// The words that were there.
        text: String,
        /// True for the other side of a note of a reversed question.
        turned: bool,
    },
    /// Take a note into the bilaga, or leave it out.
    IncludeNote(NoteId, bool),
    /// Put a note into the wastebasket, or take it back.
    RemoveNote(NoteId, bool),
    /// Give a note to another group.
    MoveNote(NoteId, GroupId),
    /// Do the same for several notes, in this order: for all of them or for none.
    ForNotes(Vec<NoteId>, NotesCommand),
    /// Put the words of the second note after those of the first, which are printed as one from now on.
    MergeNotes(NoteId, NoteId),
    /// Make two notes of one; the second begins after so many characters of the text.
    SplitNote(NoteId, usize),
    /// The answer of a group; `None` takes it away.
    SetAnswer {
        /// The prompt.
        prompt: ItemKey,
        /// The group.
        group: GroupId,
        /// The whole answer of the group.
        answer: Option<Answer>,
        /// The control that was used: a run of small changes at one of them is taken back in one step.
        control: u32,
    },

    /// Open the hall, which lights it, or close it.
    OpenHall(bool),
    /// The screen of the hall is gone: the hall is closed, so that its picture cannot jump onto the chair's screen; it is
    /// lit when it is shown again.
    ScreenLost,
    /// Make the hall black, or show again.
    BlankHall(bool),
    /// Let the hall stay, or follow.
    FreezeHall(bool),
    /// Release the groups' answers, or take them back; on a question that is answered by notes alone, release those. The hall
    /// begins with its first page.
    ReleaseAnswers(bool),
    /// Release the groups' notes, or take them back. The hall begins with its first page.
    ReleaseNotes(bool),
    /// Show the notes of these groups only, once notes are released; none for all. The hall begins with its first page.
    ChooseNotesOf(Vec<GroupId>),
    /// Show this page of the item, from 0.
    TurnHallPage(u16),

    /// Gather notes into themes, or conclude on a question.
    Gather(GatherCommand),

    /// The label of the bilaga in the protocol.
    SetLabel(String),
    /// Its name in the protocol.
    SetTitle(String),
    /// The first page number.
    SetFirstPage(u16),
    /// For whom.
    SetProfile(Profile),
    /// Mark as finished on a date; never empty.
    SetFinished(String),
    /// Open a finished session again, keep personal data, say what comes after.
    Handover(HandoverCommand),

    /// Several changes of the meeting as one, each as far as it has an effect; taken back in one step.
    Together(Vec<Self>),
}

impl Command {
    /// True when undo takes it back. Where the meeting is, what the hall shows and the time are not taken back.
    pub(in crate::model) fn is_undoable(&self) -> bool {
        if let Self::Together(commands) = self {
            return commands.iter().any(Self::is_undoable);
        }
        !matches!(
            self,
            Self::Begin
                | Self::GoTo(_)
                | Self::Step(_)
                | Self::CatchUp
                | Self::SelectGroup(_)
                | Self::SelectPlace(_)
                | Self::SetFollow(_)
                | Self::PassSecs(_)
                | Self::SetGroupMinutes(_)
                | Self::RunGroupClock(_)
                | Self::SetPaused(_)
                | Self::SetDraft(_)
                | Self::SetPasted(_)
                | Self::SetUnfinished(_)
                | Self::SessionOpened
                | Self::ScreenLost
                | Self::OpenHall(_)
                | Self::BlankHall(_)
                | Self::FreezeHall(_)
                | Self::ReleaseAnswers(_)
                | Self::ReleaseNotes(_)
                | Self::ChooseNotesOf(_)
                | Self::TurnHallPage(_)
        )
    }

    /// True for what begins a meeting that is not begun: going to an item, and whatever is written or answered.
    pub(in crate::model) const fn begins(&self) -> bool {
        matches!(
            self,
            Self::GoTo(_) | Self::EndNote | Self::AddNote { .. } | Self::AddNotes(_) | Self::SetAnswer { .. }
        )
    }

    /// True when it changes the content of a finished bilaga. Where the meeting is, what the hall shows, for whom an export is made
    /// and what becomes of the session afterwards are no part of that.
    pub(in crate::model) fn changes_content(&self) -> bool {
        match self {
            Self::Begin | Self::PassSecs(_) => true,
            // What is typed is kept in any case; it becomes no note before the session has been opened again.
            Self::SetProfile(_) | Self::SetEnded(_) | Self::EndNote | Self::SetDraft(_) | Self::SetPasted(_) => false,
            Self::Handover(command) => command.changes_content(),
            Self::Together(commands) => commands.iter().any(Self::changes_content),
            // What is not taken back is where one is and what is shown.
            other => other.is_undoable(),
        }
    }

    /// True when two commands in a row are one step to take back: a run of typing or of small moves at one control.
    pub(in crate::model) fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetFact(fact, _), Self::SetFact(before, _)) => fact == before,
            (Self::RenameGroup(group, _), Self::RenameGroup(before, _)) => group == before,
            (Self::SetMinutes(item, _), Self::SetMinutes(before, _)) | (Self::SetStarts(item, _), Self::SetStarts(before, _)) => {
                item == before
            }
            (Self::SetItemText(item, text, _), Self::SetItemText(before_item, before, _)) => item == before_item && text == before,
            (Self::SetItemKind(item, _), Self::SetItemKind(before, _)) => item == before,
            (Self::SetNoteText(note, _), Self::SetNoteText(before, _)) | (Self::SetTurned(note, _), Self::SetTurned(before, _)) => {
                note == before
            }
            (
                Self::SetAnswer {
                    prompt, group, control, ..
                },
                Self::SetAnswer {
                    prompt: before_prompt,
                    group: before_group,
                    control: before_control,
                    ..
                },
            ) => prompt == before_prompt && group == before_group && control == before_control,
            (Self::Gather(gather), Self::Gather(before)) => gather.continues(before),
            (Self::Handover(handover), Self::Handover(before)) => handover.continues(before),
            (Self::SetLabel(_), Self::SetLabel(_))
            | (Self::SetTitle(_), Self::SetTitle(_))
            | (Self::SetFirstPage(_), Self::SetFirstPage(_)) => true,
            _ => false,
        }
    }
}
