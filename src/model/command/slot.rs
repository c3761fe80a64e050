//! The parts of a record that change as one: what a writer may take back only while nobody else has changed it since.

use crate::model::base::ids::{ConclusionId, GroupId, ItemKey, NoteId, ThemeId};
use crate::model::command::command::Command;
use crate::model::command::edit::Edit;
use crate::model::command::for_notes::NotesCommand;
use crate::model::command::handover::HandoverCommand;
use crate::model::command::themes::GatherCommand;
use crate::model::deck::item::ItemText;
use crate::model::record::handover::AppendixPart;
use crate::model::record::meeting::Fact;
use crate::model::record::protocol_text::ProtocolText;

/// A part of the record that changes as one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::model) enum Slot {
    Fact(Fact),
    /// A group's name, and that it is there.
    Group(GroupId),
    People,
    /// An item, and that it is there.
    Item(ItemKey),
    ItemText(ItemKey, ItemText),
    /// The entry of an item in the agenda.
    Entry(ItemKey),
    Order,
    Ended,
    /// The words of a note and of its other side.
    Words(NoteId),
    /// Everything else of a note.
    Standing(NoteId),
    Answer(ItemKey, GroupId),
    Draft(ItemKey, GroupId),
    Theme(ThemeId),
    ThemeOrder,
    Conclusion(ConclusionId),
    Label,
    Title,
    FirstPage,
    Profile,
    Finished,
    EnDash,
    Times,
    LeftOut(AppendixPart),
    Summary,
    ProtocolText(ProtocolText),
    Kept(String),
    Afterwards,
}

impl Edit {
    /// The parts of the record that it changes.
    pub(in crate::model) fn slots(&self) -> Vec<Slot> {
        match self {
            Self::Command(command) => command.slots(),
            Self::Words(note, _) => vec![Slot::Words(note.clone())],
            Self::Home(note, _) => vec![Slot::Standing(note.clone())],
            Self::Note(note) => vec![Slot::Words(note.id.clone()), Slot::Standing(note.id.clone())],
            Self::AddGroup(_, group) => vec![Slot::Group(group.id)],
            Self::AddItem(_, _, taken) => vec![Slot::Item(taken.0.key.clone())],
            Self::ItemKind(item, _) => vec![Slot::Item(item.clone())],
            Self::Plan(plan) => {
                let entries = plan.iter().map(|step| Slot::Entry(step.item.clone()));
                entries.chain([Slot::Order]).collect()
            }
            Self::Answers(answers) => answers
                .iter()
                .map(|(prompt, group, _)| Slot::Answer(prompt.clone(), *group))
                .collect(),
            Self::Draft(draft, _) => vec![Slot::Draft(draft.prompt.clone(), draft.group)],
            Self::People(..) => vec![Slot::People],
            Self::Themes(edit) => {
                let themes = edit.themes.iter().map(|(theme, _)| Slot::Theme(*theme));
                let conclusions = edit.conclusions.iter().map(|(conclusion, _)| Slot::Conclusion(*conclusion));
                themes.chain(conclusions).collect()
            }
            Self::Summary(_) => vec![Slot::Summary],
            Self::Status(..) => vec![Slot::Finished],
            Self::Several(edits) => edits.iter().flat_map(Self::slots).collect(),
        }
    }
}

impl Command {
    /// The parts of the record that a command changes which undo takes back; none for the others.
    fn slots(&self) -> Vec<Slot> {
        let note = |id: &NoteId| vec![Slot::Words(id.clone()), Slot::Standing(id.clone())];
        match self {
            Self::SetFact(fact, _) => vec![Slot::Fact(*fact)],
            Self::RenameGroup(group, _) | Self::RemoveGroup(group) => vec![Slot::Group(*group)],
            Self::MergeGroups(from, into) => vec![Slot::Group(*from), Slot::Group(*into)],
            Self::People(_) => vec![Slot::People],
            Self::IncludeItem(item, _) | Self::SetMinutes(item, _) | Self::SetStarts(item, _) | Self::AddMinutes(item, _) => {
                vec![Slot::Entry(item.clone())]
            }
            Self::IncludeItems(items, _) => items.iter().cloned().map(Slot::Entry).collect(),
            Self::AddMinutesTo(items) => items.iter().map(|(item, _)| Slot::Entry(item.clone())).collect(),
            // The entries that it changes are known to what takes it back.
            Self::MoveItem(..) | Self::UseAgenda(_) => vec![Slot::Order],
            Self::Together(commands) => commands.iter().flat_map(Self::slots).collect(),
            Self::SetItemText(item, text, _) => vec![Slot::ItemText(item.clone(), *text)],
            Self::AddItem(item, _) => vec![Slot::Item(item.key.clone())],
            Self::RemoveItem(item) | Self::SetItemKind(item, _) => vec![Slot::Item(item.clone())],
            Self::SetEnded(_) => vec![Slot::Ended],
            Self::SetNoteText(id, _) | Self::SetTurned(id, _) | Self::GiveUpEdit { note: id, .. } => vec![Slot::Words(id.clone())],
            Self::IncludeNote(id, _) | Self::MoveNote(id, _) => vec![Slot::Standing(id.clone())],
            Self::RemoveNote(id, _) | Self::SplitNote(id, _) => note(id),
            Self::ForNotes(ids, command) => command.slots(ids),
            Self::MergeNotes(into, from) => note(into).into_iter().chain(note(from)).collect(),
            Self::SetAnswer { prompt, group, .. } => vec![Slot::Answer(prompt.clone(), *group)],
            Self::Gather(command) => command.slots(),
            Self::SetLabel(_) => vec![Slot::Label],
            Self::SetTitle(_) => vec![Slot::Title],
            Self::SetFirstPage(_) => vec![Slot::FirstPage],
            Self::SetProfile(_) => vec![Slot::Profile],
            Self::SetFinished(_) => vec![Slot::Finished],
            Self::Handover(command) => command.slots(),
            // What these add has no name yet. Where one is, what is shown, the time and what is being written are not taken back.
            Self::AddGroup(_)
            | Self::AddNote { .. }
            | Self::AddNotes(_)
            | Self::Begin
            | Self::SessionOpened
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
            | Self::EndNote
            | Self::OpenHall(_)
            | Self::ScreenLost
            | Self::BlankHall(_)
            | Self::FreezeHall(_)
            | Self::ReleaseAnswers(_)
            | Self::ReleaseNotes(_)
            | Self::ChooseNotesOf(_)
            | Self::TurnHallPage(_) => Vec::new(),
        }
    }
}

impl GatherCommand {
    fn slots(&self) -> Vec<Slot> {
        match self {
            Self::RenameTheme(theme, _) | Self::RemoveTheme(theme) | Self::SetTheme(_, Some(theme)) => vec![Slot::Theme(*theme)],
            Self::MoveTheme(..) => vec![Slot::ThemeOrder],
            Self::SetConclusion(conclusion, _) | Self::PointAt(conclusion, ..) | Self::RemoveConclusion(conclusion) => {
                vec![Slot::Conclusion(*conclusion)]
            }
            Self::AddTheme(..) | Self::Conclude(..) | Self::SetTheme(_, None) => Vec::new(),
        }
    }
}

impl NotesCommand {
    fn slots(&self, notes: &[NoteId]) -> Vec<Slot> {
        match self {
            Self::Move(_) | Self::Include(_) => notes.iter().cloned().map(Slot::Standing).collect(),
            Self::Remove(_) => {
                let both = |id: &NoteId| [Slot::Words(id.clone()), Slot::Standing(id.clone())];
                notes.iter().flat_map(both).collect()
            }
            Self::SetTheme(theme) => theme.iter().copied().map(Slot::Theme).collect(),
            Self::AddTheme(_) => Vec::new(),
        }
    }
}

impl HandoverCommand {
    fn slots(&self) -> Vec<Slot> {
        match self {
            Self::OpenAgain => vec![Slot::Finished],
            Self::UseEnDash(_) => vec![Slot::EnDash],
            Self::ShowTimes(_) => vec![Slot::Times],
            Self::LeaveOut(part, _) => vec![Slot::LeftOut(*part)],
            Self::SetSummary(_) => vec![Slot::Summary],
            Self::SetText(text, _) => vec![Slot::ProtocolText(*text)],
            Self::Keep(kept, _) => vec![Slot::Kept(kept.place.clone())],
            Self::SetAfterwards(_) => vec![Slot::Afterwards],
        }
    }
}
