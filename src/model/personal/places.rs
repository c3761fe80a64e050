//! Every place of a session where somebody writes freely and the bilaga prints it.

use crate::model::command::command::Command;
use crate::model::command::handover::HandoverCommand;
use crate::model::command::themes::GatherCommand;
use crate::model::deck::item::ItemText;
use crate::model::record::meeting::Fact;
use crate::model::record::protocol_text::ProtocolText;
use crate::model::record::record::Record;
use crate::model::record::text_place::TextPlace;

impl TextPlace {
    /// The command that puts another text there.
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
    // The name of the writer is left out on the web as a whole, and printed otherwise.
    for fact in Fact::ALL.into_iter().filter(|fact| *fact != Fact::WrittenBy) {
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
