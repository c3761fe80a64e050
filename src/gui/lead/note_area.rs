//! The note area at the bottom of the middle: the field, on which question one writes when that is not the room's, and the pin.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::explained::explained;
use crate::gui::lead::note_field::{closed_field_ui, note_field_ui};
use crate::gui::lead::state::{LeadState, Middle};
use crate::gui::ui_command::UiCommand;
use crate::gui::{fonts, theme};
use crate::model::{Item, Session};
use eframe::egui::{self, Button, Frame, Label, Rect, RichText, Ui, vec2};

/// Width of the edge of the area while one writes on another question than the room's, in points.
const EDGE: f32 = 4.0;
/// Distance of the words from the outer side of that edge, in points.
const BESIDE_EDGE: i8 = 12;

/// Draws the area; the field stands at the same place whatever stands above it.
pub(super) fn note_area_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, middle: Middle, state: &mut LeadState) {
    ui.add_space(theme::SPACE);
    let session = cx.session;
    if !session.takes_notes() {
        return closed_field_ui(ui, cx.view, session);
    }
    let Some(group) = session.group(session.cursor().group) else {
        return;
    };
    // Nobody writes in a session that is only read.
    let is_elsewhere = !cx.view.read_only && is_elsewhere(session, middle);
    let inside = egui::Margin {
        left: if is_elsewhere { BESIDE_EDGE } else { 0 },
        ..egui::Margin::ZERO
    };
    let area = Frame::new().inner_margin(inside).show(ui, |ui| {
        if is_elsewhere {
            elsewhere_ui(ui, cx, middle);
        }
        note_field_ui(ui, cx, group, middle, state);
    });
    if is_elsewhere {
        let rect = area.response.rect;
        let edge = Rect::from_min_size(rect.min, vec2(EDGE, rect.height()));
        ui.painter().rect_filled(edge, 0.0, cx.view.tokens.warning);
    }
}

/// True when what is written belongs to another question than the one that the room sees. While a slide is up, the empty field of
/// the question before it or after it is no such thing.
fn is_elsewhere(session: &Session, middle: Middle) -> bool {
    let is_written = !session.current_draft().trim().is_empty();
    session.cursor().prompt != *session.current() && (middle == Middle::Question || is_written)
}

/// On which question one writes while the room sees another one or a slide, with the one way from there.
fn elsewhere_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, middle: Middle) {
    let (session, words) = (cx.session, cx.view.words);
    let (written, current) = (&session.cursor().prompt, session.current());
    let Some(number) = session.question_number(written) else { return };
    let shown = session.question_number(current);
    let Some(label) = session.item(current).map(Item::label) else {
        return;
    };
    let is_seen = session.hall().is_seen(current);
    let told = match (shown, is_seen) {
        (Some(shown), true) => words.writes_elsewhere(number, shown),
        (Some(shown), false) => words.writes_elsewhere_unseen(number, shown),
        (None, true) => words.writes_beside(number, label),
        (None, false) => words.writes_beside_unseen(number, label),
    };
    ui.horizontal_wrapped(|ui| {
        let told = RichText::new(told).font(fonts::strong(fonts::BODY)).color(cx.view.tokens.warning);
        let label = ui.add(Label::new(told));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
        // While the slide stands above, the line of the field leads to its question.
        if middle == Middle::Room {
            return;
        }
        let title = match shown {
            Some(shown) => words.catch_up_to(shown),
            None if is_seen => words.to_what_is_shown().to_owned(),
            None => words.to_the_meetings_item().to_owned(),
        };
        let key = UiCommand::CatchUp.key_name();
        let button = ui.add(Button::new(&title).shortcut_text(key));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &title));
        if button.on_hover_text(explained(UiCommand::CatchUp, words)).clicked() {
            cx.ask(UiCommand::CatchUp);
        }
    });
}
