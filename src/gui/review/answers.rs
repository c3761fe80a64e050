//! The groups' answers beside their notes: the picture, and the table with the same values.

use crate::gui::view_context::ViewContext;
use crate::gui::widgets::help_ui;
use crate::gui::{fonts, picture, theme};
use crate::model::{
    Answer, Group, GroupId, Item, Kind, Marks, Session, Table, how_to_read, interpret, marks_by_count, picture_of, table_of,
};
use eframe::egui::{Frame, Label, Margin, Rect, RichText, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::borrow::Cow;

/// The widest that a picture is drawn.
const WIDEST: f32 = 760.0;

/// The widest that one part of the relative width of a column is drawn.
const WIDEST_PART: f32 = 56.0;

pub(super) fn answers_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item, group: Option<GroupId>) {
    let answers: Vec<_> = session
        .answers_to(&item.key)
        .filter(|(answering, _)| group.is_none_or(|group| answering.id == group))
        .collect();
    let item = &*most_first(item, &answers);
    let margin = Margin::symmetric(0, 8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let width = ui.available_width().min(WIDEST);
        if let Some(reading) = interpret(item, &answers, view.words) {
            ui.label(reading);
            ui.add_space(theme::TIGHT);
        }
        if let Some(drawing) = picture_of(item, &answers, width, fonts::HELP, view.words) {
            let name = view.words.review_picture_of(&item.title);
            let (_, rect) = ui.allocate_space(vec2(drawing.width, drawing.height));
            let response = ui.interact(rect, ui.scope_id().with("picture"), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            picture::paint(ui.painter(), view.tokens, &drawing, rect.min, 1.0);
            ui.add_space(theme::SPACE);
        }
        match table_of(item, &answers, view.words) {
            Some(table) => {
                if let Some(help) = how_to_read(item, view.words) {
                    help_ui(ui, view, &help);
                }
                table_ui(ui, view, &table);
            }
            None => help_ui(ui, view, view.words.review_unknown_answer()),
        }
    });
}

/// The item as the room saw it when it was answered: of marks, the options with most of them first.
fn most_first<'a>(item: &'a Item, answers: &[(&Group, &Answer)]) -> Cow<'a, Item> {
    let Kind::Marks(marks) = &item.kind else {
        return Cow::Borrowed(item);
    };
    let options = marks_by_count(marks, answers).into_iter().map(|(option, _)| option.clone());
    let marks = Marks {
        options: options.collect(),
        ..marks.clone()
    };
    Cow::Owned(Item {
        kind: Kind::Marks(marks),
        ..item.clone()
    })
}

fn table_ui(ui: &mut Ui, view: &ViewContext<'_>, table: &Table) {
    let widths = widths(table, ui.available_width());
    let head = |text: &str| RichText::new(text).font(fonts::strong(fonts::HELP)).color(view.tokens.quiet);
    row_ui(ui, view, &table.header, &widths, head);
    for row in &table.rows {
        row_ui(ui, view, row, &widths, |text| {
            RichText::new(text).font(fonts::figures(fonts::HELP)).color(view.tokens.text)
        });
    }
}

/// The widths of the columns as the table asks for them; those after the first take a little more than half at most.
fn widths(table: &Table, width: f32) -> Vec<f32> {
    let Some((first, values)) = table.widths.split_first() else {
        return Vec::new();
    };
    let parts = values.iter().sum::<u16>().max(1);
    let part = (width * 0.6 / f32::from(parts)).min(WIDEST_PART);
    let first = (width - part * f32::from(parts)).min(f32::from(*first) * 1.6 * WIDEST_PART);
    std::iter::once(first)
        .chain(values.iter().map(|value| part * f32::from(*value)))
        .collect()
}

fn row_ui(ui: &mut Ui, view: &ViewContext<'_>, cells: &[String], widths: &[f32], style: impl Fn(&str) -> RichText) {
    let top = ui.cursor().top();
    let mut left = ui.max_rect().left();
    let mut bottom = top;
    for (cell, width) in cells.iter().zip(widths) {
        let rect = Rect::from_min_max(pos2(left, top), pos2(left + width - theme::SPACE, top + theme::PART));
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        child.add(Label::new(style(cell)).wrap());
        bottom = bottom.max(child.min_rect().bottom());
        left += width;
    }
    let rect = Rect::from_min_max(pos2(ui.max_rect().left(), top), pos2(left, bottom));
    ui.advance_cursor_after_rect(rect);
    ui.painter()
        .hline(rect.x_range(), bottom + theme::TIGHT, Stroke::new(1.0, view.tokens.hovered()));
}
