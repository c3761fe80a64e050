//! Where all groups stand on the question, before the room may know: folded until the chair asks for it.

mod line;
mod table;

use crate::gui::lead::kind::overview_matrix;
use crate::gui::lead::overview::line::{OverviewLine, line_id, line_ui};
use crate::gui::lead::state::LeadState;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::help_ui;
use crate::gui::widgets::icon::Icon;
use crate::gui::{fonts, picture, theme};
use crate::model::{GroupId, Item, Session, describe_groups, picture_of};
use eframe::egui::{Align, Button, Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The widest that the picture is drawn.
const WIDEST: f32 = 640.0;

/// The line of the first group that has answered, when there is one.
pub(super) fn first_line(session: &Session) -> Option<Id> {
    let item = session.item(&session.cursor().prompt).filter(|item| item.kind.has_answers())?;
    session.answers_to(&item.key).next().map(|(group, _)| line_id(group.id))
}

pub(super) fn overview_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item, state: &mut LeadState) {
    if !item.kind.has_answers() {
        return;
    }
    let words = view.words;
    let answers: Vec<_> = session.answers_to(&item.key).collect();
    let open = state.overview.as_ref() == Some(&item.key);
    let title = words.all_answers(answers.len(), session.groups().len());
    let sign = if open { Icon::Down } else { Icon::Right };
    let header = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding.x = theme::TIGHT;
            ui.add(Button::new((sign.atom(), title.as_str())).frame_when_inactive(false))
        })
        .inner;
    header.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
    ui.ctx().accesskit_node_builder(header.id, |node| node.set_expanded(open));
    let header = header.on_hover_text(UiCommand::Overview.key_name());
    if header.clicked() {
        state.overview = (!open).then(|| item.key.clone());
    }
    if !open {
        return;
    }
    if answers.is_empty() {
        help_ui(ui, view, words.review_nobody_wrote());
    }
    let sentences = describe_groups(item, &answers, words);
    match overview_matrix(&item.kind).filter(|_| table::fits(ui, sentences.len())) {
        Some(matrix) => table::table_ui(ui, view, matrix, &answers, &sentences),
        None => sentences_ui(ui, view, &sentences),
    }
    let width = ui.available_width().min(WIDEST);
    if let Some(drawing) = picture_of(item, &answers, width, fonts::HELP, words) {
        ui.add_space(theme::SPACE);
        let (_, rect) = ui.allocate_space(vec2(drawing.width, drawing.height));
        let response = ui.interact(rect, Id::unique("overview picture"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.all_answers_picture(&item.title)));
        picture::paint(ui.painter(), view.tokens, &drawing, rect.min, 1.0);
    }
    ui.add_space(theme::SPACE);
    if std::mem::take(&mut state.overview_wanted) {
        // After the lines, since the one that has the keyboard asks to come into view as well.
        ui.scroll_to_rect(header.rect, Some(Align::TOP));
    }
}

/// Where each group stands, in words below each other.
fn sentences_ui(ui: &mut Ui, view: &ViewContext<'_>, sentences: &[(GroupId, String)]) {
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    let width = ui.available_width();
    for (group, text) in sentences {
        let galley = ui
            .painter()
            .layout(text.clone(), fonts::body(), view.tokens.text, width - 2.0 * theme::SPACE);
        let (_, rect) = ui.allocate_space(vec2(width, galley.size().y + 2.0 * theme::TIGHT));
        let line = OverviewLine { group: *group, text, rect };
        line_ui(ui, view, &line, |ui, ink| {
            let at = pos2(rect.left() + theme::SPACE, rect.top() + theme::TIGHT);
            ui.painter().galley(at, galley, ink);
        });
    }
    ui.spacing_mut().item_spacing.y = theme::SPACE;
}
