//! Spreading marks: one row an option, with its number of marks.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::context::{AnswerContext, change_control, control};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::slider::{Slider, SliderChange, focus_ring, slider_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, MarkOption, Marks, MarksAnswer};
use eframe::egui::{self, Align2, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};

/// Width of the part with the marks, in points.
const MARKS_WIDTH: f32 = 150.0;

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, marks: &Marks) {
    let empty = MarksAnswer::default();
    let answer = match context.answer(cx.session) {
        Some(Answer::Marks(answer)) => answer,
        _ => &empty,
    };
    let left = marks.per_group.saturating_sub(answer.total());
    widgets::help_ui(ui, cx.view, cx.view.words.marks_keys());
    change_control(ui, marks.options.len());
    ui.label(RichText::new(cx.view.words.marks_left(left, marks.per_group)).font(fonts::strong(fonts::BODY)));
    if !marks.stem.is_empty() {
        ui.label(
            RichText::new(&marks.stem)
                .font(fonts::italic(fonts::BODY))
                .color(cx.view.tokens.quiet),
        );
    }
    for (place, option) in marks.options.iter().enumerate() {
        let row = OptionRow {
            group: &context.group.name,
            option,
            count: answer.on(&option.key),
            left,
            place,
        };
        if let Some(count) = option_ui(ui, cx.view, &row) {
            let spot = u32::try_from(place).unwrap_or(u32::MAX);
            cx.command(context.set(Answer::Marks(answer.with(&option.key, count)), spot));
        }
    }
}

/// An option and its marks.
struct OptionRow<'a> {
    /// The name of the group that answers.
    group: &'a str,
    option: &'a MarkOption,
    /// The marks on it.
    count: u16,
    /// The marks that the group has not spread yet.
    left: u16,
    /// The place of the control in the answer, from 0.
    place: usize,
}

/// One option; the new number of marks when it was changed.
fn option_ui(ui: &mut Ui, view: &ViewContext<'_>, row: &OptionRow<'_>) -> Option<u16> {
    let OptionRow {
        group,
        option,
        count,
        left,
        place,
    } = *row;
    let words = view.words;
    let most = u8::try_from((count + left).min(200)).unwrap_or(200);
    let mut next = None;
    ui.add_space(theme::TIGHT);
    ui.horizontal(|ui| {
        let text_width = (ui.available_width() - MARKS_WIDTH - 100.0).max(120.0);
        let slider_rect = Rect::from_min_size(ui.cursor().min, vec2(MARKS_WIDTH, 32.0));
        ui.allocate_exact_size(slider_rect.size(), Sense::hover());
        let (spoken, stands) = match count {
            1 => (words.one_mark_on().to_owned(), words.one_mark_described(left)),
            count => (words.marks_on(count), words.marks_described(count, left)),
        };
        let description = words.answer_described(group, &stands);
        let value = u8::try_from(count).ok();
        let slider = Slider {
            id: control(place),
            rect: slider_rect,
            name: &option.text,
            spoken: &spoken,
            description: &description,
            value,
            range: (0, most),
            step: 1,
            start: 1,
        };
        let (response, moved) = slider_ui(ui, &slider);
        draw_marks(ui, view, slider_rect, count);
        focus_ring(ui, view, &response);
        next = match moved {
            Some(SliderChange::To(count) | SliderChange::ToAndOn(count)) => Some(u16::from(count)),
            Some(SliderChange::Away) => Some(0),
            None => None,
        };
        let fewer = ui.add_enabled(count > 0, egui::Button::new("−").min_size(vec2(32.0, 32.0)));
        fewer.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, count > 0, words.one_mark_fewer(option.label())));
        let more = ui.add_enabled(left > 0, egui::Button::new("+").min_size(vec2(32.0, 32.0)));
        more.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, left > 0, words.one_mark_more(option.label())));
        if fewer.clicked() {
            next = Some(count.saturating_sub(1));
        }
        if more.clicked() {
            next = Some(count + 1);
        }
        ui.vertical(|ui| {
            ui.set_width(text_width);
            ui.add(egui::Label::new(&option.text).wrap());
            if !option.help.is_empty() {
                ui.add(egui::Label::new(RichText::new(&option.help).font(fonts::help()).color(view.tokens.quiet)).wrap());
            }
        });
    });
    next.filter(|next| *next != count)
}

/// Filled dots, and the number after them.
fn draw_marks(ui: &Ui, view: &ViewContext<'_>, rect: Rect, count: u16) {
    let painter = ui.painter();
    painter.rect(
        rect,
        f32::from(theme::CORNER),
        view.tokens.surface,
        Stroke::new(1.0, view.tokens.outline),
        egui::StrokeKind::Inside,
    );
    for dot in 0..count.min(6) {
        painter.circle_filled(
            pos2(rect.min.x + 16.0 + 18.0 * f32::from(dot), rect.center().y),
            6.0,
            view.tokens.accent,
        );
    }
    painter.text(
        pos2(rect.max.x - 10.0, rect.center().y),
        Align2::RIGHT_CENTER,
        count.to_string(),
        fonts::figures(fonts::BODY),
        view.tokens.text,
    );
}
