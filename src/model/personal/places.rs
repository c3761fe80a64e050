//! Every place of a session where somebody writes freely and the bilaga prints it.

use crate::model::change_handover::HandoverCommand;
use crate::model::command::{Command, ItemText};
use crate::model::gathering::{ConclusionId, GatherCommand, ThemeId};
use crate::model::handover::ProtocolText;
use crate::model::ids::{GroupId, ItemKey, NoteId};
use crate::model::meeting::Fact;
use crate::model::session::Record;

/// A place where somebody writes freely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// The words of a note.
    Note(NoteId),
    /// What a note was turned into.
    Turned(NoteId),
    /// The words of a conclusion.
    Conclusion(ConclusionId),
    /// The name of a theme.
    Theme(ThemeId),
    /// The name of a group.
    Group(GroupId),
    /// A text of a question.
    Item(ItemKey, ItemText),
    /// A fact of the meeting.
    Fact(Fact),
    /// What the bilaga is called.
    Label,
    /// What the protocol calls the bilaga.
    Title,
    /// The summary, where it was worded by hand.
    Summary,
    /// A text for the protocol that was worded by hand.
    Text(ProtocolText),
}

impl TextPlace {
    /// The place as it is remembered in the session's file.
    pub fn key(&self) -> String {
        match self {
            Self::Note(id) => format!("note {id}"),
            Self::Turned(id) => format!("turned {id}"),
            Self::Conclusion(id) => format!("conclusion {}", id.0),
            Self::Theme(id) => format!("theme {}", id.0),
            Self::Group(id) => format!("group {id}"),
            Self::Item(key, text) => format!("item {key} {text:?}"),
            Self::Fact(fact) => format!("fact {fact:?}"),
            Self::Label => "label".to_owned(),
            Self::Title => "title".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Text(which) => format!("text {which:?}"),
        }
    }

    /// What puts another text there.
    pub fn set(&self, text: String) -> Command {
        match self {
            Self::Note(id) => Command::SetNoteText(id.clone(), text),
            Self::Turned(id) => Command::SetTurned(id.clone(), text),
            Self::Conclusion(id) => Command::Gather(GatherCommand::SetConclusion(*id, text)),
            Self::Theme(id) => Command::Gather(GatherCommand::RenameTheme(*id, text)),
            Self::Group(id) => Command::RenameGroup(*id, text),
            Self::Item(key, which) => Command::SetItemText(key.clone(), *which, text),
            Self::Fact(fact) => Command::SetFact(*fact, text),
            Self::Label => Command::SetLabel(text),
            Self::Title => Command::SetTitle(text),
            Self::Summary => Command::Handover(HandoverCommand::SetSummary(Some(text))),
            Self::Text(which) => Command::Handover(HandoverCommand::SetText(*which, Some(text))),
        }
    }
}

/// Shows every free text that can be printed to `look`, which may change it.
pub(in crate::model) fn visit_texts(record: &mut Record, look: &mut dyn FnMut(TextPlace, &mut String)) {
    for fact in [Fact::Board, Fact::Heading, Fact::Reference, Fact::Place] {
        look(TextPlace::Fact(fact), record.meeting.fact_mut(fact));
    }
    look(TextPlace::Label, &mut record.handover.label);
    look(TextPlace::Title, &mut record.handover.title);
    if let Some(summary) = &mut record.handover.own_summary {
        look(TextPlace::Summary, &mut summary.text);
    }
    for which in ProtocolText::ALL {
        if let Some(text) = record.handover.own_texts.slot(which) {
            look(TextPlace::Text(which), text);
        }
    }
    for group in &mut record.groups {
        look(TextPlace::Group(group.id), &mut group.name);
    }
    for item in record.deck.items.iter_mut().filter(|item| item.is_prompt()) {
        let place = |text| TextPlace::Item(item.key.clone(), text);
        let (title, short, lead) = (place(ItemText::Title), place(ItemText::Short), place(ItemText::Lead));
        let of_kind = |index| TextPlace::Item(item.key.clone(), ItemText::OfKind(index));
        look(title, &mut item.title);
        look(short, &mut item.short);
        look(lead, &mut item.lead);
        for (index, text) in item.kind.texts_mut().into_iter().enumerate() {
            look(of_kind(index), text);
        }
    }
    for note in record.notes.iter_mut().filter(|note| note.include && !note.removed) {
        look(TextPlace::Note(note.id.clone()), &mut note.text);
        look(TextPlace::Turned(note.id.clone()), &mut note.turned);
    }
    for theme in &mut record.gathering.themes {
        look(TextPlace::Theme(theme.id), &mut theme.name);
    }
    for conclusion in &mut record.gathering.conclusions {
        look(TextPlace::Conclusion(conclusion.id), &mut conclusion.text);
    }
}
