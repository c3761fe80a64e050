//! Where all groups stand on the question, before the room may know: folded until the chair asks for it.

use super::overview_table;
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::gui::widgets::{follow_focus, help_ui, key_name};
use crate::gui::wish::Wish;
use crate::gui::{fonts, picture, theme};
use crate::model::{GroupId, Item, Kind, Session, describe_groups, picture_of};
use eframe::egui::{Align, Button, Color32, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The widest that the picture is drawn.
const WIDEST: f32 = 640.0;

/// The line of the first group that has answered, when there is one.
pub(super) fn first_line(session: &Session) -> Option<Id> {
    let item = session.item(&session.lead().writing).filter(|item| item.kind.has_answers())?;
    session.answers_to(&item.key).next().map(|(group, _)| line_id(group.id))
}

pub(super) fn overview_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, item: &Item, state: &mut GuiState) {
    if !item.kind.has_answers() {
        return;
    }
    let words = shown.words;
    let answers: Vec<_> = session.answers_to(&item.key).collect();
    let open = state.overview.as_ref() == Some(&item.key);
    let title = words.all_answers(answers.len(), session.groups().len());
    let sign = if open { "▾" } else { "▸" };
    let header = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding.x = theme::TIGHT;
            ui.add(Button::new(format!("{sign} {title}")).frame_when_inactive(false))
        })
        .inner;
    header.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
    ui.ctx().accesskit_node_builder(header.id, |node| node.set_expanded(open));
    let header = header.on_hover_text(key_name(Wish::Overview));
    if header.clicked() {
        state.overview = (!open).then(|| item.key.clone());
    }
    if !open {
        return;
    }
    if answers.is_empty() {
        help_ui(ui, shown, words.gather_nobody_wrote());
    }
    let told = describe_groups(item, &answers, words);
    match &item.kind {
        Kind::Matrix(matrix) if overview_table::fits(ui, told.len()) => overview_table::table_ui(ui, shown, matrix, &answers, &told),
        _ => sentences_ui(ui, shown, &told),
    }
    let width = ui.available_width().min(WIDEST);
    if let Some(drawing) = picture_of(item, &answers, width, fonts::HELP, words) {
        ui.add_space(theme::SPACE);
        let (_, rect) = ui.allocate_space(vec2(drawing.width, drawing.height));
        let response = ui.interact(rect, Id::unique("overview picture"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.all_answers_picture(&item.title)));
        picture::paint(ui.painter(), shown.tokens, &drawing, rect.min, 1.0);
    }
    ui.add_space(theme::SPACE);
    if std::mem::take(&mut state.overview_wanted) {
        // After the lines, since the one that has the keyboard asks to come into view as well.
        ui.scroll_to_rect(header.rect, Some(Align::TOP));
    }
}

fn line_id(group: GroupId) -> Id {
    Id::unique(("overview", group))
}

/// Where each group stands, in words below each other.
fn sentences_ui(ui: &mut Ui, shown: &Shown<'_>, told: &[(GroupId, String)]) {
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    let width = ui.available_width();
    for (group, text) in told {
        let galley = ui
            .painter()
            .layout(text.clone(), fonts::body(), shown.tokens.text, width - 2.0 * theme::SPACE);
        let (_, rect) = ui.allocate_space(vec2(width, galley.size().y + 2.0 * theme::TIGHT));
        line_ui(ui, shown, *group, text, rect, |ui, ink| {
            let at = pos2(rect.left() + theme::SPACE, rect.top() + theme::TIGHT);
            ui.painter().galley(at, galley, ink);
        });
    }
    ui.spacing_mut().item_spacing.y = theme::SPACE;
}

/// Where one group stands; a stop for the keyboard, so that each can be read out. `draw` paints it for the eye.
pub(super) fn line_ui(ui: &mut Ui, shown: &Shown<'_>, group: GroupId, text: &str, rect: Rect, draw: impl FnOnce(&mut Ui, Color32)) {
    let tokens = shown.tokens;
    let line = ui.interact(rect, line_id(group), Sense::focusable_noninteractive());
    line.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if line.hovered() || line.contains_pointer() {
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), tokens.hovered());
    }
    if line.has_focus() {
        let ring = Stroke::new(theme::FOCUS, tokens.accent);
        ui.painter()
            .rect_stroke(rect, f32::from(theme::CORNER), ring, eframe::egui::StrokeKind::Inside);
    }
    draw(ui, tokens.text);
    follow_focus(ui, &line);
}
