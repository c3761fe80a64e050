//! A question that comes up while the meeting is led: typed on the spot, put after the current item and shown at once.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::state::{Focus, LeadState};
use crate::gui::widgets::{card, help_ui, place_of, take_key};
use crate::gui::{fonts, theme};
use crate::model::{Command, Item, Kind, Open, as_one_line};
use eframe::egui::{Id, Key, Margin, Modifiers, RichText, TextEdit, Ui};

/// The minutes that such a question gets.
const MINUTES: u16 = 5;

/// The field, while it is open: Enter asks the question, Escape leaves it.
pub(super) fn extra_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    let Some(title) = &mut state.extra_question else { return };
    let words = cx.view.words;
    let id = Id::unique("extra question");
    let is_new = place_of(ui, id).is_none();
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let asked = has_focus && take_key(ui, Modifiers::NONE, Key::Enter) && !title.trim().is_empty();
    let left = card(cx.view)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let label = ui.label(RichText::new(words.extra_question()).font(fonts::strong(fonts::BODY)));
            let field = TextEdit::singleline(title)
                .id(id)
                .margin(Margin::symmetric(8, 6))
                .desired_width(f32::INFINITY);
            let field = ui.add(field).labelled_by(label.id);
            if field.changed() {
                *title = as_one_line(title).into_owned();
            }
            help_ui(ui, cx.view, words.extra_question_help());
            // Only when it opens: whoever goes on with Tab must get away from it.
            let is_free = is_new || ui.memory(|memory| memory.focused().is_none());
            if is_free && ui.input(|input| input.focused) {
                field.request_focus();
            }
            take_key(ui, Modifiers::NONE, Key::Escape)
        })
        .inner;
    ui.add_space(theme::SPACE);
    if asked {
        let item = Item {
            key: cx.session.next_own_key(),
            title: title.trim().to_owned(),
            minutes: MINUTES,
            kind: Kind::Open(Open::default()),
            ..Item::default()
        };
        let key = item.key.clone();
        let here = cx.session.agenda().iter().position(|entry| entry.item == *cx.session.current());
        cx.command(Command::AddItem(Box::new(item), here.map_or(0, |here| here + 1)));
        cx.command(Command::GoTo(key));
    }
    // A finished session refuses it; then the words stay in the field.
    if left || (asked && !cx.session.is_finished()) {
        state.extra_question = None;
        state.focus = Focus::Note;
    }
}
