//! The note area at the bottom of the middle: the field, on which question one writes when that is not the room's, and the pin.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::explained::explained;
use crate::gui::lead::note_field::{NoteFor, closed_field_ui, note_field_ui};
use crate::gui::lead::state::{LeadState, Middle};
use crate::gui::ui_command::UiCommand;
use crate::gui::{fonts, theme};
use crate::model::{Item, Session};
use crate::words::Words;
use eframe::egui::{self, Button, Label, Rect, RichText, Ui, vec2};

/// Width of the edge of the area while one writes on another question than the room's, in points.
const EDGE: f32 = 4.0;
/// Distance of the words from the outer side of that edge, in points.
const BESIDE_EDGE: f32 = 12.0;

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
    let elsewhere = (!cx.view.read_only && is_elsewhere(session, middle))
        .then(|| elsewhere_in_words(session, cx.view.words))
        .flatten();
    let area = ui.scope(|ui| {
        // While the slide stands above, the line of the field says it: nothing moves when the first letter is written.
        if let Some(told) = elsewhere.as_deref().filter(|_| middle == Middle::Question) {
            elsewhere_ui(ui, cx, told);
        }
        let field = NoteFor {
            group,
            middle,
            elsewhere: elsewhere.as_deref().filter(|_| middle == Middle::Room),
        };
        note_field_ui(ui, cx, &field, state);
    });
    if elsewhere.is_some() {
        // In the margin, so that the field stays as wide as it was.
        let rect = area.response.rect;
        let edge = Rect::from_min_size(rect.min - vec2(BESIDE_EDGE, 0.0), vec2(EDGE, rect.height()));
        let painter = ui.painter().with_clip_rect(ui.clip_rect().expand2(vec2(BESIDE_EDGE, 0.0)));
        painter.rect_filled(edge, 0.0, cx.view.tokens.warning);
    }
}

/// True when what is written belongs to another question than the one that the room sees. While a slide is up, the empty field of
/// the question before it or after it is no such thing.
fn is_elsewhere(session: &Session, middle: Middle) -> bool {
    let is_written = !session.current_draft().trim().is_empty();
    session.cursor().prompt != *session.current() && (middle == Middle::Question || is_written)
}

/// On which question one writes while the room sees another one or a slide.
fn elsewhere_in_words(session: &Session, words: Words) -> Option<String> {
    let (written, current) = (&session.cursor().prompt, session.current());
    let number = session.question_number(written)?;
    let label = session.item(current).map(Item::label)?;
    let is_seen = session.hall().is_seen(current);
    Some(match (session.question_number(current), is_seen) {
        (Some(shown), true) => words.writes_elsewhere(number, shown),
        (Some(shown), false) => words.writes_elsewhere_unseen(number, shown),
        (None, true) => words.writes_beside(number, label),
        (None, false) => words.writes_beside_unseen(number, label),
    })
}

/// The same above the field, with the one way from there.
fn elsewhere_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, told: &str) {
    let (session, words) = (cx.session, cx.view.words);
    let current = session.current();
    ui.horizontal_wrapped(|ui| {
        let told = RichText::new(told).font(fonts::strong(fonts::BODY)).color(cx.view.tokens.warning);
        let label = ui.add(Label::new(told));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
        let title = match session.question_number(current) {
            Some(shown) => words.catch_up_to(shown),
            None if session.hall().is_seen(current) => words.to_what_is_shown().to_owned(),
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
